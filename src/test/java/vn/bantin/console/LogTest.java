package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The log of a home: a line a step, for people or for programs. */
@Tag("slow")
class LogTest {

    private static final String[] PUBLISH = {"publish", "--period", "2024-Q1", "--issued-on", "2024-04-03"};

    @TempDir
    private Path home;

    private CliFixture desk;

    @AfterEach
    void theDeskIsCleared() {
        desk.close();
    }

    @Test
    void a_step_is_a_line_with_its_count_and_its_time() throws IOException {
        desk = CliFixture.withThreeDistricts(home);

        assertThat(published()).isZero();

        assertThat(log()).anySatisfy(line -> assertThat(line).contains("step print: 4 items, "));
        assertThat(numberless(log()).stream().filter(line -> line.contains("step print")))
                .containsExactly("N-N-NTN:N:N.N+N:N  INFO N --- [bantin] [main] vn.bantin.job.StepTimes"
                        + "                  : step print: N items, N ms wall, N ms CPU");
    }

    @Test
    void with_json_every_line_is_an_object_that_says_the_same() throws IOException {
        desk = CliFixture.withThreeDistricts(home);
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/application.yml"), "bantin:\n  log: JSON\n");
        Files.deleteIfExists(home.resolve("logs/bantin.log"));

        assertThat(published()).isZero();

        assertThat(log())
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(JsonMapper.shared().readTree(line).propertyNames())
                                .contains("@timestamp", "level", "logger_name", "message"));
        assertThat(numberless(log()).stream().filter(line -> line.contains("step score")))
                .containsExactly(
                        "{\"@timestamp\":\"N-N-NTN:N:N.N+N:N\",\"@version\":\"N\",\"message\":\"step score: N ms wall,"
                                + " N ms CPU\",\"logger_name\":\"vn.bantin.job.StepTimes\","
                                + "\"thread_name\":\"main\",\"level\":\"INFO\",\"level_value\":N,\"step\":\"score\","
                                + "\"items\":N,\"wall_ms\":N,\"cpu_ms\":N}");
        assertThat(log()).anySatisfy(line -> assertThat(line).contains("\"step\":\"print\",\"items\":4,"));
    }

    private int published() {
        try (Child child = desk.starts(List.of("-Duser.timezone=Asia/Ho_Chi_Minh"), PUBLISH)) {
            Said said = child.ended();
            assertThat(said.exit()).as(said.all()).isZero();
            return said.exit();
        }
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(home.resolve("logs/bantin.log"));
    }

    private static List<String> numberless(List<String> lines) {
        return lines.stream().map(line -> line.replaceAll("\\d+", "N")).toList();
    }
}
