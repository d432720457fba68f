package vn.bantin.app;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import vn.bantin.job.DeliverJob;
import vn.bantin.job.DraftJob;
import vn.bantin.job.FileTimes;
import vn.bantin.job.OutputFolders;
import vn.bantin.job.PublishContext;
import vn.bantin.job.PublishJob;
import vn.bantin.job.StaleExecutions;
import vn.bantin.job.StepTimes;
import vn.bantin.progress.Period;
import vn.bantin.store.EditionStore;
import vn.bantin.store.PeriodLock;
import vn.bantin.store.StoredEdition;

/** Lists the starts of jobs, the newest first, with their times and how they ended. */
public final class RunHistory {

    private final JobRepository repository;
    private final EditionStore editions;
    private final DataSource dataSource;
    private final OutputFolders folders;

    RunHistory(JobRepository repository, EditionStore editions, DataSource dataSource, OutputFolders folders) {
        this.folders = folders;
        this.repository = repository;
        this.editions = editions;
        this.dataSource = dataSource;
    }

    /**
     * One start of a publish.
     *
     * @param draft whether it was for a draft only
     * @param delivery whether it sent what was published
     * @param edition for which edition of the period, 1 for the first
     * @param ended {@code null} while it runs, and where its process was gone before it could note that
     * @param status Spring Batch's word for how it ended, or BROKEN_OFF
     */
    public record Entry(
            long id,
            boolean draft,
            boolean delivery,
            int edition,
            String programme,
            String period,
            @Nullable LocalDateTime started,
            @Nullable LocalDateTime ended,
            String status,
            List<Part> steps) {}

    /**
     * One step of it.
     *
     * @param wall how long it ran, {@code null} where it did not live to note it
     * @param cpu the CPU time that the process took meanwhile, {@code null} likewise
     * @param slowest the files that took longest
     */
    public record Part(
            String name,
            String status,
            long done,
            @Nullable Duration wall,
            @Nullable Duration cpu,
            List<FileTimes.FileTime> slowest) {}

    /**
     * Every start. The job repository only knows what a run lived to note: of one that it calls running while nobody holds
     * the period, the process is gone; and the last start for an edition that is published is the one that published it.
     */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (String job : repository.getJobNames()) {
            for (JobInstance instance : repository.findJobInstances(job)) {
                List<JobExecution> starts = repository.getJobExecutions(instance);
                long last = starts.stream().mapToLong(JobExecution::getId).max().orElse(0);
                starts.forEach(start -> entries.add(entry(start, start.getId() == last)));
            }
        }
        entries.sort(Comparator.comparingLong(Entry::id).reversed());
        return entries;
    }

    /** The start with that id, if there is one. */
    public Optional<Entry> find(long id) {
        return entries().stream().filter(entry -> entry.id() == id).findFirst();
    }

    /** The published editions of those runs of which files are gone or damaged, in the order of the runs. */
    public List<OverdueCheck.Lost> lost(List<Entry> runs) {
        return runs.stream()
                .filter(run -> !run.draft() && !run.delivery())
                .map(run -> editions.find(run.programme(), Period.of(run.period()), run.edition()))
                .flatMap(Optional::stream)
                .filter(edition -> edition.publishedAt() != null)
                .distinct()
                .map(edition -> OverdueCheck.lost(edition, editions, folders))
                .flatMap(Optional::stream)
                .toList();
    }

    private Entry entry(JobExecution start, boolean last) {
        boolean draft = DraftJob.isName(start.getJobInstance().getJobName());
        boolean delivery = start.getJobInstance().getJobName().equals(DeliverJob.NAME);
        Long number = start.getJobParameters().getLong("edition");
        int edition = number == null ? PublishContext.FIRST : number.intValue();
        String programme = String.valueOf(start.getJobParameters().getString("programme"));
        Period period = Period.of(String.valueOf(start.getJobParameters().getString("period")));
        Instant published = draft || delivery || !last
                ? null
                : editions.find(programme, period, edition)
                        .map(StoredEdition::publishedAt)
                        .orElse(null);
        String lock = draft
                ? start.getJobInstance().getJobName()
                : delivery ? DeliverJob.lockName(programme, period) : PublishJob.lockName(programme, period);
        String status = published != null
                ? BatchStatus.COMPLETED.name()
                : brokenOff(start, lock)
                        ? StaleExecutions.BROKEN_OFF
                        : start.getStatus().name();
        return new Entry(
                start.getId(),
                draft,
                delivery,
                edition,
                programme,
                period.toString(),
                start.getStartTime(),
                status.equals(StaleExecutions.BROKEN_OFF)
                        ? null
                        : published != null && start.getStatus() != BatchStatus.COMPLETED
                                ? StaleExecutions.local(published)
                                : start.getEndTime(),
                status,
                parts(start, status));
    }

    private boolean brokenOff(JobExecution start, String lock) {
        return start.getExitStatus().getExitCode().equals(StaleExecutions.BROKEN_OFF)
                || StaleExecutions.leftRunning(start.getStatus()) && !PeriodLock.isHeld(dataSource, lock);
    }

    /** A step that the repository calls running ended as its run did, where that has ended. */
    private static List<Part> parts(JobExecution start, String status) {
        return start.getStepExecutions().stream()
                .sorted(Comparator.comparingLong(StepExecution::getId))
                .map(step -> new Part(
                        step.getStepName(),
                        StaleExecutions.leftRunning(step.getStatus())
                                        || step.getExitStatus().getExitCode().equals(StaleExecutions.BROKEN_OFF)
                                ? status
                                : step.getStatus().name(),
                        step.getWriteCount(),
                        step.getStartTime() == null || step.getEndTime() == null
                                ? null
                                : Duration.between(step.getStartTime(), step.getEndTime()),
                        StepTimes.cpu(step).orElse(null),
                        StepTimes.slowest(step)))
                .toList();
    }
}
