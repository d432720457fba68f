package vn.bantin.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Remark;
import vn.bantin.progress.Unit;

/** Checks the remarks of a period: about an indicator that was not assigned, of a unit without pages, due in the past. */
final class RemarkChecks {

    private RemarkChecks() {}

    static List<Finding> of(CheckContext context) {
        Ledger ledger = context.ledger();
        Set<String> printed = printed(context);
        List<Finding> findings = new ArrayList<>();
        for (Remark remark : ledger.remarks()) {
            Location place = Location.NOWHERE.of(remark.unit(), remark.indicator());
            if (!printed.contains(remark.unit())) {
                String name = context.findUnit(remark.unit()).map(Unit::name).orElse(remark.unit());
                findings.add(Finding.of(
                        FindingCode.REMARK_UNUSED, place, name, remark.section(), remark.position(), ledger.period()));
            } else if (remark.indicator() != null && isForeign(context, remark.unit(), remark.indicator())) {
                findings.add(Finding.of(
                        FindingCode.REMARK_WITHOUT_TARGET,
                        place,
                        remark.section(),
                        remark.position(),
                        context.indicator(remark.indicator()).name()));
            }
            if (remark.dueOn() != null
                    && asksForSomething(remark.section())
                    && !remark.dueOn().isAfter(ledger.period().end())) {
                findings.add(Finding.of(
                        FindingCode.REMARK_DUE_PAST,
                        place,
                        remark.dueOn(),
                        remark.section(),
                        remark.position(),
                        ledger.period()));
            }
        }
        return findings;
    }

    private static boolean asksForSomething(Remark.Section section) {
        return switch (section) {
            case SOLUTION, TASK, PROPOSAL -> true;
            case HIGHLIGHT, CAUSE -> false;
        };
    }

    /** A unit above those with targets speaks of all their indicators. */
    private static boolean isForeign(CheckContext context, String unit, String indicator) {
        Set<CheckContext.Key> targets = context.targets().keySet();
        return targets.stream().anyMatch(key -> key.unit().equals(unit))
                && !targets.contains(new CheckContext.Key(unit, indicator));
    }

    /** The units with targets in force, all units above them, and the issuer of the programme. */
    private static Set<String> printed(CheckContext context) {
        Set<String> printed = new HashSet<>();
        for (CheckContext.Key key : context.targets().keySet()) {
            String unit = key.unit();
            while (unit != null && printed.add(unit)) {
                unit = context.findUnit(unit).map(Unit::parent).orElse(null);
            }
        }
        String issuer = context.ledger().programme().issuedBy();
        if (issuer != null) {
            printed.add(issuer);
        }
        return printed;
    }
}
