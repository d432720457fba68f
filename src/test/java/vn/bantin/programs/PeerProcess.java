package vn.bantin.programs;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A process that prints all papers once it is told on how many threads, says what that cost, and waits for the next word. */
final class PeerProcess implements AutoCloseable {

    private final Process process;
    private final BufferedWriter told;
    private final BufferedReader said;

    PeerProcess(ProcessBuilder builder) throws IOException {
        process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        told = process.outputWriter(StandardCharsets.UTF_8);
        said = process.inputReader(StandardCharsets.UTF_8);
    }

    void begin(int threads) throws IOException {
        told.write(threads + "\n");
        told.flush();
    }

    Measured ended() throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(Measured.MARK)) {
                return Measured.of(line);
            }
        }
        throw new IOException("a process ended before it had measured anything: "
                + process.info().commandLine().orElse(""));
    }

    /** The process ends when it is told no more. */
    @Override
    public void close() throws IOException {
        told.close();
    }
}
