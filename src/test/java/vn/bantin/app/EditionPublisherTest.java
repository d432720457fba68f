package vn.bantin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.bantin.console.Child;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.console.SampleCopy;
import vn.bantin.job.Shelves;

class EditionPublisherTest {

    private static final String OVERVIEW = """
        Quý I/2024, 27 đơn vị có 47/1.026 lượt chỉ tiêu hoàn thành và hoàn thành vượt kế hoạch; 235/1.026 lượt chỉ\
         tiêu đạt tiến độ (trong đó 01 lượt chỉ tiêu theo ý kiến cơ quan theo dõi); 137/1.026 lượt chỉ tiêu chậm tiến độ; còn 607/1.026 lượt chỉ tiêu chưa đánh giá.
        So với cùng kỳ năm 2023, về mức đánh giá: 84 lượt chỉ tiêu giảm mức đánh giá; 108 chuyển biến tích\
         cực; 06 mới được đánh giá; 44 nay chưa đánh giá.
        Các đơn vị có nhiều chỉ tiêu chậm tiến độ nhất: huyện Vĩnh Lộc, huyện Yên Định, huyện Thường Xuân, huyện\
         Triệu Sơn, huyện Nga Sơn, huyện Như Thanh, huyện Nông Cống, huyện Đông Sơn (mỗi đơn vị 07 chỉ tiêu).
        """;
    private static final String WARNINGS = """
        CẢNH BÁO UNIT_SILENT đơn vị 387 (huyện Quan Sơn): Huyện Quan Sơn chưa báo cáo chỉ tiêu nào trong quý I/2024. Hãy đôn đốc báo cáo.
        CẢNH BÁO OWN_WEAKER đơn vị 391 (huyện Thạch Thành) chỉ tiêu QP03: Kế hoạch đề ra của "Số vụ phạm pháp hình sự" (64) chưa\
         bảo đảm chỉ tiêu cấp trên giao (58). Hãy điều chỉnh cho đủ mức giao.
        CẢNH BÁO OWN_WEAKER đơn vị 397 (huyện Triệu Sơn) chỉ tiêu KT08: Kế hoạch đề ra của "Doanh nghiệp thành lập mới" (95)\
         chưa bảo đảm chỉ tiêu cấp trên giao (100). Hãy điều chỉnh cho đủ mức giao.
        CẢNH BÁO TARGET_SILENT: 24 chỗ, ghi trong findings.csv; xem từng chỗ bằng lệnh check.
        CẢNH BÁO BASELINE_MISSING đơn vị 385 (huyện Quan Hóa) chỉ tiêu MT01: "Tỷ lệ dân số được sử dụng nước sạch đáp ứng quy chuẩn" là 25,1,\
         chưa đạt kế hoạch, mà chưa có số liệu đầu kỳ nên chưa đánh giá được. Hãy bổ sung cột baseline của targets.csv.
        CẢNH BÁO BASELINE_MISSING đơn vị 391 (huyện Thạch Thành) chỉ tiêu MT02: "Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý" là 80,\
         chưa đạt kế hoạch, mà chưa có số liệu đầu kỳ nên chưa đánh giá được. Hãy bổ sung cột baseline của targets.csv.
        CẢNH BÁO BASELINE_MISSING đơn vị 393 (huyện Vĩnh Lộc) chỉ tiêu MT01: "Tỷ lệ dân số được sử dụng nước sạch đáp ứng quy chuẩn" là 72,8,\
         chưa đạt kế hoạch, mà chưa có số liệu đầu kỳ nên chưa đánh giá được. Hãy bổ sung cột baseline của targets.csv.
        CẢNH BÁO BASELINE_MISSING đơn vị 402 (huyện Như Xuân) chỉ tiêu MT01: "Tỷ lệ dân số được sử dụng nước sạch đáp ứng quy chuẩn" là 36,\
         chưa đạt kế hoạch, mà chưa có số liệu đầu kỳ nên chưa đánh giá được. Hãy bổ sung cột baseline của targets.csv.
        CẢNH BÁO NOT_APPROVED đơn vị 400 (huyện Hậu Lộc) chỉ tiêu KT05: Số liệu "Giá trị xuất khẩu" đã gửi, chờ duyệt nên\
         chưa được tính. Hãy duyệt hoặc trình duyệt.
        CẢNH BÁO NOT_APPROVED đơn vị 400 (huyện Hậu Lộc) chỉ tiêu KT06: Số liệu "Tỷ lệ giải ngân vốn đầu tư công" đã gửi,\
         chờ duyệt nên chưa được tính. Hãy duyệt hoặc trình duyệt.
        CẢNH BÁO NOT_APPROVED đơn vị 400 (huyện Hậu Lộc) chỉ tiêu MT01: Số liệu "Tỷ lệ dân số được sử dụng nước sạch đáp ứng quy\
         chuẩn" đã gửi, chờ duyệt nên chưa được tính. Hãy duyệt hoặc trình duyệt.
        """;

