package vn.bantin.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bantin.checks.Finding;
import vn.bantin.intake.CsvFolder;
import vn.bantin.intake.DecimalMark;
import vn.bantin.intake.Reading;
import vn.bantin.store.Import;
import vn.bantin.store.LedgerStore;
import vn.bantin.store.PeriodLock;

/** Takes folders of CSV files into the database: each folder is one transaction. */
public final class Importing {

    private final DataSource dataSource;
    private final LedgerStore ledgers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Importing(DataSource dataSource, LedgerStore ledgers, TransactionTemplate transaction, Clock clock) {
        this.dataSource = dataSource;
        this.ledgers = ledgers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What became of a folder.
     *
     * @param stored whether its good rows are in the database
     */
    public record Report(Path folder, long read, long accepted, long rejected, boolean stored, List<Finding> findings) {

        public ExitCode exitCode() {
            return findings.stream().anyMatch(Finding::blocks) && !stored ? ExitCode.FINDINGS : ExitCode.DONE;
        }
    }

    /**
     * Imports the folders one after the other; after one that is refused, the others are still tried.
     *
     * @param comma whether numbers have a decimal comma
     * @param partial whether the good rows of a folder are stored although others are rejected
     */
    public List<Report> run(List<Path> folders, boolean comma, boolean partial) {
        try (PeriodLock lock = PeriodLock.tryAcquire(dataSource, "import")
                .orElseThrow(() -> new Refusal(Refusal.Kind.IMPORT_BUSY, null))) {
            folders.forEach(Importing::requireFolder);
            List<Report> reports = new ArrayList<>();
            for (Path folder : folders) {
                reports.add(take(folder, comma ? DecimalMark.COMMA : DecimalMark.POINT, partial));
            }
            return reports;
        }
    }

    /** Before anything is stored: who names two folders and mistypes the second is told so at once. */
    private static void requireFolder(Path folder) {
        if (!Files.exists(folder)) {
            throw new Refusal(Refusal.Kind.FOLDER_MISSING, null, folder);
        }
        if (!Files.isDirectory(folder)) {
            throw new Refusal(Refusal.Kind.NOT_A_FOLDER, null, folder);
        }
    }

    private Report take(Path folder, DecimalMark mark, boolean partial) {
        Reading reading = read(folder, mark);
        boolean stored = reading.clean() || partial;
        long read = 0;
        long accepted = 0;
        for (Reading.FileCount file : reading.files()) {
            read += file.read();
            accepted += file.accepted();
        }
        if (stored) {
            Import done = new Import(
                    clock.instant(),
                    folder.toString(),
                    Math.toIntExact(read),
                    Math.toIntExact(accepted),
                    Math.toIntExact(read - accepted),
                    Fingerprints.of(reading.files()));
            transaction.executeWithoutResult(status -> {
                ledgers.put(reading.delivery());
                ledgers.putRejections(reading.rejections());
                ledgers.recordImport(done);
            });
        }
        return new Report(folder, read, accepted, read - accepted, stored, reading.findings());
    }

    private Reading read(Path folder, DecimalMark mark) {
        try {
            return CsvFolder.read(folder, mark, ledgers.register());
        } catch (NoSuchFileException e) {
            throw new Refusal(Refusal.Kind.FOLDER_MISSING, e, folder);
        } catch (NotDirectoryException e) {
            throw new Refusal(Refusal.Kind.NOT_A_FOLDER, e, folder);
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.FILE_UNREADABLE, e, folder, Failures.why(e));
        }
    }
}
