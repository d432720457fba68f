package vn.bantin.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.bantin.progress.Level;
import vn.bantin.progress.Unit;

/** Checks the units of a period: whether they exist, whether their level does, and whether they have reported. */
final class UnitChecks {

    /** The district level ended on this day (two-tier local government from 2025-07-01). */
    private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);

    private static final List<String> DISTRICT_COMMITTEES =
            List.of("huyện ủy", "huyện uỷ", "thị ủy", "thị uỷ", "thành ủy", "thành uỷ");

    private final CheckContext context;
    private final List<Finding> findings = new ArrayList<>();

    private UnitChecks(CheckContext context) {
        this.context = context;
    }

    /** Every finding of these checks, in no order. */
    static List<Finding> of(CheckContext context) {
        UnitChecks checks = new UnitChecks(context);
        checks.units();
        return checks.findings;
    }

    private void units() {
        LocalDate end = context.ledger().period().end();
        Set<String> reporting = context.ledger().reporting();
        Set<String> due = new HashSet<>();
        context.targets()
                .forEach((key, rows) -> rows.stream()
                        .filter(target ->
                                TargetsInForce.due(context.ledger(), target, context.indicator(key.indicator())))
                        .forEach(target -> due.add(target.unit())));
        Set<String> concerned = new HashSet<>(reporting);
        context.targets().keySet().forEach(key -> concerned.add(key.unit()));
        for (String code : concerned) {
            Unit unit = context.unit(code);
            if (!unit.existsOn(end)) {
                add(
                        FindingCode.UNIT_ENDED,
                        Location.unit(code),
                        unit,
                        end,
                        unit.validFrom() == null ? "…" : unit.validFrom(),
                        unit.validTo() == null ? "…" : unit.validTo());
            } else if (ended(unit) && !context.historical(code)) {
                add(FindingCode.DISTRICT_LEVEL_ENDED, Location.unit(code), unit);
            } else if (due.contains(code) && !reporting.contains(code)) {
                add(
                        FindingCode.UNIT_SILENT,
                        Location.unit(code),
                        unit,
                        context.ledger().period());
            }
        }
        issuer(concerned)
                .filter(unit -> ended(unit) && !context.historical(unit.code()))
                .ifPresent(unit -> add(FindingCode.DISTRICT_LEVEL_ENDED, Location.unit(unit.code()), unit));
    }

    /** Whether the unit is of the district level, or has a committee of that level, in a period after its last day. */
    private boolean ended(Unit unit) {
        if (!context.ledger().period().end().isAfter(LAST_DAY_OF_DISTRICTS)
                || unit.level().compareTo(Level.PROVINCE) <= 0) {
            return false;
        }
        String committee =
                unit.committee() == null ? "" : unit.committee().strip().toLowerCase(Locale.ROOT);
        return unit.level() == Level.DISTRICT || DISTRICT_COMMITTEES.stream().anyMatch(committee::startsWith);
    }

    /**
     * The issuer of the summary, if it has no targets itself: the programme's issuer, else the parent of the first
     * unit.
     */
    private Optional<Unit> issuer(Set<String> concerned) {
        String issuer = context.ledger().programme().issuedBy();
        if (issuer == null && !concerned.isEmpty()) {
            issuer = context.unit(Collections.min(concerned)).parent();
        }
        return issuer == null || concerned.contains(issuer) ? Optional.empty() : context.findUnit(issuer);
    }

    private void add(FindingCode code, Location place, Object... details) {
        findings.add(Finding.of(code, place, details));
    }
}
