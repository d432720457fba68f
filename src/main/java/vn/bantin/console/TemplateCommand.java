package vn.bantin.console;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.bantin.app.Application;
import vn.bantin.app.ExitCode;
import vn.bantin.app.FormExport;

/**
 * Writes the workbooks that units fill in and send back.
 *
 * <p>A workbook holds what is known already and asks for the figures of one period.
 */
@Command(name = "template", mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Console console;

    @Option(names = "--unit", paramLabel = "CODE", required = true)
    @SuppressWarnings("NullAway.Init")
    private String unit;

    @Mixin
    private PeriodOptions about = new PeriodOptions();

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Override
    public Integer call() {
        try (Application office = console.office(false)) {
            FormExport.Report report = office.collecting().write(unit, about.period(office), about.programme(), out);
            report.files().forEach(file -> console.line(file.toString()));
            console.say(
                    "forms.done",
                    report.programme().code(),
                    report.period(),
                    report.files().size(),
                    report.rows());
            return ExitCode.DONE.number();
        }
    }
}
