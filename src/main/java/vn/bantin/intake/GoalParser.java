package vn.bantin.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.Detail;
import vn.bantin.checks.FindingCode;
import vn.bantin.progress.Comparator;
import vn.bantin.progress.Goal;
import vn.bantin.progress.GoalText;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Programme;

/**
 * Reads the goal of a row of targets: its typed bounds, else its wording.
 *
 * <p>A wording is a piece of a Vietnamese document, printed as it is, and so has a decimal comma whatever the other
 * columns use ("0,07-0,12" beside 0.07). In a file with decimal points it may nevertheless be typed with them: it is
 * then read both ways, and not accepted where the two readings differ ("21.500").
 */
final class GoalParser {

    private GoalParser() {}

    static @Nullable Goal goal(
            CellParser cells, Programme.Kind kind, @Nullable Indicator indicator, @Nullable String wording) {
        Comparator comparator = cells.word("comparator", Comparator.class);
        BigDecimal low = cells.number("low");
        BigDecimal high = cells.number("high");
        TypedRow row = cells.row();
        boolean bounds = !cells.isEmpty("low") || !cells.isEmpty("high");
        if (row.text("comparator").isEmpty() && (low != null || high != null)) {
            cells.wrong(FindingCode.VALUE_MISSING, "comparator");
        }
        boolean unread = (comparator == null && !row.text("comparator").isEmpty())
                || (low == null && !cells.isEmpty("low"))
                || (high == null && !cells.isEmpty("high"));
        if (unread) {
            return null;
        }
        Goal goal = comparator == null || !bounds ? null : typed(cells, indicator, comparator, low, high);
        if (wording == null || indicator == null || indicator.measure() == Measure.MILESTONE) {
            return goal;
        }
        if (!bounds) {
            return worded(cells, kind, indicator, wording, comparator);
        }
        List<GoalText> readings = readings(wording, indicator, kind, cells.mark());
        if (goal != null && !readings.isEmpty() && readings.stream().noneMatch(reading -> reading.says(goal))) {
            cells.wrong(
                    FindingCode.WORDING_DIFFERS,
                    "wording",
                    CellCleaner.quote(wording),
                    Detail.of(goal).after(goal.comparator()));
        }
        return goal;
    }

    private static @Nullable Goal typed(
            CellParser cells,
            @Nullable Indicator indicator,
            Comparator comparator,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {
        Goal goal;
        try {
            goal = Goal.of(comparator, low, high);
        } catch (IllegalArgumentException unfit) {
            cells.wrong(FindingCode.GOAL_WRONG, "comparator", comparator);
            return null;
        }
        if (indicator != null && indicator.measure() == Measure.MILESTONE && goal != null && !isDone(goal)) {
            cells.wrong(FindingCode.MILESTONE_GOAL, "comparator", comparator);
        }
        return goal;
    }

    /** The goal of a row that has a wording and no bounds. */
    private static @Nullable Goal worded(
            CellParser cells, Programme.Kind kind, Indicator indicator, String wording, @Nullable Comparator typed) {
        List<Goal> goals = readings(wording, indicator, kind, cells.mark()).stream()
                .map(reading -> typed == null ? Optional.of(reading.goal(indicator.direction())) : reading.goal(typed))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (goals.isEmpty()) {
            cells.wrong(
                    FindingCode.WORDING_UNREAD,
                    "wording",
                    CellCleaner.quote(wording),
                    indicator.name(),
                    indicator.unitOfMeasure());
            return null;
        }
        if (goals.size() > 1) {
            cells.wrong(
                    FindingCode.WORDING_TWO_WAYS,
                    "wording",
                    CellCleaner.quote(wording),
                    goals.get(0).bounds(),
                    goals.get(1).bounds());
            return null;
        }
        return goals.get(0);
    }

    private static List<GoalText> readings(String wording, Indicator indicator, Programme.Kind kind, DecimalMark mark) {
        Stream<Character> marks = mark == DecimalMark.COMMA ? Stream.of(',') : Stream.of(',', '.');
        return marks.map(sign -> GoalText.of(wording, indicator, kind, sign))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether a milestone can reach the goal. */
    private static boolean isDone(Goal goal) {
        return goal.comparator() == Comparator.AT_LEAST && goal.lowOrThrow().compareTo(BigDecimal.ONE) == 0;
    }
}
