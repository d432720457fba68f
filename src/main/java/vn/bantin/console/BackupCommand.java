package vn.bantin.console;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.bantin.app.Application;
import vn.bantin.app.ExitCode;
import vn.bantin.app.HomeBackup;

/** Writes database, issued files, settings without passwords and templates into one file, and reads it back. */
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Console console;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() {
        try (Application office = console.office(false)) {
            HomeBackup.Report report = office.backingUp().write(file);
            console.say("backup.done", report.file(), report.size(), report.tables(), report.rows(), report.files());
            if (!report.leftOut().isEmpty()) {
                console.say("backup.secrets", String.join(", ", report.leftOut()));
            }
            return ExitCode.DONE.number();
        }
    }
}
