package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.checks.Code;
import vn.bantin.console.Desk;
import vn.bantin.console.Said;
import vn.bantin.intake.DecimalMark;
import vn.bantin.intake.Reading;
import vn.bantin.intake.XlsxWorkbook;
import vn.bantin.progress.Register;

/** Small floods; the large ones are {@code .ci/hostile}. */
class FloodTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sheet    | <row r="1"> | </row> |    5 | <c t="inlineStr"><is><t>%s</t></is></c>             | 300000
            workbook |             |        |    2 | <sheet name="%s" sheetId="1" r:id="r1"/>           | 2000
            workbook |             |        | 1001 | <sheet name="%s" sheetId="1" r:id="r1"/>           | 1
            sheet    |             |        |    1 | <row><c t="inlineStr"><is><t>%s</t></is></c></row>  | 0
            """)
    void a_part_of_a_workbook_that_would_fill_the_memory_is_refused(
            String part, String start, String end, int times, String piece, int length) throws IOException {
        String text = piece.replace("%s", "x".repeat(length));
        Flood.workbook(folder, part, start == null ? "" : start, end == null ? "" : end, times, text);

        Reading reading = XlsxWorkbook.read(folder.resolve("a.xlsx"), DecimalMark.POINT, Register.EMPTY);

        List<Code> codes =
                reading.findings().stream().map(finding -> finding.code()).toList();
        assertThat(codes).containsExactly(length == 0 ? Code.SHEET_EMPTY : Code.WORKBOOK_TOO_BIG);
    }

    @Test
    void more_than_the_memory_holds_is_told_in_one_sentence_and_nothing_of_it_is_stored() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Flood.progress(in, 600_000, "1.5");
        try (Desk desk = Desk.at(folder.resolve("home"))) {
            Said said = desk.starts(List.of("-Xmx80m"), "import", in.toString()).ended();

            assertThat(said.err())
                    .matches("Bộ nhớ không đủ \\(chương trình được cấp \\d+ MB\\)\\. Hãy chạy lại với -Xmx lớn hơn; tệp"
                            + " nhập vào thì có thể chia nhỏ\\.\n");
            assertThat(said.out()).isEmpty();
            assertThat(said.exit()).isEqualTo(6);
            assertThat(desk.types("runs").exit()).isZero();
            assertThat(desk.number("select count(*) from imports")).isZero();
            assertThat(desk.number("select count(*) from units")).isZero();
        }
    }
}
