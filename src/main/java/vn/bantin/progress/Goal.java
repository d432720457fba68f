package vn.bantin.progress;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The goal of a target: a comparator and its bounds. A bound itself meets the goal, except with ABOVE and BELOW.
 *
 * <p>AT_LEAST and ABOVE have only {@code low}, AT_MOST and BELOW only {@code high}, BETWEEN both; ABOUT and EXACTLY
 * name one number, which is both.
 */
public record Goal(
        Comparator comparator,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {

    public Goal {
        boolean whole = switch (comparator) {
            case AT_LEAST, ABOVE -> low != null && high == null;
            case AT_MOST, BELOW -> low == null && high != null;
            case BETWEEN -> low != null && high != null && low.compareTo(high) <= 0;
            case ABOUT, EXACTLY -> low != null && high != null && low.compareTo(high) == 0;
        };
        if (!whole) {
            throw new IllegalArgumentException(comparator + " does not go with low " + low + " and high " + high);
        }
    }

    /** A goal that a value meets from {@code low} upwards. */
    public static Goal atLeast(BigDecimal low) {
        return new Goal(Comparator.AT_LEAST, low, null);
    }

    /** A goal that a value meets only above {@code low}. */
    public static Goal above(BigDecimal low) {
        return new Goal(Comparator.ABOVE, low, null);
    }

    /** A goal that a value meets up to {@code high}. */
    public static Goal atMost(BigDecimal high) {
        return new Goal(Comparator.AT_MOST, null, high);
    }

    /** A goal that a value meets only below {@code high}. */
    public static Goal below(BigDecimal high) {
        return new Goal(Comparator.BELOW, null, high);
    }

    /** A goal that a value meets from {@code low} to {@code high}, both included. */
    public static Goal between(BigDecimal low, BigDecimal high) {
        return new Goal(Comparator.BETWEEN, low, high);
    }

    /** A goal that a value meets near the number, within the tolerance of the rules. */
    public static Goal about(BigDecimal value) {
        return new Goal(Comparator.ABOUT, value, value);
    }

    /** A goal that a value meets at the number, within the tolerance of the rules. */
    public static Goal exactly(BigDecimal value) {
        return new Goal(Comparator.EXACTLY, value, value);
    }

    /**
     * Reads the goal of a row as typed; {@code null} where it names no bound, as for a target in words.
     *
     * @throws IllegalArgumentException where bounds are given that the comparator cannot use
     */
    public static @Nullable Goal of(
            @Nullable Comparator comparator, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low == null && high == null) {
            return null;
        }
        if (comparator == null) {
            throw new IllegalArgumentException("bounds without a comparator");
        }
        if (comparator == Comparator.ABOUT || comparator == Comparator.EXACTLY) {
            BigDecimal value = low == null ? high : low;
            if (high != null && low != null && low.compareTo(high) != 0) {
                throw new IllegalArgumentException(comparator + " names one number, not two");
            }
            return new Goal(comparator, value, value);
        }
        return new Goal(comparator, low, high);
    }

    /** The lower bound, for a comparator that has one. */
    public BigDecimal lowOrThrow() {
        return Objects.requireNonNull(low, () -> comparator + " has no lower bound");
    }

    /** The upper bound, for a comparator that has one. */
    public BigDecimal highOrThrow() {
        return Objects.requireNonNull(high, () -> comparator + " has no upper bound");
    }

    /**
     * Whether a unit could meet this goal and still miss the bound that the other goal asks for, in the sense of the
     * other one.
     */
    public boolean weakerThan(Goal other, Direction ofIndicator) {
        boolean higher = other.sense(ofIndicator) == Direction.HIGHER;
        BigDecimal mine = higher ? low : high;
        if (mine == null) {
            return true;
        }
        int order = mine.compareTo(other.mustReach(ofIndicator));
        return order == 0 ? other.open() && !open() : higher == order < 0;
    }

    /** The bounds in plain digits with a decimal point: "16", "6.6-6.8". */
    public String bounds() {
        if (low == null || high == null || low.compareTo(high) == 0) {
            return (low == null ? highOrThrow() : low).toPlainString();
        }
        return low.toPlainString() + "-" + high.toPlainString();
    }

    /** Whether a value at the bound itself misses the goal. */
    public boolean open() {
        return comparator == Comparator.ABOVE || comparator == Comparator.BELOW;
    }

    /** The bound that must be reached: the lower one where more is better, else the upper one. */
    public BigDecimal mustReach(Direction ofIndicator) {
        return sense(ofIndicator) == Direction.HIGHER ? lowOrThrow() : highOrThrow();
    }

    /**
     * Whether a value is short of the bound that must be reached.
     *
     * @param tolerance how far from the number of ABOUT and EXACTLY a value may lie, as a share of that number
     */
    public boolean isMissedBy(BigDecimal value, Direction ofIndicator, BigDecimal tolerance) {
        boolean higher = sense(ofIndicator) == Direction.HIGHER;
        BigDecimal bound = mustReach(ofIndicator);
        boolean near = comparator == Comparator.ABOUT || comparator == Comparator.EXACTLY;
        BigDecimal slack = near ? bound.abs().multiply(tolerance) : BigDecimal.ZERO;
        int order = value.compareTo(higher ? bound.subtract(slack) : bound.add(slack));
        return order == 0 ? open() : higher == order < 0;
    }

    /** The direction in which the goal is better: a goal with one bound fixes it, any other follows the indicator. */
    public Direction sense(Direction ofIndicator) {
        return switch (comparator) {
            case AT_LEAST, ABOVE -> Direction.HIGHER;
            case AT_MOST, BELOW -> Direction.LOWER;
            case BETWEEN, ABOUT, EXACTLY -> ofIndicator;
        };
    }
}
