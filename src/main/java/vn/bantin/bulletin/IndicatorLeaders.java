package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Level;
import vn.bantin.progress.Status;
import vn.bantin.progress.Unit;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Standing;

/** Names who leads and who is last on each indicator. */
final class IndicatorLeaders {

    private static final String DOUBTFUL = "số liệu cần soát lại";
    private static final String RULED = " theo ý kiến cơ quan theo dõi";

    private final List<Assessment> counted;
    private final Narrator narrator;
    private final Map<String, Unit> units;
    private final Map<String, Map<String, String>> doubts;

    /** @param doubts why figures are in doubt, by indicator, of each unit by its code */
    IndicatorLeaders(
            List<Standing> standings,
            List<Assessment> counted,
            Map<String, Map<String, String>> doubts,
            Narrator narrator) {
        this.doubts = doubts;
        this.counted = counted;
        this.narrator = narrator;
        units = standings.stream().map(Standing::unit).collect(Collectors.toMap(Unit::code, Function.identity()));
    }

    /**
     * Names the first and the last of each level, for every indicator on which at least two units of the level are
     * ranked apart.
     */
    List<Summary.Extreme> extremes() {
        Map<Indicator, Map<Level, List<Assessment>>> assigned = new LinkedHashMap<>();
        for (Assessment one : counted) {
            Level level = Objects.requireNonNull(units.get(one.unit())).level();
            assigned.computeIfAbsent(one.indicator(), any -> new EnumMap<>(Level.class))
                    .computeIfAbsent(level, any -> new ArrayList<>())
                    .add(one);
        }
        List<Summary.Extreme> extremes = new ArrayList<>();
        assigned.forEach((indicator, byLevel) -> byLevel.forEach((level, ofLevel) -> {
            List<Assessment> all =
                    ofLevel.stream().filter(one -> one.place() != null).toList();
            int last = all.stream().mapToInt(IndicatorContest::rank).max().orElse(1);
            if (last > 1) {
                IndicatorContest contest = new IndicatorContest(all, narrator);
                extremes.add(new Summary.Extreme(
                        byLevel.size() == 1 ? indicator.name() : indicator.name() + ", " + LevelText.of(level),
                        contest.by(),
                        names(all, 1, contest),
                        laggards(all, last, ofLevel.size(), contest)));
            }
        }));
        return extremes;
    }

    /** The last ones that have not done what they should, or only by rulings; that there are none where all have. */
    private String laggards(List<Assessment> all, int last, int assigned, IndicatorContest contest) {
        boolean ruled =
                all.stream().filter(a -> IndicatorContest.rank(a) == last).allMatch(Assessment::ruled);
        List<Assessment> behind = all.stream()
                .filter(a -> !isFulfilled(a) || ruled && IndicatorContest.rank(a) == last)
                .toList();
        if (behind.isEmpty()) {
            return nobody(all, assigned);
        }
        int lastBehind = behind.stream().mapToInt(IndicatorContest::rank).max().orElse(last);
        return names(behind, lastBehind, contest);
    }

    /** "không có (đều hoàn thành)", of 27 of which two were not assessed and one was ruled "không có (25 đơn vị được đánh giá đều hoàn thành, 01 theo ý kiến cơ quan theo dõi)". */
    private static String nobody(List<Assessment> all, int assigned) {
        boolean done = all.stream().allMatch(a -> a.status() != Status.ON_PACE);
        int ruled = (int) all.stream().filter(Assessment::ruled).count();
        return "không có (%sđều %s%s)"
                .formatted(
                        all.size() < assigned ? Phrase.count(all.size()) + " đơn vị được đánh giá " : "",
                        done ? "hoàn thành" : "đạt tiến độ trở lên",
                        ruled == 0 ? "" : ", " + Phrase.count(ruled) + RULED);
    }

    private static boolean isFulfilled(Assessment assessment) {
        return assessment.status().assessed()
                && assessment.status() != Status.BEHIND
                && assessment.status() != Status.MISSED;
    }

    private String names(List<Assessment> all, int rank, IndicatorContest contest) {
        List<Assessment> there =
                all.stream().filter(a -> IndicatorContest.rank(a) == rank).toList();
        if (there.size() > 2) {
            return "%s đơn vị đồng hạng %s".formatted(Phrase.count(there.size()), rank);
        }
        return contest.inOrder(there).stream()
                .map(a -> named(a, rank == 1, contest))
                .collect(Collectors.joining("; "));
    }

    /**
     * "huyện Thọ Xuân (21,8%)", "huyện Như Xuân (20,3%, đạt tiến độ theo ý kiến cơ quan theo dõi)".
     *
     * @param first whether it leads: where even the first is behind, that is said ("72,2%, chậm tiến độ")
     */
    private String named(Assessment assessment, boolean first, IndicatorContest contest) {
        String label = narrator.label(assessment.status());
        return "%s (%s%s)"
                .formatted(
                        narrator.names().of(Objects.requireNonNull(units.get(assessment.unit()))),
                        contest.figure(assessment),
                        doubtful(assessment)
                                ? ", " + DOUBTFUL
                                : assessment.ruled()
                                        ? ", " + label + RULED
                                        : first && !isFulfilled(assessment) ? ", " + label : "");
    }

    private boolean doubtful(Assessment assessment) {
        return doubts.getOrDefault(assessment.unit(), Map.of())
                .containsKey(assessment.indicator().code());
    }
}
