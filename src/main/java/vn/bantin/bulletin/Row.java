package vn.bantin.bulletin;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Comparator;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Status;
import vn.bantin.progress.Target;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.Past;
import vn.bantin.scoring.Place;
import vn.bantin.scoring.Rule;

/**
 * One line of a unit's table of targets.
 *
 * @param number its running number, {@code null} for a "trong đó" item, which is not counted
 * @param plan the plan that is judged, as it is printed
 * @param assigned the plan set from above, empty if there is none
 * @param own the unit's own plan, empty if there is none
 * @param lastYear the cumulative value of the same quarter last year, empty if it is not known
 * @param quarter what the quarter alone added to a FLOW, empty where that cannot be said
 * @param value the cumulative value, {@code null} if missing
 * @param valueText the value as it is printed, empty if missing
 * @param percentOfLastYear to one decimal or more, {@code null} where there is no such ratio
 * @param percentOfPlan to one decimal, or to more where one would contradict the status ({@link Precision}); {@code null} where there is no such ratio
 * @param why the rule, or the reason why it is not assessed, in a few words
 * @param milestone whether it is done or not, without a number
 * @param place its rank among the units assessed on the indicator
 * @param numbers what the status was computed from, {@code null} in an edition frozen before they were kept
 * @param trend {@code null} in such an edition too, and on the sheet of an indicator
 * @param former {@code null} in an edition that is older than it
 */
