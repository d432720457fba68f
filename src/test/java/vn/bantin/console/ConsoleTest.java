package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.store.TestDatabase;

/** What a person reads who publishes a quarter and asks what was run. */
@Tag("database")
class ConsoleTest {

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
    void an_empty_database_says_what_to_do_first() {
        Said runs = desk.types("runs");
        Said publish = desk.types("publish", "--period", "2024-Q1");
        Said check = desk.types("check", "--period", "2024-Q1", "--lang", "en");

        assertThat(runs.exit()).isZero();
        assertThat(runs.out()).isEqualTo("Chưa có lượt phát hành nào.\n");
        assertThat(publish.exit()).isEqualTo(2);
        assertThat(publish.err())
                .isEqualTo("Không có kế hoạch nào có chỉ tiêu trong kỳ 2024-Q1. Hãy nhập programmes.csv và targets.csv"
                        + " của kỳ này trước.\n");
        assertThat(check.exit()).isEqualTo(2);
        assertThat(check.err())
                .isEqualTo("No programme has targets in 2024-Q1. Import programmes.csv and targets.csv of that period"
                        + " first.\n");
    }

    @Test
    @Tag("embedded")
    @Tag("slow")
    void on_a_terminal_one_line_grows_and_elsewhere_there_is_a_line_at_each_tenth() {
        threeDistricts();

        Said terminal = desk.types(true, "publish", "--period", "2024-Q1");
        Said elsewhere = desk.types("publish", "--period", "2023-Q4");

        assertThat(terminal.exit()).isZero();
        assertThat(terminal.err())
                .startsWith("\r[------------------------------] đã in 0/4 báo cáo\r[##")
                .endsWith("\r[##############################] đã in 4/4 báo cáo\n")
                .containsOnlyOnce("\n");
        assertThat(elsewhere.err().lines().toList())
                .startsWith("đã in 0/4 báo cáo")
                .endsWith("đã in 4/4 báo cáo")
                .allMatch(line -> line.matches("đã in \\d/4 báo cáo"))
                .doesNotHaveDuplicates();
        assertThat(elsewhere.err()).doesNotContain("\r");
    }

    @Test
    @Tag("embedded")
    void explain_shows_the_derivation_beside_what_is_published_and_names_what_it_does_not_know() {
        sample();
        Said before = desk.types("explain", "--period", "2024-Q1", "--unit", "395", "--indicator", "KT05");
        Said unit =
                desk.types("explain", "--period", "2024-Q1", "--unit", "4711", "--indicator", "KT05", "--lang", "en");
        Said indicator = desk.types("explain", "--period", "2024-Q1", "--unit", "395", "--indicator", "X");

        assertThat(before.exit()).isZero();
        assertThat(before.out())
                .startsWith("huyện Thọ Xuân (395): ")
                .contains("\nHạng của đơn vị: 4/25, dao động 3-10\n")
                .endsWith("\nBản đã phát hành: chưa có\n");
        assertThat(unit.exit()).isEqualTo(2);
        assertThat(unit.err()).startsWith("There is no unit 4711 in 2024-Q1. Codes like it: ");
        assertThat(indicator.exit()).isEqualTo(2);
        assertThat(indicator.err())
                .startsWith("Không có chỉ tiêu X của đơn vị 395 trong kỳ 2024-Q1. Các mã chỉ tiêu của đơn vị: ");
    }

    @Test
    @Tag("embedded")
    void weights_of_groups_that_do_not_fit_the_programme_are_refused_in_one_sentence() throws IOException {
        sample();
        Files.createDirectories(home.resolve("config"));
        Files.writeString(
                home.resolve("config/application.yml"),
                "bantin:\n  rules:\n    ranking:\n      group-weights:\n        - {group: Kinh tế, weight: 40}\n");

        Said said = desk.types("explain", "--period", "2024-Q1", "--unit", "395", "--indicator", "KT04");

        assertThat(said.exit()).isEqualTo(6);
        assertThat(said.err())
                .isEqualTo("Cấu hình sai: config/application.yml: bantin.rules.ranking.group-weights thiếu nhóm"
                        + " \"Môi trường\". Hãy sửa rồi chạy lại.\n");
    }

