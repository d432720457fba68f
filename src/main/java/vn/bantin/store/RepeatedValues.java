package vn.bantin.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Period;

/**
 * The codes, periods and dates that come again in the rows of one result, so that equal ones are one object: of a country
 * half a million rows name the same thousands of units.
 */
final class RepeatedValues {

    /** Longer ones are remarks, which do not come again. */
    private static final int LONGEST = 40;

    /** No more are remembered, whatever a result holds. */
    private static final int MOST = 20_000;

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Period> periods = new HashMap<>();
    private final Map<LocalDate, LocalDate> dates = new HashMap<>();

    String text(String text) {
        return text.length() > LONGEST ? text : one(texts, text);
    }

    @Nullable
    String textOrNull(@Nullable String text) {
        return text == null ? null : text(text);
    }

    LocalDate date(LocalDate date) {
        return one(dates, date);
    }

    Period period(String text) {
        Period known = periods.get(text);
        if (known != null) {
            return known;
        }
        Period period = Period.of(text);
        if (periods.size() < MOST) {
            periods.put(text, period);
        }
        return period;
    }

    private static <T> T one(Map<T, T> known, T value) {
        if (known.size() >= MOST) {
            return known.getOrDefault(value, value);
        }
        T first = known.putIfAbsent(value, value);
        return first == null ? value : first;
    }
}
