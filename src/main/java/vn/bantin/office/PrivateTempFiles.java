package vn.bantin.office;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;

/**
 * The temporary files of a workbook, each by itself and for its own account alone: POI puts them into one folder of the
 * machine, which belongs to whoever came first and ends everybody else's publish.
 */
final class PrivateTempFiles implements TempFileCreationStrategy {

    /** From now on POI's files are made so. */
    static void use() {
        TempFile.setTempFileCreationStrategy(new PrivateTempFiles());
    }

    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
        File file = Files.createTempFile("bantin-" + prefix, suffix).toFile();
        file.deleteOnExit(); // where the workbook could not take it away
        return file;
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
        File folder = Files.createTempDirectory("bantin-" + prefix).toFile();
        folder.deleteOnExit();
        return folder;
    }
}
