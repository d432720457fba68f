package vn.bantin.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Status;
import vn.bantin.progress.Target;

/**
 * Decides when a target is done, on pace or behind: a total function from a target and a report to its verdict.
 *
 * <p>The rules are section 3 and the target scores section 4 of the contract; the four groups of the count sentence are
 * those of Huyện ủy Thọ Xuân's report on quý I/2024 ("03/38 … 08/38 … 05/38 … 22/38").
 */
public final class Judge {

    private static final Fraction HUNDRED = Fraction.of(100, 1);

    private final Programme programme;
    private final Period period;
    private final Rulebook rulebook;
    private final @Nullable Fraction learnt;

    private Judge(Programme programme, Period period, Rulebook rulebook, @Nullable Fraction learnt) {
        this.programme = programme;
        this.period = period;
        this.rulebook = rulebook;
        this.learnt = learnt;
    }

    /**
     * Judges one target.
     *
     * @param target in force in the period, of that indicator
     * @param progress the report of the period, {@code null} for none; one that is not APPROVED is not counted
     */
    public static Verdict judge(
            Programme programme,
            Period period,
            Rulebook rulebook,
            Indicator indicator,
            Target target,
            @Nullable Progress progress) {
        return judge(programme, period, rulebook, indicator, target, progress, null);
    }

    /** Judges a target by a pace that was learnt from last year, where there is one ({@link LearntPace#share}). */
    static Verdict judge(
            Programme programme,
            Period period,
            Rulebook rulebook,
            Indicator indicator,
            Target target,
            @Nullable Progress progress,
            @Nullable Fraction learnt) {
        Judge judge = new Judge(programme, period, rulebook, learnt);
        Verdict byNumbers = judge.byNumbers(indicator, target, progress);
        return progress != null && approved(progress) && progress.override() != null
                ? judge.overridden(byNumbers, progress.override().status())
                : byNumbers;
    }

    /** The office's word wins; its score agrees with it, and stays with the numbers where they agree too. */
    private Verdict overridden(Verdict byNumbers, Status status) {
        Fraction counted = byNumbers.score() == null ? Fraction.ZERO : byNumbers.score();
        Fraction score = switch (status) {
            case EXCEEDED, COMPLETED, ON_PACE -> counted.within(Fraction.ONE, cap());
            case BEHIND, MISSED -> counted.within(Fraction.ZERO, Fraction.ONE);
            case NOT_ASSESSED -> null;
        };
        NotAssessedReason reason = status == Status.NOT_ASSESSED
                ? byNumbers.reason() == null ? NotAssessedReason.NOT_DUE : byNumbers.reason()
                : null;
        return new Verdict(
                status,
                reason,
                StatusRule.OVERRIDDEN,
                byNumbers.percentOfPlan(),
                byNumbers.achievedPercent(),
                byNumbers.expectedPercent(),
                score);
    }

    private Verdict byNumbers(Indicator indicator, Target target, @Nullable Progress progress) {
        boolean milestone = indicator.measure() == Measure.MILESTONE;
        if (period.quarter() < indicator.firstAssessed()) {
            return notAssessed(NotAssessedReason.NOT_DUE, StatusRule.BEFORE_FIRST_ASSESSMENT);
        }
        if (!milestone && target.goal() == null) {
            return notAssessed(NotAssessedReason.NO_TARGET, StatusRule.WITHOUT_GOAL);
        }
        BigDecimal value = progress == null ? null : progress.value();
        if (progress != null && !approved(progress) && progress.says()) {
            return milestone && progress.override() == null && notDone(value) && notDue(target)
                    ? notAssessed(NotAssessedReason.NOT_DUE, StatusRule.MILESTONE_NOT_DUE)
                    : notAssessed(NotAssessedReason.NOT_APPROVED, StatusRule.WITHOUT_APPROVAL);
        }
        if (milestone) {
            return milestone(target, value);
        }
        if (value == null) {
            return notAssessed(NotAssessedReason.NO_REPORT, StatusRule.WITHOUT_REPORT);
        }
        GoalRange range = GoalRange.of(target.goalOrThrow(), indicator.direction(), rulebook.tolerance());
        Fraction reported = Fraction.of(value);
        Fraction pace = learnt != null ? learnt : rulebook.expected(programme, target, period);
        return switch (indicator.measure()) {
            case FLOW -> range.higherIsBetter() ? flow(range, reported, pace) : ceiling(range, reported, pace);
            case LEVEL -> level(range, reported, pace, target.baseline());
            case RATE -> rate(range, reported);
            case MILESTONE -> throw new IllegalStateException("a milestone has been judged above");
        };
    }

