package vn.bantin.office;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import vn.bantin.bulletin.Bulletin;

/** The table of the groups of indicators in a Word copy: a bar of the score against the pace, the score, the counts. */
final class WordGroups {

    /** The columns of a bar, each of five points of the score. */
    private static final int BARS = 24;

    private static final int POINTS_A_BAR = 5;
    private static final int NAME = 137;
    private static final int BAR = 3;
    private static final int[] FIGURES = {38, 46, 46, 46, 46, 36};

    private final WordTable table;

    private WordGroups(WordTable table) {
        this.table = table;
    }

    /** The table with its header. */
    static WordGroups of(WordDocument pages, ResourceBundle texts) {
        int[] widths = new int[1 + BARS + FIGURES.length];
        Arrays.fill(widths, BAR);
        widths[0] = NAME;
        System.arraycopy(FIGURES, 0, widths, 1 + BARS, FIGURES.length);
        WordTable table = pages.table(widths).kept();
        table.headerRow();
        table.cell("Head", texts.getString("group"));
        table.wide("HeadSmall", texts.getString("column.pace"), BARS);
        for (String key : List.of("column.score", "part.done", "part.pace", "part.behind", "part.open", "total")) {
            table.cell("HeadSmall", texts.getString(key));
        }
        return new WordGroups(table);
    }

    /** The row of a group, of the fields of a page. */
    void row(Map<String, ?> row) {
        PrintedNumber score = PrintedNumber.of(text(row, "score"));
        double all = BARS * POINTS_A_BAR;
        table.row();
        table.cell("Left", text(row, "text"));
        table.bar(BARS, score == null ? 0 : score.number().doubleValue() / all, Bulletin.Group.ON_PACE / all);
        table.cell("Right", text(row, "score"));
        for (String field : List.of("done", "pace", "behind", "open")) {
            table.cell("Centre", text(row, field));
        }
        table.cell("CentreBold", text(row, "total"));
    }

    private static String text(Map<String, ?> row, String field) {
        Object text = row.get(field);
        return text == null ? "" : text.toString();
    }
}
