package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Period;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.RankRange;
import vn.bantin.scoring.StatusTally;

/**
 * The content of the pages over all units.
 *
 * @param periods how the period is named; {@code null} as read from older editions
 * @param overview one sentence each
 * @param groups the groups of indicators over all units, in order
 * @param ranking the ranked units, best first; tied ones by code
 * @param unranked the units without a rank, by code, each with its reason
 * @param extremes who leads and who is last on each indicator
 * @param closing {@code null} in editions that are older than it
 * @param hedges the estimates and the statuses set by an office, an item for the units of which the same
 *     is said; {@code null} as read from older
 *     editions
 * @param standIns the targets judged by the other plan, an item a unit; {@code null} as read from older editions
 * @param ranges whether the ranking says how far each rank moves, as older editions always do
 * @param base the period that ranks are compared with; {@code null} as read from editions that all compared with the
 *     quarter before
 * @param onPageOne how many of the overview's sentences page one must say, the others explain them; {@code null} in editions
 *     older than it, which have neither a strip of counts nor a sum of the groups
 * @param correction the correction that it belongs to, {@code null} in a first edition
 */
public record Summary(
        Period period,
        @Nullable PeriodNames periods,
        Letterhead letterhead,
        String title,
        String programme,
        List<String> overview,
        List<Bulletin.Group> groups,
        List<Line> ranking,
        List<Line> unranked,
        List<Extreme> extremes,
        List<String> method,
        @Nullable SignatureBlock closing,
        @Nullable List<String> hedges,
        @Nullable List<String> standIns,
        boolean ranges,
        @Nullable Period base,
        @Nullable Integer onPageOne,
        @Nullable Correction correction) {

    /**
     * The first and the last on an indicator: names, or how many where more than two share the place.
     *
     * @param unitOfMeasure basis of the rank ("theo % kế hoạch"); in older editions the unit of the values named
     */
    public record Extreme(String indicator, String unitOfMeasure, String leaders, String laggards) {}

    /**
     * One unit in the summary.
     *
     * @param groups its tallies in the order of the summary's groups
     * @param score the one that ranks, with bonus and penalty, to two decimals; {@code null} if it has none
     * @param place {@code null} exactly for an unranked unit
     * @param previousRank its rank in the quarter before, {@code null} if it had none
     * @param before its place in the period that ranks are compared with, {@code null} if it had none or is new since
     * @param reason why it is not ranked, {@code null} if it is
     * @param swing how far its rank moves when the weights do, {@code null} without rank and in editions older than it
     * @param extra {@code null} where no points are given or taken, and in editions older than it
     */
    public record Line(
            String unit,
            String name,
            @Nullable String cluster,
            StatusTally tally,
            List<StatusTally> groups,
            @Nullable BigDecimal score,
            @Nullable BigDecimal coveragePercent,
            @Nullable Rank place,
            @Nullable Rank inCluster,
            @Nullable Integer previousRank,
            @Nullable Rank before,
            @Nullable String reason,
            @Nullable RankRange swing,
            @Nullable Extra extra) {

        /**
         * The number of ranks gained since the period that ranks are compared with, negative for ranks lost; {@code null}
         * where one of the ranks is missing, or only the number of ranked units makes it look so ({@link Rank#gained}).
         */
        public @Nullable Integer change() {
            return place == null || before == null ? null : place.gained(before);
        }

        /** Whether its movement can be shown: it has a rank now or had one before. */
        boolean everRanked() {
            return place != null || before != null;
        }

        /**
         * The movement in words, "Năm 2023 hạng 9, quý I/2024 hạng 5: tăng 4 bậc.", also where one of the ranks is missing.
         *
         * @param base the period that ranks are compared with
         */
        public String movement(Period base, Period now, PeriodNames periods) {
            String then = Phrase.capitalised(at(base, periods, before));
            String here = at(now, periods, place);
            Integer change = change();
            if (change == null) {
                return place == null || before != null
                        ? then + ", " + here + "."
                        : Phrase.capitalised(here) + ", " + at(base, periods, null) + ".";
            }
            String moved = change == 0 ? "giữ nguyên" : (change > 0 ? "tăng " : "giảm ") + Math.abs(change) + " bậc";
            return then + ", " + here + ": " + moved + ".";
        }

        /** "hạng 9 quý IV/2023"; a name that may begin with a number stands ahead: "6 tháng đầu năm 2024 hạng 9". */
        private static String at(Period when, PeriodNames periods, @Nullable Rank place) {
            String named = periods.compared(when);
            String rank = place == null ? "" : "hạng " + place.rank();
            return place == null
                    ? named + " chưa có hạng"
                    : periods == PeriodNames.QUARTER ? rank + " " + named : named + " " + rank;
        }

        public Line {
            groups = List.copyOf(groups);
        }
    }

    /**
     * The points added to the score of the targets and taken from it.
     *
     * @param targets that score, to two decimals; {@code null} if the unit has none
     * @param bonus as far as it counts
     * @param penalty as far as it counts
     * @param said every item with its reason, and what was cut
     */
    public record Extra(@Nullable BigDecimal targets, BigDecimal bonus, BigDecimal penalty, String said) {}

    /** The ranked units of one cluster, best first. */
    public record Cluster(String name, List<Line> lines) {
        public Cluster {
            lines = List.copyOf(lines);
        }
    }

    public Summary {
        periods = periods == null ? PeriodNames.QUARTER : periods;
        overview = List.copyOf(overview);
        groups = List.copyOf(groups);
        ranking = List.copyOf(ranking);
        unranked = List.copyOf(unranked);
        extremes = List.copyOf(extremes);
        method = List.copyOf(method);
        hedges = hedges == null ? List.of() : List.copyOf(hedges);
        standIns = standIns == null ? List.of() : List.copyOf(standIns);
    }

    /** The counts over all units. */
    public StatusTally tally() {
        return StatusTally.sum(groups.stream().map(Bulletin.Group::tally).toList());
    }

    /**
     * What is still to be sent or approved, as the overview says it: which units are silent, and how many targets could not
     * be assessed for want of what.
     */
    public List<String> lacking() {
        return overview.stream()
                .flatMap(sentence ->
                        SilenceText.isSaidBy(sentence) ? Stream.of(sentence) : OpenTargets.lacking(sentence))
                .toList();
    }

    /** All units, the ranked ones first. */
    public Stream<Line> lines() {
        return Stream.concat(ranking.stream(), unranked.stream());
    }

    /**
     * The clusters with a ranked unit, in the order of their units' codes; empty where there are fewer than two
     * clusters.
     */
    public List<Cluster> clusters() {
        List<String> names = lines().sorted(Comparator.comparing(Line::unit))
                .flatMap(line -> Stream.ofNullable(line.cluster()))
                .distinct()
                .toList();
        return names.size() < 2
                ? List.of()
                : names.stream()
                        .map(name -> new Cluster(
                                name,
                                ranking.stream()
                                        .filter(line -> name.equals(line.cluster()))
                                        .toList()))
                        .filter(cluster -> !cluster.lines().isEmpty())
                        .toList();
    }

    /** Whether points are given to any unit or taken from one. */
    public boolean adjusted() {
        return lines().anyMatch(line -> line.extra() != null);
    }

    /** The points given and taken with their reasons, an item a unit. */
    public List<String> merits() {
        return lines().filter(line -> line.extra() != null)
                .sorted(Comparator.comparing(Line::unit))
                .map(line -> Phrase.capitalised(line.name()) + " - "
                        + Objects.requireNonNull(line.extra()).said() + ".")
                .toList();
    }

    /** The units with a rank now or in the period that ranks are compared with, in order; empty where no unit had one then. */
    public List<Line> moved() {
        List<Line> lines = lines().filter(Line::everRanked).toList();
        return lines.stream().allMatch(line -> line.before() == null) ? List.of() : lines;
    }

    /** The period that ranks are compared with. */
    public Period comparedWith() {
        return base == null ? period.previous() : base;
    }

    /** "quý I/2023": that period as tables name it. */
    public String comparedName() {
        return names().compared(comparedWith());
    }

    /** The ranks of the quarter before, by unit, of those that had one. */
    public Map<String, Integer> previousRanks() {
        Map<String, Integer> ranks = new HashMap<>();
        lines().forEach(line -> {
            if (line.previousRank() != null) {
                ranks.put(line.unit(), line.previousRank());
            }
        });
        return ranks;
    }

    /** The period of the report, inside a sentence: "6 tháng đầu năm 2024". */
    public String periodName() {
        return names().of(period);
    }

    /** The names of the period and of those before it. */
    public PeriodNames names() {
        return Objects.requireNonNull(periods);
    }

    /** A copy that belongs to a correction. */
    public Summary corrected(Correction by) {
        return new Summary(
                period,
                periods,
                letterhead,
                title,
                programme,
                overview,
                groups,
                ranking,
                unranked,
                extremes,
                method,
                closing,
                hedges,
                standIns,
                ranges,
                base,
                onPageOne,
                by);
    }
}
