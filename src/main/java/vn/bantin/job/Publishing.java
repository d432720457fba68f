package vn.bantin.job;

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
import vn.bantin.press.Manifest;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.store.Adopted;
import vn.bantin.store.EditionStore;
import vn.bantin.store.PeriodLock;
import vn.bantin.store.StoredEdition;

/**
 * Publishes a period: one job instance, started as often as it takes.
 *
 * <p>A lock that dies with its process guards the instance, because Spring Batch does not guard a concurrent restart.
 * Who holds the lock knows that an execution left running belongs to a process that is gone, and ends it.
 */
public final class Publishing {

    private final DataSource dataSource;
    private final ProgrammeSelection selection;
    private final EditionStore editions;
    private final OutputFolders folders;
    private final Lying lying;
    private final Upkeep upkeep;
    private final StandingEdition standing;
    private final Unissued unissued;
    private final TemplateRehearsal templates;
    private final PublishAttempt attempt;
    private final JobStarter jobs;
    private final Clock clock;

    Publishing(
            DataSource dataSource,
            ProgrammeSelection selection,
            EditionStore editions,
            OutputFolders folders,
            Lying lying,
            Upkeep upkeep,
            StandingEdition standing,
            Unissued unissued,
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
            Period period, @Nullable String programme, @Nullable LocalDate issuedOn, Consumer<Tick> progress) {
        return publish(Order.of(issuedOn), period, programme, progress);
    }

    /**
     * Publishes the period, or goes on where an earlier start was cut off.
     *
     * @param programme its code, {@code null} where only one is in force
     */
    public PublishReport publish(Order order, Period period, @Nullable String programme, Consumer<Tick> progress) {
        Programme chosen = selection.programme(period, programme);
        DayOfIssue.requireOver(period, order.issuedOn());
        String name = PublishJob.lockName(chosen.code(), period);
        try (PeriodLock lock = RunLock.acquire(dataSource, name, Refusal.Kind.PERIOD_BUSY, chosen.code(), period)) {
            return published(order, chosen, period, progress, lock);
        }
    }

    private PublishReport published(
            Order order, Programme chosen, Period period, Consumer<Tick> progress, PeriodLock lock) {
        String code = chosen.code();
        List<Adopted> unknown = lying.admitted(code, period, order);
        boolean confirmed = confirmed(code, period);
        List<Note> notes = new ArrayList<>(upkeep.repair(code, period));
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
        Run run = next.run(code, period, order, DayOfIssue.today(clock), Tick.listener(progress));
        OutputFile.requireWritable(folders.shelf(code, period, next.number()).folder());
        templates.requireUsable();
        StoredEdition frozen = next.unissued();
        List<Note> reasons = frozen == null ? List.of() : unissued.reasons(frozen, order);
        if (frozen != null && !order.asFrozen() && !reasons.isEmpty()) {
            DayOfIssue.requireOver(period, run.issuedOn());
            run.takesThePlaceOf(frozen);
        }
        run.adopts(unknown);
        return attempt.run(chosen, run, lock).with(notes).with(told(run, reasons));
    }

    /** Notes on an unissued edition, and on those that were adopted, once it has come to that. */
    private List<Note> told(Run run, List<Note> reasons) {
        StoredEdition now =
                editions.find(run.programme(), run.period(), run.edition()).orElse(null);
        if (now == null || run.takesThePlaceOf(now.id())) {
            return List.of();
        }
        List<Note> all = new ArrayList<>(reasons);
        StoredEdition former = run.unissued();
        int printed = former == null ? 0 : editions.printed(former.id()).size();
        if (printed > 0) {
            all.add(new Note(Note.Kind.TAKEN_AWAY, printed));
        }
        if (!run.adopted().isEmpty()) {
            all.add(new Note(Note.Kind.ADOPTED, Lying.numbers(run.adopted()), run.edition()));
        }
        return all;
    }

    /** Notes that an edition is issued whose manifest lies there, where a start was cut off before it could. */
    private boolean confirmed(String programme, Period period) {
        Optional<StoredEdition> latest = editions.findLatest(programme, period);
        Optional<Manifest> manifest = latest.flatMap(lying::issued);
        manifest.ifPresent(issued -> {
            StoredEdition edition = latest.orElseThrow();
            editions.published(edition.id(), Inventory.files(issued, editions, edition), clock.instant());
        });
        return manifest.isPresent();
    }
}
