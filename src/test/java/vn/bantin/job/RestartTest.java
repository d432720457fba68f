package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.console.Child;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.console.SampleCopy;

/** Cut off while it prints, and started again. */
@Tag("database")
class RestartTest {

    private static final String[] PUBLISH = {"publish", "--period", "2024-Q1", "--issued-on", "2024-04-03"};
    private static final String THO_XUAN = "bulletins/2024-Q1_03_huyen-tho-xuan_ban-tin.pdf";

    @TempDir
    private Path home;

    @TempDir
    private Path input;

    private CliFixture desk;

    @AfterEach
    void theDeskIsCleared() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    @Tag("slow")
    void killed_in_the_middle_it_prints_only_what_is_missing_and_is_one_run_started_twice() throws IOException {
        desk = CliFixture.withElevenDistricts(home);
        try (Child child = desk.starts(PUBLISH)) {
            assertThat(child.saying("đã in 4/12").killed().exit()).isEqualTo(137);
        }
        List<String> printed = printed();
        assertThat(printed).hasSizeBetween(2, 11);
        Map<String, String> before = marks(printed);
        assertThat(desk.edition().resolve("manifest.json")).doesNotExist();

        Said again = desk.types(PUBLISH);

        assertPublished(again, 12);
        assertThat(again.err()).startsWith("đã in " + printed.size() + "/12 báo cáo\n");
        assertThat(marks(printed)).isEqualTo(before);
        assertThat(desk.number("select count(*) from BATCH_JOB_INSTANCE")).isOne();
        assertThat(desk.types("runs").out())
                .matches("\\d+  KTXH-2024  2024-Q1  bắt đầu \\S+ \\S+  kết thúc \\S+ \\S+  xong\n"
                        + "\\d+  KTXH-2024  2024-Q1  bắt đầu \\S+ \\S+  kết thúc -  bị ngắt\n");
    }

    @Test
    @Tag("slow")
    @Tag("embedded") // what the process does; the database sees what it sees in the test before
    void killed_again_and_again_it_comes_to_its_end_and_prints_nothing_twice() throws IOException {
        desk = CliFixture.withElevenDistricts(home);
        Map<String, String> kept = new TreeMap<>();
        for (int start = 1; start <= 3; start++) {
            try (Child child = desk.starts(PUBLISH)) {
                // The first line says how many there are already; at the first start it is killed right then.
                child.saying("báo cáo");
                if (start > 1) {
                    child.saying("báo cáo");
                }
                assertThat(child.killed().exit()).isEqualTo(137);
            }
            assertThat(marks(List.copyOf(kept.keySet()))).isEqualTo(kept);
            kept.putAll(marks(printed()));
        }

        assertPublished(desk.types(PUBLISH), 12);
        assertThat(marks(List.copyOf(kept.keySet()))).isEqualTo(kept);
        assertThat(desk.number("select count(*) from BATCH_JOB_INSTANCE")).isOne();
    }

    @Test
    @Tag("slow")
    @Tag("embedded") // of files and processes
    void killed_as_soon_as_it_begins_to_log_it_starts_anew() throws IOException {
        desk = CliFixture.withThreeDistricts(home);
        Path log = home.resolve("logs/bantin.log");
        Files.deleteIfExists(log);
        try (Child child = desk.starts(PUBLISH)) {
            assertThat(child.until(() -> Files.exists(log))).isTrue();
            assertThat(child.killed().exit()).isEqualTo(137);
        }

        assertPublished(desk.types(PUBLISH), 4);
    }

    @Test
    @Tag("embedded")
    @Tag("slow")
    void asked_to_stop_it_ends_the_bulletins_in_hand_says_so_and_the_next_start_goes_on() throws IOException {
        desk = CliFixture.withElevenDistricts(home);
        Said stopped;
        try (Child child = desk.starts(PUBLISH)) {
            stopped = child.saying("đã in 2/12").stopped();
        }
        List<String> printed = printed();
        assertThat(stopped.exit()).isEqualTo(143);
        assertThat(stopped.last())
                .isEqualTo("Đã dừng theo yêu cầu: KTXH-2024, kỳ 2024-Q1 đã in " + printed.size()
                        + " tệp. Chạy lại publish để in tiếp.");
        assertThat(stopped.all()).as("no bulletin is begun any more").doesNotContain("đã in 8/12", "đã in 12/12");
        assertThat(pdfs()).isEqualTo(printed);
        assertThat(desk.types("runs").out()).endsWith("  bị dừng\n");
        Map<String, String> before = marks(printed);

        assertPublished(desk.types(PUBLISH), 12);

        assertThat(marks(printed)).isEqualTo(before);
        assertThat(desk.number("select count(*) from BATCH_JOB_INSTANCE")).isOne();
    }

