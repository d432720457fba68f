package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bantin.press.ReadPdf.squeezed;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    private static final Path SHIPPED = Path.of("reports");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"");
    private static final Pattern EXPRESSION = Pattern.compile("<!\\[CDATA\\[(.*?)]]>", Pattern.DOTALL);

    /** What the style file and the layouts say; a template must not. */
    private static final Pattern LOOK =
            Pattern.compile("<(style|box|pen|\\w+Pen|paragraph|font)\\b|\\b(fontName|fontSize|size"
                    + "|bold|italic|underline|strikeThrough|forecolor|backcolor|mode|hTextAlign|vTextAlign|lineWidth|lineStyle|lineColor"
                    + "|pattern|markup|rotation)=");

    /** The kinds of rows; they steer a template and are never printed. */
    private static final Set<String> KINDS = Set.of(
            "",
            "abstract",
            "dash",
            "addressee",
            "correction",
            "programme",
            "columns",
            "text",
            "bar",
            "extreme",
            "unit",
            "total",
            "lead",
            "item",
            "note",
            "row",
            "part",
            "method",
            "hedge",
            "result",
            "resultPart",
            "planUnit",
            "planTotal",
            "openTitle",
            "moved",
            "silent",
            "code",
            "strip",
            "points",
            "point",
            "remark",
            "chapter",
            "open",
            "ranked",
            "cluster",
            "unranked");

    @TempDir
    Path own;

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(SHIPPED)) {
            return files.filter(file -> file.toString().endsWith(".jrxml")).sorted().toList().stream();
        }
    }

    @Test
    void identical_copies_of_all_files_change_nothing() throws IOException {
        for (String file :
                List.of("first.jrxml", "targets.jrxml", "ranking.jrxml", "styles.jrtx", "texts.properties")) {
            Files.copy(SHIPPED.resolve(file), own.resolve(file));
        }
        Press press = new Press(own);

        assertThat(press.templatesSha256()).isEqualTo(SampleEdition.PRESS.templatesSha256());
        assertThat(print(press).sha256())
                .isEqualTo(SampleEdition.printed().get("395").sha256());
    }

    @Test
    void a_changed_word_is_printed_and_changes_the_hash() throws IOException {
        changed("texts.properties", "kind=BÁO CÁO", "kind=TÀI LIỆU HỘI NGHỊ");
        Press press = new Press(own);

        assertThat(press.templatesSha256()).isNotEqualTo(SampleEdition.PRESS.templatesSha256());
        assertThat(ReadPdf.of(print(press).content()).squeezedPage(1))
                .contains(squeezed("TÀI LIỆU HỘI NGHỊ kết quả thực hiện"))
                .doesNotContain(squeezed("BÁO CÁO"));
    }

    @Test
    void a_changed_template_is_printed_and_changes_the_hash() throws IOException {
        changed("first.jrxml", "$R{dash}", "$R{star} + $R{star} + $R{star}");
        Press press = new Press(own);

        assertThat(press.templatesSha256()).isNotEqualTo(SampleEdition.PRESS.templatesSha256());
        assertThat(ReadPdf.of(print(press).content()).squeezedPage(1))
                .contains("***")
                .doesNotContain("-----");
    }

    @Test
    void a_changed_style_is_printed_and_changes_the_hash() throws IOException {
        changed(
                "styles.jrtx",
                "<style name=\"Result\" style=\"Cell\">\n    <box topPadding=\"0\"",
                "<style name=\"Result\" style=\"Cell\">\n    <box topPadding=\"29\"");
        Press press = new Press(own);

        assertThat(press.templatesSha256()).isNotEqualTo(SampleEdition.PRESS.templatesSha256());
        assertThat(print(press).pages())
                .isGreaterThan(SampleEdition.printed().get("395").pages());
    }

    @Test
    void other_files_in_the_folder_are_no_concern() throws IOException {
        Files.writeString(own.resolve("other.jrxml"), "?");
        Files.createDirectories(own.resolve("first.jrxml"));

        assertThat(new Press(own).templatesSha256()).isEqualTo(SampleEdition.PRESS.templatesSha256());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?", "<jasperReport", "<jasperReport name=\"first\" size=\"3\"/>", "<template/>", "\u0000"})
    void a_template_that_is_no_template_is_refused_by_name(String content) throws IOException {
        Files.writeString(own.resolve("first.jrxml"), content);

        refused("first.jrxml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$F{nothing}", "$P{upperBody", "1 +", "new Nowhere()"})
    void a_template_with_an_expression_that_is_none_is_refused_by_name(String expression) throws IOException {
        changed("first.jrxml", "$P{issuingBody}", expression);

        refused("first.jrxml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?", "<jasperTemplate>", "<jasperTemplate><style name=\"Base\" size=\"3\"/></jasperTemplate>"
            })
    void a_style_file_that_is_none_is_refused_by_name(String content) throws IOException {
        Files.writeString(own.resolve("styles.jrtx"), content);

        refused("styles.jrtx");
    }

    @Test
    void words_that_cannot_be_read_are_refused_by_name() throws IOException {
        changed("texts.properties", "kind=BÁO CÁO", "kind=B\\u00GG");

        refused("texts.properties");
    }

    @Test
    void words_of_which_one_is_missing_are_refused_by_name() throws IOException {
        changed("texts.properties", "annex.targets=", "annex.other=");

        assertThatThrownBy(() -> new Press(own))
                .isInstanceOf(BrokenTemplateException.class)
                .hasMessageContaining("annex.targets");
    }

    @Test
    void words_in_another_encoding_than_utf_8_are_refused_by_name() throws IOException {
        Files.write(own.resolve("texts.properties"), "kind=BÁO CÁO".getBytes(StandardCharsets.ISO_8859_1));

        refused("texts.properties");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\" + Runtime.getRuntime().availableProcessors()",
                "\"\" + Runtime.getRuntime().exec(new String[] {\"touch\", \"target/owned\"})",
                "new String[] {\"\"}[System.identityHashCode(null)]",
                "\"\" + new ProcessBuilder(\"touch\", \"target/owned\").start()",
                "\"\" + Thread.currentThread().getContextClassLoader()",
                "\"\" + new java.io.File(\"/etc/passwd\").length()",
                "\"\" + java.nio.file.Files.exists(java.nio.file.Path.of(\"/etc/passwd\"))",
                "System.getenv(\"PATH\")",
                "\"\" + Class.forName(\"java.lang.Runtime\")",
                "\"\" + new java.net.URL(\"http://127.0.0.1:9/\")",
                "\"\" + vn.bantin.console.Console.run(new String[] {\"--help\"})",
                "\"\" + vn.bantin.progress.Period.of(\"2024-Q1\")"
            })
    void a_template_that_reaches_for_the_machine_is_stopped(String expression) throws IOException {
        changed("first.jrxml", "$P{issuingBody}", expression);

        refused("first.jrxml");
        assertThat(Path.of("target", "owned")).doesNotExist();
    }

    @Test
    void a_template_sees_no_class_of_the_program() throws IOException {
        changed("first.jrxml", "$P{issuingBody}", "\"\" + vn.bantin.job.ExitCode.DONE");

        refused("first.jrxml");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_holds_no_text_of_its_own(Path template) throws IOException {
        String code = COMMENT.matcher(Files.readString(template)).replaceAll("");

        assertThat(code).doesNotContain("staticText").matches("[\\x00-\\x7f]*");
        List<String> literals = EXPRESSION
                .matcher(code)
                .results()
                .flatMap(expression -> LITERAL.matcher(expression.group(1)).results())
                .map(literal -> literal.group(1))
                .toList();
        assertThat(literals).allSatisfy(literal -> assertThat(KINDS).contains(literal));
        assertThat(EXPRESSION.matcher(code).replaceAll("").replaceAll("<[^>]*>", ""))
                .isBlank();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_leaves_the_look_to_the_style_file(Path template) throws IOException {
        String code = COMMENT.matcher(Files.readString(template)).replaceAll("");

        assertThat(LOOK.matcher(code).results().map(found -> found.group())).isEmpty();
        assertThat(Pattern.compile("kind=\"textField\"(?![^>]* style=)")
                        .matcher(code)
                        .results())
                .as("texts without a style")
                .isEmpty();
    }

    @Test
    void every_word_is_there_and_every_word_is_used() throws IOException {
        Properties words = new Properties();
        words.load(new StringReader(Files.readString(SHIPPED.resolve("texts.properties"))));
        Set<String> used = new TreeSet<>();
        for (Path template : templates().toList()) {
            found(used, "\\$R\\{([^}]+)}", template);
        }
        found(used, "\\{\\{text\\.([^}]+)}}", SHIPPED.resolve("index.html"));
        Set<String> said = new TreeSet<>();
        for (Path source : sources()) {
            found(used, "getString\\(\"([a-z.A-Z]+)\"\\)", source);
            found(said, "\"([a-z.A-Z]+)\"", source);
        }

        assertThat(words.stringPropertyNames()).containsAll(used);
        assertThat(words.stringPropertyNames())
                .allSatisfy(word -> assertThat(used.contains(word) || spoken(word, said))
                        .as(word + " is used")
                        .isTrue());
    }

    /** Used by its name, or by one put together of a beginning and an end. */
    private static boolean spoken(String word, Set<String> said) {
        int dot = word.indexOf('.');
        boolean ofASheet = word.startsWith("excel.") && said.contains(word.substring(0, word.lastIndexOf('.')));
        return ofASheet || said.contains(word) || dot > 0 && said.contains(word.substring(0, dot + 1));
    }

    private static void found(Set<String> all, String pattern, Path file) throws IOException {
        Pattern.compile(pattern).matcher(Files.readString(file)).results().forEach(found -> all.add(found.group(1)));
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String room : List.of("page", "press", "office", "output", "job")) {
            try (Stream<Path> files = Files.list(Path.of("src/main/java/vn/bantin", room))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    @Test
    void the_templates_are_those_that_are_printed() throws IOException {
        assertThat(templates().map(file -> file.getFileName().toString()))
                .containsExactly(
                        "contents.jrxml",
                        "cover.jrxml",
                        "first.jrxml",
                        "matrix.jrxml",
                        "plan.jrxml",
                        "plans.jrxml",
                        "proof.jrxml",
                        "ranking.jrxml",
                        "sheet.jrxml",
                        "targets.jrxml");
    }

    private void refused(String file) {
        assertThatThrownBy(() -> new Press(own))
                .isInstanceOfSatisfying(
                        BrokenTemplateException.class,
                        e -> assertThat(e.file()).isEqualTo(own.resolve(file).toString()))
                .hasMessageStartingWith(own.resolve(file) + ": ")
                .message()
                .doesNotEndWith("null");
    }

    private void changed(String file, String from, String to) throws IOException {
        String text = Files.readString(SHIPPED.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(own.resolve(file), text.replace(from, to));
    }

    private static PrintedPdf print(Press press) {
        return press.print(SampleEdition.bulletin("395"), SampleEdition.ISSUED_ON);
    }
}
