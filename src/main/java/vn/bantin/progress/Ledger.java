package vn.bantin.progress;

import java.util.List;

/**
 * One programme in one period, whole in memory: it is small.
 *
 * @param units those with a target in the programme, and their parents
 * @param indicators in the order in which they are printed
 * @param targets all rows of the programme, in force or not
 * @param progress the rows of the period
 * @param former rows of the same units in earlier periods, of any programme, for comparison
 * @param adjustments the rows of the period
 */
public record Ledger(
        Programme programme,
        Period period,
        List<Unit> units,
        List<Indicator> indicators,
        List<Target> targets,
        List<Progress> progress,
        List<Progress> former,
        List<Succession> successions,
        List<Adjustment> adjustments) {

    /** One in which no points are given or taken. */
    public Ledger(
            Programme programme,
            Period period,
            List<Unit> units,
            List<Indicator> indicators,
            List<Target> targets,
            List<Progress> progress,
            List<Progress> former,
            List<Succession> successions) {
        this(programme, period, units, indicators, targets, progress, former, successions, List.of());
    }

    public Ledger {
        if (!programme.covers(period)) {
            throw new IllegalArgumentException(period + " lies outside programme " + programme.code());
        }
        units = List.copyOf(units);
        indicators = List.copyOf(indicators);
        targets = List.copyOf(targets);
        progress = List.copyOf(progress);
        former = List.copyOf(former);
        successions = List.copyOf(successions);
        adjustments = List.copyOf(adjustments);
    }

    /** The same with the reports that nobody has approved yet counted like the others; for a draft only. */
    public Ledger asIfApproved() {
        return new Ledger(
                programme,
                period,
                units,
                indicators,
                targets,
                progress.stream().map(Progress::asIfApproved).toList(),
                former,
                successions,
                adjustments);
    }

    /** Whether any points are given or taken beyond the targets. */
    public boolean adjusted() {
        return adjustments.stream().anyMatch(one -> one.points().signum() > 0);
    }

    /** Whether nothing more can come: the programme ends with this period. */
    public boolean lastPeriod() {
        return period.equals(programme.lastPeriod());
    }
}
