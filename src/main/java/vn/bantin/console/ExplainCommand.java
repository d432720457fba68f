package vn.bantin.console;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.bantin.app.Application;
import vn.bantin.app.ExitCode;

/**
 * Derives one result of a unit and an indicator, line by line, as a publish would judge it now.
 *
 * <p>It reads the data only; a published edition keeps no rules, so it is not asked.
 */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Console console;

    @Option(names = "--period", paramLabel = "2024-Q1", required = true, converter = PeriodChoice.Converter.class)
    @SuppressWarnings("NullAway.Init")
    private PeriodChoice typed;

    @Option(names = "--unit", paramLabel = "CODE", required = true, descriptionKey = "unit.one")
    @SuppressWarnings("NullAway.Init")
    private String unit;

    @Option(names = "--indicator", paramLabel = "CODE", required = true, descriptionKey = "indicator.one")
    @SuppressWarnings("NullAway.Init")
    private String indicator;

    @Option(names = "--programme", paramLabel = "CODE")
    private @Nullable String programme;

    @Override
    public Integer call() {
        try (Application office = console.office(false)) {
            new Explanation(
                            console.messages(),
                            office.explaining().explain(typed.in(office), programme, unit, indicator))
                    .lines()
                    .forEach(console::line);
            return ExitCode.DONE.number();
        }
    }
}
