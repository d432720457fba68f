package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Period;

class RepeatedValuesTest {

    private final RepeatedValues repeated = new RepeatedValues();

    @Test
    void equal_codes_periods_and_dates_are_one_object() {
        assertThat(repeated.text(new String("TX"))).isSameAs(repeated.text(new String("TX")));
        assertThat(repeated.period("2024-Q1"))
                .isSameAs(repeated.period("2024-Q1"))
                .isEqualTo(new Period(2024, 1));
        assertThat(repeated.date(LocalDate.of(2024, 4, 3))).isSameAs(repeated.date(LocalDate.of(2024, 4, 3)));
    }

    @Test
    void long_texts_and_those_behind_many_others_stay_what_they_are() {
        String remark = "Thu hồi đất chậm do vướng mắc về giá đất bồi thường";

        assertThat(repeated.text(new String(remark))).isEqualTo(remark).isNotSameAs(repeated.text(new String(remark)));
        for (int i = 0; i < 20_000; i++) {
            repeated.text("unit " + i);
        }
        assertThat(repeated.text(new String("late"))).isEqualTo("late").isNotSameAs(repeated.text(new String("late")));
        assertThat(repeated.text(new String("unit 7"))).isSameAs(repeated.text(new String("unit 7")));
    }
}