    @TempDir
    private static Path folder;

    private static CliFixture desk;
    private static Said first;

    @BeforeAll
    static void aQuarterIsPublished() {
        desk = CliFixture.with(folder.resolve("quý I, bản chính"), SampleCopy.SAMPLE);
        first = desk.types("publish", "--period", "2024-Q1", "--issued-on", "2024-04-03");
    }

    @AfterAll
    static void itIsThrownAway() {
        desk.close();
    }

    @Test
    void it_says_what_was_found_what_came_out_and_where_it_is() {
        assertThat(first.exit()).isZero();
        assertThat(first.out())
                .startsWith(WARNINGS)
                .contains(
                        "CẢNH BÁO NOT_APPROVED đơn vị 400 (huyện Hậu Lộc) chỉ tiêu KT05: Số liệu \"Giá trị xuất khẩu\""
                                + " đã gửi, chờ duyệt nên chưa được tính. Hãy duyệt hoặc trình duyệt.")
                .endsWith(OVERVIEW + "Đã phát hành KTXH-2024, kỳ 2024-Q1: 28 tệp PDF trong " + desk.edition() + "\n");
        assertThat(first.err().lines().toList())
                .startsWith("đã in 0/28 báo cáo")
                .endsWith("đã in 28/28 báo cáo")
                .as("a line at each tenth")
                .hasSize(11)
                .allMatch(line -> line.matches("đã in \\d+/28 báo cáo"))
                .doesNotHaveDuplicates();
    }

    @Test
    void there_is_a_summary_and_a_bulletin_for_each_of_the_27_units_the_sheets_the_pack_the_data_and_nothing_else() {
        assertThat(desk.files()).filteredOn(file -> !file.endsWith(".docx")).containsExactly("""
            bulletins/2024-Q1_00_tong-hop.pdf
            bulletins/2024-Q1_01_thanh-pho-thanh-hoa_ban-tin.pdf
            bulletins/2024-Q1_02_thi-xa-bim-son_ban-tin.pdf
            bulletins/2024-Q1_03_thanh-pho-sam-son_ban-tin.pdf
            bulletins/2024-Q1_04_huyen-muong-lat_ban-tin.pdf
            bulletins/2024-Q1_05_huyen-quan-hoa_ban-tin.pdf
            bulletins/2024-Q1_06_huyen-ba-thuoc_ban-tin.pdf
            bulletins/2024-Q1_07_huyen-quan-son_ban-tin.pdf
            bulletins/2024-Q1_08_huyen-lang-chanh_ban-tin.pdf
            bulletins/2024-Q1_09_huyen-ngoc-lac_ban-tin.pdf
            bulletins/2024-Q1_10_huyen-cam-thuy_ban-tin.pdf
            bulletins/2024-Q1_11_huyen-thach-thanh_ban-tin.pdf
            bulletins/2024-Q1_12_huyen-ha-trung_ban-tin.pdf
            bulletins/2024-Q1_13_huyen-vinh-loc_ban-tin.pdf
            bulletins/2024-Q1_14_huyen-yen-dinh_ban-tin.pdf
            bulletins/2024-Q1_15_huyen-tho-xuan_ban-tin.pdf
            bulletins/2024-Q1_16_huyen-thuong-xuan_ban-tin.pdf
            bulletins/2024-Q1_17_huyen-trieu-son_ban-tin.pdf
            bulletins/2024-Q1_18_huyen-thieu-hoa_ban-tin.pdf
            bulletins/2024-Q1_19_huyen-hoang-hoa_ban-tin.pdf
            bulletins/2024-Q1_20_huyen-hau-loc_ban-tin.pdf
            bulletins/2024-Q1_21_huyen-nga-son_ban-tin.pdf
            bulletins/2024-Q1_22_huyen-nhu-xuan_ban-tin.pdf
            bulletins/2024-Q1_23_huyen-nhu-thanh_ban-tin.pdf
            bulletins/2024-Q1_24_huyen-nong-cong_ban-tin.pdf
            bulletins/2024-Q1_25_huyen-dong-son_ban-tin.pdf
            bulletins/2024-Q1_26_huyen-quang-xuong_ban-tin.pdf
            bulletins/2024-Q1_27_thi-xa-nghi-son_ban-tin.pdf
            bulletins/2024-Q1_chi-tieu.pdf
            bulletins/2024-Q1_tap-tai-lieu.pdf
            data/2024-Q1_phu-luc.xlsx
            data/assessments.csv
            data/findings.csv
            data/standings.csv
            index.html
            manifest.json
            """.lines()
                .toArray(String[]::new));
    }

