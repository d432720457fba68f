package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.Status;
import vn.bantin.scoring.StatusTally;

/** How much room the sentences and rows of page one are reckoned to take. */
class PageOneRoomTest {

    private static final double ONE_LINE = 24;
    private static final double TWO_LINES = 42;
    private static final double THREE_LINES = 60;

    @Test
    void a_paragraph_takes_a_line_for_each_465_points_with_an_indent_of_ten_millimetres() {
        assertThat(paragraph(62)).isEqualTo(ONE_LINE); // of letters of 7 points
        assertThat(paragraph(30, 31)).isEqualTo(ONE_LINE);
        assertThat(paragraph(30, 32)).isEqualTo(TWO_LINES);
        assertThat(paragraph(61, 66)).isEqualTo(TWO_LINES);
        assertThat(paragraph(61, 60, 7)).isEqualTo(THREE_LINES);
        assertThat(PageOneRoom.paragraph("i".repeat(112))).isEqualTo(ONE_LINE);
        assertThat(PageOneRoom.paragraph("m".repeat(41))).isEqualTo(TWO_LINES);
    }

    @Test
    void a_word_longer_than_a_line_takes_several_and_the_rest_of_the_last_is_free() {
        assertThat(paragraph(128)).isEqualTo(TWO_LINES);
        assertThat(paragraph(129)).isEqualTo(THREE_LINES);
        assertThat(paragraph(120, 7)).isEqualTo(TWO_LINES);
        assertThat(paragraph(120, 9)).isEqualTo(THREE_LINES);
    }

    @Test
    void what_is_kept_together_counts_as_one_word() {
        assertThat(paragraph(58, 2, 66)).isEqualTo(TWO_LINES);
        assertThat(PageOneRoom.paragraph("a".repeat(70) + " 12 " + "o".repeat(64)))
                .isEqualTo(THREE_LINES);
    }

    @Test
    void title_and_programme_take_room_where_they_need_more_than_a_line() {
        assertThat(PageOneRoom.below("a".repeat(62), "b".repeat(84))).isEqualTo(492);
        assertThat(PageOneRoom.below("a".repeat(63), "b")).isEqualTo(474);
        assertThat(PageOneRoom.below("a".repeat(125), "b")).isEqualTo(456);
        assertThat(PageOneRoom.below("a", "b".repeat(85))).isEqualTo(478);
        assertThat(PageOneRoom.below("a", "b".repeat(169))).isEqualTo(464);
        assertThat(PageOneRoom.page("a".repeat(63), "b")).as("without a strip").isEqualTo(524);
    }

    @Test
    void a_title_is_broken_between_its_words_and_a_word_longer_than_a_line_goes_on_in_the_next() {
        assertThat(PageOneRoom.below("a".repeat(30) + " " + "o".repeat(31), "b"))
                .isEqualTo(492);
        assertThat(PageOneRoom.below("a".repeat(30) + " " + "o".repeat(32), "b"))
                .isEqualTo(474);
        assertThat(PageOneRoom.below("a".repeat(63) + " " + "o".repeat(60), "b"))
                .isEqualTo(474);
        assertThat(PageOneRoom.below("a".repeat(63) + " " + "o".repeat(61), "b"))
                .isEqualTo(456);
    }

    @ParameterizedTest
    @CsvSource({"BEHIND MISSED, 479", "BEHIND ON_PACE, 492", "COMPLETED MISSED, 492", "COMPLETED ON_PACE, 492"})
    void a_strip_of_targets_both_behind_and_missed_has_a_second_line(String statuses, double room) {
        List<Status> all = Stream.of(statuses.split(" ")).map(Status::valueOf).toList();
        assertThat(PageOneRoom.below("a", "b", StatusTally.of(2, all))).isEqualTo(room);
    }

    @ParameterizedTest
    @CsvSource({
        "17, 24, 11, 13, 9, 69.7", // letters of 5.5 points
        "18, 1, 1, 1, 1, 82.4",
        "1, 25, 1, 1, 1, 82.4",
        "1, 1, 12, 1, 1, 82.4",
        "1, 1, 1, 14, 1, 82.4",
        "1, 1, 1, 1, 10, 82.4",
        "1, 1, 1, 1, 20, 95.1"
    })
    void a_row_is_as_high_as_its_highest_cell(
            int name, int standing, int lacking, int inCharge, int before, double room) {
        Briefing.Point point = new Briefing.Point(
                1,
                "o".repeat(name),
                "o".repeat(standing),
                "o".repeat(lacking),
                "o".repeat(inCharge),
                "o".repeat(before));
        Briefing.Point other = new Briefing.Point(2, "a", "a", "a", "a", "a");

        assertThat(PageOneRoom.table(List.of(point))).isEqualTo(room, within(1e-9));
        assertThat(PageOneRoom.table(List.of(point, other))).isEqualTo(room + 15.7, within(1e-9));
        assertThat(PageOneRoom.table(List.of())).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "triệu đồng/người/năm, triệu đồng",
        "triệu đồng/ha, triệu đồng/ha",
        "tạ/ha, tạ/ha",
        "nhiệm vụ thường xuyên, nhiệm vụ thường xuyên"
    })
    void what_a_unit_of_measure_is_per_is_left_out_where_no_line_of_its_column_holds_it(String unit, String shown) {
        assertThat(PageOneRoom.lacking(unit)).isEqualTo(shown);
    }

    @Test
    void letters_are_as_wide_as_those_of_the_pages_and_never_narrower() {
        assertThat(LetterWidths.of("Thu ngân sách", 10)).isEqualTo(58.33, within(0.02));
        assertThat(LetterWidths.of("ờ", 10)).isEqualTo(LetterWidths.of("ơ", 10)).isEqualTo(5.29);
        assertThat(LetterWidths.of("Ự", 10)).isEqualTo(LetterWidths.of("Ư", 10)).isEqualTo(7.76);
        assertThat(LetterWidths.of("\u4e00\u2514", 10)).isEqualTo(20);
    }

    @Test
    void the_first_items_are_taken_that_fit_together() {
        List<String> items = List.of("a", "b", "c");
        assertThat(PageOneRoom.fitting(items, 2, 9, List::size)).containsExactly("a", "b");
        assertThat(PageOneRoom.fitting(items, 9, 9, List::size)).containsExactly("a", "b", "c");
        assertThat(PageOneRoom.fitting(items, 3, 2, List::size)).containsExactly("a", "b");
        assertThat(PageOneRoom.fitting(items, 3, 1.9, List::size)).containsExactly("a");
        assertThat(PageOneRoom.fitting(items, 3, -1, List::size)).isEmpty();
    }

    /** The room of a paragraph of words of so many letters. */
    private static double paragraph(int... words) {
        StringBuilder text = new StringBuilder();
        for (int letters : words) {
            text.append(text.isEmpty() ? "" : " ").append("o".repeat(letters));
        }
        return PageOneRoom.paragraph(text.toString());
    }
}
