package vn.bantin.console;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import vn.bantin.app.Application;
import vn.bantin.app.CommandException;
import vn.bantin.app.ExitCode;
import vn.bantin.app.FailureAlarm;
import vn.bantin.app.FileNameEncoding;
import vn.bantin.app.ProgramVersion;
import vn.bantin.app.RunMetrics;

/** Parses what a person typed, runs the command, and turns its outcome into a sentence and an exit code. */
public final class CommandRunner {

    /** Commands that a timer runs, whose failure must not stay unseen. */
    private static final Set<String> WATCHED = Set.of("import", "publish", "deliver", "overdue", "backup");

    /** Commands whose last run a monitor asks for. */
    private static final Set<String> METERED =
            Set.of("import", "check", "publish", "plan", "deliver", "overdue", "backup");

    private static final Map<String, Supplier<Callable<Integer>>> COMMANDS = commands();

    private final PrintStream out;
    private final PrintStream err;
    private final Messages messages;
    private final boolean terminal;
    private final Map<String, String> environment;
    private final FailureAlarm alarm;
    private String reason = "";

    private CommandRunner(
            PrintStream out,
            PrintStream err,
            Messages messages,
            boolean terminal,
            Map<String, String> environment,
            FailureAlarm alarm) {
        this.out = out;
        this.err = err;
        this.messages = messages;
        this.terminal = terminal;
        this.environment = environment;
        this.alarm = alarm;
    }

