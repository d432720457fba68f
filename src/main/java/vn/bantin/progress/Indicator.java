package vn.bantin.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is measured: its name, its unit, and how its values are judged.
 *
 * @param decimals the number of decimals with which its values are printed, rounded half up
 * @param firstAssessed the first quarter (1-4) of a year in which it can be judged
 * @param partOf the indicator of which this is a "trong đó" item: shown, not counted, not scored
 * @param weight its weight in a unit's score, not negative
 * @param assignment how it was assigned to every unit, as far as a target says nothing else
 */
public record Indicator(
        String code,
        String name,
        String group,
        String unitOfMeasure,
        Measure measure,
        Direction direction,
        int decimals,
        int firstAssessed,
        @Nullable String partOf,
        @Nullable String leadBody,
        BigDecimal weight,
        Assignment assignment) {

    /** An indicator of whose assignment nothing was said. */
    public Indicator(
            String code,
            String name,
            String group,
            String unitOfMeasure,
            Measure measure,
            Direction direction,
            int decimals,
            int firstAssessed,
            @Nullable String partOf,
            @Nullable String leadBody,
            BigDecimal weight) {
        this(
                code,
                name,
                group,
                unitOfMeasure,
                measure,
                direction,
                decimals,
                firstAssessed,
                partOf,
                leadBody,
                weight,
                Assignment.UNSAID);
    }

    public Indicator {
        if (firstAssessed < 1 || firstAssessed > 4) {
            throw new IllegalArgumentException("indicator " + code + ": first_assessed is not Q1..Q4");
        }
        if (decimals < 0 || decimals > 12) {
            throw new IllegalArgumentException("indicator " + code + ": decimals is not 0..12");
        }
        if (weight.signum() < 0) {
            throw new IllegalArgumentException("indicator " + code + ": weight is negative");
        }
    }

    /** Whether it counts in sentences and scores, which a "trong đó" item does not. */
    public boolean counted() {
        return partOf == null;
    }
}
