package vn.bantin.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.ReportForm;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Progress;
import vn.bantin.progress.UnitName;

/** The workbook that a unit fills in: a sheet as import reads it, only the cells to be filled in unlocked, and how to. */
final class ExcelForm {

    private static final String SHEET = "progress";
    private static final String GENERAL = "General";
    private static final String TEXT = "@";
    private static final String LARGEST = "1000000000000000";

    /** 2000-01-01 and 2099-12-31 as Excel counts days. */
    private static final List<String> DAYS = List.of("36526", "73050");

    private static final int GUIDE_WIDTH = 88;
    private static final float LINE = FormLook.LINE;

    private final FormLook look;
    private final ReportForm form;
    private final ResourceBundle texts;
    private final List<FormColumn> columns;

    private ExcelForm(XSSFWorkbook workbook, ReportForm form, ResourceBundle texts) {
        look = new FormLook(workbook, texts);
        this.form = form;
        this.texts = texts;
        boolean ruled = form.lines().stream()
                .anyMatch(line -> line.now() != null && line.now().override() != null);
        columns = ruled ? FormColumn.ALL : FormColumn.ALWAYS;
    }

    static byte[] of(ReportForm form, ResourceBundle texts) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFFont font = workbook.getFontAt(0);
            font.setScheme(FontScheme.NONE);
            font.setFontName(DocumentProperties.FONT);
            font.setFontHeightInPoints(DocumentProperties.SIZE);
            ExcelForm made = new ExcelForm(workbook, form, texts);
            made.fill(workbook.createSheet(SHEET));
            new RemarkSheet(made.look, form, texts).fill(workbook.createSheet(RemarkSheet.NAME), made.title());
            made.instruct(workbook.createSheet(texts.getString("form.guide")));
            DocumentProperties.describe(
                    workbook,
                    Phrase.capitalised(made.title()),
                    form.programme().title(),
                    form.programme().code(),
                    form.period().end());
            return StableZip.of(workbook::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String title() {
        return texts.getString("form.title") + " " + form.periodName() + ", " + UnitName.of(form.unit());
    }

    private void fill(XSSFSheet sheet) {
        List<PagesAcross.Column> all = columns.stream().map(this::measured).toList();
        PagesAcross pages = PagesAcross.of(all.subList(0, printed()));
        List<Double> widths = new ArrayList<>(pages.widths());
        all.subList(printed(), all.size()).forEach(column -> widths.add(column.natural()));
        Row head = sheet.createRow(0);
        head.setHeightInPoints((1 + headingLines(widths)) * LINE);
        for (FormColumn column : columns) {
            sheet.setColumnWidth(column.ordinal(), (int) (widths.get(column.ordinal()) * 256));
            Cell cell = head.createCell(column.ordinal());
            cell.setCellValue(look.heading(name(column)));
            cell.setCellStyle(look.style("head", false));
        }
        for (ReportForm.Line line : form.lines()) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            row.setHeightInPoints(lines(line, widths) * LINE);
            columns.forEach(column -> put(row.createCell(column.ordinal()), column, line));
        }
        validate(sheet);
        look.finish(sheet, pages, FormColumn.FROZEN, printed(), title());
    }

    /** Programme, unit and period stand in the header; a ruling behind them is printed with them. */
    private int printed() {
        return columns.size() == FormColumn.ALL.size() ? columns.size() : FormColumn.PROGRAMME.ordinal();
    }

    /** A column as wide as the words of its heading and of its texts, or as what is to be written in it. */
    private PagesAcross.Column measured(FormColumn column) {
        String heading = texts.getString("form." + name(column));
        double least = Math.max(TextWidth.word(heading, true), TextWidth.of(name(column), false));
        double natural = Math.max(least, TextWidth.of(heading, true) / 2);
        for (ReportForm.Line line : form.lines()) {
            String text = text(column, line);
            least = Math.max(least, TextWidth.word(text, false));
            natural = Math.max(natural, Math.min(column.width(), TextWidth.of(text, false)));
        }
        double written = column.open() ? column.width() : 0;
        return new PagesAcross.Column(
                Math.max(least + 1, written * 2 / 3), Math.max(Math.max(least, natural) + 1, written));
    }

    /** The words that stand in a column, or may be chosen there; the other columns hold numbers and single words. */
    private String text(FormColumn column, ReportForm.Line line) {
        return switch (column) {
            case INDICATOR -> line.indicator().code();
            case INDICATOR_NAME -> line.indicator().name();
            case UNIT_OF_MEASURE -> line.indicator().unitOfMeasure();
            case PLAN -> line.plan();
            case LAST_PERIOD -> line.last() == null ? "" : line.last().period().toString();
            case LAST_VALUE -> line.last() == null ? "" : line.last().value().toPlainString() + " ".repeat(4);
            case STATE -> Progress.State.SUBMITTED.name();
            case REPORTED_ON -> form.period().end().toString();
            case SOURCE ->
                line.now() == null || line.now().source() == null
                        ? ""
                        : line.now().source();
            case NOTE ->
                line.now() == null || line.now().note() == null
                        ? ""
                        : line.now().note();
            default -> "";
        };
    }

