package vn.bantin.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;

/**
 * The amount that a target behind or missed lacks; the aim and the value printed beside it differ by exactly this
 * amount.
 *
 * <p>Of whole things (people, accidents, households) it is the least whole number that does: nobody admits half a
 * member.
 *
 * @param amount with all its decimals
 * @param nearly whether it is a little less, because its decimals have no end
 * @param sense whether the value would have to be higher or lower by it
 * @param left for a ceiling that still holds, how much may be added until the end; else {@code null}
 * @param decimals with how many the value must be printed beside it
 */
public record Shortfall(
        Aim aim,
        BigDecimal amount,
        boolean nearly,
        Direction sense,
        @Nullable BigDecimal left,
        int decimals) {

    private static final Fraction HUNDRED = Fraction.of(100, 1);
    private static final Fraction TEN = Fraction.of(10, 1);

    /** Words of units of measure that can be divided, multiples among them: "tỷ đồng", "nghìn cây", "ha". */
    private static final Set<String> DIVISIBLE = Set.of(
            "đồng", "usd", "eur", "vnd", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ", "ha", "héc", "m", "mét", "km",
            "m2", "m3", "m²", "m³", "km2", "km²", "mm", "cm", "tấn", "tạ", "yến", "kg", "g", "lít", "kwh", "mwh", "mw",
            "giờ", "điểm", "%", "‰");

    /** The bound that a unit would reach with the amount. */
    public enum Aim {
        /** The part of the plan that is due by the period's end. */
        PACE,
        /** The part of a ceiling that may be used up by the period's end. */
        ALLOWED,
        /** The plan itself, also of a way from a baseline, whose parts are no figures that anybody has been given. */
        PLAN,
        /** The ceiling of the whole year or term. */
        CEILING
    }

    /**
     * The shortfall of an assessment; empty where the target is not behind, for a milestone, for a status set by an
     * office, and for a value exactly at a bound that must be passed.
     */
    public static Optional<Shortfall> of(Rulebook rulebook, Assessment assessment) {
        Indicator indicator = assessment.indicator();
        if (assessment.progress() == null
                || assessment.progress().value() == null
                || assessment.target().goal() == null
                || indicator.measure() == Measure.MILESTONE) {
            return Optional.empty();
        }
        BigDecimal value = assessment.progress().value();
        GoalRange range = GoalRange.of(assessment.target().goalOrThrow(), indicator.direction(), rulebook.tolerance());
        Fraction plan = range.worse();
        Fraction expected = assessment.verdict().expectedPercent();
        Fraction part = plan.times(expected == null ? Fraction.ZERO : expected.dividedBy(HUNDRED));
        return switch (assessment.verdict().rule()) {
            case BELOW_PACE -> of(Aim.PACE, part, value, range, assessment);
            case ABOVE_CEILING_PACE -> of(Aim.ALLOWED, part, value, range, assessment);
            case CEILING_BROKEN -> of(Aim.CEILING, plan, value, range, assessment);
            case WAY_BELOW_PACE, FALLEN_BELOW, RATE_SHORT, SHORT_AT_END -> of(Aim.PLAN, plan, value, range, assessment);
            default -> Optional.empty();
        };
    }

    /**
     * The number of decimals with which the value of an assessment is printed; {@code null} where there is no value.
     */
    public static @Nullable Integer decimals(Rulebook rulebook, Assessment assessment) {
        BigDecimal value =
                assessment.progress() == null ? null : assessment.progress().value();
        return value == null
                ? null
                : Integer.valueOf(
                        of(rulebook, assessment).map(Shortfall::decimals).orElseGet(() -> decimals(value, assessment)));
    }

    private static int decimals(BigDecimal value, Assessment assessment) {
        return PrintedDecimals.ofValue(value, assessment.indicator(), assessment.target(), assessment.other());
    }

    private static Optional<Shortfall> of(
            Aim aim, Fraction due, BigDecimal value, GoalRange range, Assessment assessment) {
        Indicator indicator = assessment.indicator();
        Fraction lacking = away(due, Fraction.of(value), range);
        if (lacking.signum() <= 0) {
            return Optional.empty();
        }
        int decimals = decimals(value, assessment);
        while (!fine(value, decimals, lacking)) {
            decimals++;
        }
        Fraction printed = Fraction.of(value.setScale(decimals, RoundingMode.HALF_UP));
        Fraction beside = away(due, printed, range);
        BigDecimal left = aim == Aim.ALLOWED ? ended(away(printed, range.worse(), range)) : null;
        BigDecimal whole = wholeThings(value, indicator) ? beside.rounded(0, RoundingMode.CEILING) : null;
        BigDecimal amount = whole == null ? ended(beside) : whole;
        return Optional.of(
                amount == null
                        ? new Shortfall(
                                aim,
                                beside.rounded(decimals + 1, RoundingMode.CEILING),
                                true,
                                range.sense(),
                                left,
                                decimals)
                        : new Shortfall(aim, amount, false, range.sense(), left, decimals));
    }

    /** How far the second lies on the wrong side of the first. */
    private static Fraction away(Fraction due, Fraction value, GoalRange range) {
        return range.higherIsBetter() ? due.minus(value) : value.minus(due);
    }

    /** Whether the value so rounded moves what is lacking by no more than a tenth of it. */
    private static boolean fine(BigDecimal value, int decimals, Fraction lacking) {
        Fraction moved = Fraction.of(
                value.setScale(decimals, RoundingMode.HALF_UP).subtract(value).abs());
        return moved.times(TEN).compareTo(lacking) <= 0;
    }

    /** The number in decimals, {@code null} where these have no end. */
    private static @Nullable BigDecimal ended(Fraction number) {
        try {
            BigDecimal exact = new BigDecimal(number.over()).divide(new BigDecimal(number.under()));
            return exact.setScale(Math.max(0, exact.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
        } catch (ArithmeticException endless) {
            return null;
        }
    }

    private static boolean wholeThings(BigDecimal value, Indicator indicator) {
        return indicator.decimals() == 0
                && value.stripTrailingZeros().scale() <= 0
                && Stream.of(indicator.unitOfMeasure().toLowerCase(Locale.ROOT).split("[\\s/.,()]+"))
                        .noneMatch(DIVISIBLE::contains);
    }
}
