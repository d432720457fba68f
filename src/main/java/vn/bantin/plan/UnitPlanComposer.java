package vn.bantin.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.SignatureBlock;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;

/** Composes the pages on the plan of one unit: its sentences, its lists and its table. */
final class UnitPlanComposer {

    private UnitPlanComposer() {}

    /**
     * Composes the plan of a unit from a ledger of the year's first quarter.
     *
     * @param name name of the unit, unique among the others
     * @param targets those of the unit that are in force at the year's start
     * @param reached reports of the end of last year, by indicator
     */
    static UnitPlan of(
            int number,
            Ledger ledger,
            Unit unit,
            List<Target> targets,
            String name,
            Map<String, Progress> reached,
            Letterhead letterhead,
            SignatureBlock closing,
            String assignedBy,
            PlanNarrator narrator) {
        List<PlannedTarget> rows = rows(ledger, targets, reached);
        PlanTally tally = PlanTally.of(rows);
        return new UnitPlan(
                number,
                unit.code(),
                name,
                letterhead,
                narrator.targets() + " của " + name,
                ledger.programme().title(),
                Stream.of(narrator.sentences(name, assignedBy, tally, rows), beyond(ledger, targets, assignedBy))
                        .flatMap(List::stream)
                        .toList(),
                narrator.lists(assignedBy, tally, rows, wholes(ledger)),
                tally,
                narrator.plans(),
                narrator.lastYear(),
                rows,
                Stream.concat(narrator.method(assignedBy, rows).stream(), PlanNarrator.signs(rows).stream())
                        .toList(),
                closing);
    }

    private static Map<String, String> wholes(Ledger ledger) {
        Map<String, String> wholes = new HashMap<>();
        for (Indicator indicator : ledger.indicators()) {
            if (indicator.partOf() != null) {
                wholes.put(indicator.code(), indicator.partOf());
            }
        }
        return wholes;
    }

    private static List<String> beyond(Ledger ledger, List<Target> targets, String assignedBy) {
        return inOrder(ledger.indicators()).stream()
                .filter(Indicator::counted)
                .flatMap(indicator -> BeyondAssigned.of(
                        indicator,
                        target(targets, indicator, Basis.ASSIGNED),
                        target(targets, indicator, Basis.OWN),
                        assignedBy)
                        .stream())
                .toList();
    }

    private static List<PlannedTarget> rows(Ledger ledger, List<Target> targets, Map<String, Progress> reached) {
        boolean term = ledger.programme().kind() == Programme.Kind.TERM;
        List<PlannedTarget> rows = new ArrayList<>();
        int running = 0;
        for (Indicator indicator : inOrder(ledger.indicators())) {
            Target assigned = target(targets, indicator, Basis.ASSIGNED);
            Target own = target(targets, indicator, Basis.OWN);
            if (assigned != null || own != null) {
                rows.add(PlannedTarget.of(
                        indicator,
                        indicator.counted() ? Integer.valueOf(++running) : null,
                        assigned,
                        own,
                        reached.get(indicator.code()),
                        term,
                        ledger.programme().lastPeriod()));
            }
        }
        return rows;
    }

    /** By group in the order of first mention; within it, each "trong đó" item behind its whole. */
    private static List<Indicator> inOrder(List<Indicator> indicators) {
        Map<String, List<Indicator>> groups = new LinkedHashMap<>();
        for (Indicator whole : indicators) {
            List<Indicator> group = groups.computeIfAbsent(whole.group(), any -> new ArrayList<>());
            if (whole.counted()) {
                group.add(whole);
                indicators.stream()
                        .filter(part -> whole.code().equals(part.partOf()))
                        .forEach(group::add);
            }
        }
        List<Indicator> inOrder = new ArrayList<>();
        groups.values().forEach(inOrder::addAll);
        indicators.stream().filter(part -> !inOrder.contains(part)).forEach(inOrder::add);
        return inOrder;
    }

    /** The target of an indicator; of several the one that began last. */
    private static @Nullable Target target(List<Target> targets, Indicator indicator, Basis basis) {
        return targets.stream()
                .filter(t -> t.indicator().equals(indicator.code()) && t.basis() == basis)
                .max(Comparator.comparing(Target::validFrom, Comparator.nullsFirst(Comparator.<Period>naturalOrder())))
                .orElse(null);
    }
}
