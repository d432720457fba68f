package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "25 | 25%",
                "25.0 | 25%",
                "40.7407 | 40,7%",
                "40.75 | 40,8%",
                "40.65 | 40,7%",
                "40.649999999999 | 40,6%",
                "99.95 | 100%",
                "-0.04 | 0%",
                "-3.25 | -3,3%",
                "1993.55 | 1.993,6%"
            })
    void percentages_have_one_decimal_half_up(BigDecimal percent, String text) {
        assertThat(Phrase.percent(percent)).isEqualTo(text);
    }

    @Test
    void of_numbers_in_a_row_three_and_more_are_one_item() {
        assertThat(Phrase.numbers(Arrays.asList(5, 2, null, 3, 9, 10, 11, 12, 5)))
                .isEqualTo("2, 3, 5, 9-12");
        assertThat(Phrase.numbers(List.of(7))).isEqualTo("7");
        assertThat(Phrase.numbers(List.of())).isEmpty();
    }

    @Test
    void an_item_by_itself_is_told_with_the_number_of_what_it_is_part_of_where_that_has_one() {
        assertThat(Phrase.partOf("Trong đó: thu tiền sử dụng đất", 4))
                .isEqualTo("Thu tiền sử dụng đất (trong đó của TT 4)");
        assertThat(Phrase.partOf("Thu tiền sử dụng đất", null)).isEqualTo("Thu tiền sử dụng đất");
    }

    @Test
    void counts_below_ten_are_padded() {
        assertThat(Phrase.count(0)).isEqualTo("00");
        assertThat(Phrase.count(9)).isEqualTo("09");
        assertThat(Phrase.count(10)).isEqualTo("10");
        assertThat(Phrase.count(3, 38)).isEqualTo("03/38");
        assertThat(Phrase.count(120, 1026)).isEqualTo("120/1.026");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-05, ngày 05 tháng 02 năm 2026",
        "2026-05-27, ngày 27 tháng 5 năm 2026",
        "2024-04-03, ngày 03 tháng 4 năm 2024",
        "2025-01-01, ngày 01 tháng 01 năm 2025",
        "2024-02-29, ngày 29 tháng 02 năm 2024",
        "2024-03-10, ngày 10 tháng 3 năm 2024",
        "2024-12-09, ngày 09 tháng 12 năm 2024"
    })
    void days_below_ten_and_the_first_two_months_are_padded(LocalDate day, String text) {
        assertThat(Phrase.day(day)).isEqualTo(text);
    }

    @Test
    void capitals_keep_their_marks() {
        assertThat(Phrase.capitals("đảng ủy đặc khu Phú Quý")).isEqualTo("ĐẢNG ỦY ĐẶC KHU PHÚ QUÝ");
        assertThat(Phrase.capitalised("đạt và vượt")).isEqualTo("Đạt và vượt");
        assertThat(Phrase.capitalised("")).isEmpty();
    }

    @Test
    void a_sentence_gets_a_full_stop_where_it_has_no_sign_at_its_end() {
        assertThat(List.of("Xong", "Xong.", "Xong!", "Xong…").stream()
                        .map(Phrase::ended)
                        .toList())
                .containsExactly("Xong.", "Xong.", "Xong!", "Xong…");
    }

    @Test
    void a_share_below_the_whole_is_never_printed_as_the_whole() {
        assertThat(Phrase.part(new BigDecimal("92.5"))).isEqualTo("92,5");
        assertThat(Phrase.part(new BigDecimal("99.96"))).isEqualTo("99,96");
        assertThat(Phrase.part(new BigDecimal("100"))).isEqualTo("100,0");
    }

    @Test
    void a_figure_is_followed_by_its_unit_a_percent_sign_at_once() {
        assertThat(Phrase.measured("18,6", "triệu USD")).isEqualTo("18,6 triệu USD");
        assertThat(Phrase.measured("12,5", "%")).isEqualTo("12,5%");
        assertThat(Phrase.measured("12,5", "")).isEqualTo("12,5");
    }
}
