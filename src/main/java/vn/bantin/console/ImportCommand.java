package vn.bantin.console;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.bantin.app.Application;
import vn.bantin.app.DataImport;
import vn.bantin.app.ExitCode;

/**
 * Imports folders of CSV files and workbooks, each of them whole or not at all.
 *
 * <p>{@code --partial} keeps the good rows of a folder and lists the wrong ones.
 */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    /** The mark before the decimals of a number. */
    enum Decimal {
        point,
        comma
    }

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Console console;

    @Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "PATH")
    @SuppressWarnings("NullAway.Init")
    private List<Path> paths;

    @Option(names = "--decimal", paramLabel = "point|comma")
    private Decimal decimal = Decimal.point;

    @Option(names = "--partial")
    private boolean partial;

    @Override
    public Integer call() {
        try (Application office = console.office(false)) {
            int result = ExitCode.DONE.number();
            for (DataImport.Report report : office.importing().run(paths, decimal == Decimal.comma, partial)) {
                NamedCodes units = console.unitNames(office); // those of this import too
                FindingList.lines(console.messages(), report.findings(), units).forEach(console::line);
                console.say(
                        report.stored() ? "import.stored" : "import.refused",
                        report.path(),
                        report.read(),
                        report.accepted(),
                        report.rejected());
                result = Math.max(result, report.exitCode().number());
            }
            return result;
        }
    }
}
