package vn.bantin.console;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import vn.bantin.app.Application;
import vn.bantin.app.FailureAlarm;
import vn.bantin.app.MigrationBackup;
import vn.bantin.app.Readiness;
import vn.bantin.app.ReadinessCheck;
import vn.bantin.app.RunMetrics;

/** The root command: the options of every command, the home folder that they name, and the terminal that it speaks to. */
@Command(name = "bantin", mixinStandardHelpOptions = true)
final class Console implements Callable<Integer> {

    private static final int LETTERS_BETWEEN_LINES = 50;

    private static final String QUIET = "-q";
    private static final String QUIET_IN_FULL = "--quiet";

    /** The languages of the messages. */
    enum Lang {
        vi,
        en
    }

    private final PrintStream out;
    private final PrintStream err;
    private final Messages messages;
    private final boolean terminal;
    private final Map<String, String> environment;
    private final FailureAlarm alarm;
    private final RunMetrics metrics;

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable Path home;

    @SuppressWarnings("UnusedVariable") // the language is known before picocli is
    @Option(names = "--lang", paramLabel = "vi|en", scope = ScopeType.INHERIT)
    private Lang lang = Lang.vi;

    @SuppressWarnings("UnusedVariable") // what is said is held back before picocli is asked
    @Option(
            names = {QUIET, QUIET_IN_FULL},
            scope = ScopeType.INHERIT)
    private boolean quiet;

    @Option(names = "--no-backup", scope = ScopeType.INHERIT)
    private boolean withoutBackup;

    Console(
            PrintStream out,
            PrintStream err,
            Messages messages,
            boolean terminal,
            Map<String, String> environment,
            FailureAlarm alarm,
            RunMetrics metrics) {
        this.out = out;
        this.err = err;
        this.messages = messages;
        this.terminal = terminal;
        this.environment = environment;
        this.alarm = alarm;
        this.metrics = metrics;
    }

    /** Whether the arguments ask to say nothing of what ends well, which must be known before they are parsed. */
    static boolean isQuiet(String[] args) {
        List<String> words = List.of(args);
        return words.contains(QUIET) || words.contains(QUIET_IN_FULL);
    }

    /** Without a command there is nothing to do. */
    @Override
    public Integer call() {
        throw new ParameterException(new CommandLine(this), messages.say("usage.command"));
    }

    Messages messages() {
        return messages;
    }

    void say(String key, Object... details) {
        out.println(messages.say(key, details));
    }

    void line(String text) {
        out.println(text);
    }

    ProgressLine progressLine() {
        return new ProgressLine(err, messages, terminal);
    }

    /** Says now and then how many letters have gone out. */
    void sent(int count) {
        if (count % LETTERS_BETWEEN_LINES == 0) {
            err.println(messages.say("progress.sent", count));
        }
    }

    /** Opens the home folder of {@code --home}, of BANTIN_HOME, or the current one. */
    Application office(boolean embedded) {
        return Application.open(home(), embedded, alarm, upgrade());
    }

    /** What there is to say of the home of {@code --home}, of BANTIN_HOME, or the current one. */
    List<Readiness> readiness() {
        return ReadinessCheck.of(home(), alarm, upgrade());
    }

    /** Backs rows of an older program up unless {@code --no-backup} is given, and says so. */
    private MigrationBackup upgrade() {
        return new MigrationBackup(
                !withoutBackup, report -> err.println(messages.say("upgrade.backup", report.file(), report.size())));
    }

    /** What a monitor is to know of this run. */
    RunMetrics metrics() {
        return metrics;
    }

    /** The names of the units that the office knows. */
    NamedCodes unitNames(Application office) {
        return new NamedCodes(messages().say("place.summary"), office::unitNames);
    }

    /** The home of {@code --home}, of BANTIN_HOME, or the current folder. */
    Path home() {
        String named = environment.get("BANTIN_HOME");
        try {
            Path folder = home != null ? home : Path.of(named == null || named.isBlank() ? "." : named);
            Path whole = folder.toAbsolutePath().normalize();
            if (whole.toString().matches("(?s).*[;%{}].*")) {
                // H2 begins its settings with the first; the others mean something in the pattern of the log's name.
                throw new ParameterException(new CommandLine(this), messages.say("usage.home", whole));
            }
            return whole;
        } catch (InvalidPathException e) {
            throw new ParameterException(new CommandLine(this), messages.say("usage.home", String.valueOf(named)));
        }
    }
}
