package vn.bantin.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import vn.bantin.job.Alarm;
import vn.bantin.job.ExitCode;
import vn.bantin.job.FileNames;
import vn.bantin.job.Office;
import vn.bantin.job.ProgramVersion;
import vn.bantin.job.Refusal;

/** The command line: what a person types, and what the program says back. */
@Command(
        name = "bantin",
        mixinStandardHelpOptions = true,
        subcommands = {
            DemoCommand.class,
            TemplateCommand.class,
            ImportCommand.class,
            CheckCommand.class,
            PublishCommand.class,
            PreviewCommand.class,
            PlanCommand.class,
            ExplainCommand.class,
            VerifyCommand.class,
            RunsCommand.class,
            OverdueCommand.class
        })
public final class Console implements Callable<Integer> {

    /** The languages of the messages. */
    enum Lang {
        vi,
        en
    }

    /** What a timer runs, and what must not fail unseen. */
    private static final Set<String> WATCHED = Set.of("import", "publish", "overdue");

    private final PrintStream out;
    private final PrintStream err;
    private final Messages messages;
    private final boolean terminal;
    private final Map<String, String> environment;
    private final Alarm alarm = new Alarm();
    private String reason = "";

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable Path home;

    @Option(names = "--lang", paramLabel = "vi|en", scope = ScopeType.INHERIT)
    private Lang lang = Lang.vi;

    Console(PrintStream out, PrintStream err, Messages messages, boolean terminal, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.messages = messages;
        this.terminal = terminal;
        this.environment = environment;
    }

    /** Carries out a command on the standard streams; the result is the process's exit code. */
    public static int run(String[] args) {
        boolean terminal = isTerminal(System.console());
        return run(
                args,
                stream(FileDescriptor.out, terminal),
                stream(FileDescriptor.err, terminal),
                terminal,
                System.getenv());
    }

    static int run(String[] args, PrintStream out, PrintStream err, boolean terminal, Map<String, String> environment) {
        Messages messages = Messages.of(args);
        Console console = new Console(out, err, messages, terminal, environment);
        CommandLine line = new CommandLine(console)
                .setResourceBundle(messages.bundle())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(terminal)
                .setParameterExceptionHandler((e, given) -> console.usage(e))
                .setExecutionExceptionHandler((e, at, parsed) -> console.refused(e));
        line.getSubcommands().values().forEach(sub -> sub.setResourceBundle(messages.bundle()));
        line.getCommandSpec().version("bantin " + ProgramVersion.VERSION);
        int result;
        try {
            result = console.hasUnreadNames(args) ? console.unread() : line.execute(args);
        } catch (OutOfMemoryError e) {
            result = console.refused(e);
        }
        console.raiseAlarm(line.getParseResult(), args, result);
        out.flush();
        err.flush();
        return result;
    }

    /** From Java 22 to 24 there is a console although nobody sits at one; before, it was a terminal if it was there at all. */
    private static boolean isTerminal(java.io.@Nullable Console window) {
        try {
            return window != null
                    && Boolean.TRUE.equals(
                            java.io.Console.class.getMethod("isTerminal").invoke(window));
        } catch (ReflectiveOperationException older) {
            return true;
        }
    }

    /** Vietnamese wherever it is read; a Windows terminal has a character set of its own. */
    private static PrintStream stream(FileDescriptor descriptor, boolean terminal) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
        java.io.Console window = System.console();
        Charset charset = windows && terminal && window != null ? window.charset() : StandardCharsets.UTF_8;
        return new PrintStream(new FileOutputStream(descriptor), true, charset);
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

    /** Whether a name that was given, or that of the current folder, has letters that this process cannot read. */
    private boolean hasUnreadNames(String[] args) {
        return Stream.concat(
                        Arrays.stream(args),
                        Stream.of(environment.getOrDefault("BANTIN_HOME", ""), System.getProperty("user.dir", "")))
                .anyMatch(FileNames::isUnread);
    }

    /** Opens the home folder of {@code --home}, of BANTIN_HOME, or the current one. */
    Office office(boolean embedded) {
        return Office.open(home(), embedded, alarm);
    }

    private Path home() {
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

    /** Of a run at a terminal somebody has read the end already; one that was stopped goes on by itself. */
    private void raiseAlarm(@Nullable ParseResult parsed, String[] args, int result) {
        String command = parsed == null || !parsed.hasSubcommand()
                ? ""
                : parsed.subcommand().commandSpec().name();
        boolean well = result == ExitCode.DONE.number() || result == ExitCode.STOPPED.number();
        if (!terminal && !well && WATCHED.contains(command)) {
            alarm.raise(
                    scene -> messages.say("alarm.subject", command, result, scene.host()),
                    scene -> messages.say(
                            "alarm.text",
                            String.join(" ", args),
                            result,
                            messages.say("alarm.code." + result),
                            reason,
                            scene.host(),
                            scene.account(),
                            scene.home(),
                            scene.time()));
        }
    }

    private int usage(ParameterException e) {
        CommandLine at = e.getCommandLine();
        err.println(messages.say("usage", UsageError.sentence(e, messages)));
        err.println(messages.say("usage.help", at.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE.number();
    }

    /** No log yet, since it lies in a home that cannot be named. */
    private int unread() {
        err.println(messages.say("refusal." + Refusal.Kind.LOCALE, FileNames.charset()));
        return Refusal.Kind.LOCALE.exitCode().number();
    }

    private int refused(Throwable e) {
        Refusal refusal = Office.refusal(e);
        LoggerFactory.getLogger(Console.class).error("refused: {} {}", refusal.kind(), refusal.details(), refusal);
        reason = " (" + refusal.kind() + ")";
        FindingList.lines(messages, refusal.findings()).forEach(this::line);
        String who = refusal.holder().isEmpty()
                ? ""
                : " " + messages.say("holder", refusal.holder().toArray());
        err.println(messages.say("refusal." + refusal.kind().name(), details(refusal)) + who);
        return refusal.kind().exitCode().number();
    }

    /** Of a template: where, and what is wrong there, as one detail. */
    private Object[] details(Refusal refusal) {
        List<String> details = refusal.details();
        if (refusal.kind() == Refusal.Kind.MISPRINT) {
            return new Object[] {messages.misprint(details.get(0), details.subList(1, details.size()))};
        }
        if (refusal.kind() == Refusal.Kind.CONFIGURATION) {
            return new Object[] {place(details), details.get(2)};
        }
        if (refusal.kind() == Refusal.Kind.SETTING) {
            return new Object[] {slips(details)};
        }
        if (refusal.kind() != Refusal.Kind.TEMPLATE) {
            return details.toArray();
        }
        String what = messages.say(
                "template." + details.get(2), details.subList(3, details.size()).toArray());
        return new Object[] {place(details) + ": " + what};
    }

    /** Each slip with its place: file, line, slip, key, hint. */
    private String slips(List<String> details) {
        List<String> slips = new ArrayList<>();
        for (int i = 0; i < details.size(); i += 5) {
            String place = place(details.subList(i, i + 2));
            String slip = messages.say("setting." + details.get(i + 2), details.get(i + 3), details.get(i + 4));
            slips.add(place.isEmpty() ? slip : place + ": " + slip);
        }
        return String.join("; ", slips);
    }

    /** A file and, where it is known, the line. */
    private String place(List<String> details) {
        String line = details.get(1);
        return line.isEmpty() ? details.get(0) : details.get(0) + ", " + messages.say("place.line", line);
    }
}
