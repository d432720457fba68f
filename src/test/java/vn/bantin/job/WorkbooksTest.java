package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.console.SampleCopy;
import vn.bantin.intake.Book;

/** Workbooks come in as folders do, and those that a unit is to fill in go out. */
@Tag("slow")
class WorkbooksTest {

    private static final List<String> TABLES = List.of("units", "programmes", "indicators", "targets", "progress");

    @TempDir
    private Path folder;

    private CliFixture desk;

    @BeforeEach
    void somebodySitsDown() {
        desk = CliFixture.at(folder.resolve("home"));
    }

    @AfterEach
    void theDeskIsCleared() {
        desk.close();
    }

    @Test
    void the_sample_as_a_workbook_gives_the_same_tables_as_the_folder_and_twice_the_same() {
        Path book = Book.of(SampleCopy.SAMPLE).write(folder.resolve("so-lieu.xlsx"));

        Said first = desk.types("import", book.toString());
        List<String> ofBook = contents(desk);
        Said second = desk.types("import", book.toString());

        assertThat(first.out()).isEqualTo("Đã nhập " + book + ": đọc 5759 dòng, nhận 5759, loại 0.\n");
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(contents(desk)).isEqualTo(ofBook);
        try (CliFixture other = CliFixture.with(folder.resolve("other"), SampleCopy.SAMPLE)) {
            assertThat(ofBook).isEqualTo(contents(other));
        }
    }

