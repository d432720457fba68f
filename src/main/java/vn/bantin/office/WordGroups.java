package vn.bantin.office;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import vn.bantin.bulletin.Bulletin;

/** The table of the groups of indicators in a Word copy: a bar of the score against the pace, the score, the counts. */
final class WordGroups {

    /** The columns of a bar, each of five points of the score. */
    private static final int BARS = 24;

    /** The score at the end of a bar. */
    private static final double END = BARS * 5;

    private static final int NAME = 104;
    private static final int BAR = 110;
    private static final int[] FIGURES = {38, 44, 44, 48, 44, 35};

    private static final int KEY_GAP = 3;
    private static final int HEAD_HEIGHT = 38;
    private static final int ROW_HEIGHT = 22;

    /** The colours of the bars, as in the styles of the pages: they stay apart in grey. */
    private static final String REACHED = "1F3A5F";

    private static final String SHORT = "A9C4E0";

    private final WordTable table;

    private WordGroups(WordTable table) {
        this.table = table;
    }

    /** The table with its header. */
    static WordGroups of(WordDocument pages, ResourceBundle texts) {
        int[] widths = new int[1 + BARS + FIGURES.length];
        for (int i = 1; i <= BARS; i++) {
            widths[i] = BAR * i / BARS - BAR * (i - 1) / BARS;
        }
        widths[0] = NAME;
        System.arraycopy(FIGURES, 0, widths, 1 + BARS, FIGURES.length);
        pages.heading(2, texts.getString("groups.title"));
        key(pages, texts);
        pages.gap(KEY_GAP);
        WordTable table = pages.table("Grid", widths).kept();
        table.headerRow(HEAD_HEIGHT);
        table.cell("Head", texts.getString("group"));
        table.wide("HeadSmall", texts.getString("column.pace"), BARS);
        for (String key : List.of("column.score", "part.done", "part.pace", "part.behind", "part.open", "total")) {
            table.cell("HeadSmall", texts.getString(key));
        }
        return new WordGroups(table);
    }

    /** The meaning of the bars and the line. */
    private static void key(WordDocument pages, ResourceBundle texts) {
        pages.key(
                "PictureKey",
                shaded(REACHED)
                        + said(texts, "pace.reached")
                        + shaded(SHORT)
                        + said(texts, "pace.short")
                        + WordParagraph.run("|")
                        + said(texts, "pace.line"));
    }

    private static String shaded(String fill) {
        return "<w:r><w:rPr><w:shd w:val=\"clear\" w:fill=\"" + fill
                + "\"/></w:rPr><w:t xml:space=\"preserve\">      </w:t></w:r>";
    }

    private static String said(ResourceBundle texts, String key) {
        return WordParagraph.run("  " + texts.getString(key) + "        ");
    }

    /** The row of a group, of the fields of a page. */
    void row(Map<String, ?> row) {
        PrintedNumber score = PrintedNumber.of(text(row, "score"));
        table.row(ROW_HEIGHT);
        if (row.containsKey("ending")) {
            table.keepRow();
        }
        table.cell("Left", text(row, "text"));
        if (score == null) {
            table.wide("Centre", "", BARS);
        } else {
            double reached = score.number().doubleValue();
            table.bar(
                    BARS,
                    reached / END,
                    Bulletin.Group.ON_PACE / END,
                    reached < Bulletin.Group.ON_PACE ? SHORT : REACHED);
        }
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
