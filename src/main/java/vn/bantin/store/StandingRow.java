package vn.bantin.store;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Edition;
import vn.bantin.scoring.AdjustmentPoints;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.RankRange;
import vn.bantin.scoring.Standing;

/**
 * One line of {@code data/standings.csv}.
 *
 * @param score with four decimals, as {@code coverage}
 * @param tied {@code null}, like every rank, for a unit that is not ranked
 * @param rankLow the best rank that other weights give, {@code null} as every rank and in editions older than it
 * @param rankHigh the worst such rank
 * @param bonus the points added before the unit was ranked, {@code null} where none were given, without a rank and in
 *     older editions
 * @param penalty likewise the points taken
 * @param change how many ranks better than before, {@code null} where nothing can be compared
 */
public record StandingRow(
        String programme,
        String period,
        String unit,
        @Nullable String cluster,
        @Nullable BigDecimal score,
        @Nullable BigDecimal coverage,
        @Nullable Integer rank,
        @Nullable Boolean tied,
        @Nullable Integer clusterRank,
        @Nullable Integer previousRank,
        @Nullable Integer change,
        @Nullable String reasonUnranked,
        @Nullable Integer rankLow,
        @Nullable Integer rankHigh,
        @Nullable BigDecimal bonus,
        @Nullable BigDecimal penalty) {

    static final String INSERT = """
        insert into standings (
            edition, `position`, unit, cluster, score, coverage, `rank`, tied, cluster_rank, previous_rank,
            `change`, reason_unranked, bonus, penalty)
        values (
            :edition, :position, :unit, :cluster, :score, :coverage, :rank, :tied, :cluster_rank, :previous_rank,
            :change, :reason_unranked, :bonus, :penalty)
        """;

    static final String OF_EDITION = """
        select e.programme, e.period, s.*, w.rank_low, w.rank_high
        from standings s join editions e on e.id = s.edition
        left join swings w on w.edition = s.edition and w.unit = s.unit
        where s.edition = :edition
        order by s.`position`
        """;

    static final String INSERT_SWING = """
        insert into swings (edition, unit, rank_low, rank_high)
        values (:edition, :unit, :rank_low, :rank_high)
        """;

    /** The rows as they come back once they are stored. */
    static List<StandingRow> all(Edition edition) {
        Map<String, Integer> previousRanks = edition.summary().previousRanks();
        return edition.scoreboard().standings().stream()
                .map(row -> of(edition, row, previousRanks.get(row.unit().code())))
                .toList();
    }

    private static StandingRow of(Edition edition, Standing standing, @Nullable Integer previousRank) {
        Rank place = standing.overall();
        Rank inCluster = standing.inCluster();
        AdjustmentPoints points = standing.points();
        RankRange swing = standing.swing();
        Standing.Unranked reason = standing.unranked();
        boolean given = place != null && !points.none();
        return new StandingRow(
                edition.programme().code(),
                edition.period().toString(),
                standing.unit().code(),
                standing.unit().cluster(),
                rounded(standing.score()),
                rounded(standing.coverage()),
                place == null ? null : place.rank(),
                place == null ? null : place.tied(),
                inCluster == null ? null : inCluster.rank(),
                previousRank,
                place == null || previousRank == null ? null : previousRank - place.rank(),
                reason == null ? null : reason.name(),
                swing == null ? null : swing.best(),
                swing == null ? null : swing.worst(),
                given ? ResultRow.plain(points.bonus()) : null,
                given ? ResultRow.plain(points.penalty()) : null);
    }

    SqlParameters values(long edition, int position) {
        return SqlParameters.of("edition", edition)
                .and("position", position)
                .and("unit", unit)
                .and("cluster", cluster)
                .and("score", score)
                .and("coverage", coverage)
                .and("rank", rank)
                .and("tied", tied)
                .and("cluster_rank", clusterRank)
                .and("previous_rank", previousRank)
                .and("change", change)
                .and("reason_unranked", reasonUnranked)
                .and("bonus", bonus)
                .and("penalty", penalty);
    }

    SqlParameters swing(long edition) {
        return SqlParameters.of("edition", edition)
                .and("unit", unit)
                .and("rank_low", rankLow)
                .and("rank_high", rankHigh);
    }

    static Map<String, StandingRow> byUnit(List<StandingRow> rows) {
        return rows.stream().collect(Collectors.toMap(StandingRow::unit, Function.identity(), (one, other) -> one));
    }

    private static @Nullable BigDecimal rounded(@Nullable Fraction number) {
        return number == null ? null : number.rounded(4);
    }

    /** The sealed text of the row; columns that are added later must stay out of it. */
    String sealed() {
        return SealedText.line(
                unit,
                cluster,
                score,
                coverage,
                rank,
                tied,
                clusterRank,
                previousRank,
                change,
                reasonUnranked,
                rankLow,
                rankHigh,
                bonus,
                penalty);
    }

    static StandingRow read(ResultRow row) throws SQLException {
        return new StandingRow(
                row.text("programme"),
                row.text("period"),
                row.text("unit"),
                row.textOrNull("cluster"),
                row.decimalsOrNull("score"),
                row.decimalsOrNull("coverage"),
                row.countOrNull("rank"),
                row.flagOrNull("tied"),
                row.countOrNull("cluster_rank"),
                row.countOrNull("previous_rank"),
                row.countOrNull("change"),
                row.textOrNull("reason_unranked"),
                row.countOrNull("rank_low"),
                row.countOrNull("rank_high"),
                row.numberOrNull("bonus"),
                row.numberOrNull("penalty"));
    }
}
