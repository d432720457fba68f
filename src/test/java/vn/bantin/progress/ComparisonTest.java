package vn.bantin.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final Period END = new Period(2024, 4);

    @ParameterizedTest
    @CsvSource({
        "HIGHER, AT_LEAST 100, AT_LEAST 95, WEAKER",
        "HIGHER, AT_LEAST 100, AT_LEAST 100.0, EQUAL",
        "HIGHER, AT_LEAST 100, AT_LEAST 100.01, STRONGER",
        "LOWER, AT_MOST 2.5, AT_MOST 2.6, WEAKER",
        "LOWER, AT_MOST 2.5, AT_MOST 2.50, EQUAL",
        "LOWER, AT_MOST 2.5, AT_MOST 2, STRONGER",
        "HIGHER, BETWEEN 6.6 6.8, AT_LEAST 6.6, EQUAL",
        "HIGHER, BETWEEN 6.6 6.8, BETWEEN 6.5 7.5, WEAKER",
        "HIGHER, BETWEEN 6.6 6.8, EXACTLY 6.7, STRONGER",
        "LOWER, BETWEEN 6.6 6.8, BETWEEN 6 6.9, WEAKER",
        "LOWER, BETWEEN 6.6 6.8, AT_MOST 6.8, EQUAL",
        "HIGHER, AT_LEAST 6, BETWEEN 6 8, EQUAL",
        "HIGHER, ABOUT 4, AT_LEAST 3.9, WEAKER",
        "LOWER, EXACTLY 4, AT_MOST 4.1, WEAKER",
        "LOWER, BELOW 3, AT_MOST 3, WEAKER",
        "LOWER, BELOW 3, BELOW 3, EQUAL",
        "LOWER, AT_MOST 3, BELOW 3, STRONGER",
        "HIGHER, ABOVE 4, AT_LEAST 4, WEAKER",
        "HIGHER, ABOVE 4, AT_LEAST 4.1, STRONGER",
        "HIGHER, AT_LEAST 4, ABOVE 4, STRONGER",
        "HIGHER, AT_LEAST 4, ABOVE 3.9, WEAKER",
        "HIGHER, AT_LEAST 5, AT_MOST 9, WEAKER",
        "LOWER, AT_MOST 5, AT_LEAST 1, WEAKER",
        "HIGHER, AT_LEAST -10, AT_LEAST -11, WEAKER",
        "LOWER, AT_LEAST 5, AT_LEAST 4, WEAKER"
    })
    void the_end_that_must_be_reached_decides(Direction direction, String assigned, String own, Comparison comparison) {
        assertThat(of(Measure.LEVEL, direction, target(assigned, null, null), target(own, null, null)))
                .isEqualTo(comparison);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-Q2, 2024-Q3, WEAKER",
        "2024-Q2, 2024-Q2, EQUAL",
        "2024-Q2, 2024-Q1, STRONGER",
        "2024-Q2, , WEAKER",
        "2024-Q4, , EQUAL",
        ", 2024-Q4, EQUAL",
        ", 2024-Q1, STRONGER"
    })
    void a_milestone_is_weaker_when_it_is_due_later(String assigned, String own, Comparison comparison) {
        assertThat(of(
                        Measure.MILESTONE,
                        Direction.HIGHER,
                        target(null, null, period(assigned)),
                        target(null, null, period(own))))
                .isEqualTo(comparison);
    }

    @Test
    void words_cannot_be_compared_unless_they_are_the_same() {
        Target words = target(null, "phấn đấu tăng", null);

        assertThat(of(Measure.RATE, Direction.HIGHER, target("AT_LEAST 5", null, null), words))
                .isEqualTo(Comparison.UNCLEAR);
        assertThat(of(Measure.RATE, Direction.HIGHER, words, target("AT_LEAST 5", null, null)))
                .isEqualTo(Comparison.UNCLEAR);
        assertThat(of(Measure.RATE, Direction.HIGHER, words, target(null, "giữ vững", null)))
                .isEqualTo(Comparison.UNCLEAR);
        assertThat(of(Measure.RATE, Direction.HIGHER, words, target(null, "phấn đấu tăng", null)))
                .isEqualTo(Comparison.EQUAL);
    }

    @Test
    void one_of_the_two_may_be_missing_but_not_both() {
        Target target = target("AT_LEAST 5", null, null);

        assertThat(of(Measure.FLOW, Direction.HIGHER, target, null)).isEqualTo(Comparison.MISSING);
        assertThat(of(Measure.FLOW, Direction.HIGHER, null, target)).isEqualTo(Comparison.OWN_ONLY);
        assertThatThrownBy(() -> of(Measure.FLOW, Direction.HIGHER, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no target for A");
    }

    @Test
    void every_comparison_has_its_words() {
        assertThat(Stream.of(Comparison.values()).map(Comparison::words))
                .containsExactly(
                        "cao hơn (mức trần: thấp hơn)",
                        "bằng",
                        "thấp hơn (mức trần: cao hơn)",
                        "chưa đề ra",
                        "chưa so sánh được bằng số",
                        "đơn vị tự đề ra thêm");
    }

    @Test
    void the_table_of_a_plan_has_a_sign_where_a_cell_does_not_say_it_by_being_empty() {
        assertThat(Stream.of(Comparison.values()).map(Comparison::sign)).containsExactly("+", "=", "!", "", "?", "");
    }

    private static Comparison of(Measure measure, Direction direction, Target assigned, Target own) {
        Indicator indicator = new Indicator("A", "A", "Nhóm", "", measure, direction, 1, 1, null, null, BigDecimal.ONE);
        return Comparison.of(indicator, assigned, own, END);
    }

    private static Target target(String goal, String wording, Period due) {
        return new Target("P", "1", "A", Basis.ASSIGNED, goal(goal), wording, null, Pace.UNSAID, due, null, null);
    }

    private static Goal goal(String text) {
        if (text == null) {
            return null;
        }
        String[] words = text.split(" ");
        BigDecimal first = new BigDecimal(words[1]);
        return switch (Comparator.valueOf(words[0])) {
            case AT_LEAST -> Goal.atLeast(first);
            case ABOVE -> Goal.above(first);
            case BELOW -> Goal.below(first);
            case AT_MOST -> Goal.atMost(first);
            case BETWEEN -> Goal.between(first, new BigDecimal(words[2]));
            case ABOUT -> Goal.about(first);
            case EXACTLY -> Goal.exactly(first);
        };
    }

    private static Period period(String text) {
        return text == null ? null : Period.of(text);
    }
}
