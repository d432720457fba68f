package vn.bantin.app;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import vn.bantin.delivery.Postbox;
import vn.bantin.job.DeliverJob;
import vn.bantin.job.DeliveryLetters;
import vn.bantin.job.DeliveryPlan;
import vn.bantin.job.DeliveryRun;
import vn.bantin.job.GracefulShutdown;
import vn.bantin.job.JobStarter;
import vn.bantin.job.OutputFolders;
import vn.bantin.output.EditionFolder;
import vn.bantin.progress.DeliveryState;
import vn.bantin.progress.Period;
import vn.bantin.progress.Recipient;
import vn.bantin.store.Delivery;
import vn.bantin.store.DeliveryStore;
import vn.bantin.store.PeriodLock;
import vn.bantin.store.StoredEdition;

/**
 * Delivers the published edition of a period: each letter and each copy once, whatever happens between two of them.
 *
 * <p>What is to be sent is stored before anything is sent, so that a start after a power cut sends what the first one would
 * have sent, and no recipient that was added meanwhile is mixed with it.
 */
public final class EditionDelivery {

    /** The round of what is only shown or tried. */
    private static final int FIRST = 1;

    private final DataSource dataSource;
    private final DeliverableEdition deliverable;
    private final DeliveryPlanner planner;
    private final DeliveryStore deliveries;
    private final OutputFolders folders;
    private final DeliveryPost post;
    private final DeliveryOverview overview;
    private final DeliverJob job;
    private final JobStarter jobs;
    private final GracefulShutdown stopping;
    private final Clock clock;

    EditionDelivery(
            DataSource dataSource,
            DeliverableEdition deliverable,
            DeliveryPlanner planner,
            DeliveryStore deliveries,
            OutputFolders folders,
            DeliveryPost post,
            DeliveryOverview overview,
            DeliverJob job,
            JobStarter jobs,
            GracefulShutdown stopping,
            Clock clock) {
        this.dataSource = dataSource;
        this.deliverable = deliverable;
        this.planner = planner;
        this.deliveries = deliveries;
        this.folders = folders;
        this.post = post;
        this.overview = overview;
        this.job = job;
        this.jobs = jobs;
        this.stopping = stopping;
        this.clock = clock;
    }

