package vn.bantin.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.bantin.job.EditionInventory;
import vn.bantin.job.JobStarter;
import vn.bantin.job.OutputFolders;
import vn.bantin.job.PublishContext;
import vn.bantin.job.PublishJob;
import vn.bantin.output.Manifest;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.store.AdoptedEdition;
import vn.bantin.store.EditionStore;
import vn.bantin.store.PeriodLock;
import vn.bantin.store.StoredEdition;

/**
 * Publishes a period: one job instance, started as often as it takes.
 *
 * <p>A lock that dies with its process guards the instance, because Spring Batch does not guard a concurrent restart.
 * Who holds the lock knows that an execution left running belongs to a process that is gone, and ends it.
 */
public final class EditionPublisher {

    private final DataSource dataSource;
    private final ProgrammeSelection selection;
    private final EditionStore editions;
    private final OutputFolders folders;
    private final UnknownEditions lying;
    private final EditionRepair upkeep;
    private final StandingEdition standing;
    private final UnissuedEditionCheck unissued;
    private final TemplateRehearsal templates;
    private final PublishAttempt attempt;
    private final JobStarter jobs;
    private final Clock clock;

    EditionPublisher(
            DataSource dataSource,
            ProgrammeSelection selection,
            EditionStore editions,
            OutputFolders folders,
            UnknownEditions lying,
            EditionRepair upkeep,
            StandingEdition standing,
            UnissuedEditionCheck unissued,
            TemplateRehearsal templates,
            PublishAttempt attempt,
            JobStarter jobs,
            Clock clock) {
        this.dataSource = dataSource;
        this.selection = selection;
        this.editions = editions;
        this.folders = folders;
        this.lying = lying;
        this.upkeep = upkeep;
        this.standing = standing;
        this.unissued = unissued;
        this.templates = templates;
        this.attempt = attempt;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Publishes all of the period; what is published stands. */
    public PublishReport publish(
            Period period, @Nullable String programme, @Nullable LocalDate issuedOn, Consumer<PrintProgress> progress) {
        return publish(PublishOptions.of(issuedOn), period, programme, progress);
    }

    /**
     * Publishes the period, or goes on where an earlier start was cut off.
     *
     * @param programme its code, {@code null} where only one is in force
     */
    public PublishReport publish(
            PublishOptions order, Period period, @Nullable String programme, Consumer<PrintProgress> progress) {
        Programme chosen = selection.programme(period, programme);
        IssueDate.requireOver(period, order.issuedOn());
        String name = PublishJob.lockName(chosen.code(), period);
        try (PeriodLock lock =
                CommandLock.acquire(dataSource, name, CommandException.Kind.PERIOD_BUSY, chosen.code(), period)) {
            return published(order, chosen, period, progress, lock);
        }
    }

    private PublishReport published(
            PublishOptions order, Programme chosen, Period period, Consumer<PrintProgress> progress, PeriodLock lock) {
        String code = chosen.code();
        List<AdoptedEdition> unknown = lying.admitted(code, period, order);
        boolean confirmed = confirmed(code, period);
        List<PublishNote> notes = new ArrayList<>(upkeep.repair(code, period));
        NextEdition next = NextEdition.of(code, period, unknown, editions);
        StoredEdition published = next.standing();
        if (published != null) {
            Instant at = Objects.requireNonNull(published.publishedAt());
            jobs.endPublished(PublishJob.NAME, PublishJob.identity(code, period, published.number()), at);
            jobs.endLeftRunning(PublishJob.NAME, PublishJob.identity(code, period, next.number()));
            Optional<PublishReport> report = standing.report(chosen, published, confirmed, order);
            if (report.isPresent()) {
                return report.get().with(notes);
            }
        }
        selection.requireUnits(code, period, order.only());
        PublishContext run = next.run(code, period, order, IssueDate.today(clock), PrintProgress.listener(progress));
        OutputFileWriter.requireWritable(
                folders.shelf(code, period, next.number()).folder());
        templates.requireUsable();
        StoredEdition frozen = next.unissued();
        List<PublishNote> reasons = frozen == null ? List.of() : unissued.reasons(frozen, order);
        if (frozen != null && !order.asFrozen() && !reasons.isEmpty()) {
            IssueDate.requireOver(period, run.issuedOn());
            run.takesThePlaceOf(frozen);
        }
        run.adopts(unknown);
        return attempt.run(chosen, run, lock).with(notes).with(told(run, reasons));
    }

    /** Notes on an unissued edition, and on those that were adopted, once it has come to that. */
    private List<PublishNote> told(PublishContext run, List<PublishNote> reasons) {
        StoredEdition now =
                editions.find(run.programme(), run.period(), run.edition()).orElse(null);
        if (now == null || run.takesThePlaceOf(now.id())) {
            return List.of();
        }
        List<PublishNote> all = new ArrayList<>(reasons);
        StoredEdition former = run.unissued();
        int printed = former == null ? 0 : editions.printed(former.id()).size();
        if (printed > 0) {
            all.add(new PublishNote(PublishNote.Kind.TAKEN_AWAY, printed));
        }
        if (!run.adopted().isEmpty()) {
            all.add(new PublishNote(PublishNote.Kind.ADOPTED, UnknownEditions.numbers(run.adopted()), run.edition()));
        }
        return all;
    }

    /** Notes that an edition is issued whose manifest lies there, where a start was cut off before it could. */
    private boolean confirmed(String programme, Period period) {
        Optional<StoredEdition> latest = editions.findLatest(programme, period);
        Optional<Manifest> manifest = latest.flatMap(lying::issued);
        manifest.ifPresent(issued -> {
            StoredEdition edition = latest.orElseThrow();
            editions.published(
                    edition.id(), EditionInventory.files(issued, editions, editions.pages(edition)), clock.instant());
        });
        return manifest.isPresent();
    }
}
