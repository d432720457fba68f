package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.scoring.Fraction;

class CoverageTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1499 | 2500    | 0.6    | mới đánh giá được 59,96% tỷ trọng đến kỳ, ngưỡng 60%
        1    | 3       | 0.6    | mới đánh giá được 33,3% tỷ trọng đến kỳ, ngưỡng 60%
        1199 | 2000    | 0.6    | mới đánh giá được 59,95% tỷ trọng đến kỳ, ngưỡng 60%
        599  | 1000    | 0.6    | mới đánh giá được 59,9% tỷ trọng đến kỳ, ngưỡng 60%
        5999999 | 10000000 | 0.6 | mới đánh giá được 59,99999% tỷ trọng đến kỳ, ngưỡng 60%
        2    | 3       | 0.6667 | mới đánh giá được 66,667% tỷ trọng đến kỳ, ngưỡng 66,67%
        3    | 5       | 0.6    | mới đánh giá được 60% tỷ trọng đến kỳ, ngưỡng 60%
        2    | 3       | 0.6    | mới đánh giá được 66,7% tỷ trọng đến kỳ, ngưỡng 60%
        0    | 1       | 0.6    | mới đánh giá được 0% tỷ trọng đến kỳ, ngưỡng 60%
        """)
    void what_is_below_the_threshold_is_printed_below_it(long over, long under, BigDecimal threshold, String said) {
        assertThat(CoverageText.said(Fraction.of(over, under), threshold)).isEqualTo(said);
    }
}
