package vn.bantin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What one target adds to its unit's score. */
class PartTest {

    @Test
    void thePartsOfAUnitsTargetsAddUpToItsScore() {
        Ledgers.forEverySeed(seed -> {
            Rulebook rules = Ledgers.rules(seed);
            Scoreboard board = Scoreboard.untried(Ledgers.of(seed), rules);
            for (Standing standing : board.standings()) {
                String unit = standing.unit().code();
                Fraction sum = board.of(unit).stream()
                        .flatMap(a -> Part.of(
                                board, rules.ranking(), unit, a.indicator().code())
                                .stream())
                        .map(Part::points)
                        .reduce(Fraction.ZERO, Fraction::plus);
                assertThat(sum).isEqualTo(standing.score() == null ? Fraction.ZERO : standing.score());
            }
        });
    }
}
