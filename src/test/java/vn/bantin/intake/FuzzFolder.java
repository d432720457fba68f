package vn.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.bantin.checks.Finding;

/** Where a fuzzer's input lies for the moment it is read, and what must be true of every reading. */
final class FuzzFolder {

    private FuzzFolder() {}

    /** A folder of this process's own with those files. */
    static Path with(Map<String, byte[]> files) {
        try {
            Path folder = Files.createTempDirectory("bantin-fuzz");
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void assertSaid(ImportResult reading) {
        for (ImportResult.FileCount file : reading.files()) {
            assertThat(file.accepted() + file.rejected()).as(file.file()).isEqualTo(file.read());
        }
        for (Finding finding : reading.findings()) {
            String said = finding.message() + finding.messageInEnglish();
            assertThat(said).doesNotContain("Exception", "\tat ", "\0", "\u001b", "\n");
            assertThat(said.length()).isLessThan(3000);
        }
        assertThat(reading.clean()).isEqualTo(reading.findings().stream().noneMatch(Finding::blocks));
    }
}
