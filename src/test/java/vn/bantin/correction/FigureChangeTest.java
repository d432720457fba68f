package vn.bantin.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.correction.FigureChange.Said;

/** The words for one change. */
class FigureChangeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        VALUE   | tỷ đồng | 20,6    | 21,0    | lũy kế từ 20,6 thành 21,0 tỷ đồng
        VALUE   | %       | 92,6    | 93,6    | lũy kế từ 92,6% thành 93,6%
        VALUE   | ''      | 2       | 3       | lũy kế từ 2 thành 3
        VALUE   | tỷ đồng | 20,6    |         | lũy kế từ 20,6 thành chưa có
        VALUE   | %       |         | 93,6    | lũy kế từ chưa có thành 93,6%
        VALUE   | tỷ đồng |         | 21,0    | lũy kế từ chưa có thành 21,0 tỷ đồng
        PERCENT | tỷ đồng | 61,7    | 65,0    | tỷ lệ so với kế hoạch từ 61,7% thành 65,0%
        STATUS  | tỷ đồng | đạt     | chậm    | đánh giá từ “đạt” thành “chậm”
        """)
    void a_number_is_told_in_its_unit_of_measure(
            FigureKind figure, String unitOfMeasure, String from, String to, String words) {
        assertThat(new FigureChange("1", "THU", figure, Said.printed(from), Said.printed(to)).words(unitOfMeasure))
                .isEqualTo(words);
    }

    @Test
    void score_and_rank_are_these() {
        assertThat(Stream.of(FigureKind.values()).filter(FigureKind::ranks))
                .containsExactly(
                        FigureKind.SCORE,
                        FigureKind.COVERAGE,
                        FigureKind.RANK,
                        FigureKind.CLUSTER_RANK,
                        FigureKind.PREVIOUS_RANK,
                        FigureKind.SWING);
    }
}
