package vn.bantin.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest(name = "{0} with {1} decimals is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | 0",
                "0 | 1 | 0,0",
                "999 | 0 | 999",
                "1000 | 0 | 1.000",
                "1234.5 | 1 | 1.234,5",
                "125000 | 0 | 125.000",
                "1234567890.125 | 2 | 1.234.567.890,13",
                "53.026 | 3 | 53,026",
                "0.05 | 1 | 0,1",
                "0.049999999999 | 1 | 0,0",
                "-0.04 | 1 | 0,0",
                "-0.05 | 1 | -0,1",
                "-1234.5 | 1 | -1.234,5",
                "-999.95 | 1 | -1.000,0",
                "1E+3 | 0 | 1.000"
            })
    void numbers_have_a_decimal_comma_and_dots_for_thousands(BigDecimal value, int decimals, String text) {
        assertThat(NumberText.of(value, decimals)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {"1.20 | 1,2", "100 | 100", "1E+2 | 100", "0.000 | 0", "13.062 | 13,062", "-2.50 | -2,5"})
    void a_number_by_itself_has_no_trailing_zeros(BigDecimal value, String text) {
        assertThat(NumberText.of(value)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"1, I", "4, IV", "9, IX", "14, XIV", "40, XL", "99, XCIX", "100, C", "399, CCCXCIX"})
    void groups_and_quarters_have_roman_numerals(int number, String text) {
        assertThat(NumberText.roman(number)).isEqualTo(text);
    }
}
