package vn.bantin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Status;
import vn.bantin.progress.Target;

/** What holds for every ledger, tried on several hundred of them. */
class ScoreboardLawsTest {

    @Test
    void every_target_in_force_of_a_living_unit_has_exactly_one_status() {
        LedgerSamples.forEverySeed(seed -> {
            Ledger ledger = LedgerSamples.of(seed);
            Set<String> living = ledger.units().stream()
                    .filter(unit -> unit.existsOn(ledger.period().end()))
                    .map(unit -> unit.code())
                    .collect(Collectors.toSet());
            Set<String> expected = ledger.targets().stream()
                    .filter(target -> target.inForce(ledger.period()) && living.contains(target.unit()))
                    .map(target -> target.unit() + " " + target.indicator())
                    .collect(Collectors.toSet());
            List<String> judged = board(ledger, seed).assessments().stream()
                    .map(a -> a.unit() + " " + a.indicator().code())
                    .toList();
            assertThat(judged).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
        });
    }

    @Test
    void what_is_not_assessed_has_a_reason_and_no_score_and_nothing_else_has_one() {
        LedgerSamples.forEverySeed(seed -> {
            for (Assessment assessment : board(LedgerSamples.of(seed), seed).assessments()) {
                boolean not = assessment.status() == Status.NOT_ASSESSED;
                assertThat(assessment.verdict().reason() != null).isEqualTo(not);
                assertThat(assessment.verdict().score() == null).isEqualTo(not);
                assertThat(assessment.place() == null)
                        .isEqualTo(not || !assessment.indicator().counted());
            }
        });
    }

    @Test
    void the_order_of_the_rows_does_not_matter() {
        LedgerSamples.forEverySeed(seed -> {
            Ledger ledger = LedgerSamples.of(seed);
            assertThat(board(LedgerSamples.shuffled(ledger, seed), seed)).isEqualTo(board(ledger, seed));
        });
    }

    @Test
    void the_order_of_the_indicators_matters_to_the_order_of_print_only() {
        LedgerSamples.forEverySeed(seed -> {
            Ledger ledger = LedgerSamples.of(seed);
            List<Indicator> other = LedgerSamples.shuffled(ledger.indicators(), new Random(seed));
            Scoreboard one = board(ledger, seed);
            Scoreboard two = board(LedgerSamples.with(ledger, other, ledger.progress()), seed);
            assertThat(two.assessments()).containsExactlyInAnyOrderElementsOf(one.assessments());
            assertThat(two.standings()).isEqualTo(one.standings());
        });
    }

    @Test
    void ranks_are_one_two_two_four() {
        LedgerSamples.forEverySeed(seed -> {
            Ledger ledger = LedgerSamples.of(seed);
            Scoreboard board = board(ledger, seed);
            List<Standing> ranked =
                    board.standings().stream().filter(s -> s.unranked() == null).toList();
            grouped(ranked, s -> s.unit().level())
                    .forEach(level -> ranksAreRight(level, Standing::total, Standing::overall));
            grouped(
                            ranked.stream()
                                    .filter(s -> s.unit().cluster() != null)
                                    .toList(),
                            s -> List.of(s.unit().level(), s.unit().cluster()))
                    .forEach(cluster -> ranksAreRight(cluster, Standing::total, Standing::inCluster));
            Map<String, Object> levels =
                    ledger.units().stream().collect(Collectors.toMap(u -> u.code(), u -> u.level()));
            List<Assessment> assessed = board.assessments().stream()
                    .filter(a -> a.status().assessed() && a.indicator().counted())
                    .toList();
            grouped(assessed, a -> List.of(a.indicator().code(), levels.get(a.unit())))
                    .forEach(contest -> ranksAreRight(contest, a -> a.verdict().score(), Assessment::place));
        });
    }

    @Test
    void a_better_value_never_makes_anything_of_its_unit_worse() {
        LedgerSamples.forEverySeed(seed -> {
            Ledger ledger = LedgerSamples.of(seed);
            Random random = new Random(seed);
            Scoreboard before = board(ledger, seed);
            for (Assessment was : before.assessments()) {
                Progress report = was.progress();
                if (report == null || report.value() == null) {
                    continue;
                }
                Scoreboard after = board(
                        LedgerSamples.with(ledger, ledger.indicators(), replaced(ledger, report, better(was, random))),
                        seed);
                Assessment is = after.of(was.unit()).stream()
                        .filter(a -> a.indicator().equals(was.indicator()))
                        .findFirst()
                        .orElseThrow();
                if (!was.status().assessed() || !is.status().assessed()) {
                    continue;
                }
                assertThat(is.verdict().score())
                        .isGreaterThanOrEqualTo(was.verdict().score());
                assertThat(is.status()).isLessThanOrEqualTo(was.status());
                Standing stood = standing(before, was.unit());
                Standing stands = standing(after, was.unit());
                if (stood.score() != null) {
                    assertThat(stands.score()).isGreaterThanOrEqualTo(stood.score());
                }
                if (stood.overall() != null) {
                    assertThat(stands.overall().rank())
                            .isLessThanOrEqualTo(stood.overall().rank());
                }
            }
        });
    }

