package vn.bantin.page;

import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.TargetRow;

/** The table of a unit's results where it is so short that it stands upright before the signature: what it does without. */
public final class UprightTable {

    /** The width of the table, in points. */
    static final int WIDTH = 467;

    /** The width of the column that is drawn, and the least of those with several words. */
    private static final int DRAWN = 33;

    private static final int LEAST_NAME = 84;

    private static final int LEAST_STATUS = 66;

    /**
     * What is left out, one after the other, until the columns have room, and all of it where lines are short: the picture,
     * the quarter alone, and who is in charge, whom page one names for each target that is behind.
     */
    private static final List<String> SPARED = List.of(TargetColumns.TREND, "quarter", "lead");

    /** So many rows and names of groups leave room on page two for all that is signed. */
    private static final int LINES = 8;

    /** What the heading and the lines of targets not assessed take of it. */
    private static final int HEADING = 4;

    private UprightTable() {}

    /** The columns that are left out: what says nothing, and what has no room. */
    public static Set<String> leftOut(Bulletin bulletin, ResourceBundle words) {
        Set<String> leftOut = TargetColumns.leftOut(bulletin, words);
        if (isTight(bulletin)) {
            leftOut.addAll(SPARED);
        }
        for (String spared : SPARED) {
            if (fits(bulletin, leftOut, words)) {
                break;
            }
            leftOut.add(spared);
        }
        return leftOut;
    }

    /** Whether each group has its name above its rows: not where that would cost a page. */
    public static boolean namesGroups(Bulletin bulletin) {
        return !isTight(bulletin);
    }

    private static boolean isTight(Bulletin bulletin) {
        List<TargetRow> rows = bulletin.resultRows();
        long groups = rows.stream().map(TargetRow::group).distinct().count();
        return groups > 1 && rows.size() + groups + (bulletin.openRows().isEmpty() ? 0 : HEADING) > LINES;
    }

    /** The widths of the columns in a Word copy, in points. */
    public static int[] widths(Bulletin bulletin, ResourceBundle words) {
        return TargetColumns.widths(
                bulletin, leftOut(bulletin, words), words, WIDTH, column -> least(column, bulletin, words));
    }

    /** Whether the table has room without breaking a word. */
    static boolean fits(Bulletin bulletin, ResourceBundle words) {
        return fits(bulletin, leftOut(bulletin, words), words);
    }

    private static boolean fits(Bulletin bulletin, Set<String> leftOut, ResourceBundle words) {
        int least = TargetColumns.without(leftOut).stream()
                .mapToInt(column -> least(column, bulletin, words))
                .sum();
        return least + (leftOut.contains(TargetColumns.TREND) ? 0 : DRAWN) <= WIDTH;
    }

    private static int least(TableColumn<TargetRow> column, Bulletin bulletin, ResourceBundle words) {
        int least = WordWidths.least(Stream.concat(
                        Stream.of(words.getString(column.heading())),
                        TargetColumns.texts(column, bulletin, words).stream())
                .toList());
        return switch (column.key()) {
            case "name" -> Math.max(least, LEAST_NAME);
            case "status" -> Math.max(least, LEAST_STATUS);
            default -> least;
        };
    }
}
