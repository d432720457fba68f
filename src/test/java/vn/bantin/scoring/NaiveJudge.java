package vn.bantin.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import vn.bantin.progress.Comparator;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Status;
import vn.bantin.progress.Target;

/** Section 3 of the contract once more, with sixty digits and without a line of the real judge. */
final class NaiveJudge {

    static final MathContext SIXTY = new MathContext(60);

    private static final BigDecimal ZERO = BigDecimal.ZERO;
    private static final BigDecimal ONE = BigDecimal.ONE;

    Status status;
    NotAssessedReason reason;
    BigDecimal score;

    private final Rulebook rules;
    private final Indicator indicator;
    private final Target target;
    private final boolean last;

    /** The pace as a quotient of two whole or decimal numbers, so that a twelfth stays a twelfth. */
    private final BigDecimal over;

    private final BigDecimal under;

    private BigDecimal reported;
    private BigDecimal low;
    private BigDecimal high;
    private BigDecimal slack;
    private boolean higher;

    /** With "lower is better" turned round by its sign, so that more is better everywhere. */
    private BigDecimal value;

    private BigDecimal worse;
    private BigDecimal better;
    private boolean isShort;
    private boolean beyond;
    private Status whole;

    NaiveJudge(Ledger ledger, Rulebook rules, Indicator indicator, Target target, Progress report) {
        this.rules = rules;
        this.indicator = indicator;
        this.target = target;
        Programme programme = ledger.programme();
        int quarter = ledger.period().quarter();
        last = ledger.period().year() == programme.lastYear() && quarter == 4;
        if (programme.kind() == Programme.Kind.TERM) {
            over = new BigDecimal((ledger.period().year() - programme.firstYear()) * 4 + quarter);
            under = new BigDecimal((programme.lastYear() - programme.firstYear() + 1) * 4);
        } else {
            BigDecimal own = target.pace().at(quarter);
            over = own != null ? own : rules.pace().at(quarter);
            under = ONE;
        }
        judge(ledger.period(), report);
        if (report != null && report.state() == Progress.State.APPROVED && report.override() != null) {
            override(report.override().status());
        }
    }

    private void judge(Period period, Progress report) {
        reported = report == null ? null : report.value();
        boolean approved = report != null && report.state() == Progress.State.APPROVED;
        boolean overridden = report != null && report.override() != null;
        if (period.quarter() < indicator.firstAssessed()) {
            not(NotAssessedReason.NOT_DUE);
        } else if (indicator.measure() != Measure.MILESTONE && target.goal() == null) {
            not(NotAssessedReason.NO_TARGET);
        } else if (indicator.measure() == Measure.MILESTONE) {
            milestone(period, approved, overridden);
        } else if (!approved && (reported != null || overridden)) {
            not(NotAssessedReason.NOT_APPROVED);
        } else if (reported == null) {
            not(NotAssessedReason.NO_REPORT);
        } else {
            number();
        }
    }

    private void milestone(Period period, boolean approved, boolean overridden) {
        boolean done = reported != null && reported.signum() > 0;
        Period due = target.due();
        if ((done || overridden) && !approved) {
            not(NotAssessedReason.NOT_APPROVED);
        } else if (done) {
            is(Status.COMPLETED, ONE);
        } else if (!last && (due == null || period.compareTo(due) < 0)) {
            not(NotAssessedReason.NOT_DUE);
        } else if (reported == null) {
            not(NotAssessedReason.NO_REPORT);
        } else if (!approved) {
            not(NotAssessedReason.NOT_APPROVED);
        } else {
            is(last ? Status.MISSED : Status.BEHIND, ZERO);
        }
    }

