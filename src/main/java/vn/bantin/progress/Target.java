package vn.bantin.progress;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The target of one unit for one indicator under a programme.
 *
 * @param goal the bounds, {@code null} where the target is only words (or a MILESTONE)
 * @param wording the original text ("16 trở lên")
 * @param baseline the value at the start, from which a LEVEL goes its way
 * @param due by when a MILESTONE is to be done, {@code null} for the programme's end
 * @param validFrom first period in which the target is in force, {@code null} for the programme's start
 * @param validTo last such period, {@code null} for the programme's end; the one before the first for a target that was
 *     taken back
 * @param baseValue the actual value in the programme's base year, as the office states it; {@code null} where it is not
 *     known
 * @param assignment how it was assigned to this unit; {@link #assignmentOr} adds what its indicator says
 */
public record Target(
        String programme,
        String unit,
        String indicator,
        Basis basis,
        @Nullable Goal goal,
        @Nullable String wording,
        @Nullable BigDecimal baseline,
        Pace pace,
        @Nullable Period due,
        @Nullable Period validFrom,
        @Nullable Period validTo,
        @Nullable BigDecimal baseValue,
        Assignment assignment) {

    /** A target without a value of the base year, of whose assignment nothing was said. */
    public Target(
            String programme,
            String unit,
            String indicator,
            Basis basis,
            @Nullable Goal goal,
            @Nullable String wording,
            @Nullable BigDecimal baseline,
            Pace pace,
            @Nullable Period due,
            @Nullable Period validFrom,
            @Nullable Period validTo) {
        this(
                programme,
                unit,
                indicator,
                basis,
                goal,
                wording,
                baseline,
                pace,
                due,
                validFrom,
                validTo,
                null,
                Assignment.UNSAID);
    }

    public Target {
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom.previous())) {
            throw new IllegalArgumentException("a target ends before it begins: " + unit + ", " + indicator);
        }
    }

    /** A copy that was taken back: in force in no period, its content still readable. */
    public Target removed(Programme of) {
        Period first = validFrom == null ? of.firstPeriod() : validFrom;
        return new Target(
                programme,
                unit,
                indicator,
                basis,
                goal,
                wording,
                baseline,
                pace,
                due,
                validFrom,
                first.previous(),
                baseValue,
                assignment);
    }

    /** How the target was assigned; where it says nothing, as its indicator says. */
    public Assignment assignmentOr(Indicator of) {
        return assignment.or(of.assignment());
    }

    /** Whether the target was taken back. */
    public boolean isRemoved(Programme of) {
        return validTo != null && validTo.isBefore(validFrom == null ? of.firstPeriod() : validFrom);
    }

    /** Whether the target is in force in that period, both ends included. */
    public boolean inForce(Period period) {
        return (validFrom == null || !period.isBefore(validFrom)) && (validTo == null || !validTo.isBefore(period));
    }

    /** The bounds of a target that has them; a {@link NullPointerException} for any other. */
    public Goal goalOrThrow() {
        return Objects.requireNonNull(goal, () -> "no bounds: " + unit + ", " + indicator);
    }
}
