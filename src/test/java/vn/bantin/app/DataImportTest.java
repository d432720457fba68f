package vn.bantin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.console.Child;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.console.SampleCopy;

/** A folder comes in whole or not at all, unless somebody says otherwise. */
@Tag("database")
class DataImportTest {

    private static final String FIRST_GOOD = "KTXH-2024,380,KT01,2024-Q1,12.7,";
    private static final String FIRST_BAD = "KTXH-2024,380,KT01,2024-Q1,\"12,7\",";

    @TempDir
    private Path folder;

    private CliFixture desk;

    @BeforeEach
    void theSampleIsImported() {
        desk = CliFixture.with(folder.resolve("home"), SampleCopy.SAMPLE);
    }

    @AfterEach
    void theDeskIsCleared() {
        desk.close();
    }

    @Test
    void a_folder_with_wrong_rows_is_refused_whole_and_each_of_them_is_told() {
        Map<String, Long> before = rows();
        Path wrong = twoWrongRows()
                .change("units.csv", "381,Bỉm Sơn", "381,Bỉm Sơn mới")
                .folder();

        Said said = desk.types("import", wrong.toString());

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.out()).isEqualTo("""
            LỖI NUMBER_WRONG progress.csv dòng %d cột value đơn vị 380 (thành phố Thanh Hóa) chỉ tiêu KT01: "12,7" không phải là số viết với\
             dấu thập phân ".". Hãy sửa ô này hoặc chọn --decimal.
            LỖI REFERENCE_UNKNOWN progress.csv dòng %d cột unit đơn vị 999 chỉ tiêu KT01: Không có đơn vị mang mã "999"\
             trong tệp nhập hoặc cơ sở dữ liệu. Hãy kiểm tra mã.
            Chưa nhập dòng nào của %s: đọc 5759 dòng, đúng 5757, sai 2. Hãy sửa các dòng nêu trên rồi nhập lại.
            """.formatted(line(wrong, FIRST_BAD), line(wrong, "KTXH-2024,999,"), wrong));
        assertThat(said.err()).isEmpty();
        assertThat(rows()).isEqualTo(before);
        assertThat(desk.sql()
                        .sql("select name from units where code = '381'")
                        .query(String.class)
                        .single())
                .isEqualTo("Bỉm Sơn");
    }

    @Test
    void a_target_that_was_given_by_mistake_is_taken_back_by_an_import_and_given_again_by_another() {
        String row = "KTXH-2024,381,KT03,ASSIGNED,AT_LEAST,5300";
        assertThat(desk.types("check", "--period", "2024-Q1").out()).doesNotContain("REPORT_WITHOUT_TARGET");

        Said said =
                desk.types("import", targets("programme,unit,indicator,basis,comparator,low,removed", row + ",true"));

        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(desk.number("select count(*) from targets where programme = 'KTXH-2024' and unit = '381'"
                        + " and indicator = 'KT03' and low = 5300 and valid_to = '2023-Q4'"))
                .isOne();
        assertThat(desk.types("check", "--period", "2024-Q1").out())
                .containsPattern(
                        "REPORT_WITHOUT_TARGET  381 \\(thị xã Bỉm Sơn\\) +KT03 +Có số liệu \"Tổng vốn đầu tư phát"
                                + " triển trên địa bàn\" nhưng đơn vị không được giao chỉ tiêu này trong kỳ. Hãy bổ sung"
                                + " kế hoạch hoặc nhập lại với value trống\\.");

        assertThat(desk.types("import", targets("programme,unit,indicator,basis,comparator,low", row))
                        .exit())
                .isZero();
        assertThat(desk.types("check", "--period", "2024-Q1").out()).doesNotContain("REPORT_WITHOUT_TARGET");
    }

    @Test
    void a_target_that_there_is_not_cannot_be_taken_back() {
        Map<String, Long> before = rows();
        String folder = targets(
                "programme,unit,indicator,basis,valid_from,removed",
                "KTXH-2024,381,KT03,ASSIGNED,2024-Q2,true\nKTXH-2024,381,KT03,ASSIGNED,,nhầm");

        Said said = desk.types("import", folder);

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.out()).isEqualTo("""
            LỖI WORD_WRONG targets.csv dòng 3 cột removed đơn vị 381 (thị xã Bỉm Sơn) chỉ tiêu KT03: "nhầm" không thuộc các giá trị cho\
             phép: false, true, 0, 1. Hãy chọn một trong các giá trị đó.
            LỖI REMOVED_UNKNOWN targets.csv dòng 2 cột removed đơn vị 381 (thị xã Bỉm Sơn) chỉ tiêu KT03: Không có chỉ tiêu nào với khóa\
             KTXH-2024/381/KT03/ASSIGNED/2024-Q2 để bỏ. Hãy kiểm tra mã, basis và valid_from.
            Chưa nhập dòng nào của %s: đọc 2 dòng, đúng 0, sai 2. Hãy sửa các dòng nêu trên rồi nhập lại.
            """.formatted(folder));
        assertThat(rows()).isEqualTo(before);
    }

    /** A folder of nothing but those targets. */
    private String targets(String header, String rows) {
        return SampleCopy.in(folder.resolve("targets-" + UUID.randomUUID()))
                .write("targets.csv", header + "\n" + rows + "\n")
                .only("targets.csv")
                .folder()
                .toString();
    }

    @Test
    @Tag("embedded")
    @Tag("slow")
    void partial_stores_the_good_rows_and_the_others_stand_as_findings_until_they_come_right() {
        Path wrong = twoWrongRows()
                .change("units.csv", "381,Bỉm Sơn", "381,Bỉm Sơn mới")
                .folder();

        Said said = desk.types("import", wrong.toString(), "--partial");

        assertThat(said.exit()).isZero();
        assertThat(said.last()).isEqualTo("Đã nhập " + wrong + ": đọc 5759 dòng, nhận 5757, loại 2.");
        assertThat(desk.sql()
                        .sql("select name from units where code = '381'")
                        .query(String.class)
                        .single())
                .isEqualTo("Bỉm Sơn mới");
        assertThat(leftOut())
                .containsExactly(
                        "CẢNH BÁO ROW_LEFT_OUT 380 (thành phố Thanh Hóa) KT01 progress.csv dòng "
                                + line(wrong, FIRST_BAD)
                                + " cột value: Dòng này đã bị loại khi nhập (--partial): \"12,7\" không"
                                + " phải là số viết với dấu thập phân \".\". Hãy sửa ô này hoặc chọn --decimal.",
                        "CẢNH BÁO ROW_LEFT_OUT 999 KT01 progress.csv dòng " + line(wrong, "KTXH-2024,999,")
                                + " cột unit: Dòng này đã bị loại khi nhập (--partial): Không có đơn vị"
                                + " mang mã \"999\" trong tệp nhập hoặc cơ sở dữ liệu. Hãy kiểm tra mã.");
        assertThat(desk.types("check", "--period", "2023-Q4").out()).doesNotContain("ROW_LEFT_OUT");

        SampleCopy.in(wrong).only("progress.csv");
        assertThat(desk.types("import", wrong.toString()).exit()).isZero();

        assertThat(leftOut())
                .singleElement()
                .asString()
                .as("nobody has brought that row right")
                .contains(" 999 KT01 ");
    }

    @Test
    void the_same_folder_twice_changes_nothing_the_second_time() {
        Map<String, Long> before = rows();
        String contents = contents();

        Said again = desk.types("import", SampleCopy.SAMPLE.toString());

        assertThat(again.exit()).isZero();
        before.merge("imports", 1L, Long::sum);
        assertThat(rows()).isEqualTo(before);
        assertThat(contents()).isEqualTo(contents);
    }

    @Test
    @Tag("embedded")
    void a_decimal_comma_is_read_where_it_is_asked_for_and_never_guessed() {
        Path comma = SampleCopy.in(folder.resolve("comma"))
                .only("progress.csv")
                .write(
                        "progress.csv",
                        "programme,unit,indicator,period,value,estimate,state\n"
                                + "KTXH-2024,395,KT04,2024-Q1,\"1.261,25\",false,APPROVED\n")
                .folder();

        assertThat(desk.types("import", comma.toString()).exit()).isEqualTo(3);
        assertThat(desk.types("import", comma.toString(), "--decimal", "comma").exit())
                .isZero();

        assertThat(desk.sql()
                        .sql("select `value` from progress where programme = 'KTXH-2024' and unit = '395'"
                                + " and indicator = 'KT04' and period = '2024-Q1'")
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("1261.25");
    }

    @Test
    @Tag("embedded")
    void a_folder_that_is_not_there_or_is_a_file_is_told_before_any_other_is_stored() {
        Map<String, Long> before = rows();
        Path nowhere = folder.resolve("nowhere");
        Path file = SampleCopy.SAMPLE.resolve("units.csv");

        Said missing = desk.types("import", SampleCopy.SAMPLE.toString(), nowhere.toString());
        Said notAFolder = desk.types("import", file.toString());

        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.out()).isEmpty();
        assertThat(missing.err()).isEqualTo("Không có thư mục hoặc tệp " + nowhere + ". Hãy kiểm tra đường dẫn.\n");
        assertThat(notAFolder.exit()).isEqualTo(2);
        assertThat(notAFolder.err())
                .isEqualTo(
                        file + " không phải là thư mục tệp CSV hay sổ Excel (.xlsx). Hãy chỉ đúng thư mục hoặc tệp.\n");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    @Tag("embedded")
    void an_empty_folder_is_refused_with_the_names_of_the_files() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));

        Said said = desk.types("import", empty.toString());

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.out())
                .startsWith("LỖI FILE_MISSING: Thiếu tệp units.csv, successions.csv, programmes.csv, indicators.csv,"
                        + " targets.csv, progress.csv, adjustments.csv, remarks.csv, recipients.csv. Hãy đặt"
                        + " tệp này vào thư mục nhập.\n");
    }

    @Test
    @Tag("embedded")
    @Tag("slow")
    void of_several_folders_a_refused_one_does_not_keep_out_the_others() {
        Path wrong = twoWrongRows().folder();
        Path good = SampleCopy.communes(folder.resolve("good"), 3).folder();

        Said said = desk.types("import", wrong.toString(), good.toString());

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.last()).isEqualTo("Đã nhập " + good + ": đọc 3 dòng, nhận 3, loại 0.");
        assertThat(desk.number("select count(*) from units")).isEqualTo(28 + 3);
    }

    @Test
    @Tag("slow")
    void killed_while_it_stores_it_leaves_what_there_was_and_can_be_typed_again() {
        Map<String, Long> before = rows();
        Path many = SampleCopy.communes(folder.resolve("many"), 30_000).folder();
        BooleanSupplier writing = desk.writing();
        try (Child child = desk.starts("import", many.toString())) {
            assertThat(child.until(writing)).isTrue();
            assertThat(child.killed().exit()).isEqualTo(137);
        }

        assertThat(rows()).isEqualTo(before);

        // A server may take a moment to learn that its client is dead, and until then tells us to wait.
        Said again = desk.types("import", many.toString());
        for (int attempt = 1; again.exit() == 5 && attempt < 20; attempt++) {
            again = desk.types("import", many.toString());
        }
        assertThat(again.exit()).as(again.all()).isZero();
        assertThat(desk.number("select count(*) from units")).isEqualTo(28 + 30_000);
    }

    private SampleCopy twoWrongRows() {
        return SampleCopy.in(folder.resolve("wrong"))
                .change("progress.csv", FIRST_GOOD, FIRST_BAD)
                .change("progress.csv", "KTXH-2024,381,KT01,2024-Q1,", "KTXH-2024,999,KT01,2024-Q1,");
    }

    private Stream<String> leftOut() {
        Said check = desk.types("check", "--period", "2024-Q1");
        assertThat(check.exit()).isZero();
        return check.out()
                .lines()
                .filter(line -> line.contains("ROW_LEFT_OUT"))
                .map(line -> line.replaceAll(" {2,}", " "));
    }

    /** On which line of progress.csv a row stands that begins so. */
    private static int line(Path wrong, String start) {
        try {
            var lines = Files.readAllLines(wrong.resolve("progress.csv"));
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith(start)) {
                    return i + 1;
                }
            }
            throw new IllegalArgumentException(start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that was reported and planned, as one text. */
    private String contents() {
        return desk.sql()
                        .sql("select * from progress order by programme, unit, indicator, period")
                        .query()
                        .listOfRows()
                + "\n"
                + desk.sql()
                        .sql("select * from targets order by programme, unit, indicator, basis, valid_from")
                        .query()
                        .listOfRows();
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : "units successions programmes indicators targets progress rejections imports".split(" ")) {
            rows.put(table, desk.number("select count(*) from " + table));
        }
        return rows;
    }
}
