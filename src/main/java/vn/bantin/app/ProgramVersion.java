package vn.bantin.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of this program, as the build wrote it. */
public final class ProgramVersion {

    /** For example "1.0.0". */
    public static final String VERSION = read();

    private ProgramVersion() {}

    private static String read() {
        try (InputStream in =
                Objects.requireNonNull(ProgramVersion.class.getResourceAsStream("/bantin-version.properties"))) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
