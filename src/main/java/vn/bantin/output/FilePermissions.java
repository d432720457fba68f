package vn.bantin.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may read what the program writes: its own account and group (files 0640, folders 0750), whatever the umask says.
 * Windows, and a file share that keeps no modes, have rules of their own.
 */
public final class FilePermissions {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r-----");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-x---");

    private FilePermissions() {}

    /** Makes a folder and those above it that are missing; what is there keeps its mode. */
    public static Path folder(Path folder) throws IOException {
        List<Path> missing = new ArrayList<>();
        for (Path at = folder.toAbsolutePath(); at != null && !Files.exists(at); at = at.getParent()) {
            missing.add(at);
        }
        Files.createDirectories(folder);
        missing.forEach(made -> set(made, FOLDER));
        return folder;
    }

    static void file(Path file) {
        set(file, FILE);
    }

    /** Closes to others what a library has written below that folder, such as a database or a log; it need not be there. */
    public static void close(Path folder) {
        try (Stream<Path> all = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            all.forEach(one -> set(one, Files.isDirectory(one) ? FOLDER : FILE));
        } catch (IOException | UncheckedIOException e) {
            // A log that is rolled meanwhile, or a folder of another account: not what the command was run for.
        }
    }

    private static void set(Path path, Set<PosixFilePermission> mode) {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        try {
            if (view != null && !view.readAttributes().permissions().equals(mode)) {
                view.setPermissions(mode);
            }
        } catch (IOException e) {
            // Gone meanwhile, another account's, or on a share that keeps no modes: what can be written is written.
        }
    }
}
