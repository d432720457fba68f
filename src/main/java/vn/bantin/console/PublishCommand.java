package vn.bantin.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vn.bantin.app.Application;
import vn.bantin.app.PublishNote;
import vn.bantin.app.PublishOptions;
import vn.bantin.app.PublishReport;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Severity;
import vn.bantin.progress.Period;

/**
 * Publishes a period: checks, judges, freezes, prints, reads back and assembles its edition.
 *
 * <p>Started again after any interruption it prints only what is missing; exit 0 means that every file is there.
 */
@Command(name = "publish", mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {

    /** How many sentences of the summary are said here: the counts, what changed, and which units are most behind. */
    private static final int OVERVIEW = 3;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Console console;

    @Mixin
    private PeriodOptions about = new PeriodOptions();

    @Option(names = "--issued-on", paramLabel = "2024-04-03")
    private @Nullable LocalDate issuedOn;

    @Option(names = "--draft")
    private boolean draft;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--only", paramLabel = "CODE,…", split = ",", hideParamSyntax = true)
    private List<String> only = List.of();

    @Option(names = "--allow-empty")
    private boolean allowEmpty;

    @Option(names = "--as-frozen")
    private boolean asFrozen;

    @Option(names = "--adopt")
    private boolean adopt;

    @Option(names = "--edition", paramLabel = "new")
    private @Nullable String edition;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        refuseWhatDoesNotGoTogether();
        try (Application office = console.office(false)) {
            Period period = about.period(office);
            if (dryRun) {
                return tell(
                        console,
                        office,
                        draft
                                ? office.rehearsing().draft(period, about.programme(), order())
                                : office.rehearsing().publish(period, about.programme(), order()));
            }
            ProgressLine progress = console.progressLine();
            return draft
                    ? tell(
                            console,
                            office,
                            office.drafting().draw(period, about.programme(), order(), progress::show),
                            "draft.")
                    : tell(
                            console,
                            office,
                            office.publishing().publish(order(), period, about.programme(), progress::show));
        }
    }

    private PublishOptions order() {
        return new PublishOptions(issuedOn, edition != null, Set.copyOf(only), allowEmpty, asFrozen, adopt);
    }

    private void refuseWhatDoesNotGoTogether() {
        if (edition != null && !edition.equals("new")) {
            throw new ParameterException(
                    spec.commandLine(), console.messages().say("usage.value", edition, "--edition"));
        }
        if (draft && (edition != null || !only.isEmpty())) {
            throw new ParameterException(
                    spec.commandLine(), console.messages().say("usage.together", "--draft", "--edition, --only"));
        }
        if (dryRun && asFrozen) {
            throw new ParameterException(
                    spec.commandLine(), console.messages().say("usage.together", "--dry-run", "--as-frozen"));
        }
        if (draft && (asFrozen || adopt)) {
            throw new ParameterException(
                    spec.commandLine(), console.messages().say("usage.together", "--draft", "--as-frozen, --adopt"));
        }
    }

    static int tell(Console console, Application office, PublishReport report) {
        return tell(console, office, report, "publish.");
    }

    /** Says how a publish ended; the result is the exit code. */
    private static int tell(Console console, Application office, PublishReport report, String kind) {
        if (report.programme().secret()) {
            report.failures().forEach(failure -> console.line(failure.place()));
            console.say("secret.untold", report.programme().code());
        } else {
            tellFigures(console, report, console.unitNames(office));
            console.metrics().published(report);
        }
        console.say(
                kind + report.end().name(),
                report.programme().code(),
                report.period(),
                report.bulletins(),
                report.folder(),
                report.findings().stream().filter(Finding::blocks).count());
        if (report.end() == PublishReport.End.PUBLISHED
                && office.releasing().awaitsRelease(report.programme().code(), report.period())) {
            console.say("publish.awaits", report.period());
        }
        return report.end().exitCode().number();
    }

    private static void tellFigures(Console console, PublishReport report, NamedCodes units) {
        boolean blocked = report.end() == PublishReport.End.BLOCKED;
        FindingList.shortLines(
                        console.messages(),
                        report.findings().stream()
                                .filter(finding -> !blocked || finding.blocks())
                                .filter(finding -> finding.severity() != Severity.INFO)
                                .toList(),
                        units)
                .forEach(console::line);
        report.overview().stream().limit(OVERVIEW).forEach(console::line);
        report.failures()
                .forEach(failure -> console.line(console.messages().say(failure, units.beside(failure.place()))));
        report.notes().forEach(note -> tell(console, note, units));
    }

    private static void tell(Console console, PublishNote note, NamedCodes units) {
        List<String> details = new ArrayList<>(note.details());
        if (note.kind() == PublishNote.Kind.MISSING) {
            details.set(1, units.besideEach(details.get(1)));
        }
        console.say("note." + note.kind().name(), details.toArray());
    }
}
