package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Rank;

/**
 * The units that are ranked against each other on an indicator: how many share a place, and whether their values alone
 * would give it. Both are counted once for all of them.
 */
final class RankedValues {

    private final int units;
    private final Map<Rank, Integer> sharing = new HashMap<>();

    /** The place by each value; empty where one is missing, or where more is better for one and less for another. */
    private final Map<BigDecimal, Rank> places;

    /** Counts assessments that have a place. */
    RankedValues(List<Assessment> ranked) {
        units = ranked.size();
        ranked.forEach(one -> sharing.merge(Objects.requireNonNull(one.place()), 1, Integer::sum));
        boolean comparable = ranked.stream()
                        .allMatch(one -> value(one) != null && one.target().goal() != null)
                && ranked.stream().map(RankedValues::sense).distinct().count() == 1;
        places = comparable ? places(ranked) : Map.of();
    }

    /** Whether more than half of all share the place, as where everybody has the highest score. */
    boolean isCommon(Rank place) {
        return 2 * sharing.getOrDefault(place, 0) > units;
    }

    /** Whether the values alone give an assessment that place. */
    boolean give(Assessment assessment, Rank place) {
        BigDecimal value = value(assessment);
        Rank by = value == null || places.isEmpty() ? null : places.get(value);
        return by != null && by.rank() == place.rank() && by.tied() == place.tied();
    }

    private static Map<BigDecimal, Rank> places(List<Assessment> ranked) {
        Comparator<BigDecimal> bestFirst =
                sense(ranked.get(0)) == Direction.HIGHER ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Map<BigDecimal, Integer> counts = new TreeMap<>(bestFirst);
        ranked.forEach(one -> counts.merge(Objects.requireNonNull(value(one)), 1, Integer::sum));
        Map<BigDecimal, Rank> places = new TreeMap<>(bestFirst);
        int ahead = 0;
        for (Map.Entry<BigDecimal, Integer> entry : counts.entrySet()) {
            places.put(entry.getKey(), new Rank(ahead + 1, entry.getValue() > 1, ranked.size()));
            ahead += entry.getValue();
        }
        return places;
    }

    /** The reported value, {@code null} for none. */
    static @Nullable BigDecimal value(Assessment assessment) {
        return assessment.progress() == null ? null : assessment.progress().value();
    }

    private static Direction sense(Assessment assessment) {
        Goal goal = assessment.target().goalOrThrow();
        return goal.sense(assessment.indicator().direction());
    }
}
