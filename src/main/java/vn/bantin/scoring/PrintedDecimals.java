package vn.bantin.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Target;

/**
 * Decides how many decimals a printed number needs to stay on the right side of the numbers beside it: different
 * numbers never look alike, and a percentage short of 100 never reads as 100.
 */
public final class PrintedDecimals {

    /** All of the plan, the pace or the score. */
    private static final Fraction HUNDRED = Fraction.of(100, 1);

    private PrintedDecimals() {}

    /**
     * The number of decimals: at least {@code least}, and more where the number differs from a mark but would look like
     * it.
     *
     * <p>There is no upper limit: numbers that differ at all differ at some decimal.
     */
    public static int apart(int least, Fraction number, Collection<Fraction> marks) {
        int decimals = least;
        for (Fraction mark : marks) {
            while (!number.equals(mark) && number.rounded(decimals).compareTo(mark.rounded(decimals)) == 0) {
                decimals++;
            }
        }
        return decimals;
    }

    /** A percentage or a score, rounded half up to as many decimals as tell it apart from 100 and from those marks. */
    public static BigDecimal rounded(int least, Fraction percent, Collection<Fraction> marks) {
        List<Fraction> all = new ArrayList<>(marks);
        all.add(HUNDRED);
        return percent.rounded(apart(least, percent, all));
    }

    /**
     * The number of decimals with which a value is printed: those of its indicator, or as many more as tell it apart
     * from each bound and from its baseline.
     */
    static int ofValue(BigDecimal value, Indicator indicator, Target target, @Nullable Target other) {
        List<BigDecimal> marks = bounds(Stream.of(target, other)
                .flatMap(one -> Stream.ofNullable(one == null ? null : one.goal()))
                .toList());
        if (indicator.measure() == Measure.LEVEL && target.baseline() != null) {
            marks.add(target.baseline());
        }
        return apart(value, indicator, marks);
    }

    /**
     * The number of decimals with which a value is printed that stands beside goals alone: those of its indicator, or
     * as many more as tell it apart from each bound.
     */
    public static int ofValue(BigDecimal value, Indicator indicator, Collection<Goal> goals) {
        return apart(value, indicator, bounds(goals));
    }

    /** A bound is printed with all its decimals, so a value that is just there is too. */
    private static int apart(BigDecimal value, Indicator indicator, List<BigDecimal> marks) {
        boolean there = marks.stream().anyMatch(mark -> mark.compareTo(value) == 0);
        int least = there ? value.stripTrailingZeros().scale() : 0;
        return apart(
                Math.max(indicator.decimals(), least),
                Fraction.of(value),
                marks.stream().map(Fraction::of).toList());
    }

    private static List<BigDecimal> bounds(Collection<Goal> goals) {
        List<BigDecimal> bounds = new ArrayList<>();
        for (Goal goal : goals) {
            Stream.of(Optional.ofNullable(goal.low()), Optional.ofNullable(goal.high()))
                    .forEach(bound -> bound.ifPresent(bounds::add));
        }
        return bounds;
    }
}
