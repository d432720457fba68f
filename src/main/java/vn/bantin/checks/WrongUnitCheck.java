package vn.bantin.checks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Target;

/**
 * Finds values so far beyond or below their plan that they were probably typed in another unit (triệu for tỷ).
 *
 * <p>A sum may be three times its plan at any size. A rate of growth near zero is three times another easily, and so is
 * a poverty that is still on its way down to its ceiling: a rate, and a state that is to be low, must also be some way
 * beyond, and a state beyond where it began. What has a scale is held against that alone ({@link ValueScale}).
 */
final class WrongUnitCheck {

    private static final BigDecimal THREE = new BigDecimal(3);

    /** In the unit of measure, mostly per cent. */
    private static final BigDecimal SOME_WAY = BigDecimal.TEN;

    private static final BigDecimal FIFTY = new BigDecimal(50);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private WrongUnitCheck() {}

    /** The value in percent of its plan, rounded half up to one decimal, where it is suspiciously high. */
    static Optional<BigDecimal> percent(Indicator indicator, Target target, BigDecimal value) {
        Goal goal = target.goal();
        boolean sum = indicator.measure() == Measure.FLOW;
        if (goal == null
                || indicator.measure() == Measure.MILESTONE
                || !sum && ValueScale.of(indicator).isPresent()) {
            return Optional.empty();
        }
        BigDecimal plan = goal.high() == null ? goal.lowOrThrow() : goal.high();
        boolean lower = goal.sense(indicator.direction()) == Direction.LOWER;
        BigDecimal usual = plan;
        if (indicator.measure() == Measure.LEVEL && target.baseline() != null) {
            usual = plan.max(target.baseline());
        }
        boolean far = sum
                || indicator.measure() == Measure.LEVEL && !lower
                || value.subtract(usual).compareTo(SOME_WAY) > 0;
        return plan.signum() > 0 && far && value.compareTo(usual.multiply(THREE)) > 0
                ? Optional.of(value.movePointRight(2).divide(plan, 1, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    /**
     * The value in percent of its plan, with two digits, where it is suspiciously low: triệu for tỷ, or 0.925 for 92.5.
     * A value of zero is not suspicious, nor a ceiling that is hardly used up, nor low growth.
     */
    static Optional<BigDecimal> little(Indicator indicator, Target target, BigDecimal value) {
        Goal goal = target.goal();
        if (goal == null || indicator.measure() == Measure.MILESTONE || value.signum() <= 0) {
            return Optional.empty();
        }
        boolean level = indicator.measure() == Measure.LEVEL;
        boolean lower = goal.sense(indicator.direction()) == Direction.LOWER;
        BigDecimal plan = goal.low() == null ? goal.highOrThrow() : goal.low();
        BigDecimal usual = level && target.baseline() != null ? plan.min(target.baseline()) : plan;
        BigDecimal times = level && !lower ? FIFTY : HUNDRED;
        return (level || !lower) && usual.signum() > 0 && value.multiply(times).compareTo(usual) < 0
                ? Optional.of(value.movePointRight(2).divide(plan, new MathContext(2, RoundingMode.HALF_UP)))
                : Optional.empty();
    }
}
