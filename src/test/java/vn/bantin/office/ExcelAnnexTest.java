package vn.bantin.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Wording;
import vn.bantin.press.LibreOffice;
import vn.bantin.press.SampleEdition;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Sha256;
import vn.bantin.scoring.LedgerSamples;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;

class ExcelAnnexTest {

    private static final int SEEDS = 200;

    /** The first row of a table, counted from 0: the heading stands before it, the title before that. */
    private static final int FIRST = TitleBlock.ROWS + 1;

    private static final Edition SAMPLE = SampleEdition.EDITION;
    private static final byte[] FILE = annex(SAMPLE);

    @Test
    void a_sheet_a_table() throws IOException {
        XSSFWorkbook book = open(FILE);
        assertThat(sheets(book)).containsExactly("Xếp hạng", "Chỉ tiêu", "Đánh giá");
        for (String name : sheets(book)) {
            XSSFSheet sheet = book.getSheet(name);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat((int) sheet.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo(FIRST);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef())
                    .startsWith("A" + FIRST + ":")
                    .endsWith(String.valueOf(sheet.getLastRowNum() + 1));
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo(FIRST + ":" + FIRST);
        }
        assertThat(book.getSheet("Xếp hạng").getLastRowNum() - FIRST + 1)
                .isEqualTo(SAMPLE.bulletins().size());
        assertThat(book.getSheet("Chỉ tiêu").getLastRowNum() - FIRST + 1)
                .isEqualTo(SAMPLE.bulletins().stream()
                        .mapToInt(b -> b.rows().size())
                        .sum());
    }

    @Test
    void numbers_are_numbers_and_keep_their_decimals() throws IOException {
        XSSFSheet sheet = open(FILE).getSheet("Chỉ tiêu");
        int at = FIRST;
        for (Bulletin bulletin : SAMPLE.bulletins()) {
            for (vn.bantin.bulletin.TargetRow target : bulletin.rows()) {
                Row row = sheet.getRow(at++);
                assertThat(cell(row, AnnexColumn.CODE).getStringCellValue()).isEqualTo(target.indicator());
                Cell value = cell(row, AnnexColumn.VALUE);
                if (target.value() == null) {
                    assertThat(value.getCellType()).isEqualTo(CellType.BLANK);
                } else {
                    assertThat(value.getNumericCellValue())
                            .isEqualTo(target.value().doubleValue());
                }
            }
        }
        assertThat(cell(sheet.getRow(FIRST + 3), AnnexColumn.VALUE)
                        .getCellStyle()
                        .getDataFormatString())
                .startsWith("#,##0");
    }

    @Test
    void percentage_and_status_are_live_where_the_row_holds_the_rule() throws IOException {
        XSSFSheet sheet = open(FILE).getSheet("Chỉ tiêu");
        int live = 0;
        int assessed = 0;
        for (Bulletin bulletin : SAMPLE.bulletins()) {
            assessed += bulletin.tally().assessed();
        }
        for (int at = FIRST; at <= sheet.getLastRowNum(); at++) {
            Row row = sheet.getRow(at);
            assertThat(cell(row, AnnexColumn.MATCH).getCellType()).isEqualTo(CellType.FORMULA);
            if (cell(row, AnnexColumn.STATUS).getCellType() == CellType.FORMULA) {
                live++;
                assertThat(cell(row, AnnexColumn.PERCENT).getCellFormula())
                        .matches("I%d/A[CD]%d\\*100".formatted(at + 1, at + 1));
            }
        }
        assertThat(live)
                .as("of %d assessed, the others are milestones and rulings", assessed)
                .isGreaterThan(assessed * 8 / 10);
    }

