package vn.bantin.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Points that an office adds to a unit's score or takes from it, for what its targets do not say; they count in the
 * period that they name and in no other.
 *
 * @param item which of several of one kind, by the office's own code; {@code null} for the only one
 * @param points in points of the unit's score, not negative; 0 withdraws what was given before
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
