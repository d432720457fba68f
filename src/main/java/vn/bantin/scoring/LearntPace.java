package vn.bantin.scoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Lineage;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Target;

/**
 * The pace of a seasonal target, learnt from the unit's own quarters of the year before: the value at the quarter's end ÷
 * the value at the year's end.
 *
 * <p>Only of indicators that the office names ({@link Rulebook#learnt()}), that add up over the year and are better
 * HIGHER; only under a plan of a year, and not where the target has a pace of its own. It is learnt where all four
 * quarters are APPROVED and from one programme, none is below the one before it, the one asked for is above zero, and the
 * unit has since neither taken in another one nor given a part away; elsewhere the default pace holds, and the page says
 * that nothing could be learnt.
 */
public final class LearntPace {

    /** No learnt pace for any target. */
    public static final LearntPace NONE = new LearntPace(null, Set.of(), new Period(1000, 1), Map.of());

    private final Programme.@Nullable Kind kind;
    private final Set<String> codes;
    private final Period period;
    private final Map<Key, Progress> reports;

    private record Key(String unit, String indicator, int quarter) {}

    private LearntPace(Programme.@Nullable Kind kind, Set<String> codes, Period period, Map<Key, Progress> reports) {
        this.kind = kind;
        this.codes = codes;
        this.period = period;
        this.reports = reports;
    }

    /** Learns the pace of a period from last year's reports in its ledger. */
    public static LearntPace of(Ledger ledger, Rulebook rulebook) {
        Set<String> codes = Set.copyOf(rulebook.learnt());
        int year = ledger.period().year() - 1;
        Lineage lineage = Lineage.since(new Period(year, 1), ledger);
        Map<Key, Progress> reports = new HashMap<>();
        Set<Key> twice = new HashSet<>();
        for (Progress report : ledger.former()) {
            if (report.period().year() == year && codes.contains(report.indicator()) && lineage.same(report.unit())) {
                Key key = new Key(
                        report.unit(), report.indicator(), report.period().quarter());
                if (reports.put(key, report) != null) {
                    twice.add(key); // two programmes had it, and nobody says which of them teaches
                }
            }
        }
        reports.keySet().removeAll(twice);
        return new LearntPace(ledger.programme().kind(), codes, ledger.period(), Map.copyOf(reports));
    }

    /** The year whose reports teach the pace. */
    public int year() {
        return period.year() - 1;
    }

    /** Whether the rules ask for a learnt pace of this target, whether or not it can be learnt. */
    public boolean asked(Indicator indicator, Target target) {
        return kind == Programme.Kind.ANNUAL
                && codes.contains(indicator.code())
                && period.quarter() < 4
                && indicator.measure() == Measure.FLOW
                && target.goal() != null
                && target.goal().sense(indicator.direction()) == Direction.HIGHER
                && target.pace().at(period.quarter()) == null;
    }

    /**
     * The share (0 to 1) of last year's result that the unit had reached by the same quarter; {@code null} where none
     * is learnt.
     */
    public @Nullable Fraction share(Indicator indicator, Target target) {
        if (!asked(indicator, target)) {
            return null;
        }
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal then = BigDecimal.ZERO;
        String programme = null;
        for (int quarter = 1; quarter <= 4; quarter++) {
            Progress report = reports.get(new Key(target.unit(), indicator.code(), quarter));
            BigDecimal value = report == null || report.state() != Progress.State.APPROVED ? null : report.value();
            if (report == null
                    || value == null
                    || value.compareTo(before) < 0
                    || programme != null && !programme.equals(report.programme())) {
                return null;
            }
            programme = report.programme();
            before = value;
            if (quarter == period.quarter()) {
                then = value;
            }
        }
        return then.signum() <= 0 ? null : Fraction.of(then).dividedBy(Fraction.of(before));
    }
}
