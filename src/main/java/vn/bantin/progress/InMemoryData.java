package vn.bantin.progress;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All rows of an office in memory, for dry runs: it answers queries as the database would after importing them. Neither
 * the order of the rows nor trailing zeros matter.
 */
public final class InMemoryData {

    private static final Comparator<Target> TARGETS = Comparator.comparing(Target::unit)
            .thenComparing(Target::indicator)
            .thenComparing(target -> target.basis().name())
            .thenComparing(target -> Objects.toString(target.validFrom(), ""));

    private static final Comparator<Progress> REPORTS = Comparator.comparing(Progress::period)
            .thenComparing(Progress::programme)
            .thenComparing(Progress::unit)
            .thenComparing(Progress::indicator);

    private static final Comparator<Adjustment> ADJUSTMENTS = Comparator.comparing(Adjustment::unit)
            .thenComparing(adjustment -> adjustment.kind().name())
            .thenComparing(adjustment -> Objects.toString(adjustment.item(), ""));

    private final List<Unit> units;
    private final List<Succession> successions;
    private final List<Programme> programmes;
    private final List<Indicator> indicators;
    private final List<Target> targets;
    private final List<Progress> progress;
    private final List<Adjustment> adjustments;
    private final List<Remark> remarks;
    private final List<Recipient> recipients;

    /** Holds the rows of an import; indicators keep their order, in which they are printed. */
    public InMemoryData(ImportedData delivery) {
        units = delivery.units().stream()
                .sorted(Comparator.comparing(Unit::code))
                .toList();
        successions = delivery.successions().stream()
                .map(InMemoryData::plain)
                .sorted(Comparator.comparing(Succession::oldUnit)
                        .thenComparing(Succession::newUnit)
                        .thenComparing(Succession::effectiveOn))
                .toList();
        programmes = delivery.programmes().stream()
                .sorted(Comparator.comparing(Programme::code))
                .toList();
        indicators = delivery.indicators().stream().map(InMemoryData::plain).toList();
        targets = delivery.targets().stream()
                .map(InMemoryData::plain)
                .sorted(TARGETS)
                .toList();
        progress = delivery.progress().stream()
                .map(InMemoryData::plain)
                .sorted(REPORTS)
                .toList();
        adjustments = delivery.adjustments().stream()
                .map(InMemoryData::plain)
                .sorted(ADJUSTMENTS)
                .toList();
        remarks = delivery.remarks().stream().sorted(Remark.ORDER).toList();
        recipients = delivery.recipients().stream().sorted(Recipient.ORDER).toList();
    }

    /** The master data. */
    public MasterData register() {
        return new MasterData(
                byCode(units, Unit::code), byCode(programmes, Programme::code), byCode(indicators, Indicator::code));
    }

    /** Whoever gets papers, in the order in which they are sent. */
    public List<Recipient> recipients() {
        return recipients;
    }

    /** The last period with a report. */
    public Optional<Period> latestPeriod() {
        return progress.stream().map(Progress::period).max(Comparator.naturalOrder());
    }

    /** The programmes with a target in force in the period, by code. */
    public List<Programme> programmesInForce(Period period) {
        Set<String> inForce = targets.stream()
                .filter(target -> target.inForce(period))
                .map(Target::programme)
                .collect(Collectors.toSet());
        return programmes.stream()
                .filter(programme -> programme.covers(period) && inForce.contains(programme.code()))
                .toList();
    }

    /** The ledger of a programme in a period; empty where the programme is unknown or does not cover the period. */
    public Optional<Ledger> findLedger(String programme, Period period) {
        return programmes.stream()
                .filter(one -> one.code().equals(programme) && one.covers(period))
                .findFirst()
                .map(one -> ledger(one, period));
    }

    private Ledger ledger(Programme programme, Period period) {
        List<Target> planned = targets.stream()
                .filter(target -> target.programme().equals(programme.code()))
                .toList();
        List<Progress> reported = progress.stream()
                .filter(report -> report.programme().equals(programme.code())
                        && report.period().equals(period))
                .toList();
        Set<String> own = own(planned, reported);
        List<Progress> former = former(own, Ledger.firstCompared(period), period);
        List<Adjustment> given = adjustments.stream()
                .filter(one ->
                        one.programme().equals(programme.code()) && one.period().equals(period))
                .toList();
        List<Remark> written = remarks.stream()
                .filter(one ->
                        one.programme().equals(programme.code()) && one.period().equals(period))
                .toList();
        return Ledger.of(programme, period, units, indicators, planned, reported, former, successions, given, written);
    }

    /** The reports of the ledger's units from before the ledger's own former rows. */
    public List<Progress> older(Ledger ledger) {
        Period period = ledger.period();
        return former(
                own(ledger.targets(), ledger.progress()), Ledger.firstRemembered(period), Ledger.firstCompared(period));
    }

    private static Set<String> own(List<Target> targets, List<Progress> progress) {
        return Stream.concat(
                        targets.stream().map(Target::unit), progress.stream().map(Progress::unit))
                .collect(Collectors.toSet());
    }

    private List<Progress> former(Set<String> units, Period first, Period until) {
        return progress.stream()
                .filter(report -> !report.period().isBefore(first)
                        && report.period().isBefore(until)
                        && units.contains(report.unit()))
                .toList();
    }

    private static <T> Map<String, T> byCode(List<T> rows, Function<T, String> code) {
        Map<String, T> all = new LinkedHashMap<>();
        rows.forEach(row -> all.put(code.apply(row), row));
        return all;
    }

    private static Succession plain(Succession row) {
        return new Succession(row.oldUnit(), row.newUnit(), row.effectiveOn(), plain(row.share()));
    }

    private static Indicator plain(Indicator row) {
        return new Indicator(
                row.code(),
                row.name(),
                row.group(),
                row.unitOfMeasure(),
                row.measure(),
                row.direction(),
                row.decimals(),
                row.firstAssessed(),
                row.partOf(),
                row.leadBody(),
                Objects.requireNonNull(plain(row.weight())),
                row.assignment());
    }

    private static Target plain(Target row) {
        Goal goal = row.goal();
        return new Target(
                row.programme(),
                row.unit(),
                row.indicator(),
                row.basis(),
                goal == null ? null : Goal.of(goal.comparator(), plain(goal.low()), plain(goal.high())),
                row.wording(),
                plain(row.baseline()),
                new Pace(
                        plain(row.pace().q1()),
                        plain(row.pace().q2()),
                        plain(row.pace().q3()),
                        plain(row.pace().q4())),
                row.due(),
                row.validFrom(),
                row.validTo(),
                plain(row.baseValue()),
                row.assignment());
    }

    private static Progress plain(Progress row) {
        return new Progress(
                row.programme(),
                row.unit(),
                row.indicator(),
                row.period(),
                plain(row.value()),
                row.estimate(),
                row.state(),
                row.override(),
                row.reportedOn(),
                row.source(),
                row.note());
    }

    private static Adjustment plain(Adjustment row) {
        return new Adjustment(
                row.programme(),
                row.unit(),
                row.period(),
                row.kind(),
                row.item(),
                Objects.requireNonNull(plain(row.points())),
                row.reason(),
                row.source());
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
