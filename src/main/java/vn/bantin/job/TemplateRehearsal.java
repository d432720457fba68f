package vn.bantin.job;

import java.util.List;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Issuers;
import vn.bantin.press.Press;
import vn.bantin.progress.Ledger;
import vn.bantin.scoring.Earlier;
import vn.bantin.scoring.Ranking;
import vn.bantin.scoring.Rulebook;

/** Prints the sample data with the office's templates, so that broken ones are refused before anything is printed. */
final class TemplateRehearsal {

    private final Press press;
    private final EarlierPeriods earlier;
    private final Settings settings;
    private final Issuers issuers;

    TemplateRehearsal(Press press, EarlierPeriods earlier, Settings settings, Issuers issuers) {
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
        Ledger ledger = Sample.ledger(Sample.PERIOD);
        Rulebook rules = settings.mismatch(ledger).isEmpty()
                ? settings.rules()
                : settings.rules().with(Ranking.STANDARD);
        Earlier then = new Earlier(
                earlier.judged(Sample.ledger(Sample.PERIOD.previous()), false),
                earlier.judged(Sample.ledger(Sample.PERIOD.lastYear()), false));
        return Edition.of(ledger, then, List.of(), rules, settings.wording(), issuers, Run.FIRST, Sample.ISSUED_ON);
    }
}
