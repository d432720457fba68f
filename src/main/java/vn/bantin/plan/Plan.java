package vn.bantin.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.bulletin.UnitNames;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;

/**
 * The printed plans of a year, at its start, before there is any progress.
 *
 * @param issuedOn the date on the documents
 * @param units one for each unit of the programme, by code
 */
public record Plan(Programme programme, int year, LocalDate issuedOn, PlanSummary summary, List<UnitPlan> units) {

    public Plan {
        units = List.copyOf(units);
    }

    /**
     * Composes the plans of all units; the same ledger, settings and date give the same plan.
     *
     * @param ledger of the year's first quarter; its progress is not looked at
     * @param lastYears programmes of last year that fit this one; results are compared only where there is exactly one
     * @throws IllegalArgumentException if no unit of the programme exists then
     */
    public static Plan of(Ledger ledger, List<Programme> lastYears, IssuerSettings issuers, LocalDate issuedOn) {
        Map<String, Unit> byCode = ledger.units().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        Set<String> planned = ledger.targets().stream().map(Target::unit).collect(Collectors.toSet());
        List<Unit> units = ledger.units().stream()
                .filter(unit -> planned.contains(unit.code()))
                .filter(unit -> unit.existsOn(ledger.period().end()))
                .sorted(Comparator.comparing(Unit::code))
                .toList();
        if (units.isEmpty()) {
            throw new IllegalArgumentException("no unit has a plan in " + ledger.period());
        }
        int year = ledger.period().year();
        Map<String, Map<String, Progress>> reached =
                lastYears.size() == 1 ? reached(ledger, lastYears.get(0).code()) : Map.of();
        PlanNarrator narrator = new PlanNarrator(
                ledger.programme(),
                year,
                lastYears.size() < 2
                        ? List.of()
                        : lastYears.stream().map(Programme::title).toList());
        UnitNames names = UnitNames.of(units, byCode);
        Map<String, List<Target>> targets = ledger.targets().stream()
                .filter(target -> target.inForce(ledger.period()))
                .collect(Collectors.groupingBy(Target::unit));
        List<UnitPlan> plans = new ArrayList<>();
        for (Unit unit : units) {
            plans.add(UnitPlanComposer.of(
                    plans.size() + 1,
                    ledger,
                    unit,
                    targets.getOrDefault(unit.code(), List.of()),
                    names.of(unit),
                    reached.getOrDefault(unit.code(), Map.of()),
                    Edition.letterhead(unit, byCode, issuers, issuedOn),
                    Edition.closing(unit, issuers),
                    PlanNarrator.assignedBy(Edition.parent(unit, byCode)),
                    narrator));
        }
        Unit issuer = Edition.issuer(ledger, units.get(0), byCode);
        PlanSummary summary = PlanSummary.of(
                narrator,
                ledger.programme().title(),
                PlanNarrator.assignedBy(Edition.parent(units.get(0), byCode)),
                plans,
                Edition.letterhead(issuer, byCode, issuers, issuedOn),
                Edition.closing(issuer, issuers));
        return new Plan(ledger.programme(), year, issuedOn, summary, plans);
    }

    /** The approved reports of the last quarter before the year, by unit and indicator. */
    private static Map<String, Map<String, Progress>> reached(Ledger ledger, String lastYears) {
        Map<String, Map<String, Progress>> reached = new HashMap<>();
        for (Progress report : ledger.former()) {
            if (report.programme().equals(lastYears)
                    && report.period().equals(ledger.period().previous())
                    && report.state() == Progress.State.APPROVED
                    && report.value() != null) {
                reached.computeIfAbsent(report.unit(), any -> new HashMap<>()).put(report.indicator(), report);
            }
        }
        return reached;
    }
}
