package vn.bantin.bulletin;

import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.LearntPace;
import vn.bantin.scoring.Rulebook;

/** Narrators of units whose names stand alone, with the standard wording. */
final class Narrators {

    private Narrators() {}

    static Narrator of(Programme programme, Period period, Rulebook rules, ComparisonBase earlier) {
        return new Narrator(programme, period, rules, Wording.STANDARD, earlier, LearntPace.NONE, UnitNames.ALONE);
    }

    static Narrator of(Ledger ledger, ComparisonBase earlier) {
        return of(ledger.programme(), ledger.period(), Rulebook.STANDARD, earlier);
    }
}
