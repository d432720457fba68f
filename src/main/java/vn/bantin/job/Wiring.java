package vn.bantin.job;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bantin.store.Database;
import vn.bantin.store.EditionStore;
import vn.bantin.store.LedgerStore;
import vn.bantin.store.Ledgers;
import vn.bantin.store.SourceViews;

/** Which parts there are and what each is given; templates are only loaded by commands that print. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
@EnableBatchProcessing
@EnableJdbcJobRepository(isolationLevelForCreate = Isolation.READ_COMMITTED)
class Wiring {

    @Bean
    Account account(ConfigurableEnvironment environment) {
        Secrets.requireHidden(environment);
        return Binder.get(environment)
                .bind("spring.datasource", AccountSettings.class)
                .get()
                .account();
    }

    /** The pool; whoever gets it finds the tables made. */
    @Bean
    DataSource dataSource(Account account, Settings settings) {
        Database.findEmpty(account.url()).ifPresent(file -> {
            throw new Refusal(Refusal.Kind.DATABASE_EMPTY, null, file);
        });
        // A thread reads its bulletin, MySQL's sequences take a second connection; the lock and the step hold one each.
        try {
            return Database.open(account.url(), account.username(), account.password(), 2 * settings.threads() + 4);
        } catch (RuntimeException e) {
            Refusal refusal = Failures.refusal(e);
            throw refusal.kind() == Refusal.Kind.DATABASE_LOCKED
                    ? refusal.heldBy(Database.findHolder(account.url()))
                    : refusal;
        }
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return Database.transactions(dataSource);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    LedgerStore ledgerStore(DataSource dataSource) {
        return new LedgerStore(dataSource);
    }

    @Bean
    EditionStore editionStore(DataSource dataSource) {
        return new EditionStore(dataSource);
    }

    @Bean
    @Lazy
    PrintShop printShop(Settings settings) {
        return PrintShop.of(settings.reports(), settings.layout());
    }

    @Bean
    Stopping stopping() {
        return new Stopping();
    }

    @Bean
    Importing importing(
            DataSource dataSource,
            LedgerStore ledgers,
            PlatformTransactionManager transactions,
            Clock clock,
            Settings settings) {
        return new Importing(
                dataSource,
                ledgers,
                new TransactionTemplate(transactions),
                clock,
                settings.source(),
                settings.checks().severities(),
                settings.home());
    }

    @Bean
    @Lazy
    PublishSteps publishSteps(Ledgers ledgers, EditionStore editions, PrintShop shop, Settings settings, Clock clock) {
        return new PublishSteps(ledgers, editions, shop, settings, clock);
    }

    /** Where whatever judges or watches has its figures from. */
    @Bean
    @Primary
    Ledgers ledgers(LedgerStore imported, Settings settings, Account account) {
        SourceSettings source = settings.source();
        return source.views()
                ? new ViewedLedgers(source.schema(), () -> views(source.account(account), source.schema()))
                : imported;
    }

    private static List<SourceViews.View> views(Account reader, String schema) {
        return SourceViews.read(reader.url(), reader.username(), reader.password(), schema);
    }

    @Bean
    @Lazy
    Publishing publishing(
            DataSource dataSource,
            JobRepository repository,
            JobOperator operator,
            PlatformTransactionManager transactions,
            PublishSteps steps,
            Stopping stopping) {
        return new Publishing(dataSource, repository, operator, transactions, steps, stopping);
    }

    @Bean
    @Lazy
    Drafting drafting(
            DataSource dataSource,
            JobRepository repository,
            JobOperator operator,
            PlatformTransactionManager transactions,
            PublishSteps steps,
            Stopping stopping) {
        return new Drafting(dataSource, repository, operator, transactions, steps, stopping);
    }

    @Bean
    @Lazy
    Reviewing reviewing(PublishSteps steps, PrintShop shop, Settings settings) {
        return new Reviewing(steps, shop.press(), settings);
    }

    @Bean
    @Lazy
    Previewing previewing(PublishSteps steps, PrintShop shop, Settings settings) {
        return new Previewing(steps, shop.press(), settings.home());
    }

    @Bean
    @Lazy
    Collecting collecting(PublishSteps steps, PrintShop shop, Settings settings) {
        return new Collecting(steps, shop.copies(), settings.home());
    }

    @Bean
    @Lazy
    Explaining explaining(PublishSteps steps, Settings settings) {
        return new Explaining(steps, settings);
    }

    @Bean
    @Lazy
    Verifying verifying(EditionStore editions, PrintShop shop) {
        return new Verifying(editions, shop.inspection());
    }

    @Bean
    @Lazy
    Planning planning(DataSource dataSource, PublishSteps steps, PrintShop shop, Settings settings, Stopping stopping) {
        return new Planning(dataSource, steps, shop.press(), settings, stopping);
    }

    @Bean
    Watching watching(Ledgers ledgers, EditionStore editions, Settings settings, Clock clock) {
        return new Watching(ledgers, editions, settings.out(), clock);
    }

    @Bean
    History history(JobRepository repository, EditionStore editions, DataSource dataSource, Settings settings) {
        return new History(repository, editions, dataSource, settings.out());
    }
}
