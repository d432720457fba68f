package vn.bantin.console;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import vn.bantin.app.Application;

/**
 * Imports the sample of 27 districts and publishes its first quarter; the figures are illustrative.
 *
 * <p>It is an import and a publish like any other, so a second call finds nothing to do.
 */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Console console;

    @Override
    public Integer call() {
        try (Application office = console.office(true)) {
            console.say("demo.start");
            return PublishCommand.tell(console, office, office.demo().run(console.progressLine()::show));
        }
    }
}
