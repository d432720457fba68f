package vn.bantin.console;

import java.nio.file.Path;
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
import vn.bantin.app.ExitCode;

/**
 * Says who changes rank, score and status under another rule book, before an office adopts it.
 *
 * <p>Nothing is stored or published.
 */
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    private static final String RULES = "--rules";

    private static final int BOOKS = 2;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = RULES, paramLabel = "FILE", arity = "2", required = true)
    private String[] books = {};

    @Mixin
    private PeriodOptions about = new PeriodOptions();

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Override
    public Integer call() {
        if (books.length != BOOKS) {
            throw new ParameterException(spec.commandLine(), console.messages().say("usage.twice", RULES));
        }
        try (Application office = console.office(false)) {
            new RulebookTrialText(
                            console.messages(),
                            office.comparing()
                                    .compare(about.period(office), about.programme(), books[0], books[1], out))
                    .lines()
                    .forEach(console::line);
            return ExitCode.DONE.number();
        }
    }
}
