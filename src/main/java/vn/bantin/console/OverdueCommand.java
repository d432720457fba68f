package vn.bantin.console;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.bantin.app.Application;
import vn.bantin.app.ExitCode;
import vn.bantin.app.OverdueCheck;
import vn.bantin.progress.Period;

/**
 * Says which editions are due and not published whole, for a timer: exit 0 where there is none, else 7.
 *
 * <p>It loads no templates and changes nothing.
 */
@Command(name = "overdue", mixinStandardHelpOptions = true)
final class OverdueCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Console console;

    @Option(names = "--by", paramLabel = "2024-04-10")
    private @Nullable LocalDate by;

    @Option(
            names = "--period",
            paramLabel = "2024-Q1",
            converter = PeriodChoice.Converter.class,
            descriptionKey = "period.due")
    private @Nullable PeriodChoice typed;

    @Override
    public Integer call() {
        try (Application office = console.office(false)) {
            LocalDate day = by == null ? office.watching().today() : by;
            Period due = typed == null ? office.watching().lastDue(day) : typed.in(office);
            List<OverdueCheck.Late> late = office.watching().late(due);
            if (late.isEmpty()) {
                console.say("overdue.none", due);
            } else {
                console.say("overdue.late", day, late.stream().map(this::words).collect(Collectors.joining("; ")));
            }
            if (office.watching().lacksHolidays(due)) {
                console.say("calendar.old", due);
            }
            office.watching()
                    .lost(due)
                    .forEach(lost -> console.say("lost", lost.programme(), lost.period(), lost.number(), lost.files()));
            return (late.isEmpty() ? ExitCode.DONE : ExitCode.NO).number();
        }
    }

    private String words(OverdueCheck.Late late) {
        return console.messages()
                .say("overdue." + late.state().name(), late.programme(), late.period(), late.there(), late.of());
    }
}
