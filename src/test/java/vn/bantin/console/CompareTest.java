package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before other rules are adopted, it is said whom they move; wrong rule books are told as wrong settings are. */
class CompareTest {

    private static final String OTHER = """
        bantin:
          threads: 8
          rules:
            cap: 1.05
            pace: {q1: 0.3}
            ranking:
              ceilings: {bonus: 5.0}
        """;

    @TempDir
    private Path home;

    private CliFixture desk;

    @BeforeEach
    void somebodySitsDown() {
        desk = CliFixture.publishedThreeDistricts(home);
    }

    @AfterEach
    void theDeskIsCleared() {
        desk.close();
    }

    @Test
    void it_is_said_who_moves_which_rules_differ_and_how_statuses_change() {
        List<String> published = desk.files();
        long runs = desk.number("select count(*) from BATCH_JOB_EXECUTION");
        Said said = compares("current", book("moi.yml", OTHER));

        assertThat(said.exit()).isZero();
        assertThat(told(said)).isEqualTo("""
            KTXH-2024, kỳ 2024-Q1: với bộ quy tắc B (moi.yml) thay cho A (hiện hành), 2/3 đơn vị thay đổi thứ hạng, 3/3 đơn vị thay đổi điểm, 12/114 lượt chỉ tiêu thay đổi đánh giá.
            Quy tắc khác nhau:
            - cap (điểm cao nhất của một chỉ tiêu): 1,2 → 1,05
            - pace.q1 (phần kế hoạch phải đạt khi hết quý I): 0,25 → 0,3
            Lên hạng (1 đơn vị):
            - thị xã Bỉm Sơn: từ 2 lên 1
            Xuống hạng (1 đơn vị):
            - huyện Thọ Xuân: từ 1 xuống 2
            Đánh giá thay đổi:
            - từ đạt tiến độ thành chậm tiến độ: 12 lượt chỉ tiêu
            Bảng: compare/KTXH-2024/2024-Q1/2024-Q1_so-sanh-quy-tac.csv; trang để đọc: compare/KTXH-2024/2024-Q1/2024-Q1_so-sanh-quy-tac.html
            """);
        assertThat(told(compares("current", book("moi.yml", OTHER), "--lang", "en")))
                .isEqualTo("""
                    KTXH-2024, 2024-Q1: under rule book B (moi.yml) in place of A (current), 2/3 units change rank, 3/3 units change score, 12/114 targets change status.
                    Rules that differ:
                    - cap: 1.2 → 1.05
                    - pace.q1: 0.25 → 0.3
                    Rising (1 units):
                    - thị xã Bỉm Sơn: up from 2 to 1
                    Falling (1 units):
                    - huyện Thọ Xuân: down from 1 to 2
                    Changes of status:
                    - from on pace to behind: 12 targets
                    Table: compare/KTXH-2024/2024-Q1/2024-Q1_so-sanh-quy-tac.csv; page to read: compare/KTXH-2024/2024-Q1/2024-Q1_so-sanh-quy-tac.html
                    """);
        assertThat(CliFixture.names(home.resolve("compare")))
                .containsExactly(
                        "KTXH-2024/2024-Q1/2024-Q1_so-sanh-quy-tac.csv",
                        "KTXH-2024/2024-Q1/2024-Q1_so-sanh-quy-tac.html");
        assertThat(read("compare/KTXH-2024/2024-Q1/2024-Q1_so-sanh-quy-tac.csv"))
                .isEqualTo("""
                    unit,unit_name,indicator,rank_a,rank_b,score_a,score_b,status_a,status_b,reason_unranked_a,reason_unranked_b
                    395,huyện Thọ Xuân,,1,2,103.87,92.26,,,,
                    381,thị xã Bỉm Sơn,,2,1,102.40,92.34,,,,
                    380,thành phố Thanh Hóa,,3,3,102.06,91.47,,,,
                    380,thành phố Thanh Hóa,KT05,,,,,ON_PACE,BEHIND,,
                    380,thành phố Thanh Hóa,KT07,,,,,ON_PACE,BEHIND,,
                    380,thành phố Thanh Hóa,KT08,,,,,ON_PACE,BEHIND,,
                    380,thành phố Thanh Hóa,XD01,,,,,ON_PACE,BEHIND,,
                    381,thị xã Bỉm Sơn,KT03,,,,,ON_PACE,BEHIND,,
                    381,thị xã Bỉm Sơn,KT04,,,,,ON_PACE,BEHIND,,
                    381,thị xã Bỉm Sơn,KT05,,,,,ON_PACE,BEHIND,,
                    381,thị xã Bỉm Sơn,KT07,,,,,ON_PACE,BEHIND,,
                    381,thị xã Bỉm Sơn,XH03,,,,,ON_PACE,BEHIND,,
                    381,thị xã Bỉm Sơn,XD01,,,,,ON_PACE,BEHIND,,
                    395,huyện Thọ Xuân,KT03,,,,,ON_PACE,BEHIND,,
                    395,huyện Thọ Xuân,KT07,,,,,ON_PACE,BEHIND,,
                    """);
        assertThat(read("compare/KTXH-2024/2024-Q1/2024-Q1_so-sanh-quy-tac.html"))
                .contains("<p>Bộ quy tắc A: hiện hành</p>\n<p>Bộ quy tắc B: moi.yml</p>\n");
        assertThat(desk.files()).as("nothing is published").isEqualTo(published);
        assertThat(desk.number("select count(*) from BATCH_JOB_EXECUTION")).isEqualTo(runs);
    }

