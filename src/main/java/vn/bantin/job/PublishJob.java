package vn.bantin.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import vn.bantin.progress.Period;
import vn.bantin.store.PeriodLock;

/** The steps of a publish as Spring Batch runs them. */
public final class PublishJob {

    public static final String NAME = "publish";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final CheckStep check;
    private final FreezeStep freeze;
    private final PrintStep print;
    private final AssembleStep assemble;
    private final GracefulShutdown stopping;

    PublishJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            CheckStep check,
            FreezeStep freeze,
            PrintStep print,
            AssembleStep assemble,
            GracefulShutdown stopping) {
        this.repository = repository;
        this.transactions = transactions;
        this.check = check;
        this.freeze = freeze;
        this.print = print;
        this.assemble = assemble;
        this.stopping = stopping;
    }

    /** The job in running order. */
    public Job of(PublishContext run, PeriodLock lock) {
        return new JobBuilder(NAME, repository)
                .start(step("check", run, () -> check.run(run)))
                .next(step("score", run, () -> freeze.run(run)))
                .next(print(run, lock))
                .next(step("bind", run, () -> {
                    requireHeld(lock, run.programme(), run.period());
                    assemble.run(run);
                }))
                .build();
    }

    /** The parameters of an edition's job; the first edition's are those of its period, as before there were corrections. */
    public static JobParameters identity(String programme, Period period, int edition) {
        JobParametersBuilder identity =
                new JobParametersBuilder().addString("programme", programme).addString("period", period.toString());
        return (edition == PublishContext.FIRST ? identity : identity.addLong("edition", (long) edition))
                .toJobParameters();
    }

    /** The name of the lock under which a publish of the period runs. */
    public static String lockName(String programme, Period period) {
        return NAME + " " + programme + " " + period;
    }

    private Step step(String name, PublishContext run, Runnable work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            work.run();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .listener(stopping)
                .listener(new StepTimes(run.times()))
                .build();
    }

    /** One item a bulletin: read asks what is missing, process prints in several threads, write remembers. */
    private Step print(PublishContext run, PeriodLock lock) {
        MissingBulletinReader missing = print.missing(run);
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("print-");
        threads.setConcurrencyLimit(print.threads());
        return new StepBuilder(PrintStep.NAME, repository)
                .<Integer, PrintOutcome>chunk(print.threads())
                .transactionManager(transactions)
                .reader(missing)
                .processor(number -> print.print(missing, number))
                .writer(outcomes -> {
                    requireHeld(lock, run.programme(), run.period());
                    print.remember(missing, outcomes);
                    missing.tell(outcomes.size());
                })
                .taskExecutor(threads)
                .listener((StepExecutionListener) stopping)
                .listener((StepExecutionListener) new StepTimes(run.times()))
                .allowStartIfComplete(true)
                .build();
    }

    /** A run that was frozen for longer than its lease must not go on beside the one that took over. */
    static void requireHeld(PeriodLock lock, String programme, Period period) {
        if (!lock.held()) {
            throw new PublishException(PublishException.Kind.PERIOD_LOST, null, programme, period);
        }
    }
}
