package vn.bantin.job;

import java.util.List;
import java.util.function.UnaryOperator;
import vn.bantin.checks.Finding;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Progress;
import vn.bantin.store.LedgerRepository;

/** Looks over the data of a period that is to be published. */
public final class PeriodCheck {

    private final LedgerRepository ledgers;
    private final UnaryOperator<Ledger> admitted;
    private final PeriodFindings findings;

    /**
     * A check of the data in those ledgers.
     *
     * @param admitted returns a ledger that the office's settings fit, and throws where they do not
     */
    public PeriodCheck(LedgerRepository ledgers, UnaryOperator<Ledger> admitted, PeriodFindings findings) {
        this.ledgers = ledgers;
        this.admitted = admitted;
        this.findings = findings;
    }

    /** Data in which nothing forbids to publish, and the findings that are frozen with them. */
    record Checked(Ledger ledger, List<Finding> findings) {}

    /**
     * Reads the data of now and tells the run what was found.
     *
     * @throws IllegalStateException if a finding forbids to publish
     */
    Checked check(PublishContext run) {
        Ledger ledger = admitted.apply(ledgers.ledger(run.programme(), run.period()));
        requireReports(ledger, run.allowsEmpty());
        List<Finding> found = findings.of(ledger);
        run.found(findings.withOddities(found));
        if (run.blocked()) {
            throw new IllegalStateException("stopped by findings");
        }
        return new Checked(ledger, found);
    }

    /** Refuses a period in which nobody has reported anything, unless that is asked for. */
    public static void requireReports(Ledger ledger, boolean allowEmpty) {
        if (!allowEmpty && ledger.progress().stream().noneMatch(Progress::says)) {
            throw new PublishException(
                    PublishException.Kind.NO_REPORTS, null, ledger.programme().code(), ledger.period());
        }
    }
}
