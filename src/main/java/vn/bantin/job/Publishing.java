package vn.bantin.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import vn.bantin.bulletin.Edition;
import vn.bantin.checks.Finding;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.store.PendingBulletin;
import vn.bantin.store.PeriodLock;
import vn.bantin.store.StoredEdition;

/**
 * Publishes a period: one job instance, started as often as it takes.
 *
 * <p>A lock that dies with its process guards the instance, because Spring Batch does not guard a concurrent restart.
 * Who holds the lock knows that an execution left running belongs to a process that is gone, and ends it.
 */
public final class Publishing {

    private static final String JOB = "publish";
    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

    private final DataSource dataSource;
    private final JobRepository repository;
    private final JobOperator operator;
    private final PlatformTransactionManager transactions;
    private final PublishSteps steps;
    private final Stopping stopping;

    Publishing(
            DataSource dataSource,
            JobRepository repository,
            JobOperator operator,
            PlatformTransactionManager transactions,
            PublishSteps steps,
            Stopping stopping) {
        this.dataSource = dataSource;
        this.repository = repository;
        this.operator = operator;
        this.transactions = transactions;
        this.steps = steps;
        this.stopping = stopping;
    }

    /** How a publish ended. */
    public enum End {
        PUBLISHED(ExitCode.DONE),
        ALREADY_PUBLISHED(ExitCode.DONE),
        /** Nothing was wrong, and nothing was to be printed. */
        CHECKED(ExitCode.DONE),
        DRAFTED(ExitCode.DONE),
        BLOCKED(ExitCode.FINDINGS),
        INCOMPLETE(ExitCode.INCOMPLETE),
        STOPPED(ExitCode.STOPPED);

        private final ExitCode exitCode;

        End(ExitCode exitCode) {
            this.exitCode = exitCode;
        }

        public ExitCode exitCode() {
            return exitCode;
        }
    }

    /**
     * What came of a publish.
     *
     * @param folder of the edition
     * @param bulletins how many files of the edition are printed, the summary among them
     * @param overview sentences of the summary, empty if nothing was scored
     * @param failures why files are missing
     */
    public record Report(
            End end,
            Programme programme,
            Period period,
            Path folder,
            int bulletins,
            List<String> overview,
            List<Finding> findings,
            List<Failure> failures) {}

    /** The findings of a period, whatever they are; nothing is stored or printed. */
    public Report check(Period period, @Nullable String programme) {
        Programme chosen = programme(period, programme);
        List<Finding> findings = steps.findings(steps.ledgerOfNow(chosen.code(), period));
        End end = findings.stream().anyMatch(Finding::blocks) ? End.BLOCKED : End.CHECKED;
        return report(end, chosen, period, 0, List.of(), findings, List.of());
    }

    /** All of a publish but storing and printing. */
    public Report rehearse(Period period, @Nullable String programme, @Nullable LocalDate issuedOn, boolean draft) {
        Report checked = check(period, programme);
        if (checked.end() == End.BLOCKED) {
            return checked;
        }
        steps.rehearseTemplates();
        Ledger ledger = steps.ledger(checked.programme().code(), period);
        LocalDate day = issuedOn == null ? steps.today() : issuedOn;
        Edition edition = draft
                ? steps.composeDraft(ledger, checked.findings(), day)
                : steps.compose(ledger, checked.findings(), day);
        String code = checked.programme().code();
        return new Report(
                End.CHECKED,
                checked.programme(),
                period,
                draft
                        ? steps.draftFolder(code, period)
                        : steps.shelf(code, period).folder(),
                edition.bulletins().size() + 1,
                edition.summary().overview(),
                checked.findings(),
                List.of());
    }

    /**
     * Publishes the period, or goes on where an earlier start was cut off.
     *
     * @param programme its code, {@code null} where only one is in force
     * @param issuedOn the date on the documents, {@code null} for today; an edition once stored keeps its own
     */
    public Report publish(
            Period period, @Nullable String programme, @Nullable LocalDate issuedOn, Consumer<Tick> progress) {
        Programme chosen = programme(period, programme);
        try (PeriodLock lock = PeriodLock.tryAcquire(dataSource, JOB + " " + chosen.code() + " " + period)
                .orElseThrow(() -> new Refusal(Refusal.Kind.PERIOD_BUSY, null, chosen.code(), period))) {
            Optional<StoredEdition> published = steps.editions().findLatestPublished(chosen.code(), period);
            if (published.isPresent()) {
                return alreadyPublished(chosen, published.get());
            }
            Run run = new Run(chosen.code(), period, issuedOn == null ? steps.today() : issuedOn, progress);
            requireWritable(steps.shelf(chosen.code(), period).folder());
            steps.rehearseTemplates();
            return ended(chosen, run, execute(run));
        }
    }

    private JobExecution execute(Run run) {
        JobParameters identity = new JobParametersBuilder()
                .addString("programme", run.programme())
                .addString("period", run.period().toString())
                .toJobParameters();
        DeadRuns.end(repository, JOB, identity, steps.now());
        try {
            return operator.start(job(run), identity);
        } catch (JobExecutionException e) {
            throw new Refusal(Refusal.Kind.RUN_FAILED, e, Failures.why(e));
        }
    }

