package vn.bantin.store;

import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A printed bulletin in the output folder.
 *
 * @param number 0 for the summary
 * @param unit the unit's code, {@code null} for the summary
 * @param file its path below the edition's folder
 */
public record PrintedFile(
        int number, @Nullable String unit, String file, long size, int pages, String sha256, Instant printedAt) {

    /** The code of the unit, "00" for the summary. */
    public String unitOrSummary() {
        return unit == null ? "00" : unit;
    }

    static final String ALL = """
            select number, unit, file, size_bytes, pages, sha256, printed_at from bulletins
            where edition = :edition and sha256 is not null
            order by number
            """;

    static final String PRINTED = """
            update bulletins
            set file = :file, size_bytes = :size_bytes, pages = :pages, sha256 = :sha256, printed_at = :printed_at,
                failure = null
            where edition = :edition and number = :number
            """;

    static final String FAILED =
            "update bulletins set failure = :failure where edition = :edition and number = :number";

    static PrintedFile read(ResultRow row) throws SQLException {
        return new PrintedFile(
                row.count("number"),
                row.textOrNull("unit"),
                row.text("file"),
                row.size("size_bytes"),
                row.count("pages"),
                row.text("sha256"),
                row.instant("printed_at"));
    }
}
