package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.press.BrokenTemplateException.Problem;

/** An office's own template computes with numbers and texts; what reaches further is refused, however it is written. */
class ExpressionGuardTest {

    static {
        Fonts.install();
    }

    /** Each with what is told of it. */
    static List<String> hostile() {
        return Stream.concat(CLASSES.lines(), METHODS.lines()).toList();
    }

    private static final String CLASSES = """
        new java.io.File("/etc/passwd").length() => java.io.File
        "" + java.nio.file.Files.exists(java.nio.file.Path.of("/etc/passwd")) => java.nio.file.Files
        new java.io.FileInputStream("/etc/passwd").read() => java.io.FileInputStream
        new java.util.Scanner("x").next() => java.util.Scanner
        new net.sf.jasperreports.engine.data.JRCsvDataSource("/etc/passwd").next() => net.sf.jasperreports.engine.data.JRCsvDataSource
        new net.sf.jasperreports.engine.JREmptyDataSource().next() => net.sf.jasperreports.engine.JREmptyDataSource
        net.sf.jasperreports.engine.util.JRLoader.loadBytesFromResource("/etc/passwd") => net.sf.jasperreports.engine.util.JRLoader
        new java.util.Date() => java.util.Date
        java.time.LocalDate.now() => java.time.LocalDate
        new java.text.SimpleDateFormat("yyyy").toPattern() => java.text.SimpleDateFormat
        java.util.stream.Stream.of("a").count() => java.util.stream.Stream
        java.util.List.of("a").size() => java.util.List
        java.util.Locale.getDefault() => java.util.Locale
        java.util.UUID.randomUUID() => java.util.UUID
        System.getenv("PATH") => java.lang.System
        System.getProperty("user.home") => java.lang.System
        Integer.getInteger("user.home") => Integer.getInteger()
        Long.getLong("user.home") => Long.getLong()
        Boolean.getBoolean("user.home") => Boolean.getBoolean()
        Math.random() => Math.random()
        Runtime.getRuntime().availableProcessors() => java.lang.Runtime
        Thread.currentThread().getName() => java.lang.Thread
        new ProcessBuilder("touch", "target/owned").start() => java.lang.ProcessBuilder
        ((java.util.function.Function<String[], Object>) ProcessBuilder::new).apply(new String[] {"touch"}) => lambda
        $P{name}.getClass() => Object.getClass()
        $P{name}.getClass().getClassLoader() => java.lang.Class
        Class.forName("java.lang.Runtime") => java.lang.Class
        String.class.getName() => java.lang.Class
        java.io.File.class => java.io.File
        java.io.File[].class => java.io.File
        new java.io.File[0].length => java.io.File
        (java.io.Serializable) (Object) $P{name} => java.io.Serializable
        ((java.util.List<java.util.Map<String, java.io.File>>) (Object) $P{name}).size() => java.util.List
        $P{name} instanceof Object && ((Object) $P{name}) instanceof java.io.File => java.io.File
        java . io . /* not so fast */ File . separator => java.io.File
        new j\\u0061va.io.\\u0046ile("/etc/passwd").length() => java.io.File
        new ja\\u0076a.util.Date() => java.util.Date
        ((java.util.function.Supplier<String>) () -> "a").get() => lambda
        ((Runnable) () -> {}).toString() => lambda
        new Object() { String s() { return "a"; } }.s() => \\S+
        new Object() {{ new java.io.File("x").delete(); }} => \\S+
        """;

    private static final String METHODS = """
        vn.bantin.progress.Period.of("2024-Q1") => vn.bantin.progress.Period
        vn.bantin.progress.Sha256.hex("a") => vn.bantin.progress.Sha256
        $P{REPORT_PARAMETERS_MAP} => $P{REPORT_PARAMETERS_MAP}
        $P{REPORT_PARAMETERS_MAP}.get("REPORT_CONTEXT") => $P{REPORT_PARAMETERS_MAP}
        $P{REPORT_CONNECTION} => $P{REPORT_CONNECTION}
        $P{REPORT_SCRIPTLET} => $P{REPORT_SCRIPTLET}
        $P{REPORT_CLASS_LOADER} => $P{REPORT_CLASS_LOADER}
        $P{JASPER_REPORTS_CONTEXT} => $P{JASPER_REPORTS_CONTEXT}
        "" /* $P{REPORT_DATA_SOURCE} */ => $P{REPORT_DATA_SOURCE}
        $P{name} + parameter_name.hasProperties() => JRFillParameter.hasProperties()
        msg("{0}", $P{name}) => \\S+
        getFunctionSupport(null) => \\S+
        "a".repeat(2000000000) => String.repeat()
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".matches("(a+)+b") => String.matches()
        String.format("%2000000000d", 1) => String.format()
        "".getBytes() => String.getBytes()
        "".chars().count() => java.util.stream.IntStream
        ""; new java.io.File("x").delete(); value = "" => java.io.File
        ""; } static { new java.io.File("x"); } Object more() { return "" => no expression
        new Nowhere() => no expression
        """;

