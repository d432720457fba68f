package vn.bantin.console;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.bantin.app.Application;
import vn.bantin.app.ExitCode;
import vn.bantin.app.HomeRestore;

/** Puts a backup back into an empty home and an empty database. */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Console console;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() {
        try (Application office = console.office(false)) {
            HomeRestore.Report report = office.restoring().restore(file);
            console.say(
                    "restore.done", report.file(), report.createdAt(), report.tables(), report.rows(), report.files());
            if (!report.kept().isEmpty()) {
                console.say("restore.kept", String.join(", ", report.kept()));
            }
            if (!report.leftOut().isEmpty()) {
                console.say("restore.secrets", String.join(", ", report.leftOut()));
            }
            return ExitCode.DONE.number();
        }
    }
}
