package vn.bantin.store;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Sha256;

/**
 * The hashes of what was frozen, by part: each page, each sheet, and the rows of each table. A part that no longer has its
 * hash was changed in the database afterwards.
 *
 * <p>What is hashed is written out column by column, so that a column that comes later changes no hash of before.
 */
final class Seals {

    static final String INSERT = "insert into seals (edition, part, sha256) values (:edition, :part, :sha256)";

    static final String OF_EDITION = "select part, sha256 from seals where edition = :edition";

    static final String EDITION = "editions";
    static final String ASSESSMENTS = "assessments";
    static final String STANDINGS = "standings";
    static final String FINDINGS = "findings";
    static final String CORRECTIONS = "corrections";
    static final String KEPT = "kept";

    static final String KEPT_ROWS = "select number, former from kept where edition = :edition order by number";

    private final Sql sql;

    Seals(Sql sql) {
        this.sql = sql;
    }

    /** Keeps the hash of each part of the edition as it is stored now. */
    void put(long edition) {
        sql.each(
                INSERT,
                parts(edition).entrySet(),
                part -> Values.of("edition", edition).and("part", part.getKey()).and("sha256", part.getValue()));
    }

    /** The hash that each part of the edition has now. */
    private Map<String, String> parts(long edition) {
        Values which = Values.of("edition", edition);
        Map<String, String> parts = new TreeMap<>();
        parts.put(
                EDITION,
                hash(sql.list(
                        StoredEdition.BY_ID,
                        which,
                        row -> StoredEdition.read(row).sealed())));
        sql.list(Pages.ALL, which, Pages::read).forEach(page -> parts.put(page(page.number()), page.sha256()));
        sql.list(Pages.SHEETS, which, Pages::read).forEach(sheet -> parts.put(sheet(sheet.number()), sheet.sha256()));
        parts.put(
                ASSESSMENTS,
                hash(sql.list(
                        AssessmentRow.OF_EDITION,
                        which,
                        row -> AssessmentRow.read(row).sealed())));
        parts.put(
                STANDINGS,
                hash(sql.list(
                        StandingRow.OF_EDITION,
                        which,
                        row -> StandingRow.read(row).sealed())));
        parts.put(
                FINDINGS,
                hash(sql.list(
                        FindingRow.OF_EDITION,
                        which,
                        row -> FindingRow.read(row).sealed())));
        parts.put(
                CORRECTIONS,
                hash(sql.list(
                        CorrectionRow.OF_EDITION,
                        which,
                        row -> CorrectionRow.read(row).sealed())));
        parts.put(KEPT, hash(sql.list(KEPT_ROWS, which, row -> line(row.count("number"), row.count("former")))));
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
        return sql.list(OF_EDITION, Values.of("edition", edition), Seals::read).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Rows that are read to be shown, as they were frozen. */
    <T> List<T> unchanged(long edition, String part, List<T> rows, Function<T, String> sealed) {
        String seal = of(edition).get(part);
        if (seal != null && !seal.equals(hash(rows.stream().map(sealed).toList()))) {
            throw changed(edition, part);
        }
        return rows;
    }

    FrozenChangedException changed(long edition, String part) {
        return new FrozenChangedException(
                sql.find(StoredEdition.BY_ID, Values.of("edition", edition), row -> row.text("folder"))
                        .orElse(""),
                part);
    }

    static String page(int number) {
        return "bulletins " + number;
    }

    static String sheet(int number) {
        return "sheets " + number;
    }

    private static Map.Entry<String, String> read(Cells row) throws SQLException {
        return Map.entry(row.text("part"), row.text("sha256"));
    }

    /** The hash of rows, each as {@link #line} writes it. */
    static String hash(List<String> lines) {
        return Sha256.hex(String.join("\n", lines));
    }

    /** The cells of a row: the same whatever trailing zeros a number has, and no two rows alike. */
    static String line(@Nullable Object... cells) {
        return Arrays.stream(cells).map(Seals::cell).collect(Collectors.joining(" "));
    }

    private static String cell(@Nullable Object cell) {
        if (cell == null) {
            return "~";
        }
        if (cell instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return cell instanceof String text
                ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : cell.toString();
    }
}
