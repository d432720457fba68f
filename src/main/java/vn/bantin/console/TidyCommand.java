package vn.bantin.console;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vn.bantin.app.Application;
import vn.bantin.app.ExitCode;
import vn.bantin.app.HomeTidying;

/** Clears old drafts, check results, logs and misprints, and says of each what it was and how much. */
@Command(name = "tidy", mixinStandardHelpOptions = true)
final class TidyCommand implements Callable<Integer> {

    private static final int MOST_DAYS = 36_500;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--older-than", paramLabel = "90", required = true)
    private int days;

    @Option(names = "--dry-run", descriptionKey = "bantin.tidy.dry-run")
    private boolean dryRun;

    @Override
    public Integer call() {
        if (days < 1 || days > MOST_DAYS) {
            throw new ParameterException(
                    spec.commandLine(), console.messages().say("usage.value", String.valueOf(days), "--older-than"));
        }
        try (Application office = console.office(false)) {
            List<HomeTidying.Item> items = office.tidying().tidy(days, dryRun);
            if (items.isEmpty()) {
                console.say("tidy.none", days);
                return ExitCode.DONE.number();
            }
            String done = dryRun ? "tidy.would" : "tidy.done";
            items.forEach(item -> console.say(
                    done,
                    console.messages().say("tidy." + item.kind().name()),
                    item.name(),
                    item.files(),
                    item.bytes()));
            console.say(
                    dryRun ? "tidy.total.would" : "tidy.total",
                    items.size(),
                    items.stream().mapToInt(HomeTidying.Item::files).sum(),
                    items.stream().mapToLong(HomeTidying.Item::bytes).sum());
            return ExitCode.DONE.number();
        }
    }
}
