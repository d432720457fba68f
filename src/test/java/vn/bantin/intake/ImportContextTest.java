package vn.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.checks.SeverityRules;
import vn.bantin.progress.MasterData;
import vn.bantin.progress.Period;
import vn.bantin.progress.Progress;

/** What an office sets of an import, what was reported before it, and workbooks that lie in a folder. */
class ImportContextTest {

    @TempDir
    Path folder;

    @Test
    void a_dash_counts_as_no_figure_where_the_office_lets_it_pass() throws IOException {
        SmallFolder small = new SmallFolder()
                .change("progress.csv", "26.5", "–")
                .change("targets.csv", "AT_LEAST,100,,100 trở lên", ",#N/A,-,100 trở lên")
                .change("programmes.csv", "2024,2024,TH", "…,2024,TH");

        ImportResult reading = read(small, Map.of("WRITTEN_MISSING", "WARNING", "CELL_ERROR", "INFO"));

        assertThat(SmallFolder.told(reading))
                .contains("programmes.csv:2 first_year: Ô bắt buộc bị trống. Hãy điền giá trị.")
                .filteredOn(told -> told.contains("KH24") || told.contains("Ô "))
                .hasSize(9);

        small.change("programmes.csv", "…,2024,TH", "2024,2024,TH");
        reading = read(small, Map.of("WRITTEN_MISSING", "WARNING", "CELL_ERROR", "INFO"));

        assertThat(reading.findings().stream().map(finding -> finding.severity() + " " + finding.code()))
                .containsExactly("WARNING WRITTEN_MISSING", "WARNING WRITTEN_MISSING", "INFO CELL_ERROR");
        assertThat(reading.clean()).isTrue();
        assertThat(reading.delivery().progress().get(0).value()).isNull();
        assertThat(reading.delivery().targets().get(0).goalOrThrow().bounds()).isEqualTo("100");
    }

    @Test
    void a_warning_that_the_office_makes_an_error_rejects_the_row_and_one_left_out_is_not_told() throws IOException {
        SmallFolder small = new SmallFolder()
                .change("targets.csv", "100 trở lên", "không quá 100")
                .text("x.csv", "y");

        ImportResult reading = read(small, Map.of("WORDING_DIFFERS", "ERROR", "FILE_UNKNOWN", "OFF"));

        assertThat(reading.findings().stream().map(finding -> finding.severity() + " " + finding.code()))
                .containsExactly("ERROR WORDING_DIFFERS");
        assertThat(reading.rejections()).hasSize(1);
        assertThat(reading.clean()).isFalse();
    }

    @Test
    void a_quarter_is_held_against_the_total_of_an_earlier_import() throws IOException {
        SmallFolder small = new SmallFolder()
                .change("progress.csv", "period,value", "period,quarter_value,value")
                .change("progress.csv", "2024-Q1,26.5", "2024-Q2,13.5,40")
                .change("progress.csv", "2024-Q1,0", "2024-Q1,,0");
        ImportContext terms = new ImportContext(
                DecimalMark.POINT, MasterData.EMPTY, SeverityRules.STANDARD, ImportContextTest::firstQuarter);
        small.read(folder);

        assertThat(SmallFolder.told(CsvFolder.read(folder, terms)))
                .containsExactly(
                        "progress.csv:2 quarter_value: Số trong quý 13,5 cộng lũy kế quý trước 25,5 là 39, khác"
                                + " lũy kế đã ghi 40; chỉ số lũy kế được dùng. Hãy kiểm tra ba số này.");
        assertThat(SmallFolder.told(CsvFolder.read(folder, ImportContext.of(DecimalMark.POINT, MasterData.EMPTY))))
                .isEmpty();
    }

    @Test
    void workbooks_in_a_folder_are_read_as_one_those_with_master_data_first() throws IOException {
        SmallFolder reports = new SmallFolder().only("progress.csv");
        Book.of(reports).write(folder.resolve("395.xlsx"));
        Book.of(reports.change("progress.csv", "APPROVED", "DRAFT").change("progress.csv", ",XH01,", ",KT02,"))
                .write(folder.resolve("400.XLSX"));
        Book.of(new SmallFolder().without("progress.csv")).write(folder.resolve("danh-muc.xlsx"));
        Files.writeString(folder.resolve("~$395.xlsx"), "somebody has it open");
        Files.writeString(folder.resolve("ghi-chu.txt"), "x");

        ImportResult reading = CsvFolder.read(folder, DecimalMark.POINT, MasterData.EMPTY);

        assertThat(SmallFolder.told(reading))
                .containsExactly("400.XLSX/progress:2: Trùng khóa với dòng 395.xlsx/progress:2 (KH24/395/KT01/2024-Q1)."
                        + " Hãy bỏ bớt một dòng.");
        assertThat(reading.files().stream().map(ImportResult.FileCount::file))
                .containsExactly(
                        "danh-muc.xlsx/units",
                        "danh-muc.xlsx/successions",
                        "danh-muc.xlsx/programmes",
                        "danh-muc.xlsx/indicators",
                        "danh-muc.xlsx/targets",
                        "395.xlsx/progress",
                        "400.XLSX/progress");
        assertThat(reading.delivery().progress()).hasSize(3);
    }

    @Test
    void a_workbook_beside_csv_files_is_told_to_be_left_out() throws IOException {
        Book.small().write(folder.resolve("395.xlsx"));

        assertThat(SmallFolder.told(new SmallFolder().read(folder)))
                .containsExactly(
                        "395.xlsx: Tệp 395.xlsx không thuộc bộ nhập liệu nên bị bỏ qua. Hãy kiểm tra tên tệp.");
    }

    private ImportResult read(SmallFolder small, Map<String, String> severities) throws IOException {
        small.read(folder);
        return CsvFolder.read(
                folder,
                new ImportContext(
                        DecimalMark.POINT, MasterData.EMPTY, SeverityRules.of(severities), ImportContextTest::nothing));
    }

    private static <T> Optional<T> nothing(T like) {
        return Optional.empty();
    }

    /** KT01 of 395 was at 25.5 in the first quarter. */
    @SuppressWarnings("unchecked")
    private static <T> Optional<T> firstQuarter(T like) {
        return like instanceof Progress report
                        && report.indicator().equals("KT01")
                        && report.unit().equals("395")
                        && report.period().equals(Period.of("2024-Q1"))
                ? Optional.of((T) new Progress(
                        "KH24",
                        "395",
                        "KT01",
                        report.period(),
                        new BigDecimal("25.5"),
                        false,
                        Progress.State.APPROVED,
                        null,
                        null,
                        null,
                        null))
                : Optional.empty();
    }
}
