package vn.bantin.app;

import java.util.List;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.job.ComparisonPeriods;
import vn.bantin.job.PublishContext;
import vn.bantin.press.Press;
import vn.bantin.progress.Ledger;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.RankingRules;
import vn.bantin.scoring.Rulebook;

/** Prints the sample data with the office's templates, so that broken ones are refused before anything is printed. */
final class TemplateRehearsal {

    private final Press press;
    private final ComparisonPeriods earlier;
    private final Settings settings;
    private final IssuerSettings issuers;

    TemplateRehearsal(Press press, ComparisonPeriods earlier, Settings settings, IssuerSettings issuers) {
        this.press = press;
        this.earlier = earlier;
        this.settings = settings;
        this.issuers = issuers;
    }

    /** Refuses templates that break only where they meet data. */
    void requireUsable() {
        press.rehearse(this::sample);
    }

    /** The edition of the sample data by this office's settings. */
    Edition sample() {
        Ledger ledger = SampleData.ledger(SampleData.PERIOD);
        Rulebook rules = settings.mismatch(ledger).isEmpty()
                ? settings.rules()
                : settings.rules().with(RankingRules.STANDARD);
        ComparisonBase then = new ComparisonBase(
                earlier.judged(SampleData.ledger(SampleData.PERIOD.previous()), false),
                earlier.judged(SampleData.ledger(SampleData.PERIOD.lastYear()), false));
        return Edition.of(
                ledger,
                then,
                List.of(),
                rules,
                settings.wording(),
                issuers,
                PublishContext.FIRST,
                SampleData.ISSUED_ON);
    }
}