    @Test
    void the_counts_of_a_unit_add_up_to_its_counted_targets() {
        LedgerSamples.forEverySeed(seed -> {
            Scoreboard board = board(LedgerSamples.of(seed), seed);
            for (Standing standing : board.standings()) {
                List<Assessment> counted = board.of(standing.unit().code()).stream()
                        .filter(a -> a.indicator().partOf() == null)
                        .toList();
                StatusTally tally = standing.tally();
                assertThat(tally.total()).isEqualTo(counted.size());
                assertThat(tally.done() + tally.of(Status.ON_PACE) + tally.behind() + tally.of(Status.NOT_ASSESSED))
                        .isEqualTo(tally.total());
                for (Status status : Status.values()) {
                    assertThat((long) tally.of(status))
                            .isEqualTo(counted.stream()
                                    .filter(a -> a.status() == status)
                                    .count());
                }
            }
        });
    }

    @Test
    void scores_lie_between_zero_and_the_cap() {
        LedgerSamples.forEverySeed(seed -> {
            Rulebook rules = LedgerSamples.rules(seed);
            Fraction cap = Fraction.of(rules.cap());
            Scoreboard board = Scoreboard.of(LedgerSamples.of(seed), rules);
            for (Assessment assessment : board.assessments()) {
                if (assessment.status().assessed()) {
                    assertThat(assessment.verdict().score()).isBetween(Fraction.ZERO, cap);
                }
            }
            for (Standing standing : board.standings()) {
                if (standing.score() != null) {
                    assertThat(standing.score()).isBetween(Fraction.ZERO, cap.times(Fraction.of(100, 1)));
                }
                if (standing.coverage() != null) {
                    assertThat(standing.coverage()).isBetween(Fraction.ZERO, Fraction.ONE);
                }
            }
        });
    }

    @Test
    void a_unit_is_unranked_exactly_when_too_little_of_what_is_due_is_assessed() {
        LedgerSamples.forEverySeed(seed -> {
            Rulebook rules = LedgerSamples.rules(seed).with(RankingRules.STANDARD);
            Scoreboard board = Scoreboard.of(LedgerSamples.of(seed), rules);
            for (Standing standing : board.standings()) {
                BigDecimal due = BigDecimal.ZERO;
                BigDecimal assessed = BigDecimal.ZERO;
                for (Assessment assessment : board.of(standing.unit().code())) {
                    BigDecimal weight = assessment.indicator().counted()
                            ? assessment.indicator().weight()
                            : BigDecimal.ZERO;
                    due = assessment.verdict().reason() == NotAssessedReason.NOT_DUE ? due : due.add(weight);
                    assessed = assessment.status().assessed() ? assessed.add(weight) : assessed;
                }
                boolean enough = assessed.signum() > 0 && assessed.compareTo(due.multiply(rules.coverage())) >= 0;
                assertThat(standing.overall() != null).isEqualTo(enough);
                assertThat(standing.unranked() == null).isEqualTo(enough);
                assertThat(standing.inCluster() != null)
                        .isEqualTo(enough && standing.unit().cluster() != null);
            }
        });
    }

    /** They are a report, so a unit without a rank may have another reason for it. */
    @Test
    void trong_do_items_change_no_standing_but_whether_a_unit_has_reported() {
        LedgerSamples.forEverySeed(seed -> {
            Ledger ledger = LedgerSamples.of(seed);
            List<Progress> without = ledger.progress().stream()
                    .filter(p ->
                            ledger.indicators().stream().anyMatch(i -> i.code().equals(p.indicator()) && i.counted()))
                    .toList();
            Scoreboard one = board(ledger, seed);
            Scoreboard two = board(LedgerSamples.with(ledger, ledger.indicators(), without), seed);
            assertThat(reported(two)).isEqualTo(reported(one));
        });
    }

    private static List<Standing> reported(Scoreboard board) {
        return board.standings().stream()
                .map(s -> new Standing(
                        s.unit(),
                        s.tally(),
                        s.score(),
                        s.coverage(),
                        s.overall(),
                        s.inCluster(),
                        s.swing(),
                        s.unranked() == Standing.Unranked.NO_REPORT ? Standing.Unranked.LOW_COVERAGE : s.unranked(),
                        s.points()))
                .toList();
    }