    @Test
    void runs_are_listed_newest_first_and_each_with_its_steps() {
        threeDistricts();
        desk.types("publish", "--period", "2023-Q4");
        desk.types("publish", "--period", "2024-Q1");

        Said all = desk.types("runs");
        String id = all.out().split(" ")[0];
        Said one = desk.types("runs", id, "--lang", "en");
        Said unknown = desk.types("runs", "4711");

        String time = "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}";
        assertThat(all.exit()).isZero();
        assertThat(all.out())
                .matches("\\d+  KTXH-2024  2024-Q1  bắt đầu " + time + "  kết thúc " + time + "  xong\n"
                        + "\\d+  KTXH-2023  2023-Q4  bắt đầu " + time + "  kết thúc " + time + "  xong\n");
        assertThat(one.exit()).isZero();
        assertThat(one.out())
                .matches(id + "  KTXH-2024  2024-Q1  started " + time + "  ended " + time + "  done\n"
                        + """
                           check  done, TIME
                           score  done, TIME
                           print  done, 4 bulletins, TIME
                        (      bulletins/2024-Q1_0\\d_[a-z_-]+.pdf, TIME
                        ){4}   bind   done, TIME
                        (      (bulletins/2024-Q1_(chi-tieu|tap-tai-lieu).pdf|data/2024-Q1_phu-luc.xlsx), TIME
                        ){3}\
                        """.replace("TIME", "\\d+\\.\\d s \\(CPU \\d+\\.\\d s\\)"));
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.all()).isEqualTo("Không có lượt chạy số 4711.\n");
        String moment = "\"\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?([+-]\\d{2}:\\d{2}|Z)\"";
        String run =
                "\"programme\":\"KTXH-2024\",\"period\":\"2024-Q1\",\"draft\":false,\"delivery\":false,\"edition\":1,\"started\":"
                        + moment + ",\"ended\":" + moment + ",\"status\":\"COMPLETED\",\"steps\":";
        assertThat(desk.types("runs", id, "--json").out())
                .matches("\\{\"id\":" + id + "," + run + "\\[\\{\"name\":\"check\",\"status\":\"COMPLETED\",\"done\":0,"
                        + "\"seconds\":\\d+\\.\\d{3},\"cpu_seconds\":\\d+\\.\\d{3},\"slowest\":\\[]}.*}]}\n");
        assertThat(desk.types("runs", "--json").out())
                .matches("\\[\\{\"id\":" + id + "," + run + ".*},\\{\"id\":\\d+,\"programme\":\"KTXH-2023\",.*}]\n");
    }

    @Test
    void a_programme_is_named_where_several_are_in_force_and_an_unknown_one_is_told() {
        Path two = SampleCopy.in(home.resolve("in"))
                .change("programmes.csv", "KTXH-2023,", "KTXH-2024B,")
                .change("programmes.csv", "ANNUAL,2023,2023", "ANNUAL,2024,2024")
                .write("targets.csv", """
                    programme,unit,indicator,basis,comparator,low
                    KTXH-2024,395,KT04,ASSIGNED,AT_LEAST,100
                    KTXH-2024B,395,KT04,ASSIGNED,AT_LEAST,100
                    """)
                .write("progress.csv", "programme,unit,indicator,period,value,state\n")
                .folder();
        assertThat(desk.types("import", two.toString()).exit()).isZero();

        Said several = desk.types("publish", "--period", "2024-Q1");
        Said unknown = desk.types("check", "--period", "2024-Q1", "--programme", "X");
        Said one = desk.types("publish", "--period", "2024-Q1", "--programme", "KTXH-2024B", "--allow-empty");

        assertThat(several.exit()).isEqualTo(2);
        assertThat(several.err())
                .isEqualTo("Kỳ 2024-Q1 có nhiều kế hoạch: KTXH-2024, KTXH-2024B. Hãy chọn một bằng --programme.\n");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err())
                .isEqualTo("Không có kế hoạch X trong kỳ 2024-Q1. Các kế hoạch có trong kỳ: KTXH-2024, KTXH-2024B.\n");
        assertThat(one.exit()).as(one.all()).isZero();
        assertThat(CliFixture.names(desk.edition("KTXH-2024B", "2024-Q1"))).hasSize(12);
    }

    @Test
    @Tag("slow")
    void the_demonstration_prints_into_the_embedded_database_and_keeps_out_of_real_data() throws IOException {
        Said demo = desk.types("demo");

        assertThat(demo.exit()).isZero();
        assertThat(demo.out()).startsWith("Đang nạp số liệu minh họa và phát hành quý I/2024 …\n");
        assertThat(demo.last()).isEqualTo("Đã phát hành KTXH-2024, kỳ 2024-Q1: 28 tệp PDF trong " + desk.edition());
        assertThat(home.resolve("data/bantin.mv.db")).exists();
        assertThat(Files.readString(desk.edition().resolve("manifest.json")))
                .contains("\"issued_on\" : \"2024-04-03\"");
        assertThat(desk.types("demo").last()).contains("đã phát hành trước đây");

        Path real = SampleCopy.in(home.resolve("in"))
                .only("programmes.csv")
                .change("programmes.csv", "KTXH-2023,", "KH-2023,")
                .folder();
        if (!TestDatabase.mysql()) {
            assertThat(desk.types("import", real.toString()).exit()).isZero();
            Said refused = desk.types("demo");
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.err())
                    .isEqualTo("Cơ sở dữ liệu ở đây đã có số liệu thật nên không nạp số liệu minh họa. Hãy dùng thư mục"
                            + " khác: demo --home THƯ_MỤC.\n");
        }
    }

    private void sample() {
        assertThat(desk.types("import", SampleCopy.SAMPLE.toString()).exit()).isZero();
    }

    private void threeDistricts() {
        Path three = SampleCopy.threeDistricts(home.resolve("in")).folder();
        assertThat(desk.types("import", three.toString()).exit()).isZero();
    }
}
