package vn.bantin.app;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.UnitNames;
import vn.bantin.delivery.Postbox;
import vn.bantin.job.DeliverJob;
import vn.bantin.job.DeliveryLetters;
import vn.bantin.job.DeliveryPlan;
import vn.bantin.job.DeliveryRun;
import vn.bantin.job.GracefulShutdown;
import vn.bantin.job.JobStarter;
import vn.bantin.job.OutputFolders;
import vn.bantin.output.EditionFolder;
import vn.bantin.progress.Period;
import vn.bantin.progress.Recipient;
import vn.bantin.progress.Unit;
import vn.bantin.store.Delivery;
import vn.bantin.store.DeliveryStore;
import vn.bantin.store.EditionStore;
import vn.bantin.store.LedgerRepository;
import vn.bantin.store.PeriodLock;
import vn.bantin.store.PublishedFile;
import vn.bantin.store.StoredEdition;

/**
 * Delivers the published edition of a period: each letter and each copy once, whatever happens between two of them.
 *
 * <p>What is to be sent is stored before anything is sent, so that a start after a power cut sends what the first one would
 * have sent, and no recipient that was added meanwhile is mixed with it.
 */
public final class EditionDelivery {

    private final DataSource dataSource;
    private final LedgerRepository ledgers;
    private final DeliverableEdition deliverable;
    private final EditionStore editions;
    private final DeliveryStore deliveries;
    private final OutputFolders folders;
    private final DeliveryPost post;
    private final DeliverJob job;
    private final JobStarter jobs;
    private final GracefulShutdown stopping;
    private final Clock clock;

    EditionDelivery(
            DataSource dataSource,
            LedgerRepository ledgers,
            DeliverableEdition deliverable,
            EditionStore editions,
            DeliveryStore deliveries,
            OutputFolders folders,
            DeliveryPost post,
            DeliverJob job,
            JobStarter jobs,
            GracefulShutdown stopping,
            Clock clock) {
        this.dataSource = dataSource;
        this.ledgers = ledgers;
        this.deliverable = deliverable;
        this.editions = editions;
        this.deliveries = deliveries;
        this.folders = folders;
        this.post = post;
        this.job = job;
        this.jobs = jobs;
        this.stopping = stopping;
        this.clock = clock;
    }

    /** Who gets what of an edition that nobody has got yet. */
    private record Planned(List<Delivery> deliveries, List<String> without) {}

    /** The receipts of the edition in force. */
    public DeliveryReport receipts(Period period, @Nullable String programme) {
        StoredEdition edition = deliverable.published(period, programme);
        return report(DeliveryReport.End.SHOWN, edition, 0, List.of());
    }

    /**
     * Sends what has not been sent.
     *
     * @param told hears of each letter and copy that has ended
     */
    public DeliveryReport deliver(
            DeliveryOptions options, Period period, @Nullable String programme, Consumer<Receipt> told) {
        StoredEdition edition = deliverable.edition(period, programme);
        if (options.to() != null) {
            return tested(options, options.to(), edition, told);
        }
        if (options.dryRun()) {
            Planned planned = planned(edition, 1);
            List<Delivery> open = new ArrayList<>(deliveries.of(edition.id()).stream()
                    .filter(delivery -> delivery.state() == Delivery.State.OPEN)
                    .toList());
            open.addAll(planned.deliveries());
            return DeliveryReport.of(DeliveryReport.End.SHOWN, edition, open.size(), open, planned.without());
        }
        String name = DeliverJob.lockName(edition.programme(), period);
        try (PeriodLock lock = CommandLock.acquire(
                dataSource, name, CommandException.Kind.DELIVERY_BUSY, edition.programme(), period)) {
            return delivered(options, edition, told, lock);
        }
    }

