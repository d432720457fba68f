package vn.bantin.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.Finding;

/** One table of an import, read once from front to back: its rows as typed. */
interface RowSource extends Closeable {

    /** The name of the file for findings, with the sheet of a workbook. */
    String file();

    /** The line at which the row read last begins, counted from 1. */
    long line();

    /**
     * The next row that is not wholly empty, the header first, {@code null} at the end.
     *
     * @throws Damage where there is no such table to be read
     */
    @Nullable
    List<String> next() throws IOException;

    /** The doubts about cells of the row that was read last, by the place of the cell from 0. */
    Map<Integer, List<CellOddity>> oddities();

    /** The failure of a table without a header. */
    UnreadableFileException empty();

    /** The findings about the table as a whole, once its rows are read. */
    List<Finding> oddities(ColumnHeader header);

    /** The hash of the bytes of the file. */
    String sha256() throws IOException;
}
