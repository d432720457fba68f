package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Remark;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;
import vn.bantin.scoring.ComparisonBase;

/**
 * The form that one unit fills in for a period and sends back.
 *
 * @param periodName "6 tháng đầu năm 2024"
 * @param remarks those that the unit has sent already
 */
public record ReportForm(
        Programme programme, Period period, String periodName, Unit unit, List<Line> lines, List<Remark> remarks) {

    /**
     * One line of the form: an indicator for which the unit has a target in force.
     *
     * @param plan the targets, as they are printed
     * @param now value already stored for the period
     * @param last the last value sent for an earlier period, maybe under the unit's former code
     */
    public record Line(
            Indicator indicator,
            String plan,
            @Nullable Progress now,
            @Nullable Sent last) {}

    /** A value that was sent for an earlier period. */
    public record Sent(String programme, Period period, BigDecimal value) {}

    public ReportForm {
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    /**
     * The forms of all units with a target in force; each lists indicators in the order in which they are printed.
     *
     * @param earlier origins of the present units, some under another code
     */
    public static List<ReportForm> all(Ledger ledger, ComparisonBase earlier, PeriodNames periods) {
        Map<String, List<Target>> targets = ledger.targets().stream()
                .filter(target -> target.inForce(ledger.period()))
                .collect(Collectors.groupingBy(Target::unit));
        Map<String, List<Progress>> now = byUnit(ledger.progress());
        Map<String, List<Progress>> former = byUnit(ledger.former());
        return ledger.units().stream()
                .map(unit -> new UnitRows(
                        unit,
                        targets.getOrDefault(unit.code(), List.of()),
                        now.getOrDefault(unit.code(), List.of()),
                        former.getOrDefault(unit.code(), List.of())))
                .map(rows -> of(rows, ledger, earlier, periods))
                .filter(form -> !form.lines.isEmpty())
                .toList();
    }

    /** What a ledger holds of one unit. */
    private record UnitRows(Unit unit, List<Target> targets, List<Progress> now, List<Progress> former) {}

    private static Map<String, List<Progress>> byUnit(List<Progress> reports) {
        return reports.stream().collect(Collectors.groupingBy(Progress::unit));
    }

    private static ReportForm of(UnitRows rows, Ledger ledger, ComparisonBase earlier, PeriodNames periods) {
        Unit unit = rows.unit();
        List<Line> lines = ledger.indicators().stream()
                .map(indicator -> line(rows, indicator, ledger, earlier))
                .filter(Objects::nonNull)
                .toList();
        return new ReportForm(
                ledger.programme(),
                ledger.period(),
                periods.of(ledger.period()),
                unit,
                lines,
                ledger.remarks(unit.code()));
    }

    private static @Nullable Line line(UnitRows rows, Indicator indicator, Ledger ledger, ComparisonBase earlier) {
        List<Target> targets = rows.targets().stream()
                .filter(target -> target.indicator().equals(indicator.code()))
                .toList();
        if (targets.isEmpty()) {
            return null;
        }
        Progress now = of(indicator, rows.now()).findFirst().orElse(null);
        Sent last = of(indicator, rows.former())
                .filter(report -> report.period().isBefore(ledger.period()))
                .flatMap(report -> Stream.ofNullable(report.value())
                        .map(value -> new Sent(report.programme(), report.period(), value)))
                .max(Comparator.comparing(Sent::period)
                        .thenComparing(sent ->
                                sent.programme().equals(ledger.programme().code())))
                .orElseGet(() -> formerly(rows.unit(), indicator, earlier));
        return new Line(indicator, plan(targets, indicator), now, last);
    }

    /** The last value that the unit sent under its former code. */
    private static @Nullable Sent formerly(Unit unit, Indicator indicator, ComparisonBase earlier) {
        return Stream.of(earlier.quarter(), earlier.year())
                .filter(past -> past != null && !past.isNew(unit.code()))
                .flatMap(past -> Stream.ofNullable(past.of(unit.code()).get(indicator.code()))
                        .flatMap(result -> Stream.ofNullable(result.value())
                                .map(value -> new Sent(result.programme(), past.period(), value))))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Progress> of(Indicator indicator, List<Progress> reports) {
        return reports.stream().filter(report -> report.indicator().equals(indicator.code()));
    }

    /** The assigned plan, and behind it in brackets the unit's own where there are both. */
    private static String plan(List<Target> targets, Indicator indicator) {
        String assigned = plan(targets, Basis.ASSIGNED, indicator);
        String own = plan(targets, Basis.OWN, indicator);
        if (assigned.isEmpty() || own.isEmpty()) {
            return assigned + own;
        }
        return assigned + " (đơn vị đề ra " + own + ")";
    }

    /** The printed plan of a basis; among several in force, the one that began last. */
    private static String plan(List<Target> targets, Basis basis, Indicator indicator) {
        return targets.stream()
                .filter(target -> target.basis() == basis)
                .max(Comparator.comparing(Target::validFrom, Comparator.nullsFirst(Comparator.<Period>naturalOrder())))
                .map(target -> FigureText.plan(target, indicator))
                .orElse("");
    }
}
