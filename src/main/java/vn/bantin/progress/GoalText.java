package vn.bantin.progress;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The goal that a wording names: "16 trở lên", "Khoảng 4", "6,6-6,8%", "không quá 41 vụ", or a bare "88,1".
 *
 * <p>A wording is read only where every word is understood: each must be one that the grammar knows ({@link
 * GoalWords}), or repeat the indicator's own name or unit. "tăng 7%" is read for "Tốc độ tăng giá trị sản xuất" and not
 * for "Tỷ lệ đô thị hóa", where it would be a step and not a level; "5 nghìn tỷ" is not read where the unit is "tỷ
 * đồng". Two comparators, two numbers that are no range, fractions ("66/112 thôn") and comparisons ("gấp 1,41 lần năm
 * 2020") are left to a person. Text after "phấn đấu" behind a number is a wish above the plan and does not count; "đến
 * năm 2025" and a harmless remark in brackets ({@link GoalRemark}) say nothing about the level.
 *
 * @param comparator {@code null} for a bare number, which the direction of the indicator explains
 * @param low the lower end of a range, else the number, in the indicator's unit of measure
 * @param high the upper end of a range, else the number
 */
public record GoalText(@Nullable Comparator comparator, BigDecimal low, BigDecimal high) {

    private static final String NUMBER = "[-+]?[.,]?\\d+(?:[.,]\\d+)*";
    private static final String AND = GoalWords.fold("và");
    private static final Pattern ONE = Pattern.compile("(?<lead>\\D*?)(?<low>" + NUMBER + ")(?<tail>\\D*)");
    private static final Pattern RANGE = Pattern.compile("(?<lead>\\D*?)(?<low>" + NUMBER
            + ")(?<unit>\\D*?)\\s*(?<join>-|" + GoalWords.fold("đến") + "|" + GoalWords.fold("tới") + "|" + AND
            + ")\\s*(?<high>" + NUMBER + ")(?<tail>\\D*)");

    private static final Pattern SPREAD = Pattern.compile(
            "(?<lead>\\D*?)(?<low>" + NUMBER + ")(?<unit>\\D*?)±\\s*(?<high>\\d+(?:[.,]\\d+)*)(?<tail>\\D*)");

    /**
     * Numbers as {@code DecimalMark} reads them: dots between groups of three only where the comma is the decimal mark.
     */
    private static final Pattern COMMA =
            Pattern.compile("[-+]?(?<whole>\\d{1,18}|[1-9]\\d{0,2}(?:\\.\\d{3}){1,5})(?:,\\d{1,12})?");

    private static final Pattern POINT = Pattern.compile("[-+]?\\d{1,18}(?:\\.\\d{1,12})?");

    /**
     * Reads a wording with one decimal mark; empty where it cannot be read for certain.
     *
     * @param kind kind of the programme: "5 vụ/năm" can be the plan of a year, never the sum of a term
     * @param mark the comma, with points between thousands, as Vietnamese texts are written; or the point, without any
     */
    public static Optional<GoalText> of(String wording, Indicator indicator, Programme.Kind kind, char mark) {
        GoalWords words = new GoalWords(indicator, kind);
        Optional<String> plan = GoalClause.of(wording, words);
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        Matcher one = ONE.matcher(plan.get());
        if (one.matches()) {
            return one(one, words, mark);
        }
        Matcher spread = SPREAD.matcher(plan.get());
        if (spread.matches()) {
            return spread(spread, words, mark);
        }
        Matcher range = RANGE.matcher(plan.get());
        return range.matches() ? range(range, words, mark) : Optional.empty();
    }

    private static Optional<GoalText> one(Matcher parts, GoalWords words, char mark) {
        BigDecimal number = number(parts.group("low"), mark);
        Optional<Set<GoalWords.Meaning>> said = words.meaningsBefore(parts.group("lead"))
                .flatMap(lead -> words.meaningsAfter(parts.group("tail")).map(tail -> both(lead, tail)));
        if (number == null || said.isEmpty()) {
            return Optional.empty();
        }
        Set<GoalWords.Meaning> all = said.get();
        if (all.contains(GoalWords.Meaning.BETWEEN)) {
            return Optional.empty();
        }
        if (all.remove(GoalWords.Meaning.FROM) && !all.contains(GoalWords.Meaning.AT_MOST)) {
            all.add(GoalWords.Meaning.AT_LEAST); // "từ 95%", "từ 95% trở lên"; but "từ 5% trở xuống"
        }
        if (all.size() > 1) {
            return Optional.empty();
        }
        Comparator comparator =
                all.isEmpty() ? null : Comparator.valueOf(all.iterator().next().name());
        return Optional.of(new GoalText(comparator, number, number));
    }