    @Test
    void beside_each_bulletin_and_the_summary_lies_its_word_copy() {
        assertThat(desk.files())
                .filteredOn(file -> file.endsWith(".docx"))
                .hasSize(28)
                .allSatisfy(file -> assertThat(desk.files()).contains(file.replace(".docx", ".pdf")));
    }

    @Test
    void the_manifest_tells_every_file_as_it_is_with_its_pages() throws IOException {
        Shelves.assertWhole(desk.edition());
        for (JsonNode file : Shelves.manifest(desk.edition()).get("files")) {
            String name = file.get("name").asString();
            if (name.endsWith(".pdf")) {
                try (PDDocument pdf =
                        Loader.loadPDF(desk.edition().resolve(name).toFile())) {
                    assertThat(file.get("pages").asInt()).as(name).isEqualTo(pdf.getNumberOfPages());
                }
            } else {
                assertThat(file.get("pages").isNull()).as(name).isTrue();
            }
        }
        assertThat(Files.readString(desk.edition().resolve("manifest.json"))).startsWith("""
            {
              "programme" : "KTXH-2024",
              "period" : "2024-Q1",
              "edition" : 1,
              "issued_on" : "2024-04-03",
              "inputs_sha256" : \
            """);
    }

    @Test
    void the_data_have_a_row_for_each_counted_target_and_each_unit() throws IOException {
        assertThat(Shelves.lines(desk.edition(), "assessments.csv", "KTXH-2024,2024-Q1,395,"))
                .hasSize(41)
                // The three others are parts of one that is counted.
                .filteredOn(line -> !line.split(",")[3].endsWith("A"))
                .hasSize(38);
        assertThat(Shelves.lines(desk.edition(), "standings.csv")).hasSize(28);
        assertThat(Shelves.lines(desk.edition(), "standings.csv", "KTXH-2024,2024-Q1,387,"))
                .containsExactly("KTXH-2024,2024-Q1,387,miền núi,,0.0000,,,,25,,NO_REPORT,,,,");
        assertThat(Shelves.lines(desk.edition(), "findings.csv").subList(0, 2))
                .containsExactly(
                        "severity,code,file,line,column,unit,indicator,message",
                        "WARNING,UNIT_SILENT,,,,387,,Huyện Quan Sơn chưa báo cáo chỉ tiêu nào trong quý I/2024. Hãy"
                                + " đôn đốc báo cáo.");
    }

