package vn.bantin.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Period;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Target;
import vn.bantin.scoring.Fraction;

/** How a plan stands to what was reached last year. */
class PlannedTargetTest {

    private static final Indicator COVER = new Indicator(
            "C1",
            "Tỷ lệ che phủ rừng",
            "Môi trường",
            "%",
            Measure.LEVEL,
            Direction.HIGHER,
            1,
            1,
            null,
            null,
            BigDecimal.ONE);

    @ParameterizedTest(name = "a plan of 45 to 46 after {0} is a step of {1}")
    @CsvSource({"44.9, 1", "45, 0", "45.5, 0", "46, 0", "46.1, -1"})
    void a_range_that_holds_what_was_reached_its_bounds_among_it_is_no_step(BigDecimal reached, int step) {
        Target target = new Target(
                "P",
                "1",
                "C1",
                Basis.ASSIGNED,
                Goal.between(new BigDecimal(45), new BigDecimal(46)),
                null,
                null,
                Pace.UNSAID,
                null,
                null,
                null);
        Progress lastYear = new Progress(
                "P", "1", "C1", new Period(2023, 4), reached, false, Progress.State.APPROVED, null, null, null, null);

        assertThat(PlannedTarget.of(COVER, 1, target, null, lastYear, false, new Period(2024, 4))
                        .step())
                .isEqualTo(step);
    }

    @ParameterizedTest(name = "a range to stay in or below of 45 to 46 after {0} is a step of {1}")
    @CsvSource({"44.9, -1", "45, 0", "46, 0", "46.1, 1"})
    void nor_is_it_one_of_what_is_to_be_low(BigDecimal reached, int step) {
        Indicator low = new Indicator(
                "C1",
                "Tỷ lệ hộ nghèo",
                "Xã hội",
                "%",
                Measure.LEVEL,
                Direction.LOWER,
                1,
                1,
                null,
                null,
                BigDecimal.ONE);
        Target target = new Target(
                "P",
                "1",
                "C1",
                Basis.ASSIGNED,
                Goal.between(new BigDecimal(45), new BigDecimal(46)),
                null,
                null,
                Pace.UNSAID,
                null,
                null,
                null);

        assertThat(PlannedTarget.of(low, 1, target, null, lastYear(reached), false, new Period(2024, 4))
                        .step())
                .isEqualTo(step);
    }

    @ParameterizedTest(name = "assigned 50, set {0}: a step of {1} after 48")
    @CsvSource({"47, 1", "49, 1", "50, 1", "51, 1", "48, 1"})
    void last_years_result_is_not_compared_with_an_own_plan_that_does_not_keep_what_is_assigned(
            BigDecimal own, int step) {
        assertThat(PlannedTarget.of(
                                COVER,
                                1,
                                target(Basis.ASSIGNED, new BigDecimal(50)),
                                target(Basis.OWN, own),
                                lastYear(new BigDecimal(48)),
                                false,
                                new Period(2024, 4))
                        .step())
                .isEqualTo(step);
    }

    @ParameterizedTest(name = "assigned 50, set {0}: {1} % of 40")
    @CsvSource({"45, 125", "50, 125", "60, 150"})
    void nor_is_its_share_of_last_years_result_told(BigDecimal own, int percent) {
        assertThat(PlannedTarget.of(
                                COVER,
                                1,
                                target(Basis.ASSIGNED, new BigDecimal(50)),
                                target(Basis.OWN, own),
                                lastYear(new BigDecimal(40)),
                                false,
                                new Period(2024, 4))
                        .percentOfLastYear())
                .isEqualTo(Fraction.of(percent, 1));
    }

    private static Target target(Basis basis, BigDecimal low) {
        return new Target("P", "1", "C1", basis, Goal.atLeast(low), null, null, Pace.UNSAID, null, null, null);
    }

    private static Progress lastYear(BigDecimal reached) {
        return new Progress(
                "P", "1", "C1", new Period(2023, 4), reached, false, Progress.State.APPROVED, null, null, null, null);
    }
}
