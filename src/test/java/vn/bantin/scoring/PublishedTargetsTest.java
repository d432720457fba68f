package vn.bantin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.GoalText;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.PublishedTable;
import vn.bantin.progress.Status;
import vn.bantin.progress.Target;

/** Targets as they were published, read from their words and judged. */
class PublishedTargetsTest {

    private static final Programme YEAR = new Programme("N", "Năm 2019", Programme.Kind.ANNUAL, 2019, 2019, null);
    private static final Period END = new Period(2019, 4);

    private static final Set<String> LEVELS = Set.of("11", "12", "13", "14");

    @Test
    void ten_of_the_twelve_targets_of_2019_have_the_published_status_by_rule_and_two_by_override() {
        List<String> table = new ArrayList<>();
        for (List<String> row : PublishedTable.rows("national-targets-2019.csv")) {
            Indicator indicator = indicator(
                    row.get(0),
                    row.get(2),
                    row.get(3),
                    Direction.valueOf(row.get(7).toUpperCase()));
            Optional<GoalText> actual = GoalText.of(row.get(5), indicator, Programme.Kind.ANNUAL, ',');
            List<Status> byRule = actual.stream()
                    .flatMap(read -> Stream.of(read.low(), read.high()))
                    .map(value -> judged(indicator, row.get(4), value, null).status())
                    .distinct()
                    .toList();
            if (!row.get(1).isEmpty()) {
                continue; // "trong đó" items have no published status
            }
            table.add(row.get(0) + " " + row.get(4) + " / " + row.get(5) + " " + byRule + " " + row.get(6));
            Status published = row.get(6).equals("Vượt") ? Status.EXCEEDED : Status.COMPLETED;
            if (!byRule.equals(List.of(published))) {
                Verdict verdict = judged(
                        indicator,
                        row.get(4),
                        actual.map(GoalText::low).orElse(null),
                        new Progress.Ruling(published, "Nghị quyết 121/NQ-CP đánh giá: " + row.get(6)));
                assertThat(verdict.status()).isEqualTo(published);
                assertThat(verdict.rule()).isEqualTo(StatusRule.OVERRIDDEN);
            }
        }

        assertThat(table)
                .containsExactly(
                        "1 6,6-6,8 / 7,02 [EXCEEDED] Vượt",
                        "2 Khoảng 4 / 2,79 [EXCEEDED] Vượt",
                        "3 7-8 / 8,1 [EXCEEDED] Vượt",
                        "4 Dưới 3 / Xuất siêu [] Vượt",
                        "5 33-34 / 33,9 [COMPLETED] Đạt",
                        "6 1-1,5 / 1,1 [COMPLETED] Vượt",
                        "8 Dưới 4 / 3,1 [COMPLETED] Đạt",
                        "9 60-62 / 61-62 [COMPLETED] Đạt",
                        "11 27 / 27,5 [EXCEEDED] Vượt",
                        "12 88,1 / 89,3 [EXCEEDED] Vượt",
                        "13 89 / 89 [COMPLETED] Đạt",
                        "14 41,85 / 41,85 [COMPLETED] Đạt");
    }

    private static Verdict judged(Indicator indicator, String plan, BigDecimal value, Progress.Ruling override) {
        Goal goal = GoalText.of(plan, indicator, Programme.Kind.ANNUAL, ',')
                .orElseThrow()
                .goal(indicator.direction());
        Target target = new Target(
                "N", "VN", indicator.code(), Basis.ASSIGNED, goal, plan, null, Pace.UNSAID, null, null, null);
        Progress report = new Progress(
                "N", "VN", indicator.code(), END, value, true, Progress.State.APPROVED, override, null, null, null);
        return Judge.judge(YEAR, END, Rulebook.STANDARD, indicator, target, report);
    }

    @Test
    void every_target_of_the_term_of_nhu_xuan_is_read() {
        List<String> table = new ArrayList<>();
        for (List<String> row : PublishedTable.rows("nhu-xuan-term-targets-2020-2025.csv")) {
            boolean lower = Set.of("12", "13").contains(row.get(0));
            Indicator indicator =
                    indicator(row.get(0), row.get(2), row.get(3), lower ? Direction.LOWER : Direction.HIGHER);
            table.add(row.get(0) + " " + row.get(4) + ": "
                    + GoalText.of(row.get(4), indicator, Programme.Kind.TERM, ',')
                            .map(read -> read.goal(indicator.direction()))
                            .map(goal -> goal.comparator() + " " + goal.bounds())
                            .orElse("-"));
        }

        assertThat(table)
                .containsExactly(
                        "1 16: AT_LEAST 16",
                        "1.1 6: AT_LEAST 6",
                        "1.2 18,4: AT_LEAST 18.4",
                        "1.3 18,2: AT_LEAST 18.2",
                        "2 60: AT_LEAST 60",
                        "3 25.000: AT_LEAST 25000",
                        "4 1.900: AT_LEAST 1900",
                        "5 72: AT_LEAST 72",
                        "6 5.000: AT_LEAST 5000",
                        "7 12: AT_LEAST 12",
                        "8 100: AT_LEAST 100",
                        "9 50: AT_LEAST 50",
                        "9.1 6,25: AT_LEAST 6.25",
                        "9.2 58,9: AT_LEAST 58.9",
                        "9.3 1,8: AT_LEAST 1.8",
                        "10 16 trở lên: AT_LEAST 16",
                        "11 80: AT_LEAST 80",
                        "12 dưới 1: BELOW 1",
                        "13 50: AT_MOST 50",
                        "14 65: AT_LEAST 65");
    }

    /** Growths, ratios and reductions are rates of the year; what there is at its end is a level. */
    private static Indicator indicator(String code, String name, String unit, Direction direction) {
        Measure measure = LEVELS.contains(code) ? Measure.LEVEL : Measure.RATE;
        return new Indicator(
                code, name, "Kinh tế - xã hội", unit, measure, direction, 2, 4, null, null, BigDecimal.ONE);
    }
}