    @Test
    void the_other_way_round_it_moves_them_back_and_rules_of_the_home_are_those_in_force() {
        book("config/application.yml", OTHER);
        assertThat(told(compares("current", book("cu.yml", "bantin:\n  rules:\n    cap: 1.20\n"))))
                .isEqualTo("""
                    KTXH-2024, kỳ 2024-Q1: với bộ quy tắc B (cu.yml) thay cho A (hiện hành), 2/3 đơn vị thay đổi thứ hạng, 3/3 đơn vị thay đổi điểm, 12/114 lượt chỉ tiêu thay đổi đánh giá.
                    Quy tắc khác nhau:
                    - cap (điểm cao nhất của một chỉ tiêu): 1,05 → 1,2
                    - pace.q1 (phần kế hoạch phải đạt khi hết quý I): 0,3 → 0,25
                    Lên hạng (1 đơn vị):
                    - huyện Thọ Xuân: từ 2 lên 1
                    Xuống hạng (1 đơn vị):
                    - thị xã Bỉm Sơn: từ 1 xuống 2
                    Đánh giá thay đổi:
                    - từ chậm tiến độ thành đạt tiến độ: 12 lượt chỉ tiêu
                    Bảng: compare/KTXH-2024/2024-Q1/2024-Q1_so-sanh-quy-tac.csv; trang để đọc: compare/KTXH-2024/2024-Q1/2024-Q1_so-sanh-quy-tac.html
                    """);
    }

    @Test
    void units_that_only_one_rule_book_ranks_are_told_with_the_reason() {
        String strict = book("strict.yml", "bantin:\n  rules:\n    coverage: 1\n");

        assertThat(told(compares("current", strict))).isEqualTo("""
            KTXH-2024, kỳ 2024-Q1: với bộ quy tắc B (strict.yml) thay cho A (hiện hành), 3/3 đơn vị thay đổi thứ hạng, 0/3 đơn vị thay đổi điểm, 0/114 lượt chỉ tiêu thay đổi đánh giá.
            Quy tắc khác nhau:
            - coverage (phần trọng số phải được đánh giá để được xếp hạng): 0,6 → 1
            Thứ hạng khác chỉ vì số đơn vị được xếp hạng khác (1 đơn vị):
            - thành phố Thanh Hóa: từ 3/3 thành 1/1
            Chỉ A xếp hạng (2 đơn vị):
            - huyện Thọ Xuân: hạng 1; theo B chưa đủ trọng số chỉ tiêu được đánh giá để xếp hạng
            - thị xã Bỉm Sơn: hạng 2; theo B chưa đủ trọng số chỉ tiêu được đánh giá để xếp hạng
            Bảng: compare/KTXH-2024/2024-Q1/2024-Q1_so-sanh-quy-tac.csv; trang để đọc: compare/KTXH-2024/2024-Q1/2024-Q1_so-sanh-quy-tac.html
            """);
        assertThat(told(compares(strict, "current", "--lang", "en"))).isEqualTo("""
            KTXH-2024, 2024-Q1: under rule book B (current) in place of A (strict.yml), 3/3 units change rank, 0/3 units change score, 0/114 targets change status.
            Rules that differ:
            - coverage: 1 → 0.6
            Another rank only because the number of ranked units is another (1 units):
            - thành phố Thanh Hóa: from 1/1 to 3/3
            Ranked by B only (2 units):
            - huyện Thọ Xuân: rank 1; by A low coverage
            - thị xã Bỉm Sơn: rank 2; by A low coverage
            Table: compare/KTXH-2024/2024-Q1/2024-Q1_so-sanh-quy-tac.csv; page to read: compare/KTXH-2024/2024-Q1/2024-Q1_so-sanh-quy-tac.html
            """);
    }

