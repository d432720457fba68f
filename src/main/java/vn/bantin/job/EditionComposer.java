package vn.bantin.job;

import java.time.LocalDate;
import java.util.List;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Issuers;
import vn.bantin.bulletin.Wording;
import vn.bantin.checks.Finding;
import vn.bantin.progress.Ledger;
import vn.bantin.scoring.Rulebook;

/** Judges a period's data by the rules of now and composes the edition that they give. */
final class EditionComposer {

    private final EarlierPeriods earlier;
    private final Rulebook rules;
    private final Wording wording;
    private final Issuers issuers;

    EditionComposer(EarlierPeriods earlier, Rulebook rules, Wording wording, Issuers issuers) {
        this.earlier = earlier;
        this.rules = rules;
        this.wording = wording;
        this.issuers = issuers;
    }

    Edition compose(Ledger ledger, List<Finding> findings, int number, LocalDate issuedOn) {
        return Edition.of(ledger, earlier.of(ledger), findings, rules, wording, issuers, number, issuedOn);
    }

    /** Composes a draft, which counts rows that nobody has approved yet too. */
    Edition draft(Ledger ledger, List<Finding> findings, LocalDate issuedOn) {
        return compose(ledger.asIfApproved(), findings, Edition.DRAFT, issuedOn);
    }
}
