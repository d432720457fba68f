package vn.bantin.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalTest {

    @ParameterizedTest(
            name = "{0} with low {1} and high {2} is from {3} to {4}, better {5} of an indicator that is better LOWER")
    @CsvSource({
        "AT_LEAST, 16, , 16, , HIGHER",
        "ABOVE, 4, , 4, , HIGHER",
        "AT_MOST, , 1, , 1, LOWER",
        "BELOW, , 1, , 1, LOWER",
        "BETWEEN, 6.6, 6.8, 6.6, 6.8, LOWER",
        "BETWEEN, 5, 5.0, 5, 5.0, LOWER",
        "ABOUT, 4, , 4, 4, LOWER",
        "ABOUT, , 4, 4, 4, LOWER",
        "EXACTLY, 100, 100.0, 100, 100, LOWER"
    })
    void takes_the_bounds_of_its_comparator(
            Comparator comparator, BigDecimal low, BigDecimal high, BigDecimal from, BigDecimal to, Direction sense) {
        Goal goal = Goal.of(comparator, low, high);
        assertThat(goal).isEqualTo(new Goal(comparator, from, to));
        assertThat(goal.sense(Direction.LOWER)).isEqualTo(sense);
    }

    @ParameterizedTest(name = "{0} with low {1} and high {2}: {3}")
    @CsvSource({
        "AT_LEAST, , 5, AT_LEAST does not go with low null and high 5",
        "AT_LEAST, 4, 5, AT_LEAST does not go with low 4 and high 5",
        "AT_MOST, 5, , AT_MOST does not go with low 5 and high null",
        "ABOVE, , 5, ABOVE does not go with low null and high 5",
        "BELOW, 5, , BELOW does not go with low 5 and high null",
        "BETWEEN, 5, , BETWEEN does not go with low 5 and high null",
        "BETWEEN, 5, 4, BETWEEN does not go with low 5 and high 4",
        "EXACTLY, 4, 5, 'EXACTLY names one number, not two'",
        ", 4, , bounds without a comparator"
    })
    void refuses_bounds_its_comparator_cannot_use(
            Comparator comparator, BigDecimal low, BigDecimal high, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Goal.of(comparator, low, high))
                .withMessage(message);
    }

    @Test
    void is_none_without_any_bound() {
        assertThat(Goal.of(Comparator.AT_LEAST, null, null)).isNull();
        assertThat(Goal.of(null, null, null)).isNull();
    }

    @ParameterizedTest(name = "{0} with low {1} and high {2} is told as {3}")
    @CsvSource({
        "AT_LEAST, 1E+3, , 1000",
        "BELOW, , 4.50, 4.50",
        "ABOUT, 4, , 4",
        "BETWEEN, 5, 5.0, 5",
        "BETWEEN, 6.6, 6.8, 6.6-6.8"
    })
    void tells_its_bounds_in_plain_digits(Comparator comparator, BigDecimal low, BigDecimal high, String bounds) {
        assertThat(Goal.of(comparator, low, high).bounds()).isEqualTo(bounds);
    }

    @ParameterizedTest(name = "{0} {1} {2}, better {3}: missed by {4} is {5}")
    @CsvSource({
        "AT_LEAST, 16, , LOWER, 15.99, true",
        "AT_LEAST, 16, , LOWER, 16.0, false",
        "AT_LEAST, 16, , LOWER, 17, false",
        "ABOVE, 4, , HIGHER, 4.0, true",
        "ABOVE, 4, , HIGHER, 4.01, false",
        "AT_MOST, , 3, HIGHER, 3.01, true",
        "AT_MOST, , 3, HIGHER, 3.0, false",
        "AT_MOST, , 3, HIGHER, 2, false",
        "BELOW, , 3, LOWER, 3.0, true",
        "BELOW, , 3, LOWER, 2.99, false",
        "BETWEEN, 6.6, 6.8, HIGHER, 6.5, true",
        "BETWEEN, 6.6, 6.8, HIGHER, 7, false",
        "BETWEEN, 6.6, 6.8, LOWER, 6.9, true",
        "BETWEEN, 6.6, 6.8, LOWER, 6, false",
        "ABOUT, 200, , HIGHER, 189.9, true",
        "ABOUT, 200, , HIGHER, 190, false",
        "ABOUT, 200, , LOWER, 210.1, true",
        "ABOUT, 200, , LOWER, 210, false",
        "EXACTLY, -200, , HIGHER, -210.1, true",
        "EXACTLY, -200, , HIGHER, -210, false"
    })
    void is_missed_by_what_is_short_of_its_bound_or_of_a_number_by_more_than_the_tolerance(
            Comparator comparator, BigDecimal low, BigDecimal high, Direction direction, BigDecimal value, boolean is) {
        assertThat(Goal.of(comparator, low, high).isMissedBy(value, direction, new BigDecimal("0.05")))
                .isEqualTo(is);
    }

    @Test
    void says_which_bound_it_lacks() {
        assertThatNullPointerException()
                .isThrownBy(Goal.atLeast(BigDecimal.ONE)::highOrThrow)
                .withMessage("AT_LEAST has no upper bound");
        assertThatNullPointerException()
                .isThrownBy(Goal.atMost(BigDecimal.ONE)::lowOrThrow)
                .withMessage("AT_MOST has no lower bound");
    }
}
