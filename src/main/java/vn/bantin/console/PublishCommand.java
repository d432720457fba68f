package vn.bantin.console;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Severity;
import vn.bantin.job.Office;
import vn.bantin.job.Publishing;
import vn.bantin.progress.Period;

@Command(name = "publish", mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {

    /** How many sentences of the summary are said here: the counts, and how many units are ranked. */
    private static final int OVERVIEW = 2;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Console console;

    @Option(names = "--period", paramLabel = "2024-Q1", required = true, converter = PeriodConverter.class)
    @SuppressWarnings("NullAway.Init")
    private Period period;

    @Option(names = "--programme", paramLabel = "CODE")
    private @Nullable String programme;

    @Option(names = "--issued-on", paramLabel = "2024-04-03")
    private @Nullable LocalDate issuedOn;

    @Option(names = "--draft")
    private boolean draft;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Override
    public Integer call() {
        try (Office office = console.office(false)) {
            if (dryRun) {
                return tell(console, office.publishing().rehearse(period, programme, issuedOn, draft));
            }
            ProgressLine progress = console.progressLine();
            return draft
                    ? tell(console, office.drafting().draw(period, programme, issuedOn, progress::show), "draft.")
                    : tell(console, office.publishing().publish(period, programme, issuedOn, progress::show));
        }
    }

    static int tell(Console console, Publishing.Report report) {
        return tell(console, report, "publish.");
    }

    /** Says how a publish ended; the result is the exit code. */
    private static int tell(Console console, Publishing.Report report, String kind) {
        boolean blocked = report.end() == Publishing.End.BLOCKED;
        FindingList.printInShort(
                console,
                report.findings().stream()
                        .filter(finding -> !blocked || finding.blocks())
                        .filter(finding -> finding.severity() != Severity.INFO)
                        .toList());
        report.overview().stream().limit(OVERVIEW).forEach(console::line);
        report.failures().forEach(failure -> console.line(console.messages().say(failure)));
        console.say(
                kind + report.end().name(),
                report.programme().code(),
                report.period(),
                report.bulletins(),
                report.folder(),
                report.findings().stream().filter(Finding::blocks).count());
        return report.end().exitCode().number();
    }
}
