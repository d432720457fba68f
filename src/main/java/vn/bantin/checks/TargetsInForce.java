package vn.bantin.checks;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Period;
import vn.bantin.progress.Target;

/** Rules on targets that several checks share: which one counts, and whether it is due. */
final class TargetsInForce {

    private TargetsInForce() {}

    /** Keeps of each basis the target whose validity began last; an earlier one is superseded, which is no fault. */
    static List<Target> latest(List<Target> rows) {
        Map<Basis, Target> latest = new EnumMap<>(Basis.class);
        rows.forEach(row -> latest.merge(row.basis(), row, TargetsInForce::later));
        return List.copyOf(latest.values());
    }

    private static Target later(Target one, Target two) {
        Comparator<Period> order = Comparator.nullsFirst(Comparator.naturalOrder());
        return order.compare(one.validFrom(), two.validFrom()) < 0 ? two : one;
    }

    /** Whether a figure of the target must be reported in the period of the ledger. */
    static boolean due(Ledger ledger, Target target, Indicator indicator) {
        if (indicator.measure() == Measure.MILESTONE) {
            Period due = target.due() == null ? ledger.programme().lastPeriod() : target.due();
            return !ledger.period().isBefore(due);
        }
        return ledger.period().quarter() >= indicator.firstAssessed();
    }
}
