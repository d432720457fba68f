package vn.bantin.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import vn.bantin.job.ExceptionText;
import vn.bantin.output.BackupArchive;
import vn.bantin.output.BackupContents;
import vn.bantin.output.BackupWriter;
import vn.bantin.output.EditionFolder;
import vn.bantin.output.UnusableBackupException;
import vn.bantin.progress.Programme;
import vn.bantin.store.Database;
import vn.bantin.store.DatabaseCopy;
import vn.bantin.store.LedgerRepository;
import vn.bantin.store.LedgerStore;
import vn.bantin.store.PeriodLock;

/**
 * Writes one file with all that an office cannot make again: the rows of the database as of one moment, what was issued, its
 * settings without passwords and its templates.
 */
public final class HomeBackup {

    /** The lock under which a backup is made. */
    private static final String LOCK = "backup";

    /** Locks under which nothing is written into the output folder, and the database changes in one transaction. */
    private static final List<String> HARMLESS = List.of(LOCK, "import", MigrationBackup.LOCK);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

    private final DataSource dataSource;
    private final LedgerRepository ledgers;
    private final LedgerStore imported;
    private final Settings settings;
    private final ConfigurableEnvironment environment;
    private final Clock clock;

    HomeBackup(
            DataSource dataSource,
            LedgerRepository ledgers,
            LedgerStore imported,
            Settings settings,
            ConfigurableEnvironment environment,
            Clock clock) {
        this.dataSource = dataSource;
        this.ledgers = ledgers;
        this.imported = imported;
        this.settings = settings;
        this.environment = environment;
        this.clock = clock;
    }

    /**
     * What was written and read back.
     *
     * @param size in bytes
     * @param leftOut where passwords were left out: the file, with the line where it is but one
     */
    public record Report(Path file, long size, int tables, long rows, int files, List<String> leftOut) {}

    /** Writes a new file into the folder {@code backups} below the home, named by the schema that the rows are to get. */
    Report writeBeforeMigration() {
        Path folder = settings.home().resolve("backups");
        try {
            return write(folder.resolve("before-V" + Database.schema() + "-" + moment() + ".zip"));
        } catch (CommandException e) {
            if (e.kind() == CommandException.Kind.BACKUP_BUSY) {
                throw held(e);
            }
            if (!Set.of(
                            CommandException.Kind.DISK,
                            CommandException.Kind.FOLDER_UNWRITABLE,
                            CommandException.Kind.FILE_UNREADABLE)
                    .contains(e.kind())) {
                throw e;
            }
            String why = e.kind() == CommandException.Kind.FILE_UNREADABLE
                    ? String.join(": ", e.details())
                    : e.details().get(e.details().size() - 1);
            throw new CommandException(
                    CommandException.Kind.MIGRATION_BACKUP,
                    e,
                    why.contains(folder.toString()) ? why : folder + ": " + why);
        }
    }

    /** Looks that no other run works with the rows that are to be migrated without a backup. */
    void requireQuietForMigration() {
        try {
            requireQuiet();
        } catch (CommandException e) {
            throw held(e);
        }
    }

    private static CommandException held(CommandException busy) {
        return new CommandException(CommandException.Kind.MIGRATION_HELD, busy);
    }

    /** Writes that file, which must not be there yet, or a new one into that folder. */
    public Report write(Path file) {
        Path place = named(file.toAbsolutePath().normalize());
        Path folder = Objects.requireNonNull(place.getParent());
        if (Files.exists(place)) {
            throw new CommandException(CommandException.Kind.BACKUP_EXISTS, null, place);
        }
        if (place.startsWith(settings.out().toAbsolutePath().normalize())) {
            throw new CommandException(CommandException.Kind.BACKUP_PLACE, null, place);
        }
        OutputFileWriter.requireWritable(folder);
        List<String> secret = secretProgrammes();
        SecrecyGuard.requireClosed(secret, settings.home(), folder);
        try (PeriodLock lock = CommandLock.acquire(dataSource, LOCK, CommandException.Kind.BACKUP_BUSY)) {
            requireQuiet();
            new EditionFolder(folder)
                    .put(String.valueOf(place.getFileName()), out -> fill(new BackupWriter(out), secret));
            return readBack(place);
        } catch (NoSuchFileException e) {
            throw new CommandException(CommandException.Kind.BACKUP_BUSY, e); // a run has replaced what it wrote
        } catch (AccessDeniedException e) {
            throw new CommandException(CommandException.Kind.FILE_UNREADABLE, e, e.getFile(), "permission denied");
        } catch (IOException | UncheckedIOException e) {
            throw new CommandException(CommandException.Kind.DISK, e, place + ": " + ExceptionText.of(e));
        }
    }

