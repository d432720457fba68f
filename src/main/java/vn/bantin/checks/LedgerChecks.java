package vn.bantin.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Comparison;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.GoalText;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Level;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Period;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;

/** Runs all checks on the ledger of a period, and lists the findings in {@link Finding#ORDER}. */
public final class LedgerChecks {

    /** The district level ended on this day (two-tier local government from 2025-07-01). */
    private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);

    private static final List<String> DISTRICT_COMMITTEES =
            List.of("huyện ủy", "huyện uỷ", "thị ủy", "thị uỷ", "thành ủy", "thành uỷ");

    private final Ledger ledger;
    private final Map<String, Unit> units;
    private final Map<String, Indicator> indicators;
    private final Map<Key, List<Target>> targets;
    private final List<Finding> findings = new ArrayList<>();

    private LedgerChecks(Ledger ledger) {
        this.ledger = ledger;
        units = ledger.units().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        indicators = ledger.indicators().stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
        targets = ledger.targets().stream()
                .filter(target -> target.inForce(ledger.period()))
                .collect(Collectors.groupingBy(
                        t -> new Key(t.unit(), t.indicator()),
                        Collectors.collectingAndThen(Collectors.toList(), TargetsInForce::latest)));
    }

    /**
     * Finds every defect and doubt of the period where the assigned plan is judged.
     *
     * @param unprintable the first character of a text that the fonts of the page cannot print, if there is one
     */
    public static List<Finding> of(Ledger ledger, Function<String, Optional<String>> unprintable) {
        return of(ledger, Basis.ASSIGNED, unprintable, unit -> false, unit -> List.of());
    }

    /**
     * Finds every defect and doubt of the period.
     *
     * @param basis which plan is judged, where there are two
     * @param historical whether a unit is marked as one whose level may have ended before the period did
     * @param settings the texts that the office has set to be printed on a unit's papers
     */
    public static List<Finding> of(
            Ledger ledger,
            Basis basis,
            Function<String, Optional<String>> unprintable,
            Predicate<String> historical,
            Function<String, List<String>> settings) {
        LedgerChecks checks = new LedgerChecks(ledger);
        checks.targets();
        checks.units(historical);
        checks.reports();
        checks.findings.addAll(PrintableCheck.of(ledger, unprintable, settings));
        checks.findings.addAll(PlausibilityChecks.of(ledger, basis));
        checks.findings.addAll(SuccessionChecks.of(ledger));
        checks.findings.addAll(SuccessionChecks.lost(ledger));
        checks.findings.addAll(EncodingCheck.of(ledger, settings));
        return checks.findings.stream().distinct().sorted(Finding.ORDER).toList();
    }

    private void targets() {
        if (targets.isEmpty()) {
            add(FindingCode.NO_TARGETS, Location.NOWHERE, ledger.programme().code(), ledger.period());
        }
        targets.forEach((key, rows) -> {
            Indicator indicator = indicator(key.indicator);
            rows.forEach(target -> target(indicator, target));
            ownAgainstAssigned(indicator, rows);
        });
    }

    private void target(Indicator indicator, Target target) {
        Location place = Location.target(target.unit(), target.indicator());
        Goal goal = target.goal();
        wording(indicator, target, place);
        if (goal != null && indicator.measure() != Measure.MILESTONE) {
            if (goal.sense(indicator.direction()) != indicator.direction()) {
                boolean higher = indicator.direction() == Direction.HIGHER;
                add(FindingCode.CEILING_AND_FLOOR, place, indicator.name(), higher ? "cao" : "thấp", goal.comparator());
            }
            BigDecimal plan = goal.mustReach(indicator.direction());
            boolean higher = goal.sense(indicator.direction()) == Direction.HIGHER;
            if (indicator.measure() == Measure.FLOW && (higher ? plan.signum() <= 0 : plan.signum() < 0)) {
                add(FindingCode.PLAN_UNUSABLE, place, indicator.name(), plan.toPlainString());
            }
        }
        BigDecimal last = BigDecimal.ZERO;
        for (int quarter = 1; quarter <= 4; quarter++) {
            BigDecimal share = target.pace().at(quarter);
            if (share != null && share.compareTo(last) < 0) {
                add(FindingCode.PACE_FALLS, place, indicator.name());
            }
            last = share == null ? last : share;
        }
    }

    /** Checks a target in words: nobody could read it, or it disagrees with its typed bounds. */
    private void wording(Indicator indicator, Target target, Location place) {
        Goal goal = target.goal();
        String wording = target.wording();
        if (wording == null || indicator.measure() == Measure.MILESTONE) {
            return;
        }
        if (goal == null) {
            add(FindingCode.WORDING_UNREAD, place, wording, indicator.name(), indicator.unitOfMeasure());
            return;
        }
        // With which decimal mark it was typed is known to the import alone.
        List<GoalText> readings = Stream.of(',', '.')
                .flatMap(mark ->
                        GoalText.of(wording, indicator, ledger.programme().kind(), mark).stream())
                .toList();
        if (!readings.isEmpty() && readings.stream().noneMatch(reading -> reading.says(goal))) {
            add(FindingCode.WORDING_DIFFERS, place, wording, goal.comparator(), goal.bounds());
        }
    }

    /**
     * Checks that the unit's own target is no weaker than the assigned one, as "không thấp hơn chỉ tiêu tỉnh giao"
     * demands.
     */
    private void ownAgainstAssigned(Indicator indicator, List<Target> rows) {
        Target assigned = of(rows, Basis.ASSIGNED);
        Target own = of(rows, Basis.OWN);
        Period end = ledger.programme().lastPeriod();
        if (own == null || assigned == null || Comparison.of(indicator, assigned, own, end) != Comparison.WEAKER) {
            return;
        }
        String mine = plan(own, indicator, end);
        String theirs = plan(assigned, indicator, end);
        boolean told = !mine.equals(theirs); // else it is the bound itself that one of them lets in
        add(
                FindingCode.OWN_WEAKER,
                Location.target(own.unit(), own.indicator()),
                indicator.name(),
                told ? mine : own.goalOrThrow().comparator() + " " + mine,
                told ? theirs : assigned.goalOrThrow().comparator() + " " + theirs);
    }

    private static @Nullable Target of(List<Target> rows, Basis basis) {
        return rows.stream()
                .filter(target -> target.basis() == basis)
                .findFirst()
                .orElse(null);
    }

    private static String plan(Target target, Indicator indicator, Period end) {
        if (indicator.measure() == Measure.MILESTONE) {
            return (target.due() == null ? end : target.due()).toString();
        }
        return target.goalOrThrow()
                .mustReach(indicator.direction())
                .stripTrailingZeros()
                .toPlainString();
    }

    private void units(Predicate<String> historical) {
        LocalDate end = ledger.period().end();
        Set<String> reporting = ledger.progress().stream()
                .filter(Progress::says)
                .map(Progress::unit)
                .collect(Collectors.toSet());
        Set<String> due = new HashSet<>();
        targets.forEach((key, rows) -> rows.stream()
                .filter(target -> TargetsInForce.due(ledger, target, indicator(key.indicator)))
                .forEach(target -> due.add(target.unit())));
        Set<String> concerned = new HashSet<>(reporting);
        targets.keySet().forEach(key -> concerned.add(key.unit));
        for (String code : concerned) {
            Unit unit = unit(code);
            if (!unit.existsOn(end)) {
                add(
                        FindingCode.UNIT_ENDED,
                        Location.unit(code),
                        unit.name(),
                        end,
                        unit.validFrom() == null ? "…" : unit.validFrom(),
                        unit.validTo() == null ? "…" : unit.validTo());
            } else if (ended(unit) && !historical.test(code)) {
                add(FindingCode.DISTRICT_LEVEL_ENDED, Location.unit(code), unit.name());
            } else if (due.contains(code) && !reporting.contains(code)) {
                add(FindingCode.UNIT_SILENT, Location.unit(code), unit.name(), ledger.period());
            }
        }
        issuer(concerned)
                .filter(unit -> ended(unit) && !historical.test(unit.code()))
                .ifPresent(unit -> add(FindingCode.DISTRICT_LEVEL_ENDED, Location.unit(unit.code()), unit.name()));
    }

    /** Whether the unit is of the district level, or has a committee of that level, in a period after its last day. */
    private boolean ended(Unit unit) {
        if (!ledger.period().end().isAfter(LAST_DAY_OF_DISTRICTS)
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
        String issuer = ledger.programme().issuedBy();
        if (issuer == null && !concerned.isEmpty()) {
            issuer = unit(Collections.min(concerned)).parent();
        }
        return issuer == null || concerned.contains(issuer) ? Optional.empty() : Optional.ofNullable(units.get(issuer));
    }

    private void reports() {
        Map<Key, BigDecimal> lastQuarter = ledger.former().stream()
                .filter(p -> p.programme().equals(ledger.programme().code()))
                .filter(p -> p.period().equals(ledger.period().previous()) && p.value() != null)
                .collect(Collectors.toMap(p -> new Key(p.unit(), p.indicator()), LedgerChecks::value));
        Period lastYear = new Period(ledger.period().year() - 1, 4);
        Map<Key, BigDecimal> lastYears = ledger.former().stream()
                .filter(p -> p.programme().equals(ledger.programme().code()))
                .filter(p -> p.period().equals(lastYear) && p.value() != null)
                .collect(Collectors.toMap(p -> new Key(p.unit(), p.indicator()), LedgerChecks::value));
        for (Progress report : ledger.progress()) {
            Indicator indicator = indicator(report.indicator());
            Key key = new Key(report.unit(), report.indicator());
            Location place = Location.target(report.unit(), report.indicator());
            List<Target> rows = targets.getOrDefault(key, List.of());
            if (rows.isEmpty() && report.says()) {
                add(FindingCode.REPORT_WITHOUT_TARGET, place, indicator.name());
            }
            if (report.value() == null) {
                continue;
            }
            BigDecimal before = lastQuarter.get(key);
            if (indicator.measure() == Measure.FLOW
                    && before != null
                    && report.value().compareTo(before) < 0) {
                FindingCode code =
                        below(report.value(), lastYears.get(key)) ? FindingCode.YEARLY_IN_TERM : FindingCode.TOTAL_FELL;
                add(code, place, indicator.name(), report.value().toPlainString(), before.toPlainString());
            }
            rows.stream()
                    .flatMap(target -> WrongUnitCheck.percent(indicator, target, value(report)).stream())
                    .findFirst()
                    .ifPresent(percent ->
                            add(FindingCode.OVER_300_PERCENT, place, indicator.name(), percent.toPlainString()));
            rows.stream()
                    .filter(target -> WrongUnitCheck.little(indicator, target, value(report))
                            .isPresent())
                    .findFirst()
                    .ifPresent(target -> little(indicator, target, report));
            if (report.estimate()) {
                add(FindingCode.ESTIMATE, place, indicator.name());
            }
        }
    }

    private void little(Indicator indicator, Target target, Progress report) {
        add(
                FindingCode.FAR_BELOW_PLAN,
                Location.target(report.unit(), report.indicator()),
                indicator.name(),
                value(report).toPlainString(),
                WrongUnitCheck.little(indicator, target, value(report))
                        .orElseThrow()
                        .toPlainString(),
                target.goalOrThrow().bounds());
    }

    /**
     * Whether a total since the start of a term lies below the total of last year's end, so that it seems to be this
     * year's alone.
     */
    private static boolean below(@Nullable BigDecimal value, @Nullable BigDecimal yearsEnd) {
        return value != null && yearsEnd != null && value.compareTo(yearsEnd) < 0;
    }

    private void add(FindingCode code, Location place, Object... details) {
        findings.add(Finding.of(code, place, details));
    }

    private Unit unit(String code) {
        return Objects.requireNonNull(units.get(code), () -> "the ledger lacks unit " + code);
    }

    private Indicator indicator(String code) {
        return Objects.requireNonNull(indicators.get(code), () -> "the ledger lacks indicator " + code);
    }

    private static BigDecimal value(Progress report) {
        return Objects.requireNonNull(report.value());
    }

    private record Key(String unit, String indicator) {}
}