    @Test
    void where_nothing_changes_one_sentence_says_so() {
        String same = book("b.yml", "bantin:\n  rules:\n    cap: 1.200\n");
        String range = book("range.yml", "bantin:\n  rules:\n    ranking:\n      range: true\n");

        assertThat(told(compares(same, same))).isEqualTo("""
            KTXH-2024, kỳ 2024-Q1: hai bộ quy tắc A (b.yml) và B (b.yml) không khác nhau nên không có gì thay đổi.
            Bảng: compare/KTXH-2024/2024-Q1/2024-Q1_so-sanh-quy-tac.csv; trang để đọc: compare/KTXH-2024/2024-Q1/2024-Q1_so-sanh-quy-tac.html
            """);
        assertThat(told(compares("current", same, "--lang", "en"))).isEqualTo("""
            KTXH-2024, 2024-Q1: the rule books A (current) and B (b.yml) do not differ, so nothing changes.
            Table: compare/KTXH-2024/2024-Q1/2024-Q1_so-sanh-quy-tac.csv; page to read: compare/KTXH-2024/2024-Q1/2024-Q1_so-sanh-quy-tac.html
            """);
        assertThat(told(compares("current", range))).isEqualTo("""
            KTXH-2024, kỳ 2024-Q1: với bộ quy tắc B (range.yml) thay cho A (hiện hành), không đơn vị nào thay đổi thứ hạng hay điểm, không lượt chỉ tiêu nào thay đổi đánh giá.
            Quy tắc khác nhau:
            - ranking.range (in thứ hạng dao động đến đâu khi trọng số thay đổi): không → có
            Bảng: compare/KTXH-2024/2024-Q1/2024-Q1_so-sanh-quy-tac.csv; trang để đọc: compare/KTXH-2024/2024-Q1/2024-Q1_so-sanh-quy-tac.html
            """);
    }

    @Test
    void both_files_go_where_they_are_asked_for() throws IOException {
        Files.createDirectory(home.resolve("hop"));
        String other = book("moi.yml", OTHER);

        compares("current", other, "--out", home.resolve("hop").toString());
        compares("current", other, "--out", home.resolve("new/bang.CSV").toString());

        assertThat(CliFixture.names(home.resolve("hop")))
                .containsExactly("2024-Q1_so-sanh-quy-tac.csv", "2024-Q1_so-sanh-quy-tac.html");
        assertThat(CliFixture.names(home.resolve("new"))).containsExactly("bang.csv", "bang.html");
        assertThat(home.resolve("compare")).doesNotExist();
    }

    @Test
    void two_files_of_one_name_are_told_apart_on_the_page() {
        String one = book("a/config/application.yml", OTHER);
        String other = book("b/config/application.yml", "bantin:\n  rules:\n    basis: OWN\n");

        compares(one, other);

        assertThat(read("compare/KTXH-2024/2024-Q1/2024-Q1_so-sanh-quy-tac.html"))
                .contains("<p>Bộ quy tắc A: " + one + "</p>\n<p>Bộ quy tắc B: " + other + "</p>\n");
    }

    @Test
    void of_data_with_errors_it_is_said_that_the_result_may_change() {
        desk.sql()
                .sql("update units set name = 'Thọ Xuân 漢' where code = '395'")
                .update();

        Said said = compares("current", book("moi.yml", OTHER));

        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains(
                        "\nLưu ý: số liệu của kỳ còn 1 lỗi phải sửa trước khi phát hành (xem bằng lệnh check), kết quả"
                                + " so sánh có thể thay đổi khi sửa xong.\nBảng: ");
        assertThat(read("compare/KTXH-2024/2024-Q1/2024-Q1_so-sanh-quy-tac.html"))
                .contains("<p>Số liệu của kỳ còn 1 lỗi phải sửa trước khi phát hành;");
    }

