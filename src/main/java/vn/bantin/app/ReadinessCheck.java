package vn.bantin.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.bantin.app.Readiness.Part;
import vn.bantin.job.ExceptionText;

/** Looks whether a machine can publish: each part of it by itself, so that all faults are told at once. */
public final class ReadinessCheck {

    /** An edition of 135 units takes 11 MB, once more while it is staged, and 7 MB in the database; a log and temporary files more. */
    private static final long ROOM = 100L << 20;

    private static final long MEGABYTE = 1L << 20;

    private ReadinessCheck() {}

    /** What was found of each part; of those that need the database nothing where it cannot be opened. */
    public static List<Readiness> of(Path home, FailureAlarm alarm, MigrationBackup upgrade) {
        List<Readiness> items = new ArrayList<>();
        Runtime machine = Runtime.getRuntime();
        items.add(Readiness.good(
                Part.PROGRAM,
                ProgramVersion.VERSION,
                System.getProperty("java.version"),
                machine.maxMemory() / MEGABYTE,
                machine.availableProcessors()));
        TemporaryFolder.use(home);
        items.add(Readiness.of(Part.TEMPORARY_FOLDER, () -> {
            Application.requireTemporaryFolder();
            return Readiness.good(Part.TEMPORARY_FOLDER, System.getProperty("java.io.tmpdir"));
        }));
        items.add(Readiness.of(Part.HOME, () -> home(home)));
        boolean ready = items.stream().allMatch(item -> item.fault() == null);
        if (!ready) {
            items.add(Readiness.of(Part.SETTINGS, () -> {
                SettingsFolder.requireReadable(home);
                return Readiness.good(Part.SETTINGS, SettingsFolder.FILE_NAME);
            }));
            return items;
        }
        try (Application office = Application.open(home, false, alarm, upgrade)) {
            items.add(Readiness.good(Part.SETTINGS, SettingsFolder.FILE_NAME));
            office.readiness().look(items);
        } catch (RuntimeException e) {
            CommandException fault = ExceptionTranslator.refusal(e);
            boolean database = fault.kind().name().matches("(DATABASE|URL|SOURCE|MIGRATION|BACKUP)_.*");
            items.add(Readiness.bad(database ? Part.DATABASE : Part.SETTINGS, fault));
        }
        alarm.postbox()
                .ifPresent(postbox ->
                        items.add(Readiness.ofMail(Part.MAIL, postbox, CommandException.Kind.MAIL_UNREACHABLE)));
        return items;
    }

    private static Readiness home(Path home) {
        Application.requireWritable(home);
        try {
            long free = Files.getFileStore(home).getUsableSpace();
            return free < ROOM
                    ? Readiness.bad(
                            Part.HOME,
                            new CommandException(
                                    CommandException.Kind.SPACE_LOW, null, home, free / MEGABYTE, ROOM / MEGABYTE))
                    : Readiness.good(Part.HOME, home, free / MEGABYTE);
        } catch (IOException e) {
            throw new CommandException(CommandException.Kind.FOLDER_UNWRITABLE, e, home, ExceptionText.of(e));
        }
    }
}
