package vn.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.progress.MasterData;
import vn.bantin.progress.Unit;

/** Signs that nobody sees come into no code, number or name, and are told by cell as U+200B. */
class InvisibleSignsTest {

    private static final int[] SIGNS = IntStream.of(
                    0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x180B, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F,
                    0x202A, 0x202E, 0x2060, 0x2063, 0x2066, 0x2069, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9,
                    0x1D173, 0xE0001, 0xE0041, 0xE01EF)
            .toArray();

    @TempDir
    Path folder;

    @Test
    void a_sign_inside_a_name_is_taken_out_and_told_whichever_way_the_name_comes() {
        for (int sign : SIGNS) {
            String name = "Thọ " + Character.toString(sign) + "Xuân";
            SmallFolder small = new SmallFolder().change("units.csv", "Thọ Xuân", name);
            String shown = "U+%04X".formatted(sign);
            String told = ":3 name: Ô có ký tự không nhìn thấy " + shown
                    + ", đã bỏ đi và đọc là \"Thọ Xuân\". Hãy kiểm tra rồi gõ lại ô này.";

            assertThat(told(small.read(folder), "Thọ Xuân")).as(shown).containsExactly("units.csv" + told);
            assertThat(told(workbook(small), "Thọ Xuân")).as(shown).containsExactly("book.xlsx/units" + told);
            assertThat(told(view(name), "Thọ Xuân"))
                    .as(shown)
                    .containsExactly("vidu.units 395" + told.replace(":3 ", " "));
        }
    }

    @Test
    void the_same_in_codes_numbers_words_periods_and_days() {
        SmallFolder small = new SmallFolder()
                .change(
                        "progress.csv",
                        "KH24,395,KT01,2024-Q1,26.5,false,APPROVED,,,2024-04-03",
                        "KH\u200B24,3\u00AD95,KT01\uFEFF,2024\u200E-Q1,2\u20606.5,fal\u200Cse,APPRO\uFE0FVED,,,2024-\u206204-03");

        ImportResult reading = small.read(folder);

        assertThat(reading.delivery())
                .isEqualTo(new SmallFolder().read(folder.resolve("clean")).delivery());
        assertThat(SmallFolder.told(reading))
                .hasSize(8)
                .contains(
                        "progress.csv:2 unit: Ô có ký tự không nhìn thấy U+00AD, đã bỏ đi và đọc là \"395\". Hãy kiểm"
                                + " tra rồi gõ lại ô này.",
                        "progress.csv:2 value: Ô có ký tự không nhìn thấy U+2060, đã bỏ đi và đọc là \"26.5\". Hãy"
                                + " kiểm tra rồi gõ lại ô này.");
    }

    @Test
    void several_signs_of_one_cell_are_told_once_each_and_a_cell_of_nothing_else_is_empty() {
        SmallFolder small = new SmallFolder()
                .change("progress.csv", "\"Hồ sơ, đang trình\"", "\u200B\uFEFF\u200B")
                .add("units.csv", "\u200B,\uFEFF,\u2060,,,");

        assertThat(SmallFolder.told(small.read(folder)))
                .containsExactly(
                        "progress.csv:3 note: Ô có ký tự không nhìn thấy U+200B, U+FEFF, đã bỏ đi và đọc là \"\"."
                                + " Hãy kiểm tra rồi gõ lại ô này.");
    }

    /** In TCVN3 the soft hyphen is the letter ư, so that without it "Như Xuân" would be printed "Nh Xuân". */
    @Test
    void a_soft_hyphen_in_a_text_is_refused() {
        SmallFolder small = new SmallFolder().change("units.csv", "Như Thanh", "Nh\u00AD Thanh");
        String told =
                ":4 name: Ô có ký tự không nhìn thấy U+00AD trong \"NhU+00AD Thanh\" (gạch nối mềm; trong bảng mã TCVN3"
                        + " là chữ \"ư\"). Hãy gõ lại ô này bằng Unicode.";

        assertThat(SmallFolder.told(small.read(folder))).contains("units.csv" + told);
        assertThat(SmallFolder.told(workbook(small))).contains("book.xlsx/units" + told);
    }

    @Test
    void the_names_of_the_cases_are_taken_out_or_refused_at_the_import() throws IOException {
        Path cases = Path.of("src/test/resources/cases");

        assertThat(SmallFolder.told(CsvFolder.read(
                        cases.resolve("direction-mark-in-name/lrm"), DecimalMark.POINT, MasterData.EMPTY)))
                .containsExactly(
                        told("indicators.csv:2 name", "Thu ngân sách"),
                        told("progress.csv:2 note", "ghichú"),
                        told("progress.csv:2 source", "Báo cáo 5"),
                        told("units.csv:3 name", "ThọXuân"));
        assertThat(CsvFolder.read(cases.resolve("soft-hyphen-printed/input"), DecimalMark.POINT, MasterData.EMPTY)
                        .rejections())
                .extracting(row -> row.file() + ":" + row.line() + " "
                        + row.findings().get(0).code())
                .contains("units.csv:3 SOFT_HYPHEN", "indicators.csv:2 SOFT_HYPHEN");
    }

    private static String told(String where, String reads) {
        return where + ": Ô có ký tự không nhìn thấy U+200E, đã bỏ đi và đọc là \"" + reads
                + "\". Hãy kiểm tra rồi gõ lại ô này.";
    }

    @Test
    void a_page_break_or_a_blank_that_does_not_break_is_no_invisible_sign() {
        assertThat(IntStream.of(' ', 0x00A0, 0x2007, 0x202F, 0x2003, 0x0600, 0x06DD, 'ư', 0x0301, 0x20AB, 0x1F697)
                        .filter(InvisibleCharacters::is))
                .isEmpty();
        assertThat(Arrays.stream(SIGNS)).allMatch(InvisibleCharacters::is);
    }

    private static List<String> told(ImportResult reading, String name) {
        assertThat(reading.delivery().units()).extracting(Unit::name).contains(name);
        return SmallFolder.told(reading);
    }

    private ImportResult workbook(SmallFolder small) {
        try {
            Files.createDirectories(folder.resolve("books"));
            return XlsxWorkbook.read(
                    Book.of(small).write(folder.resolve("books").resolve("book.xlsx")),
                    DecimalMark.POINT,
                    MasterData.EMPTY);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ImportResult view(String name) {
        return GridImport.read(List.of(new RowGrid(
                "units", "vidu.units", List.of("code", "name", "kind"), List.of(List.of("395", name, "DISTRICT")))));
    }
}
