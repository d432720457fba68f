package vn.bantin.console;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private PeriodOptions about = new PeriodOptions();

    @Option(names = "--unit", paramLabel = "CODE", required = true, descriptionKey = "unit.one")
    @SuppressWarnings("NullAway.Init")
    private String unit;

    @Option(names = "--indicator", paramLabel = "CODE", required = true, descriptionKey = "indicator.one")
    @SuppressWarnings("NullAway.Init")
    private String indicator;

    @Override
    public Integer call() {
        try (Application office = console.office(false)) {
            new Explanation(
                            console.messages(),
                            office.explaining().explain(about.period(office), about.programme(), unit, indicator))
                    .lines()
                    .forEach(console::line);
            return ExitCode.DONE.number();
        }
    }
}
