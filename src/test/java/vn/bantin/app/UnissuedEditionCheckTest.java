package vn.bantin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.console.SampleCopy;
import vn.bantin.job.Shelves;

/** What was frozen and never issued is made anew where it would come out otherwise now; what was issued never is. */
@Tag("database")
@Tag("slow")
class UnissuedEditionCheckTest {

    private static final String[] PUBLISH = {"publish", "--period", "2024-Q1", "--issued-on", "2024-04-03"};
    private static final String BIM_SON = "bulletins/2024-Q1_02_thi-xa-bim-son_ban-tin.pdf";
    private static final String THO_XUAN = "bulletins/2024-Q1_03_huyen-tho-xuan_ban-tin.pdf";
    private static final String ANEW = "Lần phát hành 1 đã chốt nhưng chưa phát hành được làm lại từ đầu vì ";

    @TempDir
    private Path folder;

    private CliFixture desk;

    @BeforeEach
    void threeDistrictsAreImported() {
        desk = CliFixture.with(
                folder.resolve("home"),
                SampleCopy.threeDistricts(folder.resolve("in")).folder());
    }

    @AfterEach
    void theDeskIsCleared() {
        desk.close();
    }

    @Test
    @Tag("embedded")
    void a_figure_corrected_after_the_edition_was_frozen_and_cut_off_starts_it_anew_and_no_old_file_remains()
            throws IOException {
        frozen();
        String old = Shelves.hashes(desk.edition()).get(THO_XUAN);
        correct("`value` = `value` * 2");
        desk.sql()
                .sql("update units set name = 'Thọ Xuân mới' where code = '395'")
                .update();

        Said said = publish();

        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(said.out())
                .contains(ANEW + "dữ liệu đã thay đổi: ", "395 (huyện Thọ Xuân mới) KT05 VALUE 18.6 → 37.2; ")
                .contains(
                        "\nĐã bỏ 1 tệp in từ bản chốt trước; ai đã nhận các tệp đó thì cần trả lại, vì chúng không được"
                                + " phát hành.\n")
                .doesNotContain("sau khi phát hành");
        assertThat(desk.edition().resolve(THO_XUAN)).doesNotExist();
        assertThat(Shelves.hashes(desk.edition())).doesNotContainValue(old);
        assertThat(value()).isEqualTo("37.2");
        Shelves.assertWhole(desk.edition());
        assertThat(publish().out()).contains("đã phát hành trước đây").doesNotContain("làm lại", "khác");
    }

    @Test
    @Tag("embedded") // the database sees what it sees in the others
    void asked_for_as_it_was_frozen_it_is_finished_so_and_says_which_figures_differ() throws IOException {
        frozen();
        Map<String, String> before = Shelves.hashes(desk.edition());
        correct("`value` = `value` * 2");

        Said said = desk.types("publish", "--period", "2024-Q1", "--as-frozen");

        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(said.out())
                .containsPattern(
                        "Lần phát hành 1 giữ số liệu đã chốt; số liệu hiện nay khác ở \\d+ chỗ, thuộc \\d báo cáo"
                                + " \\(.*395 \\(huyện Thọ Xuân\\) KT05 VALUE 18\\.6 → 37\\.2; .*\\)\\.\n");
        assertThat(Shelves.hashes(desk.edition())).containsAllEntriesOf(before);
        assertThat(value()).isEqualTo("18.6");
        Shelves.assertWhole(desk.edition());
        assertThat(desk.types("publish", "--period", "2024-Q1").out())
                .as("they had changed before it was issued")
                .contains("Dữ liệu hiện nay khác bản đã phát hành: ")
                .doesNotContain("sau khi phát hành");
    }

