package vn.bantin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.bantin.Golden;
import vn.bantin.console.Child;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.job.Shelves;
import vn.bantin.store.PeriodLock;

/** The plans of a year, from the files of an import to the pages, before there is any progress. */
@Tag("database")
class PlanPublisherTest {

    private static final Path SAMPLE = Path.of("src/test/resources/vn/bantin/plan");
    private static final String[] PLAN = {"plan", "--programme", "KH-2024", "--issued-on", "2024-01-05"};

    @TempDir
    private Path home;

    private CliFixture desk;

    @BeforeEach
    void thePlansAreImported() {
        desk = CliFixture.with(home, SAMPLE);
    }

    @AfterEach
    void theDeskIsCleared() {
        desk.close();
    }

    @Test
    void it_prints_a_bulletin_a_unit_a_summary_and_the_data_and_says_what_they_show() throws IOException {
        Said said = desk.types(PLAN);

        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(said.out()).isEqualTo("""
            Năm 2024, 03 đơn vị có 08 chỉ tiêu kế hoạch (24 lượt chỉ tiêu), đều do tỉnh giao; đơn vị đề ra 14 lượt.
            Trong 14 lượt chỉ tiêu đơn vị đề ra: 05 yêu cầu cao hơn mức giao; 04 bằng mức giao; 04 chưa bảo đảm mức giao;\
             01 chưa so sánh được.
            01/03 đơn vị đề ra đủ và bảo đảm mức tỉnh giao; 01 đơn vị chưa bảo đảm mức giao ở 04 lượt chỉ tiêu; 02 đơn\
             vị còn 10 lượt chỉ tiêu chưa đề ra; 01 đơn vị có 01 lượt chỉ tiêu chưa so sánh được.
            Chỉ tiêu chưa bảo đảm mức giao: Tốc độ tăng giá trị sản xuất (huyện Hòa Bắc đề ra khoảng 10,4%%, tỉnh giao\
             10,5%%); Doanh nghiệp thành lập mới (huyện Hòa Bắc đề ra 95 doanh nghiệp, tỉnh giao 100 doanh nghiệp); Phê\
             duyệt quy hoạch phân khu (huyện Hòa Bắc đề ra hoàn thành quý IV/2024, tỉnh giao hoàn thành quý III/2024);\
             Tỷ lệ hộ nghèo (huyện Hòa Bắc đề ra không quá 2,6%%, tỉnh giao không quá 2,5%%).
            Chỉ tiêu chưa đề ra: Tỷ lệ tham gia bảo hiểm y tế (huyện Hòa Bắc, thị xã Vĩnh Thượng); Tỷ lệ che phủ rừng\
             (huyện Hòa Bắc, thị xã Vĩnh Thượng); Tốc độ tăng giá trị sản xuất (thị xã Vĩnh Thượng) và 05 chỉ tiêu\
             khác.
            Đã phát hành chỉ tiêu kế hoạch KH-2024, năm 2024: 4 tệp PDF trong %s
            """.formatted(folder()));
        assertThat(said.err()).startsWith("đã in 0/4 báo cáo\n").endsWith("đã in 4/4 báo cáo\n");
        assertThat(CliFixture.names(folder()))
                .containsExactly(
                        "bulletins/2024_00_tong-hop-ke-hoach.pdf",
                        "bulletins/2024_01_huyen-thach-son_ke-hoach.pdf",
                        "bulletins/2024_02_huyen-hoa-bac_ke-hoach.pdf",
                        "bulletins/2024_03_thi-xa-vinh-thuong_ke-hoach.pdf",
                        "data/plan.csv",
                        "manifest.json");
        assertThat(folder().getParent()).isDirectoryNotContaining("glob:**/.edition*");
        Shelves.assertWhole(folder());
        assertThat(Shelves.manifest(folder()).get("period").asString()).isEqualTo("2024-ke-hoach");
        Golden.assertEquals("vn/bantin/plan/expected/plan.csv", Files.readString(folder().resolve("data/plan.csv")));
        Golden.assertEquals("vn/bantin/plan/expected/nothing-weaker.txt", text("2024_01_huyen-thach-son_ke-hoach.pdf"));
        Golden.assertEquals(
                "vn/bantin/plan/expected/weaker-and-missing.txt", text("2024_02_huyen-hoa-bac_ke-hoach.pdf"));
        Golden.assertEquals("vn/bantin/plan/expected/no-own-plan.txt", text("2024_03_thi-xa-vinh-thuong_ke-hoach.pdf"));
        Golden.assertEquals("vn/bantin/plan/expected/summary.txt", text("2024_00_tong-hop-ke-hoach.pdf"));
    }

