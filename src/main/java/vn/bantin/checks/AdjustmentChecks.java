package vn.bantin.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bantin.progress.Adjustment;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;

/** Checks the points that are given and taken beyond the targets. */
public final class AdjustmentChecks {

    private AdjustmentChecks() {}

    /**
     * Finds adjustment points that do not count, or not in full.
     *
     * @param bonus most points of bonus that count for a unit
     * @param penalty most points of penalty that count for a unit
     */
    public static List<Finding> of(Ledger ledger, BigDecimal bonus, BigDecimal penalty) {
        Set<String> judged = ledger.targets().stream()
                .filter(target -> target.inForce(ledger.period()))
                .map(Target::unit)
                .collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        Map<String, List<Adjustment>> given =
                ledger.adjustments().stream().collect(Collectors.groupingBy(Adjustment::unit));
        for (Unit unit : ledger.units()) {
            for (Adjustment.Kind kind : Adjustment.Kind.values()) {
                BigDecimal points = points(given.getOrDefault(unit.code(), List.of()), kind);
                BigDecimal ceiling = kind == Adjustment.Kind.BONUS ? bonus : penalty;
                Location place = Location.unit(unit.code());
                if (points.signum() > 0 && !(judged.contains(unit.code()) && exists(unit, ledger))) {
                    findings.add(Finding.of(
                            FindingCode.POINTS_UNUSED, place, unit, kind.word(), plain(points), ledger.period()));
                } else if (points.compareTo(ceiling) > 0) {
                    findings.add(Finding.of(
                            FindingCode.POINTS_CUT,
                            place,
                            unit,
                            kind.word(),
                            plain(points),
                            plain(ceiling),
                            kind.name()));
                }
            }
        }
        return findings;
    }

    private static boolean exists(Unit unit, Ledger ledger) {
        return unit.existsOn(ledger.period().end());
    }

    private static BigDecimal points(List<Adjustment> given, Adjustment.Kind kind) {
        return given.stream()
                .filter(one -> one.kind() == kind)
                .map(Adjustment::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal plain(BigDecimal points) {
        return points.stripTrailingZeros();
    }
}
