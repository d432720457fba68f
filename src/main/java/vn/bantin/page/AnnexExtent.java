package vn.bantin.page;

import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import vn.bantin.bulletin.Briefing;
import vn.bantin.bulletin.Bulletin;

/** How much of a bulletin stands in an annex across, behind the signature, and not in the text that is signed. */
public enum AnnexExtent {

    /** Nothing: a table of a few targets stands upright before the signature, or none is assessed and there is no table. */
    NONE,

    /** The table of results; a short list of targets not assessed stands before the signature. */
    TABLE,

    /** The table and the list. */
    ALL;

    /** So many targets and "trong đó" items have room upright at most. */
    private static final int ROWS = 12;

    /** So many lines of targets not assessed have room on page two at most. */
    private static final int LINES = 16;

    /** The letters on a line of an upright page in the size of a list. */
    private static final int LETTERS = 96;

    /** The least that a bulletin can be made with, as far as it can be told from what is said and not from its pages. */
    public static AnnexExtent of(Bulletin bulletin, ResourceBundle texts) {
        Briefing briefing = bulletin.briefing();
        if (briefing != null && bulletin.resultRows().isEmpty()) {
            return NONE;
        }
        if (briefing == null || lines(OpenLines.of(bulletin, texts)) > LINES) {
            return ALL;
        }
        int rows = bulletin.resultRows().size();
        if (rows <= ROWS && !briefing.namesAnnex() && UprightTable.fits(bulletin, texts)) {
            return NONE;
        }
        return bulletin.openRows().isEmpty() ? ALL : TABLE;
    }

    /** The columns of the table of results that are left out. */
    public Set<String> leftOut(Bulletin bulletin, ResourceBundle texts) {
        return this == NONE ? UprightTable.leftOut(bulletin, texts) : TargetColumns.leftOut(bulletin, texts);
    }

    /** Whether each group has its name above its rows in the table of results. */
    public boolean namesGroups(Bulletin bulletin) {
        return this != NONE || UprightTable.namesGroups(bulletin);
    }

    private static int lines(List<String> open) {
        return open.stream().mapToInt(line -> (line.length() - 1) / LETTERS + 1).sum();
    }
}
