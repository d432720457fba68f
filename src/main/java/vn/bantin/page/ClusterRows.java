package vn.bantin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Summary;
import vn.bantin.scoring.Rank;

/** The rows of {@code ranking.jrxml} that rank the units of each cluster among themselves. */
final class ClusterRows {

    private ClusterRows() {}

    static List<Map<String, ?>> of(Summary summary, ResourceBundle texts) {
        List<Map<String, ?>> rows = new ArrayList<>();
        boolean tied = false;
        for (Summary.Cluster cluster : summary.clusters()) {
            for (Summary.Line line : cluster.lines()) {
                tied |= isTied(line.inCluster()) || isTied(line.place());
                rows.add(CommonRows.row(
                        "cluster",
                        "cluster",
                        texts.getString("cluster.word") + " " + cluster.name(),
                        "place",
                        CellText.place(line.inCluster(), texts),
                        "name",
                        line.name(),
                        "score",
                        CellText.score(line.score()),
                        "coverage",
                        CellText.part(line.coveragePercent()),
                        "overall",
                        CellText.place(line.place(), texts),
                        "change",
                        CellText.change(line.change())));
            }
        }
        rows.addAll(note(tied, texts));
        return rows;
    }

    static boolean isTied(@Nullable Rank place) {
        return place != null && place.tied();
    }

    /** The meaning of the mark, where there is one. */
    static List<Map<String, ?>> note(boolean tied, ResourceBundle texts) {
        return tied ? List.of(CommonRows.row("note", "name", texts.getString("tied.note"))) : List.of();
    }
}
