package vn.bantin.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.progress.LedgerFile;

class StatusCountsTest {

    private static final String WRONG = "03/38 vượt; 08/38 đạt; còn %s/38 chưa đạt";

    @Test
    void every_sentence_of_others_that_pages_carry_is_counted_after() {
        assertThat(LedgerChecks.of(
                        LedgerFile.of("""
                        # units
                        code,name,kind
                        395,Thọ Xuân,DISTRICT
                        # programmes
                        code,title,kind,first_year,last_year
                        P,%s,ANNUAL,2024,2024
                        # indicators
                        code,name,measure
                        BH,Bảo hiểm y tế,LEVEL
                        # targets
                        programme,unit,indicator,comparator,low
                        P,395,BH,AT_LEAST,92
                        # progress
                        programme,unit,indicator,period,value,override_status,override_reason,source,note
                        P,395,BH,2024-Q1,92,COMPLETED,%s,%s,%s
                        """.formatted(
                                                WRONG.formatted(20),
                                                WRONG.formatted(21),
                                                WRONG.formatted(22),
                                                WRONG.formatted(23)))
                                .at("2024-Q1"),
                        text -> Optional.empty()))
                .filteredOn(finding -> finding.code() == FindingCode.COUNTS_DIFFER)
                .extracting(finding -> finding.place().unit() + " " + finding.message())
                .containsExactlyInAnyOrder(
                        told(null, 20, 31), told("395", 21, 32), told("395", 22, 33), told("395", 23, 34));
    }

    private static String told(String unit, int rest, int sum) {
        return "%s Các số đếm trong câu \"%s\" cộng lại là %s, không phải 38. Hãy kiểm tra câu này."
                .formatted(unit, WRONG.formatted(rest), sum);
    }

    @ParameterizedTest(name = "\"{0}\" counts {2} of {1}")
    @CsvSource(delimiter = '|', textBlock = """
            03/38 vượt; 08/38 đạt; còn 22/38 chưa đạt                       | 38 | 33
            03/38 vượt; 08/38 đạt; 22/38 CHƯA ĐÁNH GIÁ                      | 38 | 33
            20/38 vượt; 10/38 đạt; 09/38 chậm                               | 38 | 39
            01/10 vượt; 01/10 đạt; 12/38 vượt; 13/38 đạt; 14/38 chậm        | 38 | 39
            02/5 vượt; 03/5 đạt; còn 01/5 chậm                              | 5  | 6
            02/5 chỉ tiêu, 03/5 chỉ tiêu và 06/5 chỉ tiêu                   | 5  | 11
            sau 03/38 vượt; đến 08/38 đạt; còn 22/38 chưa đạt               | 38 | 33
            30/38, 20/38 và 10/38                                           | 38 | 60
            03/3 vượt; 03/3 đạt; còn 03/3 chưa đạt                          | 3  | 9
            00/3, 00/3, 00/3, còn lại chưa đánh giá                         | 3  | 0
            20/38 vượt (trong đó 5/38 vượt xa); 10/38 đạt; còn 09/38 chậm   | 38 | 39
            """)
    void counts_that_exceed_their_total_or_leave_a_rest_are_wrong(String text, int total, int sum) {
        assertThat(StatusCounts.wrong(text)).contains(new StatusCounts(total, sum));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "Họp giao ban ngày 05/3, 12/3 và 20/3",
                "Họp ngày 02/3, 03/3 và 01/3; còn 2 cuộc chưa họp",
                "Họp 01/12, 02/12, 03/12, 04/12",
                "ngày 05/3 họp, ngày 12/3 kiểm tra, ngày 20/3 báo cáo",
                "05/3 họp; 12/3 kiểm tra; 20/3 báo cáo, còn lại sang quý sau",
                "Họp 01/3, 01/3, 01/3 và 01/3",
                "Họp ngày 05/1, 12/1 và 20/1",
                "Họp ngày 01/12 xong, ngày 05/12 xong, ngày 12/12 xong",
                "ngày 31/3 họp, ngày 31/3 kiểm tra, ngày 31/3 báo cáo",
                "sáng 02/3 họp; chiều 02/3 kiểm tra; tối 03/3 báo cáo",
                "từ 01/3 đến 02/3, từ 02/3 đến 03/3",
                "Số liệu đến 05/3/2024, 12/3/2024 và 20/3/2024",
                "tháng 1/24: 5; tháng 2/24: 6; tháng 30/24: 7; còn lại chưa đánh giá",
                "tháng 3/2024, tháng 4/2024 và tháng 5/2024; quý I/2024, quý 2/2024, quý 3/2024",
                "Công văn số 15/20, công văn số 16/20 và công văn số 17/20",
                "số 12/2024, số 13/2024, số 14/2024",
                "13/20-NQ, 14/20-NQ và 15/20-NQ"
            })
    void dates_and_numbers_of_documents_count_nothing(String text) {
        assertThat(StatusCounts.wrong(text)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource(delimiter = '|', textBlock = """
            03/38 vượt; 08/38 đạt; còn 27/38 chưa đánh giá
            03/38 vượt; 08/38 đạt; 22/38 chậm
            30/38 vượt; còn 30/38 chưa đạt
            20/38 vượt (20/38 vượt xa); 10/38 đạt; còn 08/38 chậm
            20/38 vượt, trong đó 20/38 vượt xa; 10/38 đạt; còn 08/38 chậm
            Nghị quyết 30/38/NQ; 31/38,5 ha; 32/38 vượt; 33/38 đạt
            """)
    void counts_that_add_up_that_leave_the_rest_out_or_that_are_counted_again_are_not(String text) {
        assertThat(StatusCounts.wrong(text)).isEqualTo(Optional.empty());
    }
}
