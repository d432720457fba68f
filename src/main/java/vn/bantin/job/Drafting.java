package vn.bantin.job;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import vn.bantin.bulletin.Edition;
import vn.bantin.job.PublishReport.End;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.store.PeriodLock;

/** Prints a draft of a period, which counts what nobody has approved yet and says so on every page. */
public final class Drafting {

    private final DataSource dataSource;
    private final ProgrammeSelection selection;
    private final OutputFolders folders;
    private final TemplateRehearsal templates;
    private final DraftJob draft;
    private final JobStarter jobs;
    private final Stopping stopping;
    private final Clock clock;

    Drafting(
            DataSource dataSource,
            ProgrammeSelection selection,
            OutputFolders folders,
            TemplateRehearsal templates,
            DraftJob draft,
            JobStarter jobs,
            Stopping stopping,
            Clock clock) {
        this.dataSource = dataSource;
        this.selection = selection;
        this.folders = folders;
        this.templates = templates;
        this.draft = draft;
        this.jobs = jobs;
        this.stopping = stopping;
        this.clock = clock;
    }

    /**
     * Prints the draft, in place of the former one.
     *
     * @param code the programme's, {@code null} where only one is in force
     */
    public PublishReport draw(Period period, @Nullable String code, Order order, Consumer<Tick> progress) {
        Programme programme = selection.programme(period, code);
        DayOfIssue.requireOver(period, order.issuedOn());
        String name = DraftJob.name(programme.code(), period);
        try (PeriodLock lock = RunLock.acquire(dataSource, name, Refusal.Kind.PERIOD_BUSY, programme.code(), period)) {
            Run run = run(programme, period, order, DayOfIssue.today(clock), Tick.listener(progress));
            Path place = folders.draft(programme.code(), period);
            OutputFile.requireWritable(Objects.requireNonNull(place.getParent()));
            templates.requireUsable();
            DraftStep.Printed printed = new DraftStep.Printed();
            try {
                return ended(programme, run, place, printed, execute(run, draft.of(run, place, printed)));
            } catch (RuntimeException e) {
                throw Failures.inMidRun(e, run);
            }
        }
    }

    /** A run for a draft of all bulletins. */
    static Run run(Programme programme, Period period, Order order, LocalDate today, PrintListener listener) {
        LocalDate day = order.dayOr(today);
        DayOfIssue.requireOver(period, day);
        return new Run(programme.code(), period, Edition.DRAFT, day, order.only(), order.allowEmpty(), listener);
    }

    /** Starts the next draft; one that was cut off is begun anew under its own number. */
    private JobExecution execute(Run run, Job job) {
        try {
            return jobs.start(job, DraftJob.identity(run, jobs.completed(job.getName()) + 1));
        } catch (JobExecutionException e) {
            throw Failures.refusal(e);
        }
    }

    private PublishReport ended(
            Programme programme, Run run, Path place, DraftStep.Printed printed, JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return report(End.DRAFTED, programme, run, place, printed);
        }
        if (run.blocked()) {
            return report(End.BLOCKED, programme, run, place, printed);
        }
        if (stopping.asked()) {
            return report(End.STOPPED, programme, run, place, printed);
        }
        throw Failures.refusal(execution);
    }

    private static PublishReport report(End end, Programme programme, Run run, Path place, DraftStep.Printed printed) {
        return new PublishReport(
                end,
                programme,
                run.period(),
                place,
                printed.bulletins(),
                printed.overview(),
                run.findings(),
                List.of());
    }
}
