package vn.bantin.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.Adjustment;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Period;

/** What bonus and penalty do to scores and ranks. */
class AdjustmentPointsTest {

    private static final String TWO = """
            # units
            code,name,kind
            A,An,DISTRICT
            B,Bình,DISTRICT
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,measure
            I1,Một,FLOW
            # targets
            programme,unit,indicator,comparator,low
            P,A,I1,AT_LEAST,100
            P,B,I1,AT_LEAST,100
            # progress
            programme,unit,indicator,period,value
            P,A,I1,2024-Q1,24
            P,B,I1,2024-Q1,23
            # adjustments
            programme,unit,period,kind,item,points,reason
            %s
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                                    | A 96.00 1, B 92.00 2
            B BONUS 3                               | A 96.00 1, B 95.00 2
            B BONUS 4                               | A 96.00 1=, B 96.00 1=
            B BONUS 4.5                             | B 96.50 1, A 96.00 2
            B BONUS 3; B BONUS 1.5                  | B 96.50 1, A 96.00 2
            B BONUS 100                             | B 97.00 1, A 96.00 2
            B BONUS 4.5; B PENALTY 0.5              | A 96.00 1=, B 96.00 1=
            A PENALTY 4.01                          | B 92.00 1, A 91.99 2
            A PENALTY 100                           | B 92.00 1, A 91.00 2
            A PENALTY 100; A BONUS 100              | A 96.00 1, B 92.00 2
            B BONUS 0                               | A 96.00 1, B 92.00 2
            """)
    void points_move_the_score_that_ranks_up_to_five_of_each(String given, String expected) {
        assertThat(ranked(Scoreboard.of(ledger(given), Rulebook.STANDARD))).isEqualTo(expected);
    }

    @Test
    void a_ceiling_of_nought_lets_nothing_count_and_one_left_out_is_five() {
        Ledger ledger = ledger("B BONUS 100; A PENALTY 100");
        assertThat(ranked(Scoreboard.of(ledger, rules(new AdjustmentLimits(BigDecimal.ZERO, BigDecimal.ZERO)))))
                .isEqualTo("A 96.00 1, B 92.00 2");
        assertThat(ranked(Scoreboard.of(ledger, rules(new AdjustmentLimits(null, new BigDecimal("0.5"))))))
                .isEqualTo("B 97.00 1, A 95.50 2");
        assertThat(ranked(Scoreboard.of(
                        ledger, rules(new AdjustmentLimits(new BigDecimal("0.25"), new BigDecimal("0.250"))))))
                .isEqualTo("A 95.75 1, B 92.25 2");
    }

    @ParameterizedTest
    @CsvSource({"-1, 5, bonus", "5, -0.01, penalty", "0.125, 5, bonus"})
    void a_ceiling_below_nought_or_finer_than_scores_is_refused_by_name(
            BigDecimal bonus, BigDecimal penalty, String name) {
        assertThatThrownBy(() -> new AdjustmentLimits(bonus, penalty))
                .hasMessageStartingWith("bantin.rules.ranking.ceilings." + name + " must not be negative");
    }

    @Test
    void points_change_neither_status_nor_score_nor_coverage_nor_who_is_ranked() {
        LedgerSamples.forEverySeed(seed -> {
            Ledger ledger = LedgerSamples.of(seed);
            Rulebook rules = LedgerSamples.rules(seed);
            Scoreboard with = Scoreboard.of(ledger, rules);
            Scoreboard without = Scoreboard.of(LedgerSamples.with(ledger, List.of()), rules);
            assertThat(with.assessments()).isEqualTo(without.assessments());
            for (int i = 0; i < with.standings().size(); i++) {
                Standing one = with.standings().get(i);
                Standing other = without.standings().get(i);
                assertThat(one.score()).isEqualTo(other.score());
                assertThat(one.coverage()).isEqualTo(other.coverage());
                assertThat(one.tally()).isEqualTo(other.tally());
                assertThat(one.unranked()).isEqualTo(other.unranked());
            }
        });
    }

    @Test
    void points_that_are_nought_change_nothing_at_all() {
        LedgerSamples.forEverySeed(seed -> {
            Ledger ledger = LedgerSamples.of(seed);
            Rulebook rules = LedgerSamples.rules(seed);
            List<Adjustment> withdrawn = ledger.units().stream()
                    .map(unit -> adjustment(ledger, unit.code(), Adjustment.Kind.PENALTY, "0"))
                    .toList();
            assertThat(Scoreboard.of(LedgerSamples.with(ledger, withdrawn), rules))
                    .isEqualTo(Scoreboard.of(LedgerSamples.with(ledger, List.of()), rules));
        });
    }

    @Test
    void a_penalty_never_improves_a_rank_and_a_bonus_never_worsens_one() {
        LedgerSamples.forEverySeed(seed -> {
            Ledger ledger = LedgerSamples.of(seed);
            Rulebook rules = LedgerSamples.rules(seed);
            for (Standing before : Scoreboard.of(ledger, rules).standings()) {
                if (before.overall() == null) {
                    continue;
                }
                for (Adjustment.Kind kind : Adjustment.Kind.values()) {
                    List<Adjustment> more = new ArrayList<>(ledger.adjustments());
                    more.add(adjustment(ledger, before.unit().code(), kind, "1.5"));
                    Standing after = Scoreboard.untried(LedgerSamples.with(ledger, more), rules).standings().stream()
                            .filter(s -> s.unit().equals(before.unit()))
                            .findFirst()
                            .orElseThrow();
                    int worse = after.overall().rank() - before.overall().rank();
                    assertThat(kind == Adjustment.Kind.PENALTY ? worse : -worse).isNotNegative();
                }
            }
        });
    }

    @Test
    void no_score_moves_by_more_than_its_ceiling() {
        LedgerSamples.forEverySeed(seed -> {
            Rulebook rules = LedgerSamples.rules(seed);
            AdjustmentLimits ceilings = rules.ranking().ceilings();
            for (Standing standing :
                    Scoreboard.of(LedgerSamples.of(seed), rules).standings()) {
                if (standing.score() != null) {
                    assertThat(standing.total().minus(standing.score()))
                            .isBetween(Fraction.of(ceilings.penalty().negate()), Fraction.of(ceilings.bonus()));
                }
            }
        });
    }

    @Test
    void the_ledgers_by_chance_reach_ceilings_of_both_kinds_and_points_below_them() {
        List<AdjustmentPoints> all = LedgerSamples.seeds()
                .boxed()
                .flatMap(seed -> Scoreboard.of(LedgerSamples.of(seed), LedgerSamples.rules(seed)).standings().stream())
                .filter(s -> s.overall() != null)
                .map(Standing::points)
                .toList();
        for (Adjustment.Kind kind : Adjustment.Kind.values()) {
            assertThat(all).anyMatch(p -> p.given(kind).compareTo(p.counted(kind)) > 0);
            assertThat(all)
                    .anyMatch(p -> p.given(kind).signum() > 0 && p.given(kind).compareTo(p.counted(kind)) == 0);
        }
        assertThat(all).anyMatch(AdjustmentPoints::none);
        assertThat(all)
                .allMatch(p -> p.none()
                        == (p.given(Adjustment.Kind.BONUS).signum() == 0
                                && p.given(Adjustment.Kind.PENALTY).signum() == 0));
    }

    private static Adjustment adjustment(Ledger ledger, String unit, Adjustment.Kind kind, String points) {
        Period period = ledger.period();
        return new Adjustment("P", unit, period, kind, "THÊM", new BigDecimal(points), "lý do", null);
    }

    private static Rulebook rules(AdjustmentLimits ceilings) {
        return Rulebook.STANDARD.with(new RankingRules(List.of(), false, ceilings, false));
    }

    /** "B BONUS 3; A PENALTY 1" as rows. */
    private static Ledger ledger(String given) {
        StringBuilder rows = new StringBuilder();
        int item = 0;
        for (String one : given == null ? new String[0] : given.split("; *")) {
            String[] words = one.strip().split(" ");
            rows.append("P,%s,2024-Q1,%s,K%d,%s,lý do\n".formatted(words[0], words[1], item++, words[2]));
        }
        return LedgerFile.of(TWO.formatted(rows)).at("2024-Q1");
    }

    private static String ranked(Scoreboard board) {
        return board.standings().stream()
                .sorted((one, other) -> other.total().compareTo(one.total()))
                .map(s -> s.unit().code() + " " + s.total().rounded(2) + " "
                        + s.overall().rank() + (s.overall().tied() ? "=" : ""))
                .collect(Collectors.joining(", "));
    }
}
