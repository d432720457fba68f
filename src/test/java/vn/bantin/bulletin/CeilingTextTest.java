package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;

/** What must stay below a ceiling, in the words of an office: losses happen, and only money is spent. */
class CeilingTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    vụ               | 9    | 0 | xảy ra 09 vụ
                    vụ, việc         | 12   | 0 | xảy ra 12 vụ, việc
                    vụ án            | 0    | 0 | xảy ra 00 vụ án
                    đám cháy         | 3    | 0 | xảy ra 03 đám cháy
                    sự cố            | 1    | 0 | xảy ra 01 sự cố
                    ca               | 7    | 0 | ghi nhận 07 ca
                    ca mắc           | 45   | 0 | ghi nhận 45 ca mắc
                    người chết       | 5    | 0 | có 05 người chết
                    người bị thương  | 11   | 0 | có 11 người bị thương
                    trường hợp       | 2    | 0 | có 02 trường hợp
                    hộ               | 8    | 0 | có 08 hộ
                    đơn              | 6    | 0 | có 06 đơn
                    tỷ đồng          | 9    | 1 | đã sử dụng 9,0 tỷ đồng
                    Tỷ đồng          | 9    | 0 | đã sử dụng 9 Tỷ đồng
                    triệu USD        | 1.25 | 2 | đã sử dụng 1,25 triệu USD
                    nghìn đồng       | 7    | 0 | đã sử dụng 7 nghìn đồng
                    triệu đồng/người | 3    | 1 | ở mức 3,0 triệu đồng/người
                    vụ/100.000 dân   | 4    | 0 | ở mức 4 vụ/100.000 dân
                    %                | 2.5  | 1 | ở mức 2,5%
                    ‰                | 9    | 0 | ở mức 9 ‰
                    điểm             | 9    | 0 | ở mức 9 điểm
                    ha               | 5    | 0 | ở mức 5 ha
                    ''               | 5    | 0 | ở mức 5
                    """)
    void the_unit_of_measure_decides_what_is_said(String unit, BigDecimal value, int decimals, String words) {
        assertThat(CeilingText.reached(value, false, indicator(unit, decimals), decimals))
                .isEqualTo(words);
    }

    @Test
    void an_estimate_says_so_first() {
        assertThat(CeilingText.reached(new BigDecimal("9"), true, indicator("vụ", 0), 0))
                .isEqualTo("ước xảy ra 09 vụ");
    }

    @Test
    void its_bound_is_said_in_words_and_never_rounded() {
        BigDecimal bound = new BigDecimal("2.75");
        assertThat(CeilingText.bound(Goal.atMost(bound), indicator("%", 1))).isEqualTo("không quá 2,75%");
        assertThat(CeilingText.bound(Goal.below(new BigDecimal("30")), indicator("vụ", 0)))
                .isEqualTo("dưới 30 vụ");
        assertThat(CeilingText.bound(Goal.atLeast(bound), indicator("%", 1))).isNull();
    }

    private static Indicator indicator(String unit, int decimals) {
        return new Indicator(
                "A", "A", "Nhóm", unit, Measure.FLOW, Direction.LOWER, decimals, 1, null, null, BigDecimal.ONE);
    }
}
