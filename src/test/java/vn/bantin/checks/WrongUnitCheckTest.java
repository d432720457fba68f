package vn.bantin.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.NumberText;

/** A value that was rather typed in another unit, and one that is only far from its plan. */
class WrongUnitCheckTest {

    @ParameterizedTest
    @CsvSource({
        // measure, direction, comparator, low, high, baseline, value, per cent of the plan or none
        "FLOW, HIGHER, AT_LEAST, 100, , , 300,",
        "FLOW, HIGHER, AT_LEAST, 100, , , 300.06, 300.1",
        "FLOW, HIGHER, AT_LEAST, 0.1, , , 1, 1000.0",
        "FLOW, LOWER, AT_MOST, , 30, , 91, 303.3",
        "LEVEL, HIGHER, AT_LEAST, 60, , , 60000, 100000.0",
        "LEVEL, HIGHER, AT_LEAST, 60, , , 180,",
        "LEVEL, HIGHER, AT_LEAST, 2, , , 7, 350.0",
        "LEVEL, HIGHER, AT_LEAST, 0, , , 7,",
        "LEVEL, HIGHER, AT_LEAST, -2, , , 7,",
        "LEVEL, HIGHER, BETWEEN, 1, 10, , 20,",
        "LEVEL, HIGHER, BETWEEN, 1, 10, , 31, 310.0",
        "LEVEL, HIGHER, , , , , 31,",
        "LEVEL, LOWER, AT_MOST, , 2.5, , 2500, 100000.0",
        "LEVEL, LOWER, AT_MOST, , 2.5, 9.4, 9.1,",
        "LEVEL, LOWER, AT_MOST, , 2.5, 9.4, 28.2,",
        "LEVEL, LOWER, AT_MOST, , 2.5, 9.4, 28.5, 1140.0",
        "LEVEL, LOWER, AT_MOST, , 2.5, , 9.1,",
        "RATE, HIGHER, AT_LEAST, 0.5, , , 10.5,",
        "RATE, HIGHER, AT_LEAST, 0.5, , , 10.6, 2120.0",
        "RATE, HIGHER, AT_LEAST, 8, , , 24,",
        "RATE, HIGHER, AT_LEAST, 8, , , 8000, 100000.0",
        "RATE, LOWER, AT_MOST, , 0.6, , 9,",
        "RATE, LOWER, AT_MOST, , 0.6, , 71, 11833.3",
        "RATE, LOWER, AT_MOST, , 0, , 71,",
        "MILESTONE, HIGHER, AT_LEAST, 1, , , 100,"
    })
    void a_sum_at_any_size_a_rate_or_a_ceiling_only_some_way_beyond(
            String measure,
            String direction,
            String comparator,
            String low,
            String high,
            String baseline,
            BigDecimal value,
            String percent) {
        String target = Stream.of(comparator, low, high, baseline)
                .map(cell -> cell == null ? "" : cell)
                .collect(Collectors.joining(","));
        assertThat(told(ledger(measure + "," + direction, target, value)))
                .isEqualTo(
                        percent == null
                                ? List.of()
                                : List.of("WARNING 395/GT: \"Giá trị\" đạt " + written(percent)
                                        + "% kế hoạch. Hãy kiểm tra đơn vị tính (triệu/tỷ)."));
    }

    @ParameterizedTest
    @CsvSource({
        // measure, direction, comparator, low, high, baseline, value, per cent of the plan or none
        "LEVEL, HIGHER, AT_LEAST, 93, , , 0.925, 0.99",
        "LEVEL, HIGHER, AT_LEAST, 93, , 90, 0.925, 0.99",
        "LEVEL, HIGHER, AT_LEAST, 93, , , 1.859, 2.0",
        "LEVEL, HIGHER, AT_LEAST, 93, , , 1.86,",
        "LEVEL, HIGHER, AT_LEAST, 93, , , 0,",
        "LEVEL, HIGHER, AT_LEAST, 200, , 2, 3,",
        "LEVEL, HIGHER, BETWEEN, 60, 80, , 0.7, 1.2",
        "LEVEL, LOWER, AT_MOST, , 2.5, 3.1, 0.024, 0.96",
        "LEVEL, LOWER, AT_MOST, , 2.5, , 0.025,",
        "FLOW, HIGHER, AT_LEAST, 1200, , , 0.6, 0.05",
        "FLOW, HIGHER, AT_LEAST, 1200, , , 12,",
        "FLOW, HIGHER, AT_LEAST, 1200, , , -3,",
        "FLOW, LOWER, AT_MOST, , 300, , 1,",
        "RATE, HIGHER, AT_LEAST, 8, , , 0.079, 0.99",
        "RATE, HIGHER, AT_LEAST, 8, , , 0.1,",
        "RATE, LOWER, AT_MOST, , 4, , 0.03,",
        "MILESTONE, HIGHER, AT_LEAST, 1, , , 0.001,"
    })
    void a_value_a_hundredth_of_its_plan_or_a_state_a_fiftieth(
            String measure,
            String direction,
            String comparator,
            String low,
            String high,
            String baseline,
            BigDecimal value,
            String percent) {
        String target = Stream.of(comparator, low, high, baseline)
                .map(cell -> cell == null ? "" : cell)
                .collect(Collectors.joining(","));
        String plan = Stream.of(low, high)
                .filter(Objects::nonNull)
                .map(WrongUnitCheckTest::written)
                .collect(Collectors.joining("-"));
        assertThat(told(ledger(measure + "," + direction, target, value)))
                .isEqualTo(
                        percent == null
                                ? List.of()
                                : List.of("WARNING 395/GT: \"Giá trị\" là " + NumberText.of(value) + ", chỉ bằng "
                                        + written(percent)
                                        + "% kế hoạch (" + plan
                                        + "). Hãy kiểm tra đơn vị tính (triệu/tỷ) và cách ghi phần"
                                        + " trăm (92,5% ghi là 92,5)."));
    }

    private static String written(String number) {
        return NumberText.of(new BigDecimal(number));
    }

    @Test
    void nothing_in_the_sample_is_far_beyond_its_plan_or_below_it() {
        for (String period : List.of("2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4", "2024-Q1")) {
            assertThat(told(LedgerFile.sample(), period)).isEmpty();
        }
    }

    private static LedgerFile ledger(String measured, String target, BigDecimal value) {
        return LedgerFile.of("""
            # units
            code,name,kind
            395,Thọ Xuân,DISTRICT
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,unit_of_measure,measure,direction
            GT,Giá trị,%%,%s
            # targets
            programme,unit,indicator,comparator,low,high,baseline
            P,395,GT,%s
            # progress
            programme,unit,indicator,period,value
            P,395,GT,2024-Q1,%s
            """.formatted(measured, target, value.toPlainString()));
    }

    private static List<String> told(LedgerFile ledger) {
        return told(ledger, "2024-Q1");
    }

    private static List<String> told(LedgerFile ledger, String period) {
        return LedgerChecks.of(ledger.at(period), text -> Optional.empty()).stream()
                .filter(finding ->
                        finding.code() == FindingCode.OVER_300_PERCENT || finding.code() == FindingCode.FAR_BELOW_PLAN)
                .map(finding -> finding.severity() + " " + finding.place().unit() + "/"
                        + finding.place().indicator() + ": " + finding.message())
                .toList();
    }
}
