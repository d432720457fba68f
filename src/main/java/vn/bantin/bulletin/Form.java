package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;

/** What one unit is asked to report for a period: the form that it fills in and sends back. */
public record Form(Programme programme, Period period, Unit unit, List<Line> lines) {

    /**
     * One indicator of which the unit has a target in force.
     *
     * @param plan the targets, as they are printed
     * @param now what is stored for the period already
     * @param last the last value sent for an earlier period
     */
    public record Line(
            Indicator indicator,
            String plan,
            @Nullable Progress now,
            @Nullable Progress last) {}

    public Form {
        lines = List.copyOf(lines);
    }

    /** The forms of all units with a target in force, indicators in the order in which they are printed. */
    public static List<Form> all(Ledger ledger) {
        return ledger.units().stream()
                .map(unit -> of(unit, ledger))
                .filter(form -> !form.lines.isEmpty())
                .toList();
    }

    private static Form of(Unit unit, Ledger ledger) {
        List<Target> targets = ledger.targets().stream()
                .filter(target -> target.unit().equals(unit.code()) && target.inForce(ledger.period()))
                .toList();
        List<Line> lines = ledger.indicators().stream()
                .map(indicator -> line(unit, indicator, targets, ledger))
                .filter(Objects::nonNull)
                .toList();
        return new Form(ledger.programme(), ledger.period(), unit, lines);
    }

    private static @Nullable Line line(Unit unit, Indicator indicator, List<Target> all, Ledger ledger) {
        List<Target> targets = all.stream()
                .filter(target -> target.indicator().equals(indicator.code()))
                .toList();
        if (targets.isEmpty()) {
            return null;
        }
        Progress now = of(unit, indicator, ledger.progress()).findFirst().orElse(null);
        Progress last = of(unit, indicator, ledger.former())
                .filter(report -> report.value() != null && report.period().isBefore(ledger.period()))
                .max(Comparator.comparing(Progress::period)
                        .thenComparing(report ->
                                report.programme().equals(ledger.programme().code())))
                .orElse(null);
        return new Line(indicator, plan(targets, indicator), now, last);
    }

    private static Stream<Progress> of(Unit unit, Indicator indicator, List<Progress> reports) {
        return reports.stream()
                .filter(report ->
                        report.unit().equals(unit.code()) && report.indicator().equals(indicator.code()));
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

    /** Of several in force, the one that began last. */
    private static String plan(List<Target> targets, Basis basis, Indicator indicator) {
        return targets.stream()
                .filter(target -> target.basis() == basis)
                .max(Comparator.comparing(Target::validFrom, Comparator.nullsFirst(Comparator.<Period>naturalOrder())))
                .map(target -> Row.plan(target, indicator))
                .orElse("");
    }

    /** The value of a report, if there is one. */
    public static @Nullable BigDecimal value(@Nullable Progress report) {
        return report == null ? null : report.value();
    }
}
