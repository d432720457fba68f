package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;

class PeriodNamesTest {

    @Test
    void a_period_is_named_as_offices_write_it() {
        assertThat(named(PeriodNames.QUARTER, PeriodNames::of))
                .isEqualTo("quý I/2024, quý II/2024, quý III/2024, quý IV/2024");
        assertThat(named(PeriodNames.CUMULATIVE, PeriodNames::of))
                .isEqualTo("quý I/2024, 6 tháng đầu năm 2024, 9 tháng đầu năm 2024, năm 2024");
        assertThat(named(PeriodNames.BOTH, PeriodNames::of))
                .isEqualTo("quý I/2024, quý II và 6 tháng đầu năm 2024, quý III và 9 tháng đầu năm 2024,"
                        + " quý IV và năm 2024");
    }

    @Test
    void a_period_that_is_compared_with_has_one_name_only() {
        assertThat(named(PeriodNames.BOTH, PeriodNames::compared))
                .isEqualTo(named(PeriodNames.CUMULATIVE, PeriodNames::of));
    }

    @Test
    void the_same_period_of_last_year_is_no_quarter_alone() {
        assertThat(named(PeriodNames.QUARTER, PeriodNames::samePeriod))
                .isEqualTo("cùng kỳ quý I/2024, cùng kỳ quý II/2024, cùng kỳ quý III/2024, cùng kỳ quý IV/2024");
        assertThat(named(PeriodNames.CUMULATIVE, PeriodNames::samePeriod))
                .isEqualTo(named(PeriodNames.BOTH, PeriodNames::samePeriod))
                .isEqualTo("cùng kỳ năm 2024, cùng kỳ năm 2024, cùng kỳ năm 2024, năm 2024");
    }

    @Test
    void values_of_a_term_add_up_over_the_term_and_its_periods_stay_quarters() {
        for (PeriodNames names : PeriodNames.values()) {
            assertThat(names.in(new Programme("T", "NQ", Programme.Kind.TERM, 2020, 2025, null)))
                    .isEqualTo(PeriodNames.QUARTER);
            assertThat(names.in(new Programme("N", "KH", Programme.Kind.ANNUAL, 2024, 2024, null)))
                    .isEqualTo(names);
        }
    }

    @Test
    void a_programme_that_is_called_targets_does_not_say_the_word_twice() {
        Programme term =
                new Programme("T", "Các chỉ tiêu chủ yếu nhiệm kỳ 2020-2025", Programme.Kind.TERM, 2020, 2025, null);

        assertThat(new PeriodText(term, new Period(2024, 2), PeriodNames.QUARTER).targets())
                .isEqualTo("các chỉ tiêu chủ yếu nhiệm kỳ 2020-2025 đến hết quý II/2024");
    }

    @Test
    void no_line_ends_within_the_months_or_before_the_year() {
        assertThat(NonBreakingText.kept("So với 6 tháng đầu năm 2024, quý III và 9 tháng đầu năm 2024")
                        .replace(NonBreakingText.NO_BREAK, '_'))
                .isEqualTo("So với 6_tháng_đầu_năm_2024, quý_III và 9_tháng_đầu_năm_2024");
    }

    private static String named(PeriodNames names, BiFunction<PeriodNames, Period, String> name) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> name.apply(names, new Period(2024, quarter)))
                .collect(Collectors.joining(", "));
    }
}
