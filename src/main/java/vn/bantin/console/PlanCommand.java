package vn.bantin.console;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.bantin.app.Application;
import vn.bantin.app.PlanPublisher;

/**
 * Publishes the plans of a year: a paper a unit, one over all of them, and the data file.
 *
 * <p>All of it or nothing is in the output folder.
 */
@Command(name = "plan", mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Console console;

    @Option(names = "--programme", paramLabel = "CODE")
    private @Nullable String programme;

    @Option(names = "--year", paramLabel = "2024")
    private @Nullable Integer year;

    @Option(names = "--issued-on", paramLabel = "2024-01-05")
    private @Nullable LocalDate issuedOn;

    @Override
    public Integer call() {
        try (Application office = console.office(false)) {
            PlanPublisher.Report report =
                    office.planning().publish(programme, year, issuedOn, console.progressLine()::show);
            if (report.programme().secret()) {
                console.say("secret.untold", report.programme().code());
            } else {
                NamedCodes units = console.unitNames(office);
                FindingList.lines(console.messages(), report.findings(), units).forEach(console::line);
                report.overview().forEach(console::line);
            }
            console.say(
                    "plan." + report.end().name(),
                    report.programme().code(),
                    report.year(),
                    report.bulletins(),
                    report.folder(),
                    report.findings().size());
            if (issuedOn == null
                    && report.end() == PlanPublisher.End.PUBLISHED
                    && report.issuedOn().getYear() > report.year()) {
                console.say("plan.dated.today", report.year(), report.issuedOn());
            }
            return report.end().exitCode().number();
        }
    }
}
