package vn.bantin.bulletin;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Status;
import vn.bantin.progress.Target;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.Place;

/**
 * One line of a unit's table of targets.
 *
 * @param number its running number, {@code null} for a "trong đó" item, which is not counted
 * @param plan the plan in force as it is printed
 * @param value the cumulative value, {@code null} if missing
 * @param valueText the value as it is printed, empty if missing
 * @param percentOfPlan to one decimal, {@code null} where there is no such ratio
 * @param why the rule, or the reason why it is not assessed, in a few words
 * @param place its rank among the units assessed on the indicator
 */
public record Row(
        String indicator,
        String group,
        @Nullable Integer number,
        String name,
        String unitOfMeasure,
        String plan,
        @Nullable BigDecimal value,
        String valueText,
        @Nullable BigDecimal percentOfPlan,
        Status status,
        String label,
        String why,
        @Nullable Place place,
        @Nullable String leadBody) {

    static Row of(Assessment assessment, @Nullable Integer number, Narrator narrator) {
        Indicator indicator = assessment.indicator();
        Progress progress = assessment.progress();
        BigDecimal value = progress == null ? null : progress.value();
        boolean estimate = progress != null && progress.estimate();
        Fraction percent = assessment.verdict().percentOfPlan();
        return new Row(
                indicator.code(),
                indicator.group(),
                number,
                indicator.name(),
                indicator.unitOfMeasure(),
                plan(assessment.target(), indicator),
                value,
                value == null ? "" : value(value, estimate, indicator),
                percent == null ? null : percent.rounded(1),
                assessment.status(),
                narrator.label(assessment.status()),
                narrator.why(assessment),
                assessment.place(),
                indicator.leadBody());
    }

    private static String plan(Target target, Indicator indicator) {
        if (indicator.measure() == Measure.MILESTONE) {
            return target.due() == null ? "hoàn thành" : "hoàn thành " + Phrase.quarter(target.due());
        }
        if (target.wording() != null) {
            return target.wording();
        }
        if (target.goal() == null) {
            return "";
        }
        int decimals = indicator.decimals();
        return switch (target.goal().comparator()) {
            case AT_LEAST, EXACTLY -> bound(target.goal().lowOrThrow(), decimals);
            case AT_MOST -> "≤ " + bound(target.goal().highOrThrow(), decimals);
            case ABOUT -> "khoảng " + bound(target.goal().lowOrThrow(), decimals);
            case BETWEEN ->
                bound(target.goal().lowOrThrow(), decimals) + " - "
                        + bound(target.goal().highOrThrow(), decimals);
        };
    }

    /** A plan is never rounded: it keeps decimals that the indicator's own number of them would cut. */
    private static String bound(BigDecimal bound, int decimals) {
        return Phrase.number(
                bound, Math.max(decimals, bound.stripTrailingZeros().scale()));
    }

    private static String value(BigDecimal value, boolean estimate, Indicator indicator) {
        if (indicator.measure() == Measure.MILESTONE) {
            return value.signum() > 0 ? "đã xong" : "chưa xong";
        }
        return (estimate ? "ước " : "") + Phrase.number(value, indicator.decimals());
    }
}
