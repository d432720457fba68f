package vn.bantin.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.Summary;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Tally;

/** What the pages with the ranking say, row by row. */
final class RankingRows {

    private RankingRows() {}

    /** Of {@code ranking.jrxml}: the ranked units, again by cluster, those without a rank, the method. */
    static List<Map<String, ?>> of(Summary summary, ResourceBundle texts) {
        List<Map<String, ?>> rows = new ArrayList<>();
        boolean adjusted = summary.adjusted();
        summary.ranking().forEach(line -> rows.add(ranked(line, adjusted, texts)));
        rows.addAll(ClusterRows.note(summary.ranking().stream().anyMatch(l -> ClusterRows.isTied(l.place())), texts));
        rows.addAll(ClusterRows.of(summary, texts));
        for (Summary.Line line : summary.unranked()) {
            rows.add(PageRows.row(
                    "unranked", "name", line.name(), "cluster", line.reason() == null ? "" : line.reason()));
        }
        moved(rows, summary, texts);
        for (Summary.Extreme extreme : summary.extremes()) {
            rows.add(PageRows.row(
                    "extreme",
                    "name",
                    CellText.measured(extreme.indicator(), extreme.unitOfMeasure()),
                    "leaders",
                    extreme.leaders(),
                    "laggards",
                    extreme.laggards()));
        }
        PageRows.list(rows, "merits.title", summary.merits(), texts);
        PageRows.list(rows, "standins.title", summary.standIns(), texts);
        PageRows.list(rows, "hedges.title", summary.hedges(), texts);
        PageRows.method(rows, summary.method(), PageRows.check(CheckCode.of(summary), texts));
        return rows;
    }

    /** With the score of the targets and what is added and taken, where that is so for any unit. */
    private static Map<String, ?> ranked(Summary.Line line, boolean adjusted, ResourceBundle texts) {
        Tally tally = line.tally();
        Summary.Extra extra = line.extra();
        return PageRows.row(
                "ranked",
                "place",
                CellText.placeAndSwing(line, texts),
                "change",
                CellText.change(line.change()),
                "name",
                line.name(),
                "cluster",
                CellText.cluster(line),
                "score",
                CellText.score(line.score()),
                "targets",
                adjusted ? CellText.score(extra == null ? line.score() : extra.targets()) : null,
                "bonus",
                extra == null ? "" : CellText.points(extra.bonus()),
                "penalty",
                extra == null ? "" : CellText.points(extra.penalty()),
                "coverage",
                CellText.part(line.coveragePercent()),
                "exceeded",
                String.valueOf(tally.of(Status.EXCEEDED)),
                "completed",
                String.valueOf(tally.of(Status.COMPLETED)),
                "onpace",
                String.valueOf(tally.of(Status.ON_PACE)),
                "behind",
                String.valueOf(tally.of(Status.BEHIND)),
                "missed",
                String.valueOf(tally.of(Status.MISSED)),
                "open",
                String.valueOf(tally.of(Status.NOT_ASSESSED)));
    }

    private static void moved(List<Map<String, ?>> rows, Summary summary, ResourceBundle texts) {
        String rank = texts.getString("column.place") + " ";
        String none = texts.getString("rank.none");
        List<Summary.Line> moved = summary.moved();
        String last = String.valueOf(Pictures.lastRank(moved));
        int of = 0;
        for (Summary.Line line : moved) {
            rows.add(PageRows.row(
                    "moved",
                    "of",
                    String.valueOf(of++),
                    "last",
                    last,
                    "name",
                    line.name(),
                    "then",
                    rank + Phrase.quarter(summary.period().previous()),
                    "now",
                    rank + Phrase.quarter(summary.period()),
                    "before",
                    line.previousRank() == null ? none : String.valueOf(line.previousRank()),
                    "place",
                    line.place() == null ? none : String.valueOf(line.place().rank()),
                    "change",
                    CellText.change(line.change()),
                    "alt",
                    line.movement(summary.period())));
        }
    }
}
