package vn.bantin.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.Basis;
import vn.bantin.progress.LedgerFile;

/** What is held against a plan is held against the one that is judged, whatever the order of the rows. */
class TwoPlansTest {

    private static final String ASSIGNED = "P,395,THU,ASSIGNED,AT_LEAST,1200,";
    private static final String OWN = "P,395,THU,OWN,AT_LEAST,400,";
    private static final String LOWERED = "P,395,THU,ASSIGNED,AT_LEAST,300,2024-Q1";

    private static final String COMPLETED_OF =
            "OVERRIDE_CONTRADICTS \"Thu ngân sách\" được kết luận hoàn thành kế hoạch nhưng thực hiện %s, kế hoạch %s (lý do đã ghi:"
                    + " lý do). Hãy xác nhận kết luận này.";

    private static final String EMPTY =
            "PLAN_MISSING Kế hoạch của \"Thu ngân sách\" (%s) để trống nên không đánh giá được theo kế hoạch này. Hãy bổ"
                    + " sung mức kế hoạch.";

    @ParameterizedTest
    @CsvSource({
        "ASSIGNED, 500, 1.200", // the own plan of 400 is reached
        "ASSIGNED, 1200,",
        "OWN, 500,",
        "OWN, 399, 400"
    })
    void a_ruling_is_held_against_the_plan_of_the_basis_that_is_judged(Basis basis, String value, String plan) {
        assertThat(told(basis, value, ASSIGNED, OWN))
                .isEqualTo(plan == null ? List.of() : List.of(COMPLETED_OF.formatted(value, plan)));
    }

    @ParameterizedTest
    @CsvSource({"ASSIGNED, 299, 300", "ASSIGNED, 500,", "OWN, 500,", "OWN, 299, 300"})
    void and_against_the_latest_of_several_in_force_and_the_other_basis_where_there_is_no_such_plan(
            Basis basis, String value, String plan) {
        assertThat(told(basis, value, ASSIGNED, LOWERED))
                .isEqualTo(plan == null ? List.of() : List.of(COMPLETED_OF.formatted(value, plan)));
    }

    @ParameterizedTest
    @CsvSource({"ASSIGNED", "OWN"})
    void a_plan_left_empty_is_told_of_either_basis(Basis basis) {
        assertThat(told(basis, "1200", ASSIGNED, "P,395,THU,OWN,,,")).containsExactly(EMPTY.formatted("đơn vị đề ra"));
        assertThat(told(basis, "1200", "P,395,THU,ASSIGNED,,,", OWN)).containsExactly(EMPTY.formatted("cấp trên giao"));
        assertThat(told(basis, "1200", "P,395,THU,ASSIGNED,,,", LOWERED))
                .as("superseded")
                .isEmpty();
    }

    /** What is told, whichever row comes first. */
    private static List<String> told(Basis basis, String value, String... targets) {
        List<String> rows = new ArrayList<>(List.of(targets));
        List<String> told = told(basis, value, rows);
        Collections.reverse(rows);
        assertThat(told(basis, value, rows)).isEqualTo(told);
        return told;
    }

    private static List<String> told(Basis basis, String value, List<String> targets) {
        LedgerFile ledger = LedgerFile.of("""
                # units
                code,name,kind
                395,Thọ Xuân,DISTRICT
                # programmes
                code,title,kind,first_year,last_year
                P,Kế hoạch,ANNUAL,2024,2024
                # indicators
                code,name,unit_of_measure,measure
                THU,Thu ngân sách,tỷ đồng,FLOW
                # targets
                programme,unit,indicator,basis,comparator,low,valid_from
                %s
                # progress
                programme,unit,indicator,period,value,override_status,override_reason
                P,395,THU,2024-Q1,%s,COMPLETED,lý do
                """.formatted(String.join("\n", targets), value));
        return LedgerChecks.of(
                        ledger.at("2024-Q1"),
                        basis,
                        BigDecimal.ZERO,
                        any -> Optional.empty(),
                        unit -> false,
                        unit -> List.of())
                .stream()
                .filter(finding -> finding.code() == FindingCode.OVERRIDE_CONTRADICTS
                        || finding.code() == FindingCode.PLAN_MISSING)
                .map(finding -> finding.code() + " " + finding.message())
                .toList();
    }
}
