package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The widths of letters in thousandths of their size: an "a" has 444, a space 250, an "i" 278. */
class LetterWidthsTest {

    @Test
    void a_text_is_as_wide_as_its_letters_whatever_marks_they_have() {
        assertThat(LetterWidths.of("a", 1000)).isEqualTo(444);
        assertThat(LetterWidths.of("ặ", 1000)).isEqualTo(444);
        assertThat(LetterWidths.of("Ước 5%", 10)).isEqualTo(33.33);
    }

    @Test
    void a_sign_that_nobody_measured_is_as_wide_as_the_letters_are_high() {
        assertThat(LetterWidths.of("\u2600\u2600", 10)).isEqualTo(20);
        assertThat(LetterWidths.of("中", 10)).isEqualTo(10);
    }

    @Test
    void a_line_ends_before_the_word_that_has_no_room() {
        assertThat(LetterWidths.lines("aaaa aaaa", 1000, 8 * 444 + 250, 0)).isEqualTo(1);
        assertThat(LetterWidths.lines("aaaa aaaa", 1000, 8 * 444 + 249, 0)).isEqualTo(2);
        assertThat(LetterWidths.lines("aaaa aaaa", 1000, 8 * 444 + 250, 1)).isEqualTo(2);
    }

    @Test
    void a_word_wider_than_the_room_is_broken() {
        assertThat(LetterWidths.lines("aaaa", 1000, 4 * 444, 0)).isEqualTo(1);
        assertThat(LetterWidths.lines("aaaa", 1000, 2 * 444, 0)).isEqualTo(2);
        assertThat(LetterWidths.lines("aaaa", 1000, 444, 0)).isEqualTo(4);
    }

    @Test
    void words_that_are_kept_together_are_parted_only_where_they_have_no_room_in_a_line() {
        String kept = "iiii aaaa" + NonBreakingText.NO_BREAK + "aaaa iiii";
        int together = 8 * 444 + 250;

        assertThat(LetterWidths.lines(kept, 1000, together, 0)).isEqualTo(3);
        assertThat(LetterWidths.lines(kept, 1000, together - 1, 0)).isEqualTo(2);
    }
}
