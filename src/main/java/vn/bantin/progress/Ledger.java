package vn.bantin.progress;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All data of one programme in one period, held in memory: a few thousand rows.
 *
 * @param units every unit with a target in the programme, and every unit above one of them
 * @param indicators in the order in which they are printed
 * @param targets all rows of the programme, in force or not
 * @param progress the rows of the period
 * @param former rows of the same units in earlier periods, of any programme, for comparison
 * @param adjustments the rows of the period
 * @param remarks those written for the period, in the order of print
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
        List<Adjustment> adjustments,
        List<Remark> remarks) {

    /** A ledger without adjustments and remarks. */
    public Ledger(
            Programme programme,
            Period period,
            List<Unit> units,
            List<Indicator> indicators,
            List<Target> targets,
            List<Progress> progress,
            List<Progress> former,
            List<Succession> successions) {
        this(programme, period, units, indicators, targets, progress, former, successions, List.of(), List.of());
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
        remarks = remarks.stream().sorted(Remark.ORDER).toList();
    }

    /**
     * Builds a ledger from all stored rows. It drops the targets and remarks that were taken back, and keeps only the
     * units, indicators and successions that its rows need.
     */
    public static Ledger of(
            Programme programme,
            Period period,
            Collection<Unit> units,
            Collection<Indicator> indicators,
            List<Target> targets,
            List<Progress> progress,
            List<Progress> former,
            Collection<Succession> successions,
            List<Adjustment> adjustments,
            List<Remark> remarks) {
        List<Target> kept =
                targets.stream().filter(target -> !target.isRemoved(programme)).toList();
        List<Remark> written =
                remarks.stream().filter(remark -> !remark.isRemoved()).toList();
        Map<String, @Nullable String> parents = above(units, Unit::code, Unit::parent);
        Set<String> concerned = withAbove(
                Stream.of(
                                kept.stream().map(Target::unit),
                                progress.stream().map(Progress::unit),
                                adjustments.stream().map(Adjustment::unit),
                                written.stream().map(Remark::unit),
                                Stream.ofNullable(programme.issuedBy()))
                        .flatMap(Function.identity()),
                parents);
        Set<String> used = withAbove(
                Stream.of(
                                kept.stream().map(Target::indicator),
                                progress.stream().map(Progress::indicator),
                                written.stream().map(Remark::indicator).filter(Objects::nonNull))
                        .flatMap(Function.identity()),
                above(indicators, Indicator::code, Indicator::partOf));
        return new Ledger(
                programme,
                period,
                units.stream().filter(unit -> concerned.contains(unit.code())).toList(),
                indicators.stream()
                        .filter(indicator -> used.contains(indicator.code()))
                        .toList(),
                kept,
                progress,
                former,
                concerning(concerned, successions),
                adjustments,
                written);
    }

    /** Keeps the successions of the units, of their predecessors, and of every other successor of these. */
    private static List<Succession> concerning(Set<String> units, Collection<Succession> successions) {
        Set<String> old = origins(units, successions);
        return successions.stream().filter(s -> old.contains(s.oldUnit())).toList();
    }

    private static Set<String> origins(Collection<String> units, Collection<Succession> successions) {
        Set<String> origins = new HashSet<>(units);
        boolean more;
        do {
            more = false;
            for (Succession s : successions) {
                more |= origins.contains(s.newUnit()) && origins.add(s.oldUnit());
            }
        } while (more);
        return origins;
    }

    private static <T> Map<String, @Nullable String> above(
            Collection<T> rows, Function<T, String> code, Function<T, @Nullable String> above) {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        rows.forEach(row -> all.put(code.apply(row), above.apply(row)));
        return all;
    }

    /** Adds to some codes the codes of everything above them; a circle ends where it closes. */
    private static Set<String> withAbove(Stream<String> codes, Map<String, @Nullable String> above) {
        Set<String> all = new HashSet<>();
        codes.forEach(code -> {
            String next = code;
            while (next != null && all.add(next)) {
                next = above.get(next);
            }
        });
        return all;
    }

    /** The codes of the units with a target and of all former units from which they were made. */
    public Set<String> kin() {
        return origins(targets.stream().map(Target::unit).toList(), successions);
    }

    /**
     * The codes of the unit that issued the programme, if it is known, and of all former units from which it was made.
     */
    public Set<String> issuers() {
        return origins(Stream.ofNullable(programme.issuedBy()).toList(), successions);
    }

    /** The first period of {@link #former}: the first quarter of last year. */
    public static Period firstCompared(Period period) {
        return new Period(period.year() - 1, 1);
    }

    /**
     * The first period that the check of outliers looks at: four full years before this one, and the quarter before
     * them.
     */
    public static Period firstRemembered(Period period) {
        return new Period(period.year() - 5, 4);
    }

    /** A copy in which reports that await approval count like approved ones; for drafts only. */
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
                adjustments,
                remarks);
    }

    /** The remarks on one unit, by section and position; a successor has none of its predecessors'. */
    public List<Remark> remarks(String unit) {
        return remarks.stream().filter(remark -> remark.unit().equals(unit)).toList();
    }

    /** Whether any adjustment is given. */
    public boolean adjusted() {
        return adjustments.stream().anyMatch(one -> one.points().signum() > 0);
    }

    /** Whether this period is the programme's last. */
    public boolean lastPeriod() {
        return period.equals(programme.lastPeriod());
    }

    /** The units that reported a figure or a ruling of any indicator, whether it was assigned to them or not. */
    public Set<String> reporting() {
        return progress.stream().filter(Progress::says).map(Progress::unit).collect(Collectors.toSet());
    }
}
