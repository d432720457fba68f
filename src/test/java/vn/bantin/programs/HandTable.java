package vn.bantin.programs;

import com.lowagie.text.pdf.PdfStructureElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bantin.programs.HandFace.Line;
import vn.bantin.programs.HandSheet.Align;

/** A table that is drawn row by row, with its head again on each page; every cell in a box, its text in the middle. */
final class HandTable {

    private static final float PADDING = 2;

    private final HandSheet sheet;
    private final float[] widths;
    private final float spare;
    private final Runnable turn;
    private final @Nullable PdfStructureElement tag;
    private final List<float[]> boxes = new ArrayList<>();
    private List<Head> head = List.of();

    /** What is drawn in a cell, with its words for those who cannot see it. */
    interface Picture {
        String words();

        void draw(HandSheet sheet, float x, float top, float width, float height);
    }

    /** A cell of so many columns. */
    record Cell(
            String text,
            HandFace face,
            float size,
            Align align,
            int columns,
            float indent,
            @Nullable Picture picture) {

        Cell(String text, HandFace face, float size, Align align) {
            this(text, face, size, align, 1, 0, null);
        }
    }

    /**
     * A heading over so many columns from one of them.
     *
     * @param row from 0, of the two rows of the head
     * @param rows of the head that it takes
     */
    record Head(String text, float size, int column, int columns, int row, int rows) {}

    /**
     * @param spare what stands above and below the text of a cell, together
     * @param turn begins the next page
     */
    HandTable(HandSheet sheet, float spare, Runnable turn, float... widths) {
        this.sheet = sheet;
        this.spare = spare;
        this.turn = turn;
        this.widths = widths;
        tag = sheet.tag(sheet.root(), "Table");
    }

    /** Draws the head, and keeps it for the pages to come. */
    void head(List<Head> all) {
        head = all;
        int rows = all.stream().mapToInt(one -> one.row() + one.rows()).max().orElse(1);
        float[] heights = new float[rows];
        for (int row = 0; row < rows; row++) {
            heights[row] = highest(row);
        }
        for (Head one : all) {
            if (one.rows() > 1) {
                heights[1] = Math.max(heights[1], height(one) - heights[0]);
            }
        }
        headings(heights, true);
    }

    private float highest(int row) {
        float highest = 0;
        for (Head one : head) {
            if (one.row() == row && one.rows() == 1) {
                highest = Math.max(highest, height(one));
            }
        }
        return highest;
    }

    private float height(Head one) {
        return broken(one).size() * leading(one.size()) + spare;
    }

    private List<Line> broken(Head one) {
        return HandFace.BOLD.lines(one.text(), one.size(), width(one.column(), one.columns()) - 2 * PADDING);
    }

    private float[] again;

    private void headings(float[] heights, boolean first) {
        again = heights;
        if (!first) {
            sheet.artifact();
        }
        float top = sheet.at;
        for (int row = 0; row < heights.length; row++) {
            @Nullable PdfStructureElement line = first ? sheet.tag(tag, "TR") : null;
            for (Head one : head) {
                if (one.row() == row) {
                    heading(one, line, top, one.rows() == 1 ? heights[row] : heights[0] + heights[1]);
                }
            }
            top += heights[row];
        }
        if (!first) {
            sheet.end();
        }
        sheet.at = top;
    }

    private void heading(Head one, @Nullable PdfStructureElement line, float top, float high) {
        @Nullable PdfStructureElement th = sheet.tag(line, "TH");
        HandSheet.cell(th, one.columns(), one.rows(), "Column");
        float x = left(one.column());
        float wide = width(one.column(), one.columns());
        List<Line> lines = broken(one);
        float text = lines.size() * leading(one.size());
        sheet.begin(th);
        sheet.lines(
                lines,
                HandFace.BOLD,
                one.size(),
                leading(one.size()),
                Align.CENTRE,
                x + PADDING,
                wide - 2 * PADDING,
                top + (high - text) / 2);
        if (th != null) {
            sheet.end();
        }
        boxes.add(new float[] {x, top, wide, high});
    }

    /** Draws a row; it goes to the next page where less than that and so much more has room on this one. */
    void row(float more, boolean headings, Cell... cells) {
        float high = 0;
        List<List<Line>> texts = new ArrayList<>(cells.length);
        int column = 0;
        for (Cell cell : cells) {
            float room = width(column, cell.columns()) - 2 * PADDING - cell.indent();
            List<Line> lines = cell.text().isEmpty() ? List.of() : cell.face().lines(cell.text(), cell.size(), room);
            texts.add(lines);
            high = Math.max(high, lines.size() * leading(cell.size()) + spare);
            column += cell.columns();
        }
        if (!sheet.hasRoom(high + more)) {
            borders();
            turn.run();
            if (again != null) {
                headings(again, false);
            }
        }
        @Nullable PdfStructureElement line = sheet.tag(tag, "TR");
        column = 0;
        for (int i = 0; i < cells.length; i++) {
            cell(cells[i], texts.get(i), line, headings, column, high);
            column += cells[i].columns();
        }
        sheet.at += high;
    }

    private void cell(
            Cell cell, List<Line> lines, @Nullable PdfStructureElement row, boolean heading, int column, float high) {
        @Nullable PdfStructureElement td = sheet.tag(row, heading ? "TH" : "TD");
        HandSheet.cell(td, cell.columns(), 1, heading ? "Row" : null);
        float x = left(column);
        float wide = width(column, cell.columns());
        float text = lines.size() * leading(cell.size());
        Picture picture = cell.picture();
        if (picture != null) {
            @Nullable PdfStructureElement figure = sheet.tag(td, "Figure");
            HandSheet.alt(figure, picture.words());
            sheet.begin(figure);
            picture.draw(sheet, x, sheet.at, wide, high);
            sheet.end();
        } else if (!lines.isEmpty()) {
            sheet.begin(td);
            sheet.lines(
                    lines,
                    cell.face(),
                    cell.size(),
                    leading(cell.size()),
                    cell.align(),
                    x + PADDING + cell.indent(),
                    wide - 2 * PADDING - cell.indent(),
                    sheet.at + (high - text) / 2);
            sheet.end();
        }
        boxes.add(new float[] {x, sheet.at, wide, high});
    }

    /** Draws the boxes of the rows on this page: the end of a table, or of its part. */
    void borders() {
        sheet.artifact();
        for (float[] box : boxes) {
            sheet.box(box[0], box[1], box[2], box[3]);
        }
        sheet.stroke(0.5f);
        sheet.end();
        boxes.clear();
    }

    static float leading(float size) {
        return 1.15f * size;
    }

    private float left(int column) {
        return HandSheet.LEFT + width(0, column);
    }

    private float width(int column, int columns) {
        float width = 0;
        for (int i = column; i < column + columns; i++) {
            width += widths[i];
        }
        return width;
    }
}
