package vn.bantin.app;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.bulletin.Wording;
import vn.bantin.checks.SeverityRules;
import vn.bantin.inspection.Inspection;
import vn.bantin.job.AssembleStep;
import vn.bantin.job.BulletinPrinter;
import vn.bantin.job.CheckStep;
import vn.bantin.job.ComparisonPeriods;
import vn.bantin.job.DeliverJob;
import vn.bantin.job.DraftJob;
import vn.bantin.job.DraftStep;
import vn.bantin.job.EditionComposer;
import vn.bantin.job.EditionFreezer;
import vn.bantin.job.FreezeStep;
import vn.bantin.job.GracefulShutdown;
import vn.bantin.job.JobStarter;
import vn.bantin.job.OutputFolders;
import vn.bantin.job.PeriodCheck;
import vn.bantin.job.PeriodFindings;
import vn.bantin.job.PrintShop;
import vn.bantin.job.PrintStep;
import vn.bantin.job.Proofreader;
import vn.bantin.job.PublishJob;
import vn.bantin.job.UnchangedFiles;
import vn.bantin.office.OfficeCopies;
import vn.bantin.press.Press;
import vn.bantin.progress.ReportingCalendar;
import vn.bantin.scoring.Rulebook;
import vn.bantin.store.Database;
import vn.bantin.store.DeliveryStore;
import vn.bantin.store.EditionStore;
import vn.bantin.store.LedgerRepository;
import vn.bantin.store.LedgerStore;
import vn.bantin.store.SourceViews;

