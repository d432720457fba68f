package vn.bantin.app;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import vn.bantin.bulletin.UnitNames;
import vn.bantin.job.ExceptionText;
import vn.bantin.job.GracefulShutdown;
import vn.bantin.output.FilePermissions;
import vn.bantin.progress.Unit;
import vn.bantin.store.Database;
import vn.bantin.store.LedgerRepository;

/** The program at work in one home folder: database, settings, templates; opened for one command. */
public final class Application implements AutoCloseable {

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
    private final GracefulShutdown stopping;
    private final Path home;

    private Application(ConfigurableApplicationContext context, Path home) {
        this.context = context;
        this.home = home;
        this.stopping = context.getBean(GracefulShutdown.class);
        closeToOthers();
    }

    /**
     * Opens the home folder, made if it is not there, with the database named by the environment or the embedded one.
     *
     * @param embedded whether the embedded database is used whatever the environment says
     * @param alarm learns whom to tell if the command fails, even where the database is not ready
     * @param upgrade by which rows of an older schema are migrated
     * @throws Refusal if the machine, the configuration or the database is not ready
     */
    public static Application open(Path home, boolean embedded, FailureAlarm alarm, MigrationBackup upgrade) {
        // Until Spring Boot has set the log up, it would go to the console.
        LoggingSystem.get(Application.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        AT_WORK.set(true);
        try {
            requireWritable(home);
            TemporaryFolder.use(home);
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
            SpringApplicationBuilder builder = new SpringApplicationBuilder(AppConfiguration.class)
                    .web(WebApplicationType.NONE)
                    .lazyInitialization(true)
                    .initializers(context -> context.getBeanFactory().registerSingleton("upgrade", upgrade))
                    .listeners(new LogFormat())
                    .listeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>) event -> muteLogback())
                    .listeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>)
                            event -> alarm.learn(event.getEnvironment(), home))
                    .listeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>)
                            event -> SettingsValidator.refuse(event.getEnvironment()))
                    .properties(defaults);
            SpringApplication application = builder.build();
            return new Application(
                    application.run(forced.entrySet().stream()
                            .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                            .toArray(String[]::new)),
                    home);
        } catch (RuntimeException e) {
            AT_WORK.set(false);
            TemporaryFolder.leave(home);
            throw ExceptionTranslator.refusal(e);
        }
    }

    public DataImport importing() {
        return context.getBean(DataImport.class);
    }

    public EditionPublisher publishing() {
        return context.getBean(EditionPublisher.class);
    }

    public DryRun rehearsing() {
        return context.getBean(DryRun.class);
    }

    public DraftPrinter drafting() {
        return context.getBean(DraftPrinter.class);
    }

    public FindingsExport reviewing() {
        return context.getBean(FindingsExport.class);
    }

    public TemplatePreview previewing() {
        return context.getBean(TemplatePreview.class);
    }

    public FormExport collecting() {
        return context.getBean(FormExport.class);
    }

    public ResultDerivation explaining() {
        return context.getBean(ResultDerivation.class);
    }

    public RulebookTrial comparing() {
        return context.getBean(RulebookTrial.class);
    }

    public FileVerification verifying() {
        return context.getBean(FileVerification.class);
    }

    public PlanPublisher planning() {
        return context.getBean(PlanPublisher.class);
    }

    public EditionDelivery delivering() {
        return context.getBean(EditionDelivery.class);
    }

    public DeliverableEdition releasing() {
        return context.getBean(DeliverableEdition.class);
    }

    OfficeReadiness readiness() {
        return context.getBean(OfficeReadiness.class);
    }

    public OverdueCheck watching() {
        return context.getBean(OverdueCheck.class);
    }

    public RunHistory history() {
        return context.getBean(RunHistory.class);
    }

    public HomeBackup backingUp() {
        return context.getBean(HomeBackup.class);
    }

    public HomeRestore restoring() {
        return context.getBean(HomeRestore.class);
    }

    public HomeTidying tidying() {
        return context.getBean(HomeTidying.class);
    }

    public Demonstration demo() {
        return context.getBean(Demonstration.class);
    }

    /** The names of all units that are known, by code; of namesakes with the parent. */
    public Map<String, String> unitNames() {
        Map<String, Unit> units =
                context.getBean("ledgers", LedgerRepository.class).register().units();
        UnitNames names = UnitNames.of(units.values(), units);
        return units.values().stream().collect(Collectors.toMap(Unit::code, names::of));
    }

    /** Lets this process write in passing below its home, and not where all accounts of the machine do. */
    public static void ownTemporaryFolder() {
        TemporaryFolder.ofThisProcess();
    }

    /** Turns what went wrong into a refusal that can be said. */
    public static CommandException refusal(Throwable failure) {
        return ExceptionTranslator.refusal(failure);
    }

    @Override
    public void close() {
        if (!stopping.asked()) {
            AT_WORK.set(false);
        }
        stopping.commandEnded();
        context.close();
        closeToOthers();
        TemporaryFolder.leave(home);
    }

    /** The embedded database and the log are written by libraries. */
    private void closeToOthers() {
        FilePermissions.close(home.resolve("data"));
        FilePermissions.close(home.resolve("logs"));
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
    static void requireTemporaryFolder() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            Files.delete(Files.createTempFile(folder, "bantin", ".part"));
        } catch (IOException e) {
            String why = Files.isDirectory(folder) ? ExceptionText.of(e) : "No such directory";
            throw new CommandException(CommandException.Kind.TEMPORARY_UNWRITABLE, e, folder, why);
        }
    }

    static void requireWritable(Path home) {
        try {
            FilePermissions.folder(home.resolve("logs"));
            Files.delete(Files.createTempFile(home.resolve("logs"), "bantin", ".part"));
        } catch (IOException e) {
            throw new CommandException(CommandException.Kind.FOLDER_UNWRITABLE, e, home, ExceptionText.of(e));
        }
    }
}
