package vn.bantin.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.LedgerFile;

class RemarkChecksTest {

    private static final String LEDGER = """
        # units
        code,name,kind,parent
        TH,Thanh Hóa,PROVINCE
        395,Thọ Xuân,DISTRICT,TH
        396,Thường Xuân,DISTRICT,TH
        SKH,Sở Kế hoạch,DEPARTMENT
        # programmes
        code,title,kind,first_year,last_year,issued_by,secret,theme,goal,base_year
        P,Kế hoạch,ANNUAL,2024,2024,SKH
        # indicators
        code,name,measure
        THU,Thu ngân sách,FLOW
        DAT,Đất giao,FLOW
        # targets
        programme,unit,indicator,comparator,low,valid_from,base_value
        P,395,THU,AT_LEAST,100
        P,396,THU,AT_LEAST,100,2024-Q2
        # progress
        programme,unit,indicator,period,value
        P,395,THU,2024-Q1,26
        # remarks
        programme,unit,period,section,position,indicator,text,body,due_on,source
        %s
        """;

    @Test
    void a_remark_that_speaks_of_what_was_not_assigned_or_of_a_unit_without_pages_or_of_a_day_gone_by_is_told() {
        assertThat(told("""
            P,395,2024-Q1,HIGHLIGHT,1,DAT,Giao thêm đất
            P,396,2024-Q1,CAUSE,2,THU,Nợ thuế
            P,395,2024-Q1,TASK,3,,Thu nợ,,2024-03-31
            P,395,2024-Q1,CAUSE,1,,"03/38 chỉ tiêu hoàn thành, 08/38 đạt, còn 20/38 chưa đánh giá"
            """)).containsExactly("""
                WARNING COUNTS_DIFFER 395/null: Các số đếm trong câu "03/38 chỉ tiêu hoàn thành, 08/38 đạt, còn\
                 20/38 chưa đánh giá" cộng lại là 31, không phải 38. Hãy kiểm tra câu này.\
                """, """
                WARNING REMARK_WITHOUT_TARGET 395/DAT: Nhận xét “kết quả nổi bật” số 1 nói về "Đất giao" nhưng đơn vị không\
                 được giao chỉ tiêu này trong kỳ. Hãy kiểm tra mã chỉ tiêu hoặc để trống cột indicator.\
                """, """
                WARNING REMARK_UNUSED 396/THU: Huyện Thường Xuân có nhận xét “hạn chế, nguyên nhân” số 2 nhưng không có bản tin nào trong\
                 quý I/2024 nên nhận xét này không được in. Hãy kiểm tra mã đơn vị và kỳ.\
                """, """
                WARNING REMARK_DUE_PAST 395/null: Thời hạn 31/3/2024 của nhận xét “nhiệm vụ” số 3 đã qua khi hết quý I/2024.\
                 Hãy kiểm tra cột due_on.\
                """);
    }

    @Test
    void what_a_unit_its_province_and_the_issuer_say_of_their_own_is_no_finding() {
        assertThat(told("""
            P,395,2024-Q1,HIGHLIGHT,1,THU,Thu vượt,,2024-03-31
            P,395,2024-Q1,TASK,1,,Thu nợ,,2024-04-01
            P,TH,2024-Q1,PROPOSAL,1,THU,Bố trí vốn
            P,SKH,2024-Q1,SOLUTION,1,,Đôn đốc
            """)).isEmpty();
    }

    @Test
    void a_value_of_the_base_year_needs_the_year() {
        String valued = LEDGER.replace("P,395,THU,AT_LEAST,100", "P,395,THU,AT_LEAST,100,,70.5");
        assertThat(findings(valued.formatted(""))).containsExactly("""
            WARNING BASE_VALUE_WITHOUT_YEAR 395/THU: "Thu ngân sách" có giá trị năm gốc 70,5 nhưng kế hoạch không ghi\
             base_year nên không so sánh được. Hãy ghi base_year ở programmes.csv.\
            """);
        assertThat(findings(
                        valued.replace("2024,2024,SKH", "2024,2024,SKH,,,,2020").formatted("")))
                .isEmpty();
    }

    private static List<String> told(String remarks) {
        return findings(LEDGER.formatted(remarks));
    }

    private static List<String> findings(String ledger) {
        return LedgerChecks.of(LedgerFile.of(ledger).at("2024-Q1"), any -> Optional.empty()).stream()
                .map(f -> "%s %s %s/%s: %s"
                        .formatted(
                                f.severity(),
                                f.code(),
                                f.place().unit(),
                                f.place().indicator(),
                                f.message()))
                .toList();
    }
}
