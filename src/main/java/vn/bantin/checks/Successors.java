package vn.bantin.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Succession;

/** Looks over which unit followed which. */
final class Successors {

    private Successors() {}

    /** No more of a unit than there is may pass to others; what happens after the period does not concern it. */
    static List<Finding> of(Ledger ledger) {
        return ledger.successions().stream()
                .filter(row -> row.share() != null
                        && !row.effectiveOn().isAfter(ledger.period().end()))
                .collect(Collectors.groupingBy(row -> List.of(row.oldUnit(), row.effectiveOn())))
                .values()
                .stream()
                .filter(rows -> sum(rows).compareTo(BigDecimal.ONE) > 0)
                .map(rows -> Finding.of(
                        Code.SUCCESSION_SHARES,
                        Place.unit(rows.get(0).oldUnit()),
                        rows.get(0).oldUnit(),
                        rows.get(0).effectiveOn(),
                        sum(rows).toPlainString()))
                .toList();
    }

    private static BigDecimal sum(List<Succession> rows) {
        return rows.stream().map(row -> Objects.requireNonNull(row.share())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
