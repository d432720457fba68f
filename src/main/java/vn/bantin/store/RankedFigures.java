package vn.bantin.store;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Summary;
import vn.bantin.page.JsonText;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.RankRange;

/** The figures of a unit that a summary of the second form shares with the table of standings, and does not repeat. */
record RankedFigures(
        @Nullable String cluster,
        @Nullable Integer rank,
        @Nullable Boolean tied,
        @Nullable Integer clusterRank,
        @Nullable Integer previousRank,
        @Nullable Integer rankLow,
        @Nullable Integer rankHigh,
        @Nullable BigDecimal bonus,
        @Nullable BigDecimal penalty) {

    static RankedFigures of(StandingRow row) {
        return new RankedFigures(
                row.cluster(),
                row.rank(),
                row.tied(),
                row.clusterRank(),
                row.previousRank(),
                row.rankLow(),
                row.rankHigh(),
                row.bonus(),
                row.penalty());
    }

    static RankedFigures of(Summary.Line line) {
        Rank place = line.place();
        Rank inCluster = line.inCluster();
        RankRange swing = line.swing();
        Summary.Extra extra = line.extra();
        return new RankedFigures(
                line.cluster(),
                place == null ? null : place.rank(),
                place == null ? null : place.tied(),
                inCluster == null ? null : inCluster.rank(),
                line.previousRank(),
                swing == null ? null : swing.best(),
                swing == null ? null : swing.worst(),
                extra == null ? null : extra.bonus(),
                extra == null ? null : extra.penalty());
    }

    /** Writes the figures into a summary that cannot share them. */
    void write(JsonText json) {
        json.text("cluster", cluster)
                .count("rank", rank)
                .flag("tied", tied)
                .count("clusterRank", clusterRank)
                .count("previousRank", previousRank)
                .count("rankLow", rankLow)
                .count("rankHigh", rankHigh)
                .number("bonus", bonus)
                .number("penalty", penalty);
    }

    static RankedFigures read(JsonFields stored) {
        return new RankedFigures(
                stored.textOrNull("cluster"),
                stored.countOrNull("rank"),
                stored.countOrNull("rank") == null ? null : (Boolean) stored.flag("tied"),
                stored.countOrNull("clusterRank"),
                stored.countOrNull("previousRank"),
                stored.countOrNull("rankLow"),
                stored.countOrNull("rankHigh"),
                stored.numberOrNull("bonus"),
                stored.numberOrNull("penalty"));
    }

    @Nullable
    RankRange swing() {
        return rankLow == null || rankHigh == null ? null : new RankRange(rankLow, rankHigh);
    }
}
