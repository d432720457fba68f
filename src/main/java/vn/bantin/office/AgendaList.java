package vn.bantin.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.ResourceBundle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.Summary;

/** The list of the documents of a paperless meeting, as its system takes them in. */
public final class AgendaList {

    private static final List<String> HEADINGS =
            List.of("agenda.number", "agenda.title", "agenda.kind", "agenda.body", "agenda.file");

    /** How wide the columns are, in digits. */
    private static final List<Integer> WIDTHS = List.of(6, 60, 18, 28, 60);

    private static final int UNITS_OF_A_DIGIT = 256;

    private AgendaList() {}

    /**
     * One document.
     *
     * @param number its place in the agenda, from 1
     * @param title what it is about ("trích yếu")
     */
    public record Line(int number, String title, String kind, String body, String file) {}

    static byte[] of(Summary summary, List<Line> lines, LocalDate issuedOn, ResourceBundle texts) {
        PrivateTempFiles.use();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFFont font = workbook.getFontAt(0);
            font.setScheme(FontScheme.NONE);
            font.setFontName(DocumentProperties.FONT);
            font.setFontHeightInPoints(DocumentProperties.SIZE);
            CellStyles styles = new CellStyles(workbook);
            XSSFSheet sheet = workbook.createSheet(texts.getString("agenda.sheet"));
            Row head = sheet.createRow(0);
            for (int i = 0; i < HEADINGS.size(); i++) {
                sheet.setColumnWidth(i, WIDTHS.get(i) * UNITS_OF_A_DIGIT);
                put(head, i, texts.getString(HEADINGS.get(i)), styles, CellStyles.HEAD);
            }
            for (Line line : lines) {
                Row row = sheet.createRow(line.number());
                Cell number = row.createCell(0);
                number.setCellValue(line.number());
                number.setCellStyle(styles.of(CellStyles.CENTRE));
                put(row, 1, line.title(), styles, CellStyles.TEXT);
                put(row, 2, line.kind(), styles, CellStyles.TEXT);
                put(row, 3, line.body(), styles, CellStyles.TEXT);
                put(row, 4, line.file(), styles, CellStyles.TEXT);
            }
            sheet.createFreezePane(0, 1);
            DocumentProperties.describe(
                    workbook,
                    Phrase.capitalised(summary.title()),
                    summary.letterhead().issuingBody(),
                    summary.programme(),
                    issuedOn);
            StableZip.write(workbook::write, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(Row row, int column, String text, CellStyles styles, String style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(styles.of(style));
    }
}
