package vn.bantin.bulletin;

import java.math.BigDecimal;
import vn.bantin.progress.NumberText;
import vn.bantin.scoring.Fraction;

/** Words the assessed share of the weight due beside the threshold that it must reach. */
final class CoverageText {

    private CoverageText() {}

    /**
     * "mới đánh giá được 59,96% trọng số các chỉ tiêu đến kỳ, cần từ 60%": to one decimal, or as many as it takes to be below the threshold in print
     * where it is below it.
     *
     * @param coverage 0 to 1, as the threshold
     */
    static String said(Fraction coverage, BigDecimal threshold) {
        boolean below = coverage.compareTo(Fraction.of(threshold)) < 0;
        int decimals = 3; // of a share, so one of its percentage
        while (below && coverage.rounded(decimals).compareTo(threshold) >= 0) {
            decimals++;
        }
        return "mới đánh giá được %s trọng số các chỉ tiêu đến kỳ, cần từ %s"
                .formatted(percent(coverage.rounded(decimals)), percent(threshold));
    }

    private static String percent(BigDecimal share) {
        return NumberText.of(share.movePointRight(2)) + "%";
    }
}
