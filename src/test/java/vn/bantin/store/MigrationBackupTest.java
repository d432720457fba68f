package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.bantin.console.Child;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;

/** The first command of a newer program on the rows of an older one: they are in a file before any of them is touched. */
@Tag("database")
class MigrationBackupTest {

    private static final String TOLD =
            "Cơ sở dữ liệu do phiên bản trước lập: đã sao lưu vào FILE (N byte), nay nâng cấp cho phiên bản này.\n";

    @TempDir
    private Path folder;

    private CliFixture desk;
    private DriverManagerDataSource database;
    private Path backups;

    @BeforeEach
    void theHomeIsOfAnOlderProgram() {
        desk = CliFixture.at(folder.resolve("home"));
        database = new DriverManagerDataSource(desk.url(), desk.user(), desk.password());
        backups = desk.home().resolve("backups");
    }

    @AfterEach
    void theDeskIsCleared() {
        desk.close();
    }

    @Test
    @Tag("slow")
    void rows_of_an_older_schema_are_backed_up_before_they_are_migrated_and_come_back_from_there() throws IOException {
        filled(12);

        Said said = desk.types("runs");

        assertThat(said.exit()).as(said.all()).isZero();
        Path file = onlyBackup();
        assertThat(file.getFileName().toString())
                .matches("before-V" + Database.SCHEMA + "-\\d{4}-\\d\\d-\\d\\d-\\d{6}\\.zip");
        assertThat(said.err().replace(file.toString(), "FILE").replace("(" + Files.size(file) + " byte)", "(N byte)"))
                .isEqualTo(TOLD);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        assertThat(Database.isCurrent(database)).isTrue();
        assertThat(desk.types("runs").all()).doesNotContain("sao lưu");

        try (CliFixture other = CliFixture.at(folder.resolve("other"))) {
            Said restored = other.types("restore", file.toString());

            assertThat(restored.exit()).as(restored.all()).isZero();
            assertThat(restored.err()).isEmpty();
            assertThat(other.number("select count(*) from programmes where title = 'Kế hoạch' and secret = false"))
                    .isOne();
            assertThat(other.number("select count(*) from units")).isEqualTo(desk.number("select count(*) from units"));
        }
    }

    @Test
    void whoever_does_without_a_backup_says_so_and_tables_without_rows_need_none() {
        filled(19);

        Said said = desk.types("runs", "--no-backup");

        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(backups).doesNotExist();
        assertThat(Database.isCurrent(database)).isTrue();

        try (CliFixture empty = CliFixture.at(folder.resolve("empty"))) {
            Database.migrate(new DriverManagerDataSource(empty.url(), empty.user(), empty.password()), 19);
            assertThat(empty.types("runs").err()).isEmpty();
            assertThat(empty.home().resolve("backups")).doesNotExist();
        }
    }

    @Test
    void where_the_backup_cannot_be_written_nothing_is_migrated_and_the_cure_is_told() throws IOException {
        filled(19);
        Files.createDirectories(desk.home());
        Files.writeString(backups, "");

        Said said = desk.types("runs");

        assertThat(said.exit()).isEqualTo(6);
        assertThat(said.all())
                .isEqualTo(
                        "Cơ sở dữ liệu do phiên bản trước lập, phải sao lưu rồi nâng cấp nhưng không ghi được bản"
                                + " sao lưu (" + backups + " (not a folder)). Chưa đổi gì. Hãy xử lý nguyên nhân trên"
                                + " (quyền ghi, dung lượng trống) rồi chạy lại, hoặc thêm --no-backup để nâng cấp không sao lưu.\n");
        assertThat(applied()).isEqualTo(19);
        assertThat(desk.types("doctor").out()).contains("thêm --no-backup");
        assertThat(applied()).isEqualTo(19);

        assertThat(desk.types("runs", "--no-backup").exit()).isZero();
        assertThat(applied()).isEqualTo(Database.SCHEMA);
    }

