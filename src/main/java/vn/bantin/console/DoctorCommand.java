package vn.bantin.console;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import vn.bantin.app.CommandException;
import vn.bantin.app.ExitCode;
import vn.bantin.app.Readiness;

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

    @Override
    public Integer call() {
        List<Readiness> items = console.readiness();
        items.forEach(this::tell);
        long faults = items.stream().filter(item -> item.fault() != null).count();
        if (faults == 0) {
            console.say("doctor.ready");
            return ExitCode.DONE.number();
        }
        console.say("doctor.faults", faults);
        return ExitCode.NOT_READY.number();
    }

    private void tell(Readiness item) {
        String part = console.messages().say("doctor." + item.part().name() + ".name");
        @Nullable CommandException fault = item.fault();
        if (fault == null) {
            console.say(
                    "doctor.good",
                    part,
                    console.messages()
                            .say("doctor." + item.part().name(), item.details().toArray()));
        } else {
            console.say("doctor.bad", part, RefusalText.of(fault, console.messages()));
        }
    }
}
