package vn.bantin.app;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Period;
import vn.bantin.store.StoredEdition;

/** The dates that a paper may bear. */
final class IssueDate {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private IssueDate() {}

    /** The day it is in Viet Nam. */
    static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(VIET_NAM));
    }

    /** Refuses a date before the last day of the period. */
    static void requireOver(Period period, @Nullable LocalDate issuedOn) {
        if (issuedOn != null && issuedOn.isBefore(period.end())) {
            throw new CommandException(CommandException.Kind.ISSUED_BEFORE_END, null, issuedOn, period, period.end());
        }
    }

    /** Refuses the day that is asked for, or today, before the last day of the period. */
    static void requireOver(Period period, PublishOptions order, LocalDate today) {
        if (order.issuedOn() == null && today.isBefore(period.end())) {
            throw new CommandException(CommandException.Kind.PERIOD_NOT_OVER, null, period, period.end());
        }
        requireOver(period, order.issuedOn());
    }

    /** The note where an edition has another date than is asked for; none where no date is. */
    static List<PublishNote> kept(StoredEdition edition, PublishOptions order) {
        LocalDate asked = order.issuedOn();
        return asked == null || asked.equals(edition.issuedOn())
                ? List.of()
                : List.of(new PublishNote(PublishNote.Kind.DAY_KEPT, edition.number(), edition.issuedOn(), asked));
    }

    /** Refuses a date before that of the edition whose place is taken. */
    static void requireNotBefore(int former, @Nullable LocalDate then, LocalDate issuedOn) {
        if (then != null && issuedOn.isBefore(then)) {
            throw new CommandException(CommandException.Kind.ISSUED_BEFORE_FORMER, null, issuedOn, former, then);
        }
    }
}