    /** The receipts of the edition in force. */
    public DeliveryReport receipts(Period period, @Nullable String programme) {
        StoredEdition edition = deliverable.published(period, programme);
        return report(DeliveryReport.End.SHOWN, edition, 0, deliveries.of(edition.id()), List.of());
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
            return shown(edition);
        }
        String name = DeliverJob.lockName(edition.programme(), period);
        try (PeriodLock lock = CommandLock.acquire(
                dataSource, name, CommandException.Kind.DELIVERY_BUSY, edition.programme(), period)) {
            try {
                return delivered(options, edition, told, lock);
            } finally {
                overview.put();
            }
        }
    }

    private DeliveryReport shown(StoredEdition edition) {
        List<Delivery> known = deliveries.of(edition.id());
        DeliveryPlanner.Planned planned = planner.planned(edition, planner.recipients(), known, FIRST);
        List<Delivery> open = new ArrayList<>(open(known));
        open.addAll(planned.deliveries());
        return DeliveryReport.of(DeliveryReport.End.SHOWN, edition, open.size(), open, planned.without());
    }

    private DeliveryReport delivered(
            DeliveryOptions options, StoredEdition edition, Consumer<Receipt> told, PeriodLock lock) {
        List<Delivery> before = settled(edition, options.arrived());
        List<Recipient> recipients = planner.recipients();
        int last = before.stream().mapToInt(Delivery::round).max().orElse(0);
        List<Delivery> open = open(before);
        int round = open.isEmpty() ? last + 1 : open.get(0).round();
        if (last > 0 && open.isEmpty()) {
            jobs.endLeftRunning(DeliverJob.NAME, DeliverJob.identity(edition, last));
        }
        DeliveryPlanner.Planned planned = planner.planned(edition, recipients, before, round);
        List<Delivery> more = new ArrayList<>(again(edition, options, before, recipients, round));
        more.addAll(planned.deliveries());
        deliveries.plan(edition.id(), more);
        List<Delivery> all = more.isEmpty() ? open : open(deliveries.of(edition.id()));
        if (all.isEmpty()) {
            return report(DeliveryReport.End.NOTHING, edition, 0, before, planned.without());
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
        List<Delivery> after = deliveries.of(edition.id());
        int now = all.size() - open(after).size();
        if (stopping.asked()) {
            return report(DeliveryReport.End.STOPPED, edition, now, after, planned.without())
                    .lacking(run.unplaced());
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw post.explained(execution, all.size() - now);
        }
        return report(DeliveryReport.End.SENT, edition, now, after, planned.without())
                .lacking(run.unplaced());
    }

    private JobExecution execute(DeliveryRun run, StoredEdition edition, PeriodLock lock) {
        try {
            return jobs.start(job.of(run, lock), DeliverJob.identity(edition, run.round()));
        } catch (JobExecutionException e) {
            throw ExceptionTranslator.refusal(e);
        }
    }

    private static List<Delivery> open(List<Delivery> all) {
        return all.stream().filter(one -> one.state() == DeliveryState.OPEN).toList();
    }

    private static DeliveryReport report(
            DeliveryReport.End end, StoredEdition edition, int now, List<Delivery> all, List<String> without) {
        List<Delivery> last = DeliveryPlan.inForce(all);
        boolean lacking = last.stream().anyMatch(EditionDelivery::isLacking);
        boolean ended = end == DeliveryReport.End.SENT || end == DeliveryReport.End.NOTHING;
        return DeliveryReport.of(lacking && ended ? DeliveryReport.End.INCOMPLETE : end, edition, now, last, without);
    }

    /** Whether somebody has to look after it. */
    private static boolean isLacking(Delivery delivery) {
        return delivery.state() == DeliveryState.FAILED || delivery.state() == DeliveryState.UNSURE;
    }

    /**
     * The deliveries of an edition once it is settled what a process that is gone had begun (a copy can be made again, a
     * letter may have been sent), and what somebody knows to have arrived.
     */
    private List<Delivery> settled(StoredEdition edition, Set<Long> arrived) {
        List<Delivery> found = deliveries.of(edition.id());
        List<Delivery> begun = found.stream()
                .filter(delivery -> delivery.state() == DeliveryState.SENDING)
                .toList();
        begun.forEach(delivery -> deliveries.settled(
                delivery,
                delivery.channel() == Recipient.Channel.MAIL ? DeliveryState.UNSURE : DeliveryState.OPEN,
                null,
                clock.instant()));
        if (arrived.isEmpty()) {
            return begun.isEmpty() ? found : deliveries.of(edition.id());
        }
        Map<Long, Delivery> known = byId(DeliveryPlan.inForce(deliveries.of(edition.id())));
        for (long id : new TreeSet<>(arrived)) {
            Delivery delivery = known(known, id, edition);
            if (isLacking(delivery)) {
                deliveries.settled(delivery, DeliveryState.SENT, delivery.answer(), clock.instant());
            }
        }
        return deliveries.of(edition.id());
    }

    /**
     * The deliveries that somebody wants sent once more, to the address that the recipient has now: the former one may have
     * been the reason why the letter did not get through.
     */
    private List<Delivery> again(
            StoredEdition edition, DeliveryOptions options, List<Delivery> all, List<Recipient> recipients, int round) {
        List<Delivery> last = DeliveryPlan.inForce(all);
        Map<Long, Delivery> known = byId(last);
        Set<Long> wanted = new TreeSet<>(options.resend());
        if (options.resendFailed()) {
            last.stream()
                    .filter(one -> one.state() == DeliveryState.FAILED)
                    .map(Delivery::id)
                    .forEach(wanted::add);
        }
        Map<String, Recipient> byCode =
                recipients.stream().collect(Collectors.toMap(Recipient::code, Function.identity()));
        Instant now = clock.instant();
        return wanted.stream()
                .map(id -> known(known, id, edition))
                .filter(one -> one.state() != DeliveryState.OPEN)
                .map(one -> addressed(one, byCode.get(one.recipient())).again(round, one.sending() + 1, now))
                .toList();
    }

    private static Delivery addressed(Delivery delivery, @Nullable Recipient recipient) {
        return recipient == null || recipient.channel() != delivery.channel()
                ? delivery
                : delivery.to(recipient.address());
    }

    private static Map<Long, Delivery> byId(List<Delivery> all) {
        return all.stream().collect(Collectors.toMap(Delivery::id, Function.identity()));
    }

    private static Delivery known(Map<Long, Delivery> all, long id, StoredEdition edition) {
        Delivery found = all.get(id);
        if (found == null) {
            throw new CommandException(
                    CommandException.Kind.DELIVERY_UNKNOWN, null, id, edition.programme(), edition.period());
        }
        return found;
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
        List<Delivery> all =
                planner.planned(edition, planner.recipients(), deliveries.of(edition.id()), FIRST).deliveries().stream()
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
