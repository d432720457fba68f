package vn.bantin.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bantin.progress.Remark;

/**
 * Seals frozen editions: keeps a hash of each page, each sheet, and the rows of each table. A part whose hash has
 * changed was altered in the database.
 */
final class PageSeals {

    static final String INSERT = "insert into seals (edition, part, sha256) values (:edition, :part, :sha256)";

    static final String OF_EDITION = "select part, sha256 from seals where edition = :edition";

    static final String EDITION = "editions";
    static final String ASSESSMENTS = "assessments";
    static final String STANDINGS = "standings";
    static final String FINDINGS = "findings";
    static final String CORRECTIONS = "corrections";
    static final String KEPT = "kept";
    static final String REMARKS = "remarks";

    static final String KEPT_ROWS = "select number, former from kept where edition = :edition order by number";

    private final SqlClient sql;
    private final PageTable pages;

    PageSeals(SqlClient sql, PageTable pages) {
        this.sql = sql;
        this.pages = pages;
    }

    /** Keeps the hash of each part of the edition as it is stored now. */
    void put(long edition) {
        sql.each(
                INSERT,
                parts(edition).entrySet(),
                part -> SqlParameters.of("edition", edition)
                        .and("part", part.getKey())
                        .and("sha256", part.getValue()));
    }

    /** The hash that each part of the edition has now. */
    private Map<String, String> parts(long edition) {
        SqlParameters which = SqlParameters.of("edition", edition);
        Map<String, String> parts = new TreeMap<>();
        parts.put(
                EDITION,
                SealedText.hash(sql.list(
                        StoredEdition.BY_ID,
                        which,
                        row -> StoredEdition.read(row).sealed())));
        parts.putAll(pages.hashes(edition, ASSESSMENTS));
        parts.put(
                STANDINGS,
                SealedText.hash(sql.list(
                        StandingRow.OF_EDITION,
                        which,
                        row -> StandingRow.read(row).sealed())));
        parts.put(
                FINDINGS,
                SealedText.hash(sql.list(
                        FindingRow.OF_EDITION,
                        which,
                        row -> FindingRow.read(row).sealed())));
        parts.put(
                CORRECTIONS,
                SealedText.hash(sql.list(
                        FigureChangeRow.OF_EDITION,
                        which,
                        row -> FigureChangeRow.read(row).sealed())));
        parts.put(
                KEPT,
                SealedText.hash(
                        sql.list(KEPT_ROWS, which, row -> SealedText.line(row.count("number"), row.count("former")))));
        List<Remark> remarks = RemarkTable.ofEdition(sql, edition);
        if (!remarks.isEmpty()) { // a part that is younger than the first seals
            parts.put(
                    REMARKS,
                    SealedText.hash(remarks.stream().map(RemarkTable::sealed).toList()));
        }
        return parts;
    }

    /** Refuses an edition of which anything was changed after it was frozen. */
    void requireUnchanged(StoredEdition edition) {
        Map<String, String> seals = of(edition.id());
        if (seals.isEmpty()) {
            return;
        }
        Map<String, String> now = parts(edition.id());
        TreeSet<String> parts = new TreeSet<>(now.keySet());
        parts.addAll(seals.keySet());
        parts.removeIf(part -> Objects.equals(now.get(part), seals.get(part)));
        if (!parts.isEmpty()) {
            throw new FrozenChangedException(edition.folder(), String.join(", ", parts));
        }
    }

    Map<String, String> of(long edition) {
        return sql.list(OF_EDITION, SqlParameters.of("edition", edition), PageSeals::read).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Rows that are read to be shown, as they were frozen. */
    <T> List<T> unchanged(long edition, String part, List<T> rows, Function<T, String> sealed) {
        String seal = of(edition).get(part);
        if (seal != null
                && !seal.equals(SealedText.hash(rows.stream().map(sealed).toList()))) {
            throw FrozenChangedException.of(sql, edition, part);
        }
        return rows;
    }

    private static Map.Entry<String, String> read(ResultRow row) throws SQLException {
        return Map.entry(row.text("part"), row.text("sha256"));
    }
}
