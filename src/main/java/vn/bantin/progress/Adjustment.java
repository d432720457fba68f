package vn.bantin.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Points that an office adds to a unit's score or takes from it for work outside its targets; they count only in the
 * period that they name.
 *
 * @param item the office's own code for one of several adjustments of a kind; {@code null} for the only one
 * @param points points on the scale of the unit's score, not negative, at most two decimals; 0 withdraws an earlier
 *     adjustment
 */
public record Adjustment(
        String programme,
        String unit,
        Period period,
        Kind kind,
        @Nullable String item,
        BigDecimal points,
        String reason,
        @Nullable String source) {

    /** Whether the points are added or taken away. */
    public enum Kind {
        BONUS("thưởng"),
        PENALTY("trừ");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** "thưởng", "trừ". */
        public String word() {
            return word;
        }
    }

    public Adjustment {
        if (points.signum() < 0) {
            throw new IllegalArgumentException("points are not negative: " + unit + ", " + points);
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("points need their reason: " + unit);
        }
    }
}
