package vn.bantin.office;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A table of a Word copy with fixed columns, filled row by row and cell by cell; no row breaks across pages. */
final class WordTable {

    private static final int TWIPS = 20;

    /** The points that a cell must have for words that are kept together. */
    private static final int ROOMY = 100;

    private final XWPFTable table;
    private final int[] points;
    private final boolean middle;
    private XWPFTableRow row;
    private XWPFTableCell cell;
    private int next;
    private boolean kept;
    private int width;

    /**
     * A table without a row.
     *
     * @param table fresh from the library, with one row
     * @param style of the table
     * @param middle whether the texts stand in the middle of their cells
     * @param points the widths of its columns
     */
    WordTable(XWPFTable table, String style, boolean middle, int... points) {
        this.table = table;
        this.points = points.clone();
        this.middle = middle;
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.unsetTblBorders();
        table.setStyleID(style);
        table.setWidth(Arrays.stream(points).sum() * TWIPS);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int width : points) {
            grid.addNewGridCol().setW(BigInteger.valueOf((long) width * TWIPS));
        }
        row = table.getRow(0);
        cell = row.getCell(0);
        next = -1;
    }

    /** Keeps all its rows on one page, with what follows; for a small table. */
    WordTable kept() {
        kept = true;
        return this;
    }

    /** Begins a row. */
    void row() {
        if (next >= 0) {
            row = table.insertNewTableRow(table.getNumberOfRows());
        } else {
            row.removeCell(0);
        }
        row.setCantSplitRow(true);
        next = 0;
    }

    /** Begins the row that is repeated at the head of every page. */
    void headerRow() {
        row();
        row.setRepeatHeader(true);
    }

    /** The next cell. */
    void cell(String style, String text) {
        begin(points[next]);
        next++;
        text(cell.getParagraphs().get(0), style, text);
    }

    /** One cell across all columns. */
    void wide(String style, String text) {
        wide(style, text, points.length);
    }

    /** One cell across so many columns. */
    void wide(String style, String text, int columns) {
        begin(Arrays.stream(points, next, next + columns).sum());
        cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns));
        next += columns;
        text(cell.getParagraphs().get(0), style, text);
    }

    /**
     * A bar across so many columns, of cells that are filled up to a share of them, with a line at another share.
     *
     * @param share from 0 to 1, what is beyond is cut
     */
    void bar(int columns, double share, double line) {
        int filled = (int) Math.round(Math.max(0, Math.min(1, share)) * columns);
        int at = (int) Math.round(line * columns);
        int from = 0;
        for (int to = 1; to <= columns; to++) {
            if (to == filled || to == at || to == columns) {
                wide("Centre", "", to - from);
                CTTcPr properties = cell.getCTTc().getTcPr();
                CTTcBorders borders = properties.addNewTcBorders();
                if (from > 0 && from != at) {
                    borders.addNewLeft().setVal(STBorder.NIL);
                }
                if (to < columns && to != at) {
                    borders.addNewRight().setVal(STBorder.NIL);
                }
                if (to <= filled) {
                    CTShd shade = properties.addNewShd();
                    shade.setVal(STShd.CLEAR);
                    shade.setFill("808080");
                }
                from = to;
            }
        }
    }

    /** A cell that reaches down into the next row. */
    void tall(String style, String text) {
        cell(style, text);
        cell.getCTTc().getTcPr().addNewVMerge().setVal(STMerge.RESTART);
    }

    /** Where the cell above reaches down. */
    void under() {
        cell("Normal", "");
        cell.getCTTc().getTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
    }

    /** One more paragraph in the cell. */
    void more(String style, String text) {
        text(cell.addParagraph(), style, text);
    }

    /** A rule of that length in the middle of the cell, drawn as the border of an empty paragraph. */
    void rule(String style, double length) {
        XWPFParagraph rule = cell.addParagraph();
        rule.setStyle(style);
        long side = Math.round((points[next - 1] - length) * TWIPS / 2);
        CTInd indent = rule.getCTP().getPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(side));
        indent.setRight(BigInteger.valueOf(side));
    }

    private void begin(int width) {
        this.width = width;
        cell = row.createCell();
        cell.getCTTc().addNewTcPr().addNewTcW().setW(BigInteger.valueOf((long) width * TWIPS));
        cell.getCTTc().getTcPr().getTcW().setType(STTblWidth.DXA);
        if (middle) {
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        }
    }

    private void text(XWPFParagraph paragraph, String style, String text) {
        paragraph.setStyle(style);
        if (kept) {
            paragraph.setKeepNext(true);
        }
        if (!text.isEmpty()) {
            XWPFRun run = paragraph.createRun();
            String kept = width < ROOMY ? text : KeptWords.in(width, KeptWords.CELL, text);
            String[] lines = kept.split("\n");
            run.setText(lines[0]);
            for (int i = 1; i < lines.length; i++) {
                run.addBreak();
                run.setText(lines[i]);
            }
        }
    }

    /** A row of cells of a page's row, each "style:field"; a field that it lacks is an empty cell. */
    void cells(Map<String, ?> fields, String... stylesAndFields) {
        row();
        for (String cell : stylesAndFields) {
            int colon = cell.indexOf(':');
            Object text = fields.get(cell.substring(colon + 1));
            cell(cell.substring(0, colon), text == null ? "" : text.toString());
        }
    }
}
