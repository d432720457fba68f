package vn.bantin.job;

/** The first step of a publish: looks the data over, unless the edition is stored already and stands. */
public final class CheckStep {

    private final PeriodCheck check;
    private final EditionFreezer freezer;

    CheckStep(PeriodCheck check, EditionFreezer freezer) {
        this.check = check;
        this.freezer = freezer;
    }

    void run(PublishContext run) {
        if (!freezer.stands(run)) {
            check.check(run);
        }
    }
}
