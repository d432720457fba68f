package vn.bantin.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Comparator;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Remark;
import vn.bantin.progress.Status;
import vn.bantin.progress.Target;

/**
 * Finds figures of a period that contradict each other: parts and whole, verdict and value, scale, spelling, approval.
 */
final class PlausibilityChecks {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final CheckContext context;
    private final Ledger ledger;
    private final Map<CheckContext.Key, Progress> reports = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private PlausibilityChecks(CheckContext context) {
        this.context = context;
        ledger = context.ledger();
        ledger.progress().forEach(report -> reports.put(key(report.unit(), report.indicator()), report));
    }

    /** Finds figures and words that can hardly be meant. */
    static List<Finding> of(CheckContext context) {
        PlausibilityChecks doubts = new PlausibilityChecks(context);
        doubts.missing();
        doubts.ledger.progress().forEach(doubts::report);
        doubts.parts();
        doubts.spellings();
        doubts.counts();
        return doubts.findings;
    }

    private static CheckContext.Key key(String unit, String indicator) {
        return new CheckContext.Key(unit, indicator);
    }

    /** Finds, for units that have reported something, plans without a number and due targets without a figure. */
    private void missing() {
        Set<String> reporting = ledger.progress().stream()
                .filter(Progress::says)
                .map(Progress::unit)
                .collect(Collectors.toSet());
        context.targets().forEach((key, rows) -> {
            Target target = judged(rows);
            Indicator indicator = context.findIndicator(target.indicator()).orElse(null);
            if (indicator == null) {
                return;
            }
            boolean milestone = indicator.measure() == Measure.MILESTONE;
            rows.stream()
                    .filter(row -> row.goal() == null && row.wording() == null && !milestone)
                    .forEach(row -> add(FindingCode.PLAN_MISSING, row.unit(), indicator, row.basis()));
            Progress report = reports.get(key);
            boolean none = report == null || !report.says();
            if (none && reporting.contains(target.unit()) && TargetsInForce.due(ledger, target, indicator)) {
                add(FindingCode.TARGET_SILENT, target.unit(), indicator);
            }
            if (report != null && lacksStart(indicator, target, report)) {
                add(FindingCode.BASELINE_MISSING, target.unit(), indicator, Objects.requireNonNull(report.value()));
            }
        });
    }

    /** Whether a level short of its plan cannot be judged by the way that it has come, for nobody said from where. */
    private boolean lacksStart(Indicator indicator, Target target, Progress report) {
        Goal goal = target.goal();
        return indicator.measure() == Measure.LEVEL
                && target.baseline() == null
                && goal != null
                && report.value() != null
                && report.state() == Progress.State.APPROVED
                && report.override() == null
                && TargetsInForce.due(ledger, target, indicator)
                && !ledger.period().equals(ledger.programme().lastPeriod())
                && goal.isMissedBy(report.value(), indicator.direction(), context.tolerance());
    }

    /** The target that is judged: the one of the chosen basis, else the other one. */
    private Target judged(List<Target> rows) {
        return rows.stream()
                .filter(row -> row.basis() == context.basis())
                .findFirst()
                .orElse(rows.get(0));
    }

    private void report(Progress report) {
        Indicator indicator = context.findIndicator(report.indicator()).orElse(null);
        if (indicator == null) {
            return;
        }
        if (report.state() != Progress.State.APPROVED) {
            add(FindingCode.NOT_APPROVED, report.unit(), indicator, report.state());
        }
        BigDecimal value = report.value();
        if (value != null) {
            ValueScale.of(indicator)
                    .filter(scale -> !scale.holds(value))
                    .ifPresent(scale -> add(
                            FindingCode.VALUE_OUTSIDE_SCALE,
                            report.unit(),
                            indicator,
                            value,
                            scale.low(),
                            scale.high()));
        }
        List<Target> rows = context.targets().get(key(report.unit(), report.indicator()));
        if (value != null && report.override() != null && rows != null) {
            Target target = judged(rows);
            Status said = report.override().status();
            if (contradicts(said, value, target.goal(), indicator)) {
                add(
                        FindingCode.OVERRIDE_CONTRADICTS,
                        report.unit(),
                        indicator,
                        said,
                        value,
                        plan(target, indicator),
                        report.override().reason());
            }
        }
    }

