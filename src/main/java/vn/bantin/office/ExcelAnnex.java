package vn.bantin.office;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ResourceBundle;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.Summary;
import vn.bantin.progress.Status;

/** The figures of an edition as a workbook: the ranking, every target with formulas that judge it anew, the words. */
final class ExcelAnnex {

    /** Rows held in memory at a time; the rest waits in a temporary file. */
    private static final int WINDOW = 200;

    /** Stands between the place and the day below a letterhead. */
    private static final String ON = ", ngày ";

    private final SXSSFWorkbook workbook;
    private final Summary summary;
    private final LocalDate issuedOn;
    private final AnnexWords words;
    private final String mark;
    private final CellStyles styles;

    private ExcelAnnex(
            SXSSFWorkbook workbook, Summary summary, LocalDate issuedOn, AnnexWords words, @Nullable String mark) {
        this.workbook = workbook;
        this.summary = summary;
        this.issuedOn = issuedOn;
        this.words = words;
        this.mark = mark == null ? "" : mark + " ";
        styles = new CellStyles(workbook);
    }

    /**
     * Writes the workbook of an edition row by row.
     *
     * @param bulletins in their order; they are asked for three times and not held
     */
    static void write(
            Summary summary,
            Iterable<Bulletin> bulletins,
            LocalDate issuedOn,
            ResourceBundle texts,
            @Nullable String mark,
            OutputStream out)
            throws IOException {
        PrivateTempFiles.use();
        XSSFWorkbook inside = new XSSFWorkbook();
        XSSFFont font = inside.getFontAt(0);
        font.setScheme(FontScheme.NONE);
        font.setFontName(DocumentProperties.FONT);
        font.setFontHeightInPoints(DocumentProperties.SIZE);
        // Texts stand in their cells: a table of all of them would grow with the units, and took a fifth of the time.
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(inside, WINDOW, false, false)) {
            // Java 17 cannot read back the 64-bit sizes that a streamed workbook is given by default.
            workbook.setZip64Mode(Zip64Mode.Never);
            AnnexWords words = new AnnexWords(texts, bulletins);
            ExcelAnnex annex = new ExcelAnnex(workbook, summary, issuedOn, words, mark);
            AnnexRanking.write(annex.sheet("excel.ranking"), summary, words);
            AnnexTargets.write(annex.sheet("excel.targets"), bulletins, words);
            annex.statuses();
            workbook.setForceFormulaRecalculation(true);
            DocumentProperties.describe(
                    inside,
                    annex.mark + Phrase.capitalised(summary.title()),
                    summary.letterhead().issuingBody(),
                    summary.programme(),
                    issuedOn);
            StableZip.write(workbook::write, out);
        }
    }

    /** The table behind the names in the formulas, and how many targets of all units have each status. */
    private void statuses() throws IOException {
        String sheetName = mark + words.of("excel.words");
        ExcelSheet sheet = sheet("excel.words");
        sheet.column(words.of("column.word"), 50);
        sheet.column(words.of("column.count"), 50);
        sheet.write(0, Integer.MAX_VALUE, words.of("excel.page"), () -> {
            for (Status status : Status.values()) {
                sheet.row();
                sheet.text(words.status(status));
                int count = summary.lines()
                        .mapToInt(line -> line.tally().of(status))
                        .sum();
                sheet.count(count);
                if (count == 0) {
                    sheet.conceal();
                }
            }
        });
        for (Status status : Status.values()) {
            Name name = workbook.createName();
            name.setNameName(LiveFormula.name(status));
            name.setRefersToFormula(
                    "'" + sheetName.replace("'", "''") + "'!$A$" + (TitleBlock.ROWS + 2 + status.ordinal()));
        }
    }

    private boolean ranged() {
        return summary.ranking().stream().anyMatch(line -> line.swing() != null);
    }

    private ExcelSheet sheet(String key) {
        return new ExcelSheet(workbook, mark + words.of(key), styles, title(key));
    }

    private TitleBlock title(String key) {
        Letterhead head = summary.letterhead();
        int day = head.placeAndDate().indexOf(ON);
        String number = mark + words.of(key + ".number") + ". ";
        String about = Phrase.capitalised(summary.title());
        return new TitleBlock(
                (head.upperBody() == null ? "" : head.upperBody() + "\n") + head.issuingBody(),
                day < 0 ? "" : head.placeAndDate().substring(0, day),
                issuedOn,
                number + words.of(key + ".title"),
                about,
                summary.programme(),
                words.of(key + ".note")
                        + (key.equals("excel.ranking") && ranged() ? " " + words.of("excel.range.note") : ""),
                number + about);
    }
}
