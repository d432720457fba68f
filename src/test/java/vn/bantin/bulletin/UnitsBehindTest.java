package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Status;
import vn.bantin.scoring.StatusTally;

/** Which units the summary names for having most targets behind. */
class UnitsBehindTest {

    @Test
    void those_with_most_are_named_first_and_those_with_as_many_together() {
        assertThat(said(16, 7, 0, 7, 11, 3, 2, 1))
                .isEqualTo(
                        "Các đơn vị có nhiều chỉ tiêu chậm tiến độ nhất: huyện 1 (16 chỉ tiêu); huyện 5 (11 chỉ tiêu);"
                                + " huyện 2, huyện 4 (mỗi đơn vị 07 chỉ tiêu); huyện 6 (03 chỉ tiêu).");
    }

    @Test
    void of_those_that_share_the_number_at_which_the_names_end_up_to_ten_are_named_all_and_of_more_none() {
        assertThat(said(9, 7, 7, 7, 7, 7, 7, 7, 7, 7, 1))
                .isEqualTo("Các đơn vị có nhiều chỉ tiêu chậm tiến độ nhất: huyện 1 (09 chỉ tiêu); huyện 2, huyện 3,"
                        + " huyện 4, huyện 5, huyện 6, huyện 7, huyện 8, huyện 9, huyện 10 (mỗi đơn vị 07 chỉ"
                        + " tiêu).");
        assertThat(said(9, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 1))
                .isEqualTo(
                        "Các đơn vị có nhiều chỉ tiêu chậm tiến độ nhất: huyện 1 (09 chỉ tiêu); 10 đơn vị (mỗi đơn vị"
                                + " 07 chỉ tiêu).");
    }

    @Test
    void where_all_that_are_behind_are_named_they_are_not_called_those_with_most() {
        assertThat(said(0, 2, 1))
                .isEqualTo("Các đơn vị có chỉ tiêu chậm tiến độ: huyện 2 (02 chỉ tiêu); huyện 3 (01 chỉ tiêu).");
        assertThat(said(0, 0, 1)).isEqualTo("Đơn vị có chỉ tiêu chậm tiến độ: huyện 3 (01 chỉ tiêu).");
    }

    @Test
    void nobody_is_named_where_nothing_is_behind_or_nothing_assessed_and_of_a_single_unit_its_own_page_says_it() {
        assertThat(said(0, 0, 0)).isEmpty();
        assertThat(said(3)).isEmpty();
        StatusTally silent = new StatusTally(5, Map.of(Status.NOT_ASSESSED, 5));
        assertThat(UnitsBehind.sentence(List.of(line(1, silent), line(2, silent)), ""))
                .isEmpty();
    }

    @Test
    void when_the_year_is_over_the_missed_ones_are_counted() {
        StatusTally missed = new StatusTally(4, Map.of(Status.MISSED, 3, Status.COMPLETED, 1));
        StatusTally both = new StatusTally(4, Map.of(Status.MISSED, 1, Status.BEHIND, 1, Status.COMPLETED, 2));

        assertThat(UnitsBehind.sentence(List.of(line(1, missed), line(2, missed)), "không hoàn thành"))
                .contains("Các đơn vị có chỉ tiêu không hoàn thành: huyện 1, huyện 2 (mỗi đơn vị 03 chỉ tiêu).");
        assertThat(UnitsBehind.sentence(List.of(line(1, both), line(2, missed)), "chậm tiến độ, không hoàn thành"))
                .contains(
                        "Các đơn vị có chỉ tiêu chậm tiến độ, không hoàn thành: huyện 2 (03 chỉ tiêu); huyện 1 (02 chỉ"
                                + " tiêu).");
    }

    /** What is said of units with so many targets behind. */
    private static String said(int... behind) {
        Stream<Summary.Line> lines = IntStream.range(0, behind.length)
                .mapToObj(i -> line(
                        i + 1, new StatusTally(20, Map.of(Status.BEHIND, behind[i], Status.ON_PACE, 20 - behind[i]))));
        return UnitsBehind.sentence(lines.toList(), "chậm tiến độ").orElse("");
    }

    private static Summary.Line line(int unit, StatusTally tally) {
        return new Summary.Line(
                "%02d".formatted(unit),
                "huyện " + unit,
                null,
                tally,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                "chưa xếp hạng",
                null,
                null);
    }
}
