package vn.bantin.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.app.Application;
import vn.bantin.app.CommandException;
import vn.bantin.app.ExitCode;
import vn.bantin.checks.FindingCode;
import vn.bantin.intake.DecimalMark;
import vn.bantin.intake.ImportResult;
import vn.bantin.intake.XlsxWorkbook;
import vn.bantin.progress.MasterData;

/** Small floods; the large ones are {@code .ci/hostile}. */
class FloodTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sheet    | <row r="1"> | </row> |    5 | <c t="inlineStr"><is><t>%s</t></is></c>             | 300000
            workbook |             |        |    2 | <sheet name="%s" sheetId="1" r:id="r1"/>           | 2000
            workbook |             |        | 1001 | <sheet name="%s" sheetId="1" r:id="r1"/>           | 1
            """)
    void a_part_of_a_workbook_that_would_fill_the_memory_is_refused(
            String part, String start, String end, int times, String piece, int length) throws IOException {
        String text = piece.replace("%s", "x".repeat(length));
        Flood.workbook(folder, part, start == null ? "" : start, end == null ? "" : end, times, text);

        ImportResult reading = XlsxWorkbook.read(folder.resolve("a.xlsx"), DecimalMark.POINT, MasterData.EMPTY);

        List<FindingCode> codes =
                reading.findings().stream().map(finding -> finding.code()).toList();
        assertThat(codes).containsExactly(FindingCode.WORKBOOK_TOO_BIG);
    }

    @Test
    void a_memory_that_does_not_suffice_is_a_refusal_like_any_other() {
        CommandException refusal =
                Application.refusal(new IllegalStateException(new OutOfMemoryError("Java heap space")));

        assertThat(refusal.kind()).isEqualTo(CommandException.Kind.MEMORY);
        assertThat(refusal.kind().exitCode()).isEqualTo(ExitCode.NOT_READY);
        assertThat(refusal.details())
                .containsExactly(String.valueOf(Runtime.getRuntime().maxMemory() >> 20));
    }
}
