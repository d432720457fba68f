package vn.bantin.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PrintedNumberTest {

    @Test
    void a_figure_with_the_words_around_it_is_a_number() {
        assertThat(PrintedNumber.of("1.234,50")).isEqualTo(number("1234.50", "#,##0.00"));
        assertThat(PrintedNumber.of("-12")).isEqualTo(number("-12", "#,##0"));
        assertThat(PrintedNumber.of("ước 5.779")).isEqualTo(number("5779", "\"ước \"#,##0"));
        assertThat(PrintedNumber.of("Khoảng 4")).isEqualTo(number("4", "\"Khoảng \"#,##0"));
        assertThat(PrintedNumber.of("16 trở lên")).isEqualTo(number("16", "#,##0\" trở lên\""));
        assertThat(PrintedNumber.of("≤ 2,5")).isEqualTo(number("2.5", "\"≤ \"#,##0.0"));
    }

    @Test
    void what_is_not_one_number_stays_a_text() {
        for (String text : new String[] {
            "",
            "6,6 - 6,8",
            "hoàn thành quý I/2024",
            "đã xong",
            "12.34",
            "1,2,3",
            "Xuất siêu",
            "4 xã",
            "1234567890123456"
        }) {
            assertThat(PrintedNumber.of(text)).as(text).isNull();
        }
    }

    private static PrintedNumber number(String number, String format) {
        return new PrintedNumber(new BigDecimal(number), format);
    }
}