public record Row(
        String indicator,
        String group,
        @Nullable Integer number,
        String name,
        String unitOfMeasure,
        String plan,
        String assigned,
        String own,
        String lastYear,
        String quarter,
        @Nullable BigDecimal value,
        String valueText,
        @Nullable BigDecimal percentOfPlan,
        @Nullable BigDecimal percentOfLastYear,
        Status status,
        String label,
        String why,
        @Nullable Place place,
        @Nullable String leadBody,
        boolean milestone,
        @Nullable Numbers numbers,
        @Nullable Trend trend,
        @Nullable Former former) {

    /**
     * What the columns of former periods rest on: what was published of these, where that was.
     *
     * @param lastYear the value of the same quarter last year as it is printed, {@code null} if it is not known
     * @param lastYearNow what the data say of it today, {@code null} unless that is something else
     * @param beforeNow what the data say today of the quarter before, from which the quarter alone is reckoned;
     *     {@code null} unless something else was published
     */
    public record Former(
            @Nullable BigDecimal lastYear,
            @Nullable String lastYearNow,
            @Nullable String beforeNow) {}

    /**
     * What a reader needs to compute percentage and status again.
     *
     * @param sense which way is better for this very target
     * @param slack how far beyond its bounds a value still counts as met
     * @param baseline the value at the start, from which a LEVEL goes its way
     * @param expected the share (0 to 1) of the plan or the way due by the period's end, {@code null} where no pace
     *     counts
     * @param last whether the period is the programme's last
     * @param estimate whether the value is an estimate
     * @param overridden whether the status is an office's word and not computed
     */
    public record Numbers(
            Measure measure,
            Direction sense,
            @Nullable Comparator comparator,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable BigDecimal slack,
            @Nullable BigDecimal baseline,
            @Nullable Fraction expected,
            boolean last,
            boolean estimate,
            boolean overridden) {

        static Numbers of(Assessment assessment, Narrator narrator) {
            Indicator indicator = assessment.indicator();
            Goal goal = assessment.target().goal();
            Progress progress = assessment.progress();
            Fraction expected = assessment.verdict().expectedPercent();
            return new Numbers(
                    indicator.measure(),
                    goal == null ? indicator.direction() : goal.sense(indicator.direction()),
                    goal == null ? null : goal.comparator(),
                    goal == null ? null : goal.low(),
                    goal == null ? null : goal.high(),
                    goal == null ? null : narrator.slack(goal),
                    assessment.target().baseline(),
                    expected == null ? null : expected.dividedBy(HUNDRED),
                    narrator.last(),
                    progress != null && progress.estimate(),
                    assessment.verdict().rule() == Rule.OVERRIDDEN);
        }
    }

    /** Its name in a sentence, with its number in the table: "Thu ngân sách (TT 4)". */
    String named() {
        return Phrase.numbered(name, number);
    }

    /** What the data say today of the former figures that are shown, empty where that is the same. */
    public String restated() {
        return Restatements.said(this);
    }

    private static final Fraction HUNDRED = Fraction.of(100, 1);

    static Row of(Assessment assessment, @Nullable Integer number, @Nullable Trend trend, Narrator narrator) {
        Indicator indicator = assessment.indicator();
        Progress progress = assessment.progress();
        BigDecimal value = progress == null ? null : progress.value();
        boolean estimate = progress != null && progress.estimate();
        Past year = narrator.yearly(indicator) ? narrator.earlier().year() : null;
        Past.Result then = then(year, assessment);
        BigDecimal lastYear = then == null ? null : then.value();
        String quarter = quarter(assessment, value, estimate, narrator);
        Past before = quarter.isEmpty() || narrator.firstPeriod()
                ? null
                : narrator.earlier().quarter();
        return new Row(
                indicator.code(),
                indicator.group(),
                number,
                indicator.name(),
                indicator.unitOfMeasure(),
                plan(assessment.target(), indicator),
                plan(assessment, Basis.ASSIGNED),
                plan(assessment, Basis.OWN),
                then == null || then.value() == null ? "" : value(then.value(), then.estimate(), indicator),
                quarter,
                value,
                narrator.precision().value(assessment),
                narrator.precision().percentOfPlan(assessment),
                percentOfLastYear(indicator, value, lastYear),
                assessment.status(),
                narrator.label(assessment.status()),
                narrator.why(assessment),
                assessment.place(),
                indicator.leadBody(),
                indicator.measure() == Measure.MILESTONE,
                Numbers.of(assessment, narrator),
                trend,
                new Former(lastYear, now(year, assessment), now(before, assessment)));
    }

    /** What the data say today where something else was published then. */
    private static @Nullable String now(@Nullable Past past, Assessment assessment) {
        Past.Result then = then(past, assessment);
        if (then == null || then.correction() == null) {
            return null;
        }
        BigDecimal now = then.correction().now();
        return now == null ? Restatements.NONE : value(now, false, assessment.indicator());
    }

    private static Past.@Nullable Result then(@Nullable Past past, Assessment now) {
        return past == null ? null : past.of(now.unit()).get(now.indicator().code());
    }

    /** The cumulative value less that of the quarter before, an estimate if one of them is; in the first the value. */
    private static String quarter(
            Assessment assessment, @Nullable BigDecimal value, boolean estimate, Narrator narrator) {
        Indicator indicator = assessment.indicator();
        if (indicator.measure() != Measure.FLOW || value == null) {
            return "";
        }
        if (narrator.firstPeriod()) {
            return narrator.precision().value(assessment);
        }
        Past past = narrator.earlier().quarter();
        Past.Result then = past == null || !past.sameProgramme() ? null : then(past, assessment);
        return then == null || then.value() == null
                ? ""
                : value(
                        value.subtract(then.value()),
                        estimate || then.estimate(),
                        indicator,
                        narrator.precision().decimals(assessment));
    }

    private static @Nullable BigDecimal percentOfLastYear(
            Indicator indicator, @Nullable BigDecimal value, @Nullable BigDecimal lastYear) {
        boolean comparable = indicator.measure() == Measure.FLOW || indicator.measure() == Measure.LEVEL;
        if (!comparable || value == null || lastYear == null || lastYear.signum() <= 0) {
            return null;
        }
        return Precision.percent(Fraction.of(value.movePointRight(2)).dividedBy(Fraction.of(lastYear)));
    }

    private static String plan(Assessment assessment, Basis basis) {
        Target target = assessment.target().basis() == basis ? assessment.target() : assessment.other();
        return target == null ? "" : plan(target, assessment.indicator());
    }

    static String plan(Target target, Indicator indicator) {
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
            case ABOVE -> "trên " + bound(target.goal().lowOrThrow(), decimals);
            case BELOW -> "dưới " + bound(target.goal().highOrThrow(), decimals);
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

    static String value(BigDecimal value, boolean estimate, Indicator indicator) {
        return value(value, estimate, indicator, indicator.decimals());
    }

    static String value(BigDecimal value, boolean estimate, Indicator indicator, int decimals) {
        if (indicator.measure() == Measure.MILESTONE) {
            return value.signum() > 0 ? "đã xong" : "chưa xong";
        }
        return (estimate ? "ước " : "") + Phrase.number(value, decimals);
    }
}
