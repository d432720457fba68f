package vn.bantin.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Adjustment;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Level;
import vn.bantin.progress.Period;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;

/**
 * All results of one period: every assessment and every unit's standing.
 *
 * @param assessments by unit code, then in the order of the indicators
 * @param standings by unit code
 */
public record Scoreboard(List<Assessment> assessments, List<Standing> standings) {

    public Scoreboard {
        assessments = List.copyOf(assessments);
        standings = List.copyOf(standings);
    }

    /**
     * Judges every target in force, and scores and ranks every unit; the order of the ledger's rows does not matter.
     */
    public static Scoreboard of(Ledger ledger, Rulebook rulebook) {
        return of(ledger, rulebook, true);
    }

    /**
     * Scores and ranks a period without testing how far the ranks move; for a period that only serves as a comparison.
     */
    public static Scoreboard untried(Ledger ledger, Rulebook rulebook) {
        return of(ledger, rulebook, false);
    }

    private static Scoreboard of(Ledger ledger, Rulebook rulebook, boolean tried) {
        Map<String, Unit> units = ledger.units().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        List<Assessment> judged = placed(judged(ledger, rulebook), units);
        Map<String, List<Assessment>> byUnit =
                judged.stream().collect(Collectors.groupingBy(Assessment::unit, TreeMap::new, Collectors.toList()));
        Map<String, List<Adjustment>> given =
                ledger.adjustments().stream().collect(Collectors.groupingBy(Adjustment::unit));
        List<Scored> scored = byUnit.entrySet().stream()
                .map(entry -> scored(
                        Objects.requireNonNull(units.get(entry.getKey())),
                        entry.getValue(),
                        AdjustmentPoints.of(
                                given.getOrDefault(entry.getKey(), List.of()),
                                rulebook.ranking().ceilings()),
                        rulebook))
                .toList();
        return new Scoreboard(judged, ranked(common(scored, rulebook.ranking()), tried ? rulebook.ranking() : null));
    }

    /** All assessments by unit, in the order of the indicators. */
    public Map<String, List<Assessment>> byUnit() {
        return assessments.stream().collect(Collectors.groupingBy(Assessment::unit));
    }

    /** The assessments of one unit, in the order of the indicators; of many units {@link #byUnit} is quicker. */
    public List<Assessment> of(String unit) {
        return assessments.stream().filter(a -> a.unit().equals(unit)).toList();
    }

    private static List<Assessment> judged(Ledger ledger, Rulebook rulebook) {
        LocalDate end = ledger.period().end();
        LearntPace learnt = LearntPace.of(ledger, rulebook);
        Map<Key, Progress> reports = ledger.progress().stream()
                .collect(Collectors.toMap(p -> new Key(p.unit(), p.indicator()), Function.identity()));
        Map<Key, List<Target>> targets = ledger.targets().stream()
                .filter(target -> target.inForce(ledger.period()))
                .collect(Collectors.groupingBy(t -> new Key(t.unit(), t.indicator())));
        List<Assessment> judged = new ArrayList<>();
        for (Unit unit : ledger.units()) {
            if (!unit.existsOn(end)) {
                continue;
            }
            for (Indicator indicator : ledger.indicators()) {
                Key key = new Key(unit.code(), indicator.code());
                Target target = inForce(targets.getOrDefault(key, List.of()), rulebook.basis());
                if (target != null) {
                    Target other = other(targets.getOrDefault(key, List.of()), target);
                    Progress report = reports.get(key);
                    judged.add(new Assessment(
                            unit.code(),
                            indicator,
                            target,
                            other,
                            report,
                            Judge.judge(
                                    ledger.programme(),
                                    ledger.period(),
                                    rulebook,
                                    indicator,
                                    target,
                                    report,
                                    learnt.share(indicator, target)),
                            null));
                }
            }
        }
        judged.sort(Comparator.comparing(Assessment::unit)); // stable: the indicators stay in order
        return judged;
    }

