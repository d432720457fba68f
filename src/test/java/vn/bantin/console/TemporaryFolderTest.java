package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written in passing lies below the home, closed to others, and nothing of it stays. */
@Tag("slow")
class TemporaryFolderTest {

    @TempDir
    private Path home;

    @Test
    void what_a_killed_process_leaves_is_closed_to_others_and_gone_after_the_next_start() throws IOException {
        try (CliFixture desk = CliFixture.withThreeDistricts(home)) {
            try (Child child = desk.starts("publish", "--period", "2024-Q1", "--issued-on", "2024-04-03")) {
                child.saying("đã in 2/4").killed();
            }
            Path left = only(home.resolve("tmp"));
            assertThat(left.getFileName().toString()).endsWith("-" + number(left));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(left)))
                    .isEqualTo("rwx------");
            assertThat(CliFixture.names(left)).as("what AWT is told of fonts").hasSize(1);

            try (Child child = desk.starts("runs")) {
                assertThat(child.ended().exit()).isZero();
            }

            assertThat(home.resolve("tmp")).doesNotExist();
        }
    }

    @Test
    void a_folder_that_somebody_named_is_used_and_one_of_a_process_of_another_machine_is_left_alone(@TempDir Path named)
            throws IOException {
        Path other = Files.createDirectories(home.resolve("tmp/another-machine-1"));
        try (CliFixture desk = CliFixture.at(home)) {
            try (Child child = desk.starts("runs")) {
                assertThat(child.ended().exit()).isZero();
            }
            assertThat(only(home.resolve("tmp"))).isEqualTo(other);
            try (Child child = desk.starts(List.of("-Djava.io.tmpdir=" + named), "doctor")) {
                assertThat(child.ended().out()).contains("ĐƯỢC  Thư mục tạm: " + named + "\n");
            }
            try (Child child = desk.starts("doctor")) {
                assertThat(child.ended().out()).contains("ĐƯỢC  Thư mục tạm: " + home.resolve("tmp"));
            }
        }
    }

    private static String number(Path folder) {
        return folder.getFileName().toString().replaceFirst(".*-", "");
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> below = Files.list(folder)) {
            return below.reduce((one, two) -> {
                        throw new AssertionError(one + " and " + two);
                    })
                    .orElseThrow();
        }
    }
}
