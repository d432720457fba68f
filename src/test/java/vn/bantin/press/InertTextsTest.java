package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.PeriodNames;
import vn.bantin.bulletin.ReportForm;
import vn.bantin.bulletin.Wording;
import vn.bantin.intake.DecimalMark;
import vn.bantin.intake.ImportResult;
import vn.bantin.intake.XlsxWorkbook;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.MasterData;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Status;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.Rulebook;

/** Texts that a spreadsheet would run, in every place of the form and of the annex that takes a text. */
class InertTextsTest {

    private static final Period PERIOD = new Period(2024, 1);
    private static final String HARMLESS = "Thu";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+84 24",
                "-1+1",
                "@SUM(A1)",
                "=HYPERLINK(\"http://a.b\",\"x\")",
                "=cmd|' /C calc'!A0",
                "\t=1",
                "\r=1",
                "＝1＋1",
                "＋1",
                "－1",
                "＠A",
                "'=1",
                "x;=1",
                "{=1}",
                "_x003D_1",
                "_x005F_x003D_1",
                "<f>1</f>"
            })
    void a_text_stays_a_text_and_comes_back_as_it_was(String text) throws IOException {
        Ledger ledger = ledger(text);
        byte[] form = SampleEdition.SHOP
                .copies()
                .form(ReportForm.all(ledger, ComparisonBase.NOTHING, PeriodNames.CUMULATIVE)
                        .get(0));
        byte[] annex = annex(ledger);

        assertThat(formulas(form)).isEmpty();
        assertThat(cells(form)).contains(text);
        assertThat(formulas(annex)).isEqualTo(formulas(annex(ledger(HARMLESS))));
        assertThat(cells(annex)).contains(text);
        assertThat(parts(annex)).noneMatch(name -> name.matches("(?i).*(externalLink|vba|activeX|connections).*"));
        Progress sent = ledger.progress().get(0);
        ImportResult reading =
                XlsxWorkbook.read(Files.write(folder.resolve("form.xlsx"), form), DecimalMark.POINT, register(ledger));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.delivery().progress()).containsExactly(said(sent, text.strip()));
    }

    @Test
    void formulas_are_only_ours() throws IOException {
        assertThat(formulas(annex(ledger(HARMLESS))))
                .isNotEmpty()
                .allSatisfy(formula -> assertThat(formula)
                        .matches("(IF|AND|SUM|ROUND|[A-Z]\\d).*")
                        .doesNotContain("http", "|", "!"));
    }

    /** All texts that can be typed are that text. */
    private static Ledger ledger(String text) {
        Unit unit = new Unit("1", text, UnitKind.DISTRICT, null, text, null, null, null, null, null, null);
        Indicator indicator =
                new Indicator("A", text, text, text, Measure.FLOW, Direction.HIGHER, 0, 1, null, text, BigDecimal.ONE);
        Target target = new Target(
                "KT",
                "1",
                "A",
                Basis.ASSIGNED,
                Goal.atLeast(BigDecimal.TEN),
                text,
                null,
                Pace.UNSAID,
                null,
                null,
                null);
        Progress progress = new Progress(
                "KT",
                "1",
                "A",
                PERIOD,
                BigDecimal.ONE,
                false,
                Progress.State.APPROVED,
                new Progress.Ruling(Status.BEHIND, text),
                LocalDate.of(2024, 4, 3),
                text,
                text);
        Programme programme = new Programme("KT", text, Programme.Kind.ANNUAL, 2024, 2024, null);
        return new Ledger(
                programme,
                PERIOD,
                List.of(unit),
                List.of(indicator),
                List.of(target),
                List.of(progress),
                List.of(),
                List.of());
    }

    /** What import makes of the report: a text without blanks around it. */
    private static Progress said(Progress sent, String text) {
        return new Progress(
                sent.programme(),
                sent.unit(),
                sent.indicator(),
                sent.period(),
                sent.value(),
                sent.estimate(),
                sent.state(),
                new Progress.Ruling(Status.BEHIND, text),
                sent.reportedOn(),
                text,
                text);
    }

    private static MasterData register(Ledger ledger) {
        return new MasterData(
                Map.of("1", ledger.units().get(0)),
                Map.of("KT", ledger.programme()),
                Map.of("A", ledger.indicators().get(0)));
    }

    private static byte[] annex(Ledger ledger) {
        Edition edition =
                Edition.of(ledger, List.of(), Rulebook.STANDARD, Wording.STANDARD, 1, SampleEdition.ISSUED_ON);
        return SampleEdition.excel(edition.summary(), edition.bulletins());
    }

    private static List<String> formulas(byte[] workbook) throws IOException {
        List<String> formulas = new ArrayList<>();
        for (Cell cell : all(workbook)) {
            if (cell.getCellType() == CellType.FORMULA) {
                formulas.add(cell.getCellFormula());
            }
        }
        return formulas;
    }

    private static Set<String> cells(byte[] workbook) throws IOException {
        return all(workbook).stream()
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .map(Cell::getStringCellValue)
                .collect(Collectors.toSet());
    }

    private static List<Cell> all(byte[] workbook) throws IOException {
        List<Cell> cells = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    row.forEach(cells::add);
                }
            }
        }
        return cells;
    }

    private static Set<String> parts(byte[] workbook) throws IOException {
        Set<String> names = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
