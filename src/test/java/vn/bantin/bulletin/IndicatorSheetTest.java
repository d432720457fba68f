package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.LedgerFile;
import vn.bantin.scoring.Rulebook;

/** What an indicator's sheet says above its table. */
class IndicatorSheetTest {

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
            # targets
            programme,unit,indicator,comparator,low
            P,A,THU,AT_LEAST,400
            P,B,THU,AT_LEAST,400
            P,C,THU,AT_LEAST,400
            # progress
            programme,unit,indicator,period,value,state,override_status,override_reason
            P,C,THU,2024-Q1,10,APPROVED,ON_PACE,thu vào quý II
            P,A,THU,2024-Q1,10,APPROVED,ON_PACE,được giãn nộp
            P,B,THU,2024-Q1,10,SUBMITTED,ON_PACE,chưa ai duyệt
            """;

    @Test
    void what_an_office_has_ruled_stands_there_with_its_reason_once_it_is_approved() {
        assertThat(Edition.of(
                                LedgerFile.of(LEDGER).at("2024-Q1"),
                                List.of(),
                                Rulebook.STANDARD,
                                Wording.STANDARD,
                                1,
                                LocalDate.of(2024, 4, 3))
                        .sheets())
                .extracting(IndicatorSheet::counts)
                .containsExactly(
                        "Trong 03 đơn vị: 02 đạt tiến độ; 01 chưa đánh giá. Theo ý kiến cơ quan theo dõi: xã Ái (được giãn"
                                + " nộp); xã Cẩm (thu vào quý II).");
    }
}
