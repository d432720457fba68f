package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.console.Child;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;

/** A quarter is published, its data are corrected, and a second edition takes the place of the first, which stays. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("slow")
class EditionsTest {

    private static final String THO_XUAN = "bulletins/2024-Q1_11_huyen-tho-xuan_ban-tin.pdf";
    private static final String CAM_THUY = "bulletins/2024-Q1_10_huyen-cam-thuy_ban-tin.pdf";
    private static final String[] CORRECT = {
        "publish", "--period", "2024-Q1", "--issued-on", "2024-04-20", "--edition", "new"
    };

    @TempDir
    private static Path folder;

    private static CliFixture desk;
    private static Map<String, String> first;
    private static Map<String, String> marks;
    private static Said noticed;
    private static Said rehearsed;
    private static Said rehearsedNew;
    private static Said before;
    private static Said corrected;

    @BeforeAll
    static void aPublishedQuarterIsCorrected() {
        desk = CliFixture.publishedElevenDistricts(folder.resolve("nhà"));
        first = Shelves.hashes(desk.edition());
        marks = Shelves.marks(desk.edition());
        assertThat(desk.types(CORRECT).last())
                .isEqualTo("KTXH-2024, kỳ 2024-Q1: không có số liệu, nội dung nào khác bản đã phát hành nên không cần"
                        + " đính chính. Bản đang có hiệu lực: " + desk.edition());
        correct("395", "KT05", "`value` = `value` * 2");
        noticed = desk.types("publish", "--period", "2024-Q1");
        rehearsed = desk.types("publish", "--period", "2024-Q1", "--dry-run");
        rehearsedNew = desk.types("publish", "--period", "2024-Q1", "--dry-run", "--edition", "new");
        before = desk.types("publish", "--period", "2024-Q1", "--edition", "new", "--issued-on", "2024-04-02");
        corrected = desk.types(CORRECT);
    }

    @AfterAll
    static void itIsThrownAway() {
        desk.close();
    }

    private static void correct(String unit, String indicator, String set) {
        desk.sql()
                .sql("update progress set " + set
                        + " where unit = :unit and indicator = :indicator and period = '2024-Q1'")
                .param("unit", unit)
                .param("indicator", indicator)
                .update();
    }

    private static Path edition(int number) {
        return desk.edition().resolveSibling("edition-" + number);
    }

    @Test
    @Order(1)
    void a_publish_without_asking_for_a_correction_says_what_differs_and_leaves_what_is_published() {
        assertThat(noticed.exit()).isZero();
        assertThat(noticed.out().lines().skip(3))
                .containsExactly(
                        "Dữ liệu hiện nay khác bản đã phát hành: 18 số liệu, nội dung ở 9 báo cáo. Bản đã"
                                + " phát hành giữ nguyên; muốn đính chính, chạy publish với --edition new.",
                        "KTXH-2024, kỳ 2024-Q1 đã phát hành trước đây: 12 tệp PDF trong " + desk.edition());
    }

    @Test
    @Order(1)
    void a_date_before_the_end_of_the_period_or_before_what_is_replaced_is_refused() {
        assertThat(before.exit()).isEqualTo(2);
        assertThat(before.all())
                .isEqualTo("Ngày ban hành 2024-04-02 sớm hơn ngày của lần phát hành 1 mà bản này thay thế (2024-04-03)."
                        + " Hãy ghi --issued-on từ ngày đó trở đi.\n");
        for (String also : List.of("--draft", "--dry-run", "--edition=new")) {
            Said said = desk.types("publish", "--period", "2024-Q1", "--issued-on", "2024-03-30", also);
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.all())
                    .isEqualTo("Ngày ban hành 2024-03-30 sớm hơn ngày cuối kỳ 2024-Q1 (2024-03-31). Hãy ghi lại"
                            + " --issued-on.\n");
        }
        assertThat(desk.types(
                                "publish",
                                "--period",
                                "2024-Q1",
                                "--issued-on",
                                "2024-03-31",
                                "--draft",
                                "--dry-run",
                                "--lang",
                                "en")
                        .exit())
                .as("the last day itself")
                .isZero();
    }

    @Test
    @Order(2)
    void the_first_edition_is_as_it_was_to_the_byte_and_no_file_of_it_was_written_again() {
        assertThat(corrected.exit()).as(corrected.all()).isZero();
        assertThat(corrected.out())
                .endsWith("Bản đính chính lần 1: in lại 9 báo cáo; 2 báo cáo không thay đổi, giữ nguyên từng byte; 18"
                        + " thay đổi của số liệu, nội dung ghi tại data/corrections.csv.\n"
                        + "Đã phát hành KTXH-2024, kỳ 2024-Q1: 12 tệp PDF trong "
                        + edition(2)
                        + "\n");
        assertThat(Shelves.hashes(desk.edition())).isEqualTo(first);
        assertThat(Shelves.marks(desk.edition())).isEqualTo(marks);
    }

    @Test
    @Order(3)
    void bulletins_without_a_changed_figure_are_the_same_files_and_the_units_of_the_others_are_in_the_list()
            throws IOException {
        Shelves.assertWhole(edition(2));
        assertThat(Shelves.manifest(edition(2)).get("replaces").asInt()).isOne();
        Set<String> concerned = Shelves.lines(edition(2), "corrections.csv").stream()
                .skip(1)
                .map(row -> row.split(",")[4])
                .collect(Collectors.toSet());

        assertThat(concerned).hasSize(9);
        assertThat(units(printedAnew("ban-tin.pdf"))).isEqualTo(concerned);
        assertThat(units(printedAnew("ban-tin.docx"))).isEqualTo(concerned);
    }

    @Test
    @Order(4)
    void every_figure_that_changed_stands_in_the_list_from_and_to() throws IOException {
        List<String> rows = Shelves.lines(edition(2), "corrections.csv");
        assertThat(rows)
                .hasSize(19)
                .startsWith("programme,period,edition_from,edition_to,unit,indicator,figure,old,new");
        assertThat(rows).filteredOn(row -> row.contains(",395,")).containsExactly("""
            KTXH-2024,2024-Q1,1,2,395,,SCORE,103.87,106.21
            KTXH-2024,2024-Q1,1,2,395,,SWING,3-7,2-6
            KTXH-2024,2024-Q1,1,2,395,KT05,VALUE,18.6,37.2
            KTXH-2024,2024-Q1,1,2,395,KT05,QUARTER,18.6,37.2
            KTXH-2024,2024-Q1,1,2,395,KT05,PERCENT,17.7,35.4
            KTXH-2024,2024-Q1,1,2,395,KT05,PERCENT_OF_LAST_YEAR,90.3,180.6
            KTXH-2024,2024-Q1,1,2,395,KT05,STATUS,BEHIND,ON_PACE
            KTXH-2024,2024-Q1,1,2,395,KT05,INDICATOR_RANK,9/9,1/9
            """.lines()
                .toArray(String[]::new));
    }

    @Test
    @Order(5)
    void page_one_of_a_bulletin_and_of_the_summary_say_what_is_corrected() throws IOException {
        assertThat(text(edition(2).resolve(THO_XUAN)))
                .contains("----- BẢN ĐÍNH CHÍNH LẦN 1 (thay thế bản phát hành ngày 03 tháng 4 năm 2024) Kế hoạch phát"
                        + " triển")
                .contains("Đính chính 01 số liệu; điểm, thứ hạng thay đổi theo. Nội dung đính chính nêu trước bảng kết"
                        + " quả theo nhóm. ▲■ Hoàn thành")
                .contains(
                        "1) Điểm và xếp hạng: điểm từ 103,87 thành 106,21. 2) Giá trị xuất khẩu (TT 5): lũy kế từ 18,6"
                                + " thành 37,2 triệu USD; thực hiện quý từ 18,6 thành 37,2 triệu USD; tỷ lệ so với kế"
                                + " hoạch từ 17,7% thành 35,4%; tỷ lệ so với cùng kỳ từ 90,3% thành 180,6%; đánh giá từ"
                                + " “chậm tiến độ” thành “đạt tiến độ”; hạng của chỉ tiêu từ 9/9 thành 1/9.");
        assertThat(text(edition(2).resolve("bulletins/2024-Q1_00_tong-hop.pdf")))
                .contains("Đính chính 01 số liệu của 01 đơn vị (huyện Thọ Xuân); kéo theo thay đổi hạng của chỉ tiêu ở"
                        + " 08 đơn vị khác; 02 báo cáo không thay đổi, giữ nguyên. ▲■ Hoàn thành")
                .contains("Nội dung đính chính: 1) Huyện Thọ Xuân - điểm từ 103,87 thành 106,21; Giá trị xuất khẩu (TT"
                        + " 5): lũy kế từ 18,6 thành 37,2")
                .contains("2) Hạng của chỉ tiêu thay đổi theo ở 08 đơn vị, nêu tại báo cáo của đơn vị.");
        assertThat(text(desk.edition().resolve(THO_XUAN))).doesNotContain("ĐÍNH CHÍNH", "đính chính");
    }

    @Test
    @Order(6)
    void the_page_of_the_period_shows_both_the_first_one_as_replaced() throws IOException {
        assertThat(Files.readString(edition(2).resolveSibling("index.html"))).contains("""
            <tr><td>2</td><th scope="row"><a href="edition-2/index.html">Bản đính chính lần 1</a><br>Đính chính 01 số liệu của 01 đơn vị (huyện Thọ Xuân); kéo theo thay đổi hạng của chỉ tiêu ở 08 đơn vị khác; 02 báo cáo không thay đổi, giữ nguyên.</th><td>ngày 20 tháng 4 năm 2024</td><td><strong>Đang có hiệu lực</strong></td></tr>
            <tr><td>1</td><th scope="row"><a href="edition-1/index.html">Bản phát hành lần đầu</a></th><td>ngày 03 tháng 4 năm 2024</td><td>Đã được thay thế bởi lần phát hành 2</td></tr>
            """);
        assertThat(Files.readString(edition(2).resolve("index.html")))
                .contains("<a href=\"../edition-1/index.html\">bản đã được thay thế</a>");
        assertThat(CliFixture.names(edition(2).getParent()))
                .filteredOn(name -> !name.startsWith("edition-"))
                .containsExactly("index.html");
        assertThat(desk.types("runs").out()).contains("  2024-Q1  đính chính lần 1  bắt đầu ");
    }

    @Test
    @Order(7)
    void what_is_gone_or_damaged_is_made_again_to_the_byte() throws IOException {
        Map<String, String> second = Shelves.hashes(edition(2));
        Files.delete(desk.edition().resolve(CAM_THUY));
        Files.delete(desk.edition().resolve("manifest.json"));
        Files.writeString(edition(2).resolve(printedAnew("ban-tin.pdf").first()), "not a bulletin");
        Files.writeString(edition(2).resolve("data/corrections.csv"), "nothing was corrected");
        Files.delete(edition(2).resolve(keptFile()));
        Files.delete(edition(2).resolveSibling("index.html"));

        Said said = desk.types("publish", "--period", "2024-Q1");

        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(said.out())
                .contains("Có 2 tệp đã phát hành bị mất hoặc hỏng; đã in lại đúng từng byte vào " + edition(1) + "\n")
                .contains("Có 3 tệp đã phát hành bị mất hoặc hỏng; đã in lại đúng từng byte vào " + edition(2) + "\n")
                .doesNotContain("Số liệu đã thay đổi");
        assertThat(Shelves.hashes(desk.edition())).isEqualTo(first);
        assertThat(Shelves.hashes(edition(2))).isEqualTo(second);
        assertThat(edition(2).resolveSibling("index.html")).exists();
        assertThat(edition(2).resolveSibling(".edition-2")).doesNotExist();
    }

    @Test
    @Order(8)
    void what_does_not_come_out_as_it_was_is_not_put_in_its_place() throws IOException {
        Files.delete(desk.edition().resolve(CAM_THUY));
        Path own = desk.home().resolve("reports/texts.properties");
        Files.createDirectories(own.getParent());
        Files.writeString(
                own,
                Files.readString(Path.of("reports/texts.properties"))
                        .replace("groups.title=Kết quả", "groups.title=Điểm"));

        Said replaced = desk.types("publish", "--period", "2024-Q1");
        Said watched = desk.types("overdue", "--by", "2024-04-30");
        Said runs = desk.types("runs");
        Path inForce = edition(2).resolve(printedAnew("ban-tin.pdf").first());
        byte[] content = Files.readAllBytes(inForce);
        Files.delete(inForce);
        Said said = desk.types("publish", "--period", "2024-Q1");

        Files.write(inForce, content);
        Files.delete(own);
        assertThat(replaced.exit()).as(replaced.all()).isZero();
        assertThat(replaced.out())
                .contains("Lần phát hành 1 (đã được thay thế) có 1 tệp bị mất hoặc hỏng trong " + desk.edition()
                        + " mà in lại không được đúng như cũ: " + CAM_THUY
                        + ". Hãy lấy lại từ bản sao lưu; việc này không cản trở việc phát hành.\n");
        assertThat(watched.exit()).isZero();
        assertThat(watched.out())
                .isEqualTo("Kỳ 2024-Q1 đã phát hành đủ, các tệp còn nguyên vẹn.\n"
                        + "KTXH-2024, kỳ 2024-Q1, lần phát hành 1: 1 tệp đã phát hành bị mất hoặc hỏng.\n");
        assertThat(runs.out())
                .endsWith("\nKTXH-2024, kỳ 2024-Q1, lần phát hành 1: 1 tệp đã phát hành bị mất hoặc hỏng.\n");
        assertThat(said.exit()).isEqualTo(6);
        assertThat(said.err())
                .isEqualTo("Bản đã phát hành trong " + edition(2)
                        + " có tệp bị mất hoặc hỏng mà in lại không được đúng"
                        + " như cũ, vì mẫu hoặc chương trình đã đổi: "
                        + edition(2).relativize(inForce)
                        + ". Hãy lấy lại các tệp này từ bản"
                        + " sao lưu, hoặc dùng lại mẫu và chương trình khi phát hành.\n");
        assertThat(desk.edition().resolve(CAM_THUY)).doesNotExist();
        assertThat(desk.types("publish", "--period", "2024-Q1").exit()).isZero();
        assertThat(Shelves.hashes(desk.edition())).isEqualTo(first);
    }

    @Test
    @Order(9)
    void killed_in_the_middle_the_next_start_finishes_that_correction_and_begins_no_other() throws IOException {
        Map<String, String> second = Shelves.hashes(edition(2));
        correct("395", "KT05", "`value` = `value` / 4");
        try (Child child = desk.starts(CORRECT)) {
            assertThat(child.saying("đã in 2/12").killed().exit()).isEqualTo(137);
        }
        assertThat(edition(3).resolve("manifest.json")).doesNotExist();

        Said said = desk.types("publish", "--period", "2024-Q1");

        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(said.last()).isEqualTo("Đã phát hành KTXH-2024, kỳ 2024-Q1: 12 tệp PDF trong " + edition(3));
        Shelves.assertWhole(edition(3));
        assertThat(desk.types(CORRECT).out()).contains("không có số liệu, nội dung nào khác bản đã phát hành");
        assertThat(edition(4)).doesNotExist();
        assertThat(Shelves.hashes(edition(2))).isEqualTo(second);
        assertThat(desk.number("select count(*) from BATCH_JOB_INSTANCE")).isEqualTo(3);
    }

    @Test
    @Order(1)
    void a_rehearsal_of_a_published_period_says_what_publish_would() {
        assertThat(rehearsed.out()).isEqualTo(noticed.out());
        assertThat(rehearsedNew.exit()).isZero();
        assertThat(rehearsedNew.last()).isEqualTo("Tính thử KTXH-2024, kỳ 2024-Q1: sẽ in 12 tệp PDF vào " + edition(2));
    }

    @Test
    @Order(10)
    void of_some_units_only_it_prints_these_and_the_rest_is_still_missing() throws IOException {
        Path there = desk.edition("KTXH-2023", "2023-Q4");
        assertThat(desk.types("publish", "--period", "2023-Q4", "--only", "395,39")
                        .err())
                .startsWith("Không có đơn vị 39 trong kỳ 2023-Q4.");

        assertThat(desk.types("publish", "--period", "2023-Q4", "--only", "390,395", "--dry-run")
                        .last())
                .isEqualTo("Tính thử KTXH-2023, kỳ 2023-Q4: sẽ in 2 tệp PDF vào " + there);

        Said said = desk.types("publish", "--period", "2023-Q4", "--only", "390,395");

        assertThat(said.exit()).as(said.all()).isEqualTo(4);
        assertThat(said.out())
                .contains("Còn thiếu 10 báo cáo: 00 (báo cáo tổng hợp), 380 (thành phố Thanh Hóa), 381 (thị xã Bỉm"
                        + " Sơn),");
        assertThat(said.last())
                .isEqualTo("Đã in các báo cáo được chọn của KTXH-2023, kỳ 2023-Q4: có 2 tệp trong " + there
                        + ". Chạy lại publish, không kèm --only, để hoàn tất.");
        assertThat(CliFixture.names(there))
                .containsExactly(
                        "bulletins/2023-Q4_10_huyen-cam-thuy_ban-tin.docx",
                        "bulletins/2023-Q4_10_huyen-cam-thuy_ban-tin.pdf",
                        "bulletins/2023-Q4_11_huyen-tho-xuan_ban-tin.docx",
                        "bulletins/2023-Q4_11_huyen-tho-xuan_ban-tin.pdf");
        assertThat(desk.types("publish", "--period", "2023-Q4").exit()).isZero();
        Shelves.assertWhole(there);
    }

    /** The names of files of that kind that are not those of the first edition. */
    private static TreeSet<String> printedAnew(String ending) {
        Map<String, String> now = Shelves.hashes(edition(2));
        return now.keySet().stream()
                .filter(name -> name.endsWith(ending) && !now.get(name).equals(first.get(name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String keptFile() {
        Map<String, String> now = Shelves.hashes(edition(2));
        return now.keySet().stream()
                .filter(name -> name.endsWith("ban-tin.pdf") && now.get(name).equals(first.get(name)))
                .findFirst()
                .orElseThrow();
    }

    /** The codes of the units whose bulletins have those names, in the order of the agenda. */
    private static Set<String> units(Set<String> names) {
        List<String> codes = desk.sql()
                .sql("select unit from bulletins where edition = 1 and number > 0 order by number")
                .query(String.class)
                .list();
        return names.stream()
                .map(name ->
                        codes.get(Integer.parseInt(name.substring(name.indexOf('_') + 1, name.indexOf('_') + 3)) - 1))
                .collect(Collectors.toSet());
    }

    private static String text(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
