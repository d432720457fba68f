package vn.bantin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.Summary;

/** The rows of the pages with the ranking. */
public final class RankingRows {

    private RankingRows() {}

    /** The rows of {@code ranking.jrxml}: the ranked units, those without a rank, the ranked again by cluster, the method. */
    public static List<Map<String, ?>> of(Summary summary, ResourceBundle texts) {
        List<Map<String, ?>> rows = new ArrayList<>();
        boolean adjusted = summary.adjusted();
        for (Summary.Line line : summary.ranking()) {
            Map<String, Object> row = TableColumn.row("ranked", RankingColumns.columns(adjusted), line, texts);
            row.put("cluster", CellText.cluster(line)); // an office's own template may still print it here
            rows.add(row);
        }
        rows.addAll(ClusterRows.note(summary.ranking().stream().anyMatch(l -> ClusterRows.isTied(l.place())), texts));
        RankingColumns.changeNote(summary, texts).ifPresent(note -> rows.add(CommonRows.row("note", "name", note)));
        for (Summary.Line line : summary.unranked()) {
            rows.add(CommonRows.row(
                    "unranked", "name", line.name(), "cluster", line.reason() == null ? "" : line.reason()));
        }
        rows.addAll(ClusterRows.of(summary, texts));
        moved(rows, summary, texts);
        for (Summary.Extreme extreme : ExtremeText.named(summary)) {
            rows.add(CommonRows.row(
                    "extreme",
                    "name",
                    ExtremeText.name(extreme, texts),
                    "leaders",
                    Phrase.capitalised(extreme.leaders()),
                    "laggards",
                    Phrase.capitalised(extreme.laggards())));
        }
        ExtremeText.notes(summary, texts).forEach(note -> rows.add(CommonRows.row("note", "name", note)));
        CommonRows.list(rows, "merits.title", summary.merits(), texts);
        CommonRows.list(rows, "standins.title", summary.standIns(), texts);
        CommonRows.list(rows, "hedges.title", summary.hedges(), texts);
        CommonRows.method(rows, summary.method(), CellText.check(VerificationCode.of(summary), texts));
        return rows;
    }

    /** The same with a new page before the last so many paragraphs of the method, or before all of it. */
    public static List<Map<String, ?>> turned(List<Map<String, ?>> rows, int paragraphs) {
        List<Map<String, ?>> turned = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, ?> row = rows.get(i);
            boolean behind = "method".equals(row.get("kind")) && rows.size() - i <= paragraphs;
            turned.add(behind ? CommonRows.with(row, "turn", true) : row);
        }
        return turned;
    }

    private static void moved(List<Map<String, ?>> rows, Summary summary, ResourceBundle texts) {
        String rank = texts.getString("column.place") + " ";
        String none = texts.getString("rank.none");
        List<Summary.Line> moved = summary.moved();
        String last = String.valueOf(lastRank(moved));
        int of = 0;
        for (Summary.Line line : moved) {
            rows.add(CommonRows.row(
                    "moved",
                    "of",
                    String.valueOf(of++),
                    "last",
                    last,
                    "name",
                    line.name(),
                    "then",
                    rank + summary.comparedName(),
                    "now",
                    rank + summary.names().compared(summary.period()),
                    "before",
                    line.before() == null ? none : String.valueOf(line.before().rank()),
                    "place",
                    line.place() == null ? none : String.valueOf(line.place().rank()),
                    "change",
                    CellText.change(line.change()),
                    "alt",
                    line.movement(summary.comparedWith(), summary.period(), summary.names())));
        }
    }

    /** The end of the scale of the ranks. */
    public static int lastRank(List<Summary.Line> moved) {
        return moved.stream()
                .flatMap(line -> Stream.of(
                        line.place() == null ? 1 : line.place().among(),
                        line.before() == null ? 1 : line.before().among()))
                .reduce(1, Math::max);
    }
}
