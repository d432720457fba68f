package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.bantin.press.BrokenTemplateException.Problem;

/**
 * A designer's slip in a copy of a template: told with file, line and name before anything is printed. Each case is one
 * change of a file that is right; the rows are: file, what is replaced, by what, the sentence.
 */
class BrokenTemplateTest {

    private static final Path SHIPPED = Path.of("reports");

    @TempDir
    private Path home;

    private Desk desk;

    @BeforeEach
    void somebodySitsDown() {
        desk = Desk.at(home);
    }

    @AfterEach
    void theDeskIsCleared() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            first.jrxml | </title> | </titel> | XX
            first.jrxml | <jasperReport uuid | <report uuid | XX
            first.jrxml | <title height | <titel height="1"/><title height | XX
            first.jrxml | </title> | <pageFooter height="1"/></title> | XX
            first.jrxml | key="party" | key="party" colour="red" | XX
            first.jrxml | key="party" | key="party" textAdjust="Strech" | XX
            first.jrxml | kind="textField" key="party" | kind="textfeld" key="party" | XX
            first.jrxml | x="0" y="0" width="260" height="18" style="Party" | x="0" y="abc" width="260" height="18" style="Party" | XX
            first.jrxml | style="Party" | style="Partei" | XX
            first.jrxml | key="party" | key="party" fontName="Comic Sans MS" | XX
            first.jrxml | $P{number} | $P{nummer} | XX
            first.jrxml | $F{recipients}]] | $F{receivers}]] | XX
            first.jrxml | $V{PAGE_NUMBER}]] | $V{PAGE}]] | XX
            first.jrxml | $R{party} | $R{partei} | XX
            first.jrxml | field name="total" | field name="sum" | XX
            first.jrxml | name="pagesBefore" class="java.lang.Integer" | name="pagesBefore" class="java.lang.String" | XX
            first.jrxml | <title height="155"> | <title height="900"> | XX
            targets.jrxml | <groupHeader>\\n      <band height="46" | <groupHeader>\\n      <band height="546" | XX
            first.jrxml | x="0" y="133" width="467" | x="0" y="140" width="467" | XX
            first.jrxml | x="0" y="133" width="467" | x="9" y="133" width="467" | XX
            first.jrxml | x="0" y="18" width="260" height="17" style="Motto" | x="30" y="18" width="460" height="17" style="Body" | XX
            first.jrxml | key="dash" | key="dashes" | XX
            targets.jrxml | key="unit" | key="units" | XX
            first.jrxml | bantin.tag" value="h1" | bantin.tag" value="h7" | XX
            first.jrxml | $P{number} | $P{number} + | XX
            first.jrxml | $P{number} | $P{number}.size() | XX
            first.jrxml | $P{number} | $P{number | XX
            first.jrxml | $P{number} | "".substring(1) | XX
            first.jrxml | $F{text}]] | $F{total}.trim()]] | XX
            sheet.jrxml | $F{name}]] | "" + 1 / ($F{name}.length() - $F{name}.length())]] | XX
            cover.jrxml | $P{title} | String.valueOf((Integer) (Object) $P{title}) | XX
            contents.jrxml | $F{page}]]></expression> | java.nio.file.Path.of($F{page}).toString()]]></expression> | XX
            styles.jrtx | </jasperTemplate> | </jasperTemplat> | XX
            styles.jrtx | <style name="Party" style="Base" | <style name="Party" style="Bass" | XX
            styles.jrtx | <style name="Party" style="Base" | <style name="Party" style="Base" size="3" | XX
            styles.jrtx | fontName="Bantin Serif" | fontName="Times New Roman" | XX
            styles.jrtx | <style name="Party" | <style name="Partei" | XX
            styles.jrtx | <style name="BarFrame" style="Cell"/> | | XX
            """)
    void a_slip_is_told_with_file_line_and_name(String file, String from, String to, String sentence)
            throws IOException {
        Path own = changed(file, from, to == null ? "" : to);

        Said vi = desk.types("publish", "--period", "2024-Q1");
        System.out.println("@@" + vi.exit() + " " + vi.err().replace(own.toString(), "%s"));
    }

    private Path changed(String file, String from, String to) throws IOException {
        String text = Files.readString(SHIPPED.resolve(file));
        String piece = from.replace("\\n", "\n");
        assertThat(text).contains(piece);
        Path own = home.resolve("reports").resolve(file);
        Files.createDirectories(own.getParent());
        return Files.writeString(
                own, text.replaceFirst(Pattern.quote(piece), Matcher.quoteReplacement(to.replace("\\n", "\n"))));
    }
}
