package vn.bantin.console;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.bantin.app.Application;
import vn.bantin.app.ExitCode;
import vn.bantin.app.RunHistory;
import vn.bantin.page.JsonText;

/**
 * Lists the runs of a home and what is published there, the newest first.
 *
 * <p>It reads the job repository and the manifests, and changes nothing.
 */
@Command(name = "runs", mixinStandardHelpOptions = true)
final class RunsCommand implements Callable<Integer> {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Console console;

    @Parameters(paramLabel = "ID", arity = "0..1", descriptionKey = "ID")
    private @Nullable Long id;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        try (Application office = console.office(false)) {
            return id == null ? list(office.history()) : one(office.history(), id);
        }
    }

    private int list(RunHistory history) {
        List<RunHistory.Entry> runs = history.entries();
        if (json) {
            console.line(JsonText.of(runs, RunsCommand::write));
            return ExitCode.DONE.number();
        }
        if (runs.isEmpty()) {
            console.say("runs.none");
        }
        runs.forEach(this::line);
        lost(history, runs);
        return ExitCode.DONE.number();
    }

    private int one(RunHistory history, long wanted) {
        Optional<RunHistory.Entry> entry = history.find(wanted);
        if (entry.isEmpty()) {
            console.say("runs.unknown", wanted);
            return ExitCode.USAGE.number();
        }
        if (json) {
            console.line(JsonText.of(told -> write(told, entry.get())));
            return ExitCode.DONE.number();
        }
        line(entry.get());
        entry.get().steps().forEach(this::step);
        lost(history, List.of(entry.get()));
        return ExitCode.DONE.number();
    }

    private static void write(JsonText told, RunHistory.Entry run) {
        told.number("id", BigInteger.valueOf(run.id()))
                .text("programme", run.programme())
                .text("period", run.period())
                .flag("draft", run.draft())
                .flag("delivery", run.delivery())
                .count("edition", run.edition())
                .text("started", moment(run.started()))
                .text("ended", moment(run.ended()))
                .text("status", run.status())
                .objects("steps", run.steps(), RunsCommand::write);
    }

    private static void write(JsonText told, RunHistory.Part step) {
        told.text("name", step.name())
                .text("status", step.status())
                .number("done", BigInteger.valueOf(step.done()))
                .number("seconds", exact(step.wall()))
                .number("cpu_seconds", exact(step.cpu()))
                .objects(
                        "slowest",
                        step.slowest(),
                        (file, one) -> file.text("file", one.file())
                                .number("seconds", exact(one.wall()))
                                .number("cpu_seconds", exact(one.cpu())));
    }

    /** With the zone of this machine, in which the job repository notes times. */
    private static @Nullable String moment(@Nullable LocalDateTime time) {
        return time == null
                ? null
                : time.truncatedTo(ChronoUnit.SECONDS)
                        .atZone(ZoneId.systemDefault())
                        .toOffsetDateTime()
                        .toString();
    }

    private static @Nullable BigDecimal exact(@Nullable Duration time) {
        return time == null ? null : BigDecimal.valueOf(time.toMillis(), 3);
    }

    private void step(RunHistory.Part step) {
        String done = step.done() == 0 ? "" : console.messages().say("runs.done", step.done());
        String took = step.wall() == null || step.cpu() == null
                ? ""
                : console.messages().say("runs.took", seconds(step.wall()), seconds(step.cpu()));
        console.say("runs.step", step.name(), status(step.status()), done, took);
        step.slowest()
                .forEach(file -> console.say("runs.file", file.file(), seconds(file.wall()), seconds(file.cpu())));
    }

    private void lost(RunHistory history, List<RunHistory.Entry> runs) {
        history.lost(runs)
                .forEach(lost -> console.say("lost", lost.programme(), lost.period(), lost.number(), lost.files()));
    }

    private void line(RunHistory.Entry entry) {
        console.say(
                entry.delivery()
                        ? "runs.delivery"
                        : entry.draft() ? "runs.draft" : entry.edition() > 1 ? "runs.correction" : "runs.line",
                entry.id(),
                entry.programme(),
                entry.period(),
                time(entry.started()),
                time(entry.ended()),
                status(entry.status()),
                entry.edition() - 1);
    }

    private String status(String status) {
        return console.messages().say("status." + status);
    }

    /** Seconds with one decimal, rounded half up. */
    private String seconds(Duration time) {
        long tenths = (time.toMillis() + 50) / 100;
        return console.messages().say("seconds", tenths / 10, tenths % 10);
    }

    private static String time(@Nullable LocalDateTime time) {
        return time == null ? "-" : MINUTE.format(time);
    }
}
