package vn.bantin.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Succession;
import vn.bantin.progress.Unit;

/** Checks the successions between units. */
final class SuccessionChecks {

    /** 0.3333 three times is a whole. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.001");

    private SuccessionChecks() {}

    /**
     * Checks that no unit passes on more than the whole of itself; successions after the period are not its concern.
     */
    static List<Finding> of(CheckContext context) {
        Ledger ledger = context.ledger();
        return ledger.successions().stream()
                .filter(row -> row.share() != null
                        && !row.effectiveOn().isAfter(ledger.period().end()))
                .collect(Collectors.groupingBy(row -> List.of(row.oldUnit(), row.effectiveOn())))
                .values()
                .stream()
                .filter(rows -> sum(rows).compareTo(BigDecimal.ONE) > 0)
                .map(rows -> Finding.of(
                        FindingCode.SUCCESSION_SHARES,
                        Location.unit(rows.get(0).oldUnit()),
                        rows.get(0).oldUnit(),
                        rows.get(0).effectiveOn(),
                        sum(rows)))
                .toList();
    }

    /** Finds units that ended although the shares they passed on add up to less than one, beyond rounding. */
    static List<Finding> lost(CheckContext context) {
        Ledger ledger = context.ledger();
        LocalDate end = ledger.period().end();
        Set<String> standing = ledger.units().stream()
                .filter(unit -> unit.existsOn(end))
                .map(Unit::code)
                .collect(Collectors.toSet());
        return ledger.successions().stream()
                .filter(row -> !row.effectiveOn().isAfter(end) && !standing.contains(row.oldUnit()))
                .collect(Collectors.groupingBy(Succession::oldUnit, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(rows -> rows.stream().allMatch(row -> row.share() != null))
                .filter(rows -> sum(rows).add(ROUNDING).compareTo(BigDecimal.ONE) <= 0)
                .map(rows -> Finding.of(
                        FindingCode.SUCCESSION_LOSS,
                        Location.unit(rows.get(0).oldUnit()),
                        rows.get(0).oldUnit(),
                        rows.stream()
                                .map(Succession::effectiveOn)
                                .max(Comparator.naturalOrder())
                                .orElseThrow(),
                        sum(rows)))
                .toList();
    }

    private static BigDecimal sum(List<Succession> rows) {
        return rows.stream().map(row -> Objects.requireNonNull(row.share())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
