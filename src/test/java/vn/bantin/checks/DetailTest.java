package vn.bantin.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Comparator;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Period;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Remark;
import vn.bantin.progress.Status;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;

class DetailTest {

    @Test
    void figures_periods_and_days_are_written_as_each_language_writes_them() {
        assertThat(Stream.of(
                                new BigDecimal("1234.50"),
                                new Period(2024, 2),
                                LocalDate.of(2024, 3, 1),
                                25,
                                "25.1",
                                "Thu")
                        .map(Detail::of))
                .containsExactly(
                        new Detail("1.234,5", "1234.50"),
                        new Detail("quý II/2024", "2024-Q2"),
                        new Detail("01/3/2024", "2024-03-01"),
                        new Detail("25", "25"),
                        new Detail("25.1", "25.1"),
                        new Detail("Thu", "Thu"));
    }

    @Test
    void words_of_the_files_are_said_in_vietnamese() {
        assertThat(Stream.of(
                                Progress.State.values(),
                                Basis.values(),
                                new Object[] {Status.BEHIND, Remark.Section.TASK},
                                Comparator.values())
                        .flatMap(Arrays::stream)
                        .map(value -> Detail.of(value).vietnamese()))
                .containsExactly(
                        "còn là bản nháp",
                        "đã gửi, chờ duyệt",
                        "đã duyệt",
                        "cấp trên giao",
                        "đơn vị đề ra",
                        "chậm tiến độ",
                        "“nhiệm vụ”",
                        "tối thiểu (AT_LEAST)",
                        "trên (ABOVE)",
                        "tối đa (AT_MOST)",
                        "dưới (BELOW)",
                        "trong khoảng (BETWEEN)",
                        "khoảng (ABOUT)",
                        "đúng (EXACTLY)");
        assertThat(Detail.of(Progress.State.SUBMITTED).english()).isEqualTo("SUBMITTED");
    }

    @Test
    void a_goal_is_said_with_its_comparison() {
        Goal goal = Goal.between(new BigDecimal("6.6"), new BigDecimal("6.80"));

        assertThat(Detail.of(goal)).isEqualTo(new Detail("6,6-6,8", "6.6-6.80"));
        assertThat(Detail.of(goal).after(goal.comparator()))
                .isEqualTo(new Detail("trong khoảng 6,6-6,8", "BETWEEN 6.6-6.80"));
        assertThat(Detail.of(Goal.atLeast(BigDecimal.TEN)).vietnamese()).isEqualTo("10");
    }

    @Test
    void a_unit_opens_its_sentence() {
        assertThat(Detail.of(unit("Thọ Xuân"))).isEqualTo(new Detail("Huyện Thọ Xuân", "Thọ Xuân"));
    }

    private static Unit unit(String name) {
        return new Unit("1", name, UnitKind.DISTRICT, null, null, null, null, null, null, null, null);
    }
}