    @Test
    @Tag("slow")
    @Tag("embedded") // what the process does; the database sees what it sees in the test before
    void interrupted_with_ctrl_c_it_does_the_same() throws IOException {
        desk = CliFixture.withElevenDistricts(home);
        Said stopped;
        try (Child child = desk.starts(PUBLISH)) {
            child.saying("đã in 2/12");
            assumeThat(child.heedsInterrupts()).isTrue();
            stopped = child.interrupted();
        }
        assertThat(stopped.exit()).as(stopped.all()).isEqualTo(143);
        assertThat(stopped.last()).startsWith("Đã dừng theo yêu cầu: KTXH-2024, kỳ 2024-Q1 đã in ");
        assertThat(desk.types("runs").out()).endsWith("  bị dừng\n");
        assertThat(pdfs()).isEqualTo(printed());

        assertPublished(desk.types(PUBLISH), 12);
    }

    @Test
    @Tag("slow")
    @Tag("embedded") // of files and processes
    void asked_to_stop_while_it_starts_it_says_nothing_odd_and_leaves_nothing_half_done() throws IOException {
        desk = CliFixture.withThreeDistricts(home);
        Path log = home.resolve("logs/bantin.log");
        Files.deleteIfExists(log);
        try (Child child = desk.starts(PUBLISH)) {
            assertThat(child.until(() -> Files.exists(log))).isTrue();
            Said stopped = child.stopped();
            assertThat(stopped.exit()).isEqualTo(143);
            assertThat(stopped.all()).doesNotContain("Lỗi");
        }
        assertThat(desk.files()).noneMatch(file -> file.endsWith(".part"));

        assertPublished(desk.types(PUBLISH), 4);
    }

    @Test
    @Tag("embedded") // of files and processes
    void a_bulletin_that_cannot_be_written_does_not_hold_up_the_others() throws IOException {
        desk = CliFixture.withThreeDistricts(home);
        Path inTheWay = inTheWay(desk);

        Said said = desk.types(PUBLISH);

        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.out().lines().filter(line -> !line.startsWith("CẢNH BÁO")))
                .containsExactly(
                        "395 (huyện Thọ Xuân): " + inTheWay + ".part -> " + inTheWay + ": Is a directory",
                        "Chưa xong KTXH-2024, kỳ 2024-Q1: đã in 3 tệp; các báo cáo nêu trên chưa in được. Hãy xử lý"
                                + " rồi chạy lại publish.");
        assertThat(printed()).hasSize(3).doesNotContain(THO_XUAN);
        assertThat(desk.files()).noneMatch(file -> file.endsWith(".part"));
        assertThat(desk.edition().resolve("manifest.json")).doesNotExist();
        Map<String, String> before = marks(printed());

        assertThat(desk.types(PUBLISH).exit()).isEqualTo(4);
        Files.delete(inTheWay.resolve("a file of somebody's"));
        Files.delete(inTheWay);
        Said again = desk.types(PUBLISH);

        assertPublished(again, 4);
        assertThat(again.err()).isEqualTo("đã in 3/4 báo cáo\nđã in 4/4 báo cáo\n");
        assertThat(marks(List.copyOf(before.keySet()))).isEqualTo(before);
        assertThat(desk.number("select count(*) from BATCH_JOB_INSTANCE")).isOne();
        assertThat(desk.number("select count(*) from BATCH_JOB_EXECUTION")).isEqualTo(3);
        assertThat(desk.number("select count(*) from bulletins where failure is not null"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"STARTED", "UNKNOWN"})
    void a_run_that_the_database_still_calls_running_is_ended(String status) throws IOException {
        desk = cutShort();
        desk.sql()
                .sql("update BATCH_JOB_EXECUTION set STATUS = ?, END_TIME = null")
                .param(status)
                .update();
        desk.sql()
                .sql("update BATCH_STEP_EXECUTION set STATUS = ?, END_TIME = null where STEP_NAME = 'print'")
                .param(status)
                .update();

        assertThat(desk.types("runs").out()).endsWith("  kết thúc -  bị ngắt\n").hasLineCount(1);
        assertPublished(desk.types(PUBLISH), 4);
        assertThat(desk.types("runs").out()).containsOnlyOnce("  xong\n").containsOnlyOnce("  bị ngắt\n");
        assertThat(desk.number("select count(*) from BATCH_STEP_EXECUTION where STATUS = '" + status + "'"))
                .isZero();
    }

    @ParameterizedTest
    @Tag("embedded")
    @ValueSource(strings = {"STARTED", "FAILED"})
    @Tag("slow")
    void a_run_that_published_and_was_gone_before_it_could_note_that_is_told_as_done(String status) throws IOException {
        desk = CliFixture.publishedThreeDistricts(home);
        String done = desk.types("runs").out();
        desk.sql()
                .sql("update BATCH_JOB_EXECUTION set STATUS = ?, EXIT_CODE = 'UNKNOWN', END_TIME = null")
                .param(status)
                .update();
        desk.sql()
                .sql("update BATCH_STEP_EXECUTION set STATUS = ?, END_TIME = null where STEP_NAME = 'bind'")
                .param(status)
                .update();

        assertThat(desk.types("runs").out())
                .matches("\\d+  KTXH-2024  2024-Q1  bắt đầu \\S+ \\S+  kết thúc \\S+ \\S+  xong\n")
                .startsWith(done.substring(0, done.indexOf("  kết thúc")));

        assertThat(desk.types(PUBLISH).out()).contains("đã phát hành trước đây");
        assertThat(desk.number("select count(*) from BATCH_JOB_EXECUTION where STATUS = 'COMPLETED' and END_TIME is"
                        + " not null"))
                .isOne();
        assertThat(desk.number("select count(*) from BATCH_STEP_EXECUTION where STATUS <> 'COMPLETED'"))
                .isZero();
    }

