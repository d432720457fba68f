package vn.bantin.bulletin;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Progress;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.Rank;

/**
 * Decides how a ranking on one indicator is explained: by which figure the units of one level can be seen to stand in
 * order.
 *
 * <p>The rank always follows the score. Where the percentages of the plan put the units in the same order, the ranking
 * is explained by percentages, which every reader knows; a first place that is shared because several units have the
 * highest score is explained as such. Elsewhere (an own pace, the way from a baseline, a ruling) it is explained by the
 * score. It is never explained by the values, which are larger in a large unit.
 */
final class IndicatorContest {

    private enum By {
        PERCENT("theo % kế hoạch"),
        CAPPED_PERCENT("theo % kế hoạch, đạt điểm tối đa thì đồng hạng"),
        PERCENT_OF_CEILING("theo % kế hoạch, thấp hơn xếp trên"),
        CAPPED_PERCENT_OF_CEILING("theo % kế hoạch, thấp hơn xếp trên, đạt điểm tối đa thì đồng hạng"),
        DONE("theo việc đã xong hay chưa"),
        SCORE("theo điểm chỉ tiêu");

        private final String words;

        By(String words) {
            this.words = words;
        }
    }

    private final List<Assessment> ranked;
    private final Narrator narrator;
    private final By by;

    /** Compares the assessments of one indicator that are ranked against each other. */
    IndicatorContest(List<Assessment> ranked, Narrator narrator) {
        this.ranked = List.copyOf(ranked);
        this.narrator = narrator;
        by = Stream.of(By.values()).filter(this::holds).findFirst().orElse(By.SCORE);
    }

    /** "theo % kế hoạch". */
    String by() {
        return by.words;
    }

    /** The best figure first, where percentages rank; else the units by their codes. */
    List<Assessment> inOrder(List<Assessment> tied) {
        Comparator<Assessment> order = switch (by) {
            case PERCENT, CAPPED_PERCENT ->
                Comparator.comparing(IndicatorContest::percent).reversed();
            case PERCENT_OF_CEILING, CAPPED_PERCENT_OF_CEILING -> Comparator.comparing(IndicatorContest::percent);
            case DONE, SCORE -> Comparator.comparing(Assessment::unit);
        };
        return tied.stream().sorted(order.thenComparing(Assessment::unit)).toList();
    }

    /** "17,7%", of what is a percentage itself "ước 15,4%, bằng 105,5% kế hoạch", "70,86 điểm", "chưa xong": what gave it its rank. */
    String figure(Assessment assessment) {
        return switch (by) {
            case PERCENT, CAPPED_PERCENT, PERCENT_OF_CEILING, CAPPED_PERCENT_OF_CEILING -> percentage(assessment);
            case DONE -> score(assessment).signum() > 0 ? "đã xong" : "chưa xong";
            case SCORE -> Phrase.score(Objects.requireNonNull(PrintedFigures.score(assessment))) + " điểm";
        };
    }

    private String percentage(Assessment assessment) {
        String ratio = Phrase.ratio(Objects.requireNonNull(narrator.precision().percentOfPlan(assessment))) + "%";
        return StatusReason.isShare(assessment)
                ? estimate(assessment) + ratio
                : "%s, bằng %s kế hoạch"
                        .formatted(
                                Phrase.measured(
                                        narrator.precision().value(assessment),
                                        assessment.indicator().unitOfMeasure()),
                                ratio);
    }

    private static String estimate(Assessment assessment) {
        Progress report = assessment.progress();
        return report != null && report.estimate() ? "ước " : "";
    }

    /** Whether the figure puts the units in the order of their scores. */
    private boolean holds(By candidate) {
        return switch (candidate) {
            case PERCENT -> byPercent(Direction.HIGHER, false);
            case CAPPED_PERCENT -> byPercent(Direction.HIGHER, true);
            case PERCENT_OF_CEILING -> byPercent(Direction.LOWER, false);
            case CAPPED_PERCENT_OF_CEILING -> byPercent(Direction.LOWER, true);
            case DONE -> ranked.stream().allMatch(IndicatorContest::doneOrNot);
            case SCORE -> true;
        };
    }

    private boolean byPercent(Direction better, boolean capped) {
        if (!ranked.stream().allMatch(a -> narrator.precision().percentOfPlan(a) != null && sense(a) == better)) {
            return false;
        }
        Comparator<Assessment> byPercent = Comparator.comparing(IndicatorContest::percent);
        Comparator<Assessment> bestFirst = better == Direction.HIGHER ? byPercent.reversed() : byPercent;
        List<Assessment> inOrder = ranked.stream()
                .sorted(Comparator.comparing(IndicatorContest::score).reversed().thenComparing(bestFirst))
                .toList();
        for (int i = 1; i < inOrder.size(); i++) {
            Assessment above = inOrder.get(i - 1);
            Assessment below = inOrder.get(i);
            boolean tied = score(above).equals(score(below));
            boolean shared = capped && tied && score(above).equals(narrator.cap());
            int order = bestFirst.compare(above, below);
            if (!shared && (tied ? order != 0 : order >= 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean doneOrNot(Assessment assessment) {
        Progress report = assessment.progress();
        boolean done =
                report != null && report.value() != null && report.value().signum() > 0;
        return assessment.indicator().measure() == Measure.MILESTONE
                && score(assessment).equals(done ? Fraction.ONE : Fraction.ZERO);
    }

    private static @Nullable Direction sense(Assessment assessment) {
        Goal goal = assessment.target().goal();
        return goal == null ? null : goal.sense(assessment.indicator().direction());
    }

    private static Fraction score(Assessment assessment) {
        return Objects.requireNonNull(assessment.verdict().score());
    }

    private static Fraction percent(Assessment assessment) {
        return Objects.requireNonNull(assessment.verdict().percentOfPlan());
    }

    /** The rank of an assessment that has one. */
    static int rank(Assessment assessment) {
        Rank place = Objects.requireNonNull(assessment.place());
        return place.rank();
    }
}
