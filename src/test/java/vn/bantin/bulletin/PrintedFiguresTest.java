package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Period;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;

/** What differs never prints alike: a value and its plan, a percentage and 100 or the pace. */
class PrintedFiguresTest {

    @ParameterizedTest(name = "{0}: {5} of {4}")
    @CsvSource(delimiter = '|', textBlock = """
            2024-Q4 | FLOW HIGHER 0 người   | AT_LEAST,10000,,, | 9999.6   | 9.999,6 người, 99,996% kế hoạch 10.000: không hoàn thành
            2024-Q4 | FLOW HIGHER 0 người   | AT_LEAST,10000,,, | 9999     | 9.999 người, 99,99% kế hoạch 10.000: không hoàn thành
            2024-Q4 | FLOW HIGHER 0 người   | AT_LEAST,10000,,, | 10000    | 10.000 người, 100,0% kế hoạch 10.000: hoàn thành kế hoạch
            2024-Q4 | FLOW HIGHER 0 người   | AT_LEAST,10000,,, | 10000.4  | 10.000,4 người, 100,004% kế hoạch 10.000: hoàn thành vượt kế hoạch
            2024-Q1 | RATE LOWER 1 %        | AT_MOST,,2,,      | 2.04     | 2,04 %, kế hoạch ≤ 2,0: chậm tiến độ
            2024-Q1 | RATE LOWER 1 %        | BELOW,,2,,        | 1.96     | 1,96 %, kế hoạch dưới 2,0: đạt tiến độ
            # not only alike: never on the other side of it either
            2024-Q4 | FLOW HIGHER 1 ha      | AT_LEAST,9.98,,,  | 9.96     | 9,96 ha, 99,8% kế hoạch 9,98: không hoàn thành
            2024-Q1 | FLOW HIGHER 1 ha      | AT_LEAST,100,,,   | 24.96    | 24,96 ha, 24,96% kế hoạch 100,0: chậm tiến độ
            2024-Q1 | FLOW HIGHER 1 ha      | AT_LEAST,100,,,   | 24.999999 | 24,999999 ha, 24,999999% kế hoạch 100,0: chậm tiến độ
            2024-Q1 | FLOW HIGHER 1 ha      | AT_LEAST,100,,,   | 25.04    | 25,0 ha, 25,04% kế hoạch 100,0: đạt tiến độ
            2024-Q1 | FLOW HIGHER 1 ha      | AT_LEAST,100,,,   | 25       | 25,0 ha, 25,0% kế hoạch 100,0: đạt tiến độ
            2024-Q1 | FLOW HIGHER 1 ha      | AT_LEAST,100,,,0.3 | 29.97   | 29,97 ha, 29,97% kế hoạch 100,0: chậm tiến độ
            2024-Q1 | FLOW LOWER 0 vụ       | AT_MOST,,10000,,  | 2500.4   | 2.500,4 vụ, 25,004% kế hoạch ≤ 10.000: chậm tiến độ
            2024-Q1 | LEVEL HIGHER 1 %      | AT_LEAST,95,,94.4, | 94.36   | 94,36 %, 99,3% kế hoạch 95,0: chậm tiến độ
            2024-Q1 | LEVEL HIGHER 1 %      | AT_LEAST,95,,90,  | 94.97    | 94,97 %, 99,97% kế hoạch 95,0: đạt tiến độ
            # a range has two ends; as of a rate that is better the lower it is, its percentage would say the contrary
            2024-Q4 | RATE HIGHER 1 %       | BETWEEN,6.6,6.8,, | 6.84     | 6,84 %, kế hoạch 6,6 - 6,8: hoàn thành vượt kế hoạch
            """)
    void a_figure_has_as_many_decimals_as_its_status_needs(
            String period, String indicator, String target, String value, String expected) {
        Edition edition = edition(period, indicator, target, value, ComparisonBase.NOTHING);
        TargetRow row = edition.bulletins().get(0).rows().get(0);
        assertThat("%s %s, %skế hoạch %s: %s"
                        .formatted(
                                row.valueText(),
                                row.unitOfMeasure(),
                                row.percentOfPlan() == null ? "" : Phrase.ratio(row.percentOfPlan()) + "% ",
                                row.plan(),
                                row.label()))
                .isEqualTo(expected);
        IndicatorSheet.Line line = edition.sheets().get(0).lines().get(0);
        assertThat(line.value()).isEqualTo(row.valueText());
        assertThat(line.percentOfPlan()).isEqualTo(row.percentOfPlan());
        List<Trend.Point> now = row.trend().now();
        assertThat(now.get(now.size() - 1).text()).isEqualTo(row.valueText());
    }

