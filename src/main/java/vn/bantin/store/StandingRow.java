package vn.bantin.store;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.Place;
import vn.bantin.scoring.Points;
import vn.bantin.scoring.Standing;
import vn.bantin.scoring.Swing;

/**
 * One line of {@code data/standings.csv}.
 *
 * @param score with four decimals, as {@code coverage}
 * @param tied {@code null}, as every rank, for a unit that is not ranked
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

    static Values values(long edition, Standing standing, Swing swing) {
        return Values.of("edition", edition)
                .and("unit", standing.unit().code())
                .and("rank_low", swing.best())
                .and("rank_high", swing.worst());
    }

    static Values values(long edition, int position, Standing standing, @Nullable Integer previousRank) {
        Place place = standing.overall();
        Place inCluster = standing.inCluster();
        Points points = standing.points();
        return Values.of("edition", edition)
                .and("position", position)
                .and("unit", standing.unit().code())
                .and("cluster", standing.unit().cluster())
                .and("score", rounded(standing.score()))
                .and("coverage", rounded(standing.coverage()))
                .and("rank", place == null ? null : place.rank())
                .and("tied", place == null ? null : place.tied())
                .and("cluster_rank", inCluster == null ? null : inCluster.rank())
                .and("previous_rank", previousRank)
                .and("change", place == null || previousRank == null ? null : previousRank - place.rank())
                .and("reason_unranked", standing.unranked())
                .and("bonus", place == null || points.none() ? null : points.bonus())
                .and("penalty", place == null || points.none() ? null : points.penalty());
    }

    private static @Nullable BigDecimal rounded(@Nullable Fraction number) {
        return number == null ? null : number.rounded(4);
    }

    /** What of it is sealed; a column that comes later has no place here. */
    String sealed() {
        return Seals.line(
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

    static StandingRow read(Cells row) throws SQLException {
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
