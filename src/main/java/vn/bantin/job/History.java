package vn.bantin.job;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;

/** What was run, when, and how it ended; the newest first. */
public final class History {

    private final JobRepository repository;

    History(JobRepository repository) {
        this.repository = repository;
    }

    /**
     * One start of a publish.
     *
     * @param draft whether it was for a draft only
     * @param edition for which edition of the period, 1 for the first
     * @param status Spring Batch's word for how it ended
     */
    public record Entry(
            long id,
            boolean draft,
            int edition,
            String programme,
            String period,
            @Nullable LocalDateTime started,
            @Nullable LocalDateTime ended,
            String status,
            List<Part> steps) {}

    /** One step of it. */
    public record Part(String name, String status, long done) {}

    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (String job : repository.getJobNames()) {
            repository
                    .findJobInstances(job)
                    .forEach(instance ->
                            repository.getJobExecutions(instance).forEach(execution -> entries.add(entry(execution))));
        }
        entries.sort(Comparator.comparingLong(Entry::id).reversed());
        return entries;
    }

    /** The start with that id, if there is one. */
    public Optional<Entry> find(long id) {
        return entries().stream().filter(entry -> entry.id() == id).findFirst();
    }

    private static Entry entry(JobExecution execution) {
        Long edition = execution.getJobParameters().getLong("edition");
        return new Entry(
                execution.getId(),
                execution.getJobInstance().getJobName().startsWith(Drafting.JOB),
                edition == null ? Run.FIRST : edition.intValue(),
                String.valueOf(execution.getJobParameters().getString("programme")),
                String.valueOf(execution.getJobParameters().getString("period")),
                execution.getStartTime(),
                execution.getEndTime(),
                execution.getStatus().name(),
                execution.getStepExecutions().stream()
                        .sorted(Comparator.comparingLong(step -> step.getId()))
                        .map(step ->
                                new Part(step.getStepName(), step.getStatus().name(), step.getWriteCount()))
                        .toList());
    }
}
