package vn.bantin.scoring;

import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Unit;

/**
 * A unit's score and rank.
 *
 * @param tally its counted targets by status
 * @param score weighted mean of its assessed targets × 100, {@code null} if none is assessed; where only common
 *     indicators count, a ranked unit's mean is over these
 * @param coverage assessed weight ÷ weight due, 0 to 1, {@code null} if nothing is due
 * @param overall its place among all ranked units of its level, {@code null} if it is not ranked
 * @param inCluster its place among the ranked units of its level and cluster, {@code null} without rank or cluster
 * @param swing how far the overall place moves when the weights do, {@code null} if it is not ranked or that was
 *     not tried
 * @param unranked why it is not ranked, {@code null} if it is
 * @param points what is added to the score and taken from it before the unit is ranked
 */
public record Standing(
        Unit unit,
        StatusTally tally,
        @Nullable Fraction score,
        @Nullable Fraction coverage,
        @Nullable Rank overall,
        @Nullable Rank inCluster,
        @Nullable RankRange swing,
        @Nullable Unranked unranked,
        AdjustmentPoints points) {

    /** The reason why a unit has no rank. */
    public enum Unranked {
        NOTHING_DUE("chưa có chỉ tiêu nào đến kỳ đánh giá"),
        NO_REPORT("chưa có báo cáo"),
        LOW_COVERAGE("chưa đủ trọng số chỉ tiêu được đánh giá để xếp hạng"),
        NO_COMMON_INDICATOR("không có chỉ tiêu nào được đánh giá ở tất cả các đơn vị");

        private final String words;

        Unranked(String words) {
            this.words = words;
        }

        /** The Vietnamese words for why a unit has no rank. */
        public String words() {
            return words;
        }
    }

    public Standing {
        if ((overall == null) == (unranked == null)) {
            throw new IllegalArgumentException("unit " + unit.code() + " is ranked and not ranked at once");
        }
    }

    /** The score that decides the rank: score plus bonus less penalty; {@code null} without a score. */
    public @Nullable Fraction total() {
        return score == null ? null : score.plus(points.net());
    }
}