    private static boolean contradicts(Status said, BigDecimal value, @Nullable Goal goal, Indicator indicator) {
        boolean done = said == Status.COMPLETED || said == Status.EXCEEDED;
        boolean behind = said == Status.BEHIND || said == Status.MISSED;
        if (indicator.measure() == Measure.MILESTONE) {
            return value.signum() > 0 ? behind : done;
        }
        if (goal == null) {
            return false;
        }
        boolean higher = goal.sense(indicator.direction()) == Direction.HIGHER;
        BigDecimal bound = goal.mustReach(indicator.direction());
        int beyond = higher ? value.compareTo(bound) : bound.compareTo(value);
        if (said == Status.EXCEEDED && goal.comparator() == Comparator.BETWEEN) {
            return higher ? value.compareTo(goal.highOrThrow()) <= 0 : value.compareTo(goal.lowOrThrow()) >= 0;
        }
        // A ceiling kept, or a plan reached, may be lost again before the year's end only for what is no sum.
        boolean reached = indicator.measure() == Measure.FLOW && higher;
        return beyond < 0 ? done : reached && behind;
    }

    private static Object plan(Target target, Indicator indicator) {
        if (target.wording() != null) {
            return target.wording();
        }
        Goal goal = target.goal();
        return goal == null ? "1" : goal.mustReach(indicator.direction());
    }

    /** Checks that the "trong đó" items of one whole add up to no more than it, beyond rounding. */
    private void parts() {
        Map<String, List<Indicator>> byWhole = ledger.indicators().stream()
                .filter(part -> part.partOf() != null && part.measure() != Measure.MILESTONE)
                .collect(Collectors.groupingBy(part -> String.valueOf(part.partOf())));
        byWhole.forEach((code, parts) -> {
            Indicator whole = context.findIndicator(code).orElse(null);
            if (whole == null || whole.unitOfMeasure().equals("%") || whole.measure() == Measure.RATE) {
                return;
            }
            for (Progress report : ledger.progress()) {
                if (report.indicator().equals(code) && report.value() != null) {
                    parts(report.unit(), whole, report.value(), parts);
                }
            }
        });
    }

    private void parts(String unit, Indicator whole, BigDecimal value, List<Indicator> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        int count = 0;
        for (Indicator part : parts) {
            Progress report = reports.get(key(unit, part.code()));
            if (report != null
                    && report.value() != null
                    && part.unitOfMeasure().equals(whole.unitOfMeasure())
                    && part.measure() == whole.measure()) {
                sum = sum.add(report.value());
                count++;
            }
        }
        BigDecimal rounding = HALF.movePointLeft(whole.decimals()).multiply(BigDecimal.valueOf(count + 1L));
        if (count > 0 && sum.compareTo(value.add(rounding)) > 0) {
            add(FindingCode.PARTS_OVER_WHOLE, unit, whole, sum, value);
        }
    }

    /** Checks words that group rows on a page: "Văn hoá" and "Văn hóa" would make two groups. */
    private void spellings() {
        Map<String, String> known = new TreeMap<>();
        Set<String> said = new HashSet<>();
        for (Indicator indicator : ledger.indicators()) {
            spelling(known, said, indicator.group());
            spelling(known, said, indicator.leadBody());
            spelling(known, said, indicator.unitOfMeasure());
        }
        ledger.units().forEach(unit -> spelling(known, said, unit.cluster()));
    }

    /** Checks the counts in typed sentences that pages carry. */
    private void counts() {
        counts(Location.NOWHERE, ledger.programme().title());
        for (Progress report : ledger.progress()) {
            Location place = Location.target(report.unit(), report.indicator());
            counts(place, report.note());
            counts(place, report.source());
            counts(place, report.override() == null ? null : report.override().reason());
        }
        for (Remark remark : context.ledger().remarks()) {
            counts(Location.NOWHERE.of(remark.unit(), remark.indicator()), remark.text());
        }
    }

    private void counts(Location place, @Nullable String text) {
        if (text != null) {
            StatusCounts.wrong(text)
                    .ifPresent(counts -> findings.add(
                            Finding.of(FindingCode.COUNTS_DIFFER, place, text, counts.sum(), counts.total())));
        }
    }

    private void spelling(Map<String, String> known, Set<String> said, @Nullable String text) {
        if (text == null || !said.add(text)) {
            return;
        }
        String other = known.putIfAbsent(ToneLetters.folded(text), text);
        if (other != null) {
            findings.add(Finding.of(FindingCode.SPELLED_TWO_WAYS, Location.NOWHERE, other, text));
        }
    }

    private void add(FindingCode code, String unit, Indicator indicator, Object... more) {
        Object[] details = new Object[more.length + 1];
        details[0] = indicator.name();
        System.arraycopy(more, 0, details, 1, more.length);
        findings.add(Finding.of(code, Location.target(unit, indicator.code()), details));
    }
}