    @Test
    @Tag("embedded")
    void a_second_start_says_that_it_is_done_and_touches_nothing() {
        desk.types(PLAN);
        Map<String, String> marks = Shelves.marks(folder());

        Said again = desk.types("plan", "--programme", "KH-2024", "--year", "2024", "--issued-on", "2024-12-31");

        assertThat(again.exit()).isZero();
        assertThat(again.out())
                .isEqualTo("Chỉ tiêu kế hoạch KH-2024, năm 2024 đã phát hành trước đây, trong " + folder() + "\n");
        assertThat(Shelves.marks(folder())).isEqualTo(marks);
    }

    @Test
    @Tag("embedded")
    void what_comes_later_in_the_year_does_not_change_a_byte(@TempDir Path other) throws IOException {
        desk.types(PLAN);
        try (CliFixture there = CliFixture.with(other, SAMPLE)) {
            Path late = Files.createDirectories(other.resolve("late"));
            Files.writeString(
                    late.resolve("progress.csv"),
                    "programme,unit,indicator,period,value,estimate,state\nKH-2024,21,A2,2024-Q1,200,false,APPROVED\n");
            assertThat(there.types("import", late.toString()).exit()).isZero();

            assertThat(there.types(PLAN).exit()).isZero();

            assertThat(Shelves.hashes(folder(there))).isEqualTo(Shelves.hashes(folder()));
        }
    }

    @Test
    @Tag("embedded")
    @Tag("slow")
    void a_run_that_is_killed_leaves_nothing_under_the_name_and_the_next_starts_afresh() throws IOException {
        Path hidden = folder().resolveSibling(".edition-1");
        try (Child killed = desk.starts(PLAN)) {
            killed.saying("đã in 0/4").killed();
        }
        assertThat(folder()).doesNotExist();
        Files.createDirectories(hidden.resolve("bulletins"));
        Files.writeString(hidden.resolve("bulletins/2024_09_don-vi-cu_ke-hoach.pdf"), "left");

        assertThat(desk.types(PLAN).exit()).isZero();

        assertThat(hidden).doesNotExist();
        Shelves.assertWhole(folder());
        assertThat(CliFixture.names(folder())).hasSize(6);
    }

    @Test
    void two_at_once_are_told_apart() {
        PeriodLock held = PeriodLock.tryAcquire(
                        new DriverManagerDataSource(desk.url(), desk.user(), desk.password()), "plan KH-2024 2024")
                .orElseThrow();
        try (held) {
            Said busy = desk.types(PLAN);

            assertThat(busy.exit()).isEqualTo(5);
            assertThat(busy.err())
                    .matches("Một lượt khác đang in chỉ tiêu kế hoạch KH-2024, năm 2024\\. Hãy đợi lượt đó xong rồi"
                            + " chạy lại\\. Lượt đó chạy trên máy \\S+, tiến trình \\d+, tài khoản \\S+, từ \\S+"
                            + " \\S+\\.\n");
        }
        assertThat(desk.types(PLAN).exit()).isZero();
    }