    @Test
    void no_text_becomes_a_formula() throws IOException {
        List<String> evil = List.of("=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")");
        Bulletin one = SAMPLE.bulletins().get(0);
        List<vn.bantin.bulletin.TargetRow> rows = new ArrayList<>();
        for (String text : evil) {
            rows.add(named(one.rows().get(0), text));
        }
        XSSFSheet sheet = open(SampleEdition.excel(SAMPLE.summary(), List.of(with(one, rows))))
                .getSheet("Chỉ tiêu");
        for (int i = 0; i < evil.size(); i++) {
            Cell cell = cell(sheet.getRow(FIRST + i), AnnexColumn.NAME);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(evil.get(i));
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void same_content_same_bytes_whatever_locale_and_zone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(Sha256.hex(annex(SAMPLE))).isEqualTo(Sha256.hex(FILE));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    @Tag("libreoffice")
    void libre_office_computes_what_we_printed() throws Exception {
        assertThat(disagreements(recomputed(FILE))).isEmpty();
    }

    @Test
    @Tag("libreoffice")
    void libre_office_agrees_on_ledgers_by_chance() throws Exception {
        List<Bulletin> bulletins = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            Ledger ledger = LedgerSamples.of(seed);
            Rulebook rules = LedgerSamples.rules(seed);
            if (!Scoreboard.of(ledger, rules).standings().isEmpty()) {
                bulletins.addAll(Edition.of(ledger, List.of(), rules, Wording.STANDARD, 1, SampleEdition.ISSUED_ON)
                        .bulletins());
            }
        }
        XSSFSheet sheet = recomputed(SampleEdition.excel(SAMPLE.summary(), bulletins));
        assertThat(disagreements(sheet)).isEmpty();
        assertThat(formulas(sheet)).as("different shapes of formulas").hasSizeGreaterThan(15);
    }

    @Test
    @Tag("libreoffice")
    void another_value_changes_the_verdict() throws Exception {
        XSSFWorkbook book = open(FILE);
        XSSFSheet sheet = book.getSheet("Chỉ tiêu");
        cell(sheet.getRow(FIRST + 3), AnnexColumn.VALUE).setCellValue(1e6);
        XSSFSheet after = recomputed(bytes(book));
        assertThat(cell(after.getRow(FIRST + 3), AnnexColumn.STATUS).getStringCellValue())
                .isEqualTo("▲ hoàn thành vượt kế hoạch");
        assertThat(cell(after.getRow(FIRST + 3), AnnexColumn.MATCH).getBooleanCellValue())
                .isFalse();
    }

    /** What LibreOffice makes of the formulas; what we had computed ourselves is taken out before. */
    private static XSSFSheet recomputed(byte[] file) throws Exception {
        XSSFWorkbook book = open(file);
        for (Row row : book.getSheet("Chỉ tiêu")) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    cell.setCellValue("not computed");
                }
            }
        }
        return open(LibreOffice.convert(bytes(book), "xlsx", "xlsx")).getSheet("Chỉ tiêu");
    }

    private static List<String> disagreements(XSSFSheet sheet) {
        List<String> rows = new ArrayList<>();
        for (int at = FIRST; at <= sheet.getLastRowNum(); at++) {
            Row row = sheet.getRow(at);
            Cell match = cell(row, AnnexColumn.MATCH);
            assertThat(match.getCellType()).isEqualTo(CellType.FORMULA);
            if (match.getCachedFormulaResultType() != CellType.BOOLEAN || !match.getBooleanCellValue()) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.toString()));
                rows.add((at + 1) + ": " + cells);
            }
        }
        assertThat(sheet.getLastRowNum()).isGreaterThan(100);
        return rows;
    }

    private static List<String> formulas(XSSFSheet sheet) {
        List<String> shapes = new ArrayList<>();
        sheet.forEach(row -> {
            Cell status = cell(row, AnnexColumn.STATUS);
            if (status != null && status.getCellType() == CellType.FORMULA) {
                shapes.add(status.getCellFormula().replaceAll("([A-Z])\\d+", "$1"));
            }
        });
        return shapes.stream().distinct().toList();
    }

    private static vn.bantin.bulletin.TargetRow named(vn.bantin.bulletin.TargetRow r, String name) {
        return new vn.bantin.bulletin.TargetRow(
                r.indicator(),
                r.group(),
                r.number(),
                name,
                r.unitOfMeasure(),
                r.plan(),
                r.assigned(),
                r.own(),
                r.lastYear(),
                r.quarter(),
                r.value(),
                r.valueText(),
                r.percentOfPlan(),
                r.percentOfLastYear(),
                r.status(),
                r.label(),
                r.why(),
                r.place(),
                r.leadBody(),
                r.milestone(),
                r.numbers(),
                r.trend(),
                r.former(),
                r.assignment(),
                r.doubt());
    }

    private static Bulletin with(Bulletin b, List<vn.bantin.bulletin.TargetRow> rows) {
        return new Bulletin(
                b.number(),
                b.unit(),
                b.unitName(),
                b.period(),
                b.letterhead(),
                b.title(),
                b.programme(),
                b.counts(),
                b.changes(),
                b.behind(),
                b.remarks(),
                b.tally(),
                b.groups(),
                rows,
                b.method(),
                b.closing(),
                b.plans(),
                null,
                null,
                b.briefing(),
                null);
    }

    private static byte[] annex(Edition edition) {
        return SampleEdition.excel(edition.summary(), edition.bulletins());
    }

    private static Cell cell(Row row, AnnexColumn column) {
        return row.getCell(column.ordinal());
    }

    private static List<String> sheets(XSSFWorkbook book) {
        List<String> names = new ArrayList<>();
        book.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    private static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }
}
