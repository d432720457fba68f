package vn.bantin.console;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.bantin.app.Application;
import vn.bantin.app.ExitCode;
import vn.bantin.app.TemplatePreview;

/**
 * Prints pages as proofs for whoever changes a template; every page says that it is one.
 *
 * <p>Nothing is stored or published.
 */
@Command(name = "preview", mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Console console;

    @Option(names = "--unit", paramLabel = "CODE", required = true)
    @SuppressWarnings("NullAway.Init")
    private String unit;

    @Option(
            names = "--period",
            paramLabel = "2024-Q1",
            converter = PeriodChoice.Converter.class,
            descriptionKey = "period.last")
    private @Nullable PeriodChoice typed;

    @Option(names = "--programme", paramLabel = "CODE")
    private @Nullable String programme;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Override
    public Integer call() {
        try (Application office = console.office(false)) {
            TemplatePreview.Report report =
                    office.previewing().preview(unit, PeriodChoice.in(office, typed), programme, out);
            if (report.file() == null) {
                NamedCodes units = console.unitNames(office);
                FindingList.lines(console.messages(), report.findings(), units).forEach(console::line);
                console.say(
                        "preview.blocked",
                        report.programme().code(),
                        report.period(),
                        report.findings().size());
                return ExitCode.FINDINGS.number();
            }
            if (report.sample()) {
                console.say("preview.sample");
            }
            console.say("preview.done", report.programme().code(), report.period(), report.pages(), report.file());
            return ExitCode.DONE.number();
        }
    }
}
