package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bantin.press.ReadPdf.squeezed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.bulletin.Briefing;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Correction;
import vn.bantin.bulletin.CorrectionRoom;
import vn.bantin.inspection.Inspection;
import vn.bantin.inspection.MisprintException;

/** However much a correction has changed, page one says what every page one says, and the whole list is printed. */
class CorrectionPagesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"395, 0", "395, 1", "395, 30", "387, 1", "387, 30", "406, 12"})
    void the_list_of_what_has_changed_pushes_nothing_off_page_one(String unit, int changes)
            throws IOException, MisprintException {
        Bulletin bulletin = CorrectionRoom.corrected(SampleEdition.bulletin(unit), correction(changes));
        PrintedPdf printed = SampleEdition.PRESS.print(bulletin, SampleEdition.ISSUED_ON);
        ReadPdf pdf = ReadPdf.of(printed.content());
        String one = pdf.squeezedPage(1);
        Briefing briefing = bulletin.briefing();

        assertThat(one).contains(squeezed("BẢN ĐÍNH CHÍNH LẦN 1"), squeezed(bulletin.counts()));
        assertThat(one)
                .contains(bulletin.changes().stream().map(ReadPdf::squeezed).toList());
        bulletin.remarks().stream().limit(1).forEach(remark -> assertThat(one).contains(squeezed(remark)));
        briefing.points().forEach(point -> assertThat(one).contains(squeezed(point.standing())));
        bulletin.correction().items().forEach(item -> assertThat(pdf.squeezed()).containsOnlyOnce(squeezed(item)));
        assertThat(one.contains(squeezed("Nội dung đính chính nêu trước bảng kết quả theo nhóm.")))
                .isEqualTo(!CorrectionRoom.listFits(bulletin));
        assertThat(pdf.pages()).hasSizeLessThanOrEqualTo(5);
        PageAssertions.assertPlaced(pdf);
        Path file = Files.write(folder.resolve("bulletin.pdf"), printed.content());
        SampleEdition.SHOP
                .inspection()
                .inspect(new Inspection.Print(file, printed.sha256(), printed.pages()), bulletin);
    }

    private static Correction correction(int changes) {
        List<String> items = IntStream.rangeClosed(1, changes)
                .mapToObj(i ->
                        "Chỉ tiêu thứ %d: số liệu thực hiện 12,%d tỷ đồng, trước là 11,%d tỷ đồng.".formatted(i, i, i))
                .toList();
        return new Correction(1, "ngày 03 tháng 4 năm 2024", "Đính chính %02d số liệu.".formatted(changes), items);
    }
}
