package vn.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.progress.MasterData;
import vn.bantin.progress.Progress;

/** A workbook says what the same rows in CSV files say, whatever the kind of its cells. */
class XlsxWorkbookTest {

    @TempDir
    Path folder;

    @Test
    void the_same_rows_come_out_of_csv_files_and_of_a_workbook_of_texts_or_of_typed_cells() {
        ImportResult csv = new SmallFolder().read(folder);

        ImportResult texts = read(Book.ofTexts(new SmallFolder()));
        ImportResult typed = read(Book.small());

        assertThat(csv.findings()).isEmpty();
        assertThat(texts.findings()).isEmpty();
        assertThat(typed.findings()).isEmpty();
        assertThat(texts.delivery()).isEqualTo(csv.delivery());
        assertThat(typed.delivery()).isEqualTo(csv.delivery());
        assertThat(typed.files())
                .extracting(file -> file.file() + " " + file.read() + " " + file.accepted() + " " + file.rejected())
                .containsExactly(
                        "book.xlsx/units 3 3 0",
                        "book.xlsx/successions 1 1 0",
                        "book.xlsx/programmes 1 1 0",
                        "book.xlsx/indicators 3 3 0",
                        "book.xlsx/targets 2 2 0",
                        "book.xlsx/progress 2 2 0");
        assertThat(typed.files())
                .extracting(ImportResult.FileCount::sha256)
                .containsOnly(typed.files().get(0).sha256());
    }

    record Kind(String name, Consumer<Cell> cell, String said) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Kind kind(String name, Consumer<Cell> cell, String said) {
        return new Kind(name, cell, said);
    }

    private static final String FIX_THE_NUMBER = ". Hãy sửa ô này hoặc chọn --decimal.";

    /** What the cell E2, the value of 395 for KT01, holds, and what is taken or told. */
    static Stream<Kind> kinds() {
        return Stream.of(numbers(), formulas(), others()).flatMap(kinds -> kinds);
    }

    private static Stream<Kind> numbers() {
        return Stream.of(
                kind("a number", cell -> cell.setCellValue(53.026), "53.026"),
                kind("a sum with the dust of doubles", cell -> cell.setCellValue(0.1 + 0.2), "0.3"),
                kind("a third", cell -> cell.setCellValue(1.0 / 3), "0.333333333333"),
                kind("a large number", cell -> cell.setCellValue(1.5e15), "1500000000000000"),
                kind("a negative number", cell -> cell.setCellValue(-0.5), "-0.5"),
                kind("minus nothing", cell -> cell.setCellValue(-0.0), "0"),
                kind("a number as text", cell -> cell.setCellValue(" 53.026\u00a0"), "53.026"),
                kind(
                        "a number as text with the other mark",
                        cell -> cell.setCellValue("53,026"),
                        "\"53,026\" không phải là số viết với dấu thập phân \".\"" + FIX_THE_NUMBER));
    }

    private static Stream<Kind> formulas() {
        return Stream.of(
                kind("a formula with its result", XlsxWorkbookTest::sum, "42.5"),
                kind(
                        "a formula whose result is a text",
                        cell -> {
                            cell.setCellFormula("\"7\"&\".5\"");
                            cell.setCellValue("7.5");
                        },
                        "7.5"),
                kind(
                        "a formula without result",
                        cell -> {
                            cell.setBlank();
                            cell.setCellFormula("SUM(X1:X3)");
                        },
                        "Công thức \"=SUM(X1:X3)\" chưa có kết quả trong tệp. Hãy mở bằng Excel hoặc LibreOffice và lưu"
                                + " lại."),
                kind(
                        "an error",
                        cell -> cell.setCellErrorValue(FormulaError.DIV0.getCode()),
                        "Ô báo lỗi #DIV/0! của bảng tính. Hãy sửa công thức, hoặc để trống nếu chưa có số."),
                kind(
                        "a formula that fails",
                        cell -> {
                            cell.setCellFormula("1/0");
                            cell.setCellErrorValue(FormulaError.NA.getCode());
                        },
                        "Ô báo lỗi #N/A của bảng tính. Hãy sửa công thức, hoặc để trống nếu chưa có số."));
    }

