package vn.bantin.app;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.DeliveryState;
import vn.bantin.progress.Recipient;
import vn.bantin.store.Delivery;

/**
 * The receipt of one letter or one copy.
 *
 * @param id its number, 0 for one that is only shown
 * @param recipient the code of who gets it
 * @param answer what the mail server or the folder said at last, {@code null} for nothing
 */
public record Receipt(
        long id,
        String recipient,
        Recipient.Channel channel,
        String address,
        DeliveryState state,
        Instant changedAt,
        @Nullable String answer,
        List<File> files) {

    /** A file that goes with it. */
    public record File(String name, String sha256) {}

    static Receipt of(Delivery delivery) {
        return new Receipt(
                delivery.id(),
                delivery.recipient(),
                delivery.channel(),
                delivery.address(),
                delivery.state(),
                delivery.changedAt(),
                delivery.answer(),
                delivery.files().stream()
                        .map(file -> new File(file.name(), file.sha256()))
                        .toList());
    }
}