    @Test
    void units_that_have_ended_or_not_begun_are_left_out() {
        LedgerSamples.forEverySeed(seed -> {
            Ledger ledger = LedgerSamples.of(seed);
            Set<String> gone = new HashSet<>();
            ledger.units().stream()
                    .filter(unit -> !unit.existsOn(ledger.period().end()))
                    .forEach(unit -> gone.add(unit.code()));
            Scoreboard board = board(ledger, seed);
            assertThat(board.standings()).noneMatch(s -> gone.contains(s.unit().code()));
            assertThat(board.assessments()).noneMatch(a -> gone.contains(a.unit()));
        });
    }

    @Test
    void the_ledgers_by_chance_reach_every_status_every_reason_and_every_list_of_units() {
        List<Scoreboard> boards = LedgerSamples.seeds()
                .mapToObj(seed -> board(LedgerSamples.of(seed), seed))
                .toList();
        assertThat(boards.stream().flatMap(b -> b.assessments().stream()).map(Assessment::status))
                .contains(Status.values());
        assertThat(boards.stream()
                        .flatMap(b -> b.assessments().stream())
                        .map(a -> a.verdict().reason()))
                .contains(NotAssessedReason.values());
        assertThat(boards.stream()
                        .flatMap(b -> b.assessments().stream())
                        .map(a -> a.verdict().rule()))
                .contains(StatusRule.values());
        assertThat(boards.stream().flatMap(b -> b.standings().stream()).map(Standing::unranked))
                .contains(Standing.Unranked.values())
                .containsNull();
        assertThat(boards.stream().flatMap(b -> b.standings().stream()))
                .anyMatch(s -> s.overall() != null && s.overall().tied());
    }

    @Test
    void a_province_does_not_take_a_districts_place_on_an_indicator() {
        Ledger ledger = LedgerFile.of("""
                        # units
                        code,name,kind
                        T,Thanh Hóa,PROVINCE
                        H,Thọ Xuân,DISTRICT
                        # programmes
                        code,title,kind,first_year,last_year
                        P,Kế hoạch,ANNUAL,2024,2024
                        # indicators
                        code,name,measure
                        I,Chỉ tiêu,FLOW
                        # targets
                        programme,unit,indicator,comparator,low
                        P,T,I,AT_LEAST,100
                        P,H,I,AT_LEAST,100
                        # progress
                        programme,unit,indicator,period,value
                        P,T,I,2024-Q1,29
                        P,H,I,2024-Q1,25
                        """).at("2024-Q1");
        assertThat(Scoreboard.of(ledger, Rulebook.STANDARD).of("H").get(0).place())
                .isEqualTo(new Rank(1, false, 1));
    }

    private static Scoreboard board(Ledger ledger, long seed) {
        return Scoreboard.of(ledger, LedgerSamples.rules(seed));
    }

    private static Standing standing(Scoreboard board, String unit) {
        return board.standings().stream()
                .filter(s -> s.unit().code().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static <T> Collection<List<T>> grouped(List<T> all, Function<T, Object> by) {
        return all.stream().collect(Collectors.groupingBy(by)).values();
    }

    private static <T> void ranksAreRight(List<T> contest, Function<T, Fraction> score, Function<T, Rank> place) {
        for (T one : contest) {
            int better = 0;
            int equal = 0;
            for (T other : contest) {
                int order = score.apply(other).compareTo(score.apply(one));
                better += order > 0 ? 1 : 0;
                equal += order == 0 ? 1 : 0;
            }
            assertThat(place.apply(one)).isEqualTo(new Rank(better + 1, equal > 1, contest.size()));
        }
    }

    /** A milestone is done; any other value goes a small or a large step to the better. */
    private static BigDecimal better(Assessment assessment, Random random) {
        if (assessment.indicator().measure() == Measure.MILESTONE) {
            return BigDecimal.ONE;
        }
        Target target = assessment.target();
        Direction sense = target.goal() == null
                ? assessment.indicator().direction()
                : target.goal().sense(assessment.indicator().direction());
        BigDecimal step =
                new BigDecimal(List.of("0.000000000001", "0.5", "3", "40").get(random.nextInt(4)));
        BigDecimal value = assessment.progress().value();
        return sense == Direction.HIGHER ? value.add(step) : value.subtract(step);
    }

    private static List<Progress> replaced(Ledger ledger, Progress report, BigDecimal value) {
        List<Progress> progress = new ArrayList<>(ledger.progress());
        progress.set(
                progress.indexOf(report),
                new Progress(
                        report.programme(),
                        report.unit(),
                        report.indicator(),
                        report.period(),
                        value,
                        report.estimate(),
                        report.state(),
                        report.override(),
                        report.reportedOn(),
                        report.source(),
                        report.note()));
        return progress;
    }
}
