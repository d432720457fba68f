package vn.bantin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What starts the program in its package; `.ci/same-bytes` starts it in a root folder without Java. */
class LaunchersTest {

    private static final Path BIN = Path.of("src/package/bin");

    @Test
    void that_of_linux_sets_memory_letters_and_locale_and_hands_over_every_word_and_the_exit_code(@TempDir Path folder)
            throws Exception {
        Path root = folder.resolve("bản in 1.0");
        Files.createDirectories(root.resolve("jre/bin"));
        Files.createDirectories(root.resolve("bin"));
        Path java = root.resolve("jre/bin/java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$LC_ALL\" \"$@\"\nexit 7\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Path launcher = Files.copy(BIN.resolve("bantin"), root.resolve("bin/bantin"));
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        Path link = Files.createSymbolicLink(folder.resolve("bantin"), launcher);

        ProcessBuilder command = new ProcessBuilder(link.toString(), "import", "số liệu/395 (1).xlsx", "--lang", "en");
        command.environment().put("LC_ALL", "C");
        command.environment().put("JAVA_TOOL_OPTIONS", "-Xmx1m");
        command.environment().put("BANTIN_MEMORY", "2g");
        command.environment().put("BANTIN_JAVA_OPTS", "-Da=1 -Db=2");
        Process process = command.start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(7);
        assertThat(said)
                .containsExactly(
                        "C.UTF-8",
                        "-Xshare:auto",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-Xmx2g",
                        "-Dfile.encoding=UTF-8",
                        "-Djava.awt.headless=true",
                        "-Xlog:disable",
                        "-Xlog:all=error:stderr",
                        "-Da=1",
                        "-Db=2",
                        "-cp",
                        root.toRealPath() + "/lib/bantin.jar",
                        "vn.bantin.Bantin",
                        "import",
                        "số liệu/395 (1).xlsx",
                        "--lang",
                        "en");
    }

    @Test
    void that_of_windows_is_read_by_its_shell_and_does_the_same() throws IOException {
        String text = Files.readString(BIN.resolve("bantin.cmd"), StandardCharsets.US_ASCII);
        List<String> lines = text.lines().toList();
        assertThat(text.replace("\r\n", "")).as("ends of lines").doesNotContain("\r", "\n");
        assertThat(lines)
                .contains(
                        "setlocal",
                        "for %%I in (\"%~dp0..\") do set \"BANTIN_ROOT=%%~fI\"",
                        "chcp 65001 >nul",
                        "set \"JAVA_TOOL_OPTIONS=\"",
                        "\"%BANTIN_JAVA%\" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xmx%BANTIN_MEMORY%"
                                + " -Dfile.encoding=UTF-8 -Djava.awt.headless=true %BANTIN_JAVA_OPTS%"
                                + " -cp \"%BANTIN_ROOT%\\lib\\bantin.jar\" vn.bantin.Bantin %*",
                        "set \"BANTIN_EXIT=%ERRORLEVEL%\"");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("exit /b %BANTIN_EXIT%");
        assertThat(lines.stream().filter(line -> line.startsWith("set ")))
                .allSatisfy(line -> assertThat(line).matches("set \"[A-Z_]+=.*\""));
    }
}
