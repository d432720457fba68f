package vn.bantin.scoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Level;
import vn.bantin.progress.Lineage;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Period;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Status;
import vn.bantin.progress.Succession;
import vn.bantin.progress.Unit;

/**
 * The results of an earlier period for comparison: as published where an edition was issued, else computed from the
 * data.
 *
 * @param sameProgramme whether it judged targets of the same programme; else only ranks and values can be compared with
 *     the quarter before
 * @param levels of the units then, by unit
 * @param places the ranked units' places, by unit
 * @param results by unit, then by indicator
 * @param incomparable units that have come into being since, and are not one former unit under another code or name
 */
public record PastResults(
        Period period,
        boolean sameProgramme,
        Map<String, Level> levels,
        Map<String, Rank> places,
        Map<String, Map<String, Result>> results,
        Set<String> incomparable) {

    /**
     * The result of one unit on one indicator in the earlier period.
     *
     * @param value the approved value, {@code null} for none
     * @param estimate whether that is, or is summed from, an estimate that nobody has confirmed since
     * @param status {@code null} for the sum of former units, which was never judged
     * @param correction {@code null} unless the data say something else today than was published
     */
    public record Result(
            String programme,
            Indicated indicator,
            @Nullable BigDecimal value,
            boolean estimate,
            @Nullable Status status,
            @Nullable Correction correction) {

        /** The value in the data of today; {@code null} where they have none. */
        private @Nullable BigDecimal now() {
            return correction == null ? value : correction.now();
        }
    }

    /** A value as it was published and as the data have it now; {@code null} for none, not both. */
    public record Correction(
            @Nullable BigDecimal published, @Nullable BigDecimal now) {}

    /**
     * The properties of an indicator that a comparison needs: its name, its decimals, whether it counts and whether its
     * values add up.
     */
    public record Indicated(String name, int decimals, boolean counted, boolean additive) {

        /** The properties of an indicator as it is today. */
        public static Indicated of(Indicator indicator) {
            return new Indicated(
                    indicator.name(), indicator.decimals(), indicator.counted(), indicator.measure() == Measure.FLOW);
        }
    }

    /**
     * The published figures of a period.
     *
     * @param places the places of ranked units
     * @param figures by unit, then by indicator
     */
    public record Published(Map<String, Rank> places, Map<String, Map<String, Figure>> figures) {

        /** A published value with its status, and whether it was published as an estimate. */
        public record Figure(@Nullable BigDecimal value, boolean estimate, Status status) {}
    }

    /** Computes the results of an earlier period from its data, of which nothing was published. */
    public static PastResults of(Period period, boolean sameProgramme, Scoreboard scoreboard) {
        Map<String, Level> levels = new HashMap<>();
        Map<String, Rank> places = new HashMap<>();
        scoreboard.standings().forEach(standing -> {
            levels.put(standing.unit().code(), standing.unit().level());
            if (standing.overall() != null) {
                places.put(standing.unit().code(), standing.overall());
            }
        });
        Map<String, Map<String, Result>> results = new HashMap<>();
        for (Assessment assessment : scoreboard.assessments()) {
            results.computeIfAbsent(assessment.unit(), unit -> new LinkedHashMap<>())
                    .put(assessment.indicator().code(), result(assessment));
        }
        return new PastResults(period, sameProgramme, levels, places, results, Set.of());
    }

    private static Result result(Assessment assessment) {
        Progress report = assessment.progress();
        Progress approved = report == null || report.state() != Progress.State.APPROVED ? null : report;
        return new Result(
                assessment.target().programme(),
                Indicated.of(assessment.indicator()),
                approved == null ? null : approved.value(),
                approved != null && approved.estimate(),
                assessment.status(),
                null);
    }

    /**
     * Replaces the computed results by the published ones; each result then tells where the data of today differ.
     *
     * @param programme that of what was published
     * @param indicators by code, those of which a figure may have been published that the data no longer have; one of
     *     another indicator cannot be compared with anything
     */
    public PastResults as(Published published, String programme, Map<String, Indicated> indicators) {
        Map<String, Map<String, Result>> all = new HashMap<>();
        results.forEach((unit, ofUnit) -> all.put(unit, new LinkedHashMap<>(ofUnit)));
        published.figures().forEach((unit, figures) -> {
            Map<String, Result> ofUnit = all.computeIfAbsent(unit, any -> new LinkedHashMap<>());
            figures.forEach((indicator, then) -> {
                Result now = ofUnit.get(indicator);
                Indicated known = indicators.get(indicator);
                if (now != null) {
                    ofUnit.put(indicator, restated(now, then));
                } else if (known != null) {
                    ofUnit.put(indicator, restated(new Result(programme, known, null, false, null, null), then));
                }
            });
        });
        return new PastResults(period, sameProgramme, levels, published.places(), all, incomparable);
    }

    private static Result restated(Result now, Published.Figure then) {
        Correction correction = corrected(then.value(), now.value);
        boolean confirmed = correction == null && !now.estimate;
        return new Result(
                now.programme, now.indicator, then.value(), then.estimate() && !confirmed, then.status(), correction);
    }

    /**
     * Translates the results to the units that exist at the end of a later period. A unit that continues one former
     * unit keeps its results, and its rank if both are of one level. A unit made of several units or parts gets the sum
     * of their values for an indicator that adds up, provided every share and every value is known; it gets no status
     * and no rank.
     */
    public PastResults through(List<Succession> successions, List<Unit> units, Period later) {
        Lineage lineage = Lineage.of(
                successions, units, period, later, unit -> results.containsKey(unit) || levels.containsKey(unit));
        Map<String, Rank> seenPlaces = new HashMap<>(places);
        Map<String, Map<String, Result>> seen = new HashMap<>(results);
        Set<String> strangers = new HashSet<>();
        for (Unit unit : units) {
            Lineage.Origin origin = lineage.of(unit.code());
            String whole = origin.whole();
            if (whole == null) {
                seenPlaces.remove(unit.code());
                seen.put(unit.code(), sums(origin));
                strangers.add(unit.code());
            } else if (!whole.equals(unit.code())) {
                move(whole, unit.code(), results, seen);
                move(whole, unit.code(), levels.get(whole) == unit.level() ? places : Map.of(), seenPlaces);
            }
        }
        return new PastResults(period, sameProgramme, levels, seenPlaces, seen, strangers);
    }

    private static <T> void move(String from, String to, Map<String, T> all, Map<String, T> seen) {
        T moved = all.get(from);
        if (moved == null) {
            seen.remove(to);
        } else {
            seen.put(to, moved);
        }
    }

    private Map<String, Result> sums(Lineage.Origin origin) {
        Map<String, Result> sums = new LinkedHashMap<>();
        origin.shares().keySet().stream()
                .sorted()
                .findFirst()
                .ifPresent(one -> of(one).forEach((indicator, first) -> {
                    BigDecimal sum = sum(origin, indicator, Result::value);
                    if (first.indicator.additive && sum != null) {
                        Correction correction = corrected(sum, sum(origin, indicator, Result::now));
                        boolean estimate = origin.shares().keySet().stream()
                                .anyMatch(part -> Objects.requireNonNull(of(part).get(indicator)).estimate);
                        sums.put(
                                indicator,
                                new Result(first.programme, first.indicator, sum, estimate, null, correction));
                    }
                }));
        return sums;
    }

    /** The sum over all parts; {@code null} if one of them has no value. */
    private @Nullable BigDecimal sum(
            Lineage.Origin origin, String indicator, Function<Result, @Nullable BigDecimal> value) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> part : origin.shares().entrySet()) {
            Result result = of(part.getKey()).get(indicator);
            BigDecimal whole = result == null ? null : value.apply(result);
            if (whole == null) {
                return null;
            }
            sum = sum.add(whole.multiply(part.getValue()));
        }
        return sum;
    }

    private static @Nullable Correction corrected(@Nullable BigDecimal published, @Nullable BigDecimal now) {
        boolean same =
                published == null || now == null ? published == null && now == null : published.compareTo(now) == 0;
        return same ? null : new Correction(published, now);
    }

    /** The unit's rank then; {@code null} if it had none that can be compared. */
    public @Nullable Rank place(String unit) {
        return places.get(unit);
    }

    /** The unit's results then, by indicator; empty for a unit without a past of its own. */
    public Map<String, Result> of(String unit) {
        return results.getOrDefault(unit, Map.of());
    }

    /** Whether the unit is new and has no past of its own. */
    public boolean isNew(String unit) {
        return incomparable.contains(unit);
    }
}
