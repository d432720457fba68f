package vn.bantin.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The share of a yearly plan, 0 to 1, expected by the end of each quarter; {@code null} means the default share. */
public record Pace(
        @Nullable BigDecimal q1,
        @Nullable BigDecimal q2,
        @Nullable BigDecimal q3,
        @Nullable BigDecimal q4) {

    /** A pace without own shares: the default share holds in every quarter. */
    public static final Pace UNSAID = new Pace(null, null, null, null);

    public Pace {
        for (BigDecimal share : new @Nullable BigDecimal[] {q1, q2, q3, q4}) {
            if (share != null && (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0)) {
                throw new WrongSettingException(
                        "bantin.rules.pace: mỗi phần phải từ 0 đến 1, không phải " + share,
                        "a pace lies between 0 and 1, not at " + share);
            }
        }
    }

    /** The share expected by the end of that quarter (1-4), {@code null} where nothing is said. */
    public @Nullable BigDecimal at(int quarter) {
        return switch (quarter) {
            case 1 -> q1;
            case 2 -> q2;
            case 3 -> q3;
            case 4 -> q4;
            default -> throw new IllegalArgumentException("quarter out of 1..4: " + quarter);
        };
    }
}
