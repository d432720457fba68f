package vn.bantin.bulletin;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.NumberText;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.LearntPace;
import vn.bantin.scoring.StatusRule;

/**
 * Words an uneven pace: which one was used, and the result of the year that it forecasts.
 *
 * <p>A forecast is the share reached ÷ the share expected by then. It is made for targets behind, and only by a pace of
 * the target's own or by one learnt from last year: by equal quarters it would be an assumption.
 */
record PaceText(Programme programme, Period period, LearntPace learnt) {

    private static final String KEPT = "; nếu giữ tiến độ này, cả năm đạt khoảng ";

    /**
     * The learnt pace behind the share that was needed, " theo nhịp độ năm 2023"; empty where no pace was to be learnt.
     */
    String basis(Assessment assessment) {
        if (!learnt.asked(assessment.indicator(), assessment.target())) {
            return "";
        }
        return learnt(assessment)
                ? " theo nhịp độ năm " + learnt.year()
                : " (chưa đủ số liệu để tính nhịp độ năm " + learnt.year() + ")";
    }

    /**
     * The forecast of the year, "; nếu giữ tiến độ này, cả năm đạt khoảng 78,4% kế hoạch (theo nhịp độ quý I/2023)"; empty where none is
     * made. A target that must be complete before the last quarter gets none: no later quarter makes up for a campaign.
     */
    String forecast(Assessment assessment) {
        Fraction year = year(assessment);
        return year == null
                ? ""
                : KEPT
                        + "%s (theo %s)"
                                .formatted(
                                        reached(assessment, year),
                                        own(assessment)
                                                ? "tiến độ riêng của chỉ tiêu"
                                                : "nhịp độ quý %s/%d"
                                                        .formatted(NumberText.roman(period.quarter()), learnt.year()));
    }

    /** The forecast without the pace, "; nếu giữ tiến độ này, cả năm đạt khoảng 78,4% kế hoạch". */
    String outlook(Assessment assessment) {
        Fraction year = year(assessment);
        return year == null ? "" : KEPT + reached(assessment, year);
    }

    /** "78,4% kế hoạch"; of a percentage itself "90,5%", since 95,3% of a plan of 95% reads as if it were met. */
    private static String reached(Assessment assessment, Fraction year) {
        BigDecimal value =
                assessment.progress() == null ? null : assessment.progress().value();
        Fraction expected = assessment.verdict().expectedPercent();
        Fraction hundred = Fraction.of(100, 1);
        return value != null
                        && expected != null
                        && assessment.indicator().unitOfMeasure().equals("%")
                ? NumberText.of(PrintedFigures.percent(
                                Fraction.of(value).times(hundred).dividedBy(expected))) + "%"
                : NumberText.of(PrintedFigures.percent(year.times(hundred))) + "% kế hoạch";
    }

    /** The share of the plan that the year is forecast to reach; {@code null} where no forecast is made. */
    private @Nullable Fraction year(Assessment assessment) {
        Fraction achieved = assessment.verdict().achievedPercent();
        Fraction expected = assessment.verdict().expectedPercent();
        return assessment.verdict().rule() != StatusRule.BELOW_PACE
                        || achieved == null
                        || expected == null
                        || achieved.signum() < 0
                        || !own(assessment) && !learnt(assessment)
                        || campaign(assessment, expected)
                ? null
                : achieved.dividedBy(expected);
    }

    private boolean own(Assessment assessment) {
        return programme.kind() == Programme.Kind.ANNUAL
                && assessment.target().pace().at(period.quarter()) != null;
    }

    /** Whether the whole plan is due by now or before the last quarter: recruits are called up once a year. */
    private static boolean campaign(Assessment assessment, Fraction expected) {
        if (expected.compareTo(Fraction.of(100, 1)) >= 0) {
            return true;
        }
        for (int quarter = 1; quarter < 4; quarter++) {
            BigDecimal due = assessment.target().pace().at(quarter);
            if (due != null && due.compareTo(BigDecimal.ONE) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean learnt(Assessment assessment) {
        return learnt.share(assessment.indicator(), assessment.target()) != null;
    }
}
