package vn.bantin.page;

import java.util.List;
import java.util.ResourceBundle;
import vn.bantin.bulletin.Briefing;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.progress.Status;
import vn.bantin.scoring.StatusTally;

/** The texts of page one that a leader reads in a minute: the cells of the strip, the numbers of chapters and their items. */
public final class BriefingText {

    private BriefingText() {}

    /**
     * A cell of the strip.
     *
     * @param label "▼ Chậm tiến độ", or the movement of the rank
     * @param figure "05", "4/25"
     */
    public record Cell(String label, String figure) {}

    /** The cells of the strip from left to right: four counts that add up to all targets, then the rank. */
    public static List<Cell> strip(Bulletin bulletin, Briefing briefing, ResourceBundle texts) {
        StatusTally tally = bulletin.tally();
        String late = tally.of(Status.MISSED) == 0
                ? "strip.behind"
                : tally.of(Status.BEHIND) == 0 ? "strip.missed" : "strip.behind.missed";
        String rank = texts.getString(briefing.rank().isEmpty() ? "strip.unranked" : "strip.rank");
        return List.of(
                cell("strip.done", tally.done(), texts),
                cell("strip.pace", tally.of(Status.ON_PACE), texts),
                cell(late, tally.behind(), texts),
                cell("strip.open", tally.of(Status.NOT_ASSESSED), texts),
                new Cell(
                        briefing.movement().isEmpty() ? rank : rank + ", " + briefing.movement(),
                        briefing.rank().isEmpty() ? "-" : briefing.rank()));
    }

    private static Cell cell(String key, int count, ResourceBundle texts) {
        return new Cell(texts.getString(key), Phrase.count(count));
    }

    /** That nothing is behind; where not all is assessed, of how many targets that is true. */
    public static String none(Bulletin bulletin, ResourceBundle texts) {
        StatusTally tally = bulletin.tally();
        return tally.assessed() == tally.total()
                ? texts.getString("points.none")
                : texts.getString("points.none.assessed").formatted(Phrase.count(tally.assessed()));
    }

    /** The heading of what the points lack: of what is due by now, or of the plan where all of them are missed. */
    static String lacking(Bulletin bulletin, ResourceBundle texts) {
        return texts.getString(bulletin.tally().of(Status.BEHIND) == 0 ? "column.lacking.plan" : "column.lacking");
    }

    /** "Còn 03 chỉ tiêu chậm tiến độ khác nêu tại Phụ lục (TT 5, 6, 15)."; each of them is what the words say. */
    public static String further(Bulletin bulletin, ResourceBundle texts) {
        List<TargetRow> further = bulletin.furtherBehind();
        boolean behind = further.stream().anyMatch(row -> row.status() == Status.BEHIND);
        boolean missed = further.stream().anyMatch(row -> row.status() == Status.MISSED);
        return texts.getString(
                        !missed ? "points.further.behind" : behind ? "points.further.both" : "points.further.missed")
                .formatted(Phrase.count(further.size()), Briefing.further(further));
    }

    /** "II- HẠN CHẾ, NGUYÊN NHÂN". */
    public static String chapter(int number, String title) {
        return CellText.roman(number) + "- " + title;
    }

    /** "1. Nguyên nhân". */
    public static String part(int number, String title) {
        return number + ". " + title;
    }

    /** "a) …", by the letters of the Vietnamese alphabet that lists use; after "y)" they begin anew as "aa)". */
    public static String item(int index, String text) {
        String letters = "abcdđeghiklmnopqrstuvxy";
        String letter = String.valueOf(letters.charAt(index % letters.length()));
        return letter.repeat(1 + index / letters.length()) + ") " + text;
    }
}
