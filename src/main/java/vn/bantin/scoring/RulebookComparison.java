package vn.bantin.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Status;
import vn.bantin.progress.Unit;

/**
 * The results of one period's data by two rule books: who changes rank and score, and which targets change status.
 *
 * @param units all units, by level and then as the first book ranks them, those without a rank last
 * @param targets those that change status, by unit code, then in the order of the indicators; "trong đó" items do not
 *     count and are left out
 * @param judged how many targets were compared
 */
public record RulebookComparison(List<UnitChange> units, List<TargetChange> targets, int judged) {

    private static final int DECIMALS = 2;

    public RulebookComparison {
        units = List.copyOf(units);
        targets = List.copyOf(targets);
    }

    /**
     * A unit's rank and score by either book; the score of a ranked unit is the one that ranks it, with bonus and penalty.
     *
     * @param before its place by the first book, {@code null} if that gives it none
     * @param after its place by the second one
     * @param scoreBefore its score with the decimals of a printed one, {@code null} if nothing of it is assessed
     * @param unrankedBefore why the first book does not rank it, {@code null} if it does
     */
    public record UnitChange(
            Unit unit,
            @Nullable Rank before,
            @Nullable Rank after,
            @Nullable BigDecimal scoreBefore,
            @Nullable BigDecimal scoreAfter,
            Standing.@Nullable Unranked unrankedBefore,
            Standing.@Nullable Unranked unrankedAfter) {

        private static UnitChange of(Standing before, Standing after) {
            return new UnitChange(
                    before.unit(),
                    before.overall(),
                    after.overall(),
                    printed(before),
                    printed(after),
                    before.unranked(),
                    after.unranked());
        }

        private static @Nullable BigDecimal printed(Standing standing) {
            Fraction score = standing.overall() == null ? standing.score() : standing.total();
            return score == null ? null : score.rounded(DECIMALS);
        }

        /** Whether its rank is another one, or it is ranked by one book only; a tie or the number of ranked units is no rank. */
        public boolean moves() {
            return place(before) != place(after);
        }

        /** Whether its score as printed is another one. */
        public boolean scoresOtherwise() {
            return scoreBefore == null || scoreAfter == null
                    ? scoreBefore != null || scoreAfter != null
                    : scoreBefore.compareTo(scoreAfter) != 0;
        }

        /**
         * The places it rises, negative for places it falls; {@code null} if a book does not rank it, or if only the number
         * of ranked units makes it look so.
         */
        public @Nullable Integer gained() {
            return before == null || after == null ? null : after.gained(before);
        }

        private int rises() {
            Integer gained = gained();
            return gained == null ? 0 : gained;
        }

        /** Whether its rank by either book is another one only because the number of ranked units is. */
        public boolean shifts() {
            return before != null && after != null && gained() == null;
        }

        /** Whether only the second book ranks it. */
        public boolean enters() {
            return before == null && after != null;
        }

        /** Whether only the first book ranks it. */
        public boolean leaves() {
            return before != null && after == null;
        }
    }

    /** A target whose status changes. */
    public record TargetChange(Unit unit, Indicator indicator, Status before, Status after) {}

    /** How many targets change from one status to another. */
    public record Way(Status from, Status to, int count) {}

    /** Compares two scoreboards of the same data, which hold the same units and targets. */
    public static RulebookComparison of(Scoreboard before, Scoreboard after) {
        Map<String, Standing> standings = after.standings().stream()
                .collect(Collectors.toMap(s -> s.unit().code(), Function.identity()));
        Map<String, Unit> units = new HashMap<>();
        List<UnitChange> changes = new ArrayList<>();
        for (Standing then : before.standings()) {
            String code = then.unit().code();
            units.put(code, then.unit());
            changes.add(UnitChange.of(then, same(standings.get(code), code)));
        }
        changes.sort(Comparator.<UnitChange, Integer>comparing(
                        change -> change.unit().level().ordinal())
                .thenComparing(change -> place(change.before()))
                .thenComparing(change -> place(change.after())));
        List<Assessment> counted = counted(before).toList();
        Map<List<String>, Status> statuses =
                counted(after).collect(Collectors.toMap(RulebookComparison::key, Assessment::status));
        List<TargetChange> targets = new ArrayList<>();
        for (Assessment then : counted) {
            Status now = same(statuses.get(key(then)), key(then));
            if (now != then.status()) {
                targets.add(new TargetChange(
                        same(units.get(then.unit()), then.unit()), then.indicator(), then.status(), now));
            }
        }
        return new RulebookComparison(changes, targets, counted.size());
    }

    private static Stream<Assessment> counted(Scoreboard board) {
        return board.assessments().stream().filter(a -> a.indicator().counted());
    }

    private static List<String> key(Assessment assessment) {
        return List.of(assessment.unit(), assessment.indicator().code());
    }

    private static <T> T same(@Nullable T there, Object what) {
        if (there == null) {
            throw new IllegalArgumentException(what + " is on one scoreboard only");
        }
        return there;
    }

    private static int place(@Nullable Rank rank) {
        return rank == null ? Integer.MAX_VALUE : rank.rank();
    }

    /** The units that change rank, those that only one book ranks among them. */
    public List<UnitChange> moved() {
        return units.stream().filter(UnitChange::moves).toList();
    }

    /** How many units change their score. */
    public int scoredOtherwise() {
        return (int) units.stream().filter(UnitChange::scoresOtherwise).count();
    }

    /** The units that rise, most places first; of equal moves in the order of the units. */
    public List<UnitChange> risen() {
        return units.stream()
                .filter(change -> change.rises() > 0)
                .sorted(Comparator.comparing(UnitChange::rises, Comparator.reverseOrder()))
                .toList();
    }

    /** The units that fall, most places first; of equal moves in the order of the units. */
    public List<UnitChange> fallen() {
        return units.stream()
                .filter(change -> change.rises() < 0)
                .sorted(Comparator.comparing(UnitChange::rises))
                .toList();
    }

    /** The changes of status by their way, the most frequent first. */
    public List<Way> ways() {
        Map<Status, Map<Status, Integer>> counts = new EnumMap<>(Status.class);
        targets.forEach(change -> counts.computeIfAbsent(change.before(), any -> new EnumMap<>(Status.class))
                .merge(change.after(), 1, Integer::sum));
        return counts.entrySet().stream()
                .flatMap(from -> from.getValue().entrySet().stream()
                        .map(to -> new Way(from.getKey(), to.getKey(), to.getValue())))
                .sorted(Comparator.comparing(Way::count, Comparator.reverseOrder())) // stable: by status
                .toList();
    }

    /** Whether every rank, score and status is the same by both books. */
    public boolean nothing() {
        return targets.isEmpty() && units.stream().noneMatch(change -> change.moves() || change.scoresOtherwise());
    }
}
