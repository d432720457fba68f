package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Period;
import vn.bantin.progress.Progress;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.LedgerSamples;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;

/** Editions over ledgers by chance, each with a quarter before, for laws of what their pages say. */
final class RandomEditions {

    private static final int MANY = 250;

    private RandomEditions() {}

    /** An edition with what it was made of and what it is compared with. */
    record Printed(Edition edition, Ledger ledger, ComparisonBase earlier) {}

    /** Holds a law against every unit of every edition. */
    static void forEveryUnit(BiConsumer<Printed, Bulletin> law) {
        forEveryEdition(printed -> printed.edition().bulletins().forEach(bulletin -> law.accept(printed, bulletin)));
    }

    /** Holds a law against every edition; a failure names its seed. */
    static void forEveryEdition(Consumer<Printed> law) {
        for (long seed = 0; seed < MANY; seed++) {
            Ledger ledger = LedgerSamples.of(seed);
            Rulebook rules = LedgerSamples.rules(seed);
            if (Scoreboard.untried(ledger, rules).standings().isEmpty()) {
                continue; // nothing in force, nothing to publish
            }
            ComparisonBase earlier = new ComparisonBase(before(ledger, rules, seed), null);
            Edition edition = Edition.of(
                    ledger,
                    earlier,
                    List.of(),
                    rules,
                    Wording.STANDARD,
                    IssuerSettings.STANDARD,
                    1,
                    LocalDate.of(2026, 4, 3));
            try {
                law.accept(new Printed(edition, ledger, earlier));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("ledger by chance, seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** The same targets with the values of other units, as if the quarter before had been so. */
    private static PastResults before(Ledger ledger, Rulebook rules, long seed) {
        List<BigDecimal> values =
                new ArrayList<>(ledger.progress().stream().map(Progress::value).toList());
        Collections.shuffle(values, new Random(seed));
        List<Progress> then = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Progress now = ledger.progress().get(i);
            boolean milestone = ledger.indicators().stream()
                    .anyMatch(it -> it.code().equals(now.indicator()) && it.measure() == Measure.MILESTONE);
            then.add(new Progress(
                    now.programme(),
                    now.unit(),
                    now.indicator(),
                    now.period(),
                    milestone || seed % 3 == 0 ? now.value() : values.get(i),
                    false,
                    now.state(),
                    null,
                    null,
                    null,
                    null));
        }
        Ledger former = new Ledger(
                ledger.programme(),
                ledger.period(),
                ledger.units(),
                ledger.indicators(),
                ledger.targets(),
                then,
                List.of(),
                List.of());
        Period period = ledger.period().previous();
        return PastResults.of(period, true, Scoreboard.untried(former, rules));
    }

    /** A number as it is printed. */
    static BigDecimal number(String printed) {
        return new BigDecimal(printed.replace(".", "").replace(',', '.'));
    }
}
