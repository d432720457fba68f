package vn.bantin.app;

import java.util.List;
import vn.bantin.progress.DeliveryState;
import vn.bantin.progress.Period;
import vn.bantin.store.Delivery;
import vn.bantin.store.StoredEdition;

/**
 * How a start of a delivery ended.
 *
 * @param now how many letters and copies this start sent, or would send
 * @param receipts those of the edition, of each letter the last
 * @param without the codes of recipients who get nothing, because the edition has no such paper
 * @param unplaced the papers in folders for signing of which a place was not found, each with what it lacks
 */
public record DeliveryReport(
        End end,
        String programme,
        Period period,
        int edition,
        int now,
        List<Receipt> receipts,
        List<String> without,
        List<String> unplaced) {

    /** The ways to end. */
    public enum End {
        SENT(ExitCode.DONE),
        NOTHING(ExitCode.DONE),
        /** Only shown, or sent for a test: nothing is noted. */
        SHOWN(ExitCode.DONE),
        TESTED(ExitCode.DONE),
        /** Somebody may lack a paper, and has to be looked after. */
        INCOMPLETE(ExitCode.INCOMPLETE),
        STOPPED(ExitCode.STOPPED);

        private final ExitCode exitCode;

        End(ExitCode exitCode) {
            this.exitCode = exitCode;
        }

        public ExitCode exitCode() {
            return exitCode;
        }
    }

    static DeliveryReport of(End end, StoredEdition edition, int now, List<Delivery> deliveries, List<String> without) {
        return new DeliveryReport(
                end,
                edition.programme(),
                edition.period(),
                edition.number(),
                now,
                deliveries.stream().map(Receipt::of).toList(),
                without,
                List.of());
    }

    /** The same, with those papers. */
    DeliveryReport lacking(List<String> places) {
        return new DeliveryReport(end, programme, period, edition, now, receipts, without, places);
    }

    public DeliveryReport {
        receipts = List.copyOf(receipts);
        without = List.copyOf(without);
        unplaced = List.copyOf(unplaced);
    }

    /** How many are in that state. */
    public int count(DeliveryState state) {
        return (int) receipts.stream().filter(one -> one.state() == state).count();
    }
}
