package vn.bantin.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin that still has to be printed.
 *
 * @param number 0 for the summary
 * @param unit the unit's code, {@code null} for the summary
 * @param failure why the last try failed, {@code null} where there was none
 */
public record PendingBulletin(
        int number, @Nullable String unit, @Nullable String failure) {

    /** The code of the unit, "00" for the summary. */
    public String unitOrSummary() {
        return unit == null ? "00" : unit;
    }

    static final String MISSING = """
            select number, unit, failure from bulletins
            where edition = :edition and sha256 is null
            order by number
            """;

    static PendingBulletin read(ResultRow row) throws SQLException {
        return new PendingBulletin(row.count("number"), row.textOrNull("unit"), row.textOrNull("failure"));
    }
}
