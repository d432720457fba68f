package vn.bantin.app;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.job.ExceptionText;

/** Whether this process can read and write every file name: with {@code LC_ALL=C} it knows the letters of ASCII only. */
public final class FileNameEncoding {

    private static final String LETTERS = "ăậêớưỵĐ";

    /** The character that a Java machine reads in place of one that it cannot read. */
    private static final char UNREAD = '\uFFFD';

    private static final boolean ALL_LETTERS =
            isWindows() || Charset.forName(charset()).newEncoder().canEncode(LETTERS);

    private FileNameEncoding() {}

    /** Whether names with Vietnamese letters can be read and written. */
    public static boolean haveAllLetters() {
        return ALL_LETTERS;
    }

    /** The character set of file names, which the locale decides. */
    public static String charset() {
        return System.getProperty("sun.jnu.encoding", "UTF-8");
    }

    /** Whether that is a name, or has one in it, that could not be read for want of letters. */
    public static boolean isUnread(String name) {
        return !ALL_LETTERS && name.indexOf(UNREAD) >= 0;
    }

    /** Refuses a folder with a file whose name cannot be read, before the file is taken for a damaged one. */
    static void requireRead(Path folder) {
        if (ALL_LETTERS || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.anyMatch(file -> isUnread(file.toString()))) {
                throw refusal(null);
            }
        } catch (IOException e) {
            throw new CommandException(CommandException.Kind.FILE_UNREADABLE, e, folder, ExceptionText.of(e));
        }
    }

    static CommandException refusal(@Nullable Throwable cause) {
        return new CommandException(CommandException.Kind.LOCALE, cause, charset());
    }

    /** There file names are wide characters, whatever the code page. */
    private static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }
}
