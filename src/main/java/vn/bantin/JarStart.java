package vn.bantin;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import org.jspecify.annotations.Nullable;

/**
 * The first class of the jar, outside of what is packed into it: Spring Boot's loader opens that, and on Java 17 cannot where
 * the current folder has letters that the locale lacks.
 */
public final class JarStart {

    private static final String LOADER = "org.springframework.boot.loader.launch.JarLauncher";

    /** As the console says it, whose language and exit codes cannot be loaded. */
    private static final String UNREADABLE =
            "Không đọc được tên thư mục có dấu tiếng Việt: hãy đặt LC_ALL=C.UTF-8 rồi chạy"
                    + " lại. (The name of this folder cannot be read: set LC_ALL=C.UTF-8 and run again.)";

    private static final int NOT_READY = 6;

    private JarStart() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        @Nullable Integer elsewhere = Utf8Process.run(JarStart.class);
        if (elsewhere != null) {
            System.exit(elsewhere);
        }
        try {
            Class.forName(LOADER).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidPathException) {
                    new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
                            .println(UNREADABLE);
                    System.exit(NOT_READY);
                }
            }
            throw e;
        }
    }
}
