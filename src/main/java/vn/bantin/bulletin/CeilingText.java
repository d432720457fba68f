package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Comparator;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;

/**
 * The verb of a sentence on a value that must stay below a ceiling. Losses happen and money is spent, so the unit of
 * measure decides the verb; any other value stands at a level.
 */
enum CeilingText {
    /** Accidents, crimes, fires: they happen. */
    EVENTS("xảy ra"),
    /** Cases of a disease: they are recorded. */
    CASES("ghi nhận"),
    /** Persons, households, petitions: there are so many. */
    COUNTED("có"),
    /** Money: only of this a ceiling allows the use. */
    MONEY("đã sử dụng"),
    /** Rates, points and whatever else is measured. */
    LEVEL("ở mức");

    private static final Set<String> EVENT_WORDS = Set.of("vụ", "đám", "sự", "trận", "điểm nóng");
    private static final Set<String> CASE_WORDS = Set.of("ca");
    private static final Set<String> COUNTED_WORDS =
            Set.of("người", "trường", "nạn", "hộ", "đơn", "lượt", "đoàn", "trẻ", "học", "cán", "đảng", "công", "cuộc");
    private static final Set<String> MONEY_WORDS = Set.of("đồng", "usd", "vnd", "eur", "đô");

    private final String verb;

    CeilingText(String verb) {
        this.verb = verb;
    }

    /** Chooses by the words of a unit of measure: "vụ", "ca mắc", "người chết", "tỷ đồng", "%". */
    static CeilingText of(String unitOfMeasure) {
        String unit = unitOfMeasure.strip().toLowerCase(Locale.ROOT);
        List<String> words = List.of(unit.split("[\\s,]+"));
        if (unit.contains("/")) {
            return LEVEL; // an amount a head or an area is a rate
        }
        if (words.stream().anyMatch(MONEY_WORDS::contains)) {
            return MONEY;
        }
        String first = words.get(0);
        if (EVENT_WORDS.contains(first) || EVENT_WORDS.contains(unit)) {
            return EVENTS;
        }
        if (CASE_WORDS.contains(first)) {
            return CASES;
        }
        return COUNTED_WORDS.contains(first) ? COUNTED : LEVEL;
    }

    /** "xảy ra 09 vụ", "ước đã sử dụng 1,5 tỷ đồng". */
    static String reached(BigDecimal value, boolean estimate, Indicator indicator, int decimals) {
        String amount = Phrase.amount(value, decimals, indicator.unitOfMeasure());
        return (estimate ? "ước " : "") + of(indicator.unitOfMeasure()).verb + " " + amount;
    }

    /** "không quá 30 vụ", "dưới 2,5%", of a goal with one bound above; {@code null} of any other. */
    static @Nullable String bound(Goal goal, Indicator indicator) {
        if (goal.comparator() != Comparator.AT_MOST && goal.comparator() != Comparator.BELOW) {
            return null;
        }
        BigDecimal high = goal.highOrThrow();
        int decimals = Math.max(indicator.decimals(), high.stripTrailingZeros().scale());
        return (goal.comparator() == Comparator.BELOW ? "dưới " : "không quá ")
                + Phrase.amount(high, decimals, indicator.unitOfMeasure());
    }
}
