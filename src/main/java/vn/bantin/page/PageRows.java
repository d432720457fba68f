package vn.bantin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.progress.Status;
import vn.bantin.scoring.StatusTally;

/** The rows that the templates print, each of a kind that its template has a band for. */
public final class PageRows {

    private PageRows() {}

    /** Of {@code first.jrxml}: what page one of a unit says, then a bar for each group. */
    public static List<Map<String, ?>> first(Bulletin bulletin, ResourceBundle texts) {
        List<Map<String, ?>> rows = CommonRows.opening(bulletin.title(), bulletin.programme());
        CorrectionRows.head(rows, bulletin.correction());
        CorrectionRows.list(rows, bulletin.correction(), texts);
        rows.add(CommonRows.row("text", "text", bulletin.counts()));
        bulletin.changes().forEach(sentence -> rows.add(CommonRows.row("text", "text", sentence)));
        if (!bulletin.behind().isEmpty()) {
            CommonRows.list(rows, texts.getString(behindTitle(bulletin)), bulletin.behind());
        }
        bulletin.remarks().forEach(sentence -> rows.add(CommonRows.row("text", "text", sentence)));
        bars(rows, bulletin.groups());
        return rows;
    }

    /** The heading says of the list what each of its targets is. */
    private static String behindTitle(Bulletin bulletin) {
        boolean missed = counts(bulletin, Status.MISSED);
        return !missed ? "behind.title" : counts(bulletin, Status.BEHIND) ? "behind.missed.title" : "missed.title";
    }

    private static boolean counts(Bulletin bulletin, Status status) {
        return bulletin.rows().stream().anyMatch(row -> row.number() != null && row.status() == status);
    }

    /** Of {@code first.jrxml}: the overview over all units, then a bar for each group. */
    public static List<Map<String, ?>> first(Summary summary, ResourceBundle texts) {
        List<Map<String, ?>> rows = CommonRows.opening(summary.title(), summary.programme());
        CorrectionRows.head(rows, summary.correction());
        summary.overview().forEach(sentence -> rows.add(CommonRows.row("text", "text", sentence)));
        CorrectionRows.list(rows, summary.correction(), texts);
        bars(rows, summary.groups());
        return rows;
    }

    private static void bars(List<Map<String, ?>> rows, List<Bulletin.Group> groups) {
        int number = 0;
        for (Bulletin.Group group : groups) {
            StatusTally tally = group.tally();
            rows.add(CommonRows.row(
                    "bar",
                    "of",
                    String.valueOf(number++),
                    "text",
                    group.name(),
                    "alt",
                    orNull(group.words()),
                    "score",
                    CellText.score(group.score()),
                    "done",
                    String.valueOf(tally.done()),
                    "pace",
                    String.valueOf(tally.of(Status.ON_PACE)),
                    "behind",
                    String.valueOf(tally.behind()),
                    "open",
                    String.valueOf(tally.of(Status.NOT_ASSESSED)),
                    "total",
                    String.valueOf(tally.total())));
        }
    }

    /** What heads the columns of plans. */
    public static String plans(Bulletin bulletin, ResourceBundle texts) {
        return bulletin.plans() == null ? texts.getString("column.plans") : bulletin.plans();
    }

    /** Of {@code targets.jrxml}: the targets, each with the heading of its group, then the method. */
    public static List<Map<String, ?>> targets(Bulletin bulletin, ResourceBundle texts) {
        List<Map<String, ?>> rows = new ArrayList<>();
        String group = null;
        String heading = "";
        int groups = 0;
        int of = 0;
        for (TargetRow target : bulletin.rows()) {
            if (!target.group().equals(group)) {
                group = target.group();
                heading = CellText.roman(++groups) + ". " + group;
            }
            Map<String, Object> row =
                    TableColumn.row(target.number() == null ? "part" : "row", TargetColumns.COLUMNS, target, texts);
            row.put("group", heading);
            row.put("of", String.valueOf(of++));
            String trend = target.trend() == null ? "" : target.trend().words();
            if (!trend.isEmpty()) {
                row.put("trend", trend);
            }
            rows.add(row);
        }
        below(rows, bulletin, texts);
        CommonRows.method(rows, bulletin.method(), CellText.check(VerificationCode.of(bulletin), texts));
        return rows;
    }

    /** What the marks in the table mean, then what a reader must know of its figures. */
    private static void below(List<Map<String, ?>> rows, Bulletin bulletin, ResourceBundle texts) {
        rows.addAll(ClusterRows.note(
                bulletin.rows().stream().anyMatch(target -> ClusterRows.isTied(target.place())), texts));
        if (bulletin.restated() != null) {
            rows.add(CommonRows.row("note", "name", texts.getString("restated.mark") + " " + bulletin.restated()));
        }
        CommonRows.list(rows, "merits.title", bulletin.merits(), texts);
        CommonRows.list(rows, "standins.title", bulletin.standIns(), texts);
        CommonRows.list(rows, "hedges.title", bulletin.hedges(), texts);
    }

    /** What is said of a picture; of none nothing is said. */
    private static @Nullable String orNull(String words) {
        return words.isEmpty() ? null : words;
    }
}
