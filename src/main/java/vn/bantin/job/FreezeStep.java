package vn.bantin.job;

/**
 * The second step of a publish: judges, scores and freezes the edition, in the step's one transaction and on what that
 * transaction sees.
 *
 * <p>A start may be cut off between that transaction and the note that the step is done; the next one then comes here
 * again, and the edition stands.
 */
public final class FreezeStep {

    private final PeriodCheck check;
    private final EditionFreezer freezer;

    FreezeStep(PeriodCheck check, EditionFreezer freezer) {
        this.check = check;
        this.freezer = freezer;
    }

    void run(PublishContext run) {
        if (!freezer.stands(run)) {
            freezer.freeze(run, check.check(run));
        }
    }
}
