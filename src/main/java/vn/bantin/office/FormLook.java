package vn.bantin.office;

import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.bantin.bulletin.Phrase;

/** The look of all sheets of a form, and the ways in which they keep a unit from slips. */
final class FormLook {

    /** The height of a line of text, in points. */
    static final float LINE = 15;

    /** The format of a day. */
    static final String DAY = "yyyy-mm-dd";

    private static final byte[] LIGHT = {(byte) 0xee, (byte) 0xee, (byte) 0xee};

    private final XSSFWorkbook workbook;
    private final ResourceBundle texts;
    private final Map<String, CellStyle> styles = new HashMap<>();

    FormLook(XSSFWorkbook workbook, ResourceBundle texts) {
        this.workbook = workbook;
        this.texts = texts;
    }

    /** The name of a column that import knows, grey, and below it what an office calls it. */
    XSSFRichTextString heading(String name) {
        XSSFFont grey = font(false);
        grey.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
        XSSFRichTextString text = new XSSFRichTextString();
        text.append(name + "\n", grey);
        text.append(texts.getString("form." + name), font(true));
        return text;
    }

    /** The style of a cell; locked cells are grey. */
    CellStyle style(String format, boolean open) {
        return styles.computeIfAbsent(format + " " + open, any -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setFont(font(format.equals("head") || format.equals("title")));
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setLocked(!open);
            if (format.equals("title") || format.equals("plain")) {
                return style;
            }
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            if (!open) {
                style.setFillForegroundColor(new XSSFColor(LIGHT, null));
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            }
            if (!format.equals("head")) {
                style.setDataFormat(workbook.createDataFormat().getFormat(format));
            }
            return style;
        });
    }

    private XSSFFont font(boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName(DocumentProperties.FONT);
        font.setFontHeightInPoints(DocumentProperties.SIZE);
        font.setBold(bold);
        return font;
    }

    /**
     * Lets cells take nothing but what the constraint allows.
     *
     * @param kind what the text of the error is named after, where it is no list of words
     */
    void allow(XSSFSheet sheet, CellRangeAddressList cells, DataValidationConstraint constraint, String kind) {
        DataValidation validation = sheet.getDataValidationHelper().createValidation(constraint, cells);
        boolean list = constraint.getValidationType() == DataValidationConstraint.ValidationType.LIST;
        validation.setSuppressDropDownArrow(list);
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(true);
        String words = list ? " " + String.join(", ", constraint.getExplicitListValues()) + "." : "";
        validation.createErrorBox(
                texts.getString("form.wrong"), texts.getString("form.wrong." + (list ? "list" : kind)) + words);
        sheet.addValidationData(validation);
    }

    /**
     * Locks a sheet, against slips and not against people: there is no password; and lays it out for print.
     *
     * @param frozen how many columns stay in sight
     * @param printed how many columns are printed
     */
    void finish(XSSFSheet sheet, PagesAcross pages, int frozen, int printed, String title) {
        sheet.enableLocking();
        sheet.lockSelectLockedCells(false);
        sheet.lockSelectUnlockedCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.createFreezePane(frozen, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, printed - 1, 0, sheet.getLastRowNum());
        pages.on(sheet, Phrase.capitalised(title), texts.getString("excel.page"), false);
    }
}
