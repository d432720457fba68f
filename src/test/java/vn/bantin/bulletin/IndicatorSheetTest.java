package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Ledger;
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
    void a_level_says_from_where_to_where_and_that_the_way_is_scored() {
        LedgerFile file = LedgerFile.of("""
                # units
                code,name,kind
                A,Ái,COMMUNE
                B,Bình,COMMUNE
                C,Cẩm,COMMUNE
                D,Dân,COMMUNE
                # programmes
                code,title,kind,first_year,last_year
                P,Kế hoạch,ANNUAL,2024,2024
                # indicators
                code,name,measure,decimals,direction
                BH,Bảo hiểm y tế,LEVEL,1,HIGHER
                NGHEO,Hộ nghèo,LEVEL,2,LOWER
                # targets
                programme,unit,indicator,comparator,low,high,wording,baseline,pace_q1
                P,A,BH,AT_LEAST,96.3,,96.3 trở lên,95,
                P,B,BH,AT_LEAST,93.5,,,93,
                P,C,BH,AT_LEAST,93.5,,,94,
                P,D,BH,AT_LEAST,93.5,,,93,
                P,A,NGHEO,AT_MOST,,2.5,,3.1,
                P,B,NGHEO,BETWEEN,2,2.5,,3.1,0.5
                # progress
                programme,unit,indicator,period,value
                P,A,BH,2024-Q1,95
                P,B,BH,2024-Q1,93.2
                P,C,BH,2024-Q1,94
                P,A,NGHEO,2024-Q1,3
                P,B,NGHEO,2024-Q1,3
                P,A,BH,2024-Q4,95.9
                P,B,NGHEO,2024-Q4,3
                """);
        assertThat(said(file.at("2024-Q1"))).isEqualTo("""
                Trong 04 đơn vị: 01 hoàn thành vượt kế hoạch; 01 đạt tiến độ; 01 chậm tiến độ; 01 chưa đánh giá. Điểm: phần đã \
                đạt của mức tăng kế hoạch từ đầu năm, chia cho phần phải đạt (25%).
                xã Bình | từ 93,0 lên 93,5 | 93,2 | 120.00
                xã Cẩm | 93,5 | 94,0 | 100.53
                xã Ái | từ 95,0 lên 96.3 | 95,0 | 0.00
                xã Dân | 93,5 |  | null
                Trong 02 đơn vị: 02 chậm tiến độ. Điểm: phần đã đạt của mức giảm kế hoạch từ đầu năm, chia cho phần phải đạt của \
                từng đơn vị.
                xã Ái | từ 3,10 xuống 2,50 | 3,00 | 66.67
                xã Bình | 2,00 - 2,50 | 3,00 | 33.33
                """);
        assertThat(said(file.at("2024-Q4")))
                .startsWith(
                        "Trong 04 đơn vị: 01 không hoàn thành; 03 chưa đánh giá. Điểm: phần đã đạt của mức tăng kế hoạch từ"
                                + " đầu năm.\nxã Ái | từ 95,0 lên 96.3 | 95,9 | 69.23\n");
    }

    private static String said(Ledger ledger) {
        StringBuilder said = new StringBuilder();
        for (IndicatorSheet sheet : edition(ledger).sheets()) {
            said.append(sheet.counts()).append('\n');
            sheet.lines()
                    .forEach(line -> said.append(
                            "%s | %s | %s | %s%n".formatted(line.name(), line.plan(), line.value(), line.score())));
        }
        return said.toString();
    }

    private static Edition edition(Ledger ledger) {
        return Edition.of(ledger, List.of(), Rulebook.STANDARD, Wording.STANDARD, 1, LocalDate.of(2024, 4, 3));
    }

    @Test
    void what_an_office_has_ruled_stands_there_with_its_reason_once_it_is_approved() {
        assertThat(edition(LedgerFile.of(LEDGER).at("2024-Q1")).sheets())
                .extracting(IndicatorSheet::counts)
                .containsExactly(
                        "Trong 03 đơn vị: 02 đạt tiến độ; 01 chưa đánh giá. Theo ý kiến cơ quan theo dõi: xã Ái (được giãn"
                                + " nộp); xã Cẩm (thu vào quý II).");
    }
}
