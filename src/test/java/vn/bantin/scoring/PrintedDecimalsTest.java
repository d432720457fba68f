package vn.bantin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;

/** As many decimals as tell a value apart from its plan and from where it began. */
class PrintedDecimalsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            FLOW  | AT_LEAST,10000,,     | 9999.6 | 1
            FLOW  | AT_LEAST,10000,,     | 9999   | 0
            FLOW  | AT_MOST,,2,          | 2.04   | 2
            FLOW  | BETWEEN,2,3,         | 3.004  | 3
            FLOW  | BETWEEN,2,3,         | 2.004  | 3
            # a value just at its plan is printed as that
            FLOW  | AT_LEAST,87.65,,     | 87.65  | 2
            # a level is told apart from its baseline, what adds up has none
            LEVEL | AT_LEAST,90,,80      | 80.02  | 2
            FLOW  | AT_LEAST,90,,80      | 80.02  | 0
            # without a figure there is none
            FLOW  | AT_LEAST,90,,        | -      | -
            """)
    void a_value_has_those_of_its_indicator_or_as_many_more(
            String measure, String goal, String value, Integer decimals) {
        Ledger ledger = LedgerFile.of("""
                # units
                code,name,kind
                H,Thọ Xuân,DISTRICT
                # programmes
                code,title,kind,first_year,last_year
                P,Kế hoạch,ANNUAL,2024,2024
                # indicators
                code,name,measure,decimals
                I,Chỉ tiêu,%s,0
                # targets
                programme,unit,indicator,comparator,low,high,baseline
                P,H,I,%s
                # progress
                programme,unit,indicator,period,value,note
                P,H,I,2024-Q4,%s,ghi chú
                """.formatted(measure, goal, value == null ? "" : value))
                .at("2024-Q4");
        Assessment assessment =
                Scoreboard.of(ledger, Rulebook.STANDARD).assessments().get(0);

        assertThat(Shortfall.decimals(Rulebook.STANDARD, assessment)).isEqualTo(decimals);
    }

    @Test
    void beside_goals_alone_every_bound_counts() {
        Ledger ledger = LedgerFile.sample().at("2024-Q1");
        var indicator = ledger.indicators().stream()
                .filter(one -> one.decimals() == 0)
                .findFirst()
                .orElseThrow();
        List<Goal> goals = List.of(Goal.atLeast(BigDecimal.TEN), Goal.atLeast(new BigDecimal("20")));

        assertThat(PrintedDecimals.ofValue(new BigDecimal("20.04"), indicator, goals))
                .isEqualTo(2);
        assertThat(PrintedDecimals.ofValue(new BigDecimal("9.96"), indicator, goals))
                .isEqualTo(2);
        assertThat(PrintedDecimals.ofValue(new BigDecimal("15.04"), indicator, goals))
                .isZero();
    }
}