    /** The job in running order. */
    private Job job(Run run) {
        return new JobBuilder(JOB, repository)
                .start(step("check", () -> steps.check(run), true))
                .next(step("score", () -> steps.score(run), false))
                .next(print(run))
                .next(step("bind", () -> bind(run), true))
                .build();
    }

    private Step step(String name, Runnable work, boolean everyStart) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            work.run();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(everyStart)
                .listener(stopping)
                .build();
    }

    /** One item a bulletin: read asks what is missing, process prints in several threads, write remembers. */
    private Step print(Run run) {
        MissingBulletins missing = new MissingBulletins(steps, run);
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("print-");
        threads.setConcurrencyLimit(steps.threads());
        return new StepBuilder(PublishSteps.PRINT, repository)
                .<Integer, Outcome>chunk(steps.threads())
                .transactionManager(transactions)
                .reader(missing)
                .processor(number -> {
                    Outcome outcome = steps.print(missing.edition(), missing.last(), number);
                    if (outcome instanceof Outcome.Failed failed) {
                        LOG.error("bulletin {} failed", number, failed.cause());
                    }
                    return outcome;
                })
                .writer(outcomes -> {
                    steps.remember(missing.edition(), outcomes);
                    run.tell(missing.tick(outcomes.size()));
                })
                .taskExecutor(threads)
                .listener((Object) stopping)
                .allowStartIfComplete(true)
                .build();
    }

    private void bind(Run run) {
        try {
            steps.bind(run);
        } catch (Proofreader.Misprinted misprinted) {
            run.failed(misprinted.failures());
            throw misprinted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Report ended(Programme programme, Run run, JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return published(End.PUBLISHED, programme, steps.edition(run), run.findings());
        }
        if (run.blocked()) {
            return report(End.BLOCKED, programme, run.period(), 0, List.of(), run.findings(), List.of());
        }
        Optional<StoredEdition> edition = steps.editions().find(run.programme(), run.period(), Run.EDITION);
        if (edition.isPresent()) {
            List<PendingBulletin> missing =
                    steps.editions().missing(edition.get().id());
            List<Failure> failures = new ArrayList<>(run.failures());
            missing.stream()
                    .filter(pending -> pending.failure() != null)
                    .map(pending ->
                            Failure.of(Failure.place(pending.unit()), Objects.requireNonNull(pending.failure())))
                    .forEach(failures::add);
            int printed = steps.editions().printed(edition.get().id()).size();
            if (stopping.asked()) {
                return stopped(programme, run, printed);
            }
            if (!failures.isEmpty()) {
                return report(End.INCOMPLETE, programme, run.period(), printed, List.of(), run.findings(), failures);
            }
        }
        if (stopping.asked()) {
            return stopped(programme, run, 0);
        }
        Throwable cause =
                execution.getAllFailureExceptions().stream().findFirst().orElse(null);
        throw Failures.refusal(cause == null ? new IllegalStateException("run " + execution.getStatus()) : cause);
    }

    private Report stopped(Programme programme, Run run, int printed) {
        return report(End.STOPPED, programme, run.period(), printed, List.of(), run.findings(), List.of());
    }

    private Report alreadyPublished(Programme programme, StoredEdition edition) {
        return published(End.ALREADY_PUBLISHED, programme, edition, List.of());
    }

    private Report published(End end, Programme programme, StoredEdition edition, List<Finding> findings) {
        return new Report(
                end,
                programme,
                edition.period(),
                steps.shelf(edition).folder(),
                steps.editions().printed(edition.id()).size(),
                steps.editions().summary(edition.id()).overview(),
                findings,
                List.of());
    }

    private Report report(
            End end,
            Programme programme,
            Period period,
            int bulletins,
            List<String> overview,
            List<Finding> findings,
            List<Failure> failures) {
        return new Report(
                end,
                programme,
                period,
                steps.shelf(programme.code(), period).folder(),
                bulletins,
                overview,
                findings,
                failures);
    }

    private Programme programme(Period period, @Nullable String code) {
        return chosen(steps.ledgers().programmesInForce(period), period, code);
    }

    /** The programme of that code, or the only one in force. */
    static Programme chosen(List<Programme> inForce, Period period, @Nullable String code) {
        if (code != null) {
            return inForce.stream()
                    .filter(programme -> programme.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(Refusal.Kind.UNKNOWN_PROGRAMME, null, code, period, codes(inForce)));
        }
        if (inForce.isEmpty()) {
            throw new Refusal(Refusal.Kind.NO_PROGRAMME, null, period);
        }
        if (inForce.size() > 1) {
            throw new Refusal(Refusal.Kind.SEVERAL_PROGRAMMES, null, period, codes(inForce));
        }
        return inForce.get(0);
    }

    private static String codes(List<Programme> programmes) {
        return programmes.stream().map(Programme::code).collect(Collectors.joining(", "));
    }

    /** Says at once, and not bulletin by bulletin, that nothing can be written. */
    static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "bantin", ".part"));
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.FOLDER_UNWRITABLE, e, folder, Failures.why(e));
        }
    }
}
