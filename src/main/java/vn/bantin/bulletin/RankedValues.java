package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.Rank;

/**
 * The units that are ranked against each other on an indicator: how many share a place, and whether their values alone
 * or percentages of the plan would give it. All are counted once for all of them.
 */
final class RankedValues {

    private final int units;
    private final Map<Rank, Integer> sharing = new HashMap<>();

    /** The place by each value; empty where one is missing, or where more is better for one and less for another. */
    private final Map<BigDecimal, Rank> places;

    /** The place by each percentage of the plan. */
    private final Map<Fraction, Rank> placesByPlan;

    /** Counts assessments that have a place. */
    RankedValues(List<Assessment> ranked) {
        units = ranked.size();
        ranked.forEach(one -> sharing.merge(Objects.requireNonNull(one.place()), 1, Integer::sum));
        places = places(ranked, RankedValues::value);
        placesByPlan = places(ranked, one -> one.verdict().percentOfPlan());
    }

    /** Whether more than half of all share the place, as where everybody has the highest score. */
    boolean isCommon(Rank place) {
        return 2 * sharing(place) > units;
    }

    /** Whether the values alone give an assessment that place. */
    boolean give(Assessment assessment, Rank place) {
        return gives(places, value(assessment), place);
    }

    /** Whether the percentages of the plan alone give an assessment that place. */
    boolean giveByPlan(Assessment assessment, Rank place) {
        return gives(placesByPlan, assessment.verdict().percentOfPlan(), place);
    }

    /** How many units share the place. */
    int sharing(Rank place) {
        return sharing.getOrDefault(place, 0);
    }

    private static <T> boolean gives(Map<T, Rank> places, @Nullable T figure, Rank place) {
        Rank by = figure == null || places.isEmpty() ? null : places.get(figure);
        return by != null && by.rank() == place.rank() && by.tied() == place.tied();
    }

    private static <T extends Comparable<? super T>> Map<T, Rank> places(
            List<Assessment> ranked, Function<Assessment, @Nullable T> figure) {
        boolean comparable = ranked.stream()
                        .allMatch(
                                one -> figure.apply(one) != null && one.target().goal() != null)
                && ranked.stream().map(RankedValues::sense).distinct().count() == 1;
        if (!comparable) {
            return Map.of();
        }
        Comparator<T> bestFirst =
                sense(ranked.get(0)) == Direction.HIGHER ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Map<T, Integer> counts = new TreeMap<>(bestFirst);
        ranked.forEach(one -> counts.merge(Objects.requireNonNull(figure.apply(one)), 1, Integer::sum));
        Map<T, Rank> places = new TreeMap<>(bestFirst);
        int ahead = 0;
        for (Map.Entry<T, Integer> entry : counts.entrySet()) {
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
