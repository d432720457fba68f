package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.batch.core.BatchStatus;
import vn.bantin.Golden;
import vn.bantin.app.CommandException;
import vn.bantin.app.FileVerification;
import vn.bantin.app.HomeTidying;
import vn.bantin.app.PlanPublisher;
import vn.bantin.app.PublishNote;
import vn.bantin.app.PublishReport;
import vn.bantin.checks.Severity;

/** What is said before anything is done: help, and what is wrong with the words typed. */
class HelpTest {

    @TempDir
    private Path home;

    static Stream<Arguments> commands() {
        return Stream.of(
                        "",
                        "demo",
                        "template",
                        "import",
                        "check",
                        "publish",
                        "preview",
                        "plan",
                        "explain",
                        "compare",
                        "release",
                        "deliver",
                        "verify",
                        "runs",
                        "overdue",
                        "doctor",
                        "backup",
                        "restore",
                        "tidy")
                .flatMap(command -> Stream.of("vi", "en").map(language -> Arguments.of(command, language)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_explains_itself_in_both_languages(String command, String language) throws IOException {
        List<String> words = Stream.of(command, "--help", "--lang", language)
                .filter(word -> !word.isEmpty())
                .toList();

        Said said = typed(words.toArray(String[]::new));

        assertThat(said.exit()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        Golden.assertEquals(
                "vn/bantin/console/help" + (command.isEmpty() ? "" : "-" + command) + "." + language + ".txt",
                said.out());
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void the_stream_decides_in_which_character_set_help_is_written_and_not_the_machine() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int exit = CommandRunner.run(
                new String[] {"publish", "--help"},
                new PrintStream(out, true, StandardCharsets.UTF_16LE),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_16LE),
                false,
                Map.of("BANTIN_HOME", home.toString()));

        assertThat(exit).isZero();
        assertThat(out.toString(StandardCharsets.UTF_16LE))
                .isEqualTo(typed("publish", "--help").out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | runs --foo | Wrong arguments: "--foo" is not understood.
        EN | runs --foo | Wrong arguments: "--foo" is not understood.
        en | runs --foo --lang vi | Sai lệnh: không hiểu "--foo".
        en | runs --foo --lang=vi | Sai lệnh: không hiểu "--foo".
        vi | runs --foo --lang en | Wrong arguments: "--foo" is not understood.
        fr | runs | Sai lệnh: giá trị "fr" của BANTIN_LANG không hợp lệ.
        fr | runs --lang en | Wrong arguments: "fr" is not a value for BANTIN_LANG.
        """)
    void the_environment_names_the_language_where_no_option_does(String language, String words, String sentence) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = CommandRunner.run(
                words.split(" "),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                Map.of("BANTIN_HOME", home.toString(), "BANTIN_LANG", language));

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(sentence + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        | Sai lệnh: chưa có lệnh nào. | bantin
        pubish --period 2024-Q1 | Sai lệnh: không hiểu "pubish --period 2024-Q1"; có phải là publish? | bantin
        publish | Sai lệnh: thiếu --period (ví dụ: --period 2024-Q1). | bantin publish
        publish --period | Sai lệnh: thiếu --period (ví dụ: --period 2024-Q1). | bantin publish
        publish --period 2024 | Sai lệnh: giá trị "2024" của --period không hợp lệ (ví dụ 2024-Q1). | bantin publish
        check --period 2024-Q5 | Sai lệnh: giá trị "2024-Q5" của --period không hợp lệ (ví dụ 2024-Q1). | bantin check
        publish --period 2024-Q1 --period 2024-Q2 | Sai lệnh: --period được ghi hai lần. | bantin publish
        publish --period 2024-Q1 --issued-on 3/4/2024 | Sai lệnh: giá trị "3/4/2024" của --issued-on không hợp lệ (ví dụ 2024-04-03). | bantin publish
        publish --period 2024-Q1 --foo | Sai lệnh: không hiểu "--foo". | bantin publish
        publish --period 2024-Q1 extra | Sai lệnh: không hiểu "extra". | bantin publish
        publish --period 2024-Q1 --edition 2 | Sai lệnh: giá trị "2" của --edition không hợp lệ. | bantin publish
        publish --period 2024-Q1 --draft --edition new | Sai lệnh: không dùng --draft cùng với --edition, --only. | bantin publish
        publish --period 2024-Q1 --draft --adopt | Sai lệnh: không dùng --draft cùng với --as-frozen, --adopt. | bantin publish
        preview | Sai lệnh: thiếu --unit. | bantin preview
        preview --unit 395 --period Q1 | Sai lệnh: giá trị "Q1" của --period không hợp lệ (ví dụ 2024-Q1). | bantin preview
        template --unit 395 | Sai lệnh: thiếu --period (ví dụ: --period 2024-Q1). | bantin template
        plan --programme KTXH-2024 --year nay | Sai lệnh: giá trị "nay" của --year không hợp lệ. | bantin plan
        explain --period 2024-Q1 --unit 395 | Sai lệnh: thiếu --indicator. | bantin explain
        compare --period 2024-Q1 | Sai lệnh: thiếu --rules (ví dụ: --rules current b.yml). | bantin compare
        compare --period 2024-Q1 --rules a.yml | Sai lệnh: thiếu --rules (ví dụ: --rules current b.yml). | bantin compare
        compare --rules a.yml --period 2024-Q1 | Sai lệnh: thiếu --rules (ví dụ: --rules current b.yml). | bantin compare
        compare --rules a.yml b.yml | Sai lệnh: thiếu --period (ví dụ: --period 2024-Q1). | bantin compare
        compare --rules a b c --period 2024-Q1 | Sai lệnh: không hiểu "c". | bantin compare
        compare --rules a b --rules c d --period 2024-Q1 | Sai lệnh: --rules được ghi hai lần. | bantin compare
        import | Sai lệnh: thiếu PATH. | bantin import
        verify | Sai lệnh: thiếu FILE. | bantin verify
        import --decimal dot . | Sai lệnh: giá trị "dot" của --decimal không hợp lệ. | bantin import
        overdue --by mai | Sai lệnh: giá trị "mai" của --by không hợp lệ (ví dụ 2024-04-03). | bantin overdue
        backup | Sai lệnh: thiếu FILE. | bantin backup
        restore | Sai lệnh: thiếu FILE. | bantin restore
        tidy | Sai lệnh: thiếu --older-than. | bantin tidy
        tidy --older-than 0 | Sai lệnh: giá trị "0" của --older-than không hợp lệ. | bantin tidy
        tidy --older-than lâu | Sai lệnh: giá trị "lâu" của --older-than không hợp lệ. | bantin tidy
        runs first | Sai lệnh: giá trị "first" của ID không hợp lệ. | bantin runs
        runs --lang fr | Sai lệnh: giá trị "fr" của --lang không hợp lệ. | bantin runs
        runs --home a;b | Sai lệnh: thư mục làm việc "%s/a;b" không phải là tên thư mục hợp lệ. | bantin
        runs --home 100% | Sai lệnh: thư mục làm việc "%s/100%" không phải là tên thư mục hợp lệ. | bantin
        publish --lang en | Wrong arguments: there is no --period (for example: --period 2024-Q1). | bantin publish
        check --lang=en --period Q1 | Wrong arguments: "Q1" is not a value for --period (for example 2024-Q1). | bantin check
        --lang en | Wrong arguments: a command is missing. | bantin
        pubish --lang en | Wrong arguments: "pubish" is not understood; did you mean publish? | bantin
        """)
    void wrong_words_are_told_with_what_is_wrong_and_where_help_is(String words, String sentence, String help) {
        boolean english = words != null && words.contains("en");

        Said said = typed(words == null ? new String[0] : words.split(" "));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .isEqualTo(sentence.replace("%s", Path.of("").toAbsolutePath().toString())
                        + (english ? "\nFor help: " : "\nXem hướng dẫn: ") + help + " --help\n");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void the_version_is_that_of_the_build() {
        assertThat(typed("--version").out()).matches("bantin \\d+\\.\\d+\\.\\d+\\S*\n");
    }

    @Test
    void every_sentence_stands_in_both_languages_with_the_same_details() {
        var vietnamese = Messages.VIETNAMESE.bundle();
        var english = Messages.ENGLISH.bundle();

        assertThat(new TreeSet<>(vietnamese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        assertThat(vietnamese.keySet())
                .allSatisfy(key -> assertThat(details(vietnamese.getString(key)))
                        .as(key)
                        .isEqualTo(details(english.getString(key))));
    }

    /** The places in a sentence where details go; an argument may be left out, but not in one language only. */
    private static List<String> details(String sentence) {
        Matcher places = Pattern.compile("%(\\d+\\$)?[-\\d]*s").matcher(sentence);
        return places.results().map(found -> found.group()).sorted().toList();
    }

    @ParameterizedTest
    @EnumSource(CommandException.Kind.class)
    void every_refusal_has_a_sentence(CommandException.Kind kind) {
        assertSaid("refusal." + kind.name());
    }

    @ParameterizedTest
    @EnumSource(PublishReport.End.class)
    void every_end_of_a_publish_has_a_sentence(PublishReport.End end) {
        assertSaid((end == PublishReport.End.DRAFTED ? "draft." : "publish.") + end.name());
    }

    @ParameterizedTest
    @EnumSource(PublishNote.Kind.class)
    void everything_that_is_told_beside_has_a_sentence(PublishNote.Kind kind) {
        assertSaid("note." + kind.name());
    }

    @Test
    void every_end_of_a_draft_has_a_sentence() {
        Stream.of(PublishReport.End.DRAFTED, PublishReport.End.BLOCKED, PublishReport.End.STOPPED)
                .forEach(end -> assertSaid("draft." + end.name()));
    }

    @ParameterizedTest
    @EnumSource(PlanPublisher.End.class)
    void every_end_of_a_plan_has_a_sentence(PlanPublisher.End end) {
        assertSaid("plan." + end.name());
    }

    @Test
    void every_severity_and_every_state_of_a_run_has_a_word() {
        Arrays.stream(Severity.values()).forEach(severity -> assertSaid("severity." + severity.name()));
        Arrays.stream(BatchStatus.values()).forEach(status -> assertSaid("status." + status.name()));
    }

    @ParameterizedTest
    @EnumSource(FileVerification.Verdict.class)
    void every_answer_to_verify_has_a_sentence(FileVerification.Verdict verdict) {
        assertSaid("verify." + verdict.name());
    }

    @Test
    void every_answer_to_a_code_and_every_misprint_has_a_sentence() {
        Stream.of(
                        FileVerification.Verdict.CURRENT,
                        FileVerification.Verdict.REPLACED,
                        FileVerification.Verdict.TAMPERED,
                        FileVerification.Verdict.UNKNOWN)
                .forEach(verdict -> assertSaid("verify.code." + verdict.name()));
        Stream.of("UNREADABLE", "BYTES", "PAGES", "FONT", "GLYPH", "TEXT", "ROW", "FOREIGN")
                .forEach(kind -> assertSaid("misprint." + kind));
    }

    @ParameterizedTest
    @EnumSource(HomeTidying.Kind.class)
    void everything_that_is_tidied_has_a_word(HomeTidying.Kind kind) {
        assertSaid("tidy." + kind.name());
    }

    private static void assertSaid(String key) {
        Arrays.stream(Messages.values())
                .forEach(
                        messages -> assertThat(messages.bundle().getString(key)).isNotBlank());
    }

    /** Without a database: help and wrong words come before it is opened. */
    private Said typed(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = CommandRunner.run(
                words,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                Map.of("BANTIN_HOME", home.toString()));
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