    /** "6,6-6,8", "từ 10% đến 12%", "khoảng 6,5-7": vague already, the range is the range. */
    private static Optional<GoalText> range(Matcher parts, GoalWords words, char mark) {
        BigDecimal low = number(parts.group("low"), mark);
        BigDecimal high = number(parts.group("high"), mark);
        Optional<Set<GoalWords.Meaning>> said = words.meaningsBefore(parts.group("lead"));
        boolean readable = said.isPresent()
                && EnumSet.of(GoalWords.Meaning.FROM, GoalWords.Meaning.ABOUT, GoalWords.Meaning.BETWEEN)
                        .containsAll(said.get())
                && said.get().contains(GoalWords.Meaning.BETWEEN)
                        == parts.group("join").equals(AND)
                && units(parts, words);
        return readable && low != null && high != null && low.compareTo(high) <= 0
                ? Optional.of(new GoalText(Comparator.BETWEEN, low, high))
                : Optional.empty();
    }

    /**
     * Reads "4 ± 0,5" and "khoảng 4% (± 0,5%)": the tolerance is in the unit of the indicator, so for percentages in
     * percentage points.
     */
    private static Optional<GoalText> spread(Matcher parts, GoalWords words, char mark) {
        BigDecimal middle = number(parts.group("low"), mark);
        BigDecimal tolerance = number(parts.group("high"), mark);
        boolean readable = words.meaningsBefore(parts.group("lead"))
                        .filter(EnumSet.of(GoalWords.Meaning.ABOUT)::containsAll)
                        .isPresent()
                && units(parts, words);
        return readable && middle != null && tolerance != null
                ? Optional.of(new GoalText(Comparator.BETWEEN, middle.subtract(tolerance), middle.add(tolerance)))
                : Optional.empty();
    }

    private static boolean units(Matcher parts, GoalWords words) {
        return Stream.of(parts.group("unit"), parts.group("tail"))
                .allMatch(unit -> words.meaningsAfter(unit).filter(Set::isEmpty).isPresent());
    }

    private static Set<GoalWords.Meaning> both(Set<GoalWords.Meaning> lead, Set<GoalWords.Meaning> tail) {
        Set<GoalWords.Meaning> both = EnumSet.noneOf(GoalWords.Meaning.class);
        both.addAll(lead);
        both.addAll(tail);
        return both;
    }

    private static @Nullable BigDecimal number(String typed, char mark) {
        Pattern form = mark == ',' ? COMMA : POINT;
        return form.matcher(typed).matches()
                ? new BigDecimal(mark == ',' ? typed.replace(".", "").replace(',', '.') : typed)
                : null;
    }

    /** The goal of the wording; a bare number becomes a floor or a ceiling, as the direction asks. */
    public Goal goal(Direction direction) {
        Comparator said = comparator != null
                ? comparator
                : direction == Direction.HIGHER ? Comparator.AT_LEAST : Comparator.AT_MOST;
        return of(said);
    }

    private Goal of(Comparator said) {
        return switch (said) {
            case AT_LEAST, ABOVE -> new Goal(said, low, null);
            case AT_MOST, BELOW -> new Goal(said, null, high);
            case BETWEEN, ABOUT, EXACTLY -> new Goal(said, low, high);
        };
    }

    /**
     * The goal that the wording gives together with a typed comparator; empty where they contradict each other. A bare
     * number fits any comparator, and "dưới 1" also AT_MOST, which includes the bound.
     */
    public Optional<Goal> goal(Comparator typed) {
        boolean together =
                comparator == null ? typed != Comparator.BETWEEN : typed == comparator || typed == closed(comparator);
        return together ? Optional.of(of(typed)) : Optional.empty();
    }

    /** Whether a typed goal agrees with the wording. */
    public boolean says(Goal typed) {
        return goal(typed.comparator())
                .filter(said -> same(said.low(), typed.low()) && same(said.high(), typed.high()))
                .isPresent();
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == null && other == null : one.compareTo(other) == 0;
    }

    private static Comparator closed(Comparator said) {
        return switch (said) {
            case ABOVE -> Comparator.AT_LEAST;
            case BELOW -> Comparator.AT_MOST;
            case AT_LEAST, AT_MOST, BETWEEN, ABOUT, EXACTLY -> said;
        };
    }
}
