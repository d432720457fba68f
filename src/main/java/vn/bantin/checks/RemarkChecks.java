package vn.bantin.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Remark;
import vn.bantin.progress.Unit;

/** Checks the remarks of a period: about an indicator that was not assigned, of a unit without pages, due in the past. */
final class RemarkChecks {

    private RemarkChecks() {}

    static List<Finding> of(CheckContext context) {
        Ledger ledger = context.ledger();
        Set<String> assigned =
                context.targets().keySet().stream().map(CheckContext.Key::unit).collect(Collectors.toSet());
        Set<String> printed = printed(context, assigned);
        List<Finding> findings = new ArrayList<>();
        for (Remark remark : ledger.remarks()) {
            Location place = Location.NOWHERE.of(remark.unit(), remark.indicator());
            if (!printed.contains(remark.unit())) {
                Object name = context.findUnit(remark.unit())
                        .<Object>map(unit -> unit)
                        .orElse(remark.unit());
                findings.add(Finding.of(
                        FindingCode.REMARK_UNUSED, place, name, remark.section(), remark.position(), ledger.period()));
            } else if (remark.indicator() != null
                    && assigned.contains(remark.unit()) // a unit above those speaks of all their indicators
                    && !context.targets().containsKey(new CheckContext.Key(remark.unit(), remark.indicator()))) {
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

    /** The units with targets in force, all units above them, and the issuer of the programme. */
    private static Set<String> printed(CheckContext context, Set<String> assigned) {
        Set<String> printed = new HashSet<>();
        for (String below : assigned) {
            String unit = below;
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
