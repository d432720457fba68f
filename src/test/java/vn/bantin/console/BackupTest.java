package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.bantin.job.Shelves;
import vn.bantin.progress.Sha256;
import vn.bantin.store.Database;
import vn.bantin.store.PeriodLock;

/** All of a home in one file, and from there in another home. */
@Tag("database")
class BackupTest {

    private static final String[] NEXT = {"publish", "--period", "2024-Q1", "--issued-on", "2024-04-03"};

    @TempDir
    private Path folder;

    private CliFixture desk;
    private CliFixture other;

    @AfterEach
    void theDesksAreCleared() {
        desk.close();
        if (other != null) {
            other.close();
        }
    }

    @Test
    @Tag("slow")
    void a_restored_home_has_the_rows_and_files_that_were_backed_up_and_goes_on_as_the_first_one_would() {
        desk = with2023();
        Path file = folder.resolve("sao lưu.zip");

        Said said = desk.types("backup", file.toString());

        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(numberless(said.out(), file))
                .isEqualTo("Đã sao lưu vào FILE (N byte): N bảng, N dòng, N tệp; đã đọc lại, đúng từng byte.\n");
        assertThat(CliFixture.names(folder)).noneMatch(name -> name.endsWith(".part"));

        other = CliFixture.at(folder.resolve("other"));
        Said restored = other.types("restore", file.toString());

        assertThat(restored.exit()).as(restored.all()).isZero();
        assertThat(numberless(restored.out(), file))
                .isEqualTo("Đã khôi phục từ FILE (sao lưu lúc N-N-NTN:N:NZ): N bảng, N dòng, N tệp.\n");
        assertSame(desk, other);
        assertThat(other.home().resolve(".restore")).doesNotExist();
        assertThat(other.types("verify", other.edition("KTXH-2023", "2023-Q4") + "/manifest.json")
                        .exit())
                .isZero();
        assertThat(other.types("runs").out()).isEqualTo(desk.types("runs").out());

        goesOn();
    }

    @Test
    @Tag("slow")
    @Tag("mysql")
    void from_one_vendor_to_the_other_and_back_not_a_digit_is_lost() {
        desk = with2023();
        assertThat(desk.url()).startsWith("jdbc:mysql:");
        assertThat(desk.types("backup", folder.resolve("mysql.zip").toString()).exit())
                .isZero();
        other = CliFixture.at(folder.resolve("h2"));
        other.database(Database.url(other.home()), "sa", "");

        Said there = other.types("restore", folder.resolve("mysql.zip").toString());

        assertThat(there.exit()).as(there.all()).isZero();
        assertSame(desk, other);
        assertThat(other.types("backup", folder.resolve("h2.zip").toString()).exit())
                .isZero();
        try (CliFixture third = CliFixture.at(folder.resolve("third"))) {
            Said back = third.types("restore", folder.resolve("h2.zip").toString());

            assertThat(back.exit()).as(back.all()).isZero();
            assertSame(desk, third);
        }
        goesOn();
    }

    /** Both publish the next period, which is compared with what was restored, and import once more. */
    private void goesOn() {
        for (CliFixture one : new CliFixture[] {desk, other}) {
            Said next = one.types(NEXT);
            assertThat(next.exit()).as(next.all()).isZero();
            assertThat(one.types(
                                    "import",
                                    SampleCopy.communes(folder.resolve("more"), 1)
                                            .folder()
                                            .toString())
                            .exit())
                    .isZero();
        }
        assertThat(Shelves.hashes(other.edition())).hasSize(16).isEqualTo(Shelves.hashes(desk.edition()));
        for (String number : new String[] {
            "select count(*) from imports",
            "select max(id) - count(*) from imports",
            "select max(id) - count(*) from editions",
            "select max(JOB_EXECUTION_ID) - count(*) from BATCH_JOB_EXECUTION"
        }) {
            assertThat(other.number(number)).as(number).isEqualTo(desk.number(number));
        }
    }

