package vn.bantin.job;

/** The first step of a publish: looks the data over, unless the edition is stored already and stands. */
final class CheckStep {

    private final LedgerCheck check;
    private final Freezing freezer;

    CheckStep(LedgerCheck check, Freezing freezer) {
        this.check = check;
        this.freezer = freezer;
    }

    void run(Run run) {
        if (!freezer.stands(run)) {
            check.check(run);
        }
    }
}
