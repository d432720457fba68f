package vn.bantin.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import vn.bantin.store.PeriodLock;

/** The steps of a publish as Spring Batch runs them. */
final class PublishJob {

    private static final Logger LOG = LoggerFactory.getLogger(PublishJob.class);

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final PublishSteps steps;
    private final Stopping stopping;
    private final PeriodLock lock;

    PublishJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            PublishSteps steps,
            Stopping stopping,
            PeriodLock lock) {
        this.repository = repository;
        this.transactions = transactions;
        this.steps = steps;
        this.stopping = stopping;
        this.lock = lock;
    }

    /** The job in running order. */
    Job of(Run run) {
        return new JobBuilder(Publishing.JOB, repository)
                .start(step("check", () -> steps.freezing().check(run), true))
                .next(step("score", () -> steps.freezing().score(run), true))
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
                    requireHeld(run);
                    steps.remember(missing.edition(), outcomes);
                    run.tell(missing.tick(outcomes.size()));
                })
                .taskExecutor(threads)
                .listener((Object) stopping)
                .allowStartIfComplete(true)
                .build();
    }

    /** A run that was frozen for longer than its lease must not go on beside the one that took over. */
    private void requireHeld(Run run) {
        if (!lock.held()) {
            throw new Refusal(Refusal.Kind.PERIOD_LOST, null, run.programme(), run.period());
        }
    }

    private void bind(Run run) {
        requireHeld(run);
        try {
            steps.bind(run);
        } catch (Proofreader.Misprinted misprinted) {
            run.failed(misprinted.failures());
            throw misprinted;
        } catch (NoSuchFileException e) {
            throw new Refusal(Refusal.Kind.FILES_GONE, e, Failures.why(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
