package vn.bantin.scoring;

import java.math.BigDecimal;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;

/**
 * A goal as a stretch of numbers with a better and a worse end; for all but BETWEEN the two are one point.
 *
 * @param worse the end that must be reached: "the plan" of percentages
 * @param better the end beyond which the plan is exceeded
 * @param open whether the worse end itself is short, and all beyond it is met and nothing exceeds it
 * @param slack how far beyond either end a value still counts as met; it moves no percentage and no pace
 */
record GoalRange(Fraction worse, Fraction better, boolean open, Fraction slack, Direction sense) {

    /** The position of a value relative to the goal. */
    enum Place {
        SHORT,
        MET,
        BEYOND
    }

    /** The range of a goal; ABOUT and EXACTLY are widened by the tolerance, a share of their number. */
    static GoalRange of(Goal goal, Direction ofIndicator, BigDecimal tolerance) {
        Direction sense = goal.sense(ofIndicator);
        Fraction low = Fraction.of(goal.low() != null ? goal.low() : goal.highOrThrow());
        Fraction high = Fraction.of(goal.high() != null ? goal.high() : goal.lowOrThrow());
        Fraction slack = switch (goal.comparator()) {
            case ABOUT, EXACTLY ->
                Fraction.of(tolerance.multiply(goal.lowOrThrow().abs()));
            case AT_LEAST, ABOVE, AT_MOST, BELOW, BETWEEN -> Fraction.ZERO;
        };
        return sense == Direction.HIGHER
                ? new GoalRange(low, high, goal.open(), slack, sense)
                : new GoalRange(high, low, goal.open(), slack, sense);
    }

    boolean higherIsBetter() {
        return sense == Direction.HIGHER;
    }

    /** The range of a single point that is a floor or a ceiling. */
    static GoalRange at(Fraction point, Direction sense) {
        return new GoalRange(point, point, false, Fraction.ZERO, sense);
    }

    private Fraction up() {
        return higherIsBetter() ? slack : Fraction.ZERO.minus(slack);
    }

    Place place(Fraction value) {
        if (open) {
            return isBetter(value, worse) ? Place.MET : Place.SHORT;
        }
        Fraction up = up();
        if (isBetter(value, better.plus(up))) {
            return Place.BEYOND;
        }
        return isBetter(worse.minus(up), value) ? Place.SHORT : Place.MET;
    }

    /**
     * The value's share of the goal: value ÷ target where more is better, else target ÷ value; 1 inside the range, and
     * never falling as the value gets better. A target that is not positive has no ratio: the share is then 1 when met,
     * else 0.
     *
     * @param most value to return in place of "beyond all measure", where a ratio would divide by zero
     */
    Fraction ratio(Fraction value, Fraction most) {
        return switch (place(value)) {
            case SHORT -> ratio(value, worse, most);
            case MET -> Fraction.ONE;
            case BEYOND -> ratio(value, better, most);
        };
    }

    private Fraction ratio(Fraction value, Fraction end, Fraction most) {
        if (end.signum() <= 0) {
            return isBetter(end, value) ? Fraction.ZERO : Fraction.ONE;
        }
        if (higherIsBetter()) {
            return value.dividedBy(end);
        }
        return value.signum() <= 0 ? most : end.dividedBy(value);
    }

    private boolean isBetter(Fraction one, Fraction other) {
        int order = one.compareTo(other);
        return higherIsBetter() ? order > 0 : order < 0;
    }
}
