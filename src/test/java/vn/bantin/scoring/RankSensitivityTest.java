package vn.bantin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Adjustment;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;

/** How far ranks move when weights do. */
class RankSensitivityTest {

    private static final Rulebook STANDARD = Rulebook.STANDARD;

    /** B is worse on the heavy indicator, A on both light ones; C is far behind both. */
    private static final String THREE = """
            # units
            code,name,kind
            A,A,DISTRICT
            B,B,DISTRICT
            C,C,DISTRICT
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,measure,weight,group
            I1,Một,FLOW,2,Kinh tế
            I2,Hai,FLOW,1,Xã hội
            I3,Ba,FLOW,1,Xã hội
            # targets
            programme,unit,indicator,comparator,low
            P,A,I1,AT_LEAST,100
            P,A,I2,AT_LEAST,100
            P,A,I3,AT_LEAST,100
            P,B,I1,AT_LEAST,100
            P,B,I2,AT_LEAST,100
            P,B,I3,AT_LEAST,100
            P,C,I1,AT_LEAST,100
            P,C,I2,AT_LEAST,100
            P,C,I3,AT_LEAST,100
            # progress
            programme,unit,indicator,period,value
            P,A,I1,2024-Q1,25
            P,A,I2,2024-Q1,20
            P,A,I3,2024-Q1,20
            P,B,I1,2024-Q1,21
            P,B,I2,2024-Q1,%s
            P,B,I3,2024-Q1,23
            P,C,I1,2024-Q1,2
            P,C,I2,2024-Q1,2
            P,C,I3,2024-Q1,1
            """;

    @Test
    void a_close_rank_moves_and_a_far_one_does_not() {
        assertThat(swings(Rulebook.STANDARD, "24")).isEqualTo("A 90.0000 1 (1-2), B 89.0000 2 (1-2), C 7.0000 3 (3-3)");
    }

    @Test
    void equal_scores_are_equal_in_truth_and_either_may_lead_when_weights_move() {
        assertThat(swings(Rulebook.STANDARD, "25")).isEqualTo("A 90.0000 1 (1-2), B 90.0000 1 (1-2), C 7.0000 3 (3-3)");
    }

    @Test
    void the_weight_of_a_group_is_shared_among_its_targets() {
        RankingRules ranking = new RankingRules(
                List.of(
                        new RankingRules.GroupWeight("Kinh tế", new BigDecimal("20")),
                        new RankingRules.GroupWeight("Xã hội", new BigDecimal("80"))),
                false,
                AdjustmentLimits.STANDARD,
                false);
        // A: 0.2 x 100 + 0.8 x 80; B: 0.2 x 84 + 0.8 x (96 + 92) / 2
        assertThat(swings(Rulebook.STANDARD.with(ranking), "24"))
                .isEqualTo("B 92.0000 1 (1-1), A 84.0000 2 (2-2), C 6.4000 3 (3-3)");
    }

    @Test
    void the_drawn_weights_are_those_of_the_seed() {
        // C and D keep both indicators in. B leads where I1 weighs more than 1.461 times as much as I2; the drawn
        // factors
        // reach 1.4634 times, and turned round 1.4599 times.
        assertThat(swings(STANDARD, "I1 1, I2 1", "A I1 10, A I2 13.6525, B I1 12.5, B I2 10, C I1 1, D I2 1"))
                .isEqualTo("A 47.3050 1 (1-2), B 45.0000 2 (1-2), C 4.0000 3 (3-3), D 4.0000 3 (3-3)");
    }

    @Test
    void equal_scores_stay_equal_where_doubles_are_not() {
        // Without X, A has (0.1 x 100 + 0.2 x 100) / (0.1 + 0.2), in doubles a little less than 100.
        assertThat(swings(STANDARD, "I1 0.1, I2 0.2, I3 0.3, X 1", "A I1 25, A I2 25, A X 25, B I3 25, B X 25"))
                .isEqualTo("A 100.0000 1 (1-1), B 100.0000 1 (1-1)");
    }

    @Test
    void a_trillionth_ahead_is_ahead_where_an_indicator_is_left_out() {
        assertThat(swings(STANDARD, "I1 1, I2 1", "A I1 25, A I2 24.000000000003, B I1 25.000000000001, B I2 24"))
                .isEqualTo("A 98.0000 1 (1-2), B 98.0000 2 (1-2)");
    }

