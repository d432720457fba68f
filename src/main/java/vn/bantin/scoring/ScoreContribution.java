package vn.bantin.scoring;

import java.util.LinkedHashMap;
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

    private static final Fraction HUNDRED = Fraction.of(100, 1);

    /** The contribution of an assessment; empty where the target does not count in the score. */
    public static Optional<ScoreContribution> of(
            Scoreboard scoreboard, RankingRules ranking, String unit, String indicator) {
        return Optional.ofNullable(
                of(counting(scoreboard, ranking, unit), ranking).get(indicator));
    }

    /** The contributions of assessments that are all that counts in their unit's score, by indicator. */
    private static Map<String, ScoreContribution> of(List<Assessment> counting, RankingRules ranking) {
        Map<String, Fraction> weights = WeightedScore.weights(
                counting.stream().map(Assessment::indicator).toList(), ranking);
        Map<String, ScoreContribution> contributions = new LinkedHashMap<>();
        for (Assessment assessment : counting) {
            Fraction share = weights.get(assessment.indicator().code());
            Fraction score = assessment.verdict().score();
            if (share != null && score != null) {
                contributions.put(
                        assessment.indicator().code(),
                        new ScoreContribution(share, share.times(score).times(HUNDRED)));
            }
        }
        return contributions;
    }

    /**
     * The contributions of a unit's assessments by indicator, where its score does not depend on what other units are
     * assessed on; else none.
     */
    public static Map<String, ScoreContribution> alone(List<Assessment> assessments, RankingRules ranking) {
        return ranking.commonIndicatorsOnly() ? Map.of() : of(assessed(assessments), ranking);
    }

    /** The points that it lacks to those of a target exactly on pace; below 0 where it has more. */
    public Fraction lacking() {
        return share.times(HUNDRED).minus(points);
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
        return assessed(scoreboard.of(unit));
    }

    private static List<Assessment> assessed(List<Assessment> assessments) {
        return assessments.stream()
                .filter(a -> a.indicator().counted() && a.status().assessed())
                .toList();
    }
}
