package vn.bantin.office;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.bantin.page.CellText;

/** One table on one sheet: a header that stays in sight and filters, typed cells below, printed across. */
final class ExcelSheet {

    private static final String STARTS_A_FORMULA = CellText.FORMULA_SIGNS + "\t\r\n";

    /** The first sign of what would be read as another one (ECMA-376 22.9.2.19, ST_Xstring). */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final float LINE = 15;

    private final SXSSFWorkbook workbook;
    private final SXSSFSheet sheet;
    private final Map<String, CellStyle> styles;
    private int rows;
    private int columns;
    private int next;
    private Row row;

    /**
     * An empty sheet.
     *
     * @param styles those of the workbook so far, shared by its sheets
     */
    ExcelSheet(SXSSFWorkbook workbook, String name, Map<String, CellStyle> styles) {
        this.workbook = workbook;
        this.styles = styles;
        sheet = workbook.createSheet(name);
        row = row();
    }

    /** A title of the first row. */
    void column(String title, int characters) {
        sheet.setColumnWidth(columns, characters * 256);
        Cell cell = cell("");
        lines(title, characters * 2 / 3);
        cell.setCellValue(title);
        cell.setCellStyle(styles.computeIfAbsent("head", any -> head()));
        columns++;
    }

    /** Begins a row. */
    Row row() {
        next = 0;
        row = sheet.createRow(rows++);
        return row;
    }

    void empty() {
        cell("");
    }

    /** A text, which stays one whatever it begins with. */
    void text(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            empty();
        } else {
            lines(text, sheet.getColumnWidth(next) / 256);
            cell(STARTS_A_FORMULA.indexOf(text.charAt(0)) < 0 ? "text" : "quoted")
                    .setCellValue(literal(text));
        }
    }

    /** The text so that a workbook says it: in one {@code _x003D_} is the sign of that number, here "=". */
    static String literal(String text) {
        return ESCAPE.matcher(text).replaceAll("_x005F_");
    }

    /** Makes the row high enough; an office that prints unseen does not measure it. */
    private void lines(String text, int characters) {
        int lines = 1 + (text.length() - 1) / Math.max(1, characters);
        row.setHeightInPoints(Math.max(row.getHeightInPoints(), lines * LINE));
    }

    /** A whole number. */
    void count(@Nullable Integer number) {
        number(number == null ? null : BigDecimal.valueOf(number), "#,##0");
    }

    /** A number with as many decimals as it has. */
    void number(@Nullable BigDecimal number) {
        number(number, number == null ? "" : format(number));
    }

    void number(@Nullable BigDecimal number, String format) {
        if (number == null) {
            empty();
        } else {
            cell(format).setCellValue(number.doubleValue());
        }
    }

    /** A formula with what it comes to, for readers that do not compute. */
    void formula(String formula, double result, String format) {
        Cell cell = cell(format);
        cell.setCellFormula(formula);
        cell.setCellValue(result);
    }

    void formula(String formula, String result) {
        Cell cell = cell("text");
        cell.setCellFormula(formula);
        cell.setCellValue(result);
    }

    void formula(String formula, boolean result) {
        Cell cell = cell("centre");
        cell.setCellFormula(formula);
        cell.setCellValue(result);
    }

    /** The letter of the column that comes next. */
    String letter() {
        return CellReference.convertNumToColString(next);
    }

    /** The letter of the column that came last. */
    String letterBefore() {
        return CellReference.convertNumToColString(next - 1);
    }

    /** The number of the row under way, as formulas count. */
    int at() {
        return rows;
    }

    /**
     * Sets filters, frozen header and print.
     *
     * @param frozen how many columns stay in sight
     * @param printed how many are printed, the others are for the screen
     * @param title printed above each page
     */
    void finish(int frozen, int printed, String title) throws IOException {
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, Math.min(printed, columns) - 1, 0, rows - 1);
        sheet.createFreezePane(frozen, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, columns - 1));
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getHeader().setCenter(title.replace("&", "&&"));
        sheet.getFooter().setCenter("&P/&N");
        // Left to itself the workbook flushes its sheets in the order of their addresses in memory.
        sheet.flushRows();
    }

    /** "#,##0.00": thousands and so many decimals, shown as the reader's own office writes them. */
    static String format(BigDecimal number) {
        int decimals = Math.max(0, number.stripTrailingZeros().scale());
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(Math.min(decimals, 12));
    }

    private Cell cell(String style) {
        Cell cell = row.createCell(next++);
        cell.setCellStyle(styles.computeIfAbsent("cell " + style, any -> body(style)));
        return cell;
    }

    private CellStyle body(String kind) {
        CellStyle style = plain();
        switch (kind) {
            case "" -> {}
            case "text" -> style.setWrapText(true);
            case "quoted" -> {
                style.setWrapText(true);
                style.setQuotePrefixed(true);
            }
            case "centre" -> style.setAlignment(HorizontalAlignment.CENTER);
            default -> style.setDataFormat(workbook.createDataFormat().getFormat(kind));
        }
        return style;
    }

    private CellStyle head() {
        CellStyle style = plain();
        style.setFont(font(true));
        style.setWrapText(true);
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    private CellStyle plain() {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font(false));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private Font font(boolean bold) {
        Font font = workbook.createFont();
        font.setFontName(DocumentProperties.FONT);
        font.setFontHeightInPoints(DocumentProperties.SIZE);
        font.setBold(bold);
        return font;
    }
}
