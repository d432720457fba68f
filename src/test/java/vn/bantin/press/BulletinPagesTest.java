package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bantin.press.ReadPdf.squeezed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.sf.jasperreports.engine.JasperPrint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Wording;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Period;
import vn.bantin.scoring.Rulebook;

/** What stands in the text of a bulletin before the signature, and what in an annex behind it. */
class BulletinPagesTest {

    private static final Edition COMMUNES = Meetings.communes(16, 6);

    @TempDir
    private Path own;

    @Test
    void the_results_of_six_targets_stand_upright_before_the_signature_and_there_is_no_annex() {
        ReadPdf pdf = read(COMMUNES.bulletins().get(0));

        assertThat(pdf.pages()).hasSize(2);
        assertThat(pdf.pages().get(0)).contains("Kết quả theo nhóm chỉ tiêu");
        assertThat(pdf.pages().get(1)).isEqualToIgnoringWhitespace("""
            2
            Kết quả từng chỉ tiêu
            TT Chỉ tiêu ĐVT Kế hoạch năm Lũy kế % kế hoạch Đánh giá, căn cứ Xếp hạng Cấp trên giao
            I. Văn hóa - xã hội
            1 Chỉ tiêu thứ 1 tỷ đồng 100,0 48,0 48,0 ▼ chậm tiến độ, cần 75% 9/14
            2 Chỉ tiêu thứ 3 tỷ đồng 100,0 82,0 82,0 ● đạt tiến độ, cần 75% 6/14
            3 Chỉ tiêu thứ 5 tỷ đồng 100,0 116,0 116,0 ▲ hoàn thành vượt kế hoạch 1/14*
            II. Kinh tế
            4 Chỉ tiêu thứ 2 tỷ đồng 100,0 65,0 65,0 ▼ chậm tiến độ, cần 75% 7/14
            5 Chỉ tiêu thứ 4 tỷ đồng 100,0 99,0 99,0 ● đạt tiến độ, cần 75% 1/14*
            6 Chỉ tiêu thứ 6 tỷ đồng 100,0 13,0 13,0 ▼ chậm tiến độ, cần 75% 14/14
            Dấu * sau hạng: đồng hạng.
            Mức đánh giá căn cứ vào số chưa làm tròn và kế hoạch cấp trên giao; tiến độ đến hết quý III là 75% (trừ
            chỉ tiêu có tiến độ riêng). Chỉ tiêu cộng dồn so phần kế hoạch đã đạt với tiến độ.
            Điểm đơn vị là bình quân có trọng số của các chỉ tiêu được đánh giá (mỗi chỉ tiêu từ 0 đến 1,2 lần mức
            phải đạt), nhân 100; đơn vị được đánh giá từ 60% trọng số các chỉ tiêu đến kỳ thì được xếp hạng.
            Các chỉ tiêu được đánh giá của xã Phú Nhuận 1 chiếm 100% trọng số các chỉ tiêu đến kỳ.
            Cách đánh giá, tính điểm và trọng số của các chỉ tiêu được nêu đầy đủ trong Báo cáo tổng hợp.
            Nơi nhận:
            - Lưu Văn phòng Đảng ủy.
            T/M BAN THƯỜNG VỤ
            Mã kiểm tra (để đối chiếu với bản gốc): SJ8X-CZHY-F84N
            """);
        PageAssertions.assertPrinted(COMMUNES.bulletins().get(0), pdf);
    }

    @Test
    void groups_of_one_or_two_targets_have_no_line_of_their_own_in_a_table_that_stands_upright() {
        Edition edition = Meetings.communesInFourGroups(8);
        ReadPdf pdf = read(edition.bulletins().get(1));

        assertThat(pdf.pages()).hasSize(2);
        assertThat(pdf.pages().get(1)).containsIgnoringWhitespaces("""
            Kết quả từng chỉ tiêu
            TT Chỉ tiêu ĐVT Kế hoạch năm Lũy kế % kế hoạch Đánh giá, căn cứ Xếp hạng Cấp trên giao
            1 Thu ngân sách nhà nước trên địa bàn tỷ đồng 100,0 79,0 79,0 ● đạt tiến độ, cần 75% 3/7
            2 Tỷ lệ giải ngân vốn đầu tư công % 100,0 96,0 96,0 ▼ chậm tiến độ, trong kỳ chưa đạt kế hoạch 2/7
            3 Số lao động được giải quyết việc làm mới người 100,0 113,0 113,0 ▲ hoàn thành vượt kế hoạch 1/7*
            5 Số cây phân tán được trồng nghìn cây 100,0 27,0 27,0 ▼ chậm tiến độ, cần 75% 6/7
            6 Kết nạp đảng viên mới đảng viên 100,0 44,0 44,0 ▼ chậm tiến độ, cần 75% 5/7
            Dấu * sau hạng: đồng hạng.
            Chỉ tiêu chưa đánh giá
            Đánh giá từ quý IV: 4. Tỷ lệ lao động qua đào tạo (100%; lũy kế 10,0).
            """);
        assertThat(edition.bulletins())
                .as("so that 135 units make a pack of some 300 pages")
                .allSatisfy(bulletin -> assertThat(read(bulletin).pages()).hasSizeLessThanOrEqualTo(2));
        ReadBack.bulletins(edition);
        ReadBack.copies(edition);
    }

