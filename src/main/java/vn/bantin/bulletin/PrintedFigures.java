package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Comparator;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Progress;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.PrintedDecimals;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Shortfall;

/**
 * The printed figures of a target, equal wherever they are printed: values with the decimals of the indicator,
 * percentages with one, and more decimals where a figure would contradict the figures beside it.
 *
 * @param mark the percentage of the plan that the count sentence names, {@code null} where it names none
 */
record PrintedFigures(Rulebook rulebook, @Nullable BigDecimal mark) {

    private static final int PERCENT = 1;
    private static final int SCORE = 2;

    /** The cumulative value, empty if missing. */
    String value(Assessment assessment) {
        Progress report = assessment.progress();
        return report == null || report.value() == null
                ? ""
                : FigureText.value(report.value(), report.estimate(), assessment.indicator(), decimals(assessment));
    }

    /** The cumulative value in a sentence with its unit of measure, without "ước": "09 vụ"; empty if missing. */
    String amount(Assessment assessment) {
        Progress report = assessment.progress();
        String unit = assessment.indicator().unitOfMeasure();
        return report == null || report.value() == null
                ? ""
                : Phrase.amount(report.value(), decimals(assessment), unit);
    }

    /** The number of decimals of the printed value and of all figures computed from it. */
    int decimals(Assessment assessment) {
        Integer decimals = Shortfall.decimals(rulebook, assessment);
        return decimals == null ? assessment.indicator().decimals() : decimals;
    }

    /**
     * The value in percent of the plan, with one decimal or as many as keep it apart from the pace; {@code null} where
     * there is no such ratio, or where it would say the contrary: of a range, and of a level or rate that is better the
     * lower it is.
     */
    @Nullable
    BigDecimal percentOfPlan(Assessment assessment) {
        Fraction percent = assessment.verdict().percentOfPlan();
        return percent == null || contrary(assessment)
                ? null
                : PrintedDecimals.rounded(PERCENT, percent, marks(assessment));
    }

    /** Whether more of the plan is no better: inside a range, and above the most that a level or rate may be. */
    private static boolean contrary(Assessment assessment) {
        Goal goal = assessment.target().goal();
        Indicator indicator = assessment.indicator();
        return goal != null
                && (goal.comparator() == Comparator.BETWEEN
                        || indicator.measure() != Measure.FLOW && goal.sense(indicator.direction()) == Direction.LOWER);
    }

    /** The share to compare with the pace, and the pace with as many decimals. */
    List<BigDecimal> againstPace(Assessment assessment, Fraction achieved, Fraction expected) {
        BigDecimal share = share(assessment, achieved);
        return List.of(share, expected.rounded(share.scale()));
    }

    /** The share to compare with the pace, in percent. */
    BigDecimal share(Assessment assessment, Fraction achieved) {
        List<Fraction> marks = marks(assessment);
        Fraction expected = assessment.verdict().expectedPercent();
        if (expected != null) {
            marks.add(expected);
        }
        return PrintedDecimals.rounded(PERCENT, achieved, marks);
    }

    /** The percentages for which the printed one must not be mistaken: the pace, and the mark of the count sentence. */
    private List<Fraction> marks(Assessment assessment) {
        List<Fraction> marks = new ArrayList<>();
        Fraction expected = assessment.verdict().expectedPercent();
        if (expected != null && assessment.indicator().measure() == Measure.FLOW) {
            marks.add(expected);
        }
        if (mark != null) {
            marks.add(Fraction.of(mark));
        }
        return marks;
    }

    /** A ratio in percent, with one decimal or as many as keep it apart from 100. */
    static BigDecimal percent(Fraction percent) {
        return PrintedDecimals.rounded(PERCENT, percent, List.of());
    }

    /** The score × 100, with two decimals or as many as keep it apart from 100; {@code null} where there is none. */
    static @Nullable BigDecimal score(Assessment assessment) {
        Fraction score = assessment.verdict().score();
        return score == null ? null : PrintedDecimals.rounded(SCORE, score.times(Fraction.of(100, 1)), List.of());
    }
}
