package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.IssuingAuthority;
import vn.bantin.progress.UnitKind;

/** An office's own layout: what it may say, and what is refused by file and key. */
class ProfileTest {

    @TempDir
    Path own;

    private Path file;

    @BeforeEach
    void folder() throws IOException {
        file = Files.createDirectories(own.resolve("layouts")).resolve("own.properties");
    }

    @Test
    void the_three_that_are_shipped_say_in_whose_name_papers_are_issued() {
        assertThat(new Press(own).authority()).isEqualTo(IssuingAuthority.PARTY);
        assertThat(new Press(own, "dang-36hd").authority()).isEqualTo(IssuingAuthority.PARTY);
        assertThat(new Press(own, "nd30").authority()).isEqualTo(IssuingAuthority.STATE);
    }

    @Test
    void an_own_layout_moves_the_page_and_changes_the_hash() throws IOException {
        Files.writeString(file, """
                extends = dang-05hd
                margin.left = 35
                style.Body.line-height = 18
                text.dash = ***
                """);
        Press press = new Press(own, "own");
        Bulletin paper = Papers.bulletin(press, UnitKind.DISTRICT, "Thọ Xuân");
        Drawn page = Drawn.pages(press.print(paper, Papers.ISSUED_ON).content()).get(0);

        assertThat(page.block(paper.counts()).get(1).left()).isBetween(98.6f, 99.8f);
        assertThat(page.block(paper.counts()).get(1).baseline()
                        - page.block(paper.counts()).get(0).baseline())
                .isBetween(17.9f, 18.1f);
        assertThat(page.texts()).contains("***").doesNotContain("-----");
        assertThat(press.templatesSha256()).isNotEqualTo(new Press(own).templatesSha256());
    }

    @Test
    void an_identical_copy_of_a_shipped_layout_changes_nothing() throws IOException {
        Files.copy(Path.of("reports/layouts/nd30.properties"), own.resolve("layouts/nd30.properties"));
        assertThat(new Press(own, "nd30").templatesSha256())
                .isEqualTo(new Press(Path.of("none"), "nd30").templatesSha256());
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "margin.lft | 30 | is not known",
                "margin.left | wide | \"wide\" is not a number",
                "margin.left | 30 mm | \"30 mm\" is not a number",
                "margin.left | NaN | NaN is not between 5.0 and 60.0",
                "margin.left | -3 | -3 is not between 5.0 and 60.0",
                "margin.left | '' | \"\" is not a number",
                "head.left | 130 | leaves less than 40 mm",
                "page-number.top | 18 | the number does not fit above margin.top",
                "closing.room | 29 | 29 is not between 30.0 and 80.0",
                "authority | KING | \"KING\" is not one of [PARTY, STATE]",
                "style.Body.size | 8 | 8 is not between 9.0 and 40.0",
                "style.Body.bold | yes | \"yes\" is neither true nor false",
                "style.Body.colour | red | is not known",
                "style.Body.line-height | 10 | is less than the letters' size",
                "colour | red | is not known"
            })
    void what_cannot_be_is_refused_by_file_and_key(String key, String value, String why) throws IOException {
        Files.writeString(file, "extends = dang-05hd\n" + key + " = " + value + "\n");

        assertThatThrownBy(() -> new Press(own, "own"))
                .isInstanceOf(BrokenTemplateException.class)
                .hasMessageContaining("own.properties: ")
                .hasMessageContaining(key + ": ")
                .hasMessageContaining(why);
    }

    @Test
    void a_style_that_the_style_file_lacks_is_named() throws IOException {
        Files.writeString(file, "extends = dang-05hd\nstyle.Nobody.size = 14\n");
        assertThatThrownBy(() -> new Press(own, "own"))
                .isInstanceOf(BrokenTemplateException.class)
                .hasMessageEndingWith("own.properties: STYLE Nobody");
    }

    @Test
    void a_word_that_no_page_has_is_named() throws IOException {
        Files.writeString(file, "extends = dang-05hd\ntext.prty = X\n");
        assertThatThrownBy(() -> new Press(own, "own"))
                .isInstanceOf(BrokenTemplateException.class)
                .hasMessageContaining("own.properties: text.prty: is not known");
    }

    @Test
    void a_mark_of_secrecy_is_no_word_of_a_layout() throws IOException {
        Files.writeString(file, "extends = dang-05hd\ntext.kind = TỐI MẬT\n");
        assertThatThrownBy(() -> new Press(own, "own"))
                .isInstanceOf(BrokenTemplateException.class)
                .hasMessageContaining("kind: \"TỐI MẬT\" is a secrecy mark");
    }

    @Test
    void what_is_missing_is_named() throws IOException {
        Files.writeString(file, "margin.top = 20\n");
        assertThatThrownBy(() -> new Press(own, "own"))
                .isInstanceOf(BrokenTemplateException.class)
                .hasMessage("layouts/own.properties: closing.left is missing");
    }

    @Test
    void a_layout_in_another_encoding_is_named() throws IOException {
        Files.write(file, "extends = dang-05hd\ntext.party = Đảng".getBytes(StandardCharsets.UTF_16));
        assertThatThrownBy(() -> new Press(own, "own"))
                .isInstanceOf(BrokenTemplateException.class)
                .hasMessageContaining("own.properties: ");
    }

    @Test
    void a_circle_of_layouts_is_noticed() throws IOException {
        Files.writeString(file, "extends = own\n");
        assertThatThrownBy(() -> new Press(own, "own"))
                .isInstanceOf(BrokenTemplateException.class)
                .hasMessageEndingWith("extends: goes round in a circle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "../own", "", "Own"})
    void a_layout_that_is_not_there_is_named(String name) {
        assertThatThrownBy(() -> new Press(own, name))
                .isInstanceOf(BrokenTemplateException.class)
                .hasMessageContaining(name);
    }
}