    @Test
    void folders_and_workbooks_are_mixed_and_one_refused_does_not_keep_out_the_others() throws IOException {
        Path communes = Book.of(SampleCopy.communes(folder.resolve("three"), 3).folder())
                .write(folder.resolve("xã.xlsx"));
        Path damaged = Files.write(folder.resolve("hỏng.xlsx"), Arrays.copyOf(Files.readAllBytes(communes), 2000));

        Said said = desk.types("import", damaged.toString(), SampleCopy.SAMPLE.toString(), communes.toString());
        Said english = desk.types("import", damaged.toString(), "--partial", "--lang", "en");

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).isEqualTo("""
                LỖI WORKBOOK_DAMAGED hỏng.xlsx: Tệp hỏng.xlsx bị hỏng hoặc bị cắt cụt. Hãy sao chép lại tệp, hoặc mở bằng\
                 Excel rồi lưu lại.
                Chưa nhập dòng nào của %s: đọc 0 dòng, đúng 0, sai 0. Hãy sửa các dòng nêu trên rồi nhập lại.
                Đã nhập %s: đọc 5759 dòng, nhận 5759, loại 0.
                Đã nhập %s: đọc 3 dòng, nhận 3, loại 0.
                """.formatted(damaged, SampleCopy.SAMPLE, communes));
        assertThat(english.exit()).isEqualTo(3);
        assertThat(english.out()).isEqualTo("""
                ERROR WORKBOOK_DAMAGED hỏng.xlsx: File hỏng.xlsx is damaged or cut off. Copy it again, or open it in Excel\
                 and save it again.
                Nothing of %s was imported: 0 rows read, 0 good, 0 wrong. Fix the rows above and import again.
                """.formatted(damaged));
    }

    @Test
    void a_row_left_out_of_a_workbook_stands_as_a_finding_until_a_csv_file_brings_it_right() throws IOException {
        Path wrong = SampleCopy.in(folder.resolve("wrong"))
                .change("progress.csv", "KTXH-2024,380,KT01,2024-Q1,12.7,", "KTXH-2024,380,KT01,2024-Q1,#DIV/0!,")
                .folder();
        Path book = Book.of(wrong).write(folder.resolve("so-lieu.xlsx"));

        Said refused = desk.types("import", book.toString());
        Said partial = desk.types("import", book.toString(), "--partial");
        String left = desk.types("check", "--period", "2024-Q1").out();
        desk.types("import", SampleCopy.SAMPLE.toString());
        String right = desk.types("check", "--period", "2024-Q1").out();

        assertThat(refused.exit()).isEqualTo(3);
        assertThat(partial.last()).isEqualTo("Đã nhập " + book + ": đọc 5759 dòng, nhận 5758, loại 1.");
        assertThat(left)
                .containsPattern(
                        "CẢNH BÁO +ROW_LEFT_OUT +380 \\(thành phố Thanh Hóa\\) +KT01 +so-lieu.xlsx/progress dòng ");
        assertThat(right).doesNotContain("ROW_LEFT_OUT");
    }

    @Test
    void whatever_is_wrong_with_a_file_is_said_without_a_trace() throws IOException {
        byte[] book = Files.readAllBytes(
                Book.of(SampleCopy.communes(folder.resolve("three"), 3).folder())
                        .write(folder.resolve("xa.xlsx")));
        List<String> paths = new ArrayList<>(List.of("import"));
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            byte[] bytes = random.nextBoolean() ? Arrays.copyOf(book, random.nextInt(book.length)) : book.clone();
            for (int i = 0; i < 10 && bytes.length > 0; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            paths.add(Files.write(folder.resolve(seed + ".xlsx"), bytes).toString());
        }

        Said said = desk.types(paths.toArray(String[]::new));

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).doesNotContain("Exception", "\tat ");
        assertThat(said.out().lines())
                .allMatch(line -> line.matches("(LỖI|CẢNH BÁO) [A-Z_]+ .*|(Đã|Chưa) nhập .*"))
                .hasSizeGreaterThan(100);
    }

    @Test
    void a_folder_of_workbooks_is_one_import_and_nothing_of_it_is_stored_where_one_is_wrong() throws IOException {
        Path forms = Files.createDirectories(folder.resolve("forms"));
        Path sample = Book.of(SampleCopy.SAMPLE).write(forms.resolve("so-lieu.xlsx"));
        Path communes = Book.of(SampleCopy.communes(folder.resolve("three"), 3).folder())
                .write(forms.resolve("xã.xlsx"));
        byte[] whole = Files.readAllBytes(communes);
        Files.write(communes, Arrays.copyOf(whole, 2000));

        Said refused = desk.types("import", forms.toString());
        long none = desk.number("select count(*) from units");
        Files.write(communes, whole);
        Said said = desk.types("import", forms.toString());

        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.last())
                .isEqualTo("Chưa nhập dòng nào của " + forms
                        + ": đọc 5759 dòng, đúng 5759, sai 0. Hãy sửa các dòng nêu trên rồi nhập lại.");
        assertThat(none).isZero();
        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(said.last()).isEqualTo("Đã nhập " + forms + ": đọc 5762 dòng, nhận 5762, loại 0.");
        assertThat(sample).exists();
    }

    @Test
    void what_the_office_sets_of_checks_holds_for_an_import_and_a_quarter_is_held_against_what_is_stored()
            throws IOException {
        desk.types("import", SampleCopy.SAMPLE.toString());
        Files.createDirectories(desk.home().resolve("config"));
        Files.writeString(
                desk.home().resolve("config/application.yml"),
                "bantin.checks.severity:\n  WRITTEN_MISSING: WARNING\n  QUARTER_DIFFERS: ERROR\n");
        Path late = Files.createDirectories(folder.resolve("late"));
        Files.writeString(late.resolve("progress.csv"), """
                programme,unit,indicator,period,value,quarter_value,state
                KTXH-2024,380,KT01,2024-Q2,-,,APPROVED
                """);
        Said passed = desk.types("import", late.toString());
        Files.writeString(late.resolve("progress.csv"), """
                programme,unit,indicator,period,value,quarter_value,state
                KTXH-2024,380,KT03,2024-Q2,999999,1,APPROVED
                """);
        Said refused = desk.types("import", late.toString());

        assertThat(passed.exit()).isZero();
        assertThat(passed.out())
                .contains("CẢNH BÁO WRITTEN_MISSING progress.csv dòng 2 cột value đơn vị 380 (thành phố Thanh Hóa)");
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.out())
                .containsPattern(
                        "LỖI QUARTER_DIFFERS progress.csv dòng 2 cột quarter_value đơn vị 380 \\(thành phố Thanh Hóa\\) chỉ tiêu KT03: Số trong"
                                + " quý 1 cộng lũy kế quý trước [\\d.]+ là [\\d.]+, khác lũy kế đã ghi 999\\.999;");
    }

    @Test
    void a_file_of_another_kind_is_told_before_anything_is_stored() throws IOException {
        Path csv = Files.write(folder.resolve("units.ods"), "x".getBytes(StandardCharsets.UTF_8));

        Said said = desk.types("import", csv.toString(), "--lang", "en");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err())
                .isEqualTo(csv
                        + " is neither a folder of CSV files nor an Excel workbook (.xlsx). Name the right folder or"
                        + " file.\n");
    }

    @Test
    void what_a_unit_fills_in_comes_back_exactly() throws IOException {
        desk.types("import", SampleCopy.SAMPLE.toString());
        Path form = folder.resolve("form.xlsx");

        Said written = desk.types(
                "template",
                "--programme",
                "KTXH-2024",
                "--period",
                "2024-Q2",
                "--unit",
                "395",
                "--out",
                form.toString());
        List<String> filledIn = fill(form);
        Said imported = desk.types("import", form.toString());

        assertThat(written.exit()).as(written.all()).isZero();
        assertThat(written.out())
                .isEqualTo(form + "\nBiểu nhập số liệu KTXH-2024, kỳ 2024-Q2: đã ghi 1 tệp, 41 dòng cần điền.\n");
        assertThat(imported.out()).isEqualTo("Đã nhập " + form + ": đọc 41 dòng, nhận 41, loại 0.\n");
        assertThat(desk.sql()
                        .sql("select * from progress where period = '2024-Q2' order by indicator")
                        .query((row, number) -> row.getString("programme") + " " + row.getString("unit") + " "
                                + row.getString("indicator") + " "
                                + row.getBigDecimal("value")
                                        .stripTrailingZeros()
                                        .toPlainString() + " "
                                + row.getBoolean("estimate") + " " + row.getString("state") + " "
                                + row.getString("note"))
                        .list())
                .isEqualTo(filledIn.stream().sorted().toList());
    }

    /** As a person would, one row after the other; what is said by that. */
    private static List<String> fill(Path form) throws IOException {
        List<String> said = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(form))) {
            Sheet sheet = book.getSheet("progress");
            for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                Row row = sheet.getRow(i);
                boolean milestone =
                        List.of("KT14", "QP05").contains(row.getCell(0).getStringCellValue());
                double value = milestone ? i % 2 : i * 1.1;
                row.getCell(6).setCellValue(value);
                row.getCell(7).setCellValue(i % 3 == 0 ? "true" : "false");
                row.getCell(8).setCellValue(i % 2 == 0 ? "APPROVED" : "SUBMITTED");
                row.getCell(11).setCellValue("dòng " + i);
                String written = milestone
                        ? String.valueOf(i % 2)
                        : new BigDecimal(i)
                                .multiply(new BigDecimal("1.1"))
                                .stripTrailingZeros()
                                .toPlainString();
                said.add("KTXH-2024 395 " + row.getCell(0).getStringCellValue() + " " + written + " " + (i % 3 == 0)
                        + " " + (i % 2 == 0 ? "APPROVED" : "SUBMITTED") + " dòng " + i);
            }
            try (var out = Files.newOutputStream(form)) {
                book.write(out);
            }
        }
        return said;
    }

    @Test
    void all_units_get_a_file_each_and_importing_them_untouched_changes_nothing() throws IOException {
        desk.types("import", SampleCopy.SAMPLE.toString());
        List<String> before = contents(desk);

        Said said = desk.types("template", "--period", "2024-Q1", "--unit", "all");
        Path forms = desk.home().resolve("forms");
        List<String> names = CliFixture.names(forms);
        byte[] one = Files.readAllBytes(forms.resolve("KTXH-2024_2024-Q1_395_tho-xuan.xlsx"));
        desk.types("template", "--period", "2024-Q1", "--unit", "395");
        List<String> words = new ArrayList<>(List.of("import"));
        names.forEach(name -> words.add(forms.resolve(name).toString()));
        Said imported = desk.types(words.toArray(String[]::new));

        assertThat(said.last())
                .isEqualTo("Biểu nhập số liệu KTXH-2024, kỳ 2024-Q1: đã ghi 27 tệp, 1093 dòng cần điền.");
        assertThat(names).hasSize(27).contains("KTXH-2024_2024-Q1_380_thanh-hoa.xlsx");
        assertThat(forms.resolve("KTXH-2024_2024-Q1_395_tho-xuan.xlsx")).hasBinaryContent(one);
        assertThat(imported.exit()).as(imported.all()).isZero();
        assertThat(contents(desk)).containsExactlyElementsOf(before);
    }

    @Test
    void a_unit_without_targets_is_told_with_those_that_have_some() {
        desk.types("import", SampleCopy.SAMPLE.toString());

        Said unknown = desk.types("template", "--period", "2024-Q1", "--unit", "tho xuan");
        Said early = desk.types("template", "--period", "2019-Q1", "--unit", "395");

        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err())
                .startsWith("Không có đơn vị tho xuan trong kỳ 2024-Q1. Mã gần giống: 395 (huyện Thọ Xuân), ");
        assertThat(early.exit()).isEqualTo(2);
        assertThat(early.err())
                .isEqualTo(
                        "Không có kế hoạch nào có chỉ tiêu trong kỳ 2019-Q1. Hãy nhập programmes.csv và targets.csv của"
                                + " kỳ này trước.\n");
        assertThat(desk.home().resolve("forms")).doesNotExist();
    }

    /** All rows of all tables. */
    private static List<String> contents(CliFixture desk) {
        List<String> rows = new ArrayList<>();
        for (String table : TABLES) {
            desk.sql().sql("select * from " + table).query().listOfRows().stream()
                    .map(row -> table + " " + row)
                    .sorted()
                    .forEach(rows::add);
        }
        return rows;
    }
}
