package vn.bantin.bulletin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Lineage;
import vn.bantin.progress.Period;
import vn.bantin.progress.Progress;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;

/** Looks up the reports of a ledger's period and of the quarters before it for the diagrams of trends. */
final class TrendHistory {

    private final Period period;
    private final ComparisonBase earlier;
    private final Map<String, List<Progress>> reports;
    private final Map<Period, Lineage> lineages = new HashMap<>();

    /** A report of one unit. */
    private record Key(String programme, String indicator, Period period) {}

    TrendHistory(Ledger ledger, ComparisonBase earlier) {
        period = ledger.period();
        this.earlier = earlier;
        reports = ledger.former().stream()
                .filter(report -> report.state() == Progress.State.APPROVED)
                .collect(Collectors.groupingBy(Progress::unit));
        for (Period at = period; !at.isBefore(Ledger.firstCompared(period)); at = at.previous()) {
            lineages.put(at, Lineage.since(at, ledger));
        }
    }

    /** The trends of a unit's targets. */
    OfUnit of(String unit) {
        Map<Key, Progress> known = new HashMap<>();
        reports.getOrDefault(unit, List.of())
                .forEach(report -> known.put(new Key(report.programme(), report.indicator(), report.period()), report));
        return new OfUnit(known);
    }

    /** Looks up the reports of one unit. */
    final class OfUnit {

        private final Map<Key, Progress> known;

        private OfUnit(Map<Key, Progress> known) {
            this.known = known;
        }

        /**
         * The trend of a target: the quarters of its own programme this year, and those of the compared programme last
         * year. The period itself shows the same value as the table, approved or not; a quarter in which the unit was
         * another unit shows none.
         */
        Trend trend(Assessment now, PrintedFigures precision) {
            PastResults.Result then = earlier.year() == null
                    ? null
                    : earlier.year().of(now.unit()).get(now.indicator().code());
            List<Trend.Point> before =
                    then == null ? List.of() : points(period.year() - 1, 4, now, then.programme(), precision);
            return new Trend(
                    points(period.year(), period.quarter(), now, now.target().programme(), precision), before);
        }

        private List<Trend.Point> points(
                int year, int last, Assessment now, String programme, PrintedFigures precision) {
            return IntStream.rangeClosed(1, last)
                    .mapToObj(quarter -> point(new Period(year, quarter), now, programme, precision))
                    .toList();
        }

        private Trend.Point point(Period at, Assessment now, String programme, PrintedFigures precision) {
            boolean same = Objects.requireNonNull(lineages.get(at)).same(now.unit());
            Progress then = same ? known.get(new Key(programme, now.indicator().code(), at)) : null;
            Progress report = at.equals(period) ? now.progress() : then;
            return report == null || report.value() == null
                    ? new Trend.Point(at.year(), at.quarter(), null, same ? "" : "không so sánh được")
                    : new Trend.Point(
                            at.year(),
                            at.quarter(),
                            report.value(),
                            at.equals(period)
                                    ? precision.value(now)
                                    : FigureText.value(report.value(), report.estimate(), now.indicator()));
        }
    }
}
