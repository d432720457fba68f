package vn.bantin.checks;

import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Period;

/**
 * A doubt about a row that an import accepted.
 *
 * @param table the table of the row, as its CSV file is called without {@code .csv}
 * @param key the row's own key, as in {@link Rejection}
 * @param programme the programme it belongs to, {@code null} if it names none
 * @param period the period it belongs to, {@code null} if it belongs to all
 */
public record RowWarning(
        String table,
        String key,
        @Nullable String programme,
        @Nullable Period period,
        Finding finding) {}
