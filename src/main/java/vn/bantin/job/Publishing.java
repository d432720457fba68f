package vn.bantin.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;
import vn.bantin.checks.Finding;
import vn.bantin.press.Manifest;
import vn.bantin.press.Modes;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.store.Adopted;
import vn.bantin.store.PendingBulletin;
import vn.bantin.store.PeriodLock;
import vn.bantin.store.StoredEdition;

/**
 * Publishes a period: one job instance, started as often as it takes.
 *
 * <p>A lock that dies with its process guards the instance, because Spring Batch does not guard a concurrent restart.
 * Who holds the lock knows that an execution left running belongs to a process that is gone, and ends it.
 */
public final class Publishing {

    static final String JOB = "publish";

    private final DataSource dataSource;
    private final JobRepository repository;
    private final JobOperator operator;
    private final PlatformTransactionManager transactions;
    private final PublishSteps steps;
    private final Stopping stopping;
    private final Upkeep upkeep;
    private final Correcting correcting;
    private final Rehearsing rehearsing;

    Publishing(
            DataSource dataSource,
            JobRepository repository,
            JobOperator operator,
            PlatformTransactionManager transactions,
            PublishSteps steps,
            Stopping stopping) {
        this.dataSource = dataSource;
        this.repository = repository;
        this.operator = operator;
        this.transactions = transactions;
        this.steps = steps;
        this.stopping = stopping;
        upkeep = new Upkeep(steps);
        correcting = new Correcting(steps);
        rehearsing = new Rehearsing(steps, correcting);
    }

    /** How a publish ended. */
    public enum End {
        PUBLISHED(ExitCode.DONE),
        ALREADY_PUBLISHED(ExitCode.DONE),
        /** A correction was asked for, and no figure has changed. */
        UNCHANGED(ExitCode.DONE),
        /** Nothing was wrong, and nothing was to be printed. */
        CHECKED(ExitCode.DONE),
        DRAFTED(ExitCode.DONE),
        BLOCKED(ExitCode.FINDINGS),
        INCOMPLETE(ExitCode.INCOMPLETE),
        /** Those that were asked for are printed, others are not. */
        PARTIAL(ExitCode.INCOMPLETE),
        STOPPED(ExitCode.STOPPED);

        private final ExitCode exitCode;

        End(ExitCode exitCode) {
            this.exitCode = exitCode;
        }

        public ExitCode exitCode() {
            return exitCode;
        }
    }

    /**
     * What came of a publish.
     *
     * @param folder of the edition
     * @param bulletins how many files of the edition are printed, the summary among them
     * @param overview sentences of the summary, empty if nothing was scored
     * @param failures why files are missing
     * @param notes what else is to be told
     */
    public record Report(
            End end,
            Programme programme,
            Period period,
            Path folder,
            int bulletins,
            List<String> overview,
            List<Finding> findings,
            List<Failure> failures,
            List<Note> notes) {

        Report(
                End end,
                Programme programme,
                Period period,
                Path folder,
                int bulletins,
                List<String> overview,
                List<Finding> findings,
                List<Failure> failures) {
            this(end, programme, period, folder, bulletins, overview, findings, failures, List.of());
        }

        Report with(List<Note> more) {
            List<Note> all = new ArrayList<>(notes);
            all.addAll(more);
            return new Report(end, programme, period, folder, bulletins, overview, findings, failures, all);
        }
    }

    /** All of a publish but storing and printing. */
    public Report rehearse(Period period, @Nullable String programme, Order order) {
        return rehearsing.of(period, programme, order);
    }

    /** The same of a draft, whatever is published. */
    public Report rehearseDraft(Period period, @Nullable String programme, Order order) {
        return rehearsing.ofDraft(period, programme, order);
    }

    /** Publishes all of the period; what is published stands. */
    public Report publish(
            Period period, @Nullable String programme, @Nullable LocalDate issuedOn, Consumer<Tick> progress) {
        return publish(Order.of(issuedOn), period, programme, progress);
    }

