package vn.bantin.office;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
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

    /** Of the figures, the number of targets on pace. */
    private static final int PACE = 2;

    private static final List<String> COUNTS = List.of("done", "pace", "behind", "open");

    private final WordTable table;

    private WordGroups(WordTable table) {
        this.table = table;
    }

    /** The table with its header, of the fields of its first row; without a column that the rows do not have. */
    static WordGroups of(WordDocument pages, ResourceBundle texts, Map<String, ?> row) {
        boolean over = !row.containsKey("pace");
        int[] figures = over
                ? IntStream.range(0, FIGURES.length)
                        .filter(i -> i != PACE)
                        .map(i -> FIGURES[i])
                        .toArray()
                : FIGURES;
        int[] widths = new int[1 + BARS + figures.length];
        for (int i = 1; i <= BARS; i++) {
            widths[i] = BAR * i / BARS - BAR * (i - 1) / BARS;
        }
        widths[0] = NAME + (over ? FIGURES[PACE] : 0);
        System.arraycopy(figures, 0, widths, 1 + BARS, figures.length);
        pages.heading(2, texts.getString("groups.title"));
        key(pages, row);
        pages.gap(KEY_GAP);
        WordTable table = pages.table("Grid", widths).kept();
        table.headerRow(HEAD_HEIGHT);
        table.cell("Head", texts.getString("group"));
        table.wide("HeadSmall", text(row, "against"), BARS);
        table.cell("HeadSmall", texts.getString("column.score"));
        table.cell("HeadSmall", texts.getString("part.done"));
        if (!over) {
            table.cell("HeadSmall", texts.getString("part.pace"));
        }
        table.cell("HeadSmall", text(row, "late"));
        table.cell("HeadSmall", texts.getString("part.open"));
        table.cell("HeadSmall", texts.getString("total"));
        return new WordGroups(table);
    }

    /** The meaning of the bars and the line. */
    private static void key(WordDocument pages, Map<String, ?> row) {
        pages.key(
                "PictureKey",
                shaded(REACHED)
                        + said(row, "keyReached")
                        + shaded(SHORT)
                        + said(row, "keyShort")
                        + WordParagraph.run("|")
                        + said(row, "keyLine"));
    }

    private static String shaded(String fill) {
        return "<w:r><w:rPr><w:shd w:val=\"clear\" w:fill=\"" + fill
                + "\"/></w:rPr><w:t xml:space=\"preserve\">      </w:t></w:r>";
    }

    private static String said(Map<String, ?> row, String field) {
        return WordParagraph.run("  " + text(row, field) + "        ");
    }

    /** The row of a group, of the fields of a page. */
    void row(Map<String, ?> row) {
        PrintedNumber score = PrintedNumber.of(text(row, "score"));
        table.row(ROW_HEIGHT);
        if (row.containsKey("ending")) {
            table.keepRow();
        }
        if (row.containsKey("summed")) {
            table.wide("CentreBold", text(row, "text"), 1 + BARS + 1);
            COUNTS.stream().filter(row::containsKey).forEach(field -> table.cell("CentreBold", text(row, field)));
            table.cell("CentreBold", text(row, "total"));
            return;
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
        COUNTS.stream().filter(row::containsKey).forEach(field -> table.cell("Centre", text(row, field)));
        table.cell("CentreBold", text(row, "total"));
    }

    private static String text(Map<String, ?> row, String field) {
        Object text = row.get(field);
        return text == null ? "" : text.toString();
    }
}
