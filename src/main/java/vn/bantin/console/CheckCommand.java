package vn.bantin.console;

import java.math.BigInteger;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.bantin.app.Application;
import vn.bantin.app.FindingsExport;
import vn.bantin.checks.Finding;
import vn.bantin.page.JsonText;
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

    @Mixin
    private PeriodOptions about = new PeriodOptions();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        try (Application office = console.office(false)) {
            Period period = about.period(office);
            FindingsExport.Report report = office.reviewing().review(period, about.programme());
            if (json) {
                console.line(JsonText.of(told -> write(told, report)));
            } else {
                tell(office, report);
            }
            return report.exitCode().number();
        }
    }

    private void tell(Application office, FindingsExport.Report report) {
        FindingTable.print(console, report.findings(), console.unitNames(office));
        if (report.lacksHolidays()) {
            console.say("calendar.old", report.period());
        }
        console.say(
                "check.done",
                report.programme().code(),
                report.period(),
                errors(report),
                report.findings().size() - errors(report),
                report.folder());
    }

    private static int errors(FindingsExport.Report report) {
        return (int) report.findings().stream().filter(Finding::blocks).count();
    }

    private void write(JsonText told, FindingsExport.Report report) {
        told.text("programme", report.programme().code())
                .text("period", report.period().toString())
                .count("errors", errors(report))
                .count("others", report.findings().size() - errors(report))
                .flag("lacks_holidays", report.lacksHolidays())
                .text("folder", report.folder().toString())
                .objects("findings", report.findings(), this::write);
    }

    private void write(JsonText told, Finding finding) {
        told.word("severity", finding.severity())
                .word("code", finding.code())
                .text("file", finding.place().file());
        Long line = finding.place().line();
        if (line != null) {
            told.number("line", BigInteger.valueOf(line));
        }
        told.text("column", finding.place().column())
                .text("unit", finding.place().unit())
                .text("indicator", finding.place().indicator())
                .text("text", console.messages().say(finding));
    }
}
