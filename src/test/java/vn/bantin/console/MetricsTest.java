package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a monitor reads of the last runs. */
class MetricsTest {

    @Test
    void where_there_is_a_folder_for_them_the_last_run_of_each_command_is_told(@TempDir Path home) throws IOException {
        try (CliFixture desk = CliFixture.publishedThreeDistricts(home)) {
            assertThat(desk.types("overdue", "--by", "2024-04-10").exit()).isZero();
            assertThat(home.resolve("metrics")).as("nobody asked for them").doesNotExist();
            Files.createDirectories(home.resolve("metrics"));

            assertThat(desk.types("publish", "--period", "2024-Q1").exit()).isZero();
            assertThat(desk.types("overdue", "--by", "2024-04-10", "--period", "2023-Q4")
                            .exit())
                    .isEqualTo(7);
            assertThat(desk.types("overdue", "--by", "yesterday").exit()).isEqualTo(2);

            assertThat(told(home)).isEqualTo("""
                # HELP bantin_last_end_timestamp_seconds When the command last ended.
                # TYPE bantin_last_end_timestamp_seconds gauge
                bantin_last_end_timestamp_seconds{command="overdue"} TIME
                bantin_last_end_timestamp_seconds{command="publish"} TIME
                # HELP bantin_last_success_timestamp_seconds When the command last ended with exit code 0.
                # TYPE bantin_last_success_timestamp_seconds gauge
                bantin_last_success_timestamp_seconds{command="publish"} TIME
                # HELP bantin_last_duration_seconds How long the command last ran.
                # TYPE bantin_last_duration_seconds gauge
                bantin_last_duration_seconds{command="overdue"} SECONDS
                bantin_last_duration_seconds{command="publish"} SECONDS
                # HELP bantin_last_exit_code The exit code of the last run: 0 done, 3 errors in the data, 4 incomplete, 6 not ready, 7 late.
                # TYPE bantin_last_exit_code gauge
                bantin_last_exit_code{command="overdue"} 7
                bantin_last_exit_code{command="publish"} 0
                # HELP bantin_published_files PDF files of the edition that was last published or tried.
                # TYPE bantin_published_files gauge
                bantin_published_files{programme="KTXH-2024",period="2024-Q1"} 4
                # HELP bantin_failed_files PDF files of that edition that could not be made.
                # TYPE bantin_failed_files gauge
                bantin_failed_files{programme="KTXH-2024",period="2024-Q1"} 0
                """);

            String success = line(home, "bantin_last_success_timestamp_seconds{command=\"publish\"}");
            desk.database("jdbc:h2:file:" + home.resolve("none/none") + ";IFEXISTS=TRUE", "sa", "");
            assertThat(desk.types("publish", "--period", "2024-Q1").exit()).isEqualTo(6);
            assertThat(line(home, "bantin_last_exit_code{command=\"publish\"}")).isEqualTo("6");
            assertThat(line(home, "bantin_last_success_timestamp_seconds{command=\"publish\"}"))
                    .as("what went well before is still known")
                    .isEqualTo(success);
        }
    }

    @Test
    void what_cannot_be_written_changes_nothing_of_how_the_command_ends(@TempDir Path home) throws IOException {
        try (CliFixture desk = CliFixture.publishedThreeDistricts(home)) {
            Files.createDirectories(home.resolve("metrics/bantin.prom.part/in the way"));

            Said said = desk.types("overdue", "--by", "2024-04-10");

            assertThat(said).isEqualTo(new Said(0, "Kỳ 2024-Q1 đã phát hành đủ, các tệp còn nguyên vẹn.\n", ""));
            assertThat(Files.readString(home.resolve("logs/bantin.log"))).contains("no figures for the monitor in ");
            assertThat(home.resolve("metrics/bantin.prom")).doesNotExist();
        }
    }

    private static String told(Path home) throws IOException {
        return Files.readString(home.resolve("metrics/bantin.prom"))
                .replaceAll("(timestamp_seconds\\{.*}) \\d{10}\n", "$1 TIME\n")
                .replaceAll("(duration_seconds\\{.*}) \\d+\\.\\d{3}\n", "$1 SECONDS\n");
    }

    private static String line(Path home, String metric) throws IOException {
        return Files.readAllLines(home.resolve("metrics/bantin.prom")).stream()
                .filter(line -> line.startsWith(metric + " "))
                .map(line -> line.substring(metric.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