    private static Map<String, Supplier<Callable<Integer>>> commands() {
        Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();
        commands.put("demo", DemoCommand::new);
        commands.put("template", TemplateCommand::new);
        commands.put("import", ImportCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("publish", PublishCommand::new);
        commands.put("preview", PreviewCommand::new);
        commands.put("plan", PlanCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("compare", CompareCommand::new);
        commands.put("release", ReleaseCommand::new);
        commands.put("deliver", DeliverCommand::new);
        commands.put("verify", VerifyCommand::new);
        commands.put("runs", RunsCommand::new);
        commands.put("overdue", OverdueCommand::new);
        commands.put("doctor", DoctorCommand::new);
        commands.put("backup", BackupCommand::new);
        commands.put("restore", RestoreCommand::new);
        commands.put("tidy", TidyCommand::new);
        return commands;
    }

    /** The names of all commands, in the order in which the help lists them. */
    static Set<String> names() {
        return COMMANDS.keySet();
    }

    /** Carries out a command on the standard streams; the result is the process's exit code. */
    public static int run(String[] args) {
        boolean terminal = isTerminal(System.console());
        Application.ownTemporaryFolder();
        return run(
                args,
                stream(FileDescriptor.out, terminal),
                stream(FileDescriptor.err, terminal),
                terminal,
                System.getenv());
    }

    static int run(String[] args, PrintStream out, PrintStream err, boolean terminal, Map<String, String> environment) {
        if (!Console.isQuiet(args)) {
            return run(args, out, out, err, terminal, environment);
        }
        ByteArrayOutputStream held = new ByteArrayOutputStream();
        ByteArrayOutputStream heldErrors = new ByteArrayOutputStream();
        PrintStream said = new PrintStream(held, true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(heldErrors, true, StandardCharsets.UTF_8);
        int result = ExitCode.FAILURE.number();
        try {
            result = run(args, out, said, errors, terminal, environment);
        } finally {
            if (result != ExitCode.DONE.number()) {
                print(held, out);
                print(heldErrors, err);
            }
        }
        return result;
    }

    private static void print(ByteArrayOutputStream held, PrintStream stream) {
        stream.print(held.toString(StandardCharsets.UTF_8));
        stream.flush();
    }

    /**
     * Carries a command out.
     *
     * @param out takes help
     * @param said takes what the command says
     * @param err takes how far it is and why it was refused
     */
    private static int run(
            String[] args,
            PrintStream out,
            PrintStream said,
            PrintStream err,
            boolean terminal,
            Map<String, String> environment) {
        Messages messages = Messages.of(args, environment);
        FailureAlarm alarm = new FailureAlarm();
        Console console = new Console(said, err, messages, terminal, environment, alarm, new RunMetrics());
        CommandRunner runner = new CommandRunner(said, err, messages, terminal, environment, alarm);
        CommandLine line = withCommands(new CommandLine(console), Set.copyOf(Arrays.asList(args)))
                .setResourceBundle(messages.bundle())
                .setOut(writer(out))
                .setErr(writer(err))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(terminal)
                .setParameterExceptionHandler((e, given) -> runner.usage(e))
                .setExecutionExceptionHandler((e, at, parsed) -> runner.refused(e));
        line.getSubcommands().values().forEach(sub -> sub.setResourceBundle(messages.bundle()));
        line.getCommandSpec().version("bantin " + ProgramVersion.VERSION);
        int result;
        try {
            result = runner.hasUnreadNames(args)
                    ? runner.unread()
                    : Messages.unknown(environment)
                            .map(language -> runner.usage(new ParameterException(
                                    line, messages.say("usage.value", language, Messages.VARIABLE))))
                            .orElseGet(() -> line.execute(args));
        } catch (OutOfMemoryError e) {
            result = runner.refused(e);
        }
        String command = command(line.getParseResult());
        runner.raiseAlarm(command, args, result);
        if (METERED.contains(command) && result != ExitCode.USAGE.number()) {
            console.metrics().ended(console.home(), command, result);
        }
        out.flush();
        err.flush();
        return result;
    }

    /**
     * Adds the commands in the order in which the help lists them. Only those whose name was typed get to know their options:
     * all of them cost a start a quarter of a second.
     */
    static CommandLine withCommands(CommandLine line, Set<String> typed) {
        COMMANDS.forEach((name, command) ->
                line.addSubcommand(name, typed.contains(name) ? command.get() : CommandSpec.create()));
        return line;
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

    /** Leaves it to the stream in which character set it writes. */
    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(
                new Writer() {
                    @Override
                    public void write(char[] text, int from, int length) {
                        stream.print(new String(text, from, length));
                    }

                    @Override
                    public void flush() {
                        stream.flush();
                    }

                    @Override
                    public void close() {
                        stream.flush();
                    }
                },
                true);
    }

    /** Vietnamese wherever it is read; a Windows terminal has a character set of its own. */
    @SuppressWarnings("SystemConsoleNull") // whether it is a terminal has been asked
    private static PrintStream stream(FileDescriptor descriptor, boolean terminal) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
        java.io.Console window = System.console();
        Charset charset = windows && terminal && window != null ? window.charset() : StandardCharsets.UTF_8;
        return new PrintStream(new FileOutputStream(descriptor), true, charset);
    }

    /** Whether a name that was given, or that of the current folder, has letters that this process cannot read. */
    private boolean hasUnreadNames(String[] args) {
        return Stream.concat(
                        Arrays.stream(args),
                        Stream.of(environment.getOrDefault("BANTIN_HOME", ""), System.getProperty("user.dir", "")))
                .anyMatch(FileNameEncoding::isUnread);
    }

    /** The command that was typed whole and right; empty for none. */
    private static String command(@Nullable ParseResult parsed) {
        return parsed == null || !parsed.hasSubcommand()
                ? ""
                : parsed.subcommand().commandSpec().name();
    }

    /** Raises the alarm after a failed run that nobody watched; a stopped run is continued later and raises none. */
    private void raiseAlarm(String command, String[] args, int result) {
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
        err.println(messages.say("refusal." + CommandException.Kind.LOCALE, FileNameEncoding.charset()));
        return CommandException.Kind.LOCALE.exitCode().number();
    }

    private int refused(Throwable e) {
        CommandException refusal = Application.refusal(e);
        LoggerFactory.getLogger(CommandRunner.class)
                .error("refused: {} {}", refusal.kind(), refusal.details(), refusal);
        reason = " (" + refusal.kind() + ")";
        FindingList.lines(messages, refusal.findings(), NamedCodes.NONE).forEach(out::println);
        err.println(RefusalText.of(refusal, messages));
        return refusal.kind().exitCode().number();
    }
}
