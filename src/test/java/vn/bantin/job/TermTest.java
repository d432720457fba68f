package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.Golden;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;

/** A congress term, published from the files of an import to the pages, in its 18th of 24 quarters. */
class TermTest {

    private static final Path SAMPLE = Path.of("src/test/resources/vn/bantin/term");

    @TempDir
    private static Path home;

    private static CliFixture desk;
    private static Said said;

    @BeforeAll
    static void theQuarterIsPublished() {
        desk = CliFixture.with(home, SAMPLE);
        said = desk.types("publish", "--period", "2024-Q2", "--issued-on", "2024-07-05");
    }

    @AfterAll
    static void itIsThrownAway() {
        desk.close();
    }

    @Test
    void the_count_sentence_is_the_one_of_a_term() throws IOException {
        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(squeezed(text("bulletins/2024-Q2_01_huyen-binh-lam_ban-tin.pdf")))
                .contains(
                        "Đến hết quý II/2024 (đã qua 18/24 quý của nhiệm kỳ), huyện Bình Lâm đạt và vượt kế hoạch 11/27"
                                + " chỉ tiêu, chiếm 40,7%;");
    }

    @Test
    void the_pages_of_a_unit_speak_of_the_term_from_title_to_method() throws IOException {
        Golden.assertEquals(
                "vn/bantin/term/huyen-binh-lam.txt", text("bulletins/2024-Q2_01_huyen-binh-lam_ban-tin.pdf"));
    }

    @Test
    void the_sheets_are_those_up_to_the_quarter_as_the_titles_of_the_reports_are() throws IOException {
        assertThat(squeezed(text("bulletins/2024-Q2_chi-tieu.pdf")))
                .startsWith("PHỤ LỤC Kết quả theo từng chỉ tiêu đến hết quý II/2024 Nghị quyết Đại hội đại biểu Đảng bộ"
                        + " tỉnh lần thứ XIX, nhiệm kỳ 2020-2025 (kèm theo Báo cáo tổng hợp số ")
                .contains("25. Giao quân đạt chỉ tiêu hằng năm Nhóm: Quốc phòng - an ninh. Trong 03 đơn vị: 03 hoàn");
    }

    @Test
    void page_one_of_the_summary_speaks_of_the_term_too() throws IOException {
        Golden.assertEquals("vn/bantin/term/tong-hop.txt", text("bulletins/2024-Q2_00_tong-hop.pdf"));
    }

    @Test
    void the_first_quarter_of_a_term_has_nothing_to_be_compared_with() {
        Said first = desk.types("publish", "--period", "2020-Q1", "--dry-run", "--allow-empty");

        assertThat(first.out()).contains("Đến hết quý I/2020 (đã qua 01/24 quý của nhiệm kỳ), 03 đơn vị");
    }

    private static String text(String file) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(desk.edition("NQ-2020", "2024-Q2").resolve(file).toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            return stripper.getText(document).replaceAll("[ \n]*\n", "\n");
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
