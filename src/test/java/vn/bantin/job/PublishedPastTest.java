package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.console.CliFixture;

/** A quarter whose earlier quarters were published, and corrected in the data afterwards. */
@Tag("slow")
class PublishedPastTest {

    @TempDir
    private static Path folder;

    private static CliFixture desk;

    @BeforeAll
    static void aQuarterIsPublishedAfterOthersWereCorrected() {
        desk = CliFixture.withThreeDistricts(folder.resolve("nhà"));
        publish("2023-Q1");
        publish("2023-Q4");
        correct("395", "2023-Q1", "value = 21");
        correct("395", "2023-Q4", "value = value * 3");
        correct("381", "2023-Q4", "value = value / 4");
        publish("2024-Q1");
    }

    @AfterAll
    static void itIsThrownAway() {
        desk.close();
    }

    private static void publish(String period) {
        assertThat(desk.types("publish", "--period", period, "--issued-on", "2024-04-03")
                        .exit())
                .isZero();
    }

    private static void correct(String unit, String period, String set) {
        desk.sql()
                .sql("update progress set " + set.replace("value", "`value`")
                        + " where unit = :unit and indicator = 'KT05' and period = :period")
                .param("unit", unit)
                .param("period", period)
                .update();
    }

    @Test
    void the_former_rank_is_the_one_that_was_published() throws IOException {
        Map<String, String> published = column(desk.edition("KTXH-2023", "2023-Q4"), "rank");

        assertThat(column(desk.edition(), "previous_rank")).isEqualTo(published);
    }

    @Test
    void the_former_value_is_the_one_that_was_published_and_the_correction_is_told() throws IOException {
        String text = text(desk.edition().resolve("bulletins/2024-Q1_03_huyen-tho-xuan_ban-tin.pdf"));

        assertThat(text)
                .contains(
                        "Số liệu kỳ trước lấy theo báo cáo đã phát hành; sau đó có 02 số liệu được điều chỉnh: Giá trị xuất khẩu năm"
                                + " 2023 (phát hành 100,6, nay 301,8); Giá trị xuất khẩu quý I/2023 (phát hành 20,6, nay 21,0).")
                .contains("Giá trị xuất khẩu triệu USD 105,0 20,6** 18,6 ")
                .contains(
                        "** theo báo cáo đã phát hành; số liệu sau đó đã điều chỉnh: Giá trị xuất khẩu (TT 5) cùng kỳ nay"
                                + " 21,0.");
        assertThat(text(desk.edition().resolve("bulletins/2024-Q1_01_thanh-pho-thanh-hoa_ban-tin.pdf")))
                .doesNotContain("đã sửa");
    }

    @Test
    void the_corrected_value_is_marked_in_the_copies_for_the_office_too() throws IOException {
        try (XWPFDocument word = new XWPFDocument(Files.newInputStream(
                        desk.edition().resolve("bulletins/2024-Q1_03_huyen-tho-xuan_ban-tin.docx")));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains("20,6**").contains("** theo báo cáo đã phát hành;");
        }
        try (XSSFWorkbook excel =
                new XSSFWorkbook(Files.newInputStream(desk.edition().resolve("data/2024-Q1_phu-luc.xlsx")))) {
            DataFormatter shown = new DataFormatter(Locale.ROOT);
            List<String> rows = new ArrayList<>();
            excel.getSheet("Chỉ tiêu").forEach(row -> {
                if (shown.formatCellValue(row.getCell(18)).equals("395")
                        && List.of("KT04", "KT05").contains(shown.formatCellValue(row.getCell(19)))) {
                    rows.add(row.getCell(6).getNumericCellValue() + " as "
                            + row.getCell(6).getCellStyle().getDataFormatString() + " | "
                            + shown.formatCellValue(row.getCell(20)));
                }
            });
            assertThat(rows).containsExactly("200.5 as #,##0.0_- | ", "20.6 as #,##0.0\"**\"_- | cùng kỳ nay 21,0");
        }
    }

    @Test
    void an_old_quarter_comes_out_the_same_whatever_was_reported_since(@TempDir Path other) throws IOException {
        try (CliFixture then = CliFixture.withThreeDistricts(other)) {
            then.sql().sql("delete from progress where period = '2024-Q1'").update();
            then.sql().sql("delete from targets where programme = 'KTXH-2024'").update();
            then.types("publish", "--period", "2023-Q1", "--issued-on", "2024-04-03");

            assertThat(Shelves.hashes(then.edition("KTXH-2023", "2023-Q1")))
                    .hasSize(16)
                    .isEqualTo(Shelves.hashes(desk.edition("KTXH-2023", "2023-Q1")));
        }
    }

    /** A column of the standings by unit. */
    private static Map<String, String> column(Path edition, String name) throws IOException {
        List<String> lines = Files.readAllLines(edition.resolve("data/standings.csv"));
        int at = List.of(lines.get(0).split(",")).indexOf(name);
        Map<String, String> column = new TreeMap<>();
        lines.stream().skip(1).map(line -> line.split(",", -1)).forEach(cells -> column.put(cells[2], cells[at]));
        return column;
    }

    private static String text(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