    @Test
    @Tag("embedded")
    @Tag("slow")
    void a_run_that_the_database_knows_but_no_start_of_it_begins_anew() throws IOException {
        desk = cutShort();
        for (String table : List.of(
                "BATCH_STEP_EXECUTION_CONTEXT",
                "BATCH_STEP_EXECUTION",
                "BATCH_JOB_EXECUTION_CONTEXT",
                "BATCH_JOB_EXECUTION_PARAMS",
                "BATCH_JOB_EXECUTION")) {
            desk.sql().sql("delete from " + table).update();
        }
        assertThat(desk.number("select count(*) from BATCH_JOB_INSTANCE")).isOne();

        // The edition is there already, and its date stands.
        assertPublished(desk.types("publish", "--period", "2024-Q1"), 4);

        assertThat(Shelves.manifest(desk.edition()).get("issued_on").asString()).isEqualTo("2024-04-03");
        assertThat(desk.number("select count(*) from BATCH_JOB_INSTANCE")).isOne();
    }

    @Test
    @Tag("slow")
    void cut_off_after_the_edition_was_stored_but_before_its_step_was_noted_it_takes_the_edition_as_it_is()
            throws IOException {
        desk = cutShort();
        desk.sql()
                .sql("update BATCH_STEP_EXECUTION set STATUS = 'STARTED', END_TIME = null where STEP_NAME = 'score'")
                .update();

        assertPublished(desk.types("publish", "--period", "2024-Q1"), 4);

        assertThat(Shelves.manifest(desk.edition()).get("issued_on").asString()).isEqualTo("2024-04-03");
        assertThat(desk.files()).contains(THO_XUAN);
    }

    @Test
    @Tag("embedded") // of files and processes
    void a_file_that_is_gone_or_altered_or_half_written_when_it_goes_on_is_printed_again() throws IOException {
        desk = cutShort();
        Map<String, String> hashes = Shelves.hashes(desk.edition());
        List<String> printed = printed();
        Files.delete(desk.edition().resolve(printed.get(0)));
        Files.writeString(desk.edition().resolve(printed.get(1)), "not a bulletin");
        Files.writeString(desk.edition().resolve(printed.get(2) + ".part"), "half a bulletin");
        Files.writeString(desk.edition().resolve("data.part"), "half a file");

        Said again = desk.types(PUBLISH);

        assertPublished(again, 4);
        assertThat(again.err()).startsWith("đã in 1/4 báo cáo\n");
        assertThat(Shelves.hashes(desk.edition())).containsAllEntriesOf(hashes);
    }

    private static Path inTheWay(CliFixture desk) throws IOException {
        Path inTheWay = desk.edition().resolve(THO_XUAN);
        Files.createDirectories(inTheWay);
        Files.writeString(inTheWay.resolve("a file of somebody's"), "not to be lost");
        return inTheWay;
    }

    /** A run with one bulletin of four missing, and nothing in its way any more. */
    private CliFixture cutShort() {
        return CliFixture.ready("cut-short", home, there -> {
            try {
                Path three = SampleCopy.threeDistricts(input).folder();
                assertThat(there.types("import", three.toString()).exit()).isZero();
                Path inTheWay = inTheWay(there);
                assertThat(there.types(PUBLISH).exit()).isEqualTo(4);
                Files.delete(inTheWay.resolve("a file of somebody's"));
                Files.delete(inTheWay);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What lies there, without the Word copies beside the bulletins. */
    private List<String> pdfs() throws IOException {
        return desk.files().stream().filter(file -> file.endsWith(".pdf")).toList();
    }

    /** What the database knows to lie on the shelf. */
    private List<String> printed() {
        return desk.sql()
                .sql("select file from bulletins where sha256 is not null order by file")
                .query(String.class)
                .list();
    }

    private Map<String, String> marks(List<String> names) throws IOException {
        Map<String, String> marks = new TreeMap<>();
        for (String name : names) {
            marks.put(name, Shelves.mark(desk.edition().resolve(name)));
        }
        return marks;
    }

    /** With so many bulletins, the summary among them; beside each its Word copy, and eight other files. */
    private void assertPublished(Said said, int bulletins) throws IOException {
        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(said.last())
                .isEqualTo("Đã phát hành KTXH-2024, kỳ 2024-Q1: " + bulletins + " tệp PDF trong " + desk.edition());
        assertThat(desk.files()).hasSize(2 * bulletins + 8);
        Shelves.assertWhole(desk.edition());
    }
}
