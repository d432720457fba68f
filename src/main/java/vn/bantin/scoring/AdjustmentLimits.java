package vn.bantin.scoring;

import java.math.BigDecimal;
import vn.bantin.progress.WrongSettingException;

/**
 * The most points of each kind that count for one unit in one period; points beyond are cut.
 *
 * @param bonus most points of bonus, on the scale of the unit's score; 0: no bonus counts
 * @param penalty most points of penalty; 0: no penalty counts
 */
public record AdjustmentLimits(BigDecimal bonus, BigDecimal penalty) {

    /** Points have no more decimals than scores are printed with, so that the printed figures add up. */
    private static final int DECIMALS = 2;

    private static final BigDecimal DEFAULT = BigDecimal.valueOf(5);

    /** The default: five points of bonus and five of penalty. */
    public static final AdjustmentLimits STANDARD = new AdjustmentLimits(DEFAULT, DEFAULT);

    /** A ceiling that is left out of the settings is the default, never none. */
    public AdjustmentLimits {
        bonus = bonus == null ? DEFAULT : checked("bonus", bonus);
        penalty = penalty == null ? DEFAULT : checked("penalty", penalty);
    }

    private static BigDecimal checked(String name, BigDecimal points) {
        if (points.signum() < 0 || points.stripTrailingZeros().scale() > DECIMALS) {
            throw new WrongSettingException(
                    "bantin.rules.ranking.ceilings." + name + " không được âm và có tối đa hai chữ số thập phân: "
                            + points.toPlainString(),
                    "bantin.rules.ranking.ceilings." + name + " must not be negative and has at most two decimals: "
                            + points.toPlainString());
        }
        return points;
    }
}
