package vn.bantin.job;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemReader;
import vn.bantin.delivery.Attachment;
import vn.bantin.delivery.DeliveryException;
import vn.bantin.delivery.Letter;
import vn.bantin.delivery.Postbox;
import vn.bantin.delivery.SharedFolder;
import vn.bantin.output.EditionFolder;
import vn.bantin.progress.DeliveryState;
import vn.bantin.progress.Recipient;
import vn.bantin.store.Delivery;
import vn.bantin.store.DeliveryStore;
import vn.bantin.store.StoredEdition;

/**
 * One run of deliveries: reads what is still open, sends one after the other, and notes each before the next.
 *
 * <p>A letter is noted as begun, for good, before anything of it goes out. Whoever finds that note and no end to it does not
 * know whether the letter was sent, and does not send it again by himself.
 */
public final class DeliveryRun implements ItemReader<Delivery> {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRun.class);

    private final StoredEdition edition;
    private final int round;
    private final DeliveryStore deliveries;
    private final EditionFolder shelf;
    private final DeliveryLetters letters;
    private final @Nullable Postbox postbox;
    private final Clock clock;
    private final List<Duration> pauses;
    private final Consumer<Delivery> told;
    private final Set<String> unplaced = new LinkedHashSet<>();
    private @Nullable Deque<Delivery> open;

    /** A delivery, how it ended, and what was answered. */
    public record Outcome(Delivery delivery, DeliveryState state, String answer) {}

    /**
     * @param postbox {@code null} where no letter is to be sent
     * @param pauses how long to wait before each further try
     * @param told hears of each delivery that has ended
     */
    public DeliveryRun(
            StoredEdition edition,
            int round,
            DeliveryStore deliveries,
            EditionFolder shelf,
            DeliveryLetters letters,
            @Nullable Postbox postbox,
            Clock clock,
            List<Duration> pauses,
            Consumer<Delivery> told) {
        this.edition = edition;
        this.round = round;
        this.deliveries = deliveries;
        this.shelf = shelf;
        this.letters = letters;
        this.postbox = postbox;
        this.clock = clock;
        this.pauses = List.copyOf(pauses);
        this.told = told;
    }

    StoredEdition edition() {
        return edition;
    }

    /** The run of its edition that this is, from 1. */
    public int round() {
        return round;
    }

    /** The next delivery that is open: folders first, since they wait for no server. */
    @Override
    public @Nullable Delivery read() {
        if (open == null) {
            open = new ArrayDeque<>(deliveries.of(edition.id()).stream()
                    .filter(delivery -> delivery.state() == DeliveryState.OPEN)
                    .sorted(Comparator.comparing((Delivery delivery) -> delivery.channel() == Recipient.Channel.MAIL)
                            .thenComparing(Delivery::id))
                    .toList());
        }
        return open.poll();
    }

    /**
     * Sends one delivery.
     *
     * @throws DeliveryException if there is no mail server to send it to: it stays open, as do the others
     */
    Outcome send(Delivery delivery) throws DeliveryException {
        List<Attachment> files;
        try {
            files = DeliveryLetters.files(shelf, delivery);
        } catch (IOException e) {
            deliveries.begun(delivery, clock.instant());
            return new Outcome(delivery, DeliveryState.FAILED, ExceptionText.of(e));
        }
        Begun begun = new Begun(delivery);
        for (int tries = 0; ; tries++) {
            try {
                return new Outcome(delivery, DeliveryState.SENT, sent(delivery, files, begun));
            } catch (DeliveryException e) {
                LOG.warn("delivery {} to {}: {}", delivery.id(), delivery.recipient(), e.getMessage());
                boolean last = tries == pauses.size();
                if (e.kind() == DeliveryException.Kind.UNREACHABLE && last && !begun.noted) {
                    throw e;
                }
                if (e.kind() == DeliveryException.Kind.DOUBTFUL || e.kind() == DeliveryException.Kind.REFUSED || last) {
                    begun.run();
                    return new Outcome(
                            delivery,
                            e.kind() == DeliveryException.Kind.DOUBTFUL ? DeliveryState.UNSURE : DeliveryState.FAILED,
                            String.valueOf(e.getMessage()));
                }
                pause(pauses.get(tries));
            }
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Notes once that a delivery is begun. */
    private final class Begun implements Runnable {

        private final Delivery delivery;
        private boolean noted;

        Begun(Delivery delivery) {
            this.delivery = delivery;
        }

        @Override
        public void run() {
            if (!noted) {
                deliveries.begun(delivery, clock.instant());
                noted = true;
            }
        }
    }

    private String sent(Delivery delivery, List<Attachment> files, Begun begun) throws DeliveryException {
        if (delivery.channel() == Recipient.Channel.FOLDER) {
            begun.run();
            return new SharedFolder(delivery.address())
                    .put(letters.folder(edition), named(delivery, files))
                    .toString();
        }
        Letter letter = letters.letter(edition, delivery, files, clock.instant());
        return Objects.requireNonNull(postbox, "no mail server").send(letter, begun);
    }

    private List<Attachment> named(Delivery delivery, List<Attachment> files) {
        if (delivery.profile() != Recipient.Profile.SIGNING) {
            return letters.named(edition, delivery, files);
        }
        SigningFolder folder = letters.signing(edition, delivery, files);
        unplaced.addAll(folder.unplaced());
        return folder.files();
    }

    /** The papers in folders for signing that lack the words by which a place is found, each with what it lacks. */
    public List<String> unplaced() {
        return List.copyOf(unplaced);
    }

    /** Notes how it ended. */
    void note(Outcome outcome) {
        deliveries.ended(outcome.delivery().id(), outcome.state(), outcome.answer(), clock.instant());
        told.accept(outcome.delivery());
    }
}
