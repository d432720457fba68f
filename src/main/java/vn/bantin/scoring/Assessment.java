package vn.bantin.scoring;

import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Status;
import vn.bantin.progress.Target;

/**
 * The judged target of one unit for one indicator in one period.
 *
 * @param other the target of the other basis, where the unit has both
 * @param progress the report of the period, {@code null} for none
 * @param place the rank of this target's score among the units of its level assessed on the indicator, {@code null} if
 *     it is not assessed
 */
public record Assessment(
        String unit,
        Indicator indicator,
        Target target,
        @Nullable Target other,
        @Nullable Progress progress,
        Verdict verdict,
        @Nullable Rank place) {

    /** The status of its verdict. */
    public Status status() {
        return verdict.status();
    }

    /** Whether an office has set its status. */
    public boolean ruled() {
        return verdict.rule() == StatusRule.OVERRIDDEN;
    }

    /** Whether its figure is an estimate. */
    public boolean estimated() {
        return progress != null && progress.estimate();
    }

    Assessment placed(@Nullable Rank at) {
        return new Assessment(unit, indicator, target, other, progress, verdict, at);
    }
}
