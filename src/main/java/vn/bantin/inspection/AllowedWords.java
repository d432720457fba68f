package vn.bantin.inspection;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Summary;
import vn.bantin.page.CanonicalText;
import vn.bantin.progress.NumberText;

/** All words and numbers that were frozen for a paper: in their own place or not, they may stand there. */
final class AllowedWords {

    private static final Pattern ITEM = Pattern.compile("^\\d+\\)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

    /** Fields that hold words of the program, which stand on no page. */
    private static final Set<String> WORDS = Set.of("status", "kind", "measure", "sense", "comparator");

    /** Fields whose numbers are printed as they are, without dots for the thousands. */
    private static final Set<String> WHOLE = Set.of("year", "over", "under");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Set<String> also;
    private final Set<String> numbers;

    AllowedWords() {
        also = new HashSet<>();
        numbers = new HashSet<>();
    }

    AllowedWords(AllowedWords other) {
        also = new HashSet<>(other.also);
        numbers = new HashSet<>(other.numbers);
    }

    /** A text that may stand there. */
    void also(@Nullable String text) {
        if (text != null) {
            text.lines().forEach(line -> also.add(PdfText.squeeze(line)));
            also.add(PdfText.squeeze(text));
        }
    }

    /** Notes a text of the configuration and its numbers. */
    void frozen(String text) {
        numbersIn(text);
        also(text);
    }

    /** Notes every text and number of a bulletin. */
    void frozen(Bulletin bulletin) {
        canonical(CanonicalText.of(bulletin));
    }

    /** Notes every text and number of the summary. */
    void frozen(Summary summary) {
        canonical(CanonicalText.of(summary));
    }

    /** Notes every text and number of a sheet. */
    void frozen(IndicatorSheet sheet) {
        canonical(CanonicalText.of(List.of(sheet)));
    }

    private void canonical(String text) {
        noted("", JSON.readTree(text));
    }

    private void noted(String name, JsonNode value) {
        if (value.isObject()) {
            value.forEachEntry(this::noted);
        } else if (value.isArray()) {
            value.forEach(element -> noted(name, element));
        } else if (value.isString() && !WORDS.contains(name)) {
            frozen(value.stringValue());
        } else if (value.isNumber()) {
            number(name, value.decimalValue());
        }
    }

    private void number(String name, BigDecimal number) {
        if (WHOLE.contains(name)) {
            numbersIn(number.toPlainString());
            return;
        }
        for (int decimals = 0; decimals <= 2; decimals++) {
            numbersIn(NumberText.of(number, decimals));
        }
        numbersIn(NumberText.of(number));
    }

    /** Notes the numbers of a text as ones that may stand there. */
    void numbersIn(String text) {
        NUMBER.matcher(text).results().map(MatchResult::group).forEach(numbers::add);
    }

    /** Whether a text that is none of those asked for may stand there all the same. */
    boolean allows(String squeezed) {
        return also.contains(ITEM.matcher(squeezed).replaceFirst(""));
    }

    /** The first number of a text that is nowhere in what was frozen; what has three digits at most is anybody's. */
    @Nullable
    String foreignNumber(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(number -> number.length() > 3 && !numbers.contains(number))
                .findFirst()
                .orElse(null);
    }
}