    @Test
    @Tag("embedded") // the database sees what it sees in the others
    void another_date_that_is_asked_for_starts_it_anew_and_finished_as_it_was_frozen_it_says_that_it_keeps_its_own()
            throws IOException {
        frozen();

        Said asFrozen = desk.types(
                "publish", "--period", "2024-Q1", "--issued-on", "2024-04-05", "--only", "395", "--as-frozen");
        assertThat(asFrozen.out())
                .contains("Lần phát hành 1 giữ ngày đã ghi trên văn bản là 2024-04-03, không lấy ngày 2024-04-05 của"
                        + " --issued-on.\n");

        Said anew = desk.types("publish", "--period", "2024-Q1", "--issued-on", "2024-04-05");
        assertThat(anew.exit()).as(anew.all()).isZero();
        assertThat(anew.out()).contains(ANEW + "ngày ghi trên văn bản đổi từ 2024-04-03 thành 2024-04-05.\n");
        assertThat(Files.readString(desk.edition().resolve("manifest.json"))).contains("2024-04-05");
        Shelves.assertWhole(desk.edition());
    }

    @Test
    @Tag("embedded") // the database sees what it sees in the others
    void other_rules_and_other_templates_start_it_anew_and_other_templates_forbid_to_finish_it_as_it_was()
            throws IOException {
        frozen();
        Path own = desk.home().resolve("reports/texts.properties");
        Files.createDirectories(own.getParent());
        Files.writeString(
                own,
                Files.readString(Path.of("reports/texts.properties")).replace("method.title=", "method.title=Về "));

        Said refused = desk.types("publish", "--period", "2024-Q1", "--as-frozen");

        assertThat(refused.exit()).isEqualTo(6);
        assertThat(refused.err())
                .isEqualTo(
                        "Không in tiếp được KTXH-2024, kỳ 2024-Q1 theo bản đã chốt vì mẫu trình bày đã thay đổi từ khi"
                                + " chốt. Hãy dùng lại mẫu cũ, hoặc bỏ --as-frozen để làm lại từ đầu.\n");

        assertThat(desk.types("publish", "--period", "2024-Q1", "--only", "395").out())
                .contains(ANEW + "mẫu trình bày đã thay đổi.\n");
        Path config = desk.home().resolve("config/application.yml");
        Files.createDirectories(config.getParent());
        Files.writeString(config, "bantin:\n  rules:\n    coverage: 0.7\n");
        Said said = publish();
        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(said.out())
                .contains(ANEW + "quy tắc, từ ngữ hoặc nơi ban hành trong config đã thay đổi.\n")
                .doesNotContain("mẫu trình bày");
    }

    @Test
    @Tag("embedded") // the database sees what it sees in the others
    void data_that_have_errors_now_stop_it_and_once_mended_it_is_made_anew() {
        frozen();
        desk.sql().sql("update units set name = '漢' where code = '395'").update();
        Said blocked = publish();
        assertThat(blocked.exit()).as(blocked.all()).isEqualTo(3);
        assertThat(blocked.out()).doesNotContain("làm lại");

        desk.sql().sql("update units set name = 'Thọ Xuân' where code = '395'").update();
        Said said = publish();

        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(said.out()).as("the data are what was frozen").doesNotContain("làm lại");
    }

    @Test
    void cut_off_while_it_is_made_anew_the_next_start_finishes_that() throws IOException {
        frozen();
        correct("`value` = `value` * 2");
        Path inTheWay = desk.edition().resolve(BIM_SON);
        Files.createDirectories(inTheWay);
        Files.writeString(inTheWay.resolve("a file of somebody's"), "not to be lost");
        Said cut = publish();
        assertThat(cut.exit()).as(cut.all()).isEqualTo(4);
        assertThat(cut.out()).contains(ANEW);
        Files.delete(inTheWay.resolve("a file of somebody's"));
        Files.delete(inTheWay);
        // As if the process had been gone before it could take the old files away.
        Path old = desk.edition().resolve("bulletins/2024-Q1_03_huyen-cu_ban-tin.pdf");
        Files.writeString(old, "old figures");
        Files.createDirectories(desk.edition().resolve("data"));
        Files.writeString(desk.edition().resolve("data/assessments.csv"), "old figures");
        Path somebodys = Files.writeString(desk.edition().resolve("bulletins/ghi chú.txt"), "not to be lost");

        Said said = publish();

        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(said.out()).doesNotContain("làm lại");
        assertThat(old).doesNotExist();
        assertThat(somebodys).exists();
        Files.delete(somebodys);
        assertThat(value()).isEqualTo("37.2");
        Shelves.assertWhole(desk.edition());
    }

