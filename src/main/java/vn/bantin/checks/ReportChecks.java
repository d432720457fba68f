package vn.bantin.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Period;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Target;

/** Checks the reports of a period: values without a target, totals that fall, values far above or below their plan. */
final class ReportChecks {

    private final CheckContext context;
    private final List<Finding> findings = new ArrayList<>();

    private ReportChecks(CheckContext context) {
        this.context = context;
    }

    /** Every finding of these checks, in no order. */
    static List<Finding> of(CheckContext context) {
        ReportChecks checks = new ReportChecks(context);
        checks.reports();
        return checks.findings;
    }

    private void reports() {
        Map<CheckContext.Key, BigDecimal> lastQuarter = context.ledger().former().stream()
                .filter(p -> p.programme().equals(context.ledger().programme().code()))
                .filter(p -> p.period().equals(context.ledger().period().previous()) && p.value() != null)
                .collect(Collectors.toMap(p -> new CheckContext.Key(p.unit(), p.indicator()), ReportChecks::value));
        Period lastYear = new Period(context.ledger().period().year() - 1, 4);
        Map<CheckContext.Key, BigDecimal> lastYears = context.ledger().former().stream()
                .filter(p -> p.programme().equals(context.ledger().programme().code()))
                .filter(p -> p.period().equals(lastYear) && p.value() != null)
                .collect(Collectors.toMap(p -> new CheckContext.Key(p.unit(), p.indicator()), ReportChecks::value));
        for (Progress report : context.ledger().progress()) {
            Indicator indicator = context.indicator(report.indicator());
            CheckContext.Key key = new CheckContext.Key(report.unit(), report.indicator());
            Location place = Location.target(report.unit(), report.indicator());
            List<Target> rows = context.targets().getOrDefault(key, List.of());
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
                add(code, place, indicator.name(), report.value(), before);
            }
            rows.stream()
                    .flatMap(target -> WrongUnitCheck.percent(indicator, target, value(report)).stream())
                    .findFirst()
                    .ifPresent(percent -> add(FindingCode.OVER_300_PERCENT, place, indicator.name(), percent));
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
                value(report),
                WrongUnitCheck.little(indicator, target, value(report)).orElseThrow(),
                target.goalOrThrow());
    }

    /**
     * Whether a total since the start of a term lies below the total of last year's end, so that it seems to be this
     * year's alone.
     */
    private static boolean below(@Nullable BigDecimal value, @Nullable BigDecimal yearsEnd) {
        return value != null && yearsEnd != null && value.compareTo(yearsEnd) < 0;
    }

    private static BigDecimal value(Progress report) {
        return Objects.requireNonNull(report.value());
    }

    private void add(FindingCode code, Location place, Object... details) {
        findings.add(Finding.of(code, place, details));
    }
}
