package vn.bantin.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.Summary;
import vn.bantin.scoring.Place;

/** The rows of {@code ranking.jrxml} that rank the units of each cluster among themselves. */
final class ClusterRows {

    private ClusterRows() {}

    static List<Map<String, ?>> of(Summary summary, ResourceBundle texts) {
        List<Map<String, ?>> rows = new ArrayList<>();
        boolean tied = false;
        for (Summary.Cluster cluster : summary.clusters()) {
            for (Summary.Line line : cluster.lines()) {
                tied |= isTied(line.inCluster()) || isTied(line.place());
                rows.add(PageRows.row(
                        "cluster",
                        "cluster",
                        texts.getString("cluster.word") + " " + cluster.name(),
                        "place",
                        place(line.inCluster(), texts),
                        "name",
                        line.name(),
                        "score",
                        line.score() == null ? "" : Phrase.number(line.score(), 2),
                        "coverage",
                        line.coveragePercent() == null ? "" : Phrase.number(line.coveragePercent(), 1),
                        "overall",
                        place(line.place(), texts),
                        "change",
                        PageRows.change(line.change())));
            }
        }
        rows.addAll(note(tied, texts));
        return rows;
    }

    /** The rank with the mark of a tie: the words for it would take a second line in every row. */
    static String place(@Nullable Place place, ResourceBundle texts) {
        return place == null ? "" : place.rank() + (place.tied() ? texts.getString("tied.mark") : "");
    }

    static boolean isTied(@Nullable Place place) {
        return place != null && place.tied();
    }

    /** What the mark means, where there is one. */
    static List<Map<String, ?>> note(boolean tied, ResourceBundle texts) {
        return tied
                ? List.of(PageRows.row(
                        "note", "name", texts.getString("tied.mark") + " " + texts.getString("tied") + "."))
                : List.of();
    }
}
