package vn.bantin.job;

import java.nio.file.Path;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;
import vn.bantin.progress.Period;

/** The one step of a draft as Spring Batch runs it; a job is one programme and period, an instance one of its drafts. */
public final class DraftJob {

    private static final String NAME = "draft ";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final DraftStep draft;
    private final GracefulShutdown stopping;

    DraftJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            DraftStep draft,
            GracefulShutdown stopping) {
        this.repository = repository;
        this.transactions = transactions;
        this.draft = draft;
        this.stopping = stopping;
    }

    /** The name of the job, and of the lock under which it runs. */
    public static String name(String programme, Period period) {
        return NAME + programme + " " + period;
    }

    public static boolean isName(String job) {
        return job.startsWith(NAME);
    }

    /** The parameters of the draft of that number, counted from 1. */
    public static JobParameters identity(PublishContext run, long number) {
        return new JobParametersBuilder()
                .addString("programme", run.programme())
                .addString("period", run.period().toString())
                .addLong("draft", number)
                .toJobParameters();
    }

    public Job of(PublishContext run, Path place, DraftStep.Printed result) {
        return new JobBuilder(name(run.programme(), run.period()), repository)
                .start(new StepBuilder("draft", repository)
                        .tasklet(
                                (contribution, context) -> {
                                    draft.run(run, place, result);
                                    contribution.incrementWriteCount(result.bulletins());
                                    if (stopping.asked() && result.bulletins() == 0) {
                                        contribution.getStepExecution().setTerminateOnly();
                                    }
                                    return RepeatStatus.FINISHED;
                                },
                                transactions)
                        .allowStartIfComplete(true)
                        .listener(stopping)
                        .listener(new StepTimes(run.times()))
                        .build())
                .build();
    }
}