    @Test
    void the_weight_of_the_groups_counts_where_an_indicator_is_left_out() {
        Rulebook rules = STANDARD.with(new RankingRules(
                List.of(
                        new RankingRules.GroupWeight("K", BigDecimal.ONE),
                        new RankingRules.GroupWeight("S", new BigDecimal("2"))),
                false,
                AdjustmentLimits.STANDARD,
                false));
        String groups = "K1 1, K2 1, S1 1";
        assertThat(swings(rules, groups, "A K1 22.5, A K2 22.5, B K1 20, B K2 20, B S1 20"))
                .as("a unit without a group weighs less and is no worse for it")
                .isEqualTo("A 90.0000 1 (1-1), B 80.0000 2 (2-2)");
        assertThat(swings(rules, groups, "A K1 30, A K2 18, B K1 20, B K2 20, B S1 20"))
                .as("without K1 A has 72")
                .isEqualTo("A 96.0000 1 (1-2), B 80.0000 2 (1-2)");
    }

    @Test
    void the_rank_itself_lies_within_its_swing_and_the_swing_within_the_contest() {
        LedgerSamples.forEverySeed(seed -> {
            for (Standing standing : Scoreboard.of(LedgerSamples.of(seed), LedgerSamples.rules(seed))
                    .standings()) {
                Rank place = standing.overall();
                RankRange swing = standing.swing();
                assertThat(swing == null).isEqualTo(place == null);
                if (place != null) {
                    assertThat(swing.best()).isBetween(1, place.rank());
                    assertThat(swing.worst()).isBetween(place.rank(), place.among());
                }
            }
        });
    }

    @Test
    void a_naive_trial_with_sixty_digits_moves_the_ranks_as_far() {
        LongStream.range(0, 60).forEach(seed -> agrees(LedgerSamples.of(seed), LedgerSamples.rules(seed), 1_000));
    }

    @Test
    void and_so_for_the_sample_data_without_and_with_weights_of_groups() {
        Ledger ledger = LedgerFile.sample().at("2024-Q1");
        agrees(ledger, Rulebook.STANDARD, 1_000);
        List<RankingRules.GroupWeight> weights = new ArrayList<>();
        ledger.indicators().stream()
                .map(i -> i.group())
                .distinct()
                .forEach(group ->
                        weights.add(new RankingRules.GroupWeight(group, new BigDecimal(10 + 5 * weights.size()))));
        agrees(
                ledger,
                Rulebook.STANDARD.with(new RankingRules(weights, true, AdjustmentLimits.STANDARD, false)),
                1_000);
    }

    /** Draws and leaves out once more, from the assessments alone, by double loops over decimals. */
    private static void agrees(Ledger ledger, Rulebook rules, int draws) {
        Scoreboard board = Scoreboard.of(ledger, rules);
        board.standings().stream()
                .filter(s -> s.overall() != null)
                .collect(Collectors.groupingBy(s -> s.unit().level()))
                .values()
                .forEach(level -> assertThat(level.stream()
                                .map(s -> s.unit().code() + " " + s.swing().best() + "-"
                                        + s.swing().worst())
                                .toList())
                        .isEqualTo(naive(ledger, board, level, rules.ranking(), draws)));
    }

    private static List<String> naive(
            Ledger ledger, Scoreboard board, List<Standing> level, RankingRules ranking, int draws) {
        List<List<Assessment>> units = new ArrayList<>();
        List<BigDecimal> added = new ArrayList<>();
        for (Standing standing : level) {
            added.add(points(ledger, standing, Adjustment.Kind.BONUS)
                    .min(ranking.ceilings().bonus())
                    .subtract(points(ledger, standing, Adjustment.Kind.PENALTY)
                            .min(ranking.ceilings().penalty())));
            units.add(board.of(standing.unit().code()).stream()
                    .filter(a -> a.indicator().counted() && a.verdict().score() != null)
                    .filter(a -> !ranking.commonIndicatorsOnly()
                            || level.stream()
                                    .allMatch(other -> board.of(other.unit().code()).stream()
                                            .anyMatch(its -> its.verdict().score() != null
                                                    && its.indicator().equals(a.indicator()))))
                    .toList());
        }
        TreeSet<String> codes = new TreeSet<>();
        units.forEach(unit -> unit.forEach(a -> codes.add(a.indicator().code())));
        int[] best = level.stream().mapToInt(s -> s.overall().rank()).toArray();
        int[] worst = best.clone();
        SplittableRandom random = new SplittableRandom(20_240_331L);
        for (int draw = 0; draw < draws; draw++) {
            TreeMap<String, Double> factors = new TreeMap<>();
            for (String code : codes) {
                factors.put(code, 0.8 + 0.4 * random.nextDouble());
            }
            List<BigDecimal> scores = new ArrayList<>();
            for (List<Assessment> unit : units) {
                BigDecimal sum = BigDecimal.ZERO;
                BigDecimal all = BigDecimal.ZERO;
                for (Assessment a : unit) {
                    BigDecimal weight = weight(a, unit, ranking)
                            .multiply(new BigDecimal(factors.get(a.indicator().code())));
                    all = all.add(weight);
                    sum = sum.add(weight.multiply(a.verdict().score().rounded(30)));
                }
                scores.add(sum.movePointRight(2)
                        .divide(all, 20, RoundingMode.HALF_UP)
                        .add(added.get(scores.size())));
            }
            reach(best, worst, scores, new BigDecimal("0.000000001"));
        }
        leaveOut(units, added, codes, ranking, best, worst);
        return IntStream.range(0, level.size())
                .mapToObj(i -> level.get(i).unit().code() + " " + best[i] + "-" + worst[i])
                .toList();
    }

