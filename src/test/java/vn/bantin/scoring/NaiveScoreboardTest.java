package vn.bantin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Status;

/** Two ways to the same result: the real scoreboard, and the contract read naively. */
class NaiveScoreboardTest {

    @Test
    void agrees_on_ledgers_by_chance() {
        LedgerSamples.forEverySeed(seed -> {
            Ledger ledger = LedgerSamples.of(seed);
            Rulebook rules = LedgerSamples.rules(seed);
            assertThat(NaiveScoreboard.of(Scoreboard.of(ledger, rules))).isEqualTo(NaiveScoreboard.of(ledger, rules));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4", "2024-Q1"})
    void agrees_on_the_sample_data(String period) {
        Ledger ledger = LedgerFile.sample().at(period);
        Scoreboard scoreboard = Scoreboard.of(ledger, Rulebook.STANDARD);
        assertThat(scoreboard.standings()).hasSize(27);
        assertThat(NaiveScoreboard.of(scoreboard)).isEqualTo(NaiveScoreboard.of(ledger, Rulebook.STANDARD));
    }

    @Test
    void tho_xuan_stands_as_its_own_report_on_the_first_quarter_of2024_said() {
        StatusTally tally = Scoreboard.of(LedgerFile.sample().at("2024-Q1"), Rulebook.STANDARD).standings().stream()
                .filter(standing -> standing.unit().code().equals("395"))
                .findFirst()
                .orElseThrow()
                .tally();
        assertThat(tally.done() + "/" + tally.of(Status.ON_PACE) + "/" + tally.behind() + "/"
                        + (tally.total() - tally.assessed()) + " of " + tally.total())
                .isEqualTo("3/8/5/22 of 38");
    }
}
