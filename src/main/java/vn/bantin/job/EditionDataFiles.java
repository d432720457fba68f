package vn.bantin.job;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Location;
import vn.bantin.output.CsvDataFile;
import vn.bantin.progress.Remark;
import vn.bantin.store.AssessmentRow;
import vn.bantin.store.EditionStore;
import vn.bantin.store.FigureChangeRow;
import vn.bantin.store.FindingRow;
import vn.bantin.store.StandingRow;
import vn.bantin.store.StoredEdition;

/** The data files of an edition, from its frozen rows; their columns are section 5 of the contract. */
public final class EditionDataFiles {

    private static final List<String> ASSESSMENTS = columns("programme, period, unit, indicator, basis, wording, value,"
            + " plan, percent_of_plan, expected_percent, status, reason, rule, override, indicator_rank,"
            + " indicator_ranked, estimate, override_reason");
    private static final List<String> STANDINGS = columns("programme, period, unit, cluster, score, coverage, rank,"
            + " tied, cluster_rank, previous_rank, change, reason_unranked, rank_low, rank_high, bonus, penalty");
    private static final List<String> FINDINGS =
            columns("severity, code, file, line, column, unit, indicator, message");

    private static final List<String> CORRECTIONS =
            columns("programme, period, edition_from, edition_to, unit, indicator, figure, old, new");

    private static final List<String> REMARKS =
            columns("programme, period, unit, section, position, indicator, text," + " body, due_on, source");

    private EditionDataFiles() {}

    /** The files' names below the edition's folder and their bytes. */
    static Map<String, byte[]> of(EditionStore editions, StoredEdition stored) {
        long edition = stored.id();
        boolean draft = stored.draft();
        Map<String, byte[]> files = new TreeMap<>();
        files.put(
                "data/assessments.csv",
                csv(
                        draft,
                        ASSESSMENTS,
                        editions.assessments(edition).stream()
                                .map(EditionDataFiles::row)
                                .toList()));
        files.put(
                "data/standings.csv",
                csv(
                        draft,
                        STANDINGS,
                        editions.standings(edition).stream()
                                .map(EditionDataFiles::row)
                                .toList()));
        files.put(
                "data/findings.csv",
                csv(
                        draft,
                        FINDINGS,
                        editions.findings(edition).stream()
                                .map(EditionDataFiles::row)
                                .toList()));
        List<Remark> remarks = editions.remarks(edition);
        if (!remarks.isEmpty()) {
            files.put(
                    "data/remarks.csv",
                    csv(
                            draft,
                            REMARKS,
                            remarks.stream().map(EditionDataFiles::row).toList()));
        }
        if (stored.replaces() > 0) {
            files.put(
                    "data/corrections.csv",
                    CsvDataFile.csv(
                            CORRECTIONS,
                            editions.corrections(edition).stream()
                                    .map(EditionDataFiles::row)
                                    .toList()));
        }
        return files;
    }

    /** Adds a column to a draft that says so in every row. */
    private static byte[] csv(boolean draft, List<String> header, List<List<@Nullable Object>> rows) {
        if (!draft) {
            return CsvDataFile.csv(header, rows);
        }
        List<String> marked = new ArrayList<>(header);
        marked.add("draft");
        List<List<@Nullable Object>> all = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            List<@Nullable Object> cells = new ArrayList<>(row);
            cells.add(true);
            all.add(cells);
        }
        return CsvDataFile.csv(marked, all);
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
                a.indicatorRanked(),
                a.estimate(),
                a.overrideReason());
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
                s.rankHigh(),
                s.bonus(),
                s.penalty());
    }

    private static List<@Nullable Object> row(FigureChangeRow c) {
        return cells(
                c.programme(),
                c.period(),
                c.edition() - 1,
                c.edition(),
                c.unit(),
                c.indicator(),
                c.figure(),
                c.old(),
                c.now());
    }

    private static List<@Nullable Object> row(Remark r) {
        return cells(
                r.programme(),
                r.period(),
                r.unit(),
                r.section(),
                r.position(),
                r.indicator(),
                r.text(),
                r.body(),
                r.dueOn(),
                r.source());
    }

    private static List<@Nullable Object> row(FindingRow f) {
        return cells(f.severity(), f.code(), f.file(), f.line(), f.column(), f.unit(), f.indicator(), f.message());
    }

    /** The findings of a check, which no edition holds. */
    public static byte[] findings(List<Finding> findings) {
        return CsvDataFile.csv(
                FINDINGS,
                findings.stream()
                        .map(finding -> {
                            Location place = finding.place();
                            return cells(
                                    finding.severity(),
                                    finding.code(),
                                    place.file(),
                                    place.line(),
                                    place.column(),
                                    place.unit(),
                                    place.indicator(),
                                    finding.message());
                        })
                        .toList());
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
