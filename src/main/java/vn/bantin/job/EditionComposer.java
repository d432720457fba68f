package vn.bantin.job;

import java.time.LocalDate;
import java.util.List;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.bulletin.Wording;
import vn.bantin.checks.Finding;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.ReportingCalendar;
import vn.bantin.scoring.Rulebook;

/** Judges a period's data by the rules of now and composes the edition that they give. */
public final class EditionComposer {

    private final ComparisonPeriods earlier;
    private final Rulebook rules;
    private final Wording wording;
    private final IssuerSettings issuers;
    private final ReportingCalendar calendar;

    EditionComposer(
            ComparisonPeriods earlier,
            Rulebook rules,
            Wording wording,
            IssuerSettings issuers,
            ReportingCalendar calendar) {
        this.earlier = earlier;
        this.rules = rules;
        this.wording = wording;
        this.issuers = issuers;
        this.calendar = calendar;
    }

    public Edition compose(Ledger ledger, List<Finding> findings, int number, LocalDate issuedOn) {
        return Edition.of(ledger, earlier.of(ledger), findings, rules, wording, issuers, calendar, number, issuedOn);
    }

    /** Composes a draft, which counts rows that nobody has approved yet too. */
    public Edition draft(Ledger ledger, List<Finding> findings, LocalDate issuedOn) {
        return compose(ledger.asIfApproved(), findings, Edition.DRAFT, issuedOn);
    }
}
