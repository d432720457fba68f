package vn.bantin.app;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.UnitNames;
import vn.bantin.job.DeliveryPlan;
import vn.bantin.job.OutputFolders;
import vn.bantin.output.EditionFolder;
import vn.bantin.progress.Recipient;
import vn.bantin.progress.Unit;
import vn.bantin.store.Delivery;
import vn.bantin.store.DeliveryStore;
import vn.bantin.store.EditionStore;
import vn.bantin.store.LedgerRepository;
import vn.bantin.store.PublishedFile;
import vn.bantin.store.StoredEdition;

/** Works out who is to get what of an edition today, from the recipients in force and from what they have had before. */
final class DeliveryPlanner {

    private final LedgerRepository ledgers;
    private final EditionStore editions;
    private final DeliveryStore deliveries;
    private final OutputFolders folders;
    private final DeliverySettings settings;
    private final Clock clock;

    DeliveryPlanner(
            LedgerRepository ledgers,
            EditionStore editions,
            DeliveryStore deliveries,
            OutputFolders folders,
            DeliverySettings delivery,
            Clock clock) {
        this.ledgers = ledgers;
        this.editions = editions;
        this.deliveries = deliveries;
        this.folders = folders;
        settings = delivery;
        this.clock = clock;
    }

    /**
     * Who gets what of an edition that nobody has got yet.
     *
     * @param without the codes of recipients for whom the edition has no paper
     */
    record Planned(List<Delivery> deliveries, List<String> without) {}

    /** Whoever gets papers, in force or not; that there is nobody is refused. */
    List<Recipient> recipients() {
        List<Recipient> all = ledgers.recipients();
        if (all.isEmpty()) {
            throw new CommandException(CommandException.Kind.NO_RECIPIENTS, null);
        }
        return all;
    }

    /**
     * What recipients in force get today for whom nothing was planned, and who have not been sent the same papers before.
     *
     * @param known all deliveries of the edition
     */
    Planned planned(StoredEdition edition, List<Recipient> recipients, List<Delivery> known, int round) {
        LocalDate today = IssueDate.today(clock);
        Set<String> served = known.stream().map(Delivery::recipient).collect(Collectors.toSet());
        List<DeliveryPlan.Sendable> files = sendable(edition);
        List<Delivery> former = former(edition);
        Map<String, Unit> units = ledgers.register().units();
        UnitNames names = UnitNames.of(units.values(), units);
        List<Delivery> planned = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (Recipient recipient : recipients) {
            if (!recipient.inForce(today) || served.contains(recipient.code())) {
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
                        settings.mostBytes(),
                        round,
                        clock.instant()));
            }
        }
        return new Planned(planned, without);
    }

    /** The deliveries of the editions that this one replaces. */
    private List<Delivery> former(StoredEdition edition) {
        return editions.published(edition.programme(), edition.period()).stream()
                .filter(other -> other.number() < edition.number())
                .flatMap(other -> deliveries.of(other.id()).stream())
                .toList();
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
}
