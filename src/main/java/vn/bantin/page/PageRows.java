package vn.bantin.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Briefing;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Correction;
import vn.bantin.bulletin.CorrectionRoom;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.progress.NumberText;
import vn.bantin.progress.Status;

/** The rows that the templates print, each of a kind that its template has a band for. */
public final class PageRows {

    /** Kinds of rows that have one heading above the first of them. */
    private static final Set<String> LISTED = Set.of("hedge", "method");

    private PageRows() {}

    /**
     * The rows of {@code first.jrxml} for a unit: what page one says, then a bar for each group.
     *
     * @param annex what does not stand here but in the annex
     */
    public static List<Map<String, ?>> first(Bulletin bulletin, AnnexExtent annex, ResourceBundle texts) {
        List<Map<String, ?>> rows = CommonRows.opening(bulletin.title(), bulletin.programme());
        Briefing briefing = bulletin.briefing();
        Correction correction = bulletin.correction();
        boolean above = CorrectionRoom.listFits(bulletin);
        CorrectionRows.head(rows, correction, above ? "" : " " + texts.getString("correction.below"));
        if (above) {
            CorrectionRows.list(rows, correction, texts);
        }
        if (briefing != null) {
            briefed(rows, bulletin, briefing, texts);
            inText(rows, bulletin, annex, texts);
            bulletin.method().forEach(line -> rows.add(CommonRows.row("method", "text", line)));
            if (annex == AnnexExtent.NONE) {
                rows.add(CommonRows.row("method", "text", CellText.check(VerificationCode.of(bulletin), texts)));
            }
            return rows;
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

    /** With a briefing: the strip and what needs direction first, the rank last, then the chapters and the groups. */
    private static void briefed(List<Map<String, ?>> rows, Bulletin bulletin, Briefing briefing, ResourceBundle texts) {
        BriefingRows.strip(rows, bulletin, briefing, texts);
        rows.add(CommonRows.row("text", "text", bulletin.counts()));
        BriefingRows.points(rows, bulletin, briefing, texts);
        if (!briefing.chapters().isEmpty()) {
            String results = BriefingText.chapter(1, texts.getString("chapter.results"));
            rows.add(CommonRows.row("chapter", "text", results, "list", results));
        }
        sentences(bulletin, briefing).forEach(sentence -> rows.add(CommonRows.row("text", "text", sentence)));
        if (!CorrectionRoom.listFits(bulletin)) {
            CorrectionRows.list(rows, bulletin.correction(), texts);
        }
        BriefingRows.chapters(rows, briefing);
        GroupRows.add(rows, PrintedGroups.of(bulletin), YearEnd.over(bulletin), texts);
    }

    /**
     * What went well, what changed, what is not assessed, the rank, and behind it what remains. Where
     * the notice of a correction takes the room of some of it, what went well is what may follow overleaf.
     */
    private static List<String> sentences(Bulletin bulletin, Briefing briefing) {
        List<String> changes = bulletin.changes();
        List<String> remarks = bulletin.remarks();
        List<String> sentences = new ArrayList<>(changes.subList(1, changes.size()));
        int open = bulletin.tally().of(Status.NOT_ASSESSED) == 0 ? 0 : 1;
        sentences.addAll(remarks.stream().limit(open).toList());
        if (CorrectionRoom.isCrowded(bulletin)) {
            sentences.add(0, changes.get(0));
            sentences.addAll(briefing.highlights());
        } else {
            sentences.addAll(0, briefing.highlights());
            sentences.add(changes.get(0));
        }
        sentences.addAll(remarks.stream().skip(open).toList());
        return sentences;
    }

    /** What has no need of an annex: the table of results with its notes, and the list of targets not assessed. */
    private static void inText(List<Map<String, ?>> rows, Bulletin bulletin, AnnexExtent annex, ResourceBundle texts) {
        if (annex == AnnexExtent.NONE) {
            results(bulletin, "result", "resultPart", UprightTable.namesGroups(bulletin), texts)
                    .forEach(rows::add);
            List<String> notes = Stream.of(
                            AnnexText.key(bulletin, UprightTable.leftOut(bulletin, texts), texts),
                            restated(bulletin, texts),
                            doubts(bulletin))
                    .map(String::strip)
                    .filter(note -> !note.isEmpty())
                    .toList();
            notes.forEach(note -> rows.add(CommonRows.row("method", "text", note)));
        }
        if (annex != AnnexExtent.ALL) {
            @Nullable String title = texts.getString("open.title");
            for (String line : OpenLines.of(bulletin, texts)) {
                if (title != null) {
                    rows.add(CommonRows.row("openTitle", "text", title, "list", title));
                }
                rows.add(CommonRows.row("open", "text", line, "list", title));
                title = null;
            }
        }
        if (annex == AnnexExtent.NONE) {
            lists(bulletin).forEach((title, items) -> {
                if (!items.isEmpty()) {
                    CommonRows.list(rows, texts.getString(title), items);
                }
            });
        }
    }

    /** The heading says of the list what each of its targets is. */
    private static String behindTitle(Bulletin bulletin) {
        boolean missed = counts(bulletin, Status.MISSED);
        return !missed ? "behind.title" : counts(bulletin, Status.BEHIND) ? "behind.missed.title" : "missed.title";
    }

    private static boolean counts(Bulletin bulletin, Status status) {
        return bulletin.rows().stream().anyMatch(row -> row.number() != null && row.status() == status);
    }

    /** The rows of {@code first.jrxml} for all units: the strip of counts, the overview, then a bar for each group. */
    public static List<Map<String, ?>> first(Summary summary, ResourceBundle texts) {
        List<Map<String, ?>> rows = CommonRows.opening(summary.title(), summary.programme());
        CorrectionRows.head(rows, summary.correction(), "");
        List<Map<String, ?>> corrected = new ArrayList<>();
        CorrectionRows.list(corrected, summary.correction(), texts);
        List<Map<String, ?>> bars = new ArrayList<>();
        GroupRows.add(bars, summary, texts);
        List<Map<String, ?>> overview = OverviewRows.of(summary, rows, corrected, bars);
        BriefingRows.strip(rows, BriefingText.strip(summary, texts));
        rows.addAll(overview);
        return rows;
    }

    /** The heading of the columns of plans. */
    public static String plans(Bulletin bulletin, ResourceBundle texts) {
        return bulletin.plans() == null ? texts.getString("column.plans") : bulletin.plans();
    }

    /**
     * The rows of {@code targets.jrxml}: the targets assessed, each with the heading of its group, then those that are not, in brief.
     *
     * @param annex which of the two stand there
     */
    public static List<Map<String, ?>> targets(Bulletin bulletin, AnnexExtent annex, ResourceBundle texts) {
        List<Map<String, ?>> rows = new ArrayList<>(results(bulletin, "row", "part", true, texts));
        marks(rows, bulletin, texts);
        @Nullable String title = texts.getString("open.title");
        for (String line : annex == AnnexExtent.ALL ? OpenLines.of(bulletin, texts) : List.<String>of()) {
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

    /** The rows of the table of results, of a kind for targets and another for "trong đó" items. */
    private static List<Map<String, Object>> results(
            Bulletin bulletin, String target, String part, boolean grouped, ResourceBundle texts) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Map<String, String> headings = new HashMap<>();
        bulletin.rows()
                .forEach(one -> headings.computeIfAbsent(
                        one.group(), group -> NumberText.roman(headings.size() + 1) + ". " + group));
        int of = 0;
        for (TargetRow one : bulletin.resultRows()) {
            Map<String, Object> row =
                    TableColumn.row(one.number() == null ? part : target, TargetColumns.COLUMNS, one, texts);
            if (grouped) {
                heading(rows, row, Objects.requireNonNull(headings.get(one.group())));
            }
            row.put("of", String.valueOf(of++));
            String trend = one.trend() == null ? "" : one.trend().words();
            if (!trend.isEmpty()) {
                row.put("trend", trend);
            }
            rows.add(row);
        }
        return rows;
    }

    private static void heading(List<Map<String, Object>> above, Map<String, Object> row, String group) {
        if (above.isEmpty() || !group.equals(above.get(above.size() - 1).get("group"))) {
            row.put("heading", group);
        }
        row.put("group", group);
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
        Stream.of(restated(bulletin, texts), doubts(bulletin))
                .filter(note -> !note.isEmpty())
                .forEach(note -> rows.add(CommonRows.row("note", "name", note)));
    }

    private static String doubts(Bulletin bulletin) {
        return Objects.requireNonNullElse(bulletin.doubts(), "");
    }

    private static String restated(Bulletin bulletin, ResourceBundle texts) {
        return bulletin.restated() == null ? "" : texts.getString("restated.mark") + " " + bulletin.restated();
    }

    /** The notes that a reader must know of the figures. */
    private static void below(List<Map<String, ?>> rows, Bulletin bulletin, ResourceBundle texts) {
        lists(bulletin).forEach((title, items) -> CommonRows.list(rows, title, items, texts));
    }

    /** The lists below the table by their titles. */
    private static Map<String, List<String>> lists(Bulletin bulletin) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        lists.put("assignments.title", bulletin.assignments());
        lists.put("merits.title", Objects.requireNonNullElse(bulletin.merits(), List.of()));
        lists.put("standins.title", Objects.requireNonNullElse(bulletin.standIns(), List.of()));
        if (bulletin.briefing()
                == null) { // else the table says "ước" and who ruled; the summary lists both over all units
            lists.put("hedges.title", bulletin.hedges());
        }
        return lists;
    }
}
