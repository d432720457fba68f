package vn.bantin.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2024-Q1, 2024-01-01, 2024-03-31, 2023-Q4, 2023-Q1",
        "2024-Q2, 2024-04-01, 2024-06-30, 2024-Q1, 2023-Q2",
        "2024-Q3, 2024-07-01, 2024-09-30, 2024-Q2, 2023-Q3",
        "2024-Q4, 2024-10-01, 2024-12-31, 2024-Q3, 2023-Q4"
    })
    void knows_its_days_and_its_neighbours(
            String text, LocalDate start, LocalDate end, String previous, String lastYear) {
        Period period = Period.of(text);
        assertThat(period).hasToString(text);
        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
        assertThat(period.previous()).hasToString(previous);
        assertThat(period.lastYear()).hasToString(lastYear);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2024", "2024-Q5", "2024-Q0", "2024Q1", "24-Q1", "2024-q1", " 2024-Q1", "0999-Q1", "２０２４-Q1"
            })
    void takes_no_other_spelling(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.of(text))
                .withMessage("not a period like 2024-Q1: " + text);
    }

    @Test
    void has_a_year_of_four_digits_that_begins_with_one_or_two() {
        assertThat(new Period(1000, 1)).hasToString("1000-Q1");
        assertThat(new Period(2999, 4)).hasToString("2999-Q4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(1000, 1).lastYear())
                .withMessage("year out of 1000..2999: 999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(3000, 1))
                .withMessage("year out of 1000..2999: 3000");
    }

    @Test
    void counts_quarters_with_both_ends() {
        Period first = Period.of("2021-Q1");
        assertThat(first.quartersSince(first)).isEqualTo(1);
        assertThat(Period.of("2021-Q4").quartersSince(first)).isEqualTo(4);
        assertThat(Period.of("2022-Q1").quartersSince(first)).isEqualTo(5);
        assertThat(Period.of("2025-Q4").quartersSince(first)).isEqualTo(20);
        assertThat(Period.of("2020-Q4").quartersSince(first)).isZero();
    }

    @Test
    void is_ordered_by_year_then_quarter() {
        assertThat(List.of(Period.of("2023-Q4"), Period.of("2024-Q1"), Period.of("2024-Q2"), Period.of("2025-Q1")))
                .isSorted();
        assertThat(Period.of("2023-Q4").isBefore(Period.of("2024-Q1"))).isTrue();
        assertThat(Period.of("2024-Q1").isBefore(Period.of("2024-Q1"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2024-Q1, quý I/2024", "2024-Q2, quý II/2024", "2024-Q3, quý III/2024", "2026-Q4, quý IV/2026"})
    void quarters_are_roman(String period, String text) {
        assertThat(Period.of(period).words()).isEqualTo(text);
    }
}
