package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A designer changes a copy of a template beside the program and looks at the pages. */
@Tag("slow")
class PreviewTest {

    private static final String MARK = "BẢN XEM THỬ";

    @TempDir
    private Path home;

    private CliFixture desk;

    @BeforeEach
    void somebodySitsDown() {
        desk = CliFixture.at(home);
    }

    @AfterEach
    void theDeskIsCleared() {
        desk.close();
    }

    @Test
    void without_data_the_sample_is_shown_and_every_page_says_that_it_is_a_proof() throws IOException {
        Said said = desk.types("preview", "--unit", "395");

        Path file = home.resolve("preview/395.pdf");
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).isEqualTo("""
            Cơ sở dữ liệu chưa có kết quả nào; bản xem thử dùng số liệu minh họa.
            Bản xem thử KTXH-2024, kỳ 2024-Q1: 4 trang trong %s
            """.formatted(file));
        assertThat(said.exit()).isZero();
        assertThat(pages(file)).hasSize(4).allSatisfy(page -> assertThat(page).contains(MARK));
        assertThat(pages(file).get(0)).contains("HUYỆN ỦY THỌ XUÂN", "kết quả thực hiện các chỉ tiêu quý I/2024");
        assertThat(title(file)).startsWith("BẢN XEM THỬ: ");
        assertThat(CliFixture.names(home.resolve("preview"))).containsExactly("395.pdf");
        assertThat(home.resolve("out")).doesNotExist();
        assertThat(desk.number("select count(*) from editions")).isZero();
    }

    @Test
    void what_the_designer_changed_is_seen_and_the_file_is_replaced() throws IOException {
        desk.types("preview", "--unit", "395");
        Files.createDirectories(home.resolve("reports"));
        Files.writeString(
                home.resolve("reports/texts.properties"),
                Files.readString(Path.of("reports/texts.properties"))
                        .replaceFirst("(?m)^points\\.title=.*$", "points.title=Việc cần đôn đốc"));

        Said said = desk.types("preview", "--unit", "395", "--lang", "en");

        Path file = home.resolve("preview/395.pdf");
        assertThat(said.out()).isEqualTo("""
            Nothing is reported in the database yet; the proof shows the illustrative data.
            Proof of KTXH-2024, 2024-Q1: 4 pages in %s
            """.formatted(file));
        assertThat(pages(file).get(0)).contains("Việc cần đôn đốc").doesNotContain("Nội dung cần tập trung chỉ đạo");
        assertThat(CliFixture.names(home.resolve("preview"))).containsExactly("395.pdf");
    }

    @Test
    void all_shows_one_of_each_kind_of_page() throws IOException {
        Said said = desk.types("preview", "--unit", "all");

        assertThat(said.exit()).isZero();
        List<String> pages = pages(home.resolve("preview/all.pdf"));
        assertThat(pages).allSatisfy(page -> assertThat(page).contains(MARK));
        assertThat(pages.get(0)).contains("TÀI LIỆU HỘI NGHỊ");
        assertThat(pages.get(1)).contains("MỤC LỤC");
        assertThat(String.join("", pages))
                .contains(
                        "Xếp hạng các đơn vị",
                        "Kết quả theo đơn vị và nhóm chỉ tiêu",
                        "Kết quả từng chỉ tiêu",
                        "Kết quả theo từng chỉ tiêu, quý I/2024");
    }

    @Test
    void the_data_of_the_database_are_shown_the_last_period_if_none_is_named() throws IOException {
        assertThat(desk.types("import", SampleCopy.SAMPLE.toString()).exit()).isZero();

        Said last = desk.types("preview", "--unit", "395");
        Said earlier = desk.types("preview", "--unit", "395", "--period", "2023-Q4", "--programme", "KTXH-2023");
        Said none = desk.types("preview", "--unit", "395", "--period", "2025-Q1");

        Path file = home.resolve("preview/395.pdf");
        assertThat(last.out()).isEqualTo("Bản xem thử KTXH-2024, kỳ 2024-Q1: 4 trang trong " + file + "\n");
        assertThat(earlier.out()).startsWith("Bản xem thử KTXH-2023, kỳ 2023-Q4: ");
        assertThat(pages(file).get(0)).contains("các chỉ tiêu năm 2023 của huyện");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err())
                .isEqualTo("Không có kế hoạch nào có chỉ tiêu trong kỳ 2025-Q1. Hãy nhập programmes.csv và targets.csv"
                        + " của kỳ này trước.\n");
    }

    @Test
    void data_that_would_stop_a_publish_stop_a_proof() {
        Path folder = SampleCopy.in(home.resolve("in"))
                .change("units.csv", "395,Thọ Xuân", "395,Thọ Xuân 漢")
                .folder();
        desk.types("import", folder.toString());

        Said said = desk.types("preview", "--unit", "380");

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.out()).isEqualTo("""
            LỖI GLYPH_MISSING đơn vị 395 (huyện Thọ Xuân 漢): Phông chữ không in được ký tự "漢" (U+6F22) trong "Thọ Xuân 漢". Hãy thay\
             ký tự này.
            Chưa in bản xem thử KTXH-2024, kỳ 2024-Q1: còn 1 lỗi phải sửa trước. Hãy sửa rồi chạy lại, hoặc chọn kỳ\
             khác bằng --period.
            """);
        assertThat(home.resolve("preview")).doesNotExist();
    }

    @Test
    void an_unknown_unit_is_told_with_codes_like_it() {
        Said code = desk.types("preview", "--unit", "3955");
        Said name = desk.types("preview", "--unit", "thọ xuân", "--lang", "en");

        assertThat(code.exit()).isEqualTo(2);
        assertThat(code.err())
                .isEqualTo("Không có đơn vị 3955 trong kỳ 2024-Q1. Mã gần giống: 395 (huyện Thọ Xuân), 385 (huyện Quan"
                        + " Hóa), 390 (huyện Cẩm Thủy), 391 (huyện Thạch Thành), 392 (huyện Hà Trung).\n");
        assertThat(name.exit()).isEqualTo(2);
        assertThat(name.err())
                .startsWith("There is no unit thọ xuân in 2024-Q1. Codes like it: 395 (huyện Thọ Xuân), ");
        assertThat(home.resolve("preview")).doesNotExist();
    }

    @Test
    void another_file_or_folder_is_written_to_where_it_is_named() throws IOException {
        Path folder = Files.createDirectories(home.resolve("của tôi"));

        Said file = desk.types(
                "preview", "--unit", "395", "--out", folder.resolve("thử.pdf").toString());
        Said into = desk.types("preview", "--unit", "395", "--out", folder.toString());

        assertThat(file.out()).endsWith(" 4 trang trong " + folder.resolve("thử.pdf") + "\n");
        assertThat(into.out()).endsWith(" 4 trang trong " + folder.resolve("395.pdf") + "\n");
        assertThat(CliFixture.names(folder)).containsExactly("395.pdf", "thử.pdf");
        assertThat(home.resolve("preview")).doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_written_and_a_file_that_cannot_be_replaced_are_told() throws IOException {
        Files.writeString(home.resolve("file"), "");
        Files.createDirectories(home.resolve("preview/395.pdf/kept"));

        Said folder = desk.types(
                "preview",
                "--unit",
                "395",
                "--out",
                home.resolve("file/395.pdf").toString());
        Said file = desk.types("preview", "--unit", "395");

        assertThat(folder.exit()).isEqualTo(6);
        assertThat(folder.err())
                .isEqualTo("Không ghi được vào thư mục " + home.resolve("file") + " (" + home.resolve("file")
                        + " (not a folder)). Hãy kiểm tra quyền ghi và dung lượng trống.\n");
        assertThat(file.exit()).isEqualTo(6);
        assertThat(file.err())
                .startsWith("Không thay được tệp " + home.resolve("preview/395.pdf") + " (")
                .endsWith("). Nếu tệp đang mở ở chương trình khác, hãy đóng nó rồi chạy lại; hoặc đặt tên khác bằng"
                        + " --out.\n");
        assertThat(CliFixture.names(home.resolve("preview"))).isEmpty();
    }

    private static List<String> pages(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            List<String> pages = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }

    private static String title(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return document.getDocumentInformation().getTitle();
        }
    }
}