    /** FLOW, higher is better: the share of the plan against the pace. */
    private Verdict flow(GoalRange range, Fraction value, Fraction pace) {
        if (range.worse().signum() <= 0) {
            return notAssessed(NotAssessedReason.NO_TARGET, StatusRule.WITHOUT_GOAL);
        }
        Fraction share = range.ratio(value, cap());
        Fraction score = againstPace(share, pace);
        Measured measured = new Measured(range, value, share, pace);
        return switch (range.place(value)) {
            case BEYOND -> measured.is(Status.EXCEEDED, StatusRule.BEYOND_PLAN, score);
            case MET -> measured.is(Status.COMPLETED, StatusRule.PLAN_REACHED, score);
            case SHORT -> {
                if (last()) {
                    yield measured.is(Status.MISSED, StatusRule.SHORT_AT_END, score);
                }
                yield share.compareTo(pace) >= 0
                        ? measured.is(Status.ON_PACE, StatusRule.AT_PACE, score)
                        : measured.is(Status.BEHIND, StatusRule.BELOW_PACE, score);
            }
        };
    }

    /** FLOW, lower is better: a ceiling, of which only the pace's part may be used up. */
    private Verdict ceiling(GoalRange range, Fraction value, Fraction pace) {
        Fraction ceiling = range.worse();
        if (ceiling.signum() < 0) {
            return notAssessed(NotAssessedReason.NO_TARGET, StatusRule.WITHOUT_GOAL);
        }
        Fraction allowed = ceiling.times(pace);
        Fraction score = bounded(GoalRange.at(allowed, range.sense()).ratio(value, cap()));
        Fraction used = ceiling.signum() == 0 ? null : value.dividedBy(ceiling);
        Measured measured = new Measured(range, value, used, used == null ? null : pace);
        if (range.place(value) == GoalRange.Place.SHORT) {
            return measured.is(Status.MISSED, StatusRule.CEILING_BROKEN, score);
        }
        if (last()) {
            return range.place(value) == GoalRange.Place.BEYOND
                    ? measured.is(Status.EXCEEDED, StatusRule.BELOW_CEILING_AT_END, score)
                    : measured.is(Status.COMPLETED, StatusRule.WITHIN_CEILING_AT_END, score);
        }
        return value.compareTo(allowed) <= 0
                ? measured.is(Status.ON_PACE, StatusRule.WITHIN_CEILING_PACE, score)
                : measured.is(Status.BEHIND, StatusRule.ABOVE_CEILING_PACE, score);
    }

    /** LEVEL: the state against the target at once; below it the way from the baseline against the pace. */
    private Verdict level(GoalRange range, Fraction value, Fraction pace, @Nullable BigDecimal baseline) {
        Fraction start = baseline == null ? null : Fraction.of(baseline);
        boolean outside = start != null && range.place(start) == GoalRange.Place.SHORT;
        // "dưới 3" from just 3: there is no way to measure a share of, only a bound still to be left behind.
        Fraction way = start != null && outside && !start.equals(range.worse()) ? way(range, start, value) : null;
        Fraction score = way == null ? bounded(range.ratio(value, cap())) : againstPace(way, pace);
        Measured measured = new Measured(range, value, way, way == null ? null : pace);
        GoalRange.Place place = range.place(value);
        if (place == GoalRange.Place.BEYOND) {
            return measured.is(Status.EXCEEDED, StatusRule.BEYOND_PLAN, score);
        }
        if (place == GoalRange.Place.MET) {
            return measured.is(Status.COMPLETED, StatusRule.PLAN_REACHED, score);
        }
        if (last()) {
            return measured.is(Status.MISSED, StatusRule.SHORT_AT_END, score);
        }
        if (start == null) {
            return notAssessed(NotAssessedReason.NO_BASELINE, StatusRule.WITHOUT_BASELINE);
        }
        if (way == null) {
            return measured.is(Status.BEHIND, outside ? StatusRule.WAY_BELOW_PACE : StatusRule.FALLEN_BELOW, score);
        }
        return way.compareTo(pace) >= 0
                ? measured.is(Status.ON_PACE, StatusRule.WAY_AT_PACE, score)
                : measured.is(Status.BEHIND, StatusRule.WAY_BELOW_PACE, score);
    }

