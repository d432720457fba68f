package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much room the sentences and rows of page one are reckoned to take. */
class PageOneRoomTest {

    private static final double ONE_LINE = 24;
    private static final double TWO_LINES = 42;
    private static final double THREE_LINES = 60;

    @Test
    void a_paragraph_takes_a_line_for_each_72_letters_with_an_indent_of_seven() {
        assertThat(paragraph()).isEqualTo(ONE_LINE);
        assertThat(paragraph(65)).isEqualTo(ONE_LINE);
        assertThat(paragraph(66)).isEqualTo(TWO_LINES);
        assertThat(paragraph(60, 4)).isEqualTo(ONE_LINE);
        assertThat(paragraph(60, 5)).isEqualTo(TWO_LINES);
        assertThat(paragraph(20, 20, 23)).isEqualTo(ONE_LINE);
        assertThat(paragraph(20, 20, 24)).isEqualTo(TWO_LINES);
        assertThat(paragraph(60, 70, 1)).isEqualTo(TWO_LINES);
        assertThat(paragraph(60, 70, 2)).isEqualTo(THREE_LINES);
    }

    @Test
    void a_word_longer_than_a_line_takes_several_and_the_rest_of_the_last_is_free() {
        assertThat(paragraph(137)).isEqualTo(TWO_LINES);
        assertThat(paragraph(138)).isEqualTo(THREE_LINES);
        assertThat(paragraph(135, 1)).isEqualTo(TWO_LINES);
        assertThat(paragraph(136, 1)).isEqualTo(THREE_LINES);
        assertThat(paragraph(137, 1)).isEqualTo(THREE_LINES);
        assertThat(paragraph(1, 137)).isEqualTo(THREE_LINES);
    }

    @Test
    void what_is_kept_together_counts_as_one_word() {
        assertThat(paragraph(60, 2, 70)).isEqualTo(TWO_LINES);
        assertThat(PageOneRoom.paragraph("a".repeat(60) + " 12 " + "b".repeat(70)))
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

    @ParameterizedTest
    @CsvSource({
        "20, 24, 11, 16, 10, 69.7",
        "21, 1, 1, 1, 1, 82.4",
        "1, 25, 1, 1, 1, 82.4",
        "1, 1, 12, 1, 1, 82.4",
        "1, 1, 1, 17, 1, 82.4",
        "1, 1, 1, 1, 11, 82.4",
        "1, 1, 1, 1, 21, 95.1"
    })
    void a_row_is_as_high_as_its_highest_cell(
            int name, int standing, int lacking, int inCharge, int before, double room) {
        Briefing.Point point = new Briefing.Point(
                1,
                "a".repeat(name),
                "a".repeat(standing),
                "a".repeat(lacking),
                "a".repeat(inCharge),
                "a".repeat(before));
        Briefing.Point other = new Briefing.Point(2, "a", "a", "a", "a", "a");

        assertThat(PageOneRoom.table(List.of(point))).isEqualTo(room, within(1e-9));
        assertThat(PageOneRoom.table(List.of(point, other))).isEqualTo(room + 15.7, within(1e-9));
        assertThat(PageOneRoom.table(List.of())).isZero();
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
            text.append(text.isEmpty() ? "" : " ").append("a".repeat(letters));
        }
        return PageOneRoom.paragraph(text.toString());
    }
}
