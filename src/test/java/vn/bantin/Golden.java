package vn.bantin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whole expected texts as files below {@code src/test/resources}.
 *
 * <p>{@code ./mvnw test -Dbantin.test.golden=write} writes what the program says now; the change is then read in the diff.
 */
public final class Golden {

    private static final boolean WRITE = "write".equals(System.getProperty("bantin.test.golden"));

    private Golden() {}

    /** Fails unless the text is exactly that of the file. */
    public static void assertEquals(String file, String text) throws IOException {
        Path expected = Path.of("src/test/resources").resolve(file);
        if (WRITE) {
            Files.createDirectories(expected.getParent());
            Files.writeString(expected, text);
        }
        assertThat(text).isEqualTo(Files.readString(expected));
    }
}