    private int headingLines(List<Double> widths) {
        return columns.stream()
                .mapToInt(column -> TextWidth.lines(
                        texts.getString("form." + name(column)), widths.get(column.ordinal()) - 1, true))
                .max()
                .orElse(1);
    }

    /** An office that prints unseen does not measure it. */
    private int lines(ReportForm.Line line, List<Double> widths) {
        return columns.stream()
                .mapToInt(column -> TextWidth.lines(text(column, line), widths.get(column.ordinal()) - 1, false))
                .max()
                .orElse(1);
    }

    private static String name(FormColumn column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    private void put(Cell cell, FormColumn column, ReportForm.Line line) {
        Progress now = line.now();
        cell.setCellStyle(look.style(format(column, line), column.open()));
        switch (column) {
            case INDICATOR -> cell.setCellValue(line.indicator().code());
            case INDICATOR_NAME -> text(cell, line.indicator().name());
            case UNIT_OF_MEASURE -> text(cell, line.indicator().unitOfMeasure());
            case PLAN -> text(cell, line.plan());
            case LAST_PERIOD ->
                text(cell, line.last() == null ? null : line.last().period());
            case LAST_VALUE ->
                number(cell, line.last() == null ? null : line.last().value());
            case VALUE -> number(cell, now == null ? null : now.value());
            case ESTIMATE -> cell.setCellValue(now != null && now.estimate() ? "true" : "false");
            case STATE -> text(cell, now == null ? Progress.State.SUBMITTED : now.state());
            case REPORTED_ON -> {
                if (now != null && now.reportedOn() != null) {
                    cell.setCellValue(now.reportedOn());
                }
            }
            case SOURCE -> text(cell, now == null ? null : now.source());
            case NOTE -> text(cell, now == null ? null : now.note());
            case PROGRAMME -> cell.setCellValue(form.programme().code());
            case UNIT -> cell.setCellValue(form.unit().code());
            case PERIOD -> cell.setCellValue(form.period().toString());
            case OVERRIDE_STATUS ->
                text(
                        cell,
                        now == null || now.override() == null
                                ? null
                                : now.override().status());
            case OVERRIDE_REASON ->
                text(
                        cell,
                        now == null || now.override() == null
                                ? null
                                : now.override().reason());
        }
    }

    private static String format(FormColumn column, ReportForm.Line line) {
        return switch (column) {
            case LAST_VALUE -> {
                yield line.last() == null
                        ? GENERAL
                        : ExcelSheet.format(line.last().value());
            }
            case VALUE -> GENERAL;
            case REPORTED_ON -> FormLook.DAY;
            default -> TEXT;
        };
    }

    private static void text(Cell cell, @Nullable Object value) {
        if (value != null) {
            cell.setCellValue(CellLiteral.of(value.toString()));
        }
    }

    private static void number(Cell cell, @Nullable BigDecimal value) {
        if (value != null) {
            cell.setCellValue(value.doubleValue());
        }
    }

    private void validate(XSSFSheet sheet) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        List<String> states =
                Arrays.stream(Progress.State.values()).map(Enum::name).toList();
        check(sheet, FormColumn.STATE, any -> true, list(helper, states));
        check(sheet, FormColumn.ESTIMATE, any -> true, list(helper, List.of("true", "false")));
        Predicate<ReportForm.Line> milestone = line -> line.indicator().measure() == Measure.MILESTONE;
        check(sheet, FormColumn.VALUE, milestone, list(helper, List.of("1", "0")));
        check(
                sheet,
                FormColumn.VALUE,
                milestone.negate(),
                helper.createDecimalConstraint(OperatorType.BETWEEN, "-" + LARGEST, LARGEST));
        check(
                sheet,
                FormColumn.REPORTED_ON,
                any -> true,
                helper.createDateConstraint(OperatorType.BETWEEN, DAYS.get(0), DAYS.get(1), FormLook.DAY));
    }

    private static DataValidationConstraint list(DataValidationHelper helper, List<String> words) {
        return helper.createExplicitListConstraint(words.toArray(String[]::new));
    }

    private void check(
            XSSFSheet sheet, FormColumn column, Predicate<ReportForm.Line> which, DataValidationConstraint constraint) {
        CellRangeAddressList cells = new CellRangeAddressList();
        for (int i = 0; i < form.lines().size(); i++) {
            if (which.test(form.lines().get(i))) {
                cells.addCellRangeAddress(i + 1, column.ordinal(), i + 1, column.ordinal());
            }
        }
        if (cells.countRanges() == 0) {
            return;
        }
        look.allow(sheet, cells, constraint, name(column));
    }

    private void instruct(XSSFSheet sheet) {
        sheet.setColumnWidth(0, GUIDE_WIDTH * 256);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        Cell title = sheet.createRow(0).createCell(0);
        text(title, Phrase.capitalised(title()) + " (" + form.unit().code() + ")");
        title.setCellStyle(look.style("title", true));
        for (int i = 1; texts.containsKey("form.guide." + i); i++) {
            String text = texts.getString("form.guide." + i);
            Row row = sheet.createRow(i);
            row.setHeightInPoints(TextWidth.lines(text, GUIDE_WIDTH - 1, false) * LINE);
            Cell cell = row.createCell(0);
            cell.setCellValue(text);
            cell.setCellStyle(look.style("plain", true));
        }
    }
}
