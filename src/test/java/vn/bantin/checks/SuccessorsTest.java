package vn.bantin.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.LedgerFile;

/** What is found in the rows that say which unit followed which. */
class SuccessorsTest {

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
    void moreThanThereIsCannotPassOn() {
        assertThat(findings("0.8", "0.8"))
                .containsExactly(
                        "ERROR SUCCESSION_SHARES A: Các phần của đơn vị A chuyển đi từ ngày 2025-07-01 cộng lại là"
                                + " 1.6, lớn hơn 1. Hãy sửa cột share của successions.csv.");
        assertThat(findings("0.8", "0.2")).isEmpty();
        assertThat(findings("0.8", "")).isEmpty();
    }

    private static List<String> findings(String one, String other) {
        return Checks.of(LedgerFile.of(LEDGER.formatted(one, other)).at("2025-Q3"), any -> Optional.empty()).stream()
                .map(found -> "%s %s %s: %s"
                        .formatted(found.severity(), found.code(), found.place().unit(), found.message()))
                .toList();
    }
}
