package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
     */
    static Summary of(
            Period period,
            Scoreboard scoreboard,
            Letterhead letterhead,
            SignatureBlock closing,
            String programme,
            Set<String> reporting,
            List<Bulletin> bulletins,
            ReportingCalendar calendar,
            Narrator narrator) {
        List<Standing> standings = scoreboard.standings();
        List<Assessment> counted = scoreboard.assessments().stream()
                .filter(a -> a.indicator().counted())
                .toList();
        List<Bulletin.Group> groups = BulletinComposer.groups(counted);
        Overview overview = new Overview(standings, scoreboard.assessments(), reporting, narrator);
        List<Line> ranking = standings.stream()
                .filter(s -> s.overall() != null)
                .sorted(Comparator.comparing((Standing s) -> s.unit().level())
                        .thenComparingInt(
                                s -> s.overall() == null ? 0 : s.overall().rank())
                        .thenComparing(s -> s.unit().code()))
                .map(s -> line(s, byGroup(s, groups, counted), narrator))
                .toList();
        List<Line> unranked = standings.stream()
                .filter(s -> s.overall() == null)
                .map(s -> line(s, byGroup(s, groups, counted), narrator))
                .toList();
        return new Summary(
                period,
                narrator.periods(),
                letterhead,
                "tổng hợp kết quả thực hiện " + narrator.span().targets() + " của các đơn vị",
                programme,
                overview.sentences(
                        StatusTally.sum(standings.stream().map(Standing::tally).toList()), ranking, unranked),
                groups,
                ranking,
                unranked,
                new IndicatorLeaders(standings, counted, narrator).extremes(),
                Stream.concat(
                                CalendarText.of(calendar, period).stream(),
                                narrator
                                        .method()
                                        .paragraphs(
                                                counted.stream()
                                                        .map(Assessment::indicator)
                                                        .distinct()
                                                        .toList(),
                                                standings.stream()
                                                        .anyMatch(
                                                                s -> !s.points().none()),
                                                !MarginText.near(standings, narrator.names())
                                                        .isEmpty())
                                        .stream())
                        .toList(),
                closing,
                Caveats.ofAll(rowsByUnit(bulletins)),
                narrator.standIns().ofAll(standings.stream().map(Standing::unit).toList(), counted, narrator.names()),
                narrator.ranges(),
                null);
    }

    private static Map<String, List<TargetRow>> rowsByUnit(List<Bulletin> bulletins) {
        Map<String, List<TargetRow>> rows = new LinkedHashMap<>();
        bulletins.forEach(bulletin -> rows.put(bulletin.unitName(), bulletin.rows()));
        return rows;
    }

    private static List<StatusTally> byGroup(Standing standing, List<Bulletin.Group> groups, List<Assessment> counted) {
        Map<String, List<Status>> statuses = new HashMap<>();
        counted.stream()
                .filter(a -> a.unit().equals(standing.unit().code()))
                .forEach(a -> statuses.computeIfAbsent(a.indicator().group(), any -> new ArrayList<>())
                        .add(a.status()));
        return groups.stream()
                .map(group -> statuses.getOrDefault(group.name(), List.of()))
                .map(of -> StatusTally.of(of.size(), of))
                .toList();
    }

    private static Line line(Standing standing, List<StatusTally> groups, Narrator narrator) {
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
