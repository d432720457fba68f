package vn.bantin.office;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The styles of a workbook's cells by kind, or by the format of their numbers; each is made once. */
final class CellStyles {

    static final String TEXT = "text";
    static final String QUOTED = "quoted";
    static final String CENTRE = "centre";
    static final String HEAD = "head";
    static final String ISSUER = "issuer";
    static final String TITLE = "title";
    static final String ABOUT = "about";
    static final String PROGRAMME = "programme";
    static final String NOTE = "note";
    static final String DAY = "day ";

    /** The size of a title in points. */
    static final short TITLE_SIZE = 14;

    /** The room between a number and the border, which keeps it off the word in the next column: that of a hyphen, in digits. */
    static final double AFTER_NUMBER = 0.7;

    private static final String HYPHEN_WIDE = "_-";

    private final Workbook workbook;
    private final Map<String, CellStyle> styles = new HashMap<>();

    CellStyles(Workbook workbook) {
        this.workbook = workbook;
    }

    CellStyle of(String kind) {
        return styles.computeIfAbsent(kind, this::made);
    }

    /** Whether a cell of that kind takes several lines where its column is narrow. */
    static boolean wraps(String kind) {
        return kind.equals(TEXT) || kind.equals(QUOTED);
    }

    private CellStyle made(String kind) {
        if (kind.startsWith(DAY)) {
            CellStyle day = line(DocumentProperties.SIZE, false, true, HorizontalAlignment.RIGHT);
            day.setDataFormat(workbook.createDataFormat().getFormat(kind.substring(DAY.length())));
            return day;
        }
        return switch (kind) {
            case HEAD -> head();
            case ISSUER -> line(DocumentProperties.SIZE, true, false, HorizontalAlignment.LEFT);
            case TITLE -> line(TITLE_SIZE, true, false, HorizontalAlignment.CENTER);
            case ABOUT -> line(DocumentProperties.SIZE, true, false, HorizontalAlignment.CENTER);
            case PROGRAMME -> line(DocumentProperties.SIZE, false, false, HorizontalAlignment.CENTER);
            case NOTE -> line(DocumentProperties.SIZE, false, true, HorizontalAlignment.LEFT);
            default -> body(kind);
        };
    }

    private CellStyle body(String kind) {
        CellStyle style = bordered();
        switch (kind) {
            case "" -> {}
            case TEXT -> style.setWrapText(true);
            case QUOTED -> {
                style.setWrapText(true);
                style.setQuotePrefixed(true);
            }
            case CENTRE -> style.setAlignment(HorizontalAlignment.CENTER);
            default -> style.setDataFormat(workbook.createDataFormat().getFormat(kind + HYPHEN_WIDE));
        }
        return style;
    }

    private CellStyle head() {
        CellStyle style = bordered();
        style.setFont(font(DocumentProperties.SIZE, true, false));
        style.setWrapText(true);
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    private CellStyle bordered() {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font(DocumentProperties.SIZE, false, false));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private CellStyle line(short size, boolean bold, boolean italic, HorizontalAlignment alignment) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font(size, bold, italic));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(alignment);
        return style;
    }

    private Font font(short size, boolean bold, boolean italic) {
        Font font = workbook.createFont();
        font.setFontName(DocumentProperties.FONT);
        font.setFontHeightInPoints(size);
        font.setBold(bold);
        font.setItalic(italic);
        return font;
    }
}
