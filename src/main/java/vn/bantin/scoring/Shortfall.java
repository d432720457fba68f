package vn.bantin.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;

/**
 * What would have to change for a target that is behind or missed: by how much its value lies on the wrong side of where
 * it should be.
 *
 * @param amount rounded up to the indicator's decimals: a value better by just this amount is no longer behind, or no
 *     longer missed
 * @param sense whether the value would have to be higher or lower by it
 * @param left for a ceiling that still holds, how much may be added until the end: rounded down; else {@code null}
 */
public record Shortfall(
        Aim aim,
        BigDecimal amount,
        Direction sense,
        @Nullable BigDecimal left) {

    private static final Fraction HUNDRED = Fraction.of(100, 1);

    /** What the amount leads to. */
    public enum Aim {
        /** The part of the plan, or of the way, that is due by the period's end. */
        PACE,
        /** The part of a ceiling that may be used up by the period's end. */
        ALLOWED,
        /** The plan itself. */
        PLAN,
        /** The ceiling of the whole year or term. */
        CEILING
    }

    /** Empty for what is not behind, for a milestone and for a status that an office decided. */
    public static Optional<Shortfall> of(Rulebook rulebook, Assessment assessment) {
        Indicator indicator = assessment.indicator();
        if (assessment.progress() == null
                || assessment.progress().value() == null
                || assessment.target().goal() == null
                || indicator.measure() == Measure.MILESTONE) {
            return Optional.empty();
        }
        Fraction value = Fraction.of(assessment.progress().value());
        Range range = Range.of(assessment.target().goalOrThrow(), indicator.direction(), rulebook.tolerance());
        Fraction expected = assessment.verdict().expectedPercent();
        Fraction pace = expected == null ? Fraction.ZERO : expected.dividedBy(HUNDRED);
        Fraction plan = range.least();
        return Optional.ofNullable(
                switch (assessment.verdict().rule()) {
                    case BELOW_PACE -> of(Aim.PACE, range.nearer(range.worse().times(pace)), value, range, indicator);
                    case WAY_BELOW_PACE ->
                        of(Aim.PACE, range.nearer(onTheWay(range, assessment, pace)), value, range, indicator);
                    case ABOVE_CEILING_PACE ->
                        of(Aim.ALLOWED, range.worse().times(pace), value, range, indicator)
                                .leaving(plan.minus(value), indicator.decimals());
                    case CEILING_BROKEN -> of(Aim.CEILING, plan, value, range, indicator);
                    case FALLEN_BELOW, RATE_SHORT, SHORT_AT_END -> of(Aim.PLAN, plan, value, range, indicator);
                    default -> null;
                });
    }

    private static Fraction onTheWay(Range range, Assessment assessment, Fraction pace) {
        BigDecimal baseline = assessment.target().baseline();
        Fraction start = baseline == null ? range.worse() : Fraction.of(baseline);
        return start.plus(pace.times(range.worse().minus(start)));
    }

    private static Shortfall of(Aim aim, Fraction goal, Fraction value, Range range, Indicator indicator) {
        Fraction lacking = range.higherIsBetter() ? goal.minus(value) : value.minus(goal);
        BigDecimal amount = lacking.rounded(indicator.decimals(), RoundingMode.CEILING);
        // A bound that does not meet the goal itself must be passed, not only reached.
        boolean reachedOnly = range.open() && aim != Aim.PACE && lacking.equals(Fraction.of(amount));
        BigDecimal step = reachedOnly ? BigDecimal.ONE.movePointLeft(indicator.decimals()) : BigDecimal.ZERO;
        return new Shortfall(aim, amount.add(step), range.sense(), null);
    }

    private Shortfall leaving(Fraction rest, int decimals) {
        return new Shortfall(aim, amount, sense, rest.rounded(decimals, RoundingMode.FLOOR));
    }
}
