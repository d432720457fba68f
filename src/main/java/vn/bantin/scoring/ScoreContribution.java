package vn.bantin.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Level;

/**
 * The contribution of one target to its unit's score.
 *
 * @param share the target's part of the weight that counts, 0 to 1
 * @param points share × score × 100; the points of all targets of a unit add up to its score
 */
public record ScoreContribution(Fraction share, Fraction points) {

    /** The contribution of an assessment; empty where the target does not count in the score. */
    public static Optional<ScoreContribution> of(
            Scoreboard scoreboard, RankingRules ranking, String unit, String indicator) {
        List<Assessment> counting = counting(scoreboard, ranking, unit);
        Map<String, Fraction> weights = WeightedScore.weights(
                counting.stream().map(Assessment::indicator).toList(), ranking);
        return counting.stream()
                .filter(a -> a.indicator().code().equals(indicator) && weights.containsKey(indicator))
                .findFirst()
                .flatMap(a -> Optional.ofNullable(a.verdict().score()))
                .map(score -> {
                    Fraction share = weights.getOrDefault(indicator, Fraction.ZERO);
                    return new ScoreContribution(share, share.times(score).times(Fraction.of(100, 1)));
                });
    }

    private static List<Assessment> counting(Scoreboard scoreboard, RankingRules ranking, String unit) {
        List<Assessment> assessed = assessed(scoreboard, unit);
        Optional<Standing> own = scoreboard.standings().stream()
                .filter(s -> s.unit().code().equals(unit) && s.overall() != null)
                .findFirst();
        if (!ranking.commonIndicatorsOnly() || own.isEmpty()) {
            return assessed;
        }
        Level level = own.get().unit().level();
        List<Set<Indicator>> others = scoreboard.standings().stream()
                .filter(s -> s.overall() != null && s.unit().level() == level)
                .map(s -> assessed(scoreboard, s.unit().code()).stream()
                        .map(Assessment::indicator)
                        .collect(Collectors.toSet()))
                .toList();
        return assessed.stream()
                .filter(a -> others.stream().allMatch(other -> other.contains(a.indicator())))
                .toList();
    }

    private static List<Assessment> assessed(Scoreboard scoreboard, String unit) {
        return scoreboard.of(unit).stream()
                .filter(a -> a.indicator().counted() && a.status().assessed())
                .toList();
    }
}
