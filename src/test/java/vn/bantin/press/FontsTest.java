package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.bulletin.LetterWidths;
import vn.bantin.progress.Status;
import vn.bantin.progress.UnitKind;
import vn.bantin.scoring.NotAssessedReason;
import vn.bantin.scoring.Standing;
import vn.bantin.scoring.StatusRule;

/** Every letter that a page may carry has a form in the embedded fonts. */
public class FontsTest {

    private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\\n])*)\"");

    /** 12 vowels with 6 tones and đ, in both cases. */
    public static String vietnamese() {
        StringBuilder forms = new StringBuilder("đ");
        for (char vowel : "aăâeêioôơuưy".toCharArray()) {
            for (String tone : List.of("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")) {
                forms.append(Normalizer.normalize(vowel + tone, Normalizer.Form.NFC));
            }
        }
        return forms + forms.toString().toUpperCase(Locale.ROOT);
    }

    @Test
    void every_vietnamese_letter_can_be_printed() {
        assertThat(vietnamese()).hasSize(146).contains("ằ", "Ữ", "đ", "Đ", "ỵ");
        assertThat(Fonts.firstUnprintable(vietnamese())).isEmpty();
    }

    @Test
    void letters_are_reckoned_as_wide_as_they_are_without_the_font() {
        String all = vietnamese()
                + IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).collect(Collectors.joining())
                + "“”–≤≥±●○▲▼■◊°";
        all.chars()
                .mapToObj(Character::toString)
                .forEach(letter -> assertThat(LetterWidths.of(letter, 1000))
                        .as(letter)
                        .isBetween(Fonts.width(letter, false) * 1000 - 0.01, Fonts.width(letter, false) * 1000 + 1.5));
    }

    @Test
    void every_sign_of_the_keyboard_can_be_printed() {
        StringBuilder signs = new StringBuilder();
        for (char sign = ' '; sign <= '~'; sign++) {
            signs.append(sign);
        }
        assertThat(Fonts.firstUnprintable(signs + "“”‘’–—…≤≥²³°‰×\u00a0")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Xã 漢 và 字, 漢", "đã xong ✓, ✓", "tốt 😀 lắm, 😀", "ก ไทย, ก", "Số\uFFFE, \uFFFE"})
    void what_cannot_be_printed_is_named(String text, String character) {
        assertThat(Fonts.firstUnprintable(text)).contains(character);
    }

    @Test
    void an_empty_text_can_be_printed() {
        assertThat(Fonts.firstUnprintable("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Regular", "Bold", "Italic", "BoldItalic"})
    void every_style_prints_every_word_of_ours(String style) throws Exception {
        Font font;
        try (InputStream in = Fonts.class.getResourceAsStream("/reports/fonts/BantinSerif-" + style + ".ttf")) {
            font = Font.createFont(Font.TRUETYPE_FONT, in);
        }
        List<String> words = new ArrayList<>(words());
        words.add(vietnamese());

        assertThat(words).hasSizeGreaterThan(200).allSatisfy(text -> {
            int at = font.canDisplayUpTo(text);
            assertThat(at)
                    .as(() -> text + ": U+" + Integer.toHexString(text.codePointAt(at)))
                    .isNegative();
        });
    }

    /** The words of the templates, of all enums and of all phrases built in code. */
    private static List<String> words() throws Exception {
        List<String> words = new ArrayList<>(Files.readAllLines(Path.of("reports/texts.properties")));
        Stream.of(Status.values()).map(Status::words).forEach(words::add);
        Stream.of(NotAssessedReason.values()).map(NotAssessedReason::words).forEach(words::add);
        Stream.of(StatusRule.values()).map(StatusRule::words).forEach(words::add);
        Stream.of(Standing.Unranked.values()).map(Standing.Unranked::words).forEach(words::add);
        Stream.of(UnitKind.values())
                .map(k -> k.word() + k.committee() + k.symbol())
                .forEach(words::add);
        for (String part : List.of("bulletin", "progress", "scoring", "press")) {
            try (Stream<Path> files = Files.list(Path.of("src/main/java/vn/bantin", part))) {
                for (Path file : files.toList()) {
                    LITERAL.matcher(Files.readString(file))
                            .results()
                            .map(found -> found.group(1))
                            .forEach(words::add);
                }
            }
        }
        List<String> capitals =
                words.stream().map(text -> text.toUpperCase(Locale.ROOT)).toList();
        words.addAll(capitals);
        return words;
    }

    @Test
    void bold_is_as_wide_as_it_is_printed() {
        assertThat(Fonts.widthOfBold("ĐẢNG CỘNG SẢN VIỆT NAM", 15)).isBetween(195.0, 215.0);
        assertThat(Fonts.widthOfBold("ĐẢNG", 30))
                .isCloseTo(2 * Fonts.widthOfBold("ĐẢNG", 15), org.assertj.core.data.Offset.offset(0.01));
    }
}