    @Test
    @Tag("embedded")
    void cut_off_between_its_manifest_and_the_note_of_it_it_is_issued_whatever_the_data_are_now() throws IOException {
        assertThat(publish().exit()).isZero();
        Map<String, String> issued = Shelves.hashes(desk.edition());
        desk.sql().sql("delete from files").update();
        desk.sql().sql("update editions set published_at = null").update();
        desk.sql()
                .sql("update BATCH_JOB_EXECUTION set STATUS = 'STARTED', END_TIME = null")
                .update();
        correct("`value` = `value` * 2");
        Files.delete(desk.edition().resolve(THO_XUAN));

        Said said = publish();

        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(said.out())
                .contains("Có 1 tệp đã phát hành bị mất hoặc hỏng; đã in lại đúng từng byte vào ")
                .contains("Dữ liệu hiện nay khác bản đã phát hành: ");
        assertThat(said.last()).isEqualTo("Đã phát hành KTXH-2024, kỳ 2024-Q1: 4 tệp PDF trong " + desk.edition());
        assertThat(Shelves.hashes(desk.edition())).isEqualTo(issued);
    }

    @Test
    @Tag("embedded")
    void a_correction_that_was_not_issued_is_made_anew_too_and_the_edition_before_it_stands() throws IOException {
        assertThat(publish().exit()).isZero();
        Map<String, String> first = Shelves.hashes(desk.edition());
        correct("`value` = `value` * 2");
        Said part = desk.types("publish", "--period", "2024-Q1", "--edition", "new", "--only", "395");
        assertThat(part.exit()).as(part.all()).isEqualTo(4);
        correct("`value` = `value` / 4");

        Said said = desk.types("publish", "--period", "2024-Q1");

        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(said.out())
                .contains("Lần phát hành 2 đã chốt nhưng chưa phát hành được làm lại từ đầu vì dữ liệu đã thay đổi: ");
        Path second = desk.edition().resolveSibling("edition-2");
        Shelves.assertWhole(second);
        assertThat(Shelves.lines(second, "corrections.csv")).contains("KTXH-2024,2024-Q1,1,2,395,KT05,VALUE,18.6,9.3");
        assertThat(Shelves.hashes(desk.edition())).isEqualTo(first);
    }

    @Test
    @Tag("embedded")
    void one_that_was_changed_in_the_database_is_refused_and_made_anew_where_that_is_asked_for() throws IOException {
        frozen();
        desk.sql()
                .sql("update assessments set `value` = 99 where unit = '395' and indicator = 'KT05'")
                .update();

        Said refused = publish();

        assertThat(refused.exit()).isEqualTo(6);
        assertThat(refused.err())
                .isEqualTo("Nội dung đã chốt của KTXH-2024/2024-Q1/edition-1 đã bị sửa trong cơ sở dữ liệu sau khi"
                        + " chốt (assessments, bulletins 3, sheets 6). Hãy tìm nguyên nhân và khôi phục cơ sở"
                        + " dữ liệu từ bản sao lưu; nếu lần đó chưa phát hành, chạy publish --edition new để"
                        + " làm lại từ đầu.\n");

        Said said = desk.types("publish", "--period", "2024-Q1", "--edition", "new");
        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(said.out())
                .contains(ANEW + "bản chốt đã bị sửa trong cơ sở dữ liệu (assessments, bulletins 3, sheets 6).\n");
        assertThat(value()).isEqualTo("18.6");
    }

    private Said publish() {
        return desk.types(PUBLISH);
    }

    /** Leaves the edition frozen, with one bulletin printed. */
    private void frozen() {
        Said said = desk.types("publish", "--period", "2024-Q1", "--issued-on", "2024-04-03", "--only", "395");
        assertThat(said.exit()).as(said.all()).isEqualTo(4);
    }

    private void correct(String set) {
        desk.sql()
                .sql("update progress set " + set + " where unit = '395' and indicator = 'KT05' and period = '2024-Q1'")
                .update();
    }

    /** What was issued of one figure. */
    private String value() throws IOException {
        return Shelves.lines(desk.edition(), "assessments.csv").stream()
                .filter(line -> line.startsWith("KTXH-2024,2024-Q1,395,KT05,"))
                .findFirst()
                .orElseThrow()
                .split(",")[6];
    }
}