    /**
     * Publishes the period, or goes on where an earlier start was cut off.
     *
     * @param programme its code, {@code null} where only one is in force
     */
    public Report publish(Order order, Period period, @Nullable String programme, Consumer<Tick> progress) {
        Programme chosen = steps.programme(period, programme);
        DayOfIssue.requireOver(period, order.issuedOn());
        String name = lockName(chosen.code(), period);
        try (PeriodLock lock = PeriodLock.tryAcquire(dataSource, name)
                .orElseThrow(() -> new Refusal(Refusal.Kind.PERIOD_BUSY, null, chosen.code(), period)
                        .heldBy(PeriodLock.findHolder(dataSource, name)))) {
            return published(order, chosen, period, progress, lock);
        }
    }

    private Report published(Order order, Programme chosen, Period period, Consumer<Tick> progress, PeriodLock lock) {
        List<Adopted> unknown = rehearsing.unknown(chosen.code(), period, order);
        boolean confirmed = confirmed(chosen.code(), period);
        List<Note> notes = new ArrayList<>(upkeep.mend(chosen.code(), period));
        Rehearsing.Next next = rehearsing.next(chosen.code(), period, unknown);
        StoredEdition standing = next.standing();
        if (standing != null) {
            Instant at = Objects.requireNonNull(standing.publishedAt());
            DeadRuns.published(repository, JOB, identity(chosen.code(), period, standing.number()), at);
            DeadRuns.end(repository, JOB, identity(chosen.code(), period, next.number()), steps.now());
            Optional<Report> report = rehearsing.standing(chosen, standing, confirmed, order);
            if (report.isPresent()) {
                return report.get().with(notes);
            }
        }
        correcting.requireUnits(chosen.code(), period, order.only());
        Run run = rehearsing.run(chosen.code(), period, next, order, progress);
        requireWritable(steps.shelf(chosen.code(), period, next.number()).folder());
        steps.rehearseTemplates();
        StoredEdition unissued = next.unissued();
        List<Note> reasons = unissued == null ? List.of() : new Unissued(steps).reasons(unissued, order);
        if (unissued != null && !order.asFrozen() && !reasons.isEmpty()) {
            run.takesThePlaceOf(unissued);
        }
        run.adopts(unknown);
        Report report = carriedOut(chosen, run, lock);
        return report.with(notes).with(told(run, reasons));
    }

    /** What is to be said of an unissued edition, and of those that were adopted, once it has come to that. */
    private List<Note> told(Run run, List<Note> reasons) {
        StoredEdition now = steps.editions()
                .find(run.programme(), run.period(), run.edition())
                .orElse(null);
        if (now == null || run.takesThePlaceOf(now.id())) {
            return List.of();
        }
        List<Note> all = new ArrayList<>(reasons);
        StoredEdition unissued = run.unissued();
        int printed =
                unissued == null ? 0 : steps.editions().printed(unissued.id()).size();
        if (printed > 0) {
            all.add(new Note(Note.Kind.TAKEN_AWAY, printed));
        }
        if (!run.adopted().isEmpty()) {
            all.add(new Note(Note.Kind.ADOPTED, Lying.numbers(run.adopted()), run.edition()));
        }
        return all;
    }

    /** Whether an earlier start had written its manifest, and only the note of that is made now. */
    private boolean confirmed(String programme, Period period) {
        Optional<StoredEdition> latest = steps.editions().findLatest(programme, period);
        Optional<Manifest> manifest = latest.flatMap(steps.lying()::issued);
        manifest.ifPresent(issued -> steps.confirm(latest.orElseThrow(), issued));
        return manifest.isPresent();
    }

    /** The first edition's is that of its period, as it was before there were corrections. */
    private static JobParameters identity(String programme, Period period, int edition) {
        JobParametersBuilder identity =
                new JobParametersBuilder().addString("programme", programme).addString("period", period.toString());
        return (edition == Run.FIRST ? identity : identity.addLong("edition", (long) edition)).toJobParameters();
    }

    /** Under which name a publish of the period is held. */
    static String lockName(String programme, Period period) {
        return JOB + " " + programme + " " + period;
    }

