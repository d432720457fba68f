package vn.bantin.page;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bantin.bulletin.Briefing;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.progress.NumberText;
import vn.bantin.progress.Status;
import vn.bantin.scoring.StatusTally;

/** The texts of page one that a leader reads in a minute: the cells of the strip, the numbers of chapters and their items. */
public final class BriefingText {

    /** The rank of a unit that is the only one ranked. */
    private static final String ALONE = "1/1";

    /** The end of what a point lacks where that is not of what is due by now. */
    private static final String OF_PLAN = " so với kế hoạch";

    private BriefingText() {}

    /**
     * A cell of the strip.
     *
     * @param key the name of its fields in a template
     * @param label "▼ Chậm tiến độ", or the movement of the rank
     * @param figure "05", "4/25"
     */
    public record Cell(String key, String label, String figure) {}

    /**
     * The cells of the strip from left to right: counts that add up to all targets, then the rank. At a year's end no target
     * is on pace any more but by a ruling: each is done or missed, and there are three counts.
     */
    public static List<Cell> strip(Bulletin bulletin, Briefing briefing, ResourceBundle texts) {
        return strip(bulletin.tally(), YearEnd.over(bulletin), rank(briefing, texts), texts);
    }

    /** The same over all units, whose last cell says how many of them are ranked; none in editions older than it. */
    public static List<Cell> strip(Summary summary, ResourceBundle texts) {
        if (summary.onPageOne() == null) {
            return List.of();
        }
        int ranked = summary.ranking().size();
        int units = ranked + summary.unranked().size();
        Cell last = units > 1
                ? new Cell("total", texts.getString("strip.ranked"), Phrase.count(ranked, units))
                : unranked(ranked == 0, texts);
        return strip(summary.tally(), YearEnd.over(summary), last, texts);
    }

    private static List<Cell> strip(StatusTally tally, boolean over, Cell last, ResourceBundle texts) {
        return Stream.of(
                        Stream.of(cell("done", "strip.done", tally.done(), texts)),
                        over
                                ? Stream.<Cell>of()
                                : Stream.of(cell("pace", "strip.pace", tally.of(Status.ON_PACE), texts)),
                        Stream.of(
                                cell("behind", YearEnd.late(tally, over, "strip.behind.missed"), tally.behind(), texts),
                                cell("open", "strip.open", tally.of(Status.NOT_ASSESSED), texts),
                                last))
                .flatMap(cells -> cells)
                .toList();
    }

    /** The columns that these rows of page one do without, by the table. */
    public static Map<String, Set<String>> leftOut(List<Map<String, ?>> rows) {
        boolean over = rows.stream().anyMatch(row -> "strip".equals(row.get("kind")) && !row.containsKey("pace"));
        Set<String> unsaid = rows.stream()
                .filter(row -> "points".equals(row.get("kind")))
                .flatMap(row -> Stream.of("lead", "before").filter(column -> !row.containsKey(column)))
                .collect(Collectors.toSet());
        return Map.of("strip", over ? Set.of("pace") : Set.of(), "groups", GroupRows.leftOut(rows), "points", unsaid);
    }

    /** "Hạng, tăng 16 bậc" above "4/25"; no figure where there is no rank, or no other unit to compare with. */
    private static Cell rank(Briefing briefing, ResourceBundle texts) {
        if (briefing.rank().isEmpty() || briefing.rank().equals(ALONE)) {
            return unranked(briefing.rank().isEmpty(), texts);
        }
        String rank = texts.getString("strip.rank");
        return new Cell(
                "total", briefing.movement().isEmpty() ? rank : rank + ", " + briefing.movement(), briefing.rank());
    }

    private static Cell unranked(boolean none, ResourceBundle texts) {
        return new Cell("total", texts.getString(none ? "strip.unranked" : "strip.alone"), "-");
    }

    private static Cell cell(String key, String label, int count, ResourceBundle texts) {
        return new Cell(key, texts.getString(label), Phrase.count(count));
    }

    /** Says that nothing is behind and, where not all is assessed, of how many targets that is true. */
    public static String none(Bulletin bulletin, ResourceBundle texts) {
        StatusTally tally = bulletin.tally();
        return tally.assessed() == tally.total()
                ? texts.getString("points.none")
                : texts.getString("points.none.assessed").formatted(Phrase.count(tally.assessed()));
    }

    /** The heading of what the points lack: of what is due by now, or of the plan where that is true of all of them. */
    static String lacking(Bulletin bulletin, Briefing briefing, ResourceBundle texts) {
        return texts.getString(
                bulletin.tally().of(Status.BEHIND) == 0 || ofPlan(briefing) ? "column.lacking.plan" : "column.lacking");
    }

    /** What a point lacks, without "so với kế hoạch" where the heading says it of all of them. */
    public static String lacking(Briefing briefing, Briefing.Point point) {
        return ofPlan(briefing)
                ? point.lacking().substring(0, point.lacking().length() - OF_PLAN.length())
                : point.lacking();
    }

    private static boolean ofPlan(Briefing briefing) {
        return briefing.points().stream().allMatch(point -> point.lacking().endsWith(OF_PLAN));
    }

    /** "Còn 03 chỉ tiêu chậm tiến độ khác nêu tại Phụ lục (TT 5, 6, 15).", by name "…: Giá trị xuất khẩu (20,3% kế hoạch)."; without an annex "tại bảng kết quả". */
    public static String further(Bulletin bulletin, ResourceBundle texts) {
        List<TargetRow> further = bulletin.furtherBehind();
        boolean behind = further.stream().anyMatch(row -> row.status() == Status.BEHIND);
        boolean missed = further.stream().anyMatch(row -> row.status() == Status.MISSED);
        String which = "points." + (!missed ? "further.behind" : behind ? "further.both" : "further.missed");
        String where = AnnexExtent.of(bulletin, texts) == AnnexExtent.NONE ? ".here" : "";
        Briefing briefing = bulletin.briefing();
        String named = briefing == null ? null : briefing.further();
        return named == null
                ? texts.getString(which + where).formatted(Phrase.count(further.size()), Briefing.further(further))
                : texts.getString(which + where + ".named").formatted(Phrase.count(further.size()), named);
    }

    /** "II- HẠN CHẾ, NGUYÊN NHÂN". */
    public static String chapter(int number, String title) {
        return NumberText.roman(number) + "- " + title;
    }

    /** "2. Giải pháp"; empty where the title of the chapter says as much. */
    public static String part(Briefing.Chapter chapter, int index) {
        return chapter.plain()
                ? ""
                : index + 1 + ". " + chapter.parts().get(index).title();
    }

    /**
     * An item of a part: "a) …", by the letters of the Vietnamese alphabet that lists use; after "y)" they begin anew as
     * "aa)". Below the title of its chapter "1. …", and without a number where there is no other.
     */
    public static String item(Briefing.Chapter chapter, Briefing.Part part, int index) {
        String text = part.items().get(index);
        if (chapter.plain()) {
            return part.items().size() == 1 ? text : index + 1 + ". " + text;
        }
        String letters = "abcdđeghiklmnopqrstuvxy";
        String letter = String.valueOf(letters.charAt(index % letters.length()));
        return letter.repeat(1 + index / letters.length()) + ") " + text;
    }
}
