package vn.bantin.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.LedgerFile;

/** A unit that has reported nothing is told of where something of it was due. */
class SilentUnitsTest {

    @ParameterizedTest
    @CsvSource({
        // the harvest is judged from, the market is due in, whether that is told in the second quarter
        "Q4,, false",
        "Q3, 2024-Q3, false",
        "Q4, 2024-Q2, true",
        "Q2, 2024-Q4, true"
    })
    void only_where_something_is_due(String firstAssessed, String due, boolean told) {
        LedgerFile ledger = LedgerFile.of("""
            # units
            code,name,kind
            396,Thường Xuân,DISTRICT
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,measure,first_assessed
            LUA,Sản lượng,FLOW,%s
            CHO,Xây chợ,MILESTONE,Q1
            # targets
            programme,unit,indicator,comparator,low,due
            P,396,LUA,AT_LEAST,100
            P,396,CHO,,,%s
            """.formatted(firstAssessed, due == null ? "" : due));
        assertThat(LedgerChecks.of(ledger.at("2024-Q2"), any -> Optional.empty()).stream()
                        .map(finding -> finding.code() + " " + finding.message())
                        .toList())
                .isEqualTo(
                        told
                                ? List.of("UNIT_SILENT Huyện Thường Xuân chưa báo cáo chỉ tiêu nào trong quý II/2024."
                                        + " Hãy đôn đốc báo cáo.")
                                : List.of());
    }
}
