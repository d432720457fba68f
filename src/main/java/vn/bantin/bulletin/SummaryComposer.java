package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Summary.Extra;
import vn.bantin.bulletin.Summary.Line;
import vn.bantin.progress.Period;
import vn.bantin.progress.ReportingCalendar;
import vn.bantin.progress.Status;
import vn.bantin.scoring.AdjustmentPoints;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Scoreboard;
import vn.bantin.scoring.Standing;
import vn.bantin.scoring.StatusTally;

/** Composes the pages over all units from the scoreboard and the bulletins of the units. */
final class SummaryComposer {

    private SummaryComposer() {}

    /**
     * Composes the summary of a period.
     *
     * @param reporting the units that reported anything
     * @param groupOrder the groups of the programme in order
     * @param doubts why figures are in doubt, by indicator, of each unit by its code
     */
    static Summary of(
            Period period,
            Scoreboard scoreboard,
            Letterhead letterhead,
            SignatureBlock closing,
            String programme,
            Set<String> reporting,
            List<String> groupOrder,
            Map<String, Map<String, String>> doubts,
            ReportingCalendar calendar,
            Narrator narrator) {
        List<Standing> standings = scoreboard.standings();
        List<Assessment> counted = scoreboard.assessments().stream()
                .filter(a -> a.indicator().counted())
                .toList();
        List<Bulletin.Group> groups = BulletinComposer.groups(counted);
        Map<String, List<Assessment>> byUnit = counted.stream().collect(Collectors.groupingBy(Assessment::unit));
        PastResults past = RankMovement.compared(standings, narrator.earlier());
        List<Line> ranking = standings.stream()
                .filter(s -> s.overall() != null)
                .sorted(Comparator.comparing((Standing s) -> s.unit().level())
                        .thenComparingInt(
                                s -> s.overall() == null ? 0 : s.overall().rank())
                        .thenComparing(s -> s.unit().code()))
                .map(s -> line(s, byGroup(s, groups, byUnit), past, narrator))
                .toList();
        List<Line> unranked = standings.stream()
                .filter(s -> s.overall() == null)
                .map(s -> line(s, byGroup(s, groups, byUnit), past, narrator))
                .toList();
        String title = "tổng hợp kết quả thực hiện " + narrator.span().targets() + " của các đơn vị";
        StatusTally tally =
                StatusTally.sum(standings.stream().map(Standing::tally).toList());
        Overview.Told told = new Overview(standings, scoreboard.assessments(), reporting, narrator)
                .told(tally, ranking, unranked, doubts, PageOneRoom.below(title, programme, tally));
        return new Summary(
                period,
                narrator.periods(),
                letterhead,
                title,
                programme,
                told.sentences(),
                groups,
                ranking,
                unranked,
                new IndicatorLeaders(standings, counted, doubts, narrator).extremes(),
                Stream.concat(CalendarText.of(calendar, period).stream(), method(standings, counted, narrator))
                        .toList(),
                closing,
                Caveats.ofAll(withCaveat(scoreboard, groupOrder, narrator)),
                narrator.standIns().ofAll(standings.stream().map(Standing::unit).toList(), counted, narrator.names()),
                narrator.ranges(),
                past == null ? null : past.period(),
                told.onPageOne(),
                null);
    }

    private static Stream<String> method(List<Standing> standings, List<Assessment> counted, Narrator narrator) {
        return narrator
                .method()
                .paragraphs(
                        counted.stream().map(Assessment::indicator).distinct().toList(),
                        standings.stream().anyMatch(s -> !s.points().none()),
                        !MarginText.near(standings, narrator.names()).isEmpty())
                .stream();
    }

    /** The rows of what is an estimate or an office's word, by the name of the unit, in the order of its table. */
    private static Map<String, List<TargetRow>> withCaveat(
            Scoreboard scoreboard, List<String> groupOrder, Narrator narrator) {
        Map<String, List<Assessment>> byUnit = scoreboard.byUnit();
        Map<String, List<TargetRow>> rows = new LinkedHashMap<>();
        for (Standing standing : scoreboard.standings()) {
            List<Assessment> ofUnit = byUnit.getOrDefault(standing.unit().code(), List.of());
            rows.put(
                    narrator.names().of(standing.unit()),
                    BulletinComposer.byGroup(ofUnit, groupOrder).stream()
                            .filter(TargetRowComposer::hasCaveat)
                            .map(assessment -> TargetRowComposer.of(assessment, null, null, null, narrator))
                            .toList());
        }
        return rows;
    }

    private static List<StatusTally> byGroup(
            Standing standing, List<Bulletin.Group> groups, Map<String, List<Assessment>> byUnit) {
        Map<String, List<Status>> statuses = new HashMap<>();
        byUnit.getOrDefault(standing.unit().code(), List.of())
                .forEach(a -> statuses.computeIfAbsent(a.indicator().group(), any -> new ArrayList<>())
                        .add(a.status()));
        return groups.stream()
                .map(group -> statuses.getOrDefault(group.name(), List.of()))
                .map(of -> StatusTally.of(of.size(), of))
                .toList();
    }

    private static Line line(
            Standing standing, List<StatusTally> groups, @Nullable PastResults past, Narrator narrator) {
        Fraction total = standing.overall() == null ? standing.score() : standing.total();
        return new Line(
                standing.unit().code(),
                narrator.names().of(standing.unit()),
                standing.unit().cluster(),
                standing.tally(),
                groups,
                total == null ? null : total.rounded(2),
                standing.coverage() == null
                        ? null
                        : standing.coverage().rounded(6).movePointRight(2),
                standing.overall(),
                standing.inCluster(),
                narrator.previousRank(standing),
                RankMovement.then(standing.unit().code(), past),
                standing.overall() == null ? narrator.unranked(standing) : null,
                standing.swing(),
                extra(standing));
    }

    private static @Nullable Extra extra(Standing standing) {
        AdjustmentPoints points = standing.points();
        return points.none()
                ? null
                : new Extra(
                        standing.score() == null ? null : standing.score().rounded(2),
                        points.bonus(),
                        points.penalty(),
                        String.join("; ", AdjustmentText.items(standing)));
    }
}
