package vn.bantin.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import vn.bantin.app.PublishReport.End;
import vn.bantin.job.GracefulShutdown;
import vn.bantin.job.JobStarter;
import vn.bantin.job.OutputFolders;
import vn.bantin.job.PublishContext;
import vn.bantin.job.PublishJob;
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
    private final EditionRepair upkeep;
    private final StandingEdition standing;
    private final GracefulShutdown stopping;

    PublishAttempt(
            DataSource dataSource,
            JobStarter jobs,
            PublishJob job,
            EditionStore editions,
            OutputFolders folders,
            EditionRepair upkeep,
            StandingEdition standing,
            GracefulShutdown stopping) {
        this.dataSource = dataSource;
        this.jobs = jobs;
        this.job = job;
        this.editions = editions;
        this.folders = folders;
        this.upkeep = upkeep;
        this.standing = standing;
        this.stopping = stopping;
    }

    PublishReport run(Programme programme, PublishContext run, PeriodLock lock) {
        try {
            return ended(programme, run, execute(run, lock));
        } catch (RuntimeException e) {
            CommandException refusal = ExceptionTranslator.inMidRun(e, run);
            // A lock that nobody took over went with its connection.
            throw refusal.kind() == CommandException.Kind.PERIOD_LOST
                            && !PeriodLock.isHeld(dataSource, PublishJob.lockName(run.programme(), run.period()))
                    ? ExceptionTranslator.databaseLost(e, run)
                    : refusal;
        }
    }

    private JobExecution execute(PublishContext run, PeriodLock lock) {
        try {
            return jobs.start(job.of(run, lock), PublishJob.identity(run.programme(), run.period(), run.edition()));
        } catch (JobExecutionException e) {
            throw ExceptionTranslator.refusal(e);
        }
    }

    private PublishReport ended(Programme programme, PublishContext run, JobExecution execution) {
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
        CommandException refusal = ExceptionTranslator.refusal(execution);
        if (refusal.kind() == CommandException.Kind.DATABASE_UNREACHABLE) {
            throw refusal;
        }
        List<PendingBulletin> missing =
                edition.map(found -> editions.missing(found.id())).orElse(List.of());
        List<FileFailure> failures = failures(run, missing);
        if (!failures.isEmpty()) {
            return report(End.INCOMPLETE, programme, run, printed, failures);
        }
        if (missing.stream().anyMatch(pending -> run.leavesOut(pending.unit()))) {
            String codes = missing.stream().map(PendingBulletin::unitOrSummary).collect(Collectors.joining(", "));
            return report(End.PARTIAL, programme, run, printed, List.of())
                    .with(List.of(new PublishNote(PublishNote.Kind.MISSING, missing.size(), codes)));
        }
        throw refusal;
    }

    private static List<FileFailure> failures(PublishContext run, List<PendingBulletin> missing) {
        List<FileFailure> failures =
                new ArrayList<>(run.misprints().stream().map(FileFailure::of).toList());
        missing.stream()
                .filter(pending -> pending.failure() != null)
                .map(pending -> FileFailure.of(pending.unitOrSummary(), Objects.requireNonNull(pending.failure())))
                .forEach(failures::add);
        return failures;
    }

    private PublishReport report(
            End end, Programme programme, PublishContext run, int bulletins, List<FileFailure> failures) {
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
