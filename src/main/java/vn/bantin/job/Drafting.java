package vn.bantin.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bantin.bulletin.Edition;
import vn.bantin.press.Shelf;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.store.PeriodLock;
import vn.bantin.store.StoredEdition;

/**
 * Prints a draft of a period, which counts what nobody has approved yet and says so on every page.
 *
 * <p>Its rows are written, read and taken back in one transaction that is never committed: no draft is ever in the
 * tables that editions are released and delivered from. Its files are printed into a hidden folder that takes the place
 * of the former draft when its manifest is written, so one that was cut off is begun anew and leaves the former one.
 */
public final class Drafting {

    /** How the names of the jobs begin; a job is one programme and period, an instance one of its drafts. */
    static final String JOB = "draft ";

    private final DataSource dataSource;
    private final JobRepository repository;
    private final JobOperator operator;
    private final PlatformTransactionManager transactions;
    private final PublishSteps steps;
    private final Stopping stopping;

    Drafting(
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

    /**
     * Prints the draft, in place of the former one.
     *
     * @param code the programme's, {@code null} where only one is in force
     */
    public Publishing.Report draw(Period period, @Nullable String code, Order order, Consumer<Tick> progress) {
        Programme programme = steps.programme(period, code);
        DayOfIssue.requireOver(period, order.issuedOn());
        String job = JOB + programme.code() + " " + period;
        try (PeriodLock lock = PeriodLock.tryAcquire(dataSource, job)
                .orElseThrow(() -> new Refusal(Refusal.Kind.PERIOD_BUSY, null, programme.code(), period)
                        .heldBy(PeriodLock.findHolder(dataSource, job)))) {
            Run run = new Run(programme.code(), period, Edition.DRAFT, steps.day(order), order, progress);
            Path place = steps.draftFolder(programme.code(), period);
            Publishing.requireWritable(Objects.requireNonNull(place.getParent()));
            steps.rehearseTemplates();
            Drawn drawn = new Drawn();
            try {
                return ended(programme, run, place, drawn, execute(job, run, place, drawn));
            } catch (RuntimeException e) {
                throw Failures.inMidRun(e, run);
            }
        }
    }

    private JobExecution execute(String job, Run run, Path place, Drawn drawn) {
        JobParameters identity = new JobParametersBuilder()
                .addString("programme", run.programme())
                .addString("period", run.period().toString())
                .addLong("draft", done(job) + 1)
                .toJobParameters();
        DeadRuns.end(repository, job, identity, steps.now());
        try {
            return operator.start(job(job, run, place, drawn), identity);
        } catch (JobExecutionException e) {
            throw Failures.refusal(e);
        }
    }

    /** How many drafts of the period have been drawn up; one that was cut off is begun anew under its own number. */
    private long done(String job) {
        return repository.findJobInstances(job).stream()
                .map(repository::getLastJobExecution)
                .filter(last -> last != null && last.getStatus() == BatchStatus.COMPLETED)
                .count();
    }

    private Job job(String name, Run run, Path place, Drawn drawn) {
        return new JobBuilder(name, repository)
                .start(new StepBuilder("draft", repository)
                        .tasklet(
                                (contribution, context) -> {
                                    draw(run, place, drawn);
                                    contribution.incrementWriteCount(drawn.bulletins);
                                    if (stopping.asked() && drawn.bulletins == 0) {
                                        contribution.getStepExecution().setTerminateOnly();
                                    }
                                    return RepeatStatus.FINISHED;
                                },
                                transactions)
                        .allowStartIfComplete(true)
                        .listener(stopping)
                        .build())
                .build();
    }

    private void draw(Run run, Path place, Drawn drawn) {
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            try {
                print(run, place, drawn);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void print(Run run, Path place, Drawn drawn) throws IOException {
        Shelf hidden = new Shelf(place.resolveSibling("." + place.getFileName()));
        Shelf former = new Shelf(place.resolveSibling("." + place.getFileName() + "-old"));
        hidden.clear();
        former.clear();
        try {
            StoredEdition draft = steps.freezing().scoreDraft(run);
            steps.printDraft(draft, hidden, run, stopping::asked);
            if (stopping.asked()) {
                return;
            }
            if (Files.exists(place)) {
                setAside(place, former);
            }
            moveInPlace(hidden, place, former);
            drawn.bulletins = steps.editions().printed(draft.id()).size();
            drawn.overview = steps.editions().summary(draft.id()).overview();
        } finally {
            hidden.clear();
            former.clear();
        }
    }

    /** On Windows a folder cannot be renamed while one of its files is open. */
    private static void setAside(Path place, Shelf former) throws IOException {
        try {
            new Shelf(place).moveTo(former.folder());
        } catch (FileSystemException e) {
            throw new Refusal(Refusal.Kind.DRAFT_IN_USE, e, place, Failures.why(e));
        }
    }

    private static void moveInPlace(Shelf hidden, Path place, Shelf former) throws IOException {
        try {
            hidden.moveTo(place);
        } catch (IOException e) {
            if (Files.exists(former.folder())) {
                former.moveTo(place);
            }
            throw e;
        }
    }

    private Publishing.Report ended(Programme programme, Run run, Path place, Drawn drawn, JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return report(Publishing.End.DRAFTED, programme, run, place, drawn);
        }
        if (run.blocked()) {
            return report(Publishing.End.BLOCKED, programme, run, place, drawn);
        }
        if (stopping.asked()) {
            return report(Publishing.End.STOPPED, programme, run, place, drawn);
        }
        throw Failures.refusal(execution);
    }

    private static Publishing.Report report(Publishing.End end, Programme programme, Run run, Path place, Drawn drawn) {
        return new Publishing.Report(
                end, programme, run.period(), place, drawn.bulletins, drawn.overview, run.findings(), List.of());
    }

    /** What has come of it so far. */
    private static final class Drawn {
        private int bulletins;
        private List<String> overview = List.of();
    }
}
