package vn.bantin.console;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.bantin.app.CommandException;
import vn.bantin.app.ExitCode;
import vn.bantin.app.Readiness;
import vn.bantin.page.JsonText;

/**
 * Says of each part of this machine whether it is ready to publish, and where one is not what cures it: exit 0, else 6.
 *
 * <p>It changes nothing but brings the tables up to the program, as every command does.
 */
@Command(name = "doctor", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Console console;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() {
        List<Readiness> items = console.readiness();
        long faults = items.stream().filter(item -> item.fault() != null).count();
        if (json) {
            console.line(JsonText.of(told -> told.flag("ready", faults == 0).objects("parts", items, this::write)));
        } else {
            items.forEach(this::tell);
            if (faults == 0) {
                console.say("doctor.ready");
            } else {
                console.say("doctor.faults", faults);
            }
        }
        return (faults == 0 ? ExitCode.DONE : ExitCode.NOT_READY).number();
    }

    private void tell(Readiness item) {
        String part = console.messages().say("doctor." + item.part().name() + ".name");
        console.say(item.fault() == null ? "doctor.good" : "doctor.bad", part, found(item));
    }

    private void write(JsonText told, Readiness item) {
        told.word("part", item.part()).flag("ready", item.fault() == null).text("text", found(item));
    }

    private String found(Readiness item) {
        @Nullable CommandException fault = item.fault();
        return fault == null
                ? console.messages()
                        .say("doctor." + item.part().name(), item.details().toArray())
                : RefusalText.of(fault, console.messages());
    }
}
