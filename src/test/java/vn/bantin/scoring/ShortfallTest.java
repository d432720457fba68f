package vn.bantin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Status;

/** What would have to change for a target that is behind. */
class ShortfallTest {

    private static final Set<Rule> EXPLAINED = EnumSet.of(
            Rule.BELOW_PACE,
            Rule.WAY_BELOW_PACE,
            Rule.ABOVE_CEILING_PACE,
            Rule.CEILING_BROKEN,
            Rule.FALLEN_BELOW,
            Rule.RATE_SHORT,
            Rule.SHORT_AT_END);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FLOW  | HIGHER | 1 | AT_LEAST,400,, | 87.64  | 2024-Q1 | PACE 12.4 HIGHER
            FLOW  | HIGHER | 0 | AT_LEAST,401,, | 100    | 2024-Q1 | PACE 1 HIGHER
            FLOW  | HIGHER | 1 | AT_LEAST,400,, | 100    | 2024-Q1 | -
            FLOW  | HIGHER | 1 | AT_LEAST,400,, | 399.99 | 2024-Q4 | PLAN 0.1 HIGHER
            FLOW  | LOWER  | 0 | AT_MOST,,30,   | 8      | 2024-Q1 | ALLOWED 1 LOWER, left 22
            FLOW  | LOWER  | 0 | AT_MOST,,30,   | 31     | 2024-Q1 | CEILING 1 LOWER
            LEVEL | HIGHER | 1 | AT_LEAST,92.5,,90.5 | 90.9 | 2024-Q1 | PACE 0.1 HIGHER
            LEVEL | HIGHER | 1 | AT_LEAST,92.5,,90.5 | 92.4 | 2024-Q4 | PLAN 0.1 HIGHER
            LEVEL | HIGHER | 1 | AT_LEAST,92.5,,93   | 92   | 2024-Q1 | PLAN 0.5 HIGHER
            LEVEL | LOWER  | 2 | AT_MOST,,1.05,1.4   | 1.4  | 2024-Q1 | PACE 0.09 LOWER
            RATE  | HIGHER | 2 | AT_LEAST,11,,  | 9.995  | 2024-Q1 | PLAN 1.01 HIGHER
            RATE  | LOWER  | 1 | AT_MOST,,4,    | 4.51   | 2024-Q1 | PLAN 0.6 LOWER
            MILESTONE | HIGHER | 0 | ,,,        | 0      | 2024-Q4 | -
            """)
    void saysHowMuchOfWhatIsMissing(
            String measure,
            String direction,
            int decimals,
            String target,
            String value,
            String period,
            String expected) {
        Ledger ledger = LedgerFile.of("""
                        # units
                        code,name,kind
                        H,Thọ Xuân,DISTRICT
                        # programmes
                        code,title,kind,first_year,last_year
                        P,Kế hoạch,ANNUAL,2024,2024
                        # indicators
                        code,name,measure,direction,decimals
                        I,Chỉ tiêu,%s,%s,%d
                        # targets
                        programme,unit,indicator,comparator,low,high,baseline
                        P,H,I,%s
                        # progress
                        programme,unit,indicator,period,value
                        P,H,I,%s,%s
                        """.formatted(measure, direction, decimals, target, period, value))
                .at(period);
        Assessment assessment =
                Scoreboard.of(ledger, Rulebook.STANDARD).assessments().get(0);
        assertThat(Shortfall.of(Rulebook.STANDARD, assessment)
                        .map(s -> s.aim() + " " + s.amount() + " " + s.sense()
                                + (s.left() == null ? "" : ", left " + s.left()))
                        .orElse("-"))
                .isEqualTo(expected);
    }

    @Test
    void aValueBetterByThePrintedAmountIsReallyNoLongerBehindAndOneUnitLessWouldNotDo() {
        List<Rule> met = new ArrayList<>();
        Ledgers.forEverySeed(seed -> {
            Ledger ledger = Ledgers.of(seed);
            Rulebook rules = Ledgers.rules(seed);
            for (Assessment behind : Scoreboard.of(ledger, rules).assessments()) {
                Optional<Shortfall> shortfall = Shortfall.of(rules, behind);
                assertThat(shortfall.isPresent())
                        .isEqualTo(EXPLAINED.contains(behind.verdict().rule())
                                && behind.indicator().measure() != Measure.MILESTONE);
                if (shortfall.isPresent()) {
                    met.add(behind.verdict().rule());
                    BigDecimal amount = shortfall.get().amount();
                    assertThat(amount).isPositive();
                    Status status = after(ledger, rules, behind, shortfall.get(), amount);
                    if (behind.verdict().rule() == Rule.CEILING_BROKEN) {
                        assertThat(status).isNotEqualTo(Status.MISSED);
                    } else {
                        assertThat(status).isLessThanOrEqualTo(Status.ON_PACE);
                    }
                    BigDecimal less = amount.subtract(
                            BigDecimal.ONE.movePointLeft(behind.indicator().decimals()));
                    assertThat(after(ledger, rules, behind, shortfall.get(), less))
                            .isEqualTo(behind.status());
                }
            }
        });
        assertThat(met).contains(EXPLAINED.toArray(Rule[]::new));
    }

    private static Status after(
            Ledger ledger, Rulebook rules, Assessment behind, Shortfall shortfall, BigDecimal amount) {
        Progress was = behind.progress();
        Progress is = new Progress(
                was.programme(),
                was.unit(),
                was.indicator(),
                was.period(),
                shortfall.sense() == Direction.HIGHER
                        ? was.value().add(amount)
                        : was.value().subtract(amount),
                was.estimate(),
                was.state(),
                was.override(),
                was.reportedOn(),
                was.source(),
                was.note());
        return Judge.judge(ledger.programme(), ledger.period(), rules, behind.indicator(), behind.target(), is)
                .status();
    }
}
