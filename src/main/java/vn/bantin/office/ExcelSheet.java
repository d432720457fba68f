package vn.bantin.office;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import vn.bantin.page.CellText;

/**
 * One table on one sheet below its title: a heading that stays in sight and filters, typed cells, columns as wide as their
 * words, printed across. Its rows are asked for twice, to be measured and to be written, so that none is held.
 */
final class ExcelSheet {

    private static final String STARTS_A_FORMULA = CellText.FORMULA_SIGNS + "\t\r\n";

    /** The words around a number in its format, which are shown as they are. */
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

    private static final Entry EMPTY = new Entry("", null, null);
    private static final float LINE = 15;

    /** Between the letters and the borders, in digits. */
    private static final double PADDING = 1;

    /** A heading takes about so many lines. */
    private static final int HEADING_LINES = 3;

    /** The arrow of the filter stands beside the heading. */
    private static final double ARROW = 1.5;

    /** A text that is not wrapped. */
    private static final double SHORT = 9;

    /** How many times as wide as high a text may become. */
    private static final double HIGH = 3.5;

    private static final int SIGNS = 256;
    private static final int WIDEST = 255;

    private final SXSSFWorkbook workbook;
    private final SXSSFSheet sheet;
    private final CellStyles styles;
    private final TitleBlock title;
    private final List<Heading> headings = new ArrayList<>();
    private final List<Entry> row = new ArrayList<>();
    private Consumer<List<Entry>> reader = cells -> {};
    private int rows;
    private boolean concealed;

    private record Heading(String text, int most) {}

    private record Entry(
            String style, @Nullable Object value, @Nullable String formula) {}

    ExcelSheet(SXSSFWorkbook workbook, String name, CellStyles styles, TitleBlock title) {
        this.workbook = workbook;
        this.styles = styles;
        this.title = title;
        sheet = workbook.createSheet(name);
    }

    /**
     * Adds a column.
     *
     * @param most the width beyond which its texts are wrapped, in digits
     */
    void column(String heading, int most) {
        headings.add(new Heading(heading, most));
    }

    /** How many columns there are so far. */
    int columns() {
        return headings.size();
    }

    /** Begins a row. */
    void row() {
        endRow();
        rows++;
    }

    private void endRow() {
        if (!row.isEmpty()) {
            reader.accept(row);
            row.clear();
        }
        concealed = false;
    }

    /** Leaves the row under way out of sight; what formulas read of it stays. */
    void conceal() {
        concealed = true;
    }

    void empty() {
        row.add(EMPTY);
    }

