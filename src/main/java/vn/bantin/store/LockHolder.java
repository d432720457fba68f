package vn.bantin.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The process that holds a lock or a database: its machine, its account, and since when it runs.
 *
 * @param process its number on its machine
 * @param since when the process was started
 */
public record LockHolder(String host, long process, String account, Instant since) {

    private static final int FIELDS = 4;

    /** This process. */
    public static LockHolder here() {
        ProcessHandle process = ProcessHandle.current();
        return new LockHolder(
                hostName(),
                process.pid(),
                System.getProperty("user.name", "?"),
                process.info().startInstant().orElse(Instant.EPOCH).truncatedTo(ChronoUnit.SECONDS));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "?"; // A machine that does not know its own name.
        }
    }

    /** Whether a process was one of this machine and has ended; of those of other machines nobody here knows. */
    public static boolean isGone(String host, long process) {
        return host.equals(hostName()) && ProcessHandle.of(process).isEmpty();
    }

    static LockHolder read(ResultRow row) throws SQLException {
        return new LockHolder(row.text("host"), row.size("process"), row.text("account"), row.instant("since"));
    }

    /** Writes the holder into a file beside an embedded database; a failure to write it is ignored. */
    void note(Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, String.join("\n", host, String.valueOf(process), account, since.toString()) + "\n");
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // The database itself can be written, or its own error tells; who holds it is only said to be kind.
        }
    }

    /** The holder noted in a file; empty if there is none, or if it was a process of this machine that has ended. */
    static Optional<LockHolder> noted(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.size() != FIELDS) {
                return Optional.empty();
            }
            LockHolder holder = new LockHolder(
                    lines.get(0), Long.parseLong(lines.get(1)), lines.get(2), Instant.parse(lines.get(FIELDS - 1)));
            return isGone(holder.host, holder.process) ? Optional.empty() : Optional.of(holder);
        } catch (IOException | NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
