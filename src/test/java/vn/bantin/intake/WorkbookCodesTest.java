package vn.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bantin.checks.FindingCode;
import vn.bantin.progress.MasterData;

/** Every kind of finding that only a workbook can make, provoked once. */
class WorkbookCodesTest {

    private interface Made {
        byte[] bytes() throws Exception;
    }

    record Case(FindingCode code, Made file, List<String> told) {
        @Override
        public String toString() {
            return code.name();
        }
    }

    private static Case one(FindingCode code, Made file, String... told) {
        return new Case(code, file, List.of(told));
    }

    static Stream<Case> cases() {
        return Stream.of(files(), sheets(), cells()).flatMap(List::stream);
    }

    private static List<Case> files() {
        String damaged =
                "a.xlsx: Tệp a.xlsx bị hỏng hoặc bị cắt cụt. Hãy sao chép lại tệp, hoặc mở bằng Excel rồi lưu lại.";
        String notOne =
                "a.xlsx: Tệp a.xlsx không phải là sổ Excel .xlsx (có thể do đổi tên). Hãy mở bằng chương trình của nó"
                        + " và lưu dưới dạng .xlsx.";
        return List.of(
                one(
                        FindingCode.WORKBOOK_OLD,
                        WorkbookCodesTest::old,
                        "a.xlsx: Tệp a.xlsx là Excel kiểu cũ (.xls). Hãy mở bằng Excel hoặc LibreOffice và lưu lại dưới"
                                + " dạng .xlsx."),
                one(
                        FindingCode.WORKBOOK_ENCRYPTED,
                        WorkbookCodesTest::encrypted,
                        "a.xlsx: Tệp a.xlsx có mật khẩu mở tệp. Hãy bỏ mật khẩu rồi lưu lại."),
                one(FindingCode.WORKBOOK_DAMAGED, () -> cut(Book.small().bytes()), damaged),
                one(
                        FindingCode.WORKBOOK_TOO_BIG,
                        () -> changed(
                                "xl/sharedStrings.xml", "<si>", "<si><t>" + " ".repeat(50_000_000) + "</t></si><si>"),
                        "a.xlsx: Tệp a.xlsx khi giải nén lớn bất thường nên không đọc. Hãy chép số liệu sang tệp mới, hoặc"
                                + " chia nhỏ."),
                one(FindingCode.NOT_A_WORKBOOK, () -> "code,name,kind\n".getBytes(StandardCharsets.UTF_8), notOne),
                one(FindingCode.NOT_A_WORKBOOK, () -> new byte[0], notOne),
                one(FindingCode.NOT_A_WORKBOOK, () -> "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), notOne),
                one(
                        FindingCode.NOT_A_WORKBOOK,
                        () -> zip(Map.of("content.xml", "<x/>".getBytes(StandardCharsets.UTF_8))),
                        notOne),
                one(FindingCode.NOT_A_WORKBOOK, WorkbookCodesTest::word, notOne));
    }

    private static List<Case> sheets() {
        return List.of(
                one(
                        FindingCode.SHEET_MISSING,
                        () -> Book.of(new SmallFolder().only("nothing"))
                                .change(book -> book.createSheet("Hướng dẫn"))
                                .bytes(),
                        "a.xlsx: Tệp a.xlsx không có trang nào mang tên units, successions, programmes, indicators, targets,"
                                + " progress, adjustments, remarks, recipients. Hãy đặt đúng tên trang."),
                one(
                        FindingCode.SHEET_UNKNOWN,
                        () -> Book.small()
                                .change(book -> book.createSheet("Tổng hợp"))
                                .bytes(),
                        "a.xlsx: Trang \"Tổng hợp\" không thuộc bộ nhập liệu nên bị bỏ qua. Hãy kiểm tra tên trang."),
                one(
                        FindingCode.SHEET_EMPTY,
                        () -> Book.of(new SmallFolder().text("successions.csv", ""))
                                .bytes(),
                        "a.xlsx/successions: Trang a.xlsx/successions không có gì nên bị bỏ qua. Hãy kiểm tra lại."),
                one(
                        FindingCode.SHEET_HIDDEN,
                        () -> Book.small()
                                .change(book -> book.setSheetVisibility(5, SheetVisibility.VERY_HIDDEN))
                                .bytes(),
                        "a.xlsx/progress: Trang \"progress\" đang ẩn nhưng vẫn được đọc. Hãy kiểm tra nội dung hoặc xóa"
                                + " trang."),
                one(
                        FindingCode.ROWS_HIDDEN,
                        () -> Book.small()
                                .change(book -> {
                                    book.getSheet("progress").getRow(1).setZeroHeight(true);
                                    book.getSheet("progress").getRow(2).setZeroHeight(true);
                                    book.getSheet("progress").createRow(9).setZeroHeight(true);
                                })
                                .bytes(),
                        "a.xlsx/progress: Các dòng 2-3 đang ẩn (có thể do bộ lọc) nhưng vẫn được đọc. Hãy kiểm tra hoặc xóa"
                                + " các dòng này."),
                one(
                        FindingCode.COLUMNS_HIDDEN,
                        () -> Book.small()
                                .change(book -> {
                                    book.getSheet("progress").setColumnHidden(4, true);
                                    book.getSheet("progress").setColumnHidden(5, true);
                                    book.getSheet("progress").setColumnHidden(20, true);
                                })
                                .bytes(),
                        "a.xlsx/progress: Các cột value, estimate đang ẩn nhưng vẫn được đọc. Hãy kiểm tra lại."));
    }

    private static List<Case> cells() {
        return List.of(
                one(
                        FindingCode.CELLS_MERGED,
                        () -> Book.small()
                                .change(book ->
                                        book.getSheet("progress").addMergedRegion(CellRangeAddress.valueOf("E2:E3")))
                                .bytes(),
                        "a.xlsx/progress:2: Các ô E2:E3 bị gộp nên chỉ ô đầu có giá trị. Hãy bỏ gộp và điền từng ô."),
                one(
                        FindingCode.CELL_OUTSIDE,
                        () -> Book.small()
                                .cell("progress", "N3", cell -> cell.setCellValue("xem lại"))
                                .bytes(),
                        "a.xlsx/progress: Ô N3 nằm ngoài các cột có tiêu đề nên bị bỏ qua. Hãy kiểm tra lại."),
                one(
                        FindingCode.CELL_ERROR,
                        () -> Book.small()
                                .cell("progress", "E2", cell -> cell.setCellErrorValue(FormulaError.DIV0.getCode()))
                                .bytes(),
                        "a.xlsx/progress:2 value: Ô báo lỗi #DIV/0! của bảng tính. Hãy sửa công thức, hoặc để trống nếu chưa"
                                + " có số."),
                one(
                        FindingCode.FORMULA_WITHOUT_RESULT,
                        () -> Book.small()
                                .cell("progress", "E2", Cell::setBlank)
                                .cell("progress", "E2", cell -> cell.setCellFormula("1+1"))
                                .bytes(),
                        "a.xlsx/progress:2 value: Công thức \"=1+1\" chưa có kết quả trong tệp. Hãy mở bằng Excel hoặc"
                                + " LibreOffice và lưu lại."),
                one(
                        FindingCode.CELL_PERCENT,
                        () -> Book.small()
                                .change(book -> {
                                    var style = book.createCellStyle();
                                    style.setDataFormat((short) 9);
                                    book.getSheet("progress")
                                            .getRow(1)
                                            .getCell(4)
                                            .setCellStyle(style);
                                    book.getSheet("targets")
                                            .getRow(1)
                                            .getCell(9)
                                            .setCellStyle(style);
                                })
                                .bytes(),
                        "a.xlsx/progress:2 value: Ô hiện dưới dạng phần trăm nhưng giá trị lưu là 26.5 và được lấy như vậy."
                                + " Hãy kiểm tra: 26,5% ghi là 26,5."));
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("cases")
    void the_finding_says_what_is_wrong_and_where(Case example) throws Exception {
        ImportResult reading = read(example.file.bytes());

        assertThat(SmallFolder.told(reading)).isEqualTo(example.told);
        assertThat(reading.findings()).extracting(finding -> finding.code()).containsOnly(example.code);
        assertThat(reading.findings())
                .allSatisfy(finding -> assertThat(finding.messageInEnglish())
                        .doesNotContain("%s")
                        .isNotEqualTo(finding.message()));
        XlsxWorkbookTest.assertBalanced(reading);
    }

    @Test
    void no_code_of_a_workbook_is_left_out_here() {
        assertThat(cases().map(Case::code).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.range(FindingCode.WORKBOOK_OLD, FindingCode.CELL_PERCENT));
    }

    @Test
    void a_merged_cell_has_the_value_of_its_first_and_hides_what_others_still_hold() throws IOException {
        byte[] merged = Book.small()
                .change(book -> book.getSheet("progress").addMergedRegion(CellRangeAddress.valueOf("A2:A3")))
                .bytes();

        assertThat(SmallFolder.told(read(merged)))
                .containsExactly(
                        "a.xlsx/progress:3 programme: Ô bắt buộc bị trống. Hãy điền giá trị.",
                        "a.xlsx/progress:2: Các ô A2:A3 bị gộp nên chỉ ô đầu có giá trị. Hãy bỏ gộp và điền từng ô.");
    }

    @Test
    void a_part_that_names_another_file_is_not_followed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "SECRET");
        byte[] evil = changed(
                "xl/sharedStrings.xml", "<sst ", "<!DOCTYPE sst [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><sst ");

        assertThat(SmallFolder.told(read(evil)))
                .containsExactly(
                        "a.xlsx: Tệp a.xlsx bị hỏng hoặc bị cắt cụt. Hãy sao chép lại tệp, hoặc mở bằng Excel rồi"
                                + " lưu lại.");
    }

