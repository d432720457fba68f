package vn.bantin.scoring;

import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Status;

/**
 * One target's status, and everything that explains it.
 *
 * @param reason why it is NOT_ASSESSED, else {@code null}
 * @param percentOfPlan value ÷ plan × 100, {@code null} where there is no such ratio
 * @param achievedPercent the share × 100 that is held against the pace: of the plan, of the ceiling, or of the way from
 *     the baseline; {@code null} where no pace counts
 * @param expectedPercent the pace × 100, {@code null} where no pace counts
 * @param score 0 to the rulebook's cap, {@code null} exactly when the target is not assessed
 */
public record Verdict(
        Status status,
        @Nullable NotAssessedReason reason,
        StatusRule rule,
        @Nullable Fraction percentOfPlan,
        @Nullable Fraction achievedPercent,
        @Nullable Fraction expectedPercent,
        @Nullable Fraction score) {

    public Verdict {
        if ((status == Status.NOT_ASSESSED) != (score == null)) {
            throw new IllegalArgumentException(status + " with score " + score);
        }
        if (status.assessed() != (reason == null)) {
            throw new IllegalArgumentException(status + " with reason " + reason);
        }
    }
}
