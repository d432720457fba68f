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

    /** Whether the report has a figure, or a status set by the office. */
    public boolean says() {
        return value != null || override != null;
    }

    /** An empty report of the same unit and indicator for another period. */
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

    /** The stage of approval of a report; only approved reports count. */
    public enum State {
        DRAFT,
        SUBMITTED,
        APPROVED
    }

    /** A status that a person has set with a reason, whatever the numbers say. */
    public record Ruling(Status status, String reason) {
        public Ruling {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("an override needs its reason");
            }
        }
    }
}
