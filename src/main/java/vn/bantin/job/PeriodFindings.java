package vn.bantin.job;

import java.util.ArrayList;
import java.util.List;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.checks.AdjustmentChecks;
import vn.bantin.checks.Finding;
import vn.bantin.checks.LedgerChecks;
import vn.bantin.checks.OutlierCheck;
import vn.bantin.checks.SeverityRules;
import vn.bantin.press.Fonts;
import vn.bantin.progress.Ledger;
import vn.bantin.scoring.AdjustmentLimits;
import vn.bantin.scoring.Rulebook;
import vn.bantin.store.LedgerRepository;

/** Finds everything wrong or odd in the data of a period, with the severities that the office has set. */
public final class PeriodFindings {

    private final LedgerRepository ledgers;
    private final Rulebook rules;
    private final IssuerSettings issuers;
    private final SeverityRules severities;

    PeriodFindings(LedgerRepository ledgers, Rulebook rules, IssuerSettings issuers, SeverityRules severities) {
        this.ledgers = ledgers;
        this.rules = rules;
        this.issuers = issuers;
        this.severities = severities;
    }

    /** The findings in the data, and the rows that an import left out or found odd. */
    public List<Finding> of(Ledger ledger) {
        String programme = ledger.programme().code();
        AdjustmentLimits ceilings = rules.ranking().ceilings();
        List<Finding> all = new ArrayList<>(LedgerChecks.of(
                ledger,
                rules.basis(),
                rules.tolerance(),
                Fonts::firstUnprintable,
                issuers::historical,
                issuers::texts));
        all.addAll(OutlierCheck.of(ledger, ledgers.older(ledger)));
        all.addAll(AdjustmentChecks.of(ledger, ceilings.bonus(), ceilings.penalty()));
        all.addAll(ledgers.rejections(programme, ledger.period()));
        all.addAll(ledgers.warnings(programme, ledger.period()));
        return severities.applied(all);
    }

    /**
     * Puts the oddities of the rows as they were read now before the findings. They are told but never frozen: the same
     * figures make the same edition, imported or not.
     */
    public List<Finding> withOddities(List<Finding> findings) {
        List<Finding> all = new ArrayList<>(severities.applied(ledgers.oddities()));
        all.addAll(findings);
        return all;
    }
}