    @Test
    @Tag("slow")
    void while_another_run_prints_no_backup_is_made_and_who_it_is_is_told() {
        desk = oneUnit();
        Path file = folder.resolve("good.zip");
        var database = new DriverManagerDataSource(desk.url(), desk.user(), desk.password());
        try (PeriodLock publish =
                PeriodLock.tryAcquire(database, "publish KTXH-2024 2024-Q1").orElseThrow()) {
            Said said = desk.types("backup", file.toString());

            assertThat(publish.held()).isTrue();
            assertThat(said.exit()).isEqualTo(5);
            assertThat(said.err())
                    .startsWith(
                            "Một lượt khác đang in hoặc sao lưu nên chưa sao lưu được cho khớp. Hãy đợi lượt đó xong"
                                    + " rồi chạy lại. Lượt đó chạy trên máy ");
            assertThat(file).doesNotExist();
        }
        try (PeriodLock importing = PeriodLock.tryAcquire(database, "import").orElseThrow()) {
            assertThat(importing.held()).isTrue();
            assertThat(desk.types("backup", file.toString()).exit()).isZero();
        }
    }

    @Test
    @Tag("embedded")
    @Tag("slow")
    void a_restore_that_was_cut_off_before_its_files_were_in_place_is_finished_by_the_next_one() throws IOException {
        desk = with2023();
        Path file = folder.resolve("good.zip");
        assertThat(desk.types("backup", file.toString()).exit()).isZero();
        other = CliFixture.at(folder.resolve("other"));
        assertThat(other.types("restore", file.toString()).exit()).isZero();
        Path staged = Files.createDirectories(other.home().resolve(".restore/out/KTXH-2023/2023-Q4/edition-1"));
        Files.move(other.edition("KTXH-2023", "2023-Q4").resolve("manifest.json"), staged.resolve("manifest.json"));
        Files.writeString(other.home().resolve(".restore/seal"), Sha256.hex(BackupFiles.json(file)));

        Said said = other.types("restore", file.toString());

        assertThat(said.exit()).as(said.all()).isZero();
        assertSame(desk, other);
        assertThat(other.home().resolve(".restore")).doesNotExist();
        assertThat(other.types("restore", file.toString()).exit()).isEqualTo(6);
    }

    @Test
    @Tag("slow")
    void a_restore_that_was_killed_while_it_put_rows_in_is_done_by_the_next_one() {
        desk = with2023();
        Path file = folder.resolve("good.zip");
        assertThat(desk.types("backup", file.toString()).exit()).isZero();
        other = CliFixture.at(folder.resolve("other"));
        try (Child child = other.starts("restore", file.toString())) {
            Path seal = other.home().resolve(".restore/seal");
            assertThat(child.until(() -> Files.exists(seal))).isTrue();
            child.killed();
        }

        Said said = other.types("restore", file.toString());

        assertThat(said.exit()).as(said.all()).isZero();
        assertSame(desk, other);
        assertThat(other.home().resolve(".restore")).doesNotExist();
    }

    @Test
    @Tag("embedded")
    @Tag("slow")
    void a_database_put_back_that_is_older_than_what_was_issued_is_told_and_goes_on_with_new_numbers()
            throws IOException {
        desk = CliFixture.publishedThreeDistricts(folder.resolve("home"));
        Path file = folder.resolve("old.zip");
        assertThat(desk.types("backup", file.toString()).exit()).isZero();
        String correction = "update progress set `value` = `value` * 2 where unit = '395' and indicator = 'KT05'";
        desk.sql().sql(correction).update();
        String[] publish = {"publish", "--period", "2024-Q1", "--issued-on", "2024-04-20", "--edition", "new"};
        assertThat(desk.types(publish).exit()).isZero();
        other = CliFixture.at(folder.resolve("other"));
        assertThat(other.types("restore", file.toString()).exit()).isZero();
        Path second = desk.edition().resolveSibling("edition-2");
        for (String name : CliFixture.names(second)) {
            Path to = other.edition().resolveSibling("edition-2").resolve(name);
            Files.createDirectories(to.getParent());
            Files.copy(second.resolve(name), to);
        }

        Said refused = other.types(publish);
        assertThat(refused.exit()).isEqualTo(6);
        assertThat(refused.err()).contains("có bản đã phát hành mà cơ sở dữ liệu này không biết (lần 2)");

        other.sql().sql(correction).update();
        Said said = other.types(
                "publish", "--period", "2024-Q1", "--issued-on", "2024-04-20", "--edition", "new", "--adopt");
        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(said.out()).contains("là lần 3");
        Shelves.assertWhole(other.edition().resolveSibling("edition-3"));
        assertThat(Shelves.hashes(other.edition().resolveSibling("edition-2"))).isEqualTo(Shelves.hashes(second));
    }

