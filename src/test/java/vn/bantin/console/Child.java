package vn.bantin.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A command in a process of its own, which may be killed. */
public final class Child implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;
    private static final int LOOK_MILLIS = 5;
    private static final long SIGINT = 0b10;

    private final Process process;
    private final BufferedReader errors;
    private final StringBuilder err = new StringBuilder();
    private final CompletableFuture<String> out;

    Child(Process process) {
        this.process = process;
        this.errors = process.errorReader(StandardCharsets.UTF_8);
        this.out = CompletableFuture.supplyAsync(() -> whole(process.getInputStream()));
    }

    /** Waits until it says that on its error stream, as a line or a part of one. */
    public Child saying(String words) {
        try {
            for (String line = errors.readLine(); line != null; line = errors.readLine()) {
                err.append(line).append('\n');
                if (line.contains(words)) {
                    return this;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("it ended without \"" + words + "\": " + ended());
    }

    /** Waits until that is so, or it has ended; {@code true} if it is still at work. */
    public boolean until(BooleanSupplier there) {
        try {
            while (!there.getAsBoolean()) {
                if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How much processor time it has used so far; none once it has ended. */
    public Duration worked() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    // By the handle: the process's own methods would close the streams, with what it said last.

    /** SIGKILL: it cannot tidy up. */
    public Said killed() {
        process.toHandle().destroyForcibly();
        return ended();
    }

    /** SIGTERM: it is asked to stop. */
    public Said stopped() {
        process.toHandle().destroy();
        return ended();
    }

    /** SIGINT, as Ctrl-C sends it. */
    public Said interrupted() {
        signal("INT");
        return ended();
    }

    /** Whether it heeds Ctrl-C: what is started in the background of a shell may be told not to. */
    public boolean heedsInterrupts() {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("SigIgn:"))
                    .noneMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & SIGINT) != 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its number on this machine. */
    public long pid() {
        return process.pid();
    }

    /** Holds it still, with all it has in its hands. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int exit = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("kill -" + name + " ended with " + exit);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for its end. */
    public Said ended() {
        try {
            for (String line = errors.readLine(); line != null; line = errors.readLine()) {
                err.append(line).append('\n');
            }
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("it does not end; it said " + err);
            }
            return new Said(process.exitValue(), out.join(), err.toString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String whole(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