    /** In a folder, as a timer names it, each backup is called by its moment. */
    private Path named(Path wanted) {
        return Files.isDirectory(wanted) ? wanted.resolve("bantin-" + moment() + ".zip") : wanted;
    }

    private String moment() {
        return MOMENT.format(clock.instant().atZone(ZoneId.systemDefault()));
    }

    private List<String> secretProgrammes() {
        Set<String> codes = new TreeSet<>(imported.secretProgrammes());
        if (ledgers != imported) {
            ledgers.register().programmes().values().stream()
                    .filter(Programme::secret)
                    .map(Programme::code)
                    .forEach(codes::add);
        }
        return List.copyOf(codes);
    }

    /** While a run prints, the output folder is of another moment than the rows. */
    private void requireQuiet() {
        PeriodLock.findOtherHolder(dataSource, HARMLESS).ifPresent(holder -> {
            throw new CommandException(CommandException.Kind.BACKUP_BUSY, null).heldBy(holder);
        });
    }

    private void fill(BackupWriter archive, List<String> secret) throws IOException {
        Map<String, Long> rows = new LinkedHashMap<>();
        DatabaseCopy.Moment moment = DatabaseCopy.write(
                dataSource,
                (table, lines) -> archive.put(BackupContents.ROWS + table, out -> rows.put(table, lines.writeTo(out))));
        List<String> leftOut = new ArrayList<>();
        Set<Path> passwords = passwordFiles();
        for (Map.Entry<String, Path> one : HomeFiles.of(settings.home()).entrySet()) {
            if (passwords.contains(one.getValue().toRealPath())) {
                leftOut.add(one.getKey());
            } else if (one.getKey().matches("config/[^/]*\\.(ya?ml|properties)")) {
                putSettings(archive, one.getKey(), one.getValue(), leftOut);
            } else {
                archive.put(one.getKey(), out -> Files.copy(one.getValue(), out));
            }
        }
        requireQuiet();
        if (!DatabaseCopy.moment(dataSource).equals(moment)) {
            throw new CommandException(CommandException.Kind.BACKUP_BUSY, null);
        }
        archive.finish(new BackupContents(
                BackupContents.FORMAT,
                moment.schema(),
                ProgramVersion.VERSION,
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                Database.server(dataSource).product(),
                secret,
                leftOut,
                rows,
                archive.entries()));
    }

    private static void putSettings(BackupWriter archive, String name, Path file, List<String> leftOut)
            throws IOException {
        SettingsWithoutSecrets kept = SettingsWithoutSecrets.of(Files.readAllBytes(file));
        byte[] content = kept.content();
        if (content == null) {
            leftOut.add(name);
            return;
        }
        kept.lines().forEach(line -> leftOut.add(name + ":" + line));
        archive.put(name, out -> out.write(content));
    }

    /** The files that settings name as those of passwords, wherever they lie. */
    private Set<Path> passwordFiles() throws IOException {
        Set<Path> files = new TreeSet<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            for (String name :
                    source instanceof EnumerablePropertySource<?> all ? all.getPropertyNames() : new String[0]) {
                String plain = name.toLowerCase(Locale.ROOT).replaceAll("[-_.]", "");
                if (plain.endsWith("passwordfile")) {
                    Path file = Path.of(String.valueOf(source.getProperty(name)));
                    if (Files.exists(file)) {
                        files.add(file.toRealPath());
                    }
                }
            }
        }
        return files;
    }

    private static Report readBack(Path file) throws IOException {
        try (BackupArchive archive = BackupArchive.open(file)) {
            BackupContents contents = archive.contents();
            return new Report(
                    file,
                    Files.size(file),
                    contents.rows().size(),
                    contents.rowCount(),
                    contents.files().size(),
                    contents.leftOut());
        } catch (UnusableBackupException e) {
            Files.delete(file);
            throw new IOException(file + " (SHA-256, " + e.what() + ")", e);
        }
    }
}
