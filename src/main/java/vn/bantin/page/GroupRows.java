package vn.bantin.page;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Summary;
import vn.bantin.progress.Status;
import vn.bantin.scoring.StatusTally;

/**
 * The rows of the table of groups. When the year is over no target is on pace or behind any more: the table then has no
 * column of them, and compares with the plan.
 */
public final class GroupRows {

    /** The kind of a row of that table. */
    public static final String KIND = "bar";

    private GroupRows() {}

    static void add(List<Map<String, ?>> rows, Summary summary, ResourceBundle texts) {
        List<Bulletin.Group> groups = PrintedGroups.of(summary, texts);
        int from = rows.size();
        add(rows, groups, YearEnd.over(summary), texts);
        if (groups.size() > summary.groups().size()) {
            int last = from + summary.groups().size();
            rows.set(last, CommonRows.with(rows.get(last), "summed", true));
        }
    }

    static void add(List<Map<String, ?>> rows, List<Bulletin.Group> groups, boolean over, ResourceBundle texts) {
        int number = 0;
        String late = YearEnd.late(
                StatusTally.sum(groups.stream().map(Bulletin.Group::tally).toList()), over, "part.behind");
        for (Bulletin.Group group : groups) {
            StatusTally tally = group.tally();
            String words = group.words(over);
            rows.add(CommonRows.row(
                    KIND,
                    "of",
                    String.valueOf(number++),
                    "text",
                    group.name(),
                    "alt",
                    words.isEmpty() ? null : words,
                    "score",
                    CellText.score(group.score()),
                    "done",
                    CellText.count(tally.done()),
                    "pace",
                    over ? null : CellText.count(tally.of(Status.ON_PACE)),
                    "behind",
                    CellText.count(tally.behind()),
                    "open",
                    CellText.count(tally.of(Status.NOT_ASSESSED)),
                    "total",
                    CellText.count(tally.total()),
                    "against",
                    texts.getString(over ? "column.pace.over" : "column.pace"),
                    "keyReached",
                    texts.getString(over ? "pace.reached.over" : "pace.reached"),
                    "keyShort",
                    texts.getString(over ? "pace.short.over" : "pace.short"),
                    "keyLine",
                    texts.getString(over ? "pace.line.over" : "pace.line"),
                    "late",
                    texts.getString(late)));
        }
    }

    /** The columns that such rows do without. */
    static Set<String> leftOut(List<Map<String, ?>> rows) {
        boolean over = rows.stream().anyMatch(row -> KIND.equals(row.get("kind")) && !row.containsKey("pace"));
        return over ? Set.of("pace") : Set.of();
    }
}