    /** A text, which stays one whatever it begins with. */
    void text(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            empty();
        } else {
            row.add(new Entry(
                    STARTS_A_FORMULA.indexOf(text.charAt(0)) < 0 ? CellStyles.TEXT : CellStyles.QUOTED, text, null));
        }
    }

    /** One word of a few, in the middle. */
    void word(String word) {
        row.add(new Entry(CellStyles.CENTRE, word, null));
    }

    /** A figure as it is printed: a number where it holds one, else the text. */
    void figure(@Nullable String printed) {
        PrintedNumber number = printed == null ? null : PrintedNumber.of(printed);
        if (number == null) {
            text(printed);
        } else {
            number(number.number(), number.format());
        }
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
        row.add(number == null ? EMPTY : new Entry(format, number.doubleValue(), null));
    }

    /** A formula with what it comes to, for readers that do not compute. */
    void formula(String formula, double result, String format) {
        row.add(new Entry(format, result, formula));
    }

    void formula(String formula, String result) {
        row.add(new Entry(CellStyles.TEXT, result, formula));
    }

    void formula(String formula, boolean result) {
        row.add(new Entry(CellStyles.CENTRE, result, formula));
    }

    /** The letter of the column that comes next. */
    String letter() {
        return CellReference.convertNumToColString(row.size());
    }

    /** The letter of the column that came last. */
    String letterBefore() {
        return CellReference.convertNumToColString(row.size() - 1);
    }

    /** The number of the row under way, as formulas count. */
    int at() {
        return TitleBlock.ROWS + 1 + rows;
    }

    /**
     * Writes title, heading and cells, and sets filters, frozen heading and print. A column that is empty in all rows is
     * hidden.
     *
     * @param frozen how many columns stay in sight
     * @param printed how many are printed, the others are for the screen
     * @param page the word before the number of a page
     * @param table adds all rows; it is run twice and must add the same ones
     */
    void write(int frozen, int printed, String page, Runnable table) throws IOException {
        int shown = Math.min(printed, headings.size());
        MeasuredColumns measured = new MeasuredColumns(headings.size());
        each(table, cells -> measure(cells, measured));
        List<PagesAcross.Column> columns = columns(measured);
        widen(columns, shown);
        PagesAcross pages = PagesAcross.of(columns.subList(0, shown));
        List<Double> widths = new ArrayList<>(pages.widths());
        columns.subList(shown, columns.size()).forEach(column -> widths.add(column.natural()));
        for (int i = 0; i < widths.size(); i++) {
            sheet.setColumnWidth(i, (int) (Math.min(WIDEST, widths.get(i)) * SIGNS));
            sheet.setColumnHidden(i, hidden(measured, i));
        }
        title.write(sheet, styles, pages.widths());
        heading(widths);
        each(table, cells -> write(at() - 1, cells, pages.widths()));
        int last = TitleBlock.ROWS + rows;
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, shown - 1, 0, last);
        sheet.createFreezePane(frozen, TitleBlock.ROWS + 1);
        sheet.setAutoFilter(new CellRangeAddress(TitleBlock.ROWS, last, 0, headings.size() - 1));
        sheet.setRepeatingRows(new CellRangeAddress(TitleBlock.ROWS, TitleBlock.ROWS, -1, -1));
        XSSFSheet inside = workbook.getXSSFWorkbook().getSheet(sheet.getSheetName());
        // A code of a unit is a name, though it looks like a number.
        inside.addIgnoredErrors(
                new CellRangeAddress(TitleBlock.ROWS, last, 0, headings.size() - 1),
                IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        pages.on(inside, title.header(), page, true);
        // Left to itself the workbook flushes its sheets in the order of their addresses in memory.
        sheet.flushRows();
    }

    private void each(Runnable table, Consumer<List<Entry>> takesRow) {
        reader = takesRow;
        rows = 0;
        table.run();
        endRow();
    }

    /** Few columns are made wide enough for what stands above them. */
    private void widen(List<PagesAcross.Column> columns, int shown) {
        double room = columns.subList(1, shown).stream()
                .mapToDouble(PagesAcross.Column::least)
                .sum();
        PagesAcross.Column last = columns.get(shown - 1);
        double lacking = Math.max(0, title.dayWidth() - room);
        columns.set(shown - 1, new PagesAcross.Column(last.least() + lacking, last.natural() + lacking));
    }

    /** A table without rows shows all its headings. */
    private boolean hidden(MeasuredColumns measured, int column) {
        return rows > 0 && measured.empty(column);
    }

    private void measure(List<Entry> cells, MeasuredColumns measured) {
        for (int i = 0; i < cells.size(); i++) {
            Entry cell = cells.get(i);
            String text = shown(cell);
            if (!text.isEmpty()) {
                double all = TextWidth.of(text, false) + (cell.value() instanceof Double ? CellStyles.AFTER_NUMBER : 0);
                int most = headings.get(i).most();
                boolean wraps = CellStyles.wraps(cell.style());
                measured.include(i, wraps ? Math.min(most, least(text, all)) : all, wraps ? Math.min(most, all) : all);
            }
        }
    }

    /** The widths of the columns with their headings; those of the hidden ones are 0. */
    private List<PagesAcross.Column> columns(MeasuredColumns measured) {
        List<PagesAcross.Column> columns = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i).text();
            double word = TextWidth.word(heading, true);
            double least = Math.max(word, measured.least(i));
            double natural = Math.max(TextWidth.of(heading, true) / HEADING_LINES + ARROW, measured.natural(i));
            columns.add(
                    hidden(measured, i)
                            ? new PagesAcross.Column(0, 0)
                            : new PagesAcross.Column(least + PADDING, Math.max(least, natural) + PADDING));
        }
        return columns;
    }

    /** At least its longest word, and not much higher than wide. */
    private static double least(String text, double all) {
        return Math.max(TextWidth.word(text, false), Math.max(Math.min(all, SHORT), Math.sqrt(all * HIGH)));
    }

    private void heading(List<Double> widths) {
        Row row = sheet.createRow(TitleBlock.ROWS);
        int lines = 1;
        for (int i = 0; i < headings.size(); i++) {
            String text = headings.get(i).text();
            if (widths.get(i) > 0) {
                lines = Math.max(lines, TextWidth.lines(text, widths.get(i) - PADDING, true));
            }
            Cell cell = row.createCell(i);
            cell.setCellValue(text);
            cell.setCellStyle(styles.of(CellStyles.HEAD));
        }
        row.setHeightInPoints(lines * LINE + LINE / 2);
    }

    /** Writes a row as high as its printed cells. */
    private void write(int at, List<Entry> cells, List<Double> printed) {
        Row row = sheet.createRow(at);
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            Entry entry = cells.get(i);
            Cell cell = row.createCell(i);
            cell.setCellStyle(styles.of(entry.style()));
            if (entry.formula() != null) {
                cell.setCellFormula(entry.formula());
            }
            if (entry.value() instanceof Double number) {
                cell.setCellValue(number);
            } else if (entry.value() instanceof Boolean truth) {
                cell.setCellValue(truth);
            } else if (entry.value() instanceof String text) {
                cell.setCellValue(entry.formula() == null ? CellLiteral.of(text) : text);
                if (i < printed.size()) {
                    lines = Math.max(lines, TextWidth.lines(text, printed.get(i) - PADDING, false));
                }
            }
        }
        row.setHeightInPoints(lines * LINE);
        row.setZeroHeight(concealed);
    }

    /** The text of a cell, as an office shows it. */
    private static String shown(Entry cell) {
        if (cell.value() instanceof Double number) {
            String digits = LITERAL.matcher(cell.style()).replaceAll("");
            String words = String.join(
                    "",
                    LITERAL.matcher(cell.style())
                            .results()
                            .map(literal -> literal.group(1))
                            .toList());
            if (digits.isEmpty() && !words.isEmpty()) {
                return words;
            }
            int point = digits.indexOf('.');
            boolean percent = digits.endsWith("%");
            int decimals = point < 0 ? 0 : digits.length() - point - 1 - (percent ? 1 : 0);
            String plain = BigDecimal.valueOf(percent ? number * 100 : number)
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .toPlainString();
            int thousands = Math.max(0, (plain.length() - (decimals == 0 ? 0 : decimals + 1) - 1) / 3);
            return plain + ".".repeat(thousands) + (percent ? "%" : "") + words;
        }
        return cell.value() == null ? "" : cell.value().toString();
    }

    /** "#,##0.00": thousands and so many decimals, shown as the reader's own office writes them. */
    static String format(BigDecimal number) {
        int decimals = Math.max(0, number.stripTrailingZeros().scale());
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(Math.min(decimals, 12));
    }
}
