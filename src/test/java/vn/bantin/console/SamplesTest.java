package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the package has for timers: it calls what the program understands, and the systems it is for read it. */
class SamplesTest {

    private static final Path SAMPLES = Path.of("src/package/samples");

    /** How each ends where nothing has been imported. */
    private static final Map<String, Integer> EXITS = Map.of("publish", 2, "overdue", 7, "deliver", 6, "backup", 0);

    private static final Pattern CALL = Pattern.compile("bin/bantin (.*)$|<Arguments>(.*)</Arguments>");

    @Test
    void every_command_of_a_sample_is_one_of_the_program(@TempDir Path home) throws IOException {
        List<String> calls = calls();
        assertThat(calls)
                .containsExactlyInAnyOrder(
                        "publish -q --home /srv/bantin --period last",
                        "publish --home /srv/bantin --period last",
                        "publish --home C:\\bantin-home --period last",
                        "overdue -q --home /srv/bantin",
                        "overdue --home /srv/bantin",
                        "overdue --home C:\\bantin-home",
                        "deliver -q --home /srv/bantin --period last",
                        "deliver --home /srv/bantin --period last",
                        "deliver --home C:\\bantin-home --period last",
                        "backup -q --home /srv/bantin /srv/sao-luu",
                        "backup --home /srv/bantin /srv/sao-luu",
                        "backup --home C:\\bantin-home C:\\bantin-backup");
        try (CliFixture desk = CliFixture.at(home)) {
            for (String call : calls) {
                String here = call.replaceFirst(" --home \\S+", "")
                        .replaceFirst("(/srv/sao-luu|C:\\\\bantin-backup)$", "copies/");
                Said said = desk.types(here.replace(
                                "copies/",
                                Files.createTempDirectory(home, "copies").toString())
                        .split(" "));

                // Nothing has been imported there: the first has no programme, and what is due is late.
                assertThat(said.exit()).as(call + said.all()).isEqualTo(EXITS.get(call.split(" ")[0]));
                assertThat(said.err()).as(call).doesNotContain("Sai lệnh");
            }
        }
    }

    @Test
    void systemd_reads_its_units(@TempDir Path folder) throws IOException, InterruptedException {
        assumeThat(Path.of("/usr/bin/systemd-analyze")).exists();
        List<String> command = new ArrayList<>(List.of("systemd-analyze", "verify", "--man=no"));
        for (Path unit : files(SAMPLES.resolve("systemd"))) {
            Path copy = folder.resolve(unit.getFileName());
            Files.writeString(
                    copy,
                    Files.readString(unit)
                            .replace("/opt/bantin/bin/bantin", "/bin/true")
                            .replaceAll("(User|Group)=bantin", "$1=root"));
            command.add(copy.toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).isEmpty();
    }

    @Test
    void the_tasks_of_windows_are_xml_without_a_letter_that_its_code_pages_write_otherwise() throws Exception {
        for (Path task : files(SAMPLES.resolve("windows"))) {
            byte[] bytes = Files.readAllBytes(task);
            assertThat(new String(bytes, StandardCharsets.UTF_8)).matches("[\\x0a\\x20-\\x7e]+");
            assertThat(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(bytes))
                            .getDocumentElement()
                            .getTagName())
                    .isEqualTo("Task");
        }
    }

    /** The arguments with which the samples call the program. */
    private static List<String> calls() throws IOException {
        List<String> calls = new ArrayList<>();
        for (String system : List.of("systemd", "cron", "windows")) {
            for (Path file : files(SAMPLES.resolve(system))) {
                Files.readString(file)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .forEach(line -> {
                            Matcher call = CALL.matcher(line);
                            if (call.find()) {
                                calls.add(call.group(1) == null ? call.group(2) : call.group(1));
                            }
                        });
            }
        }
        return calls;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
