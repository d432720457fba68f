package vn.bantin.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;

class AdjustmentChecksTest {

    private static final String LEDGER = """
        # units
        code,name,kind,parent,valid_from,valid_to
        TH,Thanh Hóa,PROVINCE
        395,Thọ Xuân,DISTRICT,TH
        396,Thường Xuân,DISTRICT,TH
        400,Như Thanh,DISTRICT,TH,,2024-01-31
        # programmes
        code,title,kind,first_year,last_year
        P,Kế hoạch,ANNUAL,2024,2024
        # indicators
        code,name,measure
        THU,Thu ngân sách,FLOW
        # targets
        programme,unit,indicator,comparator,low,valid_from
        P,395,THU,AT_LEAST,100
        P,400,THU,AT_LEAST,100
        P,396,THU,AT_LEAST,100,2024-Q2
        # adjustments
        programme,unit,period,kind,item,points,reason,source
        %s
        """;

    @Test
    void what_is_above_the_ceiling_and_what_cannot_count_is_told() {
        assertThat(told("""
            P,395,2024-Q1,BONUS,K1,3,Sáng kiến
            P,395,2024-Q1,BONUS,K2,2.25,Thi đua
            P,395,2024-Q1,PENALTY,K1,5,Chậm báo cáo
            P,396,2024-Q1,BONUS,,1,Thi đua
            P,400,2024-Q1,PENALTY,,2,Kỷ luật
            P,TH,2024-Q1,BONUS,,0,Đã rút
            """)).containsExactly("""
                WARNING POINTS_CUT 395: Huyện Thọ Xuân có điểm thưởng cộng lại là 5,25, vượt mức tối đa nên chỉ tính 5.\
                 Hãy kiểm tra các dòng BONUS và mức trần (rules.ranking.ceilings).\
                """, """
                WARNING POINTS_UNUSED 396: Huyện Thường Xuân có điểm thưởng 1 nhưng không có chỉ tiêu nào trong\
                 quý I/2024 nên không được xếp hạng và điểm này không được tính. Hãy kiểm tra mã đơn vị và kỳ.\
                """, """
                WARNING POINTS_UNUSED 400: Huyện Như Thanh có điểm trừ 2 nhưng không có chỉ tiêu nào trong\
                 quý I/2024 nên không được xếp hạng và điểm này không được tính. Hãy kiểm tra mã đơn vị và kỳ.\
                """);
    }

    @Test
    void points_up_to_the_ceiling_are_no_finding() {
        assertThat(told("P,395,2024-Q1,BONUS,,5,Thi đua\nP,395,2024-Q1,PENALTY,,5,Chậm báo cáo"))
                .isEmpty();
    }

    @Test
    void a_reason_that_the_font_cannot_print_stops_the_run() {
        Ledger ledger = LedgerFile.of(LEDGER.formatted("P,395,2024-Q1,BONUS,,5,Thi đua 🚗,Văn bản 🚗"))
                .at("2024-Q1");
        assertThat(LedgerChecks.of(ledger, text -> text.contains("🚗") ? Optional.of("🚗") : Optional.empty()))
                .filteredOn(finding -> finding.code() == FindingCode.GLYPH_MISSING)
                .extracting(
                        finding -> finding.code() + " " + finding.inEnglish().get(2))
                .containsExactlyInAnyOrder("GLYPH_MISSING Thi đua 🚗", "GLYPH_MISSING Văn bản 🚗");
    }

    @Test
    void each_kind_has_a_ceiling_of_its_own() {
        String rows = "P,395,2024-Q1,BONUS,,3,Thi đua\nP,395,2024-Q1,PENALTY,,3,Chậm báo cáo";
        assertThat(told(rows, 2, 3)).singleElement().asString().contains("có điểm thưởng", "nên chỉ tính 2.");
        assertThat(told(rows, 3, 2)).singleElement().asString().contains("có điểm trừ", "nên chỉ tính 2.");
    }

    private static List<String> told(String rows) {
        return told(rows, 5, 5);
    }

    private static List<String> told(String rows, int bonus, int penalty) {
        Ledger ledger = LedgerFile.of(LEDGER.formatted(rows)).at("2024-Q1");
        return AdjustmentChecks.of(ledger, new BigDecimal(bonus), new BigDecimal(penalty)).stream()
                .map(f -> "%s %s %s: %s"
                        .formatted(f.severity(), f.code(), f.place().unit(), f.message()))
                .toList();
    }
}
