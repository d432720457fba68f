package vn.bantin.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.store.DeliveryStore;
import vn.bantin.store.EditionStore;
import vn.bantin.store.LedgerRepository;
import vn.bantin.store.StoredEdition;

/** Finds the edition of a period that may leave the house: published, in force, no secret, and released where that is asked. */
public final class DeliverableEdition {

    private final LedgerRepository ledgers;
    private final EditionStore editions;
    private final DeliveryStore deliveries;
    private final Settings.Release release;
    private final Clock clock;

    DeliverableEdition(
            LedgerRepository ledgers, EditionStore editions, DeliveryStore deliveries, Settings settings, Clock clock) {
        this.ledgers = ledgers;
        this.editions = editions;
        this.deliveries = deliveries;
        release = settings.release();
        this.clock = clock;
    }

    /** The published edition in force of that programme, or of the only one that has one in the period. */
    StoredEdition published(Period period, @Nullable String programme) {
        List<String> codes = editions.programmesPublished(period);
        if (programme == null && codes.size() > 1) {
            throw new CommandException(
                    CommandException.Kind.SEVERAL_PROGRAMMES, null, period, String.join(", ", codes));
        }
        if (codes.isEmpty() || programme != null && !codes.contains(programme)) {
            throw programme == null
                    ? new CommandException(CommandException.Kind.NOTHING_PUBLISHED, null, period)
                    : new CommandException(CommandException.Kind.NOT_PUBLISHED, null, programme, period);
        }
        String code = programme == null ? codes.get(0) : programme;
        Programme chosen = ledgers.register().programmes().get(code);
        if (chosen != null && chosen.secret()) {
            throw new CommandException(CommandException.Kind.DELIVERY_SECRET, null, code);
        }
        StoredEdition edition = editions.findLatestPublished(code, period).orElseThrow();
        editions.findLatest(code, period)
                .filter(latest -> latest.number() > edition.number())
                .ifPresent(unfinished -> {
                    throw new CommandException(
                            CommandException.Kind.CORRECTION_UNFINISHED, null, code, period, unfinished.number() - 1);
                });
        return edition;
    }

    /** The same, where it may be sent. */
    StoredEdition edition(Period period, @Nullable String programme) {
        StoredEdition edition = published(period, programme);
        if (needsRelease(edition)) {
            throw new CommandException(CommandException.Kind.NOT_RELEASED, null, edition.programme(), edition.period());
        }
        return edition;
    }

    /** Whether the published edition in force waits for somebody's decision before it may be sent. */
    public boolean awaitsRelease(String programme, Period period) {
        return editions.findLatestPublished(programme, period)
                .filter(this::needsRelease)
                .isPresent();
    }

    private boolean needsRelease(StoredEdition edition) {
        return release == Settings.Release.MANUAL
                && deliveries.findRelease(edition.id()).isEmpty();
    }

    /**
     * Notes that the edition in force may leave the house.
     *
     * @param by the position of who decided
     * @param decision the paper by which
     * @return the decision that stands: an earlier one, if there is one
     */
    public Released release(Period period, @Nullable String programme, String by, String decision) {
        StoredEdition edition = published(period, programme);
        boolean before = deliveries.findRelease(edition.id()).isPresent();
        deliveries.release(edition.id(), new DeliveryStore.Release(clock.instant(), by, decision));
        DeliveryStore.Release stands = deliveries.findRelease(edition.id()).orElseThrow();
        return new Released(
                edition.programme(),
                edition.period(),
                edition.number(),
                before,
                stands.by(),
                stands.decision(),
                stands.at());
    }

    /**
     * A decision that an edition may leave the house.
     *
     * @param before whether it stood already
     */
    public record Released(
            String programme, Period period, int edition, boolean before, String by, String decision, Instant at) {}
}
