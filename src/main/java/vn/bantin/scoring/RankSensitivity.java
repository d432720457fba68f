package vn.bantin.scoring;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tests how far the ranks of one level move when the weights do, in two trials; the set of ranked units stays the same.
 *
 * <p>First, {@value #DRAWS} times the weight that each indicator has in each unit's score is multiplied by a number
 * from 0.8 to 1.2, one for each indicator and the same for all units, drawn by {@link SplittableRandom} (whose
 * algorithm is specified) from the seed {@value #SEED}, indicators in the order of their codes. These scores are
 * doubles: who is ahead by less than {@value #MARGIN} of a point is not ahead. Second, each indicator in turn is left
 * out for all units, its group's weight going to the others of the group; these ranks are exact, and an indicator
 * without which some unit would have no score is not left out. Bonus and penalty are added to every one of these scores
 * as they are to the unit's own.
 */
final class RankSensitivity {

    private static final int DRAWS = 1_000;
    private static final long SEED = 20_240_331L;
    private static final double LEAST = 0.8;
    private static final double WIDTH = 0.4;
    private static final double MARGIN = 1e-9;

    private final List<List<WeightedScore>> marks;
    private final List<Fraction> points;
    private final RankingRules ranking;
    private final RankRange[] swings;
    private final double[] groupWeights;
    private final List<List<Near>> targets;

    private RankSensitivity(
            List<List<WeightedScore>> marks, List<Fraction> points, RankingRules ranking, RankRange[] swings) {
        this.marks = marks;
        this.points = points;
        this.ranking = ranking;
        this.swings = swings;
        List<String> groups = marks.stream()
                .flatMap(unit -> unit.stream().map(mark -> mark.indicator().group()))
                .distinct()
                .sorted()
                .toList();
        groupWeights = ranking.byGroup()
                ? groups.stream()
                        .mapToDouble(group -> ranking.weightOf(group).doubleValue())
                        .toArray()
                : new double[] {1};
        targets = marks.stream().map(unit -> near(unit, groups)).toList();
    }

    /** The range of ranks of each unit, by code, from the scores of its targets, its adjustments and its rank. */
    static Map<String, RankRange> of(
            Map<String, List<WeightedScore>> marks,
            Map<String, AdjustmentPoints> points,
            Map<String, Rank> places,
            RankingRules ranking) {
        Map<String, List<WeightedScore>> ordered = new TreeMap<>(marks);
        RankRange[] swings = ordered.keySet().stream()
                .map(unit -> places.get(unit))
                .map(place -> new RankRange(place.rank(), place.rank()))
                .toArray(RankRange[]::new);
        List<Fraction> added = ordered.keySet().stream()
                .map(unit -> points.getOrDefault(unit, AdjustmentPoints.NONE).net())
                .toList();
        RankSensitivity trial = new RankSensitivity(List.copyOf(ordered.values()), added, ranking, swings);
        trial.draw();
        trial.leaveOut();
        Map<String, RankRange> byUnit = new HashMap<>();
        int at = 0;
        for (String unit : ordered.keySet()) {
            byUnit.put(unit, swings[at++]);
        }
        return byUnit;
    }

    private List<String> codes() {
        TreeSet<String> codes = new TreeSet<>();
        marks.forEach(unit -> unit.forEach(mark -> codes.add(mark.indicator().code())));
        return List.copyOf(codes);
    }

    private void draw() {
        List<String> codes = codes();
        double[][] weights = new double[marks.size()][codes.size()];
        double[][] scores = new double[marks.size()][codes.size()];
        for (int unit = 0; unit < marks.size(); unit++) {
            Map<String, Fraction> shares = WeightedScore.weights(
                    marks.get(unit).stream().map(WeightedScore::indicator).toList(), ranking);
            for (WeightedScore mark : marks.get(unit)) {
                int at = codes.indexOf(mark.indicator().code());
                Fraction share = shares.getOrDefault(mark.indicator().code(), Fraction.ZERO);
                weights[unit][at] = share.nearest();
                scores[unit][at] = 100 * mark.score().nearest();
            }
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] factors = new double[codes.size()];
        double[] drawn = new double[marks.size()];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < factors.length; i++) {
                factors[i] = LEAST + WIDTH * random.nextDouble();
            }
            for (int unit = 0; unit < drawn.length; unit++) {
                drawn[unit] = mean(weights[unit], scores[unit], factors)
                        + points.get(unit).nearest();
            }
            note(drawn);
        }
    }

    private static double mean(double[] weights, double[] scores, double[] factors) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < factors.length; i++) {
            double weight = weights[i] * factors[i];
            sum += weight * scores[i];
            all += weight;
        }
        return sum / all;
    }

    private void note(double[] scores) {
        double[] rising = scores.clone();
        Arrays.sort(rising);
        for (int unit = 0; unit < scores.length; unit++) {
            int from = Arrays.binarySearch(rising, scores[unit] + MARGIN);
            int better = rising.length - (from < 0 ? -from - 1 : from);
            swings[unit] = swings[unit].reaching(1 + better);
        }
    }

    private void leaveOut() {
        for (String code : codes()) {
            Without without = new Without(code);
            if (without.complete()) {
                int[] ranks = without.ranks();
                for (int unit = 0; unit < swings.length; unit++) {
                    swings[unit] = swings[unit].reaching(ranks[unit]);
                }
            }
        }
    }

    /** A target as doubles, with the weight of its indicator and the place of its group among the groups. */
    private record Near(String code, int group, double weight, double score) {}

    private List<Near> near(List<WeightedScore> unit, List<String> groups) {
        return unit.stream()
                .map(mark -> new Near(
                        mark.indicator().code(),
                        ranking.byGroup() ? groups.indexOf(mark.indicator().group()) : 0,
                        mark.indicator().weight().doubleValue(),
                        100 * mark.score().nearest()))
                .toList();
    }

    /** Exact ranks without an indicator; most pairs are told apart by doubles, only close ones need the whole fractions. */
    private final class Without {

        private final String code;
        private final double[] near;
        private final @Nullable Fraction[] whole;

        Without(String code) {
            this.code = code;
            near = IntStream.range(0, targets.size())
                    .mapToDouble(
                            unit -> near(targets.get(unit)) + points.get(unit).nearest())
                    .toArray();
            whole = new Fraction[near.length];
        }

        /** Whether every unit still has a score. */
        boolean complete() {
            return Arrays.stream(near).noneMatch(Double::isNaN);
        }

        /** The rank of each unit; equal ones share the best of their places. */
        int[] ranks() {
            List<Integer> bestFirst = IntStream.range(0, near.length)
                    .boxed()
                    .sorted((one, other) -> compare(other, one))
                    .toList();
            int[] ranks = new int[near.length];
            for (int place = 0; place < ranks.length; place++) {
                int unit = bestFirst.get(place);
                int ahead = place == 0 ? unit : bestFirst.get(place - 1);
                ranks[unit] = place > 0 && compare(unit, ahead) == 0 ? ranks[ahead] : place + 1;
            }
            return ranks;
        }

        private int compare(int unit, int other) {
            double ahead = near[unit] - near[other];
            boolean close = Math.abs(ahead) <= MARGIN * (1 + Math.abs(near[other]));
            return close ? whole(unit).compareTo(whole(other)) : ahead > 0 ? 1 : -1;
        }

        private Fraction whole(int unit) {
            Fraction known = whole[unit];
            if (known == null) {
                List<WeightedScore> rest = marks.get(unit).stream()
                        .filter(mark -> !mark.indicator().code().equals(code))
                        .toList();
                known = Objects.requireNonNull(WeightedScore.mean(rest, ranking))
                        .plus(points.get(unit));
                whole[unit] = known;
            }
            return known;
        }

        /** The mean in doubles, of numbers none of which is negative: right to some 14 digits; NaN for none. */
        private double near(List<Near> unit) {
            double[] scores = new double[groupWeights.length];
            double[] inside = new double[groupWeights.length];
            for (Near target : unit) {
                if (!target.code.equals(code)) {
                    scores[target.group] += target.weight * target.score;
                    inside[target.group] += target.weight;
                }
            }
            double sum = 0;
            double all = 0;
            for (int group = 0; group < groupWeights.length; group++) {
                if (inside[group] > 0) {
                    sum += groupWeights[group] * scores[group] / inside[group];
                    all += groupWeights[group];
                }
            }
            return all == 0 ? Double.NaN : sum / all;
        }
    }
}
