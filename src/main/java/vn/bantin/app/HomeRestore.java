package vn.bantin.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import vn.bantin.job.ExceptionText;
import vn.bantin.output.BackupArchive;
import vn.bantin.output.BackupContents;
import vn.bantin.output.EditionFolder;
import vn.bantin.output.FilePermissions;
import vn.bantin.output.Manifest;
import vn.bantin.output.UnusableBackupException;
import vn.bantin.store.Database;
import vn.bantin.store.DatabaseCopy;
import vn.bantin.store.PeriodLock;
import vn.bantin.store.SchemaUpgrade;

/**
 * Puts a backup back into a home without rows and without issued files. Rows come in one transaction; files are laid beside
 * their places before it and moved behind it, by the next restore of the same backup where this one is cut off.
 */
public final class HomeRestore {

    private static final String SEAL = "seal";

    private final DataSource dataSource;
    private final Settings settings;
    private final Path staging;

    HomeRestore(DataSource dataSource, Settings settings) {
        this.dataSource = dataSource;
        this.settings = settings;
        staging = settings.home().resolve(".restore");
    }

    /**
     * What was put back.
     *
     * @param kept files that were there already and stay as they are, each by its name in the home
     * @param leftOut where the backup lacks a password
     */
    public record Report(
            Path file, String createdAt, int tables, long rows, int files, List<String> kept, List<String> leftOut) {}

    /** Puts the backup in that file back. */
    public Report restore(Path file) {
        Path place = file.toAbsolutePath().normalize();
        if (!Files.isRegularFile(place)) {
            throw new CommandException(CommandException.Kind.PATH_MISSING, null, place);
        }
        try (BackupArchive archive = open(place);
                PeriodLock lock = CommandLock.acquire(dataSource, "import", CommandException.Kind.IMPORT_BUSY)) {
            BackupContents contents = archive.contents();
            if (contents.format() > BackupContents.FORMAT || contents.schema() > Database.schema()) {
                throw new CommandException(
                        CommandException.Kind.BACKUP_NEWER,
                        null,
                        place,
                        contents.programVersion(),
                        ProgramVersion.VERSION);
            }
            SecrecyGuard.requireClosed(contents.secret(), settings.home(), settings.home());
            Optional<String> filled = DatabaseCopy.findFilled(dataSource);
            if (filled.isEmpty() || !isCutOff(archive)) {
                requireEmpty(filled);
                putRows(place, archive);
            }
            List<String> kept = moveInPlace(contents);
            return new Report(
                    place,
                    contents.createdAt(),
                    contents.rows().size(),
                    contents.rowCount(),
                    contents.files().size() - kept.size(),
                    kept,
                    contents.leftOut());
        } catch (IOException | UncheckedIOException e) {
            throw new CommandException(CommandException.Kind.DISK, e, settings.home() + ": " + ExceptionText.of(e));
        }
    }

    private static BackupArchive open(Path file) {
        try {
            return BackupArchive.open(file);
        } catch (UnusableBackupException e) {
            throw e.kind() == UnusableBackupException.Kind.ALTERED
                    ? new CommandException(CommandException.Kind.BACKUP_ALTERED, e, file, e.what())
                    : new CommandException(CommandException.Kind.BACKUP_NONE, e, file);
        } catch (IOException e) {
            throw new CommandException(CommandException.Kind.FILE_UNREADABLE, e, file, ExceptionText.of(e));
        }
    }

    /** Whether the rows of this very backup are in and some of its files may not be in their places yet. */
    private boolean isCutOff(BackupArchive archive) throws IOException {
        Path seal = staging.resolve(SEAL);
        return Files.exists(seal) && Files.readString(seal).equals(archive.seal());
    }

    private void requireEmpty(Optional<String> filled) throws IOException {
        if (filled.isPresent()) {
            throw new CommandException(CommandException.Kind.RESTORE_DATABASE, null, filled.get());
        }
        Optional<Path> issued = HomeFiles.of(settings.home()).entrySet().stream()
                .filter(one -> one.getKey().startsWith("out/"))
                .map(Map.Entry::getValue)
                .findFirst();
        if (issued.isPresent()) {
            throw new CommandException(CommandException.Kind.RESTORE_OUT, null, settings.out(), issued.get());
        }
    }

    private void putRows(Path file, BackupArchive archive) throws IOException {
        EditionFolder shelf = new EditionFolder(staging);
        shelf.clear();
        boolean done = false;
        try {
            BackupContents contents = archive.contents();
            for (Manifest.Entry entry : contents.files()) {
                shelf.put(entry.name(), out -> {
                    try (InputStream in = archive.read(entry.name())) {
                        in.transferTo(out);
                    }
                });
            }
            DatabaseCopy.Source rows = table -> archive.read(BackupContents.ROWS + table);
            Set<String> tables = contents.rows().keySet();
            if (contents.schema() < Database.schema()) {
                SchemaUpgrade upgrade = new SchemaUpgrade(staging.resolve("older"));
                tables = upgrade.run(contents.schema(), tables, rows);
                rows = upgrade.rows();
            }
            shelf.put(SEAL, archive.seal().getBytes(StandardCharsets.US_ASCII));
            DatabaseCopy.load(dataSource, tables, rows);
            done = true;
        } catch (UnusableBackupException e) {
            throw new CommandException(CommandException.Kind.BACKUP_ALTERED, e, file, e.what());
        } finally {
            if (!done) {
                shelf.clear();
            }
        }
    }

    /** What is there already is the office's own, such as the settings that name this database; it stays. */
    private List<String> moveInPlace(BackupContents contents) throws IOException {
        List<String> kept = new ArrayList<>();
        for (Manifest.Entry entry : contents.files()) {
            Path from = staging.resolve(entry.name());
            Path to = settings.home().resolve(entry.name());
            if (Files.exists(to)) {
                if (Files.exists(from)) {
                    kept.add(entry.name());
                }
            } else {
                FilePermissions.folder(Objects.requireNonNull(to.getParent()));
                Files.move(from, to);
            }
        }
        new EditionFolder(staging).clear();
        return kept;
    }
}
