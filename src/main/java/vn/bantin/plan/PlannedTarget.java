package vn.bantin.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.AssignmentText;
import vn.bantin.bulletin.FigureText;
import vn.bantin.progress.Assignment;
import vn.bantin.progress.Comparison;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Period;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Target;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.PrintedDecimals;

/**
 * One line of a unit's plan: what it is assigned, beside what it sets itself and what it reached last year.
 *
 * @param number its running number, {@code null} for a "trong đó" item, which is not counted
 * @param assigned the target set from above as it is printed, empty if there is none
 * @param own the unit's own target, empty if there is none
 * @param assignedGoal its bounds, {@code null} for a target in words and for a MILESTONE without them
 * @param ownGoal bounds of the own target, {@code null} for a target in words and for a MILESTONE without them
 * @param lastYear what was reached last year as it is printed, empty if it is not known
 * @param reached the number behind {@code lastYear}, {@code null} if it is not known
 * @param percentOfLastYear the plan in percent of it, {@code null} where there is no such ratio
 * @param step how the plan stands to it: below 0 worse, 0 the same or within its range, above 0 better; {@code null} where that is unknown
 * @param compared the comparison as it is printed, in words that fit this indicator
 * @param assignment how the assigned target, else the own one, was assigned
 */
public record PlannedTarget(
        String indicator,
        String group,
        @Nullable Integer number,
        String name,
        String unitOfMeasure,
        String assigned,
        String own,
        @Nullable Goal assignedGoal,
        @Nullable Goal ownGoal,
        String lastYear,
        @Nullable BigDecimal reached,
        @Nullable Fraction percentOfLastYear,
        @Nullable Integer step,
        Comparison comparison,
        String compared,
        @Nullable String leadBody,
        Assignment assignment) {

    /**
     * Composes the line of an indicator that has an assigned or an own target. Last year's result is compared with the own
     * one, but where that does not keep what is assigned.
     */
    static PlannedTarget of(
            Indicator indicator,
            @Nullable Integer number,
            @Nullable Target assigned,
            @Nullable Target own,
            @Nullable Progress lastYear,
            boolean term,
            Period end) {
        Comparison comparison = Comparison.of(indicator, assigned, own, end);
        boolean isOwnBinding =
                own != null && comparison != Comparison.WEAKER && (own.goal() != null || assigned == null);
        Target plan = isOwnBinding ? own : assigned;
        Goal goal = plan == null || indicator.measure() == Measure.MILESTONE ? null : plan.goal();
        BigDecimal reached = lastYear == null ? null : lastYear.value();
        Goal comparable = term && indicator.measure() == Measure.FLOW ? null : goal;
        return new PlannedTarget(
                indicator.code(),
                indicator.group(),
                number,
                indicator.name(),
                indicator.unitOfMeasure(),
                text(assigned, indicator, end),
                text(own, indicator, end),
                assigned == null ? null : assigned.goal(),
                own == null ? null : own.goal(),
                lastYear == null || lastYear.value() == null
                        ? ""
                        : FigureText.value(
                                lastYear.value(),
                                lastYear.estimate(),
                                indicator,
                                PrintedDecimals.ofValue(lastYear.value(), indicator, goals(assigned, own))),
                reached,
                percent(comparable, indicator, reached),
                step(comparable, indicator, reached),
                comparison,
                compared(comparison, indicator, assigned),
                indicator.leadBody(),
                (assigned == null ? Objects.requireNonNull(own) : assigned).assignmentOr(indicator));
    }

    /** Who is in charge, and with whom; empty where nobody is named. */
    public String inCharge() {
        return AssignmentText.inCharge(leadBody, assignment);
    }

    /**
     * Words the own plan in relation to the assigned one: "thấp hơn", for a ceiling "cao hơn", for a milestone "muộn
     * hơn".
     */
    private static String compared(Comparison comparison, Indicator indicator, @Nullable Target assigned) {
        if (assigned == null || comparison != Comparison.WEAKER && comparison != Comparison.STRONGER) {
            return comparison.words();
        }
        boolean weaker = comparison == Comparison.WEAKER;
        if (indicator.measure() == Measure.MILESTONE) {
            return weaker ? "muộn hơn" : "sớm hơn";
        }
        boolean ceiling = assigned.goalOrThrow().sense(indicator.direction()) == Direction.LOWER;
        return weaker == ceiling ? "cao hơn" : "thấp hơn";
    }

    private static List<Goal> goals(@Nullable Target... targets) {
        return Stream.of(targets)
                .flatMap(target -> Stream.ofNullable(target == null ? null : target.goal()))
                .toList();
    }

    /** A MILESTONE says by when it is to be done, also where that is the programme's end. */
    private static String text(@Nullable Target target, Indicator indicator, Period end) {
        if (target == null) {
            return "";
        }
        return indicator.measure() == Measure.MILESTONE && target.due() == null
                ? "hoàn thành " + end.words()
                : FigureText.plan(target, indicator);
    }

    private static @Nullable Fraction percent(@Nullable Goal goal, Indicator indicator, @Nullable BigDecimal reached) {
        return goal == null || reached == null || reached.signum() <= 0 || indicator.measure() == Measure.RATE
                ? null
                : Fraction.of(goal.mustReach(indicator.direction()).movePointRight(2))
                        .dividedBy(Fraction.of(reached));
    }

    private static @Nullable Integer step(@Nullable Goal goal, Indicator indicator, @Nullable BigDecimal reached) {
        if (goal == null || reached == null) {
            return null;
        }
        boolean within = goal.low() != null
                && goal.high() != null
                && goal.low().compareTo(reached) <= 0
                && reached.compareTo(goal.high()) <= 0;
        int above = within ? 0 : goal.mustReach(indicator.direction()).compareTo(reached);
        return goal.sense(indicator.direction()) == Direction.HIGHER ? above : -above;
    }
}
