package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.job.Shelves;
import vn.bantin.job.StoredHome;

/** A disk that fills up while bulletins are printed: a small one in memory, which only root may mount. */
class FullDiskTest {

    @TempDir
    private Path folder;

    private Path disk;
    private boolean mounted;

    @BeforeEach
    void aSmallDiskIsMounted() throws IOException {
        disk = Files.createDirectories(folder.resolve("disk"));
        mounted = ended("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
    }

    @AfterEach
    void itIsTakenAway() throws IOException {
        if (mounted) {
            assertThat(ended("umount", "-l", disk.toString())).isTrue();
        }
    }

    @Test
    @Tag("slow")
    void bulletins_that_find_no_room_are_told_and_printed_once_there_is_some() throws IOException {
        assumeThat(mounted)
                .as("only root may mount a small disk; this is skipped")
                .isTrue();
        try (CliFixture desk = CliFixture.with(folder.resolve("home"), SampleCopy.SAMPLE)) {
            Path out = Files.createSymbolicLink(desk.home().resolve("out"), disk);

            Said full;
            try (Child child = desk.starts("publish", "--period", "2024-Q1")) {
                full = child.ended();
            }

            assertThat(full.exit()).isEqualTo(4);
            assertThat(full.out().lines().filter(line -> line.endsWith(": No space left on device")))
                    .hasSizeBetween(5, 25);
            assertThat(full.last()).startsWith("Chưa xong KTXH-2024, kỳ 2024-Q1: đã in ");
            assertThat(desk.files()).noneMatch(file -> file.endsWith(".part") || file.equals("manifest.json"));

            assertThat(ended("mount", "-o", "remount,size=8m", disk.toString())).isTrue();
            assertThat(desk.types("publish", "--period", "2024-Q1").exit()).isZero();
            assertThat(CliFixture.names(out.resolve("KTXH-2024/2024-Q1/edition-1")))
                    .hasSize(64);
        }
    }

    @Test
    @Tag("slow")
    void a_database_that_finds_no_room_is_told_in_one_sentence() {
        assumeThat(mounted)
                .as("only root may mount a small disk; this is skipped")
                .isTrue();
        try (CliFixture desk = CliFixture.at(disk)) {
            try (Child child = desk.starts("import", SampleCopy.SAMPLE.toString())) {
                Said said = child.ended();

                assertThat(said.all())
                        .startsWith("Không ghi được vào đĩa (")
                        .endsWith("). Hãy kiểm tra dung lượng trống và quyền ghi.\n")
                        .hasLineCount(1);
                assertThat(said.exit()).isEqualTo(6);
            }
        }
    }

    @Test
    @Tag("slow")
    void a_backup_that_finds_no_room_leaves_nothing_and_a_restore_is_tried_again_once_there_is_some()
            throws IOException {
        assumeThat(mounted)
                .as("only root may mount a small disk; this is skipped")
                .isTrue();
        try (CliFixture desk = CliFixture.published(folder.resolve("home"));
                CliFixture other = CliFixture.at(disk)) {
            Said full = desk.types("backup", disk.resolve("b.zip").toString());

            assertThat(full.all())
                    .isEqualTo("Không ghi được vào đĩa (" + disk.resolve("b.zip")
                            + ": No space left on device). Hãy kiểm tra dung lượng trống và quyền ghi.\n");
            assertThat(full.exit()).isEqualTo(6);
            assertThat(disk).isEmptyDirectory();
            Path file = folder.resolve("b.zip");
            assertThat(desk.types("backup", file.toString()).exit()).isZero();

            assertThat(ended("mount", "-o", "remount,size=4m", disk.toString())).isTrue();
            assertThat(other.types("restore", file.toString()).all())
                    .startsWith("Không ghi được vào đĩa (" + disk)
                    .hasLineCount(1);
            assertThat(other.home().resolve("out")).doesNotExist();
            assertThat(other.home().resolve(".restore")).doesNotExist();

            assertThat(ended("mount", "-o", "remount,size=32m", disk.toString()))
                    .isTrue();
            Said said = other.types("restore", file.toString());
            assertThat(said.exit()).as(said.all()).isZero();
            assertThat(Shelves.hashes(other.edition())).isEqualTo(Shelves.hashes(desk.edition()));
        }
    }

    @Test
    @Tag("slow")
    void an_older_database_that_finds_no_room_for_its_backup_is_not_migrated() throws IOException {
        assumeThat(mounted)
                .as("only root may mount a small disk; this is skipped")
                .isTrue();
        Files.write(disk.resolve("others"), new byte[1 << 20]);
        try (CliFixture desk = StoredHome.unpacked("format-1", folder.resolve("home"))) {
            Path backups = Files.createSymbolicLink(desk.home().resolve("backups"), disk);
            String newest = "select max(cast(version as signed)) from flyway_schema_history";
            long before = desk.number(newest);

            Said full = desk.types("runs", "--lang", "en");

            assertThat(full.exit()).isEqualTo(6);
            assertThat(full.all())
                    .matches(
                            "The database is of an older version and is to be backed up and brought up to date, but the"
                                    + " backup cannot be written \\(\\Q" + backups
                                    + "\\E/before-V\\S+\\.zip: No space left on device\\)\\. Nothing was changed\\."
                                    + " Mend that \\(rights, free space\\) and run again, or add --no-backup to do without a"
                                    + " backup\\.\n");
            assertThat(desk.number(newest)).isEqualTo(before);
            assertThat(CliFixture.names(disk)).containsExactly("others");

            assertThat(ended("mount", "-o", "remount,size=32m", disk.toString()))
                    .isTrue();
            Said said = desk.types("runs");
            assertThat(said.exit()).as(said.all()).isZero();
            assertThat(CliFixture.names(disk)).hasSize(2);
            assertThat(desk.number(newest)).isGreaterThan(before);
        }
    }

    private static boolean ended(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
