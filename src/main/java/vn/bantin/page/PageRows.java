package vn.bantin.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Briefing;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.progress.Status;

/** The rows that the templates print, each of a kind that its template has a band for. */
public final class PageRows {

    /** Kinds of rows that have one heading above the first of them. */
    private static final Set<String> LISTED = Set.of("hedge", "method");

    private PageRows() {}

    /** The rows of {@code first.jrxml} for a unit: what page one says, then a bar for each group. */
    public static List<Map<String, ?>> first(Bulletin bulletin, ResourceBundle texts) {
        List<Map<String, ?>> rows = CommonRows.opening(bulletin.title(), bulletin.programme());
        CorrectionRows.head(rows, bulletin.correction());
        CorrectionRows.list(rows, bulletin.correction(), texts);
        Briefing briefing = bulletin.briefing();
        if (briefing != null) {
            return briefed(rows, bulletin, briefing, texts);
        }
        rows.add(CommonRows.row("text", "text", bulletin.counts()));
        bulletin.changes().forEach(sentence -> rows.add(CommonRows.row("text", "text", sentence)));
        if (!bulletin.behind().isEmpty()) {
            CommonRows.list(rows, texts.getString(behindTitle(bulletin)), bulletin.behind());
        }
        bulletin.remarks().forEach(sentence -> rows.add(CommonRows.row("text", "text", sentence)));
        GroupRows.add(rows, bulletin.groups(), YearEnd.over(bulletin), texts);
        return rows;
    }

    /** With a briefing: the strip and what needs direction first, the rank last, then the chapters, the groups and the method. */
    private static List<Map<String, ?>> briefed(
            List<Map<String, ?>> rows, Bulletin bulletin, Briefing briefing, ResourceBundle texts) {
        BriefingRows.strip(rows, bulletin, briefing, texts);
        rows.add(CommonRows.row("text", "text", bulletin.counts()));
        BriefingRows.points(rows, bulletin, briefing, texts);
        if (!briefing.chapters().isEmpty()) {
            String results = BriefingText.chapter(1, texts.getString("chapter.results"));
            rows.add(CommonRows.row("chapter", "text", results, "list", results));
        }
        List<String> sentences = new ArrayList<>(briefing.highlights());
        sentences.addAll(bulletin.changes().subList(1, bulletin.changes().size()));
        List<String> remarks = bulletin.remarks();
        sentences.addAll(remarks.stream().limit(1).toList());
        sentences.add(bulletin.changes().get(0));
        sentences.addAll(remarks.stream().skip(1).toList());
        sentences.forEach(sentence -> rows.add(CommonRows.row("text", "text", sentence)));
        BriefingRows.chapters(rows, briefing);
        GroupRows.add(rows, bulletin.groups(), YearEnd.over(bulletin), texts);
        bulletin.method().forEach(line -> rows.add(CommonRows.row("method", "text", line)));
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

    /** The rows of {@code first.jrxml} for all units: the overview, then a bar for each group. */
    public static List<Map<String, ?>> first(Summary summary, ResourceBundle texts) {
        List<Map<String, ?>> rows = CommonRows.opening(summary.title(), summary.programme());
        CorrectionRows.head(rows, summary.correction());
        List<Map<String, ?>> corrected = new ArrayList<>();
        CorrectionRows.list(corrected, summary.correction(), texts);
        List<Map<String, ?>> bars = new ArrayList<>();
        GroupRows.add(bars, summary.groups(), YearEnd.over(summary), texts);
        rows.addAll(OverviewRows.of(summary, rows, corrected, bars));
        return rows;
    }

    /** The heading of the columns of plans. */
    public static String plans(Bulletin bulletin, ResourceBundle texts) {
        return bulletin.plans() == null ? texts.getString("column.plans") : bulletin.plans();
    }

    /** The rows of {@code targets.jrxml}: the targets assessed, each with the heading of its group, then those that are not, in brief. */
    public static List<Map<String, ?>> targets(Bulletin bulletin, ResourceBundle texts) {
        List<Map<String, ?>> rows = new ArrayList<>();
        Map<String, String> headings = new HashMap<>();
        bulletin.rows()
                .forEach(target -> headings.computeIfAbsent(
                        target.group(), group -> CellText.roman(headings.size() + 1) + ". " + group));
        int of = 0;
        for (TargetRow target : bulletin.resultRows()) {
            Map<String, Object> row =
                    TableColumn.row(target.number() == null ? "part" : "row", TargetColumns.COLUMNS, target, texts);
            String heading = headings.get(target.group());
            row.put("group", heading);
            if (rows.isEmpty()
                    || !Objects.equals(heading, rows.get(rows.size() - 1).get("group"))) {
                row.put("heading", heading);
            }
            row.put("of", String.valueOf(of++));
            String trend = target.trend() == null ? "" : target.trend().words();
            if (!trend.isEmpty()) {
                row.put("trend", trend);
            }
            rows.add(row);
        }
        marks(rows, bulletin, texts);
        @Nullable String title = texts.getString("open.title");
        for (String line : OpenLines.of(bulletin, texts)) {
            rows.add(CommonRows.row("open", "title", title, "name", line));
            title = null;
        }
        below(rows, bulletin, texts);
        String check = CellText.check(VerificationCode.of(bulletin), texts);
        if (bulletin.briefing() == null) {
            CommonRows.method(rows, bulletin.method(), check);
        } else {
            rows.add(CommonRows.row("note", "name", check));
        }
        return rows;
    }

    /** The rows with a new page before the last so many, or a few more, so that no list or target is parted. */
    public static List<Map<String, ?>> breakingBeforeLast(List<Map<String, ?>> rows, int last) {
        int from = Math.max(0, rows.size() - last);
        while (from > 0
                && ("part".equals(rows.get(from).get("kind"))
                        || LISTED.contains(rows.get(from).get("kind"))
                                && Objects.equals(
                                        rows.get(from).get("kind"),
                                        rows.get(from - 1).get("kind")))) {
            from--;
        }
        List<Map<String, ?>> broken = new ArrayList<>(rows.subList(0, from));
        rows.subList(from, rows.size()).forEach(row -> broken.add(CommonRows.with(row, "turn", true)));
        return broken;
    }

    /** The meaning of a mark in the table. */
    private static void marks(List<Map<String, ?>> rows, Bulletin bulletin, ResourceBundle texts) {
        if (bulletin.restated() != null) {
            rows.add(CommonRows.row("note", "name", texts.getString("restated.mark") + " " + bulletin.restated()));
        }
    }

    /** The notes that a reader must know of the figures. */
    private static void below(List<Map<String, ?>> rows, Bulletin bulletin, ResourceBundle texts) {
        CommonRows.list(rows, "assignments.title", bulletin.assignments(), texts);
        CommonRows.list(rows, "merits.title", bulletin.merits(), texts);
        CommonRows.list(rows, "standins.title", bulletin.standIns(), texts);
        if (bulletin.briefing()
                == null) { // else the table says "ước" and who ruled; the summary lists both over all units
            CommonRows.list(rows, "hedges.title", bulletin.hedges(), texts);
        }
    }
}
