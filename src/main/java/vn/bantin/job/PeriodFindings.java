package vn.bantin.job;

import java.util.ArrayList;
import java.util.List;
import vn.bantin.bulletin.Issuers;
import vn.bantin.checks.Checks;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Merits;
import vn.bantin.checks.Outliers;
import vn.bantin.checks.Severities;
import vn.bantin.press.Fonts;
import vn.bantin.progress.Ledger;
import vn.bantin.scoring.Ceilings;
import vn.bantin.scoring.Rulebook;
import vn.bantin.store.Ledgers;

/** Finds everything wrong or odd in the data of a period, with the severities that the office has set. */
final class PeriodFindings {

    private final Ledgers ledgers;
    private final Rulebook rules;
    private final Issuers issuers;
    private final Severities severities;

    PeriodFindings(Ledgers ledgers, Rulebook rules, Issuers issuers, Severities severities) {
        this.ledgers = ledgers;
        this.rules = rules;
        this.issuers = issuers;
        this.severities = severities;
    }

    /** The findings in the data, and the rows that an import left out or found odd. */
    List<Finding> of(Ledger ledger) {
        String programme = ledger.programme().code();
        Ceilings ceilings = rules.ranking().ceilings();
        List<Finding> all = new ArrayList<>(
                Checks.of(ledger, rules.basis(), Fonts::firstUnprintable, issuers::historical, issuers::texts));
        all.addAll(Outliers.of(ledger, ledgers.older(ledger)));
        all.addAll(Merits.of(ledger, ceilings.bonus(), ceilings.penalty()));
        all.addAll(ledgers.rejections(programme, ledger.period()));
        all.addAll(ledgers.warnings(programme, ledger.period()));
        return severities.applied(all);
    }

    /**
     * Puts the oddities of the rows as they were read now before the findings. They are told but never frozen: the same
     * figures make the same edition, imported or not.
     */
    List<Finding> withOddities(List<Finding> findings) {
        List<Finding> all = new ArrayList<>(severities.applied(ledgers.oddities()));
        all.addAll(findings);
        return all;
    }
}
