package vn.bantin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;

/** What would have to change for a target that is behind. */
class ShortfallTest {

    private static final Set<StatusRule> EXPLAINED = EnumSet.of(
            StatusRule.BELOW_PACE,
            StatusRule.WAY_BELOW_PACE,
            StatusRule.ABOVE_CEILING_PACE,
            StatusRule.CEILING_BROKEN,
            StatusRule.FALLEN_BELOW,
            StatusRule.RATE_SHORT,
            StatusRule.SHORT_AT_END);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FLOW  | HIGHER | 1 | AT_LEAST,400,, | 87.6   | 2024-Q1 | tỷ đồng | PACE 12.4 HIGHER
            # reckoned from what is printed: 100 - 12.4 = 87.6
            FLOW  | HIGHER | 1 | AT_LEAST,400,, | 87.64  | 2024-Q1 | tỷ đồng | PACE 12.4 HIGHER
            FLOW  | HIGHER | 1 | AT_LEAST,105,, | 18.6   | 2024-Q1 | tỷ đồng | PACE 7.65 HIGHER
            # where so little is lacking, more of the value is printed
            FLOW  | HIGHER | 1 | AT_LEAST,105,, | 26.249 | 2024-Q1 | tỷ đồng | PACE 0.001 HIGHER, beside 3 decimals
            # a tenth of what is lacking is little enough
            FLOW  | HIGHER | 1 | AT_LEAST,399,, | 99.25  | 2024-Q1 | tỷ đồng | PACE 0.45 HIGHER
            # money can be divided, people cannot
            FLOW  | HIGHER | 0 | AT_LEAST,401,, | 100    | 2024-Q1 | tỷ đồng | PACE 0.25 HIGHER
            FLOW  | HIGHER | 0 | AT_LEAST,401,, | 100    | 2024-Q1 | người   | PACE 1 HIGHER
            FLOW  | HIGHER | 0 | AT_LEAST,401,, | 99.5   | 2024-Q1 | người   | PACE 0.75 HIGHER, beside 1 decimals
            FLOW  | HIGHER | 0 | AT_LEAST,401,, | 100    | 2024-Q1 | nghìn cây | PACE 0.25 HIGHER
            FLOW  | HIGHER | 1 | AT_LEAST,400,, | 100    | 2024-Q1 | tỷ đồng | -
            FLOW  | HIGHER | 1 | AT_LEAST,400,, | 399.99 | 2024-Q4 | tỷ đồng | PLAN 0.01 HIGHER, beside 2 decimals
            FLOW  | HIGHER | 0 | AT_LEAST,10000,, | 9999.6 | 2024-Q4 | người | PLAN 0.4 HIGHER, beside 1 decimals
            FLOW  | LOWER  | 0 | AT_MOST,,30,   | 8      | 2024-Q1 | vụ      | ALLOWED 1 LOWER, left 22
            FLOW  | LOWER  | 0 | AT_MOST,,30,   | 31     | 2024-Q1 | vụ      | CEILING 1 LOWER
            # of a way from a baseline it is the plan that is told
            LEVEL | HIGHER | 1 | AT_LEAST,92.5,,90.5 | 90.9 | 2024-Q1 | %    | PLAN 1.6 HIGHER
            LEVEL | HIGHER | 1 | AT_LEAST,92.5,,90.5 | 92.4 | 2024-Q4 | %    | PLAN 0.1 HIGHER
            LEVEL | HIGHER | 1 | AT_LEAST,92.5,,93   | 92   | 2024-Q1 | %    | PLAN 0.5 HIGHER
            LEVEL | LOWER  | 2 | AT_MOST,,1.05,1.4   | 1.4  | 2024-Q1 | %    | PLAN 0.35 LOWER
            RATE  | HIGHER | 2 | AT_LEAST,11,,  | 9.995  | 2024-Q1 | %       | PLAN 1 HIGHER
            RATE  | LOWER  | 1 | AT_MOST,,4,    | 4.51   | 2024-Q1 | %       | PLAN 0.5 LOWER
            RATE  | LOWER  | 1 | AT_MOST,,2,    | 2.04   | 2024-Q1 | %       | PLAN 0.04 LOWER, beside 2 decimals
            # just at a bound that must be passed, nothing is lacking that could be counted
            RATE  | LOWER  | 1 | BELOW,,2,      | 2      | 2024-Q1 | %       | -
            RATE  | LOWER  | 1 | BELOW,,2,      | 2.3    | 2024-Q1 | %       | PLAN 0.3 LOWER
            MILESTONE | HIGHER | 0 | ,,,        | 0      | 2024-Q4 | việc    | -
            """)
    void says_how_much_of_what_is_missing(
            String measure,
            String direction,
            int decimals,
            String target,
            String value,
            String period,
            String unit,
            String expected) {
        Ledger ledger = LedgerFile.of("""
                        # units
                        code,name,kind
                        H,Thọ Xuân,DISTRICT
                        # programmes
                        code,title,kind,first_year,last_year
                        P,Kế hoạch,ANNUAL,2024,2024
                        # indicators
                        code,name,measure,direction,decimals,unit_of_measure
                        I,Chỉ tiêu,%s,%s,%d,%s
                        # targets
                        programme,unit,indicator,comparator,low,high,baseline
                        P,H,I,%s
                        # progress
                        programme,unit,indicator,period,value
                        P,H,I,%s,%s
                        """.formatted(measure, direction, decimals, unit, target, period, value))
                .at(period);
        Assessment assessment =
                Scoreboard.of(ledger, Rulebook.STANDARD).assessments().get(0);
        assertThat(Shortfall.of(Rulebook.STANDARD, assessment)
                        .map(s ->
                                s.aim() + " " + s.amount().stripTrailingZeros().toPlainString() + " " + s.sense()
                                        + (s.left() == null ? "" : ", left " + s.left())
                                        + (s.decimals() == decimals ? "" : ", beside " + s.decimals() + " decimals"))
                        .orElse("-"))
                .isEqualTo(expected);
    }

    @Test
    void a_pace_without_end_is_told_to_be_nearly_so_much() {
        Ledger ledger = LedgerFile.of("""
                # units
                code,name,kind
                H,Thọ Xuân,DISTRICT
                # programmes
                code,title,kind,first_year,last_year
                P,Nghị quyết,TERM,2021,2023
                # indicators
                code,name,measure,decimals,unit_of_measure
                I,Chỉ tiêu,FLOW,1,ha
                # targets
                programme,unit,indicator,comparator,low
                P,H,I,AT_LEAST,100
                # progress
                programme,unit,indicator,period,value
                P,H,I,2021-Q1,8
                """).at("2021-Q1");
        Shortfall shortfall = Shortfall.of(
                        Rulebook.STANDARD,
                        Scoreboard.of(ledger, Rulebook.STANDARD).assessments().get(0))
                .orElseThrow();
        assertThat(shortfall.amount()).isEqualTo("0.34"); // a twelfth of 100 is 8.33...
        assertThat(shortfall.nearly()).isTrue();
    }

    @Test
    void what_should_be_less_the_amount_is_the_value_as_it_is_printed_and_the_amount_is_true_to_a_tenth() {
        List<StatusRule> met = new ArrayList<>();
        LedgerSamples.forEverySeed(seed -> {
            Ledger ledger = LedgerSamples.of(seed);
            Rulebook rules = LedgerSamples.rules(seed);
            for (Assessment behind : Scoreboard.of(ledger, rules).assessments()) {
                Optional<Shortfall> shortfall = Shortfall.of(rules, behind);
                if (shortfall.isEmpty()) {
                    continue;
                }
                assertThat(EXPLAINED).contains(behind.verdict().rule());
                met.add(behind.verdict().rule());
                Shortfall it = shortfall.get();
                assertThat(it.amount()).isPositive();
                Fraction value = Fraction.of(behind.progress().value());
                Fraction printed = Fraction.of(value.rounded(it.decimals()));
                Fraction due = due(behind, it);
                Fraction beside = it.sense() == Direction.HIGHER ? due.minus(printed) : printed.minus(due);
                Fraction truly = it.sense() == Direction.HIGHER ? due.minus(value) : value.minus(due);
                if (it.nearly()) {
                    assertThat(Fraction.of(it.amount())).isGreaterThan(beside);
                    assertThat(beside.rounded(it.decimals() + 1, RoundingMode.CEILING))
                            .isEqualByComparingTo(it.amount());
                } else {
                    assertThat(Fraction.of(it.amount())).isEqualTo(beside);
                }
                assertThat(beside).isBetween(truly.times(Fraction.of(9, 10)), truly.times(Fraction.of(11, 10)));
            }
        });
        assertThat(met).contains(EXPLAINED.toArray(StatusRule[]::new));
    }

    /** The plan, or what of it is due, by the bounds alone. */
    private static Fraction due(Assessment behind, Shortfall shortfall) {
        Goal goal = behind.target().goalOrThrow();
        Fraction plan = Fraction.of(goal.mustReach(behind.indicator().direction()));
        Fraction expected = behind.verdict().expectedPercent();
        return switch (shortfall.aim()) {
            case PLAN, CEILING -> plan;
            case PACE, ALLOWED ->
                plan.times(expected == null ? Fraction.ZERO : expected).dividedBy(Fraction.of(100, 1));
        };
    }
}
