package vn.bantin.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import vn.bantin.progress.Period;
import vn.bantin.store.Delivery;
import vn.bantin.store.PeriodLock;
import vn.bantin.store.StoredEdition;

/** The one step of a delivery as Spring Batch runs it; an item is one letter or one copy, an instance one round of them. */
public final class DeliverJob {

    public static final String NAME = "deliver";

    static final String STEP = "send";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final GracefulShutdown stopping;

    DeliverJob(JobRepository repository, PlatformTransactionManager transactions, GracefulShutdown stopping) {
        this.repository = repository;
        this.transactions = transactions;
        this.stopping = stopping;
    }

    /** The parameters of a round of an edition. */
    public static JobParameters identity(StoredEdition edition, int round) {
        return new JobParametersBuilder()
                .addString("programme", edition.programme())
                .addString("period", edition.period().toString())
                .addLong("edition", (long) edition.number())
                .addLong("round", (long) round)
                .toJobParameters();
    }

    /** The name of the lock under which a delivery of the period runs. */
    public static String lockName(String programme, Period period) {
        return NAME + " " + programme + " " + period;
    }

    /** The job: one letter is sent and noted before the next is begun. */
    public Job of(DeliveryRun run, PeriodLock lock) {
        return new JobBuilder(NAME, repository)
                .start(new StepBuilder(STEP, repository)
                        .<Delivery, DeliveryRun.Outcome>chunk(1)
                        .transactionManager(transactions)
                        .reader(run)
                        .processor(run::send)
                        .writer(outcomes -> {
                            PublishJob.requireHeld(
                                    lock,
                                    run.edition().programme(),
                                    run.edition().period());
                            outcomes.forEach(run::note);
                        })
                        .listener((StepExecutionListener) stopping)
                        .listener((StepExecutionListener) new StepTimes(new FileTimes()))
                        .allowStartIfComplete(true)
                        .build())
                .build();
    }
}
