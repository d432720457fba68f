package vn.bantin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;

/** Any level is ranked by the same program: the units are data. */
class LevelsTest {

    @ParameterizedTest
    @CsvSource({"27, DISTRICT, TOWN, 2024-Q1", "166, COMMUNE, WARD, 2026-Q3", "21, DEPARTMENT, DEPARTMENT, 2026-Q3"})
    void units_of_one_level_are_ranked_from_the_first_to_the_last(int many, UnitKind kind, UnitKind other, String at) {
        Ledger ledger = ledger(many, kind, other, Period.of(at), List.of());
        Scoreboard board = Scoreboard.of(ledger, Rulebook.STANDARD);

        assertThat(board.standings())
                .extracting(standing -> standing.unit().code() + " " + standing.overall())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, many)
                        .mapToObj(i -> code(i) + " " + new Rank(i, false, many))
                        .toList());
        assertThat(NaiveScoreboard.of(board)).isEqualTo(NaiveScoreboard.of(ledger, Rulebook.STANDARD));
    }

    @ParameterizedTest
    @CsvSource({"COMMUNE", "DEPARTMENT"})
    void units_of_another_level_beside_them_are_ranked_among_themselves(UnitKind stranger) {
        List<Unit> two = List.of(unit("X1", stranger), unit("X2", stranger));
        Scoreboard board = Scoreboard.of(
                ledger(27, UnitKind.DISTRICT, UnitKind.CITY, Period.of("2024-Q1"), two), Rulebook.STANDARD);

        assertThat(board.standings())
                .extracting(standing ->
                        standing.overall().rank() + "/" + standing.overall().among())
                .startsWith("1/27", "2/27")
                .endsWith("27/27", "1/2", "2/2");
    }

    /** Each unit has reached a little less than the one before it, of two indicators. */
    private static Ledger ledger(int many, UnitKind kind, UnitKind other, Period period, List<Unit> more) {
        Programme programme = new Programme("P", "Kế hoạch", Programme.Kind.ANNUAL, period.year(), period.year(), null);
        List<Unit> units = new ArrayList<>();
        IntStream.rangeClosed(1, many).forEach(i -> units.add(unit(code(i), i % 5 == 0 ? other : kind)));
        units.addAll(more);
        List<Indicator> indicators = List.of(indicator("I1", "2"), indicator("I2", "1"));
        List<Target> targets = new ArrayList<>();
        List<Progress> reports = new ArrayList<>();
        BigDecimal value = new BigDecimal(60);
        for (Unit unit : units) {
            for (Indicator indicator : indicators) {
                targets.add(new Target(
                        "P",
                        unit.code(),
                        indicator.code(),
                        Basis.ASSIGNED,
                        Goal.atLeast(new BigDecimal(1000)),
                        null,
                        null,
                        Pace.UNSAID,
                        null,
                        null,
                        null));
                reports.add(new Progress(
                        "P",
                        unit.code(),
                        indicator.code(),
                        period,
                        value,
                        false,
                        Progress.State.APPROVED,
                        null,
                        null,
                        null,
                        null));
            }
            value = value.subtract(new BigDecimal("0.01"));
        }
        return new Ledger(programme, period, units, indicators, targets, reports, List.of(), List.of());
    }

    private static String code(int number) {
        return "U%03d".formatted(number);
    }

    private static Unit unit(String code, UnitKind kind) {
        return new Unit(code, "Đơn vị " + code, kind, null, null, null, null, null, null, null, null);
    }

    private static Indicator indicator(String code, String weight) {
        return new Indicator(
                code,
                "Chỉ tiêu " + code,
                "Kinh tế",
                "tỷ đồng",
                Measure.FLOW,
                Direction.HIGHER,
                2,
                1,
                null,
                null,
                new BigDecimal(weight));
    }
}