    /** The share of the way from a start short of the range to its nearer end; 1 inside, more beyond. */
    private static Fraction way(GoalRange range, Fraction start, Fraction value) {
        return switch (range.place(value)) {
            case SHORT -> value.minus(start).dividedBy(range.worse().minus(start));
            case MET -> Fraction.ONE;
            case BEYOND -> value.minus(start).dividedBy(range.better().minus(start));
        };
    }

    /** RATE: at or better than the target is on pace; only the last period completes, exceeds or misses it. */
    private Verdict rate(GoalRange range, Fraction value) {
        Fraction score = bounded(range.ratio(value, cap()));
        Measured measured = new Measured(range, value, null, null);
        GoalRange.Place place = range.place(value);
        if (!last()) {
            return place == GoalRange.Place.SHORT
                    ? measured.is(Status.BEHIND, StatusRule.RATE_SHORT, score)
                    : measured.is(Status.ON_PACE, StatusRule.RATE_MET, score);
        }
        return switch (place) {
            case BEYOND -> measured.is(Status.EXCEEDED, StatusRule.BEYOND_PLAN, score);
            case MET -> measured.is(Status.COMPLETED, StatusRule.PLAN_REACHED, score);
            case SHORT -> measured.is(Status.MISSED, StatusRule.SHORT_AT_END, score);
        };
    }

    /** MILESTONE: done is completed; not done is behind from the end of the quarter in which it was due. */
    private Verdict milestone(Target target, @Nullable BigDecimal value) {
        if (!notDone(value)) {
            return new Verdict(Status.COMPLETED, null, StatusRule.MILESTONE_DONE, null, null, null, Fraction.ONE);
        }
        if (notDue(target)) {
            return notAssessed(NotAssessedReason.NOT_DUE, StatusRule.MILESTONE_NOT_DUE);
        }
        if (value == null) {
            return notAssessed(NotAssessedReason.NO_REPORT, StatusRule.WITHOUT_REPORT);
        }
        return last()
                ? new Verdict(Status.MISSED, null, StatusRule.MILESTONE_NEVER_DONE, null, null, null, Fraction.ZERO)
                : new Verdict(Status.BEHIND, null, StatusRule.MILESTONE_OVERDUE, null, null, null, Fraction.ZERO);
    }

    private static boolean notDone(@Nullable BigDecimal value) {
        return value == null || value.signum() <= 0;
    }

    private boolean notDue(Target target) {
        return !last() && (target.due() == null || period.isBefore(target.due()));
    }

    private static boolean approved(Progress progress) {
        return progress.state() == Progress.State.APPROVED;
    }

    private boolean last() {
        return period.equals(programme.lastPeriod());
    }

    private Fraction cap() {
        return Fraction.of(rulebook.cap());
    }

    private Fraction bounded(Fraction score) {
        return score.within(Fraction.ZERO, cap());
    }

    /** Share ÷ expected share, bounded; where nothing is expected yet, 1 unless the value is on the wrong side of 0. */
    private Fraction againstPace(Fraction share, Fraction pace) {
        if (pace.signum() == 0) {
            return share.signum() < 0 ? Fraction.ZERO : Fraction.ONE;
        }
        return bounded(share.dividedBy(pace));
    }

    private static Verdict notAssessed(NotAssessedReason reason, StatusRule rule) {
        return new Verdict(Status.NOT_ASSESSED, reason, rule, null, null, null, null);
    }

    /** The numbers printed beside a status that was decided by numbers. */
    private record Measured(
            GoalRange range,
            Fraction value,
            @Nullable Fraction achieved,
            @Nullable Fraction pace) {

        Verdict is(Status status, StatusRule rule, Fraction score) {
            Fraction share = range.worse().signum() > 0 ? value.dividedBy(range.worse()) : null;
            return new Verdict(status, null, rule, percent(share), percent(achieved), percent(pace), score);
        }

        private static @Nullable Fraction percent(@Nullable Fraction share) {
            return share == null ? null : share.times(HUNDRED);
        }
    }
}