    private static void leaveOut(
            List<List<Assessment>> units,
            List<BigDecimal> added,
            TreeSet<String> codes,
            RankingRules ranking,
            int[] best,
            int[] worst) {
        for (String code : codes) {
            List<BigDecimal> scores = new ArrayList<>();
            for (List<Assessment> unit : units) {
                List<Assessment> rest = unit.stream()
                        .filter(a -> !a.indicator().code().equals(code))
                        .toList();
                BigDecimal sum = BigDecimal.ZERO;
                BigDecimal all = BigDecimal.ZERO;
                for (Assessment a : rest) {
                    BigDecimal weight = weight(a, rest, ranking);
                    all = all.add(weight);
                    sum = sum.add(weight.multiply(a.verdict().score().rounded(60)));
                }
                scores.add(
                        all.signum() == 0
                                ? null
                                : sum.movePointRight(2)
                                        .divide(all, 40, RoundingMode.HALF_UP)
                                        .add(added.get(scores.size())));
            }
            if (scores.stream().allMatch(Objects::nonNull)) {
                reach(best, worst, scores, new BigDecimal("1E-30"));
            }
        }
    }

    private static BigDecimal points(Ledger ledger, Standing standing, Adjustment.Kind kind) {
        return ledger.adjustments().stream()
                .filter(one -> one.unit().equals(standing.unit().code()) && one.kind() == kind)
                .map(Adjustment::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal weight(Assessment one, List<Assessment> among, RankingRules ranking) {
        BigDecimal weight = one.indicator().weight();
        for (RankingRules.GroupWeight group : ranking.groupWeights()) {
            if (group.group().equals(one.indicator().group()) && weight.signum() > 0) {
                BigDecimal inside = among.stream()
                        .filter(a -> a.indicator().group().equals(group.group()))
                        .map(a -> a.indicator().weight())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                return weight.multiply(group.weight()).divide(inside, 50, RoundingMode.HALF_UP);
            }
        }
        return weight;
    }

    private static void reach(int[] best, int[] worst, List<BigDecimal> scores, BigDecimal margin) {
        for (int i = 0; i < scores.size(); i++) {
            int rank = 1;
            for (BigDecimal other : scores) {
                rank += other.subtract(scores.get(i)).compareTo(margin) > 0 ? 1 : 0;
            }
            best[i] = Math.min(best[i], rank);
            worst[i] = Math.max(worst[i], rank);
        }
    }

    private static String swings(Rulebook rules, String second) {
        return swings(rules, LedgerFile.of(THREE.formatted(second)));
    }

    /** Indicators with their weights, of the group that their first letter names; reports on a plan of 100 each. */
    private static String swings(Rulebook rules, String indicators, String reports) {
        StringBuilder text = new StringBuilder("# units\ncode,name,kind\n");
        List<String[]> rows =
                Stream.of(reports.split(", ")).map(row -> row.split(" ")).toList();
        rows.stream()
                .map(row -> row[0])
                .distinct()
                .forEach(unit -> text.append("%s,%s,DISTRICT\n".formatted(unit, unit)));
        text.append("# programmes\ncode,title,kind,first_year,last_year\nP,Kế hoạch,ANNUAL,2024,2024\n");
        text.append("# indicators\ncode,name,measure,weight,group\n");
        Stream.of(indicators.split(", "))
                .map(one -> one.split(" "))
                .forEach(one ->
                        text.append("%s,%s,FLOW,%s,%s\n".formatted(one[0], one[0], one[1], one[0].substring(0, 1))));
        text.append("# targets\nprogramme,unit,indicator,comparator,low\n");
        rows.forEach(row -> text.append("P,%s,%s,AT_LEAST,100\n".formatted(row[0], row[1])));
        text.append("# progress\nprogramme,unit,indicator,period,value\n");
        rows.forEach(row -> text.append("P,%s,%s,2024-Q1,%s\n".formatted(row[0], row[1], row[2])));
        return swings(rules, LedgerFile.of(text.toString()));
    }

    private static String swings(Rulebook rules, LedgerFile file) {
        return Scoreboard.of(file.at("2024-Q1"), rules).standings().stream()
                .sorted((one, other) -> other.score().compareTo(one.score()))
                .map(s -> "%s %s %s (%s-%s)"
                        .formatted(
                                s.unit().code(),
                                s.score().rounded(4),
                                s.overall().rank(),
                                s.swing().best(),
                                s.swing().worst()))
                .collect(Collectors.joining(", "));
    }
}