    @Test
    void while_a_run_of_the_older_program_prints_nothing_is_migrated() {
        filled(19);
        try (PeriodLock publish =
                PeriodLock.tryAcquire(database, "publish p 2024-Q1").orElseThrow()) {
            Said said = desk.types("runs");

            assertThat(publish.held()).isTrue();
            assertThat(said.exit()).isEqualTo(5);
            assertThat(said.err())
                    .isEqualTo(
                            "Cơ sở dữ liệu do phiên bản trước lập, một lượt khác đang in hoặc sao lưu nên chưa nâng cấp"
                                    + " được. Chưa đổi gì. Hãy đợi lượt đó xong rồi chạy lại.\n");
            assertThat(desk.types("runs", "--no-backup")).isEqualTo(said);
            assertThat(applied()).isEqualTo(19);
        }
        assertThat(desk.types("runs").exit()).isZero();
        assertThat(applied()).isEqualTo(Database.SCHEMA);
    }

    @Test
    void asked_to_say_little_it_names_the_backup_where_the_command_fails() throws IOException {
        filled(19);

        Said said = desk.types("publish", "-q", "--period", "2024-Q3");

        assertThat(said.exit()).isNotZero();
        assertThat(said.err()).contains("đã sao lưu vào " + onlyBackup());
    }

    @Test
    void a_secret_programme_is_backed_up_only_into_a_closed_home() throws IOException {
        filled(19);
        Files.createDirectories(desk.home());
        desk.sql().sql("update programmes set secret = true").update();
        Files.setPosixFilePermissions(desk.home(), PosixFilePermissions.fromString("rwxr-xr-x"));

        Said said = desk.types("runs");

        assertThat(said.exit()).isEqualTo(6);
        assertThat(said.err())
                .startsWith("Kế hoạch p có số liệu mật (cột secret)")
                .contains("chmod 700 " + desk.home() + "\n");
        assertThat(applied()).isEqualTo(19);
        Files.setPosixFilePermissions(desk.home(), PosixFilePermissions.fromString("rwx------"));
        assertThat(desk.types("runs").exit()).isZero();
        assertThat(onlyBackup()).exists();
    }

    @Test
    void a_second_process_is_refused_while_one_backs_up_and_migrates() {
        filled(19);
        try (PeriodLock first = PeriodLock.tryAcquire(database, "migration").orElseThrow()) {
            Said second = desk.types("runs");

            assertThat(first.held()).isTrue();
            assertThat(second.exit()).isEqualTo(5);
            assertThat(second.err())
                    .startsWith("Một lượt khác đang nâng cấp cơ sở dữ liệu cho phiên bản này. Hãy đợi lượt đó xong rồi"
                            + " chạy lại. Lượt đó chạy trên máy ");
            assertThat(applied()).isEqualTo(19);
        }
    }

    @Test
    @Tag("slow")
    void of_two_first_commands_one_backs_up_and_both_leave_the_schema_whole() throws IOException {
        filled(12);

        List<Said> said;
        try (Child one = desk.starts("runs");
                Child two = desk.starts("runs")) {
            said = List.of(one.ended(), two.ended());
        }

        assertThat(said).extracting(Said::exit).contains(0).isSubsetOf(0, 5);
        assertThat(said).filteredOn(one -> one.err().contains("đã sao lưu vào")).hasSize(1);
        assertThat(onlyBackup()).exists();
        assertThat(Database.isCurrent(database)).isTrue();
    }

    @Test
    void a_schema_in_which_a_migration_failed_is_not_backed_up_since_its_rows_are_of_no_version() {
        filled(19);
        assertThat(Database.holdsOlderRows(database)).isTrue();
        desk.sql()
                .sql("update flyway_schema_history set success = false where version = '19'")
                .update();

        assertThat(Database.holdsOlderRows(database)).isFalse();
        assertThat(desk.types("runs").exit()).isZero();
        assertThat(backups).doesNotExist();
        assertThat(applied()).isEqualTo(Database.SCHEMA);
    }

    private void filled(int schema) {
        Database.migrate(database, schema);
        desk.sql()
                .sql("insert into programmes (code, title, kind, first_year, last_year)"
                        + " values ('p', 'Kế hoạch', 'ANNUAL', 2024, 2024)")
                .update();
        desk.sql()
                .sql("insert into units (code, name, kind) values ('380', 'Thành phố Thanh Hóa', 'CITY')")
                .update();
    }

    private long applied() {
        return desk.number("select max(cast(version as signed)) from flyway_schema_history");
    }

    private Path onlyBackup() throws IOException {
        try (Stream<Path> files = Files.list(backups)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }
}