    private static Stream<Kind> others() {
        return Stream.of(
                kind(
                        "yes",
                        cell -> cell.setCellValue(true),
                        "\"true\" không phải là số viết với dấu thập phân \".\"" + FIX_THE_NUMBER),
                kind(
                        "a day, which Excel makes of 1/4",
                        cell -> {
                            cell.setCellValue(LocalDate.of(2024, 4, 1));
                            cell.setCellStyle(format(cell, "d-mmm"));
                        },
                        "\"2024-04-01\" không phải là số viết với dấu thập phân \".\"" + FIX_THE_NUMBER),
                kind(
                        "a percentage",
                        cell -> {
                            cell.setCellValue(0.265);
                            cell.setCellStyle(format(cell, "0.0%"));
                        },
                        "0.265; Ô hiện dưới dạng phần trăm nhưng giá trị lưu là 0.265 và được lấy như vậy. Hãy kiểm tra:"
                                + " 26,5% ghi là 26,5."),
                kind(
                        "a number with a literal percent sign",
                        cell -> {
                            cell.setCellValue(26.5);
                            cell.setCellStyle(format(cell, "0.0\"%\""));
                        },
                        "26.5"),
                kind(
                        "a number beyond all measure",
                        cell -> cell.setCellValue(1e20),
                        "Số \"100000000000000000000\" quá dài (tối đa 18 chữ số phần nguyên, 12 chữ số thập phân). Hãy"
                                + " kiểm tra đơn vị tính."),
                kind("blanks", cell -> cell.setCellValue(" \u00a0\n"), "null"),
                kind("nothing", Cell::setBlank, "null"));
    }

    private static void sum(Cell cell) {
        cell.setCellFormula("40+2.5");
        cell.setCellValue(42.5);
    }

    private static CellStyle format(Cell cell, String format) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
        return style;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void each_kind_of_cell_is_a_value_or_says_why_not(Kind kind) {
        ImportResult reading = read(Book.small().cell("progress", "E2", kind.cell));

        String said = Stream.concat(
                        reading.delivery().progress().stream()
                                .filter(report -> report.indicator().equals("KT01"))
                                .map(report -> report.value() == null
                                        ? "null"
                                        : report.value().toPlainString()),
                        reading.findings().stream().map(finding -> finding.message()))
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
        assertThat(said).isEqualTo(kind.said);
        reading.findings().forEach(finding -> {
            assertThat(finding.place().file()).isEqualTo("book.xlsx/progress");
            assertThat(finding.place().line()).isEqualTo(2L);
            assertThat(finding.place().column()).isEqualTo("value");
        });
        assertBalanced(reading);
    }

    @ParameterizedTest
    @CsvSource({
        "53.026000000000003, 53.026",
        "53.02600000000001, 53.02600000000001",
        "91.650999999999996, 91.651",
        "0.1, 0.1",
        "1E-5, 0.00001",
        "123456789012345, 123456789012345",
        "2.0E-14, 0"
    })
    void a_number_is_the_shortest_decimal_of_its_double(String stored, String said) {
        // Of 53.02600000000001 the 14 decimals are cut to the 12 that a column takes.
        BigDecimal expected = new BigDecimal(said);
        BigDecimal cut = expected.scale() > 12 ? new BigDecimal("53.026") : expected;
        assertThat(XlsxCell.decimal(Double.parseDouble(stored))).isEqualByComparingTo(cut);
    }

    @Test
    void a_typed_number_needs_no_decimal_mark_and_a_text_takes_the_one_that_is_told() throws IOException {
        Book book = Book.small()
                .cell("progress", "E2", cell -> cell.setCellValue(53.026))
                .cell("targets", "F2", cell -> cell.setCellValue("1.234,5"));

        ImportResult reading =
                XlsxWorkbook.read(book.write(folder.resolve("book.xlsx")), DecimalMark.COMMA, MasterData.EMPTY);

        assertThat(reading.findings())
                .as("the words beside that number still say 100")
                .extracting(Finding::code)
                .containsExactly(FindingCode.WORDING_DIFFERS);
        assertThat(value(reading)).isEqualTo("53.026");
        assertThat(reading.delivery().targets().get(0).goalOrThrow().lowOrThrow())
                .isEqualByComparingTo("1234.5");
    }

    @Test
    void days_are_cells_of_days_or_iso_texts_and_count_from_1900_or_1904() throws IOException {
        Consumer<Cell> serial = cell -> {
            cell.setCellValue(45385 - 1462);
            cell.setCellStyle(format(cell, "yyyy\\-mm\\-dd"));
        };
        Book macintosh = Book.ofTexts(new SmallFolder())
                .change(book -> book.getCTWorkbook().addNewWorkbookPr().setDate1904(true))
                .cell("progress", "J2", serial);
        Book hour = Book.small().cell("progress", "J2", cell -> cell.setCellValue(LocalDateTime.of(2024, 4, 3, 7, 30)));
        Book text = Book.small().cell("progress", "J2", cell -> cell.setCellValue("03/04/2024"));

        assertThat(read(macintosh).delivery().progress().get(0).reportedOn()).isEqualTo("2024-04-03");
        assertThat(Book.told(read(hour)))
                .containsExactly("book.xlsx/progress:2 reported_on: \"2024-04-03T07:30\" không phải là ngày dạng"
                        + " 2024-03-31. Hãy sửa ô này.");
        assertThat(Book.told(read(text)))
                .containsExactly("book.xlsx/progress:2 reported_on: \"03/04/2024\" không phải là ngày dạng 2024-03-31."
                        + " Hãy sửa ô này.");
    }

