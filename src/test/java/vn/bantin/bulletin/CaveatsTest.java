package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.LedgerFile;
import vn.bantin.scoring.Rulebook;

/** The estimates over all units: units of which the same is to be said share an item. */
class CaveatsTest {

    private static final String LEDGER = """
        # units
        code,name,kind
        A,Ái,COMMUNE
        B,Bình,COMMUNE
        C,Cẩm,COMMUNE
        # programmes
        code,title,kind,first_year,last_year
        P,Kế hoạch,ANNUAL,2024,2024
        # indicators
        code,name,measure
        THU,Thu ngân sách,FLOW
        HO,Hộ thoát nghèo,FLOW
        # targets
        programme,unit,indicator,comparator,low
        P,A,THU,AT_LEAST,400
        P,B,THU,AT_LEAST,400
        P,B,HO,AT_LEAST,400
        P,C,THU,AT_LEAST,400
        # progress
        programme,unit,indicator,period,value,state,estimate
        P,A,THU,2024-Q1,100,APPROVED,true
        P,B,THU,2024-Q1,100,APPROVED,true
        P,B,HO,2024-Q1,100,APPROVED,true
        P,C,THU,2024-Q1,90,APPROVED,true
        """;

    @Test
    void a_single_digit_of_what_is_counted_is_padded_as_everywhere() {
        List<String> hedges = Edition.of(
                        LedgerFile.of(LEDGER.replace("code,name,measure", "code,name,measure,unit_of_measure")
                                        .replace("THU,Thu ngân sách,FLOW", "THU,Xã nông thôn mới,FLOW,xã")
                                        .replace("HO,Hộ thoát nghèo,FLOW", "HO,Hộ thoát nghèo,FLOW,hộ")
                                        .replace("P,A,THU,2024-Q1,100", "P,A,THU,2024-Q1,1"))
                                .at("2024-Q1"),
                        List.of(),
                        Rulebook.STANDARD,
                        Wording.STANDARD,
                        1,
                        LocalDate.of(2024, 4, 3))
                .bulletins()
                .get(0)
                .hedges();
        assertThat(hedges).containsExactly("Xã nông thôn mới (TT 1): ước 01 xã.");
    }

    @Test
    void of_more_than_twenty_only_the_number_is_told_and_the_few_others_are_named() {
        assertThat(Caveats.ofAll(estimates(20, 40)).get(0))
                .startsWith("Xã 1, xã 2,")
                .contains("xã 20 - số ước");
        assertThat(Caveats.ofAll(estimates(21, 40)))
                .containsExactly("21/40 đơn vị - số ước của 01 chỉ tiêu (Thu ngân sách).");
        assertThat(Caveats.ofAll(estimates(29, 40)).get(0)).as("eleven others").startsWith("29/40 đơn vị - ");
        assertThat(Caveats.ofAll(estimates(30, 40)).get(0))
                .as("ten others")
                .startsWith("30/40 đơn vị (trừ xã 31, xã 32,")
                .contains(", xã 40) - số ước");
        assertThat(Caveats.ofAll(estimates(38, 40)))
                .containsExactly("38/40 đơn vị (trừ xã 39, xã 40) - số ước của 01 chỉ tiêu (Thu ngân sách).");
        assertThat(Caveats.ofAll(estimates(40, 40)))
                .containsExactly("40/40 đơn vị - số ước của 01 chỉ tiêu (Thu ngân sách).");
    }

    /** The rows of so many units, of the first of which the figure is an estimate. */
    private static Map<String, List<TargetRow>> estimates(int some, int units) {
        TargetRow estimate = edition().bulletins().get(0).rows().get(0);
        Map<String, List<TargetRow>> rows = new LinkedHashMap<>();
        IntStream.rangeClosed(1, units).forEach(i -> rows.put("xã " + i, i <= some ? List.of(estimate) : List.of()));
        return rows;
    }

    @Test
    void units_with_the_same_estimates_share_an_item() {
        assertThat(edition().summary().hedges())
                .containsExactly(
                        "Xã Ái, xã Cẩm - số ước của 01 chỉ tiêu (Thu ngân sách).",
                        "Xã Bình - số ước của 02 chỉ tiêu (Thu ngân sách; Hộ thoát nghèo).");
    }

    private static Edition edition() {
        return Edition.of(
                LedgerFile.of(LEDGER).at("2024-Q1"),
                List.of(),
                Rulebook.STANDARD,
                Wording.STANDARD,
                1,
                LocalDate.of(2024, 4, 3));
    }
}
