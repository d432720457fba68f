package vn.bantin.job;

import java.time.Clock;
import java.time.Instant;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Starts jobs for the holder of their lock, who knows that an execution left running belongs to a process that is gone. */
public final class JobStarter {

    private final JobRepository repository;
    private final JobOperator operator;
    private final Clock clock;

    JobStarter(JobRepository repository, JobOperator operator, Clock clock) {
        this.repository = repository;
        this.operator = operator;
        this.clock = clock;
    }

    /** Ends what was left running under that identity, and starts the job. */
    public JobExecution start(Job job, JobParameters identity) throws JobExecutionException {
        endLeftRunning(job.getName(), identity);
        return operator.start(job, identity);
    }

    public void endLeftRunning(String job, JobParameters identity) {
        StaleExecutions.end(repository, job, identity, StaleExecutions.local(clock.instant()));
    }

    /** Ends as done the execution that published its edition at that moment and was gone before it could note that. */
    public void endPublished(String job, JobParameters identity, Instant at) {
        StaleExecutions.published(repository, job, identity, at);
    }

    /** The number of instances of the job that came to their end. */
    public long completed(String job) {
        return repository.findJobInstances(job).stream()
                .map(repository::getLastJobExecution)
                .filter(last -> last != null && last.getStatus() == BatchStatus.COMPLETED)
                .count();
    }
}
