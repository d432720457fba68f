package vn.bantin.office;

import java.util.Arrays;
import java.util.Map;

/** A table of a Word copy with fixed columns, filled row by row and cell by cell; no row breaks across pages. */
final class WordTable {

    /** A point in the unit of length of Word. */
    static final int TWIPS = 20;

    /** The points that a cell must have for no word to be too wide. */
    private static final int ROOMY = 100;

    /** What the sides of a narrow cell take of it. */
    private static final int PADDING = 6;

    private final WordTemplate look;
    private final StringBuilder xml = new StringBuilder(8 * 1024);
    private final int[] points;
    private final String align;
    private int next = -1;
    private boolean inCell;
    private boolean kept;
    private boolean keptRow;
    private int lastRow;
    private int rows;
    private int beginning;
    private boolean keptLast;
    private int width;

    /**
     * A table without a row.
     *
     * @param style of the table
     * @param middle whether the texts stand in the middle of their cells
     * @param points the widths of its columns
     */
    WordTable(WordTemplate look, String style, boolean middle, int... points) {
        this.look = look;
        this.points = points.clone();
        align = middle ? "<w:vAlign w:val=\"center\"/>" : "";
        xml.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"")
                .append(style)
                .append("\"/><w:tblW w:w=\"")
                .append(Arrays.stream(points).sum() * TWIPS)
                .append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (int column : points) {
            xml.append("<w:gridCol w:w=\"").append(column * TWIPS).append("\"/>");
        }
        xml.append("</w:tblGrid>");
    }

    /** Keeps all its rows on one page; for a small table. */
    WordTable kept() {
        kept = true;
        return this;
    }

    /** Keeps its header and so many rows below it on one page, so that it begins where there is room for them. */
    WordTable beginningWith(int rows) {
        beginning = rows;
        return this;
    }

    /** Keeps this row on the page of the next one, or of what follows the table. */
    void keepRow() {
        keptRow = true;
        keptLast = true;
    }

    /** Begins a row that is as high as its texts are, and at least that many points. */
    void row(int height) {
        beginRow(height, "");
    }

    /** Begins the row that is repeated at the head of every page. */
    void headerRow(int height) {
        beginRow(height, "<w:tblHeader/>");
    }

    private void beginRow(int height, String header) {
        endRow();
        lastRow = xml.length();
        keptRow = rows++ < beginning;
        keptLast = false;
        xml.append("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"")
                .append(height * TWIPS)
                .append("\"/>")
                .append(header)
                .append("</w:trPr>");
        next = 0;
    }

    private void endRow() {
        if (next >= 0) {
            endCell();
            xml.append("</w:tr>");
        }
    }

    private void endCell() {
        if (inCell) {
            xml.append("</w:tc>");
            inCell = false;
        }
    }

    /** The next cell. */
    void cell(String style, String text) {
        beginCell(1, "");
        more(style, text);
    }

    /** One cell across all columns. */
    void wide(String style, String text) {
        wide(style, text, points.length);
    }

    /** One cell across so many columns. */
    void wide(String style, String text, int columns) {
        beginCell(columns, "");
        more(style, text);
    }

    /** A cell that reaches down into the next row. */
    void tall(String style, String text) {
        beginCell(1, "<w:vMerge w:val=\"restart\"/>");
        more(style, text);
    }

    /** Where the cell above reaches down. */
    void under(String style) {
        beginCell(1, "<w:vMerge/>");
        more(style, "");
    }

    private void beginCell(int columns, String properties) {
        endCell();
        width = Arrays.stream(points, next, next + columns).sum();
        next += columns;
        xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width * TWIPS).append("\" w:type=\"dxa\"/>");
        if (columns > 1) {
            xml.append("<w:gridSpan w:val=\"").append(columns).append("\"/>");
        }
        xml.append(properties).append(align).append("</w:tcPr>");
        inCell = true;
    }

    /**
     * A bar across so many columns, of cells that are filled up to a share of them, with a line at another share.
     *
     * @param share from 0 to 1, what is beyond is cut
     * @param fill the colour of the bar, as six hexadecimal digits
     */
    void bar(int columns, double share, double line, String fill) {
        int filled = (int) Math.round(Math.max(0, Math.min(1, share)) * columns);
        int at = (int) Math.round(line * columns);
        int from = 0;
        for (int to = 1; to <= columns; to++) {
            if (to == filled || to == at || to == columns) {
                String borders = (from > 0 && from != at ? "<w:left w:val=\"nil\"/>" : "")
                        + (to < columns && to != at ? "<w:right w:val=\"nil\"/>" : "");
                beginCell(
                        to - from,
                        "<w:tcBorders>" + borders + "</w:tcBorders>"
                                + (to <= filled ? "<w:shd w:val=\"clear\" w:fill=\"" + fill + "\"/>" : ""));
                more("Centre", "");
                from = to;
            }
        }
    }

    /** One more paragraph in the cell. */
    void more(String style, String text) {
        boolean roomy = width >= ROOMY;
        String kept = look.kept(text, roomy ? width : width - PADDING, WordTemplate.CELL);
        write(new WordParagraph(style, roomy ? kept : look.broken(kept, width)));
    }

    /** A rule of that length in the middle of the cell, drawn as the border of an empty paragraph. */
    void rule(String style, double length) {
        long side = Math.round((width - length) * TWIPS / 2);
        write(new WordParagraph(style, "").with("<w:ind w:left=\"" + side + "\" w:right=\"" + side + "\"/>"));
    }

    private void write(WordParagraph paragraph) {
        (kept || keptRow ? paragraph.keptWithNext() : paragraph).write(xml);
    }

    /** The cells of a row of a page, each "style:field"; a field that it lacks is an empty cell. */
    void cells(Map<String, ?> fields, String... stylesAndFields) {
        for (String cell : stylesAndFields) {
            int colon = cell.indexOf(':');
            Object text = fields.get(cell.substring(colon + 1));
            cell(cell.substring(0, colon), text == null ? "" : text.toString());
        }
    }

    /** Writes the table as it is now. */
    void write(StringBuilder document) {
        if (!keptLast) { // else a low table would stay with what follows it
            document.append(xml, 0, lastRow).append(xml.substring(lastRow).replace("<w:keepNext/>", ""));
        } else {
            document.append(xml);
        }
        if (next >= 0) {
            document.append(inCell ? "</w:tc></w:tr>" : "</w:tr>");
        }
        document.append("</w:tbl>");
    }
}
