package vn.bantin;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The program once more, in a process whose locale has all letters.
 *
 * <p>A Java machine that was started with {@code LC_ALL=C}, as cron does, can neither read nor write a file name with
 * Vietnamese letters, and cannot learn it while it runs. So it starts the same command again, to the byte, with a locale
 * that can, and is from then on only its caller's hold on that process: signals go down, the exit code comes up.
 */
public final class Utf8Process {

    /** Set for the second process, so that there is never a third. */
    private static final String SECOND = "BANTIN_UTF8_PROCESS";

    /** The exit code of a process that was stopped; this class knows no other, since it may be the first to run. */
    private static final int STOPPED = 143;

    private static final String LOCALE = "C.UTF-8";
    private static final Path COMMAND = Path.of("/proc/self/cmdline");
    private static final Path SHELL = Path.of("/bin/sh");

    private Utf8Process() {}

    /**
     * Carries the command out in a second process, where file names cannot be read in this one.
     *
     * @param main the class whose main method calls
     * @return its exit code; {@code null} where the command is to be carried out here
     */
    public static @Nullable Integer run(Class<?> main) {
        return isSecond() || readsAllLetters() || !canStart(main) ? null : start();
    }

    /** Whether this is the second process. */
    public static boolean isSecond() {
        return System.getenv(SECOND) != null;
    }

    private static boolean readsAllLetters() {
        return Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"))
                .newEncoder()
                .canEncode("ệ");
    }

    /** Whether the command of this process is the program's own, and there is what starts it again. */
    private static boolean canStart(Class<?> main) {
        String command = System.getProperty("sun.java.command", "");
        return (command.startsWith(main.getName()) || command.contains(".jar"))
                && Files.isReadable(COMMAND)
                && Files.isExecutable(SHELL);
    }

    /** Its exit code; {@code null} if it could not be started. */
    private static @Nullable Integer start() {
        Process second;
        try {
            ProcessBuilder again =
                    new ProcessBuilder(SHELL.toString(), "-c", script(Files.readAllBytes(COMMAND))).inheritIO();
            again.environment().put("LC_ALL", LOCALE);
            again.environment().put(SECOND, "1");
            second = again.start();
        } catch (IOException e) {
            return null;
        }
        Thread signal = new Thread(() -> {
            second.destroy();
            Runtime.getRuntime().halt(second.onExit().join().exitValue());
        });
        Runtime.getRuntime().addShutdownHook(signal);
        int exit = second.onExit().join().exitValue();
        try {
            Runtime.getRuntime().removeShutdownHook(signal);
        } catch (IllegalStateException stopping) {
            // The hook ends this process with the same code.
        }
        return exit;
    }

    /** A script, all of it ASCII, that becomes that command. */
    static String script(byte[] command) {
        StringBuilder script = new StringBuilder("set --\n");
        for (byte[] word : words(command)) {
            script.append(isPlain(word) ? "set -- \"$@\" '" + ascii(word) + "'\n" : spelled(word));
        }
        return script.append("exec \"$@\"\n").toString();
    }

    /** A word of other letters too, by the numbers of its bytes; an x keeps its end, where the shell drops ends of lines. */
    private static String spelled(byte[] word) {
        StringBuilder bytes = new StringBuilder();
        for (byte one : word) {
            bytes.append("\\0%03o".formatted(one & 0xff));
        }
        return "word=$(printf %b '" + bytes + "x')\nset -- \"$@\" \"${word%x}\"\n";
    }

    private static boolean isPlain(byte[] word) {
        for (byte one : word) {
            if (one < ' ' || one == '\'' || one == 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static String ascii(byte[] word) {
        return new String(word, StandardCharsets.US_ASCII);
    }

    /** The words, each of which ends with a zero. */
    private static List<byte[]> words(byte[] command) {
        List<byte[]> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < command.length; i++) {
            if (command[i] == 0) {
                words.add(Arrays.copyOfRange(command, start, i));
                start = i + 1;
            }
        }
        return words;
    }

    /** Whoever kills the first process means this one; it cannot pass that on. */
    @SuppressWarnings("FutureReturnValueIgnored") // nobody is left to ask for it
    public static void endWithTheFirst() {
        ProcessHandle.current().parent().ifPresent(first -> first.onExit().thenRun(() -> System.exit(STOPPED)));
    }
}
