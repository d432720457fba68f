package vn.bantin.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.bantin.output.EditionFolder;
import vn.bantin.store.LockHolder;

/**
 * The folder for what is written in passing: workbooks, pages, the sample.
 *
 * <p>It lies below the home, because that of the system is shared by all accounts of a machine, and a process that is killed
 * leaves there what it had in its hands. What killed processes of this machine have left is removed at the next start. Only the
 * copies that Java makes of our fonts go where the setting led when it started; they hold nothing of an office.
 */
final class TemporaryFolder {

    private static final String SETTING = "java.io.tmpdir";

    /** Those of the system, from which a folder that somebody has named is told. */
    private static final Set<String> SHARED = Set.of("/tmp", "/var/tmp");

    private static final Pattern NAME = Pattern.compile("(.+)-(\\d{1,18})");

    private static boolean own;

    private TemporaryFolder() {}

    /** Lets this process have its own folder below the first home that it opens. */
    static void ofThisProcess() {
        String set = System.getProperty(SETTING, "");
        String windows = System.getenv("TEMP");
        own = SHARED.contains(set) || windows != null && Path.of(set).equals(Path.of(windows));
    }

    /** Makes the folder below that home, where this process is to have one; a home that is not there yet is not made here. */
    static void use(Path home) {
        if (!own) {
            return;
        }
        Path folder = home.resolve("tmp");
        Path mine = folder.resolve(
                LockHolder.here().host() + "-" + ProcessHandle.current().pid());
        if (!Files.isWritable(home)) {
            return;
        }
        sweep(folder);
        try {
            if (home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectories(
                        mine, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(mine);
            }
            System.setProperty(SETTING, mine.toString());
        } catch (IOException e) {
            // The folder of the system stays; where that cannot be written to either, it is told.
        }
    }

    /** Removes the folder of this process, and the one that it lies in once that is empty. */
    static void leave(Path home) {
        Path folder = home.resolve("tmp");
        Path mine = Path.of(System.getProperty(SETTING));
        if (own && folder.equals(mine.getParent())) {
            delete(mine);
            try {
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                // Others are at work there.
            }
        }
    }

    private static void sweep(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> left = Files.list(folder)) {
            left.filter(TemporaryFolder::isLeft).toList().forEach(TemporaryFolder::delete);
        } catch (IOException e) {
            // It is only room that is lost.
        }
    }

    /** Whether a process of this machine had that folder and is gone; those of other machines are theirs. */
    private static boolean isLeft(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        return name.matches() && LockHolder.isGone(name.group(1), Long.parseLong(name.group(2)));
    }

    /** Removes a folder with all that is in it; where a file is in use the next start tries again. */
    private static void delete(Path folder) {
        try {
            new EditionFolder(folder).clear();
        } catch (IOException e) {
            // It is only room that is lost.
        }
    }
}