    @ParameterizedTest
    @Tag("embedded")
    @CsvSource(delimiter = '|', textBlock = """
        plan | Có nhiều kế hoạch: KH-2023 (2023), KH-2024 (2024). Hãy chọn một bằng --programme hoặc --year.
        plan --year 2031 | Không có kế hoạch nào của năm 2031. Các kế hoạch đã nhập: KH-2023 (2023), KH-2024 (2024). Hãy kiểm tra --year.
        plan --programme KH-2025 | Không có kế hoạch KH-2025. Các kế hoạch đã nhập: KH-2023 (2023), KH-2024 (2024).
        plan --programme KH-2024 --year 2025 | Kế hoạch KH-2024 (2024) không có năm 2025. Hãy kiểm tra --year.
        plan --programme KH-2025 --lang en | There is no programme KH-2025. Programmes imported: KH-2023 (2023), KH-2024 (2024).
        """)
    void what_is_not_there_is_told_in_one_sentence(String words, String sentence) {
        Said said = desk.types(words.split(" "));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).isEqualTo(sentence + "\n");
        assertThat(home.resolve("out")).doesNotExist();
    }

    @Test
    @Tag("embedded")
    void the_only_programme_of_a_year_needs_no_code() {
        Said said = desk.types("plan", "--year", "2024", "--issued-on", "2024-01-05");

        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(said.out())
                .endsWith("Đã phát hành chỉ tiêu kế hoạch KH-2024, năm 2024: 4 tệp PDF trong %s\n".formatted(folder()));
    }

    @Test
    void the_date_of_today_on_the_plans_of_a_past_year_is_told_and_how_another_one_is_set() {
        assertThat(desk.types("plan", "--year", "2024").out())
                .containsPattern(
                        "tệp PDF trong .*\nNăm 2024 đã qua mà văn bản ghi ngày hôm nay \\(20\\d\\d-\\d\\d-\\d\\d\\);"
                                + " muốn ghi ngày khác, xóa thư mục trên rồi chạy lại plan với --issued-on\\.\n$");
    }

    @Test
    void where_no_programme_has_been_imported_it_says_what_to_import(@TempDir Path empty) {
        try (CliFixture there = CliFixture.at(empty)) {
            Said said = there.types("plan", "--year", "2024");

            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.err())
                    .isEqualTo("Chưa nhập kế hoạch nào. Hãy nhập programmes.csv và targets.csv trước (lệnh import).\n");
        }
    }

    @Test
    @Tag("embedded")
    void a_programme_without_a_target_is_told_in_one_sentence(@TempDir Path more) throws IOException {
        Files.writeString(
                more.resolve("programmes.csv"),
                "code,title,kind,first_year,last_year,issued_by\nKH-2025,Kế hoạch năm 2025,ANNUAL,2025,2025,TD\n");
        desk.types("import", more.toString());

        Said said = desk.types("plan", "--programme", "KH-2025");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err())
                .isEqualTo("Kế hoạch KH-2025 chưa có chỉ tiêu nào có hiệu lực từ đầu năm 2025. Hãy nhập targets.csv"
                        + " trước.\n");
    }

    @Test
    @Tag("embedded")
    void what_cannot_be_printed_blocks_it(@TempDir Path more) throws IOException {
        Files.writeString(more.resolve("units.csv"), "code,name,kind,parent\n21,Thạch 漢 Sơn,DISTRICT,TD\n");
        desk.types("import", more.toString());

        Said said = desk.types(PLAN);

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.out())
                .contains("GLYPH_MISSING")
                .endsWith(
                        "Chưa phát hành chỉ tiêu kế hoạch KH-2024, năm 2024: còn 1 lỗi phải sửa trước. Chưa in gì.\n");
        assertThat(home.resolve("out")).doesNotExist();
    }

    private Path folder() {
        return folder(desk);
    }

    private static Path folder(CliFixture at) {
        return at.home().resolve("out/KH-2024/2024-ke-hoach/edition-1");
    }

    private String text(String file) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(folder().resolve("bulletins").resolve(file).toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            return stripper.getText(document).replaceAll("[ \n]*\n", "\n");
        }
    }
}