    @Test
    void titles_may_say_more_in_further_lines_and_the_columns_of_the_form_are_no_matter() {
        Book book = Book.small()
                .cell("progress", "E1", cell -> cell.setCellValue("Value\nLũy kế"))
                .cell("progress", "L1", cell -> cell.setCellValue("indicator_name\r\nChỉ tiêu"))
                .cell("progress", "M1", cell -> cell.setCellValue("last_value"))
                .cell("progress", "M2", cell -> cell.setCellErrorValue(FormulaError.REF.getCode()));

        ImportResult reading = read(book);

        assertThat(reading.findings()).isEmpty();
        assertThat(value(reading)).isEqualTo("26.5");
    }

    @Test
    void a_row_of_the_form_in_which_nothing_is_said_is_no_row_but_elsewhere_it_is_one() {
        Book form = Book.small()
                .cell("progress", "L1", cell -> cell.setCellValue("plan"))
                .cell("progress", "E2", Cell::setBlank)
                .cell("progress", "J2", Cell::setBlank);
        Book other = Book.small().cell("progress", "E2", Cell::setBlank).cell("progress", "J2", Cell::setBlank);

        assertThat(read(form).delivery().progress())
                .extracting(Progress::indicator)
                .containsExactly("XH01");
        assertThat(read(other).delivery().progress())
                .extracting(Progress::indicator)
                .containsExactly("KT01", "XH01");
    }

    @Test
    void empty_rows_and_formats_without_a_value_are_no_rows() {
        Book book = Book.small()
                .change(workbook -> workbook.getSheet("progress").shiftRows(2, 2, 3))
                .cell("progress", "A40", cell -> cell.setCellStyle(format(cell, "0.0")))
                .cell("progress", "B41", cell -> cell.setCellValue(" "));

        ImportResult reading = read(book);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.delivery().progress()).hasSize(2);
    }

    @Test
    void a_rejected_row_keeps_sheet_line_and_column() {
        ImportResult reading = read(Book.small().cell("progress", "G3", cell -> cell.setCellValue("sent")));

        assertThat(Book.told(reading))
                .containsExactly(
                        "book.xlsx/progress:3 state: \"sent\" không thuộc các giá trị cho phép: DRAFT, SUBMITTED,"
                                + " APPROVED. Hãy chọn một trong các giá trị đó.");
        assertThat(reading.rejections().get(0).key()).isEqualTo("KH24/395/XH01/2024-Q1");
        assertThat(reading.delivery().progress())
                .extracting(Progress::indicator)
                .containsExactly("KT01");
        assertBalanced(reading);
    }

    @Test
    void a_text_is_put_into_nfc_and_unescaped() {
        ImportResult reading =
                read(Book.small().cell("units", "B3", cell -> cell.setCellValue("Tho\u0323 Xu\u00e2n_x000D_\nmới")));

        assertThat(reading.delivery().units().get(1).name()).isEqualTo("Thọ Xuân mới");
    }

    @Test
    @Tag("slow")
    void a_full_sheet_is_read_row_by_row() throws IOException {
        StringBuilder rows = new StringBuilder("code,name,kind,parent\nTH,Thanh Hóa,PROVINCE,\n");
        for (int i = 0; i < 20_000; i++) {
            rows.append("X").append(i).append(",Xã ").append(i % 7).append(",COMMUNE,TH\n");
        }
        Book book = Book.of(new SmallFolder().text("units.csv", rows.toString()).only("units.csv"));

        ImportResult reading = read(book);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.delivery().units()).hasSize(20_001);
    }

    private ImportResult read(Book book) {
        try {
            return XlsxWorkbook.read(book.write(folder.resolve("book.xlsx")), DecimalMark.POINT, MasterData.EMPTY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(ImportResult reading) {
        return String.valueOf(reading.delivery().progress().get(0).value());
    }

    static void assertBalanced(ImportResult reading) {
        assertThat(reading.files())
                .allSatisfy(
                        file -> assertThat(file.accepted() + file.rejected()).isEqualTo(file.read()));
    }
}
