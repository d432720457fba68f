package vn.bantin.office;

import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Paper, scale and widths of the columns of a printed sheet, so that all its columns stand on one page across and no
 * letter is smaller than 9 points: first narrower columns, then smaller letters, then larger paper.
 *
 * @param widths of the columns, in digits
 * @param scale in per cent
 */
record PagesAcross(short paper, int scale, List<Double> widths) {

    /** The widths between which a column may be: whole words, and each cell in one line. */
    record Column(double least, double natural) {}

    /** Per cent of 11 points, which are 9.2. */
    private static final int SMALLEST = 84;

    private static final int FULL = 100;

    /** The long side of the paper less the margins, in points. */
    private static final double MARGIN = 18;

    private static final double A4 = 842 - 2 * MARGIN;

    private static final double A3 = 1191 - 2 * MARGIN;

    /** A digit of 11 points, and a little more: a column that does not fit would stand on a page of its own. */
    private static final double DIGIT = 5.55;

    private static final double POINTS = 72;

    static PagesAcross of(List<Column> columns) {
        double least = columns.stream().mapToDouble(Column::least).sum();
        return least * DIGIT * SMALLEST / FULL <= A4
                ? of(PrintSetup.A4_PAPERSIZE, A4, columns)
                : of(PrintSetup.A3_PAPERSIZE, A3, columns);
    }

    private static PagesAcross of(short paper, double points, List<Column> columns) {
        double least = columns.stream().mapToDouble(Column::least).sum();
        double natural = columns.stream().mapToDouble(Column::natural).sum();
        int scale = Math.max(SMALLEST, (int) Math.min(FULL, points / DIGIT / natural * FULL));
        double growth = growth(columns, points / DIGIT * FULL / scale - least);
        return new PagesAcross(
                paper,
                scale,
                columns.stream()
                        .map(column -> Math.min(column.natural(), column.least() + growth))
                        .toList());
    }

    /** By how much each column may grow where the room is shared out evenly: those that need little have all they need. */
    private static double growth(List<Column> columns, double room) {
        double left = Math.max(0, room);
        double growth = 0;
        List<Double> needs = columns.stream()
                .map(column -> column.natural() - column.least())
                .sorted()
                .toList();
        for (int i = 0; i < needs.size(); i++) {
            double step = Math.min(needs.get(i) - growth, left / (needs.size() - i));
            growth += step;
            left -= step * (needs.size() - i);
        }
        return growth;
    }

    /** The sum of the widths, in digits. */
    double width() {
        return widths.stream().mapToDouble(Double::doubleValue).sum();
    }

    /**
     * Sets paper, margins, header and footer; the first page, which has a title, has no header.
     *
     * @param header one short line
     * @param page the word before the number of the page
     */
    void on(XSSFSheet sheet, String header, String page, boolean titled) {
        sheet.setFitToPage(true); // where the letters are wider than ours, as without Times New Roman
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setPaperSize(paper);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setScale((short) scale);
        sheet.getPrintSetup().setLeftToRight(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, MARGIN / POINTS);
        sheet.setMargin(PageMargin.RIGHT, MARGIN / POINTS);
        sheet.setMargin(PageMargin.TOP, 54 / POINTS);
        sheet.setMargin(PageMargin.BOTTOM, 48 / POINTS);
        sheet.setMargin(PageMargin.HEADER, 24 / POINTS);
        sheet.setMargin(PageMargin.FOOTER, 24 / POINTS);
        String font = "&\"" + DocumentProperties.FONT + ",Regular\"&" + DocumentProperties.SIZE + " ";
        String foot = font + page + " &P/&N";
        sheet.getHeader().setCenter(font + header.replace("&", "&&"));
        sheet.getFooter().setCenter(foot);
        if (titled) {
            sheet.getHeaderFooterProperties().setDifferentFirst(true);
            sheet.getFirstFooter().setCenter(foot);
        }
    }
}