    private Report carriedOut(Programme programme, Run run, PeriodLock lock) {
        try {
            return ended(programme, run, execute(run, lock));
        } catch (RuntimeException e) {
            Refusal refusal = Failures.inMidRun(e, run);
            // A lock that nobody took over went with its connection.
            throw refusal.kind() == Refusal.Kind.PERIOD_LOST
                            && !PeriodLock.isHeld(dataSource, lockName(run.programme(), run.period()))
                    ? Failures.databaseLost(e, run)
                    : refusal;
        }
    }

    private JobExecution execute(Run run, PeriodLock lock) {
        JobParameters identity = identity(run.programme(), run.period(), run.edition());
        DeadRuns.end(repository, JOB, identity, steps.now());
        try {
            return operator.start(new PublishJob(repository, transactions, steps, stopping, lock).of(run), identity);
        } catch (JobExecutionException e) {
            throw Failures.refusal(e);
        }
    }

    private Report ended(Programme programme, Run run, JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            StoredEdition edition = steps.edition(run);
            upkeep.list(run.programme(), run.period());
            return rehearsing
                    .published(End.PUBLISHED, programme, edition, run.findings())
                    .with(correcting.done(edition));
        }
        if (run.blocked()) {
            return report(End.BLOCKED, programme, run, 0, List.of());
        }
        Optional<StoredEdition> edition = steps.editions().find(run.programme(), run.period(), run.edition());
        int printed = edition.map(found -> steps.editions().printed(found.id()).size())
                .orElse(0);
        if (stopping.asked()) {
            return report(End.STOPPED, programme, run, printed, List.of());
        }
        Refusal refusal = Failures.refusal(execution);
        if (refusal.kind() == Refusal.Kind.DATABASE_UNREACHABLE) {
            throw refusal;
        }
        List<PendingBulletin> missing =
                edition.map(found -> steps.editions().missing(found.id())).orElse(List.of());
        List<Failure> failures = new ArrayList<>(run.failures());
        missing.stream()
                .filter(pending -> pending.failure() != null)
                .map(pending -> Failure.of(Failure.place(pending.unit()), Objects.requireNonNull(pending.failure())))
                .forEach(failures::add);
        if (!failures.isEmpty()) {
            return report(End.INCOMPLETE, programme, run, printed, failures);
        }
        if (missing.stream().anyMatch(pending -> run.leavesOut(pending.unit()))) {
            String codes = missing.stream()
                    .map(pending -> Failure.place(pending.unit()))
                    .collect(Collectors.joining(", "));
            return report(End.PARTIAL, programme, run, printed, List.of())
                    .with(List.of(new Note(Note.Kind.MISSING, missing.size(), codes)));
        }
        throw refusal;
    }

    private Report report(End end, Programme programme, Run run, int bulletins, List<Failure> failures) {
        return new Report(
                end,
                programme,
                run.period(),
                steps.shelf(programme.code(), run.period(), run.edition()).folder(),
                bulletins,
                List.of(),
                run.findings(),
                failures);
    }

    /** The programme of that code, or the only one in force. */
    static Programme chosen(List<Programme> inForce, Period period, @Nullable String code) {
        if (code != null) {
            return inForce.stream()
                    .filter(programme -> programme.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(Refusal.Kind.UNKNOWN_PROGRAMME, null, code, period, codes(inForce)));
        }
        if (inForce.isEmpty()) {
            throw new Refusal(Refusal.Kind.NO_PROGRAMME, null, period);
        }
        if (inForce.size() > 1) {
            throw new Refusal(Refusal.Kind.SEVERAL_PROGRAMMES, null, period, codes(inForce));
        }
        return inForce.get(0);
    }

    private static String codes(List<Programme> programmes) {
        return programmes.stream().map(Programme::code).collect(Collectors.joining(", "));
    }

    /** Says at once, and not bulletin by bulletin, that nothing can be written. */
    static void requireWritable(Path folder) {
        try {
            Modes.folder(folder);
            Files.delete(Files.createTempFile(folder, "bantin", ".part"));
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.FOLDER_UNWRITABLE, e, folder, Failures.why(e));
        }
    }
}