    /** The target of the basis asked for, else of the other; of several in force the one that began last. */
    private static @Nullable Target inForce(List<Target> targets, Basis basis) {
        return targets.stream()
                .min(Comparator.<Target, Boolean>comparing(target -> target.basis() != basis)
                        .thenComparing(Scoreboard::latestFirst))
                .orElse(null);
    }

    private static @Nullable Target other(List<Target> targets, Target chosen) {
        return targets.stream()
                .filter(target -> target.basis() != chosen.basis())
                .min(Scoreboard::latestFirst)
                .orElse(null);
    }

    private static int latestFirst(Target one, Target two) {
        return Comparator.comparing(Target::validFrom, Comparator.nullsFirst(Comparator.<Period>naturalOrder()))
                .compare(two, one);
    }

    /** Each with its place on its indicator, among the units of its own level; "trong đó" items have none. */
    private static List<Assessment> placed(List<Assessment> judged, Map<String, Unit> units) {
        Map<List<Object>, Map<String, Fraction>> scores = new HashMap<>();
        for (Assessment assessment : judged) {
            Fraction score = assessment.verdict().score();
            if (score != null && assessment.indicator().counted()) {
                scores.computeIfAbsent(contest(assessment, units), any -> new HashMap<>())
                        .put(assessment.unit(), score);
            }
        }
        Map<List<Object>, Map<String, Rank>> places = new HashMap<>();
        scores.forEach((contest, those) -> places.put(contest, Rank.among(those)));
        return judged.stream()
                .map(a -> a.placed(
                        places.getOrDefault(contest(a, units), Map.of()).get(a.unit())))
                .toList();
    }

    private static List<Object> contest(Assessment assessment, Map<String, Unit> units) {
        Unit unit = Objects.requireNonNull(units.get(assessment.unit()));
        return List.of(assessment.indicator().code(), unit.level());
    }

    /** A unit's score and coverage; its ranks come when all units have theirs. */
    private static Scored scored(Unit unit, List<Assessment> assessments, AdjustmentPoints points, Rulebook rulebook) {
        List<Assessment> counted =
                assessments.stream().filter(a -> a.indicator().counted()).toList();
        StatusTally tally = StatusTally.of(
                counted.size(), counted.stream().map(Assessment::status).toList());
        List<WeightedScore> marks = new ArrayList<>();
        for (Assessment assessment : counted) {
            Fraction score = assessment.verdict().score();
            if (score != null) {
                marks.add(new WeightedScore(assessment.indicator(), score));
            }
        }
        Fraction score = WeightedScore.mean(marks, rulebook.ranking());
        Fraction coverage = coverage(counted, rulebook.ranking());
        return new Scored(
                unit, tally, marks, score, coverage, unranked(assessments, score, coverage, rulebook), points);
    }

    /** The part of the weight due that is assessed, {@code null} if nothing is due. */
    private static @Nullable Fraction coverage(List<Assessment> counted, RankingRules ranking) {
        Map<String, Fraction> due = WeightedScore.weights(
                counted.stream()
                        .filter(a -> a.verdict().reason() != NotAssessedReason.NOT_DUE)
                        .map(Assessment::indicator)
                        .toList(),
                ranking);
        return due.isEmpty()
                ? null
                : counted.stream()
                        .filter(a -> a.verdict().score() != null)
                        .map(a -> due.getOrDefault(a.indicator().code(), Fraction.ZERO))
                        .reduce(Fraction.ZERO, Fraction::plus);
    }

    private static boolean reported(Assessment assessment) {
        Progress report = assessment.progress();
        return report != null && report.says();
    }

    /** A unit that has sent only "trong đó" items has sent a report, though none that counts. */
    private static Standing.@Nullable Unranked unranked(
            List<Assessment> assessments, @Nullable Fraction score, @Nullable Fraction coverage, Rulebook rulebook) {
        if (coverage == null) {
            return Standing.Unranked.NOTHING_DUE;
        }
        if (assessments.stream().noneMatch(Scoreboard::reported)) {
            return Standing.Unranked.NO_REPORT;
        }
        return score == null || coverage.compareTo(Fraction.of(rulebook.coverage())) < 0
                ? Standing.Unranked.LOW_COVERAGE
                : null;
    }