    @Test
    void of_six_targets_of_which_three_are_not_due_those_assessed_stand_on_page_two() {
        Set<String> six = Set.of("KT01", "KT02", "XH01", "XH02", "MT01", "MT02");
        Ledger all = LedgerFile.sample().at("2023-Q3");
        Ledger ledger = new Ledger(
                all.programme(),
                all.period(),
                all.units(),
                all.indicators().stream()
                        .filter(one -> six.contains(one.code()))
                        .toList(),
                all.targets().stream()
                        .filter(one -> six.contains(one.indicator()))
                        .toList(),
                all.progress().stream()
                        .filter(one -> six.contains(one.indicator()))
                        .toList(),
                List.of(),
                all.successions());
        Edition edition =
                Edition.of(ledger, List.of(), Rulebook.STANDARD, Wording.STANDARD, 1, LocalDate.of(2023, 10, 5));

        assertThat(edition.bulletins())
                .hasSize(27)
                .allSatisfy(bulletin -> assertThat(read(bulletin).pages())
                        .as(bulletin.unitName())
                        .hasSizeLessThanOrEqualTo(2));
    }

    @Test
    void what_is_printed_without_an_annex_is_read_back_and_keeps_the_standards() {
        ReadBack.bulletins(COMMUNES);
        for (int unit : List.of(0, 6)) { // the second one has reported nothing
            byte[] content = print(COMMUNES.bulletins().get(unit));
            assertThat(Conformance.broken(content, PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1))
                    .isEmpty();
        }
    }

    @Test
    void a_target_for_which_page_one_has_no_room_is_looked_for_in_the_table_and_not_in_an_annex() {
        Bulletin bulletin = Meetings.communes(4, 10).bulletins().stream()
                .filter(one -> !one.furtherBehind().isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(read(bulletin).squeezed())
                .contains(squeezed("chỉ tiêu chậm tiến độ khác nêu tại bảng kết quả: "))
                .doesNotContain(squeezed("Phụ lục"));
    }

    @Test
    void a_short_list_of_targets_not_assessed_stands_before_the_signature_and_saves_a_page() {
        for (String period : List.of("2023-Q2", "2023-Q3")) {
            Bulletin bulletin = SampleEdition.of(Period.of(period)).bulletins().get(0);
            ReadPdf pdf = read(bulletin);

            assertThat(pdf.pages()).as(period).hasSize(4);
            assertThat(pdf.squeezedPage(2)).containsSubsequence("Chỉtiêuchưađánhgiá", "Đánhgiátừquý", "Nơinhận:");
        }
    }

    @Test
    void an_office_that_draws_the_table_or_page_one_itself_has_the_annex_as_before() throws IOException {
        for (String name : List.of("targets", "first")) {
            String drawn = Files.readString(Path.of("reports", name + ".jrxml"));
            Path folder = Files.createDirectory(own.resolve(name));
            Files.writeString(
                    folder.resolve(name + ".jrxml"),
                    name.equals("first") ? drawn.replace("key=\"open\"", "") : drawn.replace("<!-- The", "<!-- Our"));
            Templates templates = new Templates(folder, Layout.STANDARD);

            List<JasperPrint> prints = new BulletinPages(templates, new PageFiller(templates))
                    .prints(COMMUNES.bulletins().get(0), 0);

            assertThat(prints).as(name).hasSize(2);
        }
    }

    private static ReadPdf read(Bulletin bulletin) {
        return ReadPdf.of(print(bulletin));
    }

    private static byte[] print(Bulletin bulletin) {
        return SampleEdition.PRESS.print(bulletin, SampleEdition.ISSUED_ON).content();
    }
}
