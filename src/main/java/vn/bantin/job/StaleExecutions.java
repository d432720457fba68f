package vn.bantin.job;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** Ends executions that a process that is gone left running in the job repository; only the holder of its lock knows that. */
public final class StaleExecutions {

    /** The exit code, in the job repository, of a run whose process was gone before it could note its end. */
    public static final String BROKEN_OFF = "BROKEN_OFF";

    private StaleExecutions() {}

    /** Ends it as broken off, so that the job can be started again. */
    static void end(JobRepository repository, String job, JobParameters identity, LocalDateTime now) {
        JobInstance instance = repository.getJobInstance(job, identity);
        if (instance == null) {
            return;
        }
        JobExecution last = repository.getLastJobExecution(instance);
        if (last == null) {
            repository.deleteJobInstance(instance);
        } else {
            end(repository, last, BatchStatus.FAILED, new ExitStatus(BROKEN_OFF), now);
        }
    }

    /** Ends as done what published its edition and was gone before it could note that. */
    static void published(JobRepository repository, String job, JobParameters identity, Instant at) {
        JobInstance instance = repository.getJobInstance(job, identity);
        JobExecution last = instance == null ? null : repository.getLastJobExecution(instance);
        if (last != null && last.getStatus() != BatchStatus.COMPLETED) {
            end(repository, last, BatchStatus.COMPLETED, ExitStatus.COMPLETED, local(at));
        }
    }

    /** Whether the repository says that it runs, which is true only while somebody holds its lock. */
    public static boolean leftRunning(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }

    /** Local time, as the job repository keeps it. */
    public static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneId.systemDefault());
    }

    private static void end(
            JobRepository repository, JobExecution run, BatchStatus status, ExitStatus exit, LocalDateTime at) {
        for (StepExecution step : run.getStepExecutions()) {
            if (leftRunning(step.getStatus()) || status == BatchStatus.COMPLETED) {
                step.setStatus(status);
                step.setExitStatus(exit);
                step.setEndTime(at);
                repository.update(step);
            }
        }
        if (leftRunning(run.getStatus()) || status == BatchStatus.COMPLETED) {
            run.setStatus(status);
            run.setExitStatus(exit);
            run.setEndTime(at);
            repository.update(run);
        }
    }
}
