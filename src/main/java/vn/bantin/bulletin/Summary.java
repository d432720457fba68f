package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Period;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Place;
import vn.bantin.scoring.Scoreboard;
import vn.bantin.scoring.Standing;
import vn.bantin.scoring.Tally;

/**
 * All that the pages over all units say.
 *
 * @param overview one sentence each
 * @param groups the tallies of the groups of indicators over all units, in order
 * @param ranking the ranked units, best first; tied ones by code
 * @param unranked the units without a rank, by code, each with its reason
 * @param closing {@code null} in editions that are older than it
 */
public record Summary(
        Period period,
        Letterhead letterhead,
        String title,
        String programme,
        List<String> overview,
        List<Bulletin.Group> groups,
        List<Line> ranking,
        List<Line> unranked,
        List<String> method,
        @Nullable Closing closing) {

    /**
     * One unit in the summary.
     *
     * @param score to two decimals, {@code null} if it has none
     * @param place {@code null} exactly for an unranked unit
     * @param reason why it is not ranked, {@code null} if it is
     */
    public record Line(
            String unit,
            String name,
            @Nullable String cluster,
            Tally tally,
            @Nullable BigDecimal score,
            @Nullable BigDecimal coveragePercent,
            @Nullable Place place,
            @Nullable Place inCluster,
            @Nullable String reason) {

        static Line of(Standing standing, Narrator narrator) {
            return new Line(
                    standing.unit().code(),
                    Phrase.unit(standing.unit()),
                    standing.unit().cluster(),
                    standing.tally(),
                    standing.score() == null ? null : standing.score().rounded(2),
                    standing.coverage() == null
                            ? null
                            : standing.coverage().rounded(6).movePointRight(2),
                    standing.overall(),
                    standing.inCluster(),
                    standing.overall() == null ? narrator.unranked(standing) : null);
        }
    }

    public Summary {
        overview = List.copyOf(overview);
        groups = List.copyOf(groups);
        ranking = List.copyOf(ranking);
        unranked = List.copyOf(unranked);
        method = List.copyOf(method);
    }

    static Summary of(
            Period period,
            Scoreboard scoreboard,
            Letterhead letterhead,
            Closing closing,
            String programme,
            Narrator narrator) {
        List<Standing> standings = scoreboard.standings();
        Tally tally = sum(standings);
        List<Line> ranking = standings.stream()
                .filter(s -> s.overall() != null)
                .sorted(Comparator.comparing((Standing s) -> s.unit().level())
                        .thenComparingInt(
                                s -> s.overall() == null ? 0 : s.overall().rank())
                        .thenComparing(s -> s.unit().code()))
                .map(s -> Line.of(s, narrator))
                .toList();
        List<Line> unranked = standings.stream()
                .filter(s -> s.overall() == null)
                .map(s -> Line.of(s, narrator))
                .toList();
        List<String> overview = new ArrayList<>();
        overview.add("%s, %s đơn vị %s."
                .formatted(
                        Phrase.capitalised(Phrase.quarter(period)),
                        Phrase.count(standings.size()),
                        narrator.counts(tally)));
        overview.add("Xếp hạng %s đơn vị%s."
                .formatted(
                        Phrase.count(ranking.size(), standings.size()),
                        unranked.isEmpty()
                                ? ""
                                : "; %s đơn vị chưa xếp hạng, nêu lý do ở mục sau"
                                        .formatted(Phrase.count(unranked.size()))));
        return new Summary(
                period,
                letterhead,
                "tổng hợp kết quả thực hiện các chỉ tiêu " + Phrase.quarter(period) + " của các đơn vị",
                programme,
                overview,
                Bulletin.groups(scoreboard.assessments().stream()
                        .filter(a -> a.indicator().counted())
                        .toList()),
                ranking,
                unranked,
                narrator.method(scoreboard.assessments().stream()
                        .map(Assessment::indicator)
                        .distinct()
                        .toList()),
                closing);
    }

    private static Tally sum(List<Standing> standings) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        int total = 0;
        for (Standing standing : standings) {
            total += standing.tally().total();
            standing.tally().counts().forEach((status, count) -> counts.merge(status, count, Integer::sum));
        }
        return new Tally(total, counts);
    }
}
