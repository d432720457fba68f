package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.LearntPace;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;

/** The forecast of the year for a target behind. */
class PaceTextTest {

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
        a pace of its own              | 0.2 |     |   | ; nếu giữ tiến độ này, cả năm đạt khoảng 50% kế hoạch
        no pace                        |     |     |   | ''
        all is due by now              | 1   |     |   | ''
        all is due by the next quarter | 0.2 | 1   |   | ''
        nearly all is                  | 0.2 | 0.9 |   | ; nếu giữ tiến độ này, cả năm đạt khoảng 50% kế hoạch
        as last year, half by then     |     |     | 4 | ; nếu giữ tiến độ này, cả năm đạt khoảng 20% kế hoạch
        as last year, all by then      |     |     | 8 | ''
        """)
    void none_is_made_where_no_later_quarter_makes_up_for_what_is_lacking(
            String which, String first, String second, String before, String outlook) {
        Ledger ledger = ledger(
                "QUAN,Tuyển quân,FLOW,người",
                "P,1,QUAN,AT_LEAST,100,%s,%s".formatted(or(first), or(second)),
                """
            N,1,QUAN,2023-Q1,%s
            N,1,QUAN,2023-Q2,8
            N,1,QUAN,2023-Q3,8
            N,1,QUAN,2023-Q4,8
            P,1,QUAN,2024-Q1,10
            """.formatted(or(before)));
        Rulebook standard = Rulebook.STANDARD;
        Rulebook rules = new Rulebook(
                standard.basis(),
                standard.tolerance(),
                standard.cap(),
                standard.coverage(),
                standard.pace(),
                List.of("QUAN"),
                standard.ranking());
        Assessment behind = Scoreboard.of(ledger, rules).assessments().get(0);
        assertThat(new PaceText(ledger.programme(), ledger.period(), LearntPace.of(ledger, rules)).outlook(behind))
                .as(which)
                .isEqualTo(outlook);
    }

    /** 95.3 % of a plan of 95 % reads as a plan that is met; it is 90.5 %. */
    @Test
    void of_a_percentage_the_forecast_is_a_percentage_and_not_its_share_of_the_plan() {
        Ledger ledger = ledger("VON,Tỷ lệ giải ngân,FLOW,%", "P,1,VON,AT_LEAST,95,0.2,", "P,1,VON,2024-Q1,18.1");
        Assessment behind =
                Scoreboard.of(ledger, Rulebook.STANDARD).assessments().get(0);
        PaceText text = new PaceText(ledger.programme(), ledger.period(), LearntPace.of(ledger, Rulebook.STANDARD));

        assertThat(text.outlook(behind)).isEqualTo("; nếu giữ tiến độ này, cả năm đạt khoảng 90,5%");
        assertThat(text.forecast(behind))
                .isEqualTo("; nếu giữ tiến độ này, cả năm đạt khoảng 90,5% (theo tiến độ riêng của chỉ tiêu)");
    }

    private static Ledger ledger(String indicator, String target, String progress) {
        return LedgerFile.of("""
            # units
            code,name,kind
            1,Một,DISTRICT
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,measure,unit_of_measure
            %s
            # targets
            programme,unit,indicator,comparator,low,pace_q1,pace_q2
            %s
            # progress
            programme,unit,indicator,period,value
            %s
            """.formatted(indicator, target, progress)).at("2024-Q1");
    }

    private static String or(String cell) {
        return cell == null ? "" : cell;
    }
}
