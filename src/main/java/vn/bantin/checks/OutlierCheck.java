package vn.bantin.checks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Lineage;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Period;
import vn.bantin.progress.Progress;

/**
 * Finds figures far from the unit's own past.
 *
 * <p>What is compared is what a quarter brought: of a FLOW the cumulative value less that of the quarter before, of a
 * LEVEL or a RATE the value. It is held against the same quarter of at least {@value #YEARS} former years, because
 * crops and budgets have their seasons; without so many, against at least {@value #QUARTERS} former quarters of any
 * season. It stands out when it lies further from their median than {@link #FAR} times their spread. The spread is the
 * median of the distances from the median, × 1.4826 as for a normal distribution, and no less than a tenth of the
 * median: one wrong figure among the former ones moves neither. Quarters in which the unit was another one do not
 * count.
 */
public final class OutlierCheck {

    static final int YEARS = 3;
    static final int QUARTERS = 8;
    static final BigDecimal FAR = new BigDecimal(5);

    private static final BigDecimal NORMAL = new BigDecimal("1.4826");
    private static final BigDecimal LEAST = new BigDecimal("0.1");

    private OutlierCheck() {}

    /**
     * Finds figures of the period that lie far from the unit's own past.
     *
     * @param older older reports, from before the ledger's former rows
     */
    public static List<Finding> of(Ledger ledger, List<Progress> older) {
        Map<String, Indicator> indicators =
                ledger.indicators().stream().collect(Collectors.toMap(Indicator::code, i -> i));
        Map<Period, Lineage> lineages = new HashMap<>();
        Map<List<String>, List<Progress>> histories = Stream.of(older, ledger.former(), ledger.progress())
                .flatMap(List::stream)
                .filter(report -> lineages.computeIfAbsent(report.period(), at -> Lineage.since(at, ledger))
                        .same(report.unit()))
                .collect(Collectors.groupingBy(report -> List.of(report.unit(), report.indicator())));
        List<Finding> findings = new ArrayList<>();
        for (Progress report : ledger.progress()) {
            Indicator indicator = indicators.get(report.indicator());
            if (indicator != null && report.value() != null && indicator.measure() != Measure.MILESTONE) {
                Map<Period, BigDecimal> brought = brought(
                        histories.getOrDefault(List.of(report.unit(), report.indicator()), List.of()),
                        ledger.programme().code(),
                        indicator.measure());
                Optional.ofNullable(brought.remove(ledger.period()))
                        .flatMap(now -> usual(brought, ledger.period())
                                .filter(usual -> usual.isFar(now))
                                .map(usual -> Finding.of(
                                        FindingCode.OUTLIER,
                                        Location.target(report.unit(), report.indicator()),
                                        indicator.name(),
                                        now,
                                        usual.count,
                                        usual.median)))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** The amount that each quarter added; where two programmes report one quarter, this programme counts. */
    private static Map<Period, BigDecimal> brought(List<Progress> history, String programme, Measure measure) {
        Map<String, Map<Period, BigDecimal>> series = new HashMap<>();
        for (Progress report : history) {
            BigDecimal value = report.value();
            if (value != null) {
                series.computeIfAbsent(report.programme(), any -> new TreeMap<>())
                        .put(report.period(), value);
            }
        }
        Map<Period, BigDecimal> brought = new HashMap<>();
        series.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<String, ?> entry) -> !entry.getKey().equals(programme))
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> {
                    Map<Period, BigDecimal> values = entry.getValue();
                    boolean first = true;
                    for (Map.Entry<Period, BigDecimal> one : values.entrySet()) {
                        Period period = one.getKey();
                        BigDecimal before = values.get(period.previous());
                        if (measure != Measure.FLOW || first && period.quarter() == 1) {
                            brought.putIfAbsent(period, one.getValue());
                        } else if (before != null) {
                            brought.putIfAbsent(period, one.getValue().subtract(before));
                        }
                        first = false;
                    }
                });
        return brought;
    }

    /** The usual amount of that quarter; empty where the unit's past is too short. */
    private static Optional<Usual> usual(Map<Period, BigDecimal> past, Period period) {
        List<BigDecimal> season = past.entrySet().stream()
                .filter(entry -> entry.getKey().quarter() == period.quarter())
                .map(Map.Entry::getValue)
                .toList();
        if (season.size() >= YEARS) {
            return Optional.of(Usual.of(season));
        }
        return past.size() >= QUARTERS ? Optional.of(Usual.of(List.copyOf(past.values()))) : Optional.empty();
    }

    private record Usual(int count, BigDecimal median, BigDecimal spread) {

        static Usual of(List<BigDecimal> values) {
            BigDecimal median = median(values);
            BigDecimal distance = median(
                    values.stream().map(value -> value.subtract(median).abs()).toList());
            return new Usual(
                    values.size(),
                    median,
                    distance.multiply(NORMAL).max(median.abs().multiply(LEAST)));
        }

        boolean isFar(BigDecimal value) {
            return spread.signum() > 0 && value.subtract(median).abs().compareTo(spread.multiply(FAR)) > 0;
        }

        private static BigDecimal median(List<BigDecimal> values) {
            List<BigDecimal> sorted = values.stream().sorted().toList();
            int middle = sorted.size() / 2;
            return sorted.size() % 2 == 1
                    ? sorted.get(middle)
                    : sorted.get(middle - 1)
                            .add(sorted.get(middle))
                            .divide(BigDecimal.valueOf(2), new MathContext(34, RoundingMode.HALF_EVEN))
                            .stripTrailingZeros();
        }
    }
}
