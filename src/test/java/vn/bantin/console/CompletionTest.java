package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import vn.bantin.app.FailureAlarm;
import vn.bantin.app.RunMetrics;

/**
 * The completion of commands and options in bash, as the package has it. After a change of either, {@code
 * -Dbantin.test.golden=write} writes it anew.
 */
class CompletionTest {

    private static final Path SCRIPT = Path.of("src/package/samples/completion/bantin");

    @Test
    void it_is_the_one_of_the_commands_that_there_are() throws IOException {
        String script = AutoComplete.bash("bantin", commands()).replace("\r\n", "\n");
        if ("write".equals(System.getProperty("bantin.test.golden"))) {
            Files.createDirectories(SCRIPT.getParent());
            Files.writeString(SCRIPT, script);
        }

        assertThat(Files.readString(SCRIPT)).isEqualTo(script);
    }

    @Test
    void it_names_every_command_and_every_option_of_each() throws IOException {
        String script = Files.readString(SCRIPT);
        CommandLine line = commands();
        assertThat(line.getSubcommands().keySet()).containsExactlyElementsOf(CommandRunner.names());
        String commands = line("local commands=", script);
        for (Map.Entry<String, CommandLine> command : line.getSubcommands().entrySet()) {
            assertThat(commands.split("[\" ]")).contains(command.getKey());
            String own = script.substring(script.indexOf("function _picocli_bantin_" + command.getKey() + "() {"));
            List<String> words =
                    Arrays.asList((line("local flag_opts=", own) + " " + line("local arg_opts=", own)).split("['\" ]"));
            for (OptionSpec option : command.getValue().getCommandSpec().options()) {
                assertThat(words).as(command.getKey()).contains(option.names());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        bantin pub | publish
        bantin re | release restore
        bantin res | restore
        bantin publish --d | --draft --dry-run
        bantin tidy --o | --older-than
        bantin verify --lang | --lang
        bantin import --decimal | --decimal
        """)
    void bash_completes_what_was_begun(String typed, String completed) throws IOException, InterruptedException {
        String[] words = typed.split(" ");
        Process bash = new ProcessBuilder(
                        "bash",
                        "--norc",
                        "-c",
                        "compopt() { :; }; source " + SCRIPT + "; COMP_WORDS=(" + typed + "); COMP_CWORD="
                                + (words.length - 1) + "; _complete_bantin; echo \"${COMPREPLY[@]}\"")
                .redirectErrorStream(true)
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(bash.waitFor()).as(said).isZero();
        assertThat(said.strip().split(" ")).containsExactlyInAnyOrder(completed.split(" "));
    }

    private static String line(String start, String script) {
        return script.lines()
                .filter(one -> one.strip().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static CommandLine commands() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Console console =
                new Console(nowhere, nowhere, Messages.ENGLISH, false, Map.of(), new FailureAlarm(), new RunMetrics());
        return CommandRunner.withCommands(new CommandLine(console), CommandRunner.names());
    }
}
