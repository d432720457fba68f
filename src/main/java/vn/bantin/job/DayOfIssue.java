package vn.bantin.job;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Period;
import vn.bantin.store.StoredEdition;

/** Which dates a paper may bear. */
final class DayOfIssue {

    private DayOfIssue() {}

    /** Refuses a date that is asked for and lies before the last day of the period. */
    static void requireOver(Period period, @Nullable LocalDate issuedOn) {
        if (issuedOn != null && issuedOn.isBefore(period.end())) {
            throw new Refusal(Refusal.Kind.ISSUED_BEFORE_END, null, issuedOn, period, period.end());
        }
    }

    /** Refuses a date before that of the edition whose place is taken. */
    static void requireNotBefore(@Nullable StoredEdition former, Run run) {
        if (former != null && former.number() < run.edition() && run.issuedOn().isBefore(former.issuedOn())) {
            throw new Refusal(
                    Refusal.Kind.ISSUED_BEFORE_FORMER, null, run.issuedOn(), former.number(), former.issuedOn());
        }
    }
}
