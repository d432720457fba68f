package vn.bantin.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.bulletin.PeriodNames;
import vn.bantin.bulletin.ReportForm;
import vn.bantin.intake.CsvFolder;
import vn.bantin.intake.DecimalMark;
import vn.bantin.intake.ImportResult;
import vn.bantin.intake.XlsxWorkbook;
import vn.bantin.press.LibreOffice;
import vn.bantin.press.SampleEdition;
import vn.bantin.progress.ImportedData;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.MasterData;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Remark;
import vn.bantin.progress.Unit;
import vn.bantin.scoring.ComparisonBase;

/** The workbook that a unit fills in, in huyện Thọ Xuân, quý II/2024, of which nothing is reported yet. */
class ExcelFormTest {

    private static final ReportForm FORM = form(new Period(2024, 2));
    private static final byte[] FILE = SampleEdition.SHOP.copies().form(FORM);

    @TempDir
    Path folder;

    @Test
    void a_row_for_each_indicator_with_what_the_office_knows_and_room_for_what_it_asks() throws IOException {
        XSSFSheet sheet = open(FILE).getSheet("progress");

        assertThat(sheet.getLastRowNum()).isEqualTo(41);
        assertThat(text(sheet, 0)).isEqualTo("""
                indicator Mã chỉ tiêu | indicator_name Chỉ tiêu | unit_of_measure Đơn vị tính | plan Kế hoạch |\
                 last_period Kỳ gửi gần nhất | last_value Số gửi gần nhất | value Lũy kế đến hết kỳ | estimate Số ước? |\
                 state Trạng thái | reported_on Ngày báo cáo | source Nguồn số liệu | note Ghi chú |\
                 programme Mã kế hoạch | unit Mã đơn vị | period Kỳ""");
        assertThat(text(sheet, 1))
                .isEqualTo(
                        "KT01 | Tốc độ tăng giá trị sản xuất | % | 13,2 trở lên | 2024-Q1 | 13.5 |  | false | SUBMITTED |"
                                + "  |  |  | KTXH-2024 | 395 | 2024-Q2");
        assertThat(text(sheet, 4))
                .isEqualTo(
                        "KT04 | Thu ngân sách nhà nước trên địa bàn | tỷ đồng | 1.200,0 (đơn vị đề ra 1.225,0) | 2024-Q1 | 261.2 |  | false |"
                                + " SUBMITTED |  |  |  | KTXH-2024 | 395 | 2024-Q2");
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat((int) sheet.getPaneInformation().getHorizontalSplitPosition())
                .isEqualTo(1);
        assertThat((int) sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo(2);
    }

    @Test
    void what_is_sent_already_stands_in_the_cells_to_be_filled_in() throws IOException {
        XSSFSheet sheet = open(SampleEdition.SHOP.copies().form(form(new Period(2024, 1))))
                .getSheet("progress");

        assertThat(text(sheet, 1))
                .isEqualTo(
                        "KT01 | Tốc độ tăng giá trị sản xuất | % | 13,2 trở lên | 2023-Q4 | 13.4 | 13.5 | true | APPROVED |"
                                + " 2024-04-01 | Báo cáo của UBND huyện Thọ Xuân |  | KTXH-2024 | 395 | 2024-Q1");
    }

    @Test
    void only_the_cells_to_be_filled_in_are_unlocked() throws IOException {
        XSSFSheet sheet = open(FILE).getSheet("progress");

        assertThat(sheet.getProtect()).isTrue();
        for (Row row : sheet) {
            String open = "";
            for (Cell cell : row) {
                open += cell.getCellStyle().getLocked() ? "-" : "x";
            }
            assertThat(open).isEqualTo(row.getRowNum() == 0 ? "---------------" : "------xxxxxx---");
        }
    }

    @Test
    void states_and_estimates_are_chosen_from_lists_and_a_milestone_is_1_or_0() throws IOException {
        XSSFSheet sheet = open(FILE).getSheet("progress");

        assertThat(rule(sheet, "I2"))
                .isEqualTo("\"DRAFT,SUBMITTED,APPROVED\" null: Hãy chọn một trong các giá trị: DRAFT,"
                        + " SUBMITTED, APPROVED.");
        assertThat(rule(sheet, "H42")).isEqualTo("\"true,false\" null: Hãy chọn một trong các giá trị: true, false.");
        assertThat(rule(sheet, "G2"))
                .isEqualTo(
                        "-1000000000000000 1000000000000000: Hãy ghi một số, không ghi chữ hay đơn vị tính; chưa có số"
                                + " thì để trống.");
        assertThat(rule(sheet, "G" + (2 + milestone())))
                .isEqualTo("\"1,0\" null: Hãy chọn một trong các giá trị: 1, 0.");
        assertThat(rule(sheet, "J2")).isEqualTo("36526 73050: Hãy ghi một ngày, ví dụ 2024-04-03.");
    }

    private static int milestone() {
        for (int i = 0; i < FORM.lines().size(); i++) {
            if (FORM.lines().get(i).indicator().measure() == Measure.MILESTONE) {
                return i;
            }
        }
        throw new IllegalStateException();
    }

    private static String rule(XSSFSheet sheet, String cell) {
        return sheet.getDataValidations().stream()
                .filter(rule -> List.of(rule.getRegions().getCellRangeAddresses()).stream()
                        .anyMatch(range ->
                                range.isInRange(new CellAddress(cell).getRow(), new CellAddress(cell).getColumn())))
                .map(ExcelFormTest::said)
                .collect(Collectors.joining("; "));
    }

    private static String said(XSSFDataValidation rule) {
        return rule.getValidationConstraint().getFormula1() + " "
                + rule.getValidationConstraint().getFormula2() + ": " + rule.getErrorBoxText();
    }

    @Test
    void the_last_sheet_says_how_to_fill_it_in() throws IOException {
        XSSFSheet sheet = open(FILE).getSheetAt(2);

        assertThat(sheet.getSheetName()).isEqualTo("Hướng dẫn");
        assertThat(text(sheet, 0))
                .isEqualTo("Biểu nhập kết quả thực hiện chỉ tiêu 6 tháng đầu năm 2024, huyện Thọ Xuân (395)");
        assertThat(text(sheet, 1))
                .isEqualTo(
                        "1. Chỉ điền các ô trắng của trang progress. Ô xám là mã, tên, kế hoạch và số đã gửi; xin giữ"
                                + " nguyên, không thêm, bớt, gộp ô hay đổi tên trang.");
        assertThat(sheet.getLastRowNum()).isEqualTo(8);
    }

    @Test
    void the_same_data_give_the_same_bytes_whatever_the_machine() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            assertThat(SampleEdition.SHOP.copies().form(FORM)).isEqualTo(FILE);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void left_blank_it_says_nothing_and_import_has_nothing_to_say() throws IOException {
        ImportResult reading = read(FILE);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.files()).extracting(ImportResult.FileCount::read).containsExactly(0L, 0L);
    }

