package vn.bantin.intake;

import java.util.List;

/**
 * A table that was read elsewhere, such as a view of another database.
 *
 * @param table which of the eight it is, as its CSV file is called without {@code .csv}
 * @param shown name for findings
 * @param rows each with a text for each of the columns, empty for what is missing
 */
public record RowGrid(String table, String shown, List<String> columns, List<List<String>> rows) {
    public RowGrid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
