package vn.bantin.app;

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
import vn.bantin.app.PublishReport.End;
import vn.bantin.bulletin.Edition;
import vn.bantin.job.DraftJob;
import vn.bantin.job.DraftStep;
import vn.bantin.job.GracefulShutdown;
import vn.bantin.job.JobStarter;
import vn.bantin.job.OutputFolders;
import vn.bantin.job.PrintListener;
import vn.bantin.job.PublishContext;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.store.PeriodLock;

/** Prints a draft of a period, which counts what nobody has approved yet and says so on every page. */
public final class DraftPrinter {

    private final DataSource dataSource;
    private final ProgrammeSelection selection;
    private final OutputFolders folders;
    private final TemplateRehearsal templates;
    private final DraftJob draft;
    private final JobStarter jobs;
    private final GracefulShutdown stopping;
    private final Clock clock;

    DraftPrinter(
            DataSource dataSource,
            ProgrammeSelection selection,
            OutputFolders folders,
            TemplateRehearsal templates,
            DraftJob draft,
            JobStarter jobs,
            GracefulShutdown stopping,
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
    public PublishReport draw(
            Period period, @Nullable String code, PublishOptions order, Consumer<PrintProgress> progress) {
        Programme programme = selection.programme(period, code);
        IssueDate.requireOver(period, order.issuedOn());
        String name = DraftJob.name(programme.code(), period);
        try (PeriodLock lock =
                CommandLock.acquire(dataSource, name, CommandException.Kind.PERIOD_BUSY, programme.code(), period)) {
            PublishContext run =
                    run(programme, period, order, IssueDate.today(clock), PrintProgress.listener(progress));
            Path place = folders.draft(programme.code(), period);
            OutputFileWriter.requireWritable(Objects.requireNonNull(place.getParent()));
            templates.requireUsable();
            DraftStep.Printed printed = new DraftStep.Printed();
            try {
                return ended(programme, run, place, printed, execute(run, draft.of(run, place, printed)));
            } catch (RuntimeException e) {
                throw ExceptionTranslator.inMidRun(e, run);
            }
        }
    }

    /** A run for a draft of all bulletins. */
    static PublishContext run(
            Programme programme, Period period, PublishOptions order, LocalDate today, PrintListener listener) {
        IssueDate.requireOver(period, order, today);
        return new PublishContext(
                programme.code(),
                period,
                Edition.DRAFT,
                order.dayOr(today),
                order.only(),
                order.allowEmpty(),
                listener);
    }

    /** Starts the next draft; one that was cut off is begun anew under its own number. */
    private JobExecution execute(PublishContext run, Job job) {
        try {
            return jobs.start(job, DraftJob.identity(run, jobs.completed(job.getName()) + 1));
        } catch (JobExecutionException e) {
            throw ExceptionTranslator.refusal(e);
        }
    }

    private PublishReport ended(
            Programme programme, PublishContext run, Path place, DraftStep.Printed printed, JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return report(End.DRAFTED, programme, run, place, printed);
        }
        if (run.blocked()) {
            return report(End.BLOCKED, programme, run, place, printed);
        }
        if (stopping.asked()) {
            return report(End.STOPPED, programme, run, place, printed);
        }
        throw ExceptionTranslator.refusal(execution);
    }

    private static PublishReport report(
            End end, Programme programme, PublishContext run, Path place, DraftStep.Printed printed) {
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
