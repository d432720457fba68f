package vn.bantin.job;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import vn.bantin.press.Modes;
import vn.bantin.store.Database;

/** The program at work in one home folder: database, settings, templates; opened for one command. */
public final class Office implements AutoCloseable {

    /** Whether a command is at work that has not come to its end by itself. */
    private static final AtomicBoolean AT_WORK = new AtomicBoolean();

    static {
        // A Java machine ends with 143 after SIGTERM and with 130 after Ctrl-C; both are told to the caller as 143.
        SpringApplication.getShutdownHandlers().add(() -> {
            if (AT_WORK.get()) {
                Runtime.getRuntime().halt(ExitCode.STOPPED.number());
            }
        });
    }

    private final ConfigurableApplicationContext context;
    private final Stopping stopping;
    private final Path home;

    private Office(ConfigurableApplicationContext context, Path home) {
        this.context = context;
        this.home = home;
        this.stopping = context.getBean(Stopping.class);
        closeToOthers();
    }

    /**
     * Opens the home folder, made if it is not there, with the database named by the environment or the embedded one.
     *
     * @param embedded whether the embedded database is used whatever the environment says
     * @param alarm learns whom to tell if the command fails, even where the database is not ready
     * @throws Refusal if the machine, the configuration or the database is not ready
     */
    public static Office open(Path home, boolean embedded, Alarm alarm) {
        // Until Spring Boot has set the log up, it would go to the console.
        LoggingSystem.get(Office.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        AT_WORK.set(true);
        try {
            requireWritable(home);
            requireTemporaryFolder();
            SettingsFolder.requireReadable(home);
            Map<String, Object> defaults = new LinkedHashMap<>();
            Map<String, Object> forced = new LinkedHashMap<>();
            (embedded ? forced : defaults).put("spring.datasource.url", Database.url(home));
            if (embedded) {
                forced.put("spring.datasource.username", "sa");
                forced.put("spring.datasource.password", "");
                forced.put("bantin.source.schema", "");
            }
            forced.put("bantin.home", home.toString());
            forced.put(
                    "logging.file.name",
                    home.resolve("logs").resolve("bantin.log").toString());
            forced.put("spring.config.location", "classpath:/,optional:" + location(home.resolve("config")));
            SpringApplicationBuilder builder = new SpringApplicationBuilder(Wiring.class)
                    .web(WebApplicationType.NONE)
                    .lazyInitialization(true)
                    .listeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>) event -> muteLogback())
                    .listeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>)
                            event -> alarm.learn(event.getEnvironment(), home))
                    .listeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>)
                            event -> SettingSlips.refuse(event.getEnvironment()))
                    .properties(defaults);
            SpringApplication application = builder.build();
            return new Office(
                    application.run(forced.entrySet().stream()
                            .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                            .toArray(String[]::new)),
                    home);
        } catch (RuntimeException e) {
            AT_WORK.set(false);
            throw Failures.refusal(e);
        }
    }

    public Importing importing() {
        return context.getBean(Importing.class);
    }

    public Publishing publishing() {
        return context.getBean(Publishing.class);
    }

    public Rehearsing rehearsing() {
        return context.getBean(Rehearsing.class);
    }

    public Drafting drafting() {
        return context.getBean(Drafting.class);
    }

    public Reviewing reviewing() {
        return context.getBean(Reviewing.class);
    }

    public Previewing previewing() {
        return context.getBean(Previewing.class);
    }

    public Collecting collecting() {
        return context.getBean(Collecting.class);
    }

    public Explaining explaining() {
        return context.getBean(Explaining.class);
    }

    public Verifying verifying() {
        return context.getBean(Verifying.class);
    }

    public Planning planning() {
        return context.getBean(Planning.class);
    }

    public Watching watching() {
        return context.getBean(Watching.class);
    }

    public History history() {
        return context.getBean(History.class);
    }

    public Demo demo() {
        return context.getBean(Demo.class);
    }

    /** Translates any failure into a refusal that can be said in one sentence. */
    public static Refusal refusal(Throwable failure) {
        return Failures.refusal(failure);
    }

    @Override
    public void close() {
        if (!stopping.asked()) {
            AT_WORK.set(false);
        }
        stopping.commandEnded();
        context.close();
        closeToOthers();
    }

    /** The embedded database and the log are written by libraries. */
    private void closeToOthers() {
        Modes.close(home.resolve("data"));
        Modes.close(home.resolve("logs"));
    }

    /** Keeps the log from telling the console, with stack traces, what it cannot write on a full disk. */
    private static void muteLogback() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            StatusManager status = logback.getStatusManager();
            status.getCopyOfStatusListenerList().forEach(status::remove);
        }
    }

    /** A folder as Spring Boot takes it, which else splits the list at commas and semicolons. */
    private static String location(Path folder) {
        String uri = folder.toUri().toString().replace(",", "%2C").replace(";", "%3B");
        return uri.endsWith("/") ? uri : uri + "/";
    }

    /** Fonts, workbooks and pages pass through it; a machine without one fails in the middle of a run. */
    private static void requireTemporaryFolder() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            Files.delete(Files.createTempFile(folder, "bantin", ".part"));
        } catch (IOException e) {
            String why = Files.isDirectory(folder) ? ExceptionText.of(e) : "No such directory";
            throw new Refusal(Refusal.Kind.TEMPORARY_UNWRITABLE, e, folder, why);
        }
    }

    private static void requireWritable(Path home) {
        try {
            Modes.folder(home.resolve("logs"));
            Files.delete(Files.createTempFile(home.resolve("logs"), "bantin", ".part"));
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.FOLDER_UNWRITABLE, e, home, ExceptionText.of(e));
        }
    }
}
