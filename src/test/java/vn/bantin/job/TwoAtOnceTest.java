package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.bantin.app.Application;
import vn.bantin.app.FailureAlarm;
import vn.bantin.app.MigrationBackup;
import vn.bantin.app.PublishReport;
import vn.bantin.console.Child;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.console.SampleCopy;
import vn.bantin.progress.Period;
import vn.bantin.store.PeriodLock;
import vn.bantin.store.TestDatabase;

/** The second of two is sent away with a sentence, and does no harm. */
@Tag("database")
@Tag("slow")
class TwoAtOnceTest {

    private static final String BUSY =
            "Một lượt khác đang phát hành KTXH-2024, kỳ 2024-Q1. Hãy đợi lượt đó xong rồi chạy" + " lại.";
    private static final String LOCKED =
            "Cơ sở dữ liệu trong thư mục này đang được một lượt chạy khác dùng. Hãy đợi lượt"
                    + " đó xong rồi chạy lại.";
    private static final String IMPORTING = "Một lượt nhập khác đang chạy. Hãy đợi lượt đó xong rồi chạy lại.";
    private static final String[] PUBLISH = {"publish", "--period", "2024-Q1", "--issued-on", "2024-04-03"};

    @TempDir
    private Path home;

    private CliFixture desk;

    @BeforeEach
    void theSampleIsImported() {
        desk = CliFixture.withThreeDistricts(home);
    }

    @AfterEach
    void theDeskIsCleared() {
        desk.close();
    }

    @Test
    void a_publish_is_refused_while_another_process_prints_the_period_and_the_other_comes_to_its_end()
            throws IOException {
        try (Child first = desk.starts(PUBLISH)) {
            first.saying("đã in 2/4").freeze();
            Said second = desk.types(PUBLISH);
            first.thaw();

            assertThat(second.exit()).isEqualTo(5);
            assertThat(second.err()).matches(by(TestDatabase.mysql() ? BUSY : LOCKED, first.pid()));
            assertThat(second.out()).isEmpty();
            assertThat(first.ended().exit()).isZero();
        }
        Shelves.assertWhole(desk.edition());
        assertThat(desk.number("select count(*) from BATCH_JOB_EXECUTION")).isOne();
    }

    @Test
    @Tag("embedded")
    void a_publish_is_refused_while_another_thread_prints_the_period() throws IOException {
        AtomicReference<Said> second = new AtomicReference<>();
        try (Application office = office()) {
            PublishReport first = office.publishing()
                    .publish(
                            new Period(2024, 1),
                            null,
                            null,
                            tick -> second.compareAndSet(
                                    null,
                                    CompletableFuture.supplyAsync(() -> desk.types(PUBLISH))
                                            .join()));

            assertThat(first.end()).isEqualTo(PublishReport.End.PUBLISHED);
        }
        assertThat(second.get().exit()).isEqualTo(5);
        assertThat(second.get().err()).matches(by(BUSY, ProcessHandle.current().pid()));
        Shelves.assertWhole(desk.edition());
    }

    @Test
    void the_lock_is_of_one_period_and_once_given_back_the_next_publishes() {
        PeriodLock held =
                PeriodLock.tryAcquire(dataSource(), "publish KTXH-2024 2024-Q1").orElseThrow();
        try (held) {
            Said busy = desk.types("publish", "--period", "2024-Q1", "--lang", "en");
            Said other = desk.types("publish", "--period", "2023-Q4");

            assertThat(busy.exit()).isEqualTo(5);
            assertThat(busy.err())
                    .matches("Another run is publishing KTXH-2024, 2024-Q1\\. Wait for it and run again\\. It runs on"
                            + " machine \\S+, process "
                            + ProcessHandle.current().pid()
                            + ", account \\S+, since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\n");
            assertThat(other.exit()).as(other.all()).isZero();
        }
        assertThat(desk.types(PUBLISH).exit()).isZero();
    }

    @Test
    @Tag("embedded")
    void an_import_is_refused_while_another_is_at_work() {
        PeriodLock held = PeriodLock.tryAcquire(dataSource(), "import").orElseThrow();
        try (held) {
            Said second = desk.types("import", SampleCopy.SAMPLE.toString());

            assertThat(second.exit()).isEqualTo(5);
            assertThat(second.err())
                    .matches(by(IMPORTING, ProcessHandle.current().pid()));
        }
        assertThat(desk.types("import", SampleCopy.SAMPLE.toString()).exit()).isZero();
    }

    @Test
    void an_import_is_refused_while_another_process_imports() {
        Path many = SampleCopy.communes(home.resolve("many"), 30_000).folder();
        BooleanSupplier writing = desk.writing();
        try (Child first = desk.starts("import", many.toString())) {
            assertThat(first.until(writing)).isTrue();
            first.freeze();
            Said second = desk.types("import", SampleCopy.SAMPLE.toString());
            first.thaw();

            assertThat(second.exit()).isEqualTo(5);
            assertThat(second.err()).matches(by(TestDatabase.mysql() ? IMPORTING : LOCKED, first.pid()));
            assertThat(first.ended().exit()).isZero();
        }
    }

    @Test
    void a_holder_that_was_killed_is_taken_over_at_once() throws IOException {
        try (Child first = desk.starts(PUBLISH)) {
            assertThat(first.saying("đã in 2/4").killed().exit()).isEqualTo(137);
        }

        assertThat(desk.types(PUBLISH).exit()).isZero();
        Shelves.assertWhole(desk.edition());
    }

    /** The sentence, and behind it who it is. */
    private static String by(String sentence, long process) {
        return Pattern.quote(sentence) + " Lượt đó chạy trên máy \\S+, tiến trình " + process
                + ", tài khoản \\S+, từ \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\n";
    }

    private DriverManagerDataSource dataSource() {
        return new DriverManagerDataSource(desk.url(), desk.user(), desk.password());
    }

    private Application office() {
        return desk.sitting(
                () -> Application.open(home, false, new FailureAlarm(), new MigrationBackup(true, backup -> {})));
    }
}
