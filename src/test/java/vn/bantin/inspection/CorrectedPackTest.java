package vn.bantin.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.bulletin.Correction;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Summary;
import vn.bantin.page.MeetingPack;
import vn.bantin.page.PackVolume;
import vn.bantin.page.SheetVolume;
import vn.bantin.press.Meetings;
import vn.bantin.press.Papers;
import vn.bantin.press.SampleEdition;

/** The pack and the sheets of a correction say on cover, head and in their titles that they are one. */
class CorrectedPackTest {

    private static final Correction CORRECTION = new Correction(
            1, "ngày 03 tháng 4 năm 2024", "Đính chính 01 số liệu.", List.of("Xã Phú Nhuận 1 - điểm từ 9 thành 10."));
    private static final Edition FIRST = Meetings.communes(2, 1);
    private static final Edition SECOND = FIRST.with(FIRST.summary().corrected(CORRECTION), FIRST.bulletins());
    private static final MeetingPack PACK = Meetings.pack(SECOND);

    @TempDir
    private static Path folder;

    private static Meetings.Bound bound;

    @BeforeAll
    static void bind() throws IOException {
        bound = Meetings.Bound.in(folder, PACK);
    }

    @Test
    void the_cover_says_which_correction_it_is_and_what_it_replaces() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bound.print().file().toFile())) {
            PDFTextStripper cover = new PDFTextStripper();
            cover.setEndPage(1);
            assertThat(cover.getText(pdf).replaceAll("(?m)^\\s*\n", "")).endsWith("""
                -----
                BẢN ĐÍNH CHÍNH LẦN 1
                (thay thế bản phát hành ngày 03 tháng 4 năm 2024)
                Kế hoạch năm 2026
                Thanh Hóa, ngày 03 tháng 4 năm 2024
                """);
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Tài liệu hội nghị: tổng hợp kết quả thực hiện các chỉ tiêu 9 tháng đầu năm 2026 của các"
                            + " đơn vị (bản đính chính lần 1)");
        }
    }

    @Test
    void so_do_the_head_and_the_title_of_the_sheets() throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(bound.files().sheets().get(0).file().toFile())) {
            String title = "Kết quả theo từng chỉ tiêu, 9 tháng đầu năm 2026 (bản đính chính lần 1)";
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(title);
            assertThat(new PDFTextStripper().getText(pdf)).containsOnlyOnce(title);
        }
    }

    @Test
    void a_pack_or_sheets_without_the_mark_are_noticed() throws IOException {
        Inspection inspection = Papers.inspection(SampleEdition.PRESS);
        assertThatCode(() -> {
                    inspection.inspect(
                            bound.files().sheets().get(0), SheetVolume.whole(SECOND.sheets()), SECOND.summary());
                    inspection.inspect(bound.print(), PackVolume.whole(PACK), bound.files());
                })
                .doesNotThrowAnyException();

        assertThat(misprint(() -> inspection.inspect(
                        bound.files().sheets().get(0), SheetVolume.whole(SECOND.sheets()), FIRST.summary())))
                .isEqualTo("Kếtquảtheotừngchỉtiêu,9thángđầunăm2026");
        Correction second = new Correction(2, CORRECTION.replaces(), CORRECTION.extent(), CORRECTION.items());
        Summary later = FIRST.summary().corrected(second);
        MeetingPack other = Meetings.pack(FIRST.with(later, FIRST.bulletins()));
        assertThat(misprint(() -> inspection.inspect(bound.print(), PackVolume.whole(other), bound.files())))
                .isEqualTo("BẢNĐÍNHCHÍNHLẦN2");
    }

    private static String misprint(ThrowingCallable look) {
        return catchThrowableOfType(MisprintException.class, look).expected();
    }
}
