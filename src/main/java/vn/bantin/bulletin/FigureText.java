package vn.bantin.bulletin;

import java.math.BigDecimal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;
import vn.bantin.progress.NumberText;
import vn.bantin.progress.Target;

/** Writes the plan and the value of a target as a cell of a table shows them, without the unit of measure. */
public final class FigureText {

    private FigureText() {}

    /**
     * The plan: its wording where it has one, else its bounds with at least the decimals of the indicator ("≤ 2,5"), of a
     * milestone its due quarter; empty where it has neither.
     */
    public static String plan(Target target, Indicator indicator) {
        if (indicator.measure() == Measure.MILESTONE) {
            return target.due() == null
                    ? "hoàn thành"
                    : "hoàn thành " + target.due().words();
        }
        if (target.wording() != null) {
            return target.wording();
        }
        if (target.goal() == null) {
            return "";
        }
        int decimals = indicator.decimals();
        return switch (target.goal().comparator()) {
            case AT_LEAST, EXACTLY -> bound(target.goal().lowOrThrow(), decimals);
            case ABOVE -> "trên " + bound(target.goal().lowOrThrow(), decimals);
            case BELOW -> "dưới " + bound(target.goal().highOrThrow(), decimals);
            case AT_MOST -> "≤ " + bound(target.goal().highOrThrow(), decimals);
            case ABOUT -> "khoảng " + bound(target.goal().lowOrThrow(), decimals);
            case BETWEEN ->
                bound(target.goal().lowOrThrow(), decimals) + " - "
                        + bound(target.goal().highOrThrow(), decimals);
        };
    }

    /** A plan is never rounded, even where it has more decimals than the indicator. */
    private static String bound(BigDecimal bound, int decimals) {
        return NumberText.of(
                bound, Math.max(decimals, bound.stripTrailingZeros().scale()));
    }

    /** The value, rounded half up to the decimals of the indicator, with "ước" before an estimate. */
    static String value(BigDecimal value, boolean estimate, Indicator indicator) {
        return value(value, estimate, indicator, indicator.decimals());
    }

    /** The value, rounded half up to that many decimals; of a milestone "đã xong" or "chưa xong". */
    public static String value(BigDecimal value, boolean estimate, Indicator indicator, int decimals) {
        if (indicator.measure() == Measure.MILESTONE) {
            return value.signum() > 0 ? "đã xong" : "chưa xong";
        }
        return (estimate ? "ước " : "") + NumberText.of(value, decimals);
    }
}