    /** What lays out. */
    static List<String> friendly() {
        return """
            $P{name}
            $R{title}
            $V{PAGE_NUMBER}
            $P{name} + " " + $V{PAGE_NUMBER} + '/' + 3
            $P{name} == null || $P{name}.isEmpty() ? "" : $P{name}.substring(0, 1).toUpperCase() + $P{name}.substring(1)
            $R{title} + ": " + $P{name}.replace(",", ".").trim()
            $P{pages} > 1 && !"a".equals($P{name})
            Integer.valueOf($P{name}.length()).toString()
            Integer.parseInt("12") % 2 == 0
            new java.math.BigDecimal("1.25").setScale(1, java.math.RoundingMode.HALF_UP).toPlainString()
            Math.max($P{pages}, 3) * 1.5
            String.valueOf((Integer) (Object) $P{pages})
            new String[] {"a", "b"}[$P{pages} % 2]
            Boolean.TRUE.equals($P{pages} > 2)
            """.lines().toList();
    }

    @Test
    void hostile_expressions_are_more_than_forty() {
        assertThat(hostile()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void an_expression_that_reaches_further_is_refused_before_it_is_run(String line) {
        String expression = line.substring(0, line.indexOf(" => "));
        String told = line.substring(line.indexOf(" => ") + 4);

        Throwable refused = catchThrowable(() -> compiled(expression));

        if (refused instanceof JRException) {
            assertThat(told).isEqualTo("no expression");
            return;
        }
        assertThat(refused).isInstanceOfSatisfying(BrokenTemplateException.class, broken -> {
            assertThat(broken.problem()).isEqualTo(Problem.FORBIDDEN);
            if (told.startsWith("\\S")) {
                assertThat(broken.details().get(0)).isNotEmpty();
            } else {
                assertThat(broken.details()).containsExactly(told);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("friendly")
    void an_expression_of_numbers_and_texts_is_none_of_our_business(String expression) {
        assertThatCode(() -> compiled(expression)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<parameter name=\"p\" class=\"java.io.File\"/>",
                "<parameter name=\"p\" class=\"java.lang.String\" nestedType=\"java.io.File\"/>",
                "<field name=\"f\" class=\"java.io.InputStream\"/>",
                "<variable name=\"v\" class=\"java.util.Date\"/>",
                "<variable name=\"v\" class=\"java.lang.String\" incrementerFactoryClass=\"a.B\"/>",
                "<style name=\"S\" pdfFontName=\"/etc/a.ttf\"/>",
                "<import value=\"java.io.*\"/>",
                "<dataset name=\"D\"/>"
            })
    void nothing_is_declared_but_numbers_and_texts(String declared) {
        TemplateText text = TemplateText.of(source("<jasperReport>" + declared + "</jasperReport>"), "jasperReport");

        assertThatThrownBy(() -> TemplateGuard.stop(text)).isInstanceOf(BrokenTemplateException.class);
    }

    @Test
    void a_style_file_computes_nothing() {
        TemplateText text = TemplateText.of(
                source("<jasperTemplate><style"
                        + " name=\"S\"><conditionalStyle><conditionExpression>true</conditionExpression>"
                        + "</conditionalStyle></style></jasperTemplate>"),
                "jasperTemplate");

        assertThatThrownBy(() -> TemplateGuard.stop(text)).isInstanceOf(BrokenTemplateException.class);
    }

    private static TemplateFile source(String text) {
        return new TemplateFile("own.jrxml", text.getBytes(StandardCharsets.UTF_8), true);
    }

    private static void compiled(String expression) throws JRException {
        TemplateFile file = source("""
            <jasperReport name="own" language="java" pageWidth="595" pageHeight="842" columnWidth="555" leftMargin="20" rightMargin="20" topMargin="30" bottomMargin="30">
              <parameter name="name" class="java.lang.String"/>
              <parameter name="pages" class="java.lang.Integer"/>
              <title height="20">
                <element kind="textField" x="0" y="0" width="100" height="20">
                  <expression><![CDATA[%s]]></expression>
                </element>
              </title>
            </jasperReport>
            """.formatted(expression));
        TemplateText text = TemplateText.of(file, "jasperReport");
        TemplateGuard.stop(text);
        JasperDesign design = JRXmlLoader.load(new ByteArrayInputStream(file.bytes()));
        ExpressionGuard.stop(text, design, JasperCompileManager.compileReport(design));
    }
}