    private DeliveryReport delivered(
            DeliveryOptions options, StoredEdition edition, Consumer<Receipt> told, PeriodLock lock) {
        settleLeftBegun(edition);
        settleArrived(edition, options.arrived());
        List<Delivery> before = deliveries.of(edition.id());
        int last = before.stream().mapToInt(Delivery::round).max().orElse(0);
        List<Delivery> open = open(before);
        int round = open.isEmpty() ? last + 1 : open.get(0).round();
        if (last > 0 && open.isEmpty()) {
            jobs.endLeftRunning(DeliverJob.NAME, DeliverJob.identity(edition, last));
        }
        List<Delivery> again = again(edition, options, before, round);
        Planned planned = planned(edition, round);
        List<Delivery> more = new ArrayList<>(again);
        more.addAll(planned.deliveries());
        deliveries.plan(edition.id(), more);
        List<Delivery> all = open(deliveries.of(edition.id()));
        if (all.isEmpty()) {
            return report(DeliveryReport.End.NOTHING, edition, 0, planned.without());
        }
        requireWhole(edition, all);
        Postbox postbox = all.stream().anyMatch(one -> one.channel() == Recipient.Channel.MAIL) ? post.postbox() : null;
        DeliveryRun run = new DeliveryRun(
                edition,
                round,
                deliveries,
                folders.shelf(edition),
                post.letters(""),
                postbox,
                clock,
                post.pauses(),
                delivery -> told.accept(Receipt.of(delivery)));
        JobExecution execution = execute(run, edition, lock);
        int now = all.size() - open(deliveries.of(edition.id())).size();
        if (stopping.asked()) {
            return report(DeliveryReport.End.STOPPED, edition, now, planned.without());
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw post.explained(execution, all.size() - now);
        }
        return report(DeliveryReport.End.SENT, edition, now, planned.without());
    }

    private JobExecution execute(DeliveryRun run, StoredEdition edition, PeriodLock lock) {
        try {
            return jobs.start(job.of(run, lock), DeliverJob.identity(edition, run.round()));
        } catch (JobExecutionException e) {
            throw ExceptionTranslator.refusal(e);
        }
    }

    private static List<Delivery> open(List<Delivery> all) {
        return all.stream().filter(one -> one.state() == Delivery.State.OPEN).toList();
    }

    private DeliveryReport report(DeliveryReport.End end, StoredEdition edition, int now, List<String> without) {
        List<Delivery> all = DeliveryPlan.inForce(deliveries.of(edition.id()));
        boolean lacking = all.stream()
                .anyMatch(one -> one.state() == Delivery.State.FAILED || one.state() == Delivery.State.UNSURE);
        boolean ended = end == DeliveryReport.End.SENT || end == DeliveryReport.End.NOTHING;
        return DeliveryReport.of(lacking && ended ? DeliveryReport.End.INCOMPLETE : end, edition, now, all, without);
    }

    /** What a process that is gone had begun: a copy can be made again, a letter may have been sent. */
    private void settleLeftBegun(StoredEdition edition) {
        for (Delivery delivery : deliveries.of(edition.id())) {
            if (delivery.state() == Delivery.State.SENDING) {
                deliveries.settled(
                        delivery,
                        delivery.channel() == Recipient.Channel.MAIL ? Delivery.State.UNSURE : Delivery.State.OPEN,
                        null,
                        clock.instant());
            }
        }
    }

    private void settleArrived(StoredEdition edition, Set<Long> arrived) {
        Map<Long, Delivery> known = byId(DeliveryPlan.inForce(deliveries.of(edition.id())));
        for (long id : new TreeSet<>(arrived)) {
            Delivery delivery = known(known, id, edition);
            if (delivery.state() == Delivery.State.UNSURE || delivery.state() == Delivery.State.FAILED) {
                deliveries.settled(delivery, Delivery.State.SENT, delivery.answer(), clock.instant());
            }
        }
    }

    /** The deliveries that somebody wants sent once more. */
    private List<Delivery> again(StoredEdition edition, DeliveryOptions options, List<Delivery> all, int round) {
        List<Delivery> last = DeliveryPlan.inForce(all);
        Map<Long, Delivery> known = byId(last);
        Set<Long> wanted = new TreeSet<>(options.resend());
        if (options.resendFailed()) {
            last.stream()
                    .filter(one -> one.state() == Delivery.State.FAILED)
                    .map(Delivery::id)
                    .forEach(wanted::add);
        }
        Instant now = clock.instant();
        return wanted.stream()
                .map(id -> known(known, id, edition))
                .filter(one -> one.state() != Delivery.State.OPEN)
                .map(one -> addressed(one).again(round, one.sending() + 1, now))
                .toList();
    }

    /** By the address that the recipient has now: it may have been the reason why the letter did not get through. */
    private Delivery addressed(Delivery delivery) {
        return ledgers.recipients().stream()
                .filter(recipient ->
                        recipient.code().equals(delivery.recipient()) && recipient.channel() == delivery.channel())
                .findFirst()
                .map(recipient -> delivery.to(recipient.address()))
                .orElse(delivery);
    }

    private static Map<Long, Delivery> byId(List<Delivery> all) {
        return all.stream().collect(Collectors.toMap(Delivery::id, one -> one));
    }