    @Test
    void of_a_secret_programme_nothing_is_shown_and_nothing_leaves_the_home(@TempDir Path elsewhere) {
        desk.sql().sql("update programmes set secret = true").update();
        String other = book("moi.yml", OTHER);

        assertThat(told(compares("current", other))).isEqualTo("""
            Kế hoạch mật KTXH-2024: kết quả so sánh không hiện ở đây; xem trong tệp.
            Bảng: compare/KTXH-2024/2024-Q1/2024-Q1_so-sanh-quy-tac.csv; trang để đọc: compare/KTXH-2024/2024-Q1/2024-Q1_so-sanh-quy-tac.html
            """);
        Said out = compares("current", other, "--out", elsewhere.toString());
        assertThat(out.exit()).isEqualTo(6);
        assertThat(out.all())
                .startsWith("Số liệu mật của kế hoạch KTXH-2024 chỉ được ghi vào bên trong thư mục " + home);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void a_wrong_rule_book_is_told_by_its_name_and_nothing_is_written() throws IOException {
        assertThat(refusal(book("b.yml", "bantin:\n  rule:\n    cap: 1.1\n"), 6))
                .isEqualTo(
                        "Cấu hình sai: b.yml, dòng 2: không có khóa bantin.rule (gần nhất: bantin.rules). Hãy sửa rồi"
                                + " chạy lại.\n");
        assertThat(refusal(book("config/b.yml", "bantin:\n  rules:\n    basis: BOTH\n"), 6))
                .isEqualTo("Cấu hình sai: config/b.yml, dòng 3: bantin.rules.basis không nhận giá trị \"BOTH\";"
                        + " các giá trị cho phép: ASSIGNED, OWN. Hãy sửa rồi chạy lại.\n");
        assertThat(refusal(book("b.yml", "bantin:\n  rules:\n    cap: 0.5\n"), 6))
                .isEqualTo("Cấu hình sai: b.yml: bantin.rules.cap phải từ 1 trở lên: 0.5. Hãy sửa rồi chạy lại.\n");
        assertThat(refusal(book("b.yml", "bantin:\n\trules:\n"), 6))
                .isEqualTo("Cấu hình sai: b.yml, dòng 2: thụt lề bằng dấu tab, mà YAML chỉ nhận dấu cách. Hãy sửa rồi"
                        + " chạy lại.\n");
        assertThat(refusal(book("b.yml", "bantin:\n  rules:\n    learnt: [KT04, KT99]\n"), 6))
                .startsWith(
                        "Cấu hình sai: b.yml: bantin.rules.learnt có mã KT99 mà không chỉ tiêu nào có (mã gần giống:"
                                + " KT0")
                .endsWith("). Hãy sửa rồi chạy lại.\n")
                .hasLineCount(1);
        assertThat(refusal(
                        book(
                                "b.yml",
                                "bantin:\n"
                                        + "  rules:\n"
                                        + "    ranking:\n"
                                        + "      group-weights:\n"
                                        + "        - {group: A, weight: 1}\n"),
                        6))
                .isEqualTo(
                        "Cấu hình sai: b.yml: bantin.rules.ranking.group-weights có nhóm \"A\" không phải là nhóm chỉ"
                                + " tiêu của kế hoạch (Kinh tế; Văn hóa - xã hội; Môi trường; Quốc phòng - an ninh; Xây"
                                + " dựng Đảng). Hãy sửa rồi chạy lại.\n");
        Files.write(home.resolve("b.yml"), "bantin:\n  layout: \u00fe\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal(home.resolve("b.yml").toString(), 6))
                .isEqualTo("Cấu hình sai: b.yml, dòng 2: tệp không ở mã UTF-8, hãy lưu lại dưới dạng UTF-8. Hãy sửa rồi"
                        + " chạy lại.\n");
        assertThat(refusal(home.toString(), 6))
                .isEqualTo("Cấu hình sai: " + home
                        + ": không phải là tệp, hoặc là liên kết đến tệp không có. Hãy sửa rồi chạy lại.\n");
        assertThat(refusal(home.resolve("khong.yml").toString(), 2))
                .isEqualTo("Không có thư mục hoặc tệp khong.yml. Hãy kiểm tra đường dẫn.\n");
        assertThat(home.resolve("compare")).doesNotExist();
    }

    @Test
    void a_period_without_plan_or_reports_and_an_unknown_programme_are_told() {
        assertThat(told(desk.types("compare", "--rules", "current", "current", "--period", "2029-Q1")))
                .isEqualTo("Không có kế hoạch nào có chỉ tiêu trong kỳ 2029-Q1. Hãy nhập programmes.csv và targets.csv"
                        + " của kỳ này trước.\n");
        Said silent = desk.types("compare", "--rules", "current", "current", "--period", "2024-Q2");
        assertThat(silent.exit()).isEqualTo(3);
        assertThat(silent.all())
                .isEqualTo("KTXH-2024, kỳ 2024-Q2 chưa có đơn vị nào gửi số liệu nên chưa có gì để so sánh. Hãy nhập số"
                        + " liệu của kỳ đó trước, hoặc chọn kỳ khác bằng --period.\n");
        Said unknown = compares("current", "current", "--programme", "X");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.all())
                .isEqualTo("Không có kế hoạch X trong kỳ 2024-Q1. Các kế hoạch có trong kỳ: KTXH-2024.\n");
        assertThat(home.resolve("compare")).doesNotExist();
    }

    private String refusal(String file, int exit) {
        Said said = compares("current", file);
        assertThat(said.exit()).isEqualTo(exit);
        assertThat(said.out()).isEmpty();
        return told(said);
    }

    private Said compares(String before, String after, String... more) {
        String[] words = new String[6 + more.length];
        System.arraycopy(new String[] {"compare", "--rules", before, after, "--period", "2024-Q1"}, 0, words, 0, 6);
        System.arraycopy(more, 0, words, 6, more.length);
        return desk.types(words);
    }

    private String told(Said said) {
        return said.all().replace(home + "/", "");
    }

    private String book(String name, String content) {
        try {
            Path file = home.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String name) {
        try {
            return Files.readString(home.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
