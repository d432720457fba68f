package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.Golden;
import vn.bantin.press.BrokenTemplateException.Problem;

/** A designer's slip in a copy of a template: told with file, line and name before anything is printed. */
@Tag("slow")
class BrokenTemplateTest {

    private static final Path SHIPPED = Path.of("reports");

    /** Slips, one change each of a file that is right: the file, what is replaced, by what. */
    private static final List<String> SLIPS = """
            first.jrxml | </title> | </titel>
            first.jrxml | <jasperReport uuid | <report uuid
            first.jrxml | <title height | <titel height="1"/><title height
            first.jrxml | </title> | <pageFooter height="1"/></title>
            first.jrxml | key="party" | key="party" colour="red"
            first.jrxml | key="party" | key="party" textAdjust="Strech"
            first.jrxml | kind="textField" key="party" | kind="textfeld" key="party"
            first.jrxml | width="260" height="18" style="Party" | width="wide" height="18" style="Party"
            first.jrxml | style="Party" | style="Partei"
            first.jrxml | key="party" | key="party" fontName="Comic Sans MS"
            first.jrxml | $P{number} | $P{nummer}
            first.jrxml | $F{recipients}]] | $F{receivers}]]
            first.jrxml | $V{PAGE_NUMBER}]] | $V{PAGE}]]
            first.jrxml | $R{party} | $R{partei}
            first.jrxml | field name="total" | field name="sum"
            first.jrxml | parameter name="number" | parameter name="serial"
            first.jrxml | name="pagesBefore" class="java.lang.Integer" | name="pagesBefore" class="java.lang.String"
            cover.jrxml | <title height="506"> | <title height="900">
            targets.jrxml | <band height="38" | <band height="538"
            first.jrxml | x="0" y="133" width="467" | x="0" y="140" width="467"
            first.jrxml | x="0" y="133" width="467" | x="9" y="133" width="467"
            cover.jrxml | y="348" width="357" | y="348" width="557"
            first.jrxml | key="dash" | key="dashes"
            targets.jrxml | key="unit" | key="units"
            first.jrxml | bantin.tag" value="h1" | bantin.tag" value="h7"
            first.jrxml | $P{number} | $P{number} +
            first.jrxml | $P{number} | $P{number}.size()
            first.jrxml | $P{number} | $P{number
            first.jrxml | $P{number} | "".substring(1)
            sheet.jrxml | $F{name}]] | "" + 1 / ($F{name}.length() - $F{name}.length())]]
            cover.jrxml | $P{title} | String.valueOf((Integer) (Object) $P{title})
            contents.jrxml | $F{page}]]></expression> | java.nio.file.Path.of($F{page}).toString()]]></expression>
            first.jrxml | <property name="bantin.tag" value="h1"/> | <property name="bantin.tag" value="figure"/>
            first.jrxml | <title height | <query language="csv"><![CDATA[/etc/passwd]]></query><title height
            first.jrxml | <title height | <scriptlet name="S" class="java.lang.Runtime"/><title height
            first.jrxml | <title height | <template><![CDATA["http://127.0.0.1:9/a.jrtx"]]></template><title height
            first.jrxml | <title height | <property name="net.sf.jasperreports.compiler.java" value="a.B"/><title height
            first.jrxml | language="java" | language="groovy"
            first.jrxml | language="java" | language="java" formatFactoryClass="a.B"
            first.jrxml | <title height="155"> | <title height="155"><element kind="image" x="0" y="0" width="9" height="9"><expression><![CDATA["http://127.0.0.1:9/a.png"]]></expression></element>
            first.jrxml | <title height="155"> | <title height="155"><element kind="subreport" x="0" y="0" width="9" height="9"><expression><![CDATA["http://127.0.0.1:9/a.jasper"]]></expression></element>
            first.jrxml | key="party" | key="party" markup="html"
            styles.jrtx | <style name="Party" style="Base" | <style name="Party" style="Base" markup="styled"
            styles.jrtx | <style name="Base" | <template location="http://127.0.0.1:9/a.jrtx"/><style name="Base"
            first.jrxml | <jasperReport | <!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><jasperReport
            first.jrxml | <![CDATA[$P{number}]]> | &a;
            word-styles.xml | <w:styles | <!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:styles
            word-styles.xml | w:styleId="StripLabel" | w:styleId="Strip"
            styles.jrtx | </jasperTemplate> | </jasperTemplat>
            styles.jrtx | <style name="Party" style="Base" | <style name="Party" style="Bass"
            styles.jrtx | <style name="Party" style="Base" | <style name="Party" style="Base" size="3"
            styles.jrtx | fontName="Bantin Serif" | fontName="Times New Roman"
            styles.jrtx | <style name="Party" | <style name="Partei"
            styles.jrtx | <style name="SheetGroup" style="SheetLeft" bold="true"/> |
            texts.properties | contents.title= | contents.tittle=
            layouts/dang-05hd.properties | margin.top = 20 | margin.top = 2
            index.html | {{text. | {{texts.
            """.lines().toList();

