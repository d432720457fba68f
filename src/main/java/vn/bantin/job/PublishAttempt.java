package vn.bantin.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import vn.bantin.job.PublishReport.End;
import vn.bantin.progress.Programme;
import vn.bantin.store.EditionStore;
import vn.bantin.store.PendingBulletin;
import vn.bantin.store.PeriodLock;
import vn.bantin.store.StoredEdition;

/** Starts the job of an edition once, and reports how it ended. */
final class PublishAttempt {

    private final DataSource dataSource;
    private final JobStarter jobs;
    private final PublishJob job;
    private final EditionStore editions;
    private final OutputFolders folders;
    private final Upkeep upkeep;
    private final StandingEdition standing;
    private final Stopping stopping;

    PublishAttempt(
            DataSource dataSource,
            JobStarter jobs,
            PublishJob job,
            EditionStore editions,
            OutputFolders folders,
            Upkeep upkeep,
            StandingEdition standing,
            Stopping stopping) {
        this.dataSource = dataSource;
        this.jobs = jobs;
        this.job = job;
        this.editions = editions;
        this.folders = folders;
        this.upkeep = upkeep;
        this.standing = standing;
        this.stopping = stopping;
    }

    PublishReport run(Programme programme, Run run, PeriodLock lock) {
        try {
            return ended(programme, run, execute(run, lock));
        } catch (RuntimeException e) {
            Refusal refusal = Failures.inMidRun(e, run);
            // A lock that nobody took over went with its connection.
            throw refusal.kind() == Refusal.Kind.PERIOD_LOST
                            && !PeriodLock.isHeld(dataSource, PublishJob.lockName(run.programme(), run.period()))
                    ? Failures.databaseLost(e, run)
                    : refusal;
        }
    }

    private JobExecution execute(Run run, PeriodLock lock) {
        try {
            return jobs.start(job.of(run, lock), PublishJob.identity(run.programme(), run.period(), run.edition()));
        } catch (JobExecutionException e) {
            throw Failures.refusal(e);
        }
    }

    private PublishReport ended(Programme programme, Run run, JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            StoredEdition edition = run.stored(editions);
            upkeep.list(run.programme(), run.period());
            return standing.published(programme, edition, run.findings());
        }
        if (run.blocked()) {
            return report(End.BLOCKED, programme, run, 0, List.of());
        }
        Optional<StoredEdition> edition = editions.find(run.programme(), run.period(), run.edition());
        int printed = edition.map(found -> editions.printed(found.id()).size()).orElse(0);
        if (stopping.asked()) {
            return report(End.STOPPED, programme, run, printed, List.of());
        }
        Refusal refusal = Failures.refusal(execution);
        if (refusal.kind() == Refusal.Kind.DATABASE_UNREACHABLE) {
            throw refusal;
        }
        List<PendingBulletin> missing =
                edition.map(found -> editions.missing(found.id())).orElse(List.of());
        List<Failure> failures = failures(run, missing);
        if (!failures.isEmpty()) {
            return report(End.INCOMPLETE, programme, run, printed, failures);
        }
        if (missing.stream().anyMatch(pending -> run.leavesOut(pending.unit()))) {
            String codes = missing.stream().map(PendingBulletin::unitOrSummary).collect(Collectors.joining(", "));
            return report(End.PARTIAL, programme, run, printed, List.of())
                    .with(List.of(new Note(Note.Kind.MISSING, missing.size(), codes)));
        }
        throw refusal;
    }

    private static List<Failure> failures(Run run, List<PendingBulletin> missing) {
        List<Failure> failures =
                new ArrayList<>(run.misprints().stream().map(Failure::of).toList());
        missing.stream()
                .filter(pending -> pending.failure() != null)
                .map(pending -> Failure.of(pending.unitOrSummary(), Objects.requireNonNull(pending.failure())))
                .forEach(failures::add);
        return failures;
    }

    private PublishReport report(End end, Programme programme, Run run, int bulletins, List<Failure> failures) {
        return new PublishReport(
                end,
                programme,
                run.period(),
                folders.shelf(programme.code(), run.period(), run.edition()).folder(),
                bulletins,
                List.of(),
                run.findings(),
                failures);
    }
}
