package vn.bantin.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import vn.bantin.job.ExceptionText;
import vn.bantin.output.EditionFolder;
import vn.bantin.output.FilePermissions;

/** Writes single files where a user asked for them, and refuses folders that cannot be written. */
final class OutputFileWriter {

    private OutputFileWriter() {}

    /** Refuses a folder in which nothing can be written, at once and not bulletin by bulletin. */
    static void requireWritable(Path folder) {
        try {
            FilePermissions.folder(folder);
            Files.delete(Files.createTempFile(folder, "bantin", ".part"));
        } catch (IOException e) {
            throw new CommandException(CommandException.Kind.FOLDER_UNWRITABLE, e, folder, ExceptionText.of(e));
        }
    }

    /** Puts a file where somebody asked for it, in place of an older one. */
    static Path put(Path file, byte[] content) {
        Path folder = Objects.requireNonNullElse(file.getParent(), file);
        EditionFolder shelf = new EditionFolder(folder);
        requireWritable(folder);
        try {
            shelf.put(String.valueOf(file.getFileName()), content);
            return file;
        } catch (IOException e) {
            if (Files.exists(file)) {
                String why = e instanceof AccessDeniedException ? "permission denied" : ExceptionText.of(e);
                throw new CommandException(CommandException.Kind.FILE_IN_USE, e, file, why);
            }
            throw new CommandException(CommandException.Kind.DISK, e, ExceptionText.of(e));
        }
    }
}
