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
import vn.bantin.page.JsonText;
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

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        try (Application office = console.office(false)) {
            LocalDate day = by == null ? office.watching().today() : by;
            Period due = typed == null ? office.watching().lastDue(day) : typed.in(office);
            List<OverdueCheck.Late> late = office.watching().late(due);
            List<OverdueCheck.Lost> lost = office.watching().lost(due);
            if (json) {
                console.line(JsonText.of(told -> told.text("by", day.toString())
                        .text("period", due.toString())
                        .objects("late", late, this::write)
                        .objects("lost", lost, OverdueCommand::write)));
            } else {
                tell(office, day, due, late, lost);
            }
            return (late.isEmpty() ? ExitCode.DONE : ExitCode.NO).number();
        }
    }

    private void tell(
            Application office, LocalDate day, Period due, List<OverdueCheck.Late> late, List<OverdueCheck.Lost> lost) {
        if (late.isEmpty()) {
            console.say("overdue.none", due);
        } else {
            console.say("overdue.late", day, late.stream().map(this::words).collect(Collectors.joining("; ")));
        }
        if (office.watching().lacksHolidays(due)) {
            console.say("calendar.old", due);
        }
        lost.forEach(one -> console.say("lost", one.programme(), one.period(), one.number(), one.files()));
    }

    private void write(JsonText told, OverdueCheck.Late late) {
        told.text("programme", late.programme())
                .text("period", late.period().toString())
                .word("state", late.state())
                .count("there", late.there())
                .count("of", late.of())
                .text("text", words(late));
    }

    private static void write(JsonText told, OverdueCheck.Lost lost) {
        told.text("programme", lost.programme())
                .text("period", lost.period().toString())
                .count("edition", lost.number())
                .count("files", lost.files());
    }

    private String words(OverdueCheck.Late late) {
        return console.messages()
                .say("overdue." + late.state().name(), late.programme(), late.period(), late.there(), late.of());
    }
}
