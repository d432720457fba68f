package vn.bantin.console;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.bantin.app.Application;
import vn.bantin.app.FindingsExport;
import vn.bantin.progress.Period;

/**
 * Checks a period, lists its findings worst first, and lays them down as a table and as a letter.
 *
 * <p>Exit 3 where a finding stops a publish.
 */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Console console;

    @Option(names = "--period", paramLabel = "2024-Q1", required = true, converter = PeriodChoice.Converter.class)
    @SuppressWarnings("NullAway.Init")
    private PeriodChoice typed;

    @Option(names = "--programme", paramLabel = "CODE")
    private @Nullable String programme;

    @Override
    public Integer call() {
        try (Application office = console.office(false)) {
            Period period = typed.in(office);
            FindingsExport.Report report = office.reviewing().review(period, programme);
            FindingTable.print(console, report.findings(), console.unitNames(office));
            if (report.lacksHolidays()) {
                console.say("calendar.old", period);
            }
            console.say(
                    "check.done",
                    report.programme().code(),
                    period,
                    report.findings().stream().filter(f -> f.blocks()).count(),
                    report.findings().stream().filter(f -> !f.blocks()).count(),
                    report.folder());
            return report.exitCode().number();
        }
    }
}
