package vn.bantin.bulletin;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Assignment;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Target;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.PastResults;

/** Composes the rows of the table of targets: each figure as it is printed, beside the numbers that it rests on. */
final class TargetRowComposer {

    private static final Fraction HUNDRED = Fraction.of(100, 1);

    private TargetRowComposer() {}

    /**
     * Composes the row of an assessment.
     *
     * @param number its running number, {@code null} for an item that is not counted
     * @param doubt why its figure is in doubt, {@code null} where it is in none
     */
    static TargetRow of(
            Assessment assessment,
            @Nullable Integer number,
            @Nullable Trend trend,
            @Nullable String doubt,
            Narrator narrator) {
        Indicator indicator = assessment.indicator();
        Progress progress = assessment.progress();
        BigDecimal value = progress == null ? null : progress.value();
        boolean estimate = assessment.estimated();
        PastResults year = narrator.yearly(indicator) ? narrator.earlier().year() : null;
        PastResults.Result then = then(year, assessment);
        BigDecimal lastYear = then == null ? null : then.value();
        String quarter = quarter(assessment, value, estimate, narrator);
        Assignment assignment = assessment.target().assignmentOr(indicator);
        PastResults before = quarter.isEmpty() || narrator.firstPeriod()
                ? null
                : narrator.earlier().quarter();
        return new TargetRow(
                indicator.code(),
                indicator.group(),
                number,
                indicator.name(),
                indicator.unitOfMeasure(),
                FigureText.plan(assessment.target(), indicator),
                plan(assessment, Basis.ASSIGNED),
                plan(assessment, Basis.OWN),
                then == null || then.value() == null ? "" : FigureText.value(then.value(), then.estimate(), indicator),
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
                numbers(assessment, narrator),
                trend,
                new TargetRow.Former(
                        lastYear,
                        now(year, assessment),
                        now(before, assessment),
                        StatusChanges.judged(narrator.earlier(), narrator.periods(), assessment)),
                assignment.equals(Assignment.UNSAID) ? null : assignment,
                doubt);
    }

    /** The printed value in the data of today; {@code null} where it equals the published one. */
    private static @Nullable String now(@Nullable PastResults past, Assessment assessment) {
        PastResults.Result then = then(past, assessment);
        if (then == null || then.correction() == null) {
            return null;
        }
        BigDecimal now = then.correction().now();
        return now == null ? Restatements.NONE : FigureText.value(now, false, assessment.indicator());
    }

    private static PastResults.@Nullable Result then(@Nullable PastResults past, Assessment now) {
        return past == null ? null : past.of(now.unit()).get(now.indicator().code());
    }

    /**
     * The value less that of the quarter before, an estimate if one of them is; in the first quarter the value itself.
     */
    private static String quarter(
            Assessment assessment, @Nullable BigDecimal value, boolean estimate, Narrator narrator) {
        Indicator indicator = assessment.indicator();
        if (indicator.measure() != Measure.FLOW || value == null) {
            return "";
        }
        if (narrator.firstPeriod()) {
            return narrator.precision().value(assessment);
        }
        PastResults past = narrator.earlier().quarter();
        PastResults.Result then = past == null || !past.sameProgramme() ? null : then(past, assessment);
        return then == null || then.value() == null
                ? ""
                : FigureText.value(
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
        return PrintedFigures.percent(Fraction.of(value.movePointRight(2)).dividedBy(Fraction.of(lastYear)));
    }

    private static String plan(Assessment assessment, Basis basis) {
        Target target = assessment.target().basis() == basis ? assessment.target() : assessment.other();
        return target == null ? "" : FigureText.plan(target, assessment.indicator());
    }

    /** Whether its figure is an estimate, or its status an office's word. */
    static boolean hasCaveat(Assessment assessment) {
        return assessment.estimated() || assessment.ruled();
    }

    private static TargetRow.Numbers numbers(Assessment assessment, Narrator narrator) {
        Indicator indicator = assessment.indicator();
        Goal goal = assessment.target().goal();
        Fraction expected = assessment.verdict().expectedPercent();
        return new TargetRow.Numbers(
                indicator.measure(),
                goal == null ? indicator.direction() : goal.sense(indicator.direction()),
                goal == null ? null : goal.comparator(),
                goal == null ? null : goal.low(),
                goal == null ? null : goal.high(),
                goal == null ? null : narrator.slack(goal),
                assessment.target().baseline(),
                expected == null ? null : expected.dividedBy(HUNDRED),
                narrator.last(),
                assessment.estimated(),
                assessment.ruled());
    }
}
