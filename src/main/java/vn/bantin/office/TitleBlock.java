package vn.bantin.office;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.bantin.bulletin.Phrase;

/**
 * The lines above a table: who issues it and when, what it is, of which programme and period, in which units of measure.
 *
 * @param place where it is issued
 * @param header one short line for the pages after the first
 */
record TitleBlock(
        String issuer,
        String place,
        LocalDate issuedOn,
        String title,
        String about,
        String programme,
        String note,
        String header) {

    /** How many rows it takes. */
    static final int ROWS = 5;

    private static final float LINE = 15;
    private static final float TITLE_LINE = 19;

    /** A title is so much larger than a cell. */
    private static final double LARGER = (double) CellStyles.TITLE_SIZE / DocumentProperties.SIZE;

    /**
     * Writes the lines across the columns of the first page.
     *
     * @param widths of these columns, in digits
     */
    void write(Sheet sheet, CellStyles styles, List<Double> widths) {
        int last = widths.size() - 1;
        double all = widths.stream().mapToDouble(Double::doubleValue).sum();
        int split = split(widths);
        Row first = sheet.createRow(0);
        double left = widths.subList(0, split).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        first.setHeightInPoints(TextWidth.lines(issuer, left, true) * LINE);
        across(sheet, 0, 0, split - 1);
        put(first, styles, CellStyles.ISSUER, issuer);
        Cell day = first.createCell(split);
        day.setCellValue(issuedOn);
        day.setCellStyle(styles.of(CellStyles.DAY + dayFormat()));
        across(sheet, 0, split, last);
        line(sheet, styles, 1, CellStyles.TITLE, title, all / LARGER, TITLE_LINE);
        line(sheet, styles, 2, CellStyles.ABOUT, about, all, LINE);
        line(sheet, styles, 3, CellStyles.PROGRAMME, programme, all, LINE);
        line(sheet, styles, 4, CellStyles.NOTE, note, all, LINE);
        for (int i = 1; i < ROWS; i++) {
            across(sheet, i, 0, last);
        }
    }

    private static void line(
            Sheet sheet, CellStyles styles, int at, String style, String text, double width, float height) {
        Row row = sheet.createRow(at);
        row.setHeightInPoints(TextWidth.lines(text, width, true) * height);
        put(row, styles, style, text);
    }

    private static void put(Row row, CellStyles styles, String style, String text) {
        Cell cell = row.createCell(0);
        cell.setCellValue(CellLiteral.of(text));
        cell.setCellStyle(styles.of(style));
    }

    /** The first column below the day, which as a number must have room in one line. */
    private int split(List<Double> widths) {
        double day = dayWidth();
        int at = widths.size();
        double room = 0;
        while (at > 1 && room < day) {
            room += widths.get(--at);
        }
        return at;
    }

    /** The room that the day needs beside the issuer, in digits. */
    double dayWidth() {
        return TextWidth.of(place + ", " + Phrase.day(issuedOn), true) + 2;
    }

    /** Vietnamese offices write 03 and 02, but 4 for April. */
    private String dayFormat() {
        return PrintedNumber.quoted((place.isEmpty() ? "" : place + ", ") + "ngày ") + "dd"
                + PrintedNumber.quoted(" tháng ") + (issuedOn.getMonthValue() < 3 ? "mm" : "m")
                + PrintedNumber.quoted(" năm ") + "yyyy";
    }

    private static void across(Sheet sheet, int row, int first, int last) {
        if (last > first) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, first, last));
        }
    }
}