    private void number() {
        Comparator comparator = target.goal().comparator();
        boolean strict = comparator == Comparator.ABOVE || comparator == Comparator.BELOW;
        boolean floor = comparator == Comparator.AT_LEAST || comparator == Comparator.ABOVE;
        boolean ceiling = comparator == Comparator.AT_MOST || comparator == Comparator.BELOW;
        higher = floor || !ceiling && indicator.direction() == Direction.HIGHER;
        low = target.goal().low() == null ? target.goal().high() : target.goal().low();
        high = target.goal().high() == null ? low : target.goal().high();
        boolean tolerant = comparator == Comparator.ABOUT || comparator == Comparator.EXACTLY;
        slack = tolerant ? low.abs().multiply(rules.tolerance()) : ZERO;
        value = higher ? reported : reported.negate();
        worse = higher ? low : high.negate();
        better = higher ? high : low.negate();
        isShort = value.compareTo(worse.subtract(slack)) < 0;
        if (strict && value.compareTo(worse) == 0) {
            isShort = true;
        }
        beyond = !strict && value.compareTo(better.add(slack)) > 0;
        whole = beyond ? Status.EXCEEDED : isShort ? Status.MISSED : Status.COMPLETED;
        switch (indicator.measure()) {
            case FLOW -> {
                if (higher) {
                    flow();
                } else {
                    ceiling();
                }
            }
            case LEVEL -> level();
            case RATE -> is(last ? whole : isShort ? Status.BEHIND : Status.ON_PACE, ratio());
            default -> throw new IllegalStateException();
        }
    }

    private void flow() {
        if (low.signum() <= 0) {
            not(NotAssessedReason.NO_TARGET);
            return;
        }
        BigDecimal share = ONE;
        if (isShort || beyond) {
            share = value.divide(beyond ? high : low, SIXTY);
        }
        boolean onPace = value.multiply(under).compareTo(low.multiply(over)) >= 0;
        Status open = onPace ? Status.ON_PACE : Status.BEHIND;
        is(isShort && !last ? open : whole, overPace(share));
    }

    private void ceiling() {
        if (high.signum() < 0) {
            not(NotAssessedReason.NO_TARGET);
            return;
        }
        BigDecimal share;
        if (high.signum() == 0 || over.signum() == 0) {
            share = reported.signum() <= 0 ? ONE : ZERO;
        } else if (reported.signum() <= 0) {
            share = rules.cap();
        } else {
            share = high.multiply(over).divide(under.multiply(reported), SIXTY);
        }
        boolean within = reported.multiply(under).compareTo(high.multiply(over)) <= 0;
        Status open = within ? Status.ON_PACE : Status.BEHIND;
        is(isShort || last ? whole : open, bounded(share));
    }

    private void level() {
        BigDecimal start = target.baseline();
        if (start != null && !higher) {
            start = start.negate();
        }
        if (isShort && !last && start == null) {
            not(NotAssessedReason.NO_BASELINE);
        } else if (start == null || start.compareTo(worse.subtract(slack)) >= 0) { // also "dưới 3" from just 3
            is(isShort && !last ? Status.BEHIND : whole, ratio());
        } else {
            BigDecimal gone = value.subtract(start);
            BigDecimal length = (beyond ? better : worse).subtract(start);
            BigDecimal share = beyond || isShort ? gone.divide(length, SIXTY) : ONE;
            boolean onPace = gone.multiply(under).compareTo(length.multiply(over)) >= 0;
            Status open = onPace ? Status.ON_PACE : Status.BEHIND;
            is(isShort && !last ? open : whole, overPace(share));
        }
    }

    private BigDecimal ratio() {
        if (!isShort && !beyond) {
            return ONE;
        }
        BigDecimal end = isShort == higher ? low : high;
        if (end.signum() <= 0) {
            return isShort ? ZERO : ONE;
        }
        if (higher) {
            return bounded(reported.divide(end, SIXTY));
        }
        return reported.signum() <= 0 ? rules.cap() : bounded(end.divide(reported, SIXTY));
    }

    private void override(Status said) {
        BigDecimal counted = score == null ? ZERO : score;
        if (said == Status.NOT_ASSESSED) {
            not(reason == null ? NotAssessedReason.NOT_DUE : reason);
        } else if (said == Status.BEHIND || said == Status.MISSED) {
            is(said, counted.min(ONE));
        } else {
            is(said, counted.max(ONE));
        }
    }

    private BigDecimal overPace(BigDecimal share) {
        if (over.signum() == 0) {
            return share.signum() < 0 ? ZERO : ONE;
        }
        return bounded(share.multiply(under).divide(over, SIXTY));
    }

    private BigDecimal bounded(BigDecimal number) {
        return number.max(ZERO).min(rules.cap());
    }

    private void not(NotAssessedReason why) {
        status = Status.NOT_ASSESSED;
        reason = why;
        score = null;
    }

    private void is(Status what, BigDecimal worth) {
        status = what;
        reason = null;
        score = worth;
    }
}