    @Test
    void remarks_stand_on_a_sheet_of_their_own_with_room_for_three_more_in_each_section() throws IOException {
        XSSFSheet sheet = open(SampleEdition.SHOP.copies().form(withRemarks())).getSheet("remarks");

        assertThat(text(sheet, 0)).isEqualTo("""
                section Mục | section_name Tên mục | position Thứ tự | text Nội dung, tối đa 600 ký tự |\
                 indicator Mã chỉ tiêu | body Cơ quan thực hiện | due_on Thời hạn | source Nguồn số liệu |\
                 removed Bỏ nhận xét? | programme Mã kế hoạch | unit Mã đơn vị | period Kỳ""");
        assertThat(text(sheet, 1))
                .isEqualTo("HIGHLIGHT | Kết quả nổi bật | 1 |  |  |  |  |  |  | KTXH-2024 | 395 | 2024-Q2");
        assertThat(text(sheet, 4))
                .isEqualTo("CAUSE | Hạn chế, nguyên nhân | 4 | =Nợ thuế_x000D_ | KT04 | Chi cục Thuế | 2024-09-30 |"
                        + " Báo cáo 5 |  | KTXH-2024 | 395 | 2024-Q2");
        assertThat(text(sheet, 5))
                .isEqualTo("CAUSE | Hạn chế, nguyên nhân | 5 |  |  |  |  |  |  | KTXH-2024 | 395 | 2024-Q2");
        assertThat(sheet.getLastRowNum()).isEqualTo(16);
        assertThat(rule(sheet, "D2"))
                .isEqualTo("600 null: Nội dung tối đa 600 ký tự; hãy rút gọn hoặc tách thành hai dòng.");
        assertThat(rule(sheet, "I2")).isEqualTo("\"true\" null: Hãy chọn một trong các giá trị: true.");
        for (Row row : sheet) {
            String open = "";
            for (Cell cell : row) {
                open += cell.getCellStyle().getLocked() ? "-" : "x";
            }
            assertThat(open).isEqualTo(row.getRowNum() == 0 ? "------------" : "---xxxxxx---");
        }
    }

    @Test
    void a_remark_that_was_sent_a_new_one_and_one_that_is_taken_back_are_imported_and_the_empty_rows_are_not()
            throws IOException {
        XSSFWorkbook book = open(SampleEdition.SHOP.copies().form(withRemarks()));
        Row added = book.getSheet("remarks").getRow(16);
        added.getCell(RemarkSheet.Column.TEXT.ordinal()).setCellValue("Đề nghị bố trí vốn");
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        book.write(filled);

        ImportResult reading = read(filled.toByteArray());

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.delivery().remarks())
                .containsExactly(
                        REMARK,
                        new Remark(
                                "KTXH-2024",
                                "395",
                                new Period(2024, 2),
                                Remark.Section.PROPOSAL,
                                3,
                                null,
                                "Đề nghị bố trí vốn",
                                null,
                                null,
                                null));

