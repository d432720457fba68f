package vn.bantin.intake;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.Finding;

/** The rows of a grid as a table: without line numbers, all text, and without a hash of a file. */
final class GridTable implements RowSource {

    private final RowGrid grid;
    private final Iterator<List<String>> rows;
    private boolean header = true;

    GridTable(RowGrid grid) {
        this.grid = grid;
        rows = grid.rows().iterator();
    }

    @Override
    public String file() {
        return grid.shown();
    }

    @Override
    public long line() {
        return 0;
    }

    @Override
    public @Nullable List<String> next() {
        if (header) {
            header = false;
            return grid.columns();
        }
        return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public Map<Integer, List<CellOddity>> oddities() {
        return Map.of();
    }

    @Override
    public UnreadableFileException empty() {
        throw new IllegalStateException("a view without columns: " + grid.shown());
    }

    @Override
    public List<Finding> oddities(ColumnHeader columns) {
        return List.of();
    }

    @Override
    public String sha256() {
        return "";
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
