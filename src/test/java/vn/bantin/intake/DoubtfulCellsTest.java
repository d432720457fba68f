package vn.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.MasterData;

/** A cell of a workbook that does not hold what it shows is told by its place. */
class DoubtfulCellsTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    private static final String OF_NOTHING =
            " lấy từ ô trống hoặc ô không xem được. Hãy để trống nếu chưa có số, gõ 0 nếu bằng 0.";

    private static final String STALE =
            "Tệp được lưu khi công thức chưa tính lại nên kết quả 0 có thể đã cũ. Hãy mở bằng"
                    + " Excel hoặc LibreOffice, tính lại (F9) và lưu lại.";

    @TempDir
    Path folder;

    @Test
    void a_zero_from_a_reference_to_an_empty_cell_is_told() throws IOException {
        assertThat(told("zero-from-empty-cell/link.xlsx"))
                .containsExactly(
                        "link.xlsx: Trang \"Nguon\" không thuộc bộ nhập liệu nên bị bỏ qua. Hãy kiểm tra tên trang.",
                        "link.xlsx/progress:2 value: Số 0 ở đây do công thức \"=Nguon!B7\"" + OF_NOTHING,
                        "link.xlsx/progress:2 value: " + STALE);
    }

    @Test
    void a_number_that_the_sheet_does_not_show_is_told() throws IOException {
        assertThat(told("zero-from-empty-cell/an.xlsx"))
                .containsExactly(
                        "an.xlsx: Trang \"Nguon\" không thuộc bộ nhập liệu nên bị bỏ qua. Hãy kiểm tra tên trang.",
                        "an.xlsx/progress:2 value: Số 0 ở đây do công thức \"=Nguon!B7\"" + OF_NOTHING,
                        "an.xlsx/progress:2 value: Ô chứa số 0 nhưng bảng tính không hiện ra (định dạng"
                                + " \"#,##0;-#,##0;;@\"). Hãy kiểm tra số này rồi đổi định dạng ô.",
                        "an.xlsx/progress:4 value: Ô chứa số 580 nhưng bảng tính không hiện ra (định dạng \";;;\")."
                                + " Hãy kiểm tra số này rồi đổi định dạng ô.",
                        "an.xlsx/progress:2 value: " + STALE);
    }

    @Test
    void a_percentage_is_told() throws IOException {
        assertThat(told("percent-cell/percent.xlsx"))
                .containsExactly(
                        "percent.xlsx/progress:3 value: Ô hiện dưới dạng phần trăm nhưng giá trị lưu là 0.925 và"
                                + " được lấy như vậy. Hãy kiểm tra: 26,5% ghi là 26,5.");
    }

    @Test
    void a_code_that_is_a_number_with_a_fraction_is_refused_and_credited_to_nobody() throws IOException {
        Map<String, Indicator> indicators =
                read(CASES.resolve("code-typed-as-number/danh-muc")).delivery().indicators().stream()
                        .collect(Collectors.toMap(Indicator::code, one -> one));
        assertThat(indicators).containsOnlyKeys("1.1", "1.2", "1.10");

        ImportResult reading = read(CASES.resolve("code-typed-as-number/so-lieu.xlsx"));

        assertThat(reading.delivery().progress()).isEmpty();
        assertThat(SmallFolder.told(reading))
                .contains("so-lieu.xlsx/progress:2 indicator: Ô mã là số hoặc ngày (1.2) nên không rõ mã được gõ là gì"
                        + " (1.1 hay 1.10, 7 hay 007). Hãy định dạng ô là văn bản (Text) rồi gõ lại mã.");
    }

    @Test
    void strict_open_xml_says_what_the_usual_kind_says() throws IOException {
        ImportResult strict = read(CASES.resolve("strict-workbook/strict.xlsx"));

        assertThat(SmallFolder.told(strict)).isEmpty();
        assertThat(strict.delivery())
                .isEqualTo(
                        read(CASES.resolve("header-slip-erases-figures/good")).delivery());
    }

    @Test
    void zeros_made_of_nothing_are_told_however_the_formula_goes_and_zeros_of_numbers_are_not() {
        assertThat(zero("A20")).isTrue();
        assertThat(zero("$A$20")).isTrue();
        assertThat(zero("A20/1000")).isTrue();
        assertThat(zero("A20*B21")).as("one factor is missing").isTrue();
        assertThat(zero("SUM(A22:C23)")).isTrue();
        assertThat(zero("B20")).as("a zero that comes from nothing itself").isTrue();
        assertThat(zero("C20")).as("and one at two removes").isTrue();
        assertThat(zero("VLOOKUP(A21,A21:B21,2,FALSE)")).isTrue();
        assertThat(zero("A21")).as("0 as a number").isFalse();
        assertThat(zero("SUM(A19:A21)")).isFalse();
        assertThat(zero("B21-B21")).isFalse();
        assertThat(zero("5-5")).isFalse();
    }

    /** Row 20 has nothing in A, in B what A holds, and in C what B holds; row 21 the numbers 0 and 5. */
    private boolean zero(String formula) {
        Book book = Book.small().change(workbook -> {
            XSSFSheet sheet = workbook.createSheet("X");
            sheet.createRow(19).createCell(1).setCellFormula("A20");
            sheet.getRow(19).getCell(1).setCellValue(0);
            sheet.getRow(19).createCell(2).setCellFormula("B20");
            sheet.getRow(19).getCell(2).setCellValue(0);
            sheet.createRow(20).createCell(0).setCellValue(0);
            sheet.getRow(20).createCell(1).setCellValue(5);
        });
        book.cell(
                "progress",
                "E2",
                cell -> result(
                        cell,
                        formula.replaceAll("(?<![A-Z])(\\$?[A-C]\\$?\\d)", "X!$1")
                                .replaceAll(":X!", ":")));
        return told(book).stream().anyMatch(line -> line.contains(OF_NOTHING));
    }

    private static void result(Cell cell, String formula) {
        cell.setCellFormula(formula);
        cell.setCellValue(0);
    }

    @Test
    void a_formula_that_was_filled_down_refers_to_the_cell_beside_each() {
        Book book = Book.small();
        book.change(workbook ->
                workbook.createSheet("Nguon").createRow(1).createCell(1).setCellValue(0));
        book.cell("progress", "E2", cell -> result(cell, "Nguon!B2"));
        book.cell("progress", "E3", cell -> result(cell, "Nguon!B3"));
        book.change(workbook -> {
            XSSFSheet sheet = workbook.getSheet("progress");
            CTCellFormula first = sheet.getRow(1).getCell(4).getCTCell().getF();
            first.setT(STCellFormulaType.SHARED);
            first.setSi(0);
            first.setRef("E2:E3");
            CTCellFormula second = sheet.getRow(2).getCell(4).getCTCell().getF();
            second.setT(STCellFormulaType.SHARED);
            second.setSi(0);
            second.setStringValue("");
        });

        assertThat(told(book))
                .contains("book.xlsx/progress:3 value: Số 0 ở đây do công thức \"=Nguon!B2\"" + OF_NOTHING)
                .noneMatch(line -> line.startsWith("book.xlsx/progress:2 value"));
    }

    @Test
    void zeros_on_a_sheet_that_shows_none_are_told() {
        assertThat(told(Book.small()
                        .change(workbook -> workbook.getSheet("progress").setDisplayZeros(false))))
                .containsExactly("book.xlsx/progress:3 value: Ô chứa số 0 nhưng bảng tính không hiện ra (định dạng"
                        + " \"showZeros=0\"). Hãy kiểm tra số này rồi đổi định dạng ô.");
    }

    @Test
    void a_number_that_is_shown_in_thousands_is_told() {
        assertThat(told(style("targets", "F2", "#,##0,")))
                .containsExactly(
                        "book.xlsx/targets:2 low: Ô chứa số 100 nhưng bảng tính hiện số đã chia cho nghìn (định dạng"
                                + " \"#,##0,\"). Hãy kiểm tra đơn vị tính của số này.");
    }

    @Test
    void codes_that_are_days_or_have_zeros_before_them_are_refused() {
        String refused = "Ô mã là số hoặc ngày";

        assertThat(told(style("units", "A3", "00000"))).anyMatch(line -> line.contains("units:3 code: " + refused));
        assertThat(told(style("progress", "B2", "dd/mm/yyyy")))
                .anyMatch(line -> line.contains("progress:2 unit: " + refused + " (1901-01-29)"));
        assertThat(told(style("progress", "B2", "#,##0"))).isEmpty();
    }

    private Book style(String sheet, String cell, String format) {
        return Book.small().cell(sheet, cell, found -> {
            CellStyle style = found.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat(
                    found.getSheet().getWorkbook().createDataFormat().getFormat(format));
            found.setCellStyle(style);
        });
    }

    @Test
    void results_are_doubted_only_where_the_workbook_says_that_they_were_not_computed() {
        Consumer<Cell> formula = cell -> {
            cell.setCellFormula("20+6.5");
            cell.setCellValue(26.5);
        };

        assertThat(told(Book.small().cell("progress", "E2", formula))).isEmpty();
        assertThat(told(Book.small()
                        .cell("progress", "E2", formula)
                        .change(workbook -> workbook.setForceFormulaRecalculation(true))))
                .containsExactly("book.xlsx/progress:2 value: " + STALE.replace("kết quả 0", "kết quả 26.5"));
    }

    private List<String> told(Book book) {
        try {
            ImportResult reading =
                    XlsxWorkbook.read(book.write(folder.resolve("book.xlsx")), DecimalMark.POINT, MasterData.EMPTY);
            return SmallFolder.told(reading).stream()
                    .filter(line -> !line.contains("không thuộc bộ nhập liệu"))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> told(String file) throws IOException {
        return SmallFolder.told(read(CASES.resolve(file)));
    }

    private static ImportResult read(Path path) throws IOException {
        return XlsxWorkbook.isNamedSo(path)
                ? XlsxWorkbook.read(path, DecimalMark.POINT, MasterData.EMPTY)
                : CsvFolder.read(path, DecimalMark.POINT, MasterData.EMPTY);
    }
}
