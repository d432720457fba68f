package vn.bantin.inspection;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Phrase;

/** All words and numbers that were frozen for a paper: in their own place or not, they may stand there. */
final class AllowedWords {

    private static final Pattern ITEM = Pattern.compile("^\\d+\\)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

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

    /** Notes what a frozen record holds, however deep. */
    void frozen(@Nullable Object value) {
        if (value instanceof String text) {
            numbersIn(text);
            also(text);
        } else if (value instanceof BigDecimal number) {
            for (int decimals = 0; decimals <= 2; decimals++) {
                numbersIn(Phrase.number(number, decimals));
            }
            numbersIn(Phrase.number(number));
        } else if (value instanceof Iterable<?> many) {
            many.forEach(this::frozen);
        } else if (value instanceof Map<?, ?> map) {
            frozen(map.values());
        } else if (value instanceof Record part) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                frozen(component(part, component));
            }
        } else if (value instanceof Number number) {
            numbersIn(number.toString());
        }
    }

    private static @Nullable Object component(Record part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
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
