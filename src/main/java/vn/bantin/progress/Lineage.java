package vn.bantin.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Traces each present unit to the former units that it was made of, through the successions between two periods, in the
 * order of their days.
 *
 * <p>A unit that absorbs another one remains part of itself, and one that gives a part away keeps the rest, whether a
 * row says so or not. The origin is unknown where a needed share is missing; only a unit that merely changed its code
 * needs no share.
 */
public final class Lineage {

    private final Period then;
    private final Map<String, Unit> units;
    private final Predicate<String> stoodThen;
    private final Map<String, Origin> changed = new HashMap<>();

    /**
     * The former units of which one present unit is made.
     *
     * @param shares share (above 0, at most 1) of each former unit, by its code; empty where the origin is unknown
     */
    public record Origin(Map<String, BigDecimal> shares) {

        static final Origin UNKNOWN = new Origin(Map.of());

        public Origin {
            shares = Map.copyOf(shares);
        }

        static Origin itself(String unit) {
            return new Origin(Map.of(unit, BigDecimal.ONE));
        }

        /**
         * The one former unit that the unit continues as a whole, under whatever code; {@code null} if there is none.
         */
        public @Nullable String whole() {
            Map.Entry<String, BigDecimal> only =
                    shares.size() == 1 ? shares.entrySet().iterator().next() : null;
            return only == null || only.getValue().compareTo(BigDecimal.ONE) != 0 ? null : only.getKey();
        }
    }

    private Lineage(Period then, Collection<Unit> units, Predicate<String> stoodThen) {
        this.then = then;
        this.units = units.stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        this.stoodThen = stoodThen;
    }

    /**
     * Traces units as they exist at the end of {@code now} back to the end of {@code then}.
     *
     * @param stoodThen whether a unit without a known first day existed already at the end of {@code then}
     */
    public static Lineage of(
            List<Succession> successions,
            Collection<Unit> units,
            Period then,
            Period now,
            Predicate<String> stoodThen) {
        Lineage lineage = new Lineage(then, units, stoodThen);
        successions.stream()
                .filter(s ->
                        s.effectiveOn().isAfter(then.end()) && !s.effectiveOn().isAfter(now.end()))
                .collect(Collectors.groupingBy(Succession::effectiveOn, TreeMap::new, Collectors.toList()))
                .forEach(lineage::happened);
        return lineage;
    }

    /** Traces the units of a ledger back to the end of an earlier period. */
    public static Lineage since(Period then, Ledger ledger) {
        return of(ledger.successions(), ledger.units(), then, ledger.period(), unit -> true);
    }

    /** The origin of one present unit. */
    public Origin of(String unit) {
        return before(unit, LocalDate.MAX);
    }

    /** Whether the unit existed unchanged then. */
    public boolean same(String unit) {
        return unit.equals(of(unit).whole());
    }

    private void happened(LocalDate day, List<Succession> rows) {
        Map<String, List<Succession>> given = rows.stream().collect(Collectors.groupingBy(Succession::oldUnit));
        Map<String, List<Succession>> taken = rows.stream().collect(Collectors.groupingBy(Succession::newUnit));
        Set<String> concerned = new TreeSet<>(given.keySet());
        concerned.addAll(taken.keySet());
        Map<String, Origin> after = new HashMap<>();
        for (String unit : concerned) {
            after.put(unit, sum(parts(unit, taken.getOrDefault(unit, List.of()), given, day), day));
        }
        changed.putAll(after);
    }

    /**
     * The units of the day before that one unit is made of, with the share of each; {@code null} where that is unknown.
     */
    private Map<String, @Nullable BigDecimal> parts(
            String unit, List<Succession> taken, Map<String, List<Succession>> given, LocalDate day) {
        boolean stood = stood(unit, day);
        Map<String, @Nullable BigDecimal> parts = new TreeMap<>();
        for (Succession row : taken) {
            List<Succession> others = given.getOrDefault(row.oldUnit(), List.of());
            boolean renamed = !stood && taken.size() == 1 && others.size() == 1 && !exists(row.oldUnit(), day);
            parts.put(row.oldUnit(), renamed && row.share() == null ? BigDecimal.ONE : share(row, others));
        }
        if (!parts.containsKey(unit) && (stood || taken.isEmpty())) {
            parts.put(unit, begins(unit, day) ? null : rest(given.getOrDefault(unit, List.of())));
        }
        return parts;
    }

    /** Whether the code belonged to a unit on the day before. */
    private boolean stood(String unit, LocalDate day) {
        Unit known = units.get(unit);
        return known != null && known.validFrom() != null && known.validFrom().isBefore(day)
                || changed.containsKey(unit)
                || stoodThen.test(unit);
    }

    private boolean begins(String unit, LocalDate day) {
        Unit known = units.get(unit);
        return known != null && known.validFrom() != null && !known.validFrom().isBefore(day);
    }

    private boolean exists(String unit, LocalDate day) {
        Unit known = units.get(unit);
        return known != null && known.existsOn(day);
    }

    private static @Nullable BigDecimal share(Succession row, List<Succession> given) {
        BigDecimal rest = given.stream().allMatch(one -> one.share() != null) ? rest(given) : BigDecimal.ZERO;
        return rest == null ? null : row.share();
    }

    /**
     * The share that a unit keeps after giving others away; {@code null} where a share is missing or they exceed the
     * whole.
     */
    private static @Nullable BigDecimal rest(List<Succession> given) {
        BigDecimal rest = BigDecimal.ONE;
        for (Succession row : given) {
            if (row.share() == null) {
                return null;
            }
            rest = rest.subtract(row.share());
        }
        return rest.signum() < 0 ? null : rest;
    }

    private Origin sum(Map<String, @Nullable BigDecimal> parts, LocalDate day) {
        Map<String, BigDecimal> shares = new HashMap<>();
        for (Map.Entry<String, @Nullable BigDecimal> part : parts.entrySet()) {
            BigDecimal share = part.getValue();
            Origin origin = before(part.getKey(), day);
            if (share == null || origin.shares().isEmpty()) {
                return Origin.UNKNOWN;
            }
            if (share.signum() > 0) {
                origin.shares().forEach((unit, of) -> shares.merge(unit, of.multiply(share), BigDecimal::add));
            }
        }
        return new Origin(shares);
    }

    private Origin before(String unit, LocalDate day) {
        Origin origin = changed.get(unit);
        if (origin != null) {
            return origin;
        }
        Unit known = units.get(unit);
        LocalDate first = known == null ? null : known.validFrom();
        boolean begunSince = first != null && first.isAfter(then.end()) && first.isBefore(day);
        return begunSince ? Origin.UNKNOWN : Origin.itself(unit);
    }
}
