package vn.bantin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What one target adds to its unit's score. */
class ScoreContributionTest {

    @Test
    void the_parts_of_a_units_targets_add_up_to_its_score() {
        LedgerSamples.forEverySeed(seed -> {
            Rulebook rules = LedgerSamples.rules(seed);
            Scoreboard board = Scoreboard.untried(LedgerSamples.of(seed), rules);
            for (Standing standing : board.standings()) {
                String unit = standing.unit().code();
                Fraction sum = board.of(unit).stream()
                        .flatMap(a -> ScoreContribution.of(
                                board, rules.ranking(), unit, a.indicator().code())
                                .stream())
                        .map(ScoreContribution::points)
                        .reduce(Fraction.ZERO, Fraction::plus);
                assertThat(sum).isEqualTo(standing.score() == null ? Fraction.ZERO : standing.score());
            }
        });
    }
}
