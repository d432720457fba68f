package vn.bantin.page;

import java.util.ResourceBundle;
import java.util.Set;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.Summary;

/** The lines above the table of results: which paper it belongs to, and what the signs in it mean. */
public final class AnnexText {

    private AnnexText() {}

    /** The meaning of the signs in a table without some columns. */
    public static String key(Bulletin bulletin, Set<String> leftOut, ResourceBundle texts) {
        boolean drawn = !leftOut.contains("trend");
        return (drawn ? texts.getString("trend.key") + " " : "") + tied(bulletin, texts);
    }

    /** The meaning of the mark of a shared place; empty where no place is shared. */
    public static String tied(Bulletin bulletin, ResourceBundle texts) {
        boolean tied = bulletin.resultRows().stream().anyMatch(target -> ClusterRows.isTied(target.place()));
        return tied ? texts.getString("tied.note") : "";
    }

    /** The paper that the annex belongs to: "(kèm theo Báo cáo số      -BC/HU, ngày 03 tháng 4 năm 2024)". */
    public static String annexOf(Bulletin bulletin, ResourceBundle texts) {
        return annexOf(bulletin.letterhead(), texts);
    }

    /** The report over all units, as the sheets that go with it name it. */
    public static String annexOf(Summary summary, ResourceBundle texts) {
        return annexOf(summary.letterhead(), "annex.of.summary", texts);
    }

    /** The paper with that head, as its annex names it. */
    public static String annexOf(Letterhead head, ResourceBundle texts) {
        return annexOf(head, "annex.of", texts);
    }

    private static String annexOf(Letterhead head, String of, ResourceBundle texts) {
        int day = head.placeAndDate().indexOf(", ");
        String paper = head.number() == null
                ? texts.getString("annex.of.meeting")
                : texts.getString(of).formatted(head.number().replaceFirst("^S", "s"));
        return "(" + paper + (day < 0 ? "" : head.placeAndDate().substring(day)) + ")";
    }
}