    @Test
    void what_is_published_stays_to_the_byte_whoever_publishes_it_again_and_on_whatever_day() {
        Map<String, String> hashes = Shelves.hashes(desk.edition());
        Map<String, String> marks = Shelves.marks(desk.edition());

        Said again = desk.types("publish", "--period", "2024-Q1", "--issued-on", "2024-12-31");

        assertThat(again.exit()).isZero();
        assertThat(again.out())
                .isEqualTo(OVERVIEW + "KTXH-2024, kỳ 2024-Q1 đã phát hành trước đây: 28 tệp PDF trong " + desk.edition()
                        + "\n");
        assertThat(again.err()).isEmpty();
        assertThat(Shelves.hashes(desk.edition())).isEqualTo(hashes);
        assertThat(Shelves.marks(desk.edition())).isEqualTo(marks);
        assertThat(desk.number("select count(*) from BATCH_JOB_EXECUTION")).isOne();
    }

    @Test
    @Tag("slow")
    void another_home_hour_place_language_and_number_of_threads_give_the_same_bytes(@TempDir Path other)
            throws IOException {
        try (CliFixture here = CliFixture.publishedThreeDistricts(other.resolve("here"));
                CliFixture there = CliFixture.withThreeDistricts(other.resolve("elsewhere"))) {
            Files.createDirectories(there.home().resolve("config"));
            Files.writeString(there.home().resolve("config/application.yml"), "bantin:\n  threads: 4\n");
            List<String> machine = List.of(
                    "-Duser.timezone=America/Lima",
                    "-Duser.language=tr",
                    "-Duser.country=TR",
                    "-Dfile.encoding=ISO-8859-9",
                    "-Dline.separator=\r\n");
            try (Child child = there.starts(machine, "publish", "--period", "2024-Q1", "--issued-on", "2024-04-03")) {
                assertThat(child.ended().exit()).isZero();
            }

            assertThat(Shelves.hashes(there.edition())).isEqualTo(Shelves.hashes(here.edition()));
        }
    }

    @Test
    @Tag("slow")
    void one_thread_gives_the_same_bytes_as_two(@TempDir Path other) throws IOException {
        try (CliFixture here = CliFixture.publishedThreeDistricts(other.resolve("here"));
                CliFixture there = CliFixture.withThreeDistricts(other.resolve("there"))) {
            Files.createDirectories(there.home().resolve("config"));
            Files.writeString(there.home().resolve("config/application.yml"), "bantin:\n  threads: 1\n");

            Said said = there.types("publish", "--period", "2024-Q1", "--issued-on", "2024-04-03");

            assertThat(said.exit()).isZero();
            assertThat(Shelves.hashes(there.edition())).isEqualTo(Shelves.hashes(here.edition()));
        }
    }

    @Test
    void a_rehearsal_says_what_would_be_printed_and_leaves_no_trace() {
        Said said = desk.types("publish", "--period", "2023-Q4", "--dry-run");

        assertThat(said.exit()).isZero();
        assertThat(said.last())
                .isEqualTo(
                        "Tính thử KTXH-2023, kỳ 2023-Q4: sẽ in 28 tệp PDF vào " + desk.edition("KTXH-2023", "2023-Q4"));
        assertThat(desk.home().resolve("out/KTXH-2023")).doesNotExist();
        assertThat(desk.number("select count(*) from editions where programme = 'KTXH-2023'"))
                .isZero();
    }

    @Test
    @Tag("slow")
    void two_periods_are_two_editions_and_two_runs(@TempDir Path other) {
        try (CliFixture there = CliFixture.withThreeDistricts(other)) {
            assertThat(there.types("publish", "--period", "2023-Q4").exit()).isZero();
            assertThat(there.types("publish", "--period", "2024-q1").exit()).isZero();

            assertThat(CliFixture.names(there.edition("KTXH-2023", "2023-Q4"))).hasSize(16);
            assertThat(there.files()).hasSize(16);
            assertThat(there.number("select count(*) from BATCH_JOB_INSTANCE")).isEqualTo(2);
        }
    }
}
