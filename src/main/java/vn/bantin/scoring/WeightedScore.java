package vn.bantin.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Indicator;

/** The score of one assessed, counted target with its weight in its unit's score. */
record WeightedScore(Indicator indicator, Fraction score) {

    private static final Fraction HUNDRED = Fraction.of(100, 1);

    /**
     * The weighted mean × 100: within groups by the weights of the indicators, over groups by their own weights; {@code
     * null} where all weights are zero.
     */
    static @Nullable Fraction mean(List<WeightedScore> marks, RankingRules ranking) {
        Fraction sum = Fraction.ZERO;
        Fraction weight = Fraction.ZERO;
        for (Map.Entry<String, List<WeightedScore>> group :
                groups(marks, WeightedScore::indicator, ranking).entrySet()) {
            Fraction inside = Fraction.ZERO;
            Fraction scores = Fraction.ZERO;
            for (WeightedScore mark : group.getValue()) {
                Fraction own = Fraction.of(mark.indicator.weight());
                inside = inside.plus(own);
                scores = scores.plus(own.times(mark.score));
            }
            if (inside.signum() > 0) {
                Fraction of = Fraction.of(ranking.weightOf(group.getKey()));
                sum = sum.plus(of.times(scores).dividedBy(inside));
                weight = weight.plus(of);
            }
        }
        return weight.signum() == 0 ? null : sum.dividedBy(weight).times(HUNDRED);
    }

    /**
     * The share of each indicator in a unit's score, by code; the shares add up to 1, and there are none where all
     * weights are zero.
     */
    static Map<String, Fraction> weights(List<Indicator> indicators, RankingRules ranking) {
        Map<String, Fraction> weights = new LinkedHashMap<>();
        Fraction all = Fraction.ZERO;
        for (Map.Entry<String, List<Indicator>> group :
                groups(indicators, Function.identity(), ranking).entrySet()) {
            Fraction inside = group.getValue().stream()
                    .map(indicator -> Fraction.of(indicator.weight()))
                    .reduce(Fraction.ZERO, Fraction::plus);
            if (inside.signum() > 0) {
                Fraction of = Fraction.of(ranking.weightOf(group.getKey()));
                all = all.plus(of);
                for (Indicator indicator : group.getValue()) {
                    weights.put(
                            indicator.code(),
                            Fraction.of(indicator.weight()).times(of).dividedBy(inside));
                }
            }
        }
        if (all.signum() == 0) {
            return Map.of();
        }
        Fraction whole = all;
        weights.replaceAll((code, weight) -> weight.dividedBy(whole));
        return weights;
    }

    /** All in one group where groups have no weights. */
    private static <T> Map<String, List<T>> groups(List<T> all, Function<T, Indicator> of, RankingRules ranking) {
        Map<String, List<T>> groups = new LinkedHashMap<>();
        for (T one : all) {
            String group = ranking.byGroup() ? of.apply(one).group() : "";
            groups.computeIfAbsent(group, any -> new ArrayList<>()).add(one);
        }
        return groups;
    }
}