    @Test
    void what_is_lacking_and_what_stands_beside_it_make_up_the_plan() {
        assertThat(edition("2024-Q4", "FLOW HIGHER 0 người", "AT_LEAST,10000,,,", "9999.6", ComparisonBase.NOTHING)
                        .bulletins()
                        .get(0)
                        .behind())
                .singleElement()
                .asString()
                .startsWith("Chỉ tiêu (TT 1): 9.999,6 người, kế hoạch 10.000; ")
                .contains("còn thiếu 0,4 người");
        assertThat(edition("2024-Q1", "FLOW HIGHER 1 triệu USD", "AT_LEAST,105,,,", "18.6", ComparisonBase.NOTHING)
                        .bulletins()
                        .get(0)
                        .behind())
                .singleElement()
                .asString()
                .contains("18,6 triệu USD, kế hoạch 105,0; ", "còn thiếu 7,65 triệu USD so với tiến độ");
    }

    @Test
    void a_score_and_a_ratio_to_last_year_short_of_100_do_not_read_as_100() {
        PastResults before = PastResults.of(
                Period.of("2023-Q1"),
                false,
                Scoreboard.untried(ledger("2023-Q1", "FLOW HIGHER 1 ha", "AT_LEAST,100,,,", "25"), Rulebook.STANDARD));
        Edition edition =
                edition("2024-Q1", "FLOW HIGHER 1 ha", "AT_LEAST,100,,,", "24.9996", new ComparisonBase(null, before));
        assertThat(edition.sheets().get(0).lines().get(0).score()).isEqualTo("99.998");
        assertThat(edition.bulletins().get(0).rows().get(0).percentOfLastYear()).isEqualTo("99.998");
        assertThat(edition.bulletins().get(0).rows().get(0).why()).isEqualTo("đạt 24,9996%, cần 25%");
    }

    private static Edition edition(
            String period, String indicator, String target, String value, ComparisonBase earlier) {
        return Edition.of(
                ledger(period, indicator, target, value),
                earlier,
                List.of(),
                Rulebook.STANDARD,
                Wording.STANDARD,
                IssuerSettings.STANDARD,
                1,
                LocalDate.of(2024, 4, 3));
    }

    /** The indicator is "measure direction decimals unit", the target its bounds, baseline and own pace. */
    private static Ledger ledger(String period, String indicator, String target, String value) {
        return LedgerFile.of("""
                # units
                code,name,kind
                H,Thọ Xuân,DISTRICT
                # programmes
                code,title,kind,first_year,last_year
                P,Kế hoạch,ANNUAL,%s,%s
                # indicators
                code,name,measure,direction,decimals,unit_of_measure
                I,Chỉ tiêu,%s
                # targets
                programme,unit,indicator,comparator,low,high,baseline,pace_q1
                P,H,I,%s
                # progress
                programme,unit,indicator,period,value
                P,H,I,%s,%s
                """.formatted(
                        period.substring(0, 4),
                        period.substring(0, 4),
                        indicator.replaceFirst(" ", ",").replaceFirst(" ", ",").replaceFirst(" ", ","),
                        target,
                        period,
                        value))
                .at(period);
    }
}
