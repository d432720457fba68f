package vn.bantin.app;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The wishes about one start of a delivery.
 *
 * @param dryRun only says what would be sent
 * @param resend the numbers of deliveries that are sent once more
 * @param resendFailed whether all that failed are sent once more
 * @param arrived the numbers of deliveries of which somebody knows that they arrived
 * @param to the mailbox to which everything goes, for a test of which nothing is noted; {@code null} for no test
 * @param sample how many letters of a test at most, 0 for all
 */
public record DeliveryOptions(
        boolean dryRun,
        Set<Long> resend,
        boolean resendFailed,
        Set<Long> arrived,
        @Nullable String to,
        int sample) {

    public DeliveryOptions {
        resend = Set.copyOf(resend);
        arrived = Set.copyOf(arrived);
    }

    /** All that is not sent yet. */
    public static DeliveryOptions all() {
        return new DeliveryOptions(false, Set.of(), false, Set.of(), null, 0);
    }
}
