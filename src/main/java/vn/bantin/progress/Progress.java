package vn.bantin.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The report of one unit on one indicator in one period.
 *
 * @param value cumulative value from the programme's start to the period's end, in the indicator's unit; {@code null}
 *     if missing, which never counts as zero
 * @param override the status the office set by hand, with its reason, {@code null} for none
 */
public record Progress(
        String programme,
        String unit,
        String indicator,
        Period period,
        @Nullable BigDecimal value,
        boolean estimate,
        State state,
        @Nullable Ruling override,
        @Nullable LocalDate reportedOn,
        @Nullable String source,
        @Nullable String note) {

    /** Whether anything is reported: a figure, or a status set by the office. */
    public boolean says() {
        return value != null || override != null;
    }

    /** The row of that period in which the unit has said nothing yet of the indicator. */
    public Progress nothingIn(Period other) {
        return new Progress(programme, unit, indicator, other, null, false, State.DRAFT, null, null, null, null);
    }

    Progress asIfApproved() {
        return new Progress(
                programme,
                unit,
                indicator,
                period,
                value,
                estimate,
                State.APPROVED,
                override,
                reportedOn,
                source,
                note);
    }

    /** How far a report has come on its way to be counted. */
    public enum State {
        DRAFT,
        SUBMITTED,
        APPROVED
    }

    /** A status set by a person against or without the numbers; it always says why. */
    public record Ruling(Status status, String reason) {
        public Ruling {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("an override needs its reason");
            }
        }
    }
}