    @Test
    void a_sheet_that_breaks_off_is_told_and_nothing_of_it_is_taken() throws IOException {
        byte[] broken = changed("xl/worksheets/sheet6.xml", "</sheetData>", "");

        ImportResult reading = read(broken);

        assertThat(SmallFolder.told(reading))
                .containsExactly(
                        "a.xlsx/progress: Tệp a.xlsx/progress bị hỏng hoặc bị cắt cụt. Hãy sao chép lại tệp, hoặc"
                                + " mở bằng Excel rồi lưu lại.");
        assertThat(reading.delivery().progress()).isEmpty();
    }

    private ImportResult read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("a.xlsx"), bytes);
        return XlsxWorkbook.read(file, DecimalMark.POINT, MasterData.EMPTY);
    }

    private static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] old() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("units");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] encrypted() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("bí mật");
            try (OPCPackage parts = OPCPackage.open(
                            new ByteArrayInputStream(Book.small().bytes()));
                    var out = encryptor.getDataStream(container)) {
                parts.save(out);
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            container.writeFilesystem(file);
            return file.toByteArray();
        }
    }

    private static byte[] word() throws IOException {
        try (var document = new XWPFDocument()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    /** The small workbook with a piece of a part replaced, once. */
    private static byte[] changed(String part, String from, String to) throws IOException {
        Map<String, byte[]> parts = parts(Book.small().bytes());
        String text = new String(parts.get(part), StandardCharsets.UTF_8);
        int at = text.indexOf(from);
        assertThat(at).isNotNegative();
        String replaced = text.substring(0, at) + to + text.substring(at + from.length());
        parts.put(part, replaced.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return file.toByteArray();
    }
}