        Row sent = book.getSheet("remarks").getRow(4);
        sent.getCell(RemarkSheet.Column.TEXT.ordinal()).setBlank();
        sent.getCell(RemarkSheet.Column.REMOVED.ordinal()).setCellValue("true");
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        book.write(taken);
        assertThat(read(taken.toByteArray()).findings())
                .as("what is not stored cannot be taken back: the row was read as one")
                .extracting(finding -> finding.code() + " " + finding.place().line())
                .containsExactly("REMARK_UNKNOWN 5");
    }

    private static final Remark REMARK = new Remark(
            "KTXH-2024",
            "395",
            new Period(2024, 2),
            Remark.Section.CAUSE,
            4,
            "KT04",
            "=Nợ thuế_x000D_",
            "Chi cục Thuế",
            LocalDate.of(2024, 9, 30),
            "Báo cáo 5");

    private static ReportForm withRemarks() {
        return new ReportForm(
                FORM.programme(), FORM.period(), FORM.periodName(), FORM.unit(), FORM.lines(), List.of(REMARK));
    }

    @Test
    @Tag("libreoffice")
    void filled_in_and_saved_by_libre_office_it_says_the_same_to_import() throws Exception {
        XSSFWorkbook book = open(FILE);
        for (int i = 1; i <= 41; i++) {
            Row row = book.getSheet("progress").getRow(i);
            boolean milestone = FORM.lines().get(i - 1).indicator().measure() == Measure.MILESTONE;
            row.getCell(FormColumn.VALUE.ordinal()).setCellValue(milestone ? 1 : i + 0.1);
            row.getCell(FormColumn.REPORTED_ON.ordinal()).setCellValue(LocalDate.of(2024, 7, 3));
            row.getCell(FormColumn.NOTE.ordinal()).setCellValue("dòng " + i);
        }
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        book.write(filled);

        ImportResult before = read(filled.toByteArray());
        ImportResult after = read(LibreOffice.convert(filled.toByteArray(), "xlsx", "xlsx"));

        assertThat(before.findings()).isEmpty();
        assertThat(after.findings()).isEmpty();
        assertThat(before.delivery().progress()).hasSize(41);
        assertThat(after.delivery().progress()).isEqualTo(before.delivery().progress());
        assertThat(after.delivery().progress().get(2).toString())
                .isEqualTo("Progress[programme=KTXH-2024, unit=395, indicator=KT03, period=2024-Q2, value=3.1,"
                        + " estimate=false, state=SUBMITTED, override=null, reportedOn=2024-07-03, source=null,"
                        + " note=dòng 3]");
    }

    @Test
    @Tag("libreoffice")
    void printed_by_libre_office_no_letter_is_below_9_points() throws Exception {
        PrintedLetters letters = PrintedLetters.of(LibreOffice.convert(FILE, "xlsx", "pdf"));

        assertThat(letters.smallest()).isGreaterThanOrEqualTo(9);
        assertThat(letters.text())
                .contains(
                        "Biểu nhập kết quả thực hiện chỉ tiêu 6 tháng đầu năm 2024, huyện Thọ Xuân", "note", "Trang 1/")
                .doesNotContain("###");
    }

    private ImportResult read(byte[] file) throws IOException {
        Path path = Files.write(folder.resolve("form.xlsx"), file);
        return XlsxWorkbook.read(path, DecimalMark.POINT, register());
    }

    private static MasterData register() throws IOException {
        ImportedData sample = CsvFolder.read(Path.of("src/main/resources/sample"), DecimalMark.POINT, MasterData.EMPTY)
                .delivery();
        return new MasterData(
                sample.units().stream().collect(Collectors.toMap(Unit::code, unit -> unit)),
                sample.programmes().stream().collect(Collectors.toMap(Programme::code, programme -> programme)),
                sample.indicators().stream().collect(Collectors.toMap(Indicator::code, indicator -> indicator)));
    }

    private static ReportForm form(Period period) {
        return ReportForm.all(SampleEdition.ledger(period), ComparisonBase.NOTHING, PeriodNames.CUMULATIVE).stream()
                .filter(form -> form.unit().code().equals("395"))
                .findFirst()
                .orElseThrow();
    }

    private static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static String text(XSSFSheet sheet, int row) {
        List<String> cells = new ArrayList<>();
        sheet.getRow(row)
                .forEach(cell -> cells.add(
                        new DataFormatter(Locale.ROOT).formatCellValue(cell).replace('\n', ' ')));
        return String.join(" | ", cells);
    }
}
