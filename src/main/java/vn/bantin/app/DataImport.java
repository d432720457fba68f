package vn.bantin.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bantin.checks.Finding;
import vn.bantin.checks.SeverityRules;
import vn.bantin.intake.CsvFolder;
import vn.bantin.intake.DecimalMark;
import vn.bantin.intake.ImportContext;
import vn.bantin.intake.ImportResult;
import vn.bantin.intake.XlsxWorkbook;
import vn.bantin.job.ExceptionText;
import vn.bantin.progress.Sha256;
import vn.bantin.store.ImportRecord;
import vn.bantin.store.LedgerStore;
import vn.bantin.store.PeriodLock;

/** Takes folders of CSV files and workbooks into the database: each of them is one transaction. */
public final class DataImport {

    private final DataSource dataSource;
    private final LedgerStore ledgers;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Settings.Source source;
    private final SeverityRules severities;
    private final Path home;

    DataImport(
            DataSource dataSource,
            LedgerStore ledgers,
            PlatformTransactionManager transactions,
            SeverityRules severities,
            Settings settings,
            Clock clock) {
        this.dataSource = dataSource;
        this.ledgers = ledgers;
        this.transaction = new TransactionTemplate(transactions);
        this.severities = severities;
        this.clock = clock;
        source = settings.source();
        home = settings.home();
    }

    /**
     * The result of importing a folder or workbook.
     *
     * @param stored whether its good rows are in the database
     */
    public record Report(Path path, long read, long accepted, long rejected, boolean stored, List<Finding> findings) {

        public ExitCode exitCode() {
            return findings.stream().anyMatch(Finding::blocks) && !stored ? ExitCode.FINDINGS : ExitCode.DONE;
        }
    }

    /**
     * Imports folders and workbooks one after the other; after one that is refused, the others are still tried.
     *
     * @param comma whether numbers have a decimal comma
     * @param partial whether the good rows are stored although others are rejected
     */
    public List<Report> run(List<Path> paths, boolean comma, boolean partial) {
        if (source.views()) {
            throw new CommandException(CommandException.Kind.SOURCE_IS_VIEWS, null, source.schema());
        }
        try (PeriodLock lock = CommandLock.acquire(dataSource, "import", CommandException.Kind.IMPORT_BUSY)) {
            paths.forEach(DataImport::requireReadable);
            List<Report> reports = new ArrayList<>();
            for (Path path : paths) {
                reports.add(take(path, comma ? DecimalMark.COMMA : DecimalMark.POINT, partial));
            }
            return reports;
        }
    }

    /** Before anything is stored: who names two paths and mistypes the second is told so at once. */
    private static void requireReadable(Path path) {
        if (!Files.exists(path)) {
            throw new CommandException(CommandException.Kind.PATH_MISSING, null, path);
        }
        if (!Files.isDirectory(path) && !(Files.isRegularFile(path) && XlsxWorkbook.isNamedSo(path))) {
            throw new CommandException(CommandException.Kind.NOT_IMPORTABLE, null, path);
        }
        FileNameEncoding.requireRead(path);
    }

    private Report take(Path path, DecimalMark mark, boolean partial) {
        ImportResult reading = read(path, mark);
        SecrecyGuard.requireProtected(reading, ledgers.register().programmes(), home);
        boolean stored = reading.clean() || partial && !reading.files().isEmpty() && reading.readsEveryRow();
        long read = 0;
        long accepted = 0;
        for (ImportResult.FileCount file : reading.files()) {
            read += file.read();
            accepted += file.accepted();
        }
        if (stored) {
            ImportRecord done = new ImportRecord(
                    clock.instant(),
                    path.toString(),
                    Math.toIntExact(read),
                    Math.toIntExact(accepted),
                    Math.toIntExact(read - accepted),
                    hash(reading.files()));
            transaction.executeWithoutResult(status -> {
                ledgers.put(reading.delivery());
                ledgers.putRejections(reading.rejections());
                ledgers.putWarnings(
                        reading.delivery(),
                        reading.told().warnings(),
                        reading.told().absent());
                ledgers.recordImport(done);
            });
        }
        return new Report(path, read, accepted, read - accepted, stored, reading.findings());
    }

    /** The hash by which an import of the same files is known again. */
    private static String hash(List<ImportResult.FileCount> files) {
        return Sha256.hex(files.stream()
                .map(file -> file.file() + " " + file.sha256())
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    private ImportResult read(Path path, DecimalMark mark) {
        try {
            ImportContext terms = new ImportContext(mark, ledgers.register(), severities, ledgers.stored()::find);
            return Files.isDirectory(path) ? CsvFolder.read(path, terms) : XlsxWorkbook.read(List.of(path), terms);
        } catch (NoSuchFileException e) {
            throw new CommandException(CommandException.Kind.PATH_MISSING, e, path);
        } catch (NotDirectoryException e) {
            throw new CommandException(CommandException.Kind.NOT_IMPORTABLE, e, path);
        } catch (IOException e) {
            throw new CommandException(CommandException.Kind.FILE_UNREADABLE, e, path, ExceptionText.of(e));
        }
    }
}
