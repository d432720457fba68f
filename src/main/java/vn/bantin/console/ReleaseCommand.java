package vn.bantin.console;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.bantin.app.Application;
import vn.bantin.app.DeliverableEdition;
import vn.bantin.app.ExitCode;

/** Notes who decided that a published edition may leave the house, and by which paper; the first decision stands. */
@Command(name = "release", mixinStandardHelpOptions = true)
final class ReleaseCommand implements Callable<Integer> {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Console console;

    @Mixin
    private PeriodOptions about = new PeriodOptions();

    @Option(names = "--by", paramLabel = "POSITION", required = true)
    @SuppressWarnings("NullAway.Init")
    private String by;

    @Option(names = "--decision", paramLabel = "PAPER", required = true)
    @SuppressWarnings("NullAway.Init")
    private String decision;

    @Override
    public Integer call() {
        try (Application office = console.office(false)) {
            DeliverableEdition.Released released =
                    office.releasing().release(about.period(office), about.programme(), by.strip(), decision.strip());
            console.say(
                    released.before() ? "release.before" : "release.done",
                    released.programme(),
                    released.period(),
                    released.edition() == 1 ? "" : console.messages().say("deliver.correction", released.edition() - 1),
                    released.by(),
                    released.decision(),
                    SECOND.format(released.at()));
            return ExitCode.DONE.number();
        }
    }
}
