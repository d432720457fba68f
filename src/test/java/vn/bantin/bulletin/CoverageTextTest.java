package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.scoring.Fraction;

class CoverageTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1499 | 2500    | 0.6    | mới đánh giá được 59,96% trọng số các chỉ tiêu đến kỳ, cần từ 60%
        1    | 3       | 0.6    | mới đánh giá được 33,3% trọng số các chỉ tiêu đến kỳ, cần từ 60%
        1199 | 2000    | 0.6    | mới đánh giá được 59,95% trọng số các chỉ tiêu đến kỳ, cần từ 60%
        599  | 1000    | 0.6    | mới đánh giá được 59,9% trọng số các chỉ tiêu đến kỳ, cần từ 60%
        5999999 | 10000000 | 0.6 | mới đánh giá được 59,99999% trọng số các chỉ tiêu đến kỳ, cần từ 60%
        2    | 3       | 0.6667 | mới đánh giá được 66,667% trọng số các chỉ tiêu đến kỳ, cần từ 66,67%
        3    | 5       | 0.6    | mới đánh giá được 60% trọng số các chỉ tiêu đến kỳ, cần từ 60%
        2    | 3       | 0.6    | mới đánh giá được 66,7% trọng số các chỉ tiêu đến kỳ, cần từ 60%
        0    | 1       | 0.6    | mới đánh giá được 0% trọng số các chỉ tiêu đến kỳ, cần từ 60%
        """)
    void what_is_below_the_threshold_is_printed_below_it(long over, long under, BigDecimal threshold, String said) {
        assertThat(CoverageText.said(Fraction.of(over, under), threshold)).isEqualTo(said);
    }
}
