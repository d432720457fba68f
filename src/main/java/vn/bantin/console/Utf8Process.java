package vn.bantin.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bantin.job.ExitCode;
import vn.bantin.job.FileNames;

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

    private static final String LOCALE = "C.UTF-8";
    private static final Path COMMAND = Path.of("/proc/self/cmdline");
    private static final Path SHELL = Path.of("/bin/sh");

    private Utf8Process() {}

    /**
     * Carries the command out here or, where file names cannot be read here, in a second process.
     *
     * @param args as they were decoded here, perhaps wrongly
     * @param main the class whose main method calls
     */
    public static int run(Class<?> main, String[] args) {
        Map<String, String> environment = System.getenv();
        if (environment.containsKey(SECOND)) {
            endWithTheFirst();
        } else if (!FileNames.haveAllLetters() && canStart(main)) {
            @Nullable Integer exit = start();
            if (exit != null) {
                return exit;
            }
        }
        return CommandRunner.run(args);
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
    private static void endWithTheFirst() {
        ProcessHandle.current()
                .parent()
                .ifPresent(first -> first.onExit().thenRun(() -> System.exit(ExitCode.STOPPED.number())));
    }
}
