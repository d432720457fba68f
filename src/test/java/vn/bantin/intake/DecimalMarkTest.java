package vn.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.checks.FindingCode;

class DecimalMarkTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1234.5, 1234.5",
        "-1.50, -1.50",
        "+7, 7",
        ".25, 0.25",
        "007.10, 7.10",
        "53.026, 53.026",
        "999999999999999999.999999999999, 999999999999999999.999999999999"
    })
    void point_reads_a_number_with_the_decimals_typed(String typed, String number) {
        assertThat(DecimalMark.POINT.fault(typed)).isNull();
        assertThat(DecimalMark.POINT.read(typed).toPlainString()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0;0",
                "1234,5;1234.5",
                "1.234,50;1234.50",
                "12.345.678;12345678",
                "-91.651;-91651",
                "+53,026;53.026",
                ",25;0.25",
                "999.999.999.999.999.999,999999999999;999999999999999999.999999999999"
            })
    void comma_reads_points_as_thousands_only(String typed, String number) {
        assertThat(DecimalMark.COMMA.fault(typed)).isNull();
        assertThat(DecimalMark.COMMA.read(typed).toPlainString()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "+",
                ".",
                "1.",
                "1,5",
                "1,234.5",
                "1 234",
                "1\u00a0234",
                "1e5",
                "50%",
                "#DIV/0!",
                "n/a",
                "--1",
                "−1",
                "1.2.3",
                "٣",
                "0x1",
                "NaN",
                "Infinity",
                "Xuất siêu",
                "6,6-6,8"
            })
    void point_takes_nothing_else_for_a_number(String typed) {
        assertThat(DecimalMark.POINT.fault(typed)).isEqualTo(FindingCode.NUMBER_WRONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                ",",
                "1,",
                "1.5",
                "0.123",
                "1234.567",
                "1.23.456",
                "12.3456",
                "1,234.5",
                "1,234,5",
                "1,2.345"
            })
    void comma_takes_no_wrong_group_of_thousands(String typed) {
        assertThat(DecimalMark.COMMA.fault(typed)).isEqualTo(FindingCode.NUMBER_WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456789", "0.1234567890123", "-0000000000000000000"})
    void a_number_has_at_most_18_digits_before_and_12_after_the_mark(String typed) {
        assertThat(DecimalMark.POINT.fault(typed)).isEqualTo(FindingCode.NUMBER_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 1_000_000})
    void a_very_long_cell_is_judged_without_effort(int length) {
        assertThat(DecimalMark.COMMA.fault("1".repeat(length))).isEqualTo(FindingCode.NUMBER_TOO_LONG);
        assertThat(DecimalMark.COMMA.fault("1" + ".111".repeat(length))).isEqualTo(FindingCode.NUMBER_TOO_LONG);
        assertThat(DecimalMark.COMMA.fault("x".repeat(length))).isEqualTo(FindingCode.NUMBER_WRONG);
    }
}
