package vn.bantin.job;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.bantin.press.DataFile;
import vn.bantin.store.AssessmentRow;
import vn.bantin.store.EditionStore;
import vn.bantin.store.FindingRow;
import vn.bantin.store.StandingRow;

/** The data files of an edition, from its frozen rows; their columns are section 5 of the contract. */
final class DataFiles {

    private static final List<String> ASSESSMENTS = columns("programme, period, unit, indicator, basis, wording, value,"
            + " plan, percent_of_plan, expected_percent, status, reason, rule, override, indicator_rank,"
            + " indicator_ranked");
    private static final List<String> STANDINGS = columns("programme, period, unit, cluster, score, coverage, rank,"
            + " tied, cluster_rank, previous_rank, change, reason_unranked, rank_low, rank_high");
    private static final List<String> FINDINGS =
            columns("severity, code, file, line, column, unit, indicator, message");

    private DataFiles() {}

    /** The files' names below the edition's folder and their bytes. */
    static Map<String, byte[]> of(EditionStore editions, long edition) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(
                "data/assessments.csv",
                csv(
                        ASSESSMENTS,
                        editions.assessments(edition).stream()
                                .map(DataFiles::row)
                                .toList()));
        files.put(
                "data/standings.csv",
                csv(
                        STANDINGS,
                        editions.standings(edition).stream().map(DataFiles::row).toList()));
        files.put(
                "data/findings.csv",
                csv(
                        FINDINGS,
                        editions.findings(edition).stream().map(DataFiles::row).toList()));
        return files;
    }

    private static byte[] csv(List<String> header, List<List<@Nullable Object>> rows) {
        return DataFile.csv(header, rows);
    }

    private static List<@Nullable Object> row(AssessmentRow a) {
        return cells(
                a.programme(),
                a.period(),
                a.unit(),
                a.indicator(),
                a.basis(),
                a.wording(),
                a.value(),
                a.plan(),
                four(a.percentOfPlan()),
                four(a.expectedPercent()),
                a.status(),
                a.reason(),
                a.rule(),
                a.override(),
                a.indicatorRank(),
                a.indicatorRanked());
    }

    private static List<@Nullable Object> row(StandingRow s) {
        return cells(
                s.programme(),
                s.period(),
                s.unit(),
                s.cluster(),
                four(s.score()),
                four(s.coverage()),
                s.rank(),
                s.tied(),
                s.clusterRank(),
                s.previousRank(),
                s.change(),
                s.reasonUnranked(),
                s.rankLow(),
                s.rankHigh());
    }

    private static List<@Nullable Object> row(FindingRow f) {
        return cells(f.severity(), f.code(), f.file(), f.line(), f.column(), f.unit(), f.indicator(), f.message());
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private static List<String> columns(String names) {
        return List.of(names.split(",\\s*"));
    }

    private static @Nullable BigDecimal four(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(4, RoundingMode.HALF_UP);
    }
}