    /** Where the office asks for it, ranked units with only what is assessed for all of their level. */
    private static List<Scored> common(List<Scored> scored, RankingRules ranking) {
        if (!ranking.commonIndicatorsOnly()) {
            return scored;
        }
        Map<Level, Set<Indicator>> common = new EnumMap<>(Level.class);
        for (Scored unit : scored) {
            if (unit.unranked == null) {
                Set<Indicator> own =
                        unit.marks.stream().map(WeightedScore::indicator).collect(Collectors.toSet());
                common.computeIfAbsent(unit.unit.level(), any -> new HashSet<>(own))
                        .retainAll(own);
            }
        }
        return scored.stream()
                .map(unit -> unit.unranked == null
                        ? unit.only(common.getOrDefault(unit.unit.level(), Set.of()), ranking)
                        : unit)
                .toList();
    }

    private static List<Standing> ranked(List<Scored> scored, @Nullable RankingRules ranking) {
        Map<String, Rank> overall = placesWithin(scored, unit -> unit.level().name());
        Map<String, RankRange> swings = ranking == null ? Map.of() : swings(scored, overall, ranking);
        Map<String, Rank> inCluster = placesWithin(
                scored, unit -> unit.cluster() == null ? null : unit.level().name() + "/" + unit.cluster());
        return scored.stream()
                .map(s -> new Standing(
                        s.unit,
                        s.tally,
                        s.score,
                        s.coverage,
                        overall.get(s.unit.code()),
                        inCluster.get(s.unit.code()),
                        swings.get(s.unit.code()),
                        s.unranked,
                        s.points))
                .toList();
    }

    private static Map<String, RankRange> swings(List<Scored> scored, Map<String, Rank> places, RankingRules ranking) {
        Map<Level, Map<String, List<WeightedScore>>> levels = new EnumMap<>(Level.class);
        Map<String, AdjustmentPoints> points = new HashMap<>();
        scored.stream().filter(s -> s.unranked == null).forEach(s -> {
            levels.computeIfAbsent(s.unit.level(), any -> new HashMap<>()).put(s.unit.code(), s.marks);
            points.put(s.unit.code(), s.points);
        });
        Map<String, RankRange> swings = new HashMap<>();
        levels.values().forEach(marks -> swings.putAll(RankSensitivity.of(marks, points, places, ranking)));
        return swings;
    }

    /** The places of the ranked units, each among those of its own class; a unit without a class has no place. */
    private static Map<String, Rank> placesWithin(List<Scored> scored, Function<Unit, @Nullable String> classOf) {
        Map<String, Map<String, Fraction>> classes = new TreeMap<>();
        for (Scored unit : scored) {
            String name = classOf.apply(unit.unit);
            if (unit.unranked == null && unit.score != null && name != null) {
                classes.computeIfAbsent(name, any -> new HashMap<>())
                        .put(unit.unit.code(), unit.score.plus(unit.points.net()));
            }
        }
        Map<String, Rank> places = new HashMap<>();
        classes.values().forEach(scores -> places.putAll(Rank.among(scores)));
        return places;
    }

    private record Key(String unit, String indicator) {}

    /** A unit on its way to a standing. */
    private record Scored(
            Unit unit,
            StatusTally tally,
            List<WeightedScore> marks,
            @Nullable Fraction score,
            @Nullable Fraction coverage,
            Standing.@Nullable Unranked unranked,
            AdjustmentPoints points) {

        /** Scores a ranked unit again by those indicators alone; without any of them it has no rank. */
        Scored only(Set<Indicator> common, RankingRules ranking) {
            List<WeightedScore> those = marks.stream()
                    .filter(mark -> common.contains(mark.indicator()))
                    .toList();
            Fraction mean = WeightedScore.mean(those, ranking);
            return mean == null
                    ? new Scored(unit, tally, marks, score, coverage, Standing.Unranked.NO_COMMON_INDICATOR, points)
                    : new Scored(unit, tally, those, mean, coverage, null, points);
        }
    }
}
