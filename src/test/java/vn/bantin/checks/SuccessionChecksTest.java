package vn.bantin.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.LedgerFile;

/** What is found in the rows that say which unit followed which. */
class SuccessionChecksTest {

    private static final String LEDGER = """
        # units
        code,name,kind,valid_from
        X,Xuân Lập,COMMUNE,2025-07-01
        Y,Thọ Lập,COMMUNE,2025-07-01
        # successions
        old,new,effective_on,share
        A,X,2025-07-01,%s
        A,Y,2025-07-01,%s
        B,Y,2025-07-01,0.7
        # programmes
        code,title,kind,first_year,last_year
        P,Kế hoạch,ANNUAL,2025,2025
        # indicators
        code,name,measure,unit_of_measure
        THU,Thu ngân sách,FLOW,tỷ đồng
        # targets
        programme,unit,indicator,comparator,low,baseline
        P,X,THU,AT_LEAST,100
        P,Y,THU,AT_LEAST,100
        # progress
        programme,unit,indicator,period,value
        P,X,THU,2025-Q2,50
        P,Y,THU,2025-Q2,50
        P,X,THU,2025-Q3,80
        P,Y,THU,2025-Q3,80
        """;

    @Test
    void a_unit_that_ended_lost_a_part_also_where_it_still_has_a_target() {
        String rows = LEDGER.formatted("0.5", "0.2")
                .replace("kind,valid_from\n", "kind,valid_from,valid_to\nA,Xuân Cũ,COMMUNE,2000-01-01,2025-06-30\n")
                .replace("P,X,THU,AT_LEAST,100\n", "P,X,THU,AT_LEAST,100\nP,A,THU,AT_LEAST,100\n");

        assertThat(LedgerChecks.of(LedgerFile.of(rows).at("2025-Q3"), any -> Optional.empty()).stream()
                        .filter(found -> found.code() == FindingCode.SUCCESSION_LOSS)
                        .map(found -> found.place().unit()))
                .contains("A");
    }

    @Test
    void more_than_there_is_cannot_pass_on() {
        assertThat(findings("0.8", "0.8"))
                .containsExactly(
                        "ERROR SUCCESSION_SHARES A: Các phần của đơn vị A chuyển đi từ ngày 01/7/2025 cộng lại là"
                                + " 1,6, lớn hơn 1. Hãy sửa cột share của successions.csv.");
        assertThat(findings("0.8", "0.2")).isEmpty();
        assertThat(findings("0.8", "")).isEmpty();
    }

    @Test
    void what_the_shares_of_an_ended_unit_leave_out_is_told() {
        String lost =
                "WARNING SUCCESSION_LOSS A: Các phần của đơn vị A, đã kết thúc, chuyển đi đến ngày 01/7/2025 cộng lại"
                        + " chỉ là %s; phần còn lại không tính cho đơn vị nào. Hãy bổ sung dòng còn thiếu hoặc sửa cột"
                        + " share của successions.csv.";

        assertThat(found(whole("0.5", "0.3"), "2025-Q3")).containsExactly(lost.formatted("0,8"));
        assertThat(found(whole("0.999", "0"), "2025-Q3")).containsExactly(lost.formatted("0,999"));
        assertThat(found(whole("0.5", "0.4999"), "2025-Q3")).as("rounded").isEmpty();
        assertThat(found(whole("0.5", "0.5"), "2025-Q3")).isEmpty();
        assertThat(found(whole("0.5", ""), "2025-Q3"))
                .as("one share is not known")
                .isEmpty();
        assertThat(found(whole("0.5", "0.3"), "2025-Q2")).as("not yet").isEmpty();
    }

    @Test
    void a_unit_that_still_stands_keeps_what_it_did_not_give_away() {
        String standing = whole("0.5", "0.3")
                .replace("Y,Thọ Lập,COMMUNE,2025-07-01", "Y,Thọ Lập,COMMUNE,2025-07-01\nA,Xuân Thiên,COMMUNE,")
                .replace("P,Y,THU,AT_LEAST,100", "P,Y,THU,AT_LEAST,100\nP,A,THU,AT_LEAST,100")
                .replace("P,Y,THU,2025-Q3,80", "P,Y,THU,2025-Q3,80\nP,A,THU,2025-Q3,80");

        assertThat(found(standing, "2025-Q3")).isEmpty();
    }

    /** B has passed on wholly. */
    private static String whole(String one, String other) {
        return LEDGER.formatted(one, other).replace("B,Y,2025-07-01,0.7", "B,Y,2025-07-01,1");
    }

    private static List<String> found(String ledger, String period) {
        return LedgerChecks.of(LedgerFile.of(ledger).at(period), any -> Optional.empty()).stream()
                .filter(found -> found.code() == FindingCode.SUCCESSION_LOSS)
                .map(found -> "%s %s %s: %s"
                        .formatted(found.severity(), found.code(), found.place().unit(), found.message()))
                .toList();
    }

    private static List<String> findings(String one, String other) {
        return LedgerChecks.of(LedgerFile.of(LEDGER.formatted(one, other)).at("2025-Q3"), any -> Optional.empty())
                .stream()
                .filter(found -> found.code() == FindingCode.SUCCESSION_SHARES)
                .map(found -> "%s %s %s: %s"
                        .formatted(found.severity(), found.code(), found.place().unit(), found.message()))
                .toList();
    }
}