    @Test
    @Tag("embedded")
    @Tag("slow")
    void passwords_stay_behind_and_what_the_new_home_has_set_itself_stays_as_it_is() throws IOException {
        desk = CliFixture.at(folder.resolve("home"));
        Path config = Files.createDirectories(desk.home().resolve("config"));
        Path settings = config.resolve("application.yml");
        Path hidden = config.resolve("mat-khau-thu");
        Files.writeString(hidden, "rất-mật\n");
        Files.writeString(settings, """
            bantin:
              threads: 3
              alarm:
                to: cntt@example.vn
                username: bantin
                password: rất-mật # đổi hằng năm
            #    password: rất-mật
                password-file: %s
            """.formatted(hidden));
        for (Path one : new Path[] {settings, hidden}) {
            Files.setPosixFilePermissions(one, PosixFilePermissions.fromString("rw-------"));
        }
        Files.createDirectories(desk.home().resolve("reports/layouts"));
        Files.writeString(desk.home().resolve("reports/layouts/rieng.properties"), "extends = dang-05hd\n");
        Path file = folder.resolve("b.zip");

        Said said = desk.types("backup", file.toString());

        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(said.last())
                .isEqualTo("Không sao lưu mật khẩu ở: config/application.yml:6, config/mat-khau-thu. Khi khôi phục phải"
                        + " nhập lại.");
        for (String content : BackupFiles.entries(file).values()) {
            assertThat(content)
                    .doesNotContain(
                            new String("rất-mật".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        }

        other = CliFixture.at(folder.resolve("other"));
        Said restored = other.types("restore", file.toString(), "--lang", "en");
        assertThat(restored.exit()).as(restored.all()).isZero();
        assertThat(restored.last())
                .isEqualTo("The backup has no passwords of: config/application.yml:6, config/mat-khau-thu. Enter them"
                        + " again.");
        assertThat(Files.readString(other.home().resolve("config/application.yml")))
                .isEqualTo(Files.readString(settings).replaceAll(" rất-mật.*", ""));
        assertThat(other.home().resolve("reports/layouts/rieng.properties")).hasContent("extends = dang-05hd");
        try (CliFixture third = CliFixture.at(folder.resolve("third"))) {
            Files.createDirectories(third.home().resolve("config"));
            Files.writeString(third.home().resolve("config/application.yml"), "bantin:\n  threads: 1\n");
            assertThat(third.types("restore", file.toString()).out())
                    .contains("Đã có sẵn ở đây nên giữ nguyên, không lấy từ bản sao lưu: config/application.yml.\n");
            assertThat(third.home().resolve("config/application.yml")).hasContent("bantin:\n  threads: 1\n");
        }
    }

    /** The rows and files of two homes, by what a backup says of them. */
    private void assertSame(CliFixture one, CliFixture two) {
        Map<String, String> first = contents(one);
        assertThat(contents(two)).isEqualTo(first).containsKey("rows/BATCH_STEP_EXECUTION");
        assertThat(Shelves.hashes(two.home().resolve("out")))
                .isEqualTo(Shelves.hashes(one.home().resolve("out")));
    }

    private Map<String, String> contents(CliFixture one) {
        Path file = folder.resolve("compared-" + System.nanoTime() + ".zip");
        assertThat(one.types("backup", file.toString()).exit()).isZero();
        Map<String, String> entries = BackupFiles.entries(file);
        entries.keySet().removeIf(name -> name.startsWith("backup.json"));
        return entries;
    }

    private CliFixture oneUnit() {
        return CliFixture.with(folder.resolve("home"), unit().folder());
    }

    private SampleCopy unit() {
        return SampleCopy.communes(folder.resolve("in"), 1).change("units.csv", ",TH\n", ",\n");
    }

    private CliFixture with2023() {
        return CliFixture.ready("three-of-2023", folder.resolve("home"), made -> {
            assertThat(made.types(
                                    "import",
                                    SampleCopy.threeDistricts(Path.of("target/backup-"
                                                    + ProcessHandle.current().pid()))
                                            .folder()
                                            .toString())
                            .exit())
                    .isZero();
            assertThat(made.types("publish", "--period", "2023-Q4", "--issued-on", "2024-01-05")
                            .exit())
                    .isZero();
        });
    }

    private static String numberless(String text, Path file) {
        return text.replace(file.toString(), "FILE").replaceAll("\\d+", "N");
    }
}