    @TempDir
    private Path home;

    private CliFixture desk;

    @BeforeEach
    void somebodySitsDown() {
        desk = CliFixture.at(home);
    }

    @AfterEach
    void theDeskIsCleared() {
        desk.close();
    }

    @Test
    void every_slip_is_told_in_one_sentence_and_every_problem_in_both_languages() throws IOException {
        StringBuilder told = new StringBuilder();
        Set<Problem> shown = EnumSet.noneOf(Problem.class);
        for (String slip : SLIPS) {
            String[] parts = slip.strip().split(" \\| ?", -1);
            Path own = changed(parts[0], parts[1], parts[2]);
            String sentence = told(own);
            told.append(slip.strip()).append("\n    ").append(sentence);
            if (shown.addAll(problems(sentence))) {
                told.append("    ").append(told(own, "--lang", "en"));
            }
            Files.delete(own);
        }

        Golden.assertEquals("vn/bantin/console/broken-templates.txt", told.toString());
        assertThat(told.toString().lines().filter(line -> line.startsWith(" ")))
                .allMatch(line -> line.startsWith("    6 "));
        assertThat(shown).containsExactlyInAnyOrder(Problem.values());
        assertThat(home.resolve("preview")).doesNotExist();
        assertThat(desk.types("preview", "--unit", "all").exit()).isZero();
    }

    /** The exit code, then what is said. */
    private String told(Path own, String... more) {
        List<String> words = new ArrayList<>(List.of("preview", "--unit", "all"));
        words.addAll(List.of(more));
        Said said = desk.types(words.toArray(String[]::new));
        return said.exit() + " " + said.all().replace(own + "", own.getFileName() + "");
    }

    private static Set<Problem> problems(String told) {
        return EnumSet.allOf(Problem.class).stream()
                .filter(problem -> problem != Problem.OTHER)
                .filter(problem ->
                        Pattern.compile(sentence(problem)).matcher(told).find())
                .findFirst()
                .map(EnumSet::of)
                .orElseGet(() -> EnumSet.of(Problem.OTHER));
    }

    private static String sentence(Problem problem) {
        String sentence = Messages.VIETNAMESE.bundle().getString("template." + problem);
        return Pattern.quote(sentence).replace("%s", "\\E.+\\Q");
    }

    @Test
    void a_publish_stops_at_what_breaks_only_with_data_before_anything_is_printed() throws IOException {
        Path three = SampleCopy.threeDistricts(home.resolve("in")).folder();
        assertThat(desk.types("import", three.toString()).exit()).isZero();
        Path own = changed("sheet.jrxml", "$F{name}]]", "$F{cluster}.substring(99)]]");

        for (List<String> words : List.of(
                List.of("publish", "--period", "2024-Q1"), List.of("publish", "--period", "2024-Q1", "--dry-run"))) {
            Said said = desk.types(words.toArray(String[]::new));

            assertThat(said.err())
                    .isEqualTo("Mẫu in không dùng được: " + own + ", dòng 193: biểu thức $F{cluster}.substring(99) hỏng"
                            + " khi gặp số liệu (begin 99, end 8, length 8). Hãy sửa mẫu hoặc xóa bản riêng trong thư"
                            + " mục reports.\n");
            assertThat(said.exit()).isEqualTo(6);
            assertThat(CliFixture.names(home.resolve("out"))).isEmpty();
        }
        Files.delete(own);
        assertThat(desk.types("publish", "--period", "2024-Q1").exit()).isZero();
    }

    private Path changed(String file, String from, String to) throws IOException {
        String text = Files.readString(SHIPPED.resolve(file));
        assertThat(text).contains(from);
        Path own = home.resolve("reports").resolve(file);
        Files.createDirectories(own.getParent());
        return Files.writeString(own, text.replace(from, to));
    }
}
