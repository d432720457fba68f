package vn.bantin.inspection;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.progress.Sha256;

/** A copy or a data file that cannot be opened again is told before it counts as published. */
class WellFormedCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"a.docx", "a.xlsx", "a.csv"})
    void copies_and_data_files_that_are_none_are_told(String name, @TempDir Path folder) throws IOException {
        byte[] content = "a,b\n1,2,3\n".getBytes(StandardCharsets.UTF_8);
        Path copy = Files.write(folder.resolve(name), content);

        assertThatExceptionOfType(MisprintException.class)
                .isThrownBy(() -> Inspection.inspect(copy, content.length, Sha256.hex(content)))
                .extracting(MisprintException::kind)
                .isEqualTo(MisprintException.Kind.UNREADABLE);
    }
}