/**
 * Makes the parts of the program: each listed class takes what it needs by its constructor, and only what Spring cannot
 * know has a method here. Nothing is made before a command asks for it, so that only commands that print load templates.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
@Import({
    // tables and folders
    LedgerStore.class,
    EditionStore.class,
    DeliveryStore.class,
    ProgrammeSelection.class,
    RulebookCheck.class,
    // from data to an edition
    PeriodFindings.class,
    ComparisonPeriods.class,
    EditionComposer.class,
    EditionFreezer.class,
    // from an edition to files
    UnchangedFiles.class,
    BulletinPrinter.class,
    TemplateRehearsal.class,
    // the jobs, their steps in running order
    JobStarter.class,
    CheckStep.class,
    FreezeStep.class,
    AssembleStep.class,
    PublishJob.class,
    DraftStep.class,
    DraftJob.class,
    DeliverJob.class,
    // use cases
    DataImport.class,
    UnknownEditions.class,
    EditionRepair.class,
    CorrectionPreview.class,
    UnissuedEditionCheck.class,
    StandingEdition.class,
    PublishAttempt.class,
    EditionPublisher.class,
    DryRun.class,
    DraftPrinter.class,
    PlanPublisher.class,
    FindingsExport.class,
    TemplatePreview.class,
    FormExport.class,
    ResultDerivation.class,
    RulebookTrial.class,
    FileVerification.class,
    OverdueCheck.class,
    OfficeReadiness.class,
    RunHistory.class,
    DeliverableEdition.class,
    DeliveryPlanner.class,
    DeliveryPost.class,
    DeliveryOverview.class,
    EditionDelivery.class,
    HomeBackup.class,
    HomeRestore.class,
    HomeTidying.class,
    Demonstration.class
})
@EnableBatchProcessing
@EnableJdbcJobRepository(isolationLevelForCreate = Isolation.READ_COMMITTED)
class AppConfiguration {

    @Bean
    @Lazy(false)
    DatabaseAccount account(ConfigurableEnvironment environment) {
        PasswordFiles.requireHidden(environment);
        return Binder.get(environment)
                .bind("spring.datasource", Settings.Database.class)
                .get()
                .account();
    }

    /** The pool; whoever gets it finds the tables made. */
    @Bean
    @Lazy(false)
    DataSource dataSource(
            DatabaseAccount account, Settings settings, ConfigurableEnvironment environment, MigrationBackup upgrade) {
        Database.findEmpty(account.url()).ifPresent(file -> {
            throw new CommandException(CommandException.Kind.DATABASE_EMPTY, null, file);
        });
        // A thread reads its bulletin, MySQL's sequences take a second connection; the lock and the step hold one each.
        try {
            return Database.open(
                    account.url(),
                    account.username(),
                    account.password(),
                    2 * settings.threads() + 4,
                    pool -> upgrade.migrate(pool, () -> backup(pool, account, settings, environment)));
        } catch (RuntimeException e) {
            CommandException refusal = ExceptionTranslator.refusal(e);
            throw refusal.kind() == CommandException.Kind.DATABASE_LOCKED
                    ? refusal.heldBy(Database.findHolder(account.url()))
                    : refusal;
        }
    }

    /** One of rows that are migrated before any bean gets to see them. */
    private HomeBackup backup(
            DataSource dataSource, DatabaseAccount account, Settings settings, ConfigurableEnvironment environment) {
        LedgerStore rows = new LedgerStore(dataSource);
        return new HomeBackup(dataSource, ledgers(rows, settings, account), rows, settings, environment, clock());
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return Database.transactions(dataSource);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Made at once, so that it hears of a context that closes. */
    @Bean
    @Lazy(false)
    GracefulShutdown stopping() {
        return new GracefulShutdown();
    }

    @Bean
    PrintShop printShop(Settings settings) {
        return PrintShop.of(
                settings.reports(), settings.layout(), settings.pdf().signatureField());
    }

    @Bean
    Press press(PrintShop shop) {
        return shop.press();
    }

    @Bean
    OfficeCopies officeCopies(PrintShop shop) {
        return shop.copies();
    }

    @Bean
    Inspection inspection(PrintShop shop) {
        return shop.inspection();
    }

    /** The source of figures for everything that judges or watches. */
    @Bean
    @Primary
    LedgerRepository ledgers(LedgerStore imported, Settings settings, DatabaseAccount account) {
        Settings.Source source = settings.source();
        return source.views()
                ? new ViewLedgerRepository(source.schema(), () -> views(source.account(account), source.schema()))
                : imported;
    }

    private static List<SourceViews.View> views(DatabaseAccount reader, String schema) {
        return SourceViews.read(reader.url(), reader.username(), reader.password(), schema);
    }

    @Bean
    OutputFolders outputFolders(Settings settings) {
        return new OutputFolders(settings.out());
    }

    @Bean
    IssuerSettings issuers(Press press, Settings settings) {
        return new IssuerSettings(press.authority(), settings.issuers());
    }

    @Bean
    Rulebook rulebook(Settings settings) {
        return settings.rules();
    }

    @Bean
    Wording wording(Settings settings) {
        return settings.wording();
    }

    @Bean
    ReportingCalendar calendar(Settings settings) {
        CalendarSettings calendar = settings.calendar();
        return calendar == null
                ? ReportingCalendar.NONE
                : calendar.read(settings.home().resolve("config"));
    }

    @Bean
    SeverityRules severities(Settings settings) {
        return settings.checks().severities();
    }

    @Bean
    PeriodCheck ledgerCheck(LedgerRepository ledgers, RulebookCheck rulebook, PeriodFindings findings) {
        return new PeriodCheck(ledgers, rulebook::admitted, findings);
    }

    @Bean
    EditionFreezer.Origin origin(Settings settings, Press press) {
        return new EditionFreezer.Origin(
                SettingsFingerprint.of(settings), press.templatesSha256(), ProgramVersion.VERSION);
    }

    /** Read at once, so that a slip is told before somebody waits for his papers; the password is read by who sends. */
    @Bean
    @Lazy(false)
    DeliverySettings delivery(ConfigurableEnvironment environment) {
        return Binder.get(environment)
                .bind("bantin.delivery", DeliverySettings.class)
                .orElseGet(DeliverySettings::unsaid);
    }

    @Bean
    Proofreader proofreader(Settings settings) {
        return new Proofreader(settings.home().resolve("quarantine"));
    }

    @Bean
    PrintStep printStep(EditionStore editions, OutputFolders folders, BulletinPrinter printer, Settings settings) {
        return new PrintStep(editions, folders, printer, settings.threads());
    }
}
