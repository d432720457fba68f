package vn.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.progress.MasterData;

class SampleFoldersTest {

    @Test
    void the_sample_is_clean_and_wholly_accepted() throws IOException {
        ImportResult reading =
                CsvFolder.read(Path.of("src/main/resources/sample"), DecimalMark.POINT, MasterData.EMPTY);

        assertThat(SmallFolder.told(reading)).isEmpty();
        assertWhollyAccepted(reading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"provinces-2026-Q3", "ict-2017-Q4"})
    void the_published_tables_are_clean_and_wholly_accepted(String name) throws IOException {
        Path folder = Path.of("src/test/resources/published", name);

        ImportResult reading = CsvFolder.read(folder, DecimalMark.POINT, MasterData.EMPTY);

        assertThat(SmallFolder.told(reading))
                .containsExactly("expected-standings.csv: Tệp expected-standings.csv không thuộc bộ nhập liệu nên bị bỏ"
                        + " qua. Hãy kiểm tra tên tệp.");
        assertWhollyAccepted(reading);
    }

    private static void assertWhollyAccepted(ImportResult reading) {
        assertThat(reading.clean()).isTrue();
        assertThat(reading.rejections()).isEmpty();
        assertThat(reading.files()).hasSize(5).allSatisfy(file -> {
            assertThat(file.read()).isPositive().isEqualTo(file.accepted());
            assertThat(file.sha256()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void the_sample_has_as_many_rows_as_its_files_have_lines_below_the_header() throws IOException {
        Path sample = Path.of("src/main/resources/sample");
        ImportResult reading = CsvFolder.read(sample, DecimalMark.POINT, MasterData.EMPTY);

        for (ImportResult.FileCount file : reading.files()) {
            assertThat(file.read())
                    .as(file.file())
                    .isEqualTo(Files.readAllLines(sample.resolve(file.file())).size() - 1);
        }
    }
}
