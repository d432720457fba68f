package vn.bantin.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.ReportForm;
import vn.bantin.progress.Remark;

/** The sheet of a form on which a unit writes its remarks: those sent already, and room for more in each section. */
final class RemarkSheet {

    static final String NAME = "remarks";

    /** The rows of a section that are left to be filled in. */
    static final int ROOM = 3;

    /** The height of an empty row, in lines: a remark is more than a word. */
    private static final int EMPTY_LINES = 2;

    private static final String TEXT = "@";

    private final FormLook look;
    private final ReportForm form;
    private final ResourceBundle texts;

    /** The columns of the sheet; import knows them by their names in small letters. */
    enum Column {
        SECTION(13, false),
        SECTION_NAME(20, false),
        POSITION(9, false),
        TEXT(70, true),
        INDICATOR(10, true),
        BODY(24, true),
        DUE_ON(13, true),
        SOURCE(24, true),
        REMOVED(10, true),
        PROGRAMME(13, false),
        UNIT(9, false),
        PERIOD(10, false);

        private final int width;
        private final boolean open;

        Column(int width, boolean open) {
            this.width = width;
            this.open = open;
        }

        private String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A row: a remark that was sent, or room for one at that place. */
    private record Line(
            Remark.Section section, int position, @Nullable Remark sent) {}

    RemarkSheet(FormLook look, ReportForm form, ResourceBundle texts) {
        this.look = look;
        this.form = form;
        this.texts = texts;
    }

    void fill(XSSFSheet sheet, String title) {
        List<PagesAcross.Column> all =
                Arrays.stream(Column.values()).map(this::measured).toList();
        PagesAcross pages = PagesAcross.of(all.subList(0, Column.PROGRAMME.ordinal()));
        List<Double> widths = new ArrayList<>(pages.widths());
        all.subList(widths.size(), all.size()).forEach(column -> widths.add(column.natural()));
        Row head = sheet.createRow(0);
        head.setHeightInPoints(3 * FormLook.LINE);
        for (Column column : Column.values()) {
            sheet.setColumnWidth(column.ordinal(), (int) (widths.get(column.ordinal()) * 256));
            Cell cell = head.createCell(column.ordinal());
            cell.setCellValue(look.heading(column.column()));
            cell.setCellStyle(look.style("head", false));
        }
        List<Line> lines = lines();
        for (Line line : lines) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            row.setHeightInPoints(height(line.sent, widths.get(Column.TEXT.ordinal())) * FormLook.LINE);
            for (Column column : Column.values()) {
                put(row.createCell(column.ordinal()), column, line);
            }
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        look.allow(
                sheet,
                cells(Column.TEXT, lines),
                helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, String.valueOf(Remark.LONGEST), null),
                Column.TEXT.column());
        look.allow(
                sheet,
                cells(Column.REMOVED, lines),
                helper.createExplicitListConstraint(new String[] {"true"}),
                Column.REMOVED.column());
        look.finish(
                sheet,
                pages,
                Column.TEXT.ordinal(),
                Column.PROGRAMME.ordinal(),
                texts.getString("form.remarks") + ", " + title);
    }

    /** A column as wide as the words of its heading, or as what is to be written in it. */
    private PagesAcross.Column measured(Column column) {
        String heading = texts.getString("form." + column.column());
        double least = Math.max(TextWidth.word(heading, true), TextWidth.of(column.column(), false)) + 1;
        return new PagesAcross.Column(Math.max(least, column.width * 2.0 / 3), Math.max(least, column.width));
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Remark.Section section : Remark.Section.values()) {
            int last = 0;
            for (Remark sent : form.remarks()) {
                if (sent.section() == section) {
                    lines.add(new Line(section, sent.position(), sent));
                    last = sent.position();
                }
            }
            for (int i = 1; i <= ROOM; i++) {
                lines.add(new Line(section, last + i, null));
            }
        }
        return lines;
    }

    private static int height(@Nullable Remark sent, double width) {
        return sent == null ? EMPTY_LINES : Math.max(EMPTY_LINES, TextWidth.lines(sent.text(), width - 1, false));
    }

    private static CellRangeAddressList cells(Column column, List<Line> lines) {
        return new CellRangeAddressList(1, lines.size(), column.ordinal(), column.ordinal());
    }

    private void put(Cell cell, Column column, Line line) {
        Remark sent = line.sent;
        cell.setCellStyle(look.style(column == Column.DUE_ON ? FormLook.DAY : TEXT, column.open));
        switch (column) {
            case SECTION -> text(cell, line.section.name());
            case SECTION_NAME -> text(cell, Phrase.capitalised(line.section.words()));
            case POSITION -> text(cell, String.valueOf(line.position));
            case TEXT -> text(cell, sent == null ? null : sent.text());
            case INDICATOR -> text(cell, sent == null ? null : sent.indicator());
            case BODY -> text(cell, sent == null ? null : sent.body());
            case DUE_ON -> {
                if (sent != null && sent.dueOn() != null) {
                    cell.setCellValue(sent.dueOn());
                }
            }
            case SOURCE -> text(cell, sent == null ? null : sent.source());
            case REMOVED -> {} // only a unit takes a remark back
            case PROGRAMME -> text(cell, form.programme().code());
            case UNIT -> text(cell, form.unit().code());
            case PERIOD -> text(cell, form.period().toString());
        }
    }

    private static void text(Cell cell, @Nullable String value) {
        if (value != null) {
            cell.setCellValue(CellLiteral.of(value));
        }
    }
}