    private static Delivery known(Map<Long, Delivery> all, long id, StoredEdition edition) {
        Delivery found = all.get(id);
        if (found == null) {
            throw new CommandException(
                    CommandException.Kind.DELIVERY_UNKNOWN, null, id, edition.programme(), edition.period());
        }
        return found;
    }

    /** What recipients in force get today for whom nothing was planned, and who have not been sent the same papers before. */
    private Planned planned(StoredEdition edition, int round) {
        LocalDate today = IssueDate.today(clock);
        List<Recipient> all = ledgers.recipients();
        if (all.isEmpty()) {
            throw new CommandException(CommandException.Kind.NO_RECIPIENTS, null);
        }
        Set<String> known =
                deliveries.of(edition.id()).stream().map(Delivery::recipient).collect(Collectors.toSet());
        List<DeliveryPlan.Sendable> files = sendable(edition);
        List<Delivery> former = editions.published(edition.programme(), edition.period()).stream()
                .filter(other -> other.number() < edition.number())
                .flatMap(other -> deliveries.of(other.id()).stream())
                .toList();
        Map<String, Unit> units = ledgers.register().units();
        UnitNames names = UnitNames.of(units.values(), units);
        List<Delivery> planned = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (Recipient recipient : all) {
            if (!recipient.inForce(today) || known.contains(recipient.code())) {
                continue;
            }
            List<DeliveryPlan.Sendable> papers = DeliveryPlan.papers(recipient, files);
            List<DeliveryPlan.Sendable> fresh = DeliveryPlan.fresh(recipient, papers, former);
            if (papers.isEmpty()) {
                without.add(recipient.code());
            } else if (!fresh.isEmpty()) {
                planned.addAll(DeliveryPlan.of(
                        recipient,
                        fresh,
                        salutation(recipient, units, names),
                        post.mostBytes(),
                        round,
                        clock.instant()));
            }
        }
        return new Planned(planned, without);
    }

    private static String salutation(Recipient recipient, Map<String, Unit> units, UnitNames names) {
        if (recipient.role() != null) {
            return recipient.role();
        }
        Unit unit = recipient.unit() == null ? null : units.get(recipient.unit());
        if (unit == null) {
            return recipient.address();
        }
        return unit.committee() == null ? Phrase.capitalised(names.of(unit)) : unit.committee();
    }

    private List<DeliveryPlan.Sendable> sendable(StoredEdition edition) {
        Map<String, @Nullable String> units = new HashMap<>();
        editions.printed(edition.id()).forEach(printed -> units.put(printed.file(), printed.unit()));
        EditionFolder shelf = folders.shelf(edition);
        return editions.files(edition.id()).stream()
                .map(file -> DeliveryPlan.Sendable.of(file, size(shelf, file), edition.period(), units))
                .filter(Objects::nonNull)
                .toList();
    }

    private static long size(EditionFolder shelf, PublishedFile file) {
        try {
            return Files.size(shelf.folder().resolve(file.name()));
        } catch (IOException e) {
            return 0; // it is told as missing when it is to be sent
        }
    }

    /** Refuses to send anything while a file of it is gone or is not as it was published. */
    private void requireWhole(StoredEdition edition, List<Delivery> open) {
        EditionFolder shelf = folders.shelf(edition);
        Map<String, String> files = new HashMap<>();
        open.forEach(delivery -> delivery.files().forEach(file -> files.put(file.name(), file.sha256())));
        Set<String> gone = new TreeSet<>();
        files.forEach((name, sha256) -> {
            try {
                if (!shelf.holds(name, sha256)) {
                    gone.add(name);
                }
            } catch (IOException e) {
                gone.add(name);
            }
        });
        if (!gone.isEmpty()) {
            throw new CommandException(CommandException.Kind.FILES_GONE, null, String.join(", ", gone));
        }
    }

    /** Sends what a first delivery would send, to one mailbox, and notes nothing. */
    private DeliveryReport tested(DeliveryOptions options, String to, StoredEdition edition, Consumer<Receipt> told) {
        List<Delivery> all = planned(edition, 1).deliveries().stream()
                .limit(options.sample() == 0 ? Long.MAX_VALUE : options.sample())
                .map(delivery -> delivery.to(to))
                .toList();
        requireWhole(edition, all);
        DeliveryLetters letters = post.letters(DeliveryPost.TEST);
        for (Delivery delivery : all) {
            post.send(letters, edition, folders.shelf(edition), delivery);
            told.accept(Receipt.of(delivery));
        }
        return DeliveryReport.of(DeliveryReport.End.TESTED, edition, all.size(), all, List.of());
    }
}
