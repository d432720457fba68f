package vn.bantin.office;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;

/**
 * The temporary files of a workbook, each by itself and for its own account alone: POI puts them into one folder of the
 * machine, which belongs to whoever came first and ends everybody else's publish.
 */
final class PrivateTempFiles implements TempFileCreationStrategy {

    /** The folder as it is set now; without a folder Java takes the one that was set when it started. */
    static Path folder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** From now on POI's files are made so. */
    static void use() {
        TempFile.setTempFileCreationStrategy(new PrivateTempFiles());
    }

    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
        File file = Files.createTempFile(folder(), "bantin-" + prefix, suffix).toFile();
        file.deleteOnExit(); // where the workbook could not take it away
        return file;
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
        File folder = Files.createTempDirectory(folder(), "bantin-" + prefix).toFile();
        folder.deleteOnExit();
        return folder;
    }
}
