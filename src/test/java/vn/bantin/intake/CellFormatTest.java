package vn.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the formats of Excel let be seen of a number. */
class CellFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // format | of 5 | of 0 | of -5: - where the number is not shown, k where it is shown divided
                "General | 5 | 0 | 5",
                "0.00 | 5 | 0 | 5",
                "#,##0 | 5 | 0 | 5",
                "# | 5 | - | 5",
                "#,### | 5 | - | 5",
                ";;; | - | - | -",
                ";;;@ | - | - | -",
                "#,##0;-#,##0;;@ | 5 | - | 5",
                "0;-0; | 5 | - | 5",
                "0;-0;\"-\" | 5 | 0 | 5",
                "0;-0;\\- | 5 | 0 | 5",
                "_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-;_-@_- | 5 | 0 | 5",
                "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"_);_(@_) | 5 | 0 | 5",
                "0;;0 | 5 | 0 | -",
                "\"đã nộp\" | - | 0 | -",
                "[=0]\"\";General | 5 | - | 5",
                "[<1]\"\";0.0 | 5 | - | -",
                "[Red][>3]0;General | 5 | 0 | 5",
                "#,##0, | k | 0 | k",
                "#,##0,, | k | 0 | k",
                "0.0, | k | 0 | k",
                "0,.0 | k | 0 | k",
                "#,##0.00\\ \"₫\" | 5 | 0 | 5",
                "\"a;b\"0 | 5 | 0 | 5",
                "0.0\\% | 5 | 0 | 5",
                "dd/mm/yyyy | 5 | 0 | 5"
            })
    void some_formats_hide_a_number_or_divide_it(String format, String five, String zero, String minus) {
        assertThat(seen(format, 5) + " " + seen(format, 0) + " " + seen(format, -5))
                .isEqualTo(five + " " + zero + " " + minus);
    }

    private static String seen(String typed, double value) {
        CellFormat format = CellFormat.of(164, typed);
        return !format.shows(value) ? "-" : value != 0 && format.scales(value) ? "k" : value == 0 ? "0" : "5";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "General | 395 | false",
                "General | 1.1 | true",
                "0 | 395 | false",
                "@ | 395 | false",
                "0.00 | 1 | true",
                "000 | 395 | false",
                "00000 | 395 | true",
                "\"KT\"00 | 12 | true",
                "#,##0 | 395 | false",
                "#,##0 | 12345 | true",
                "0% | 1 | true",
                "dd/mm/yyyy | 395 | true"
            })
    void a_code_of_which_the_sheet_shows_other_signs_than_the_number_may_be_another(
            String format, BigDecimal value, boolean other) {
        assertThat(CellFormat.of(164, format).dresses(value)).isEqualTo(other);
    }
}
