package vn.bantin.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.Location;

/** One sheet of a workbook, read row by row; hidden rows and columns are read too, and reported. */
final class XlsxTable implements RowSource {

    private static final int MOST_MERGED = 1 << 16;
    private static final int MOST_SPANS_SHOWN = 10;

    /** Most merged cells beside each other in one row; every cell is compared with them. */
    private static final int MOST_OPEN = 256;

    private final XlsxParts parts;
    private final XlsxParts.Page page;
    private final String file;
    private final String sha256;
    private final DecimalMark mark;

    private List<CellRange> merged = List.of();
    private final List<CellRange> hiddenRows = new ArrayList<>();
    private final List<CellRange> hiddenColumns = new ArrayList<>();
    private @Nullable PartReader xml;
    private int nextMerged;
    private final List<CellRange> open = new ArrayList<>();
    private int row;
    private int line;
    private int headerLine;
    private int width;
    private Map<Integer, List<CellOddity>> oddities = Map.of();
    private final EmptySources sources;
    private boolean showsZeros = true;
    private @Nullable String outside;

    XlsxTable(XlsxParts parts, XlsxParts.Page page, InputTable sheet, String sha256, DecimalMark mark) {
        this.parts = parts;
        this.page = page;
        this.sha256 = sha256;
        this.mark = mark;
        sources = new EmptySources(parts);
        file = parts.file() + "/" + sheet.sheetName();
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public Map<Integer, List<CellOddity>> oddities() {
        return oddities;
    }

    @Override
    public UnreadableFileException empty() {
        return UnreadableFileException.emptySheet(file);
    }

    @Override
    public String sha256() {
        return sha256;
    }

    @Override
    public @Nullable List<String> next() throws IOException {
        try {
            if (xml == null) {
                merged = merged();
                if (!sources.none()) {
                    sources.look();
                }
                xml = parts.sheet(page);
            }
            return next(xml);
        } catch (UnreadableFileException damage) {
            throw damage;
        } catch (IOException | NumberFormatException e) {
            throw UnreadableFileException.workbook(file, e);
        }
    }

    /**
     * Reads the merged cells, which are listed behind all rows; on the way there, zeros made from empty cells are
     * found.
     */
    private List<CellRange> merged() throws IOException {
        List<CellRange> found = new ArrayList<>();
        try (PartReader whole = parts.sheet(page)) {
            SheetFormulas formulas = new SheetFormulas(whole);
            while (whole.next()) {
                SheetFormulas.Found cell = formulas.here(whole);
                if (cell != null && cell.formula() != null) {
                    sources.zero(page.name(), cell.row(), cell.column(), cell.formula());
                } else if (whole.starts("mergeCell")) {
                    found.add(CellRange.of(whole.attribute("ref", "")));
                    if (found.size() > MOST_MERGED) {
                        throw new IOException("merged cells without end");
                    }
                }
            }
        }
        found.sort(Comparator.comparing(CellRange::firstRow).thenComparing(CellRange::firstColumn));
        return found;
    }

    private @Nullable List<String> next(PartReader reader) throws IOException {
        while (reader.next()) {
            if (reader.starts("sheetView")) {
                showsZeros = !reader.attribute("showZeros", "1").matches("0|false");
            } else if (reader.starts("col") && hidden(reader, "width")) {
                if (hiddenColumns.size() >= CellRange.MOST_COLUMNS) {
                    throw new IOException("columns without end");
                }
                int first = reader.number("min", 1) - 1;
                hiddenColumns.add(new CellRange(1, first, CellRange.MOST_ROWS, reader.number("max", first + 1) - 1));
            } else if (reader.starts("row")) {
                List<String> cells = row(reader);
                if (cells != null) {
                    return cells;
                }
            }
        }
        return null;
    }

    /** Reads the row whose element has just started; {@code null} if it is empty. */
    private @Nullable List<String> row(PartReader reader) throws IOException {
        int number = reader.number("r", row + 1);
        if (number <= row || number > CellRange.MOST_ROWS) {
            throw new IOException("row " + number + " behind row " + row);
        }
        row = number;
        boolean hidden = hidden(reader, "ht");
        openMerged();
        List<String> cells = new ArrayList<>(Collections.nCopies(width, ""));
        Map<Integer, List<CellOddity>> found = new HashMap<>();
        int column = -1;
        int length = 0;
        while (reader.next() && !reader.ends("row")) {
            if (reader.starts("c")) {
                String reference = reader.attribute("r");
                column = reference == null ? column + 1 : CellRange.column(reference);
                XlsxCell cell = XlsxCell.read(reader, parts, mark);
                length += cell.text().length();
                if (length > Utf8Reader.LONGEST_ROW) {
                    throw UnreadableFileException.workbook(FindingCode.WORKBOOK_TOO_BIG, parts.file(), null);
                }
                put(column, cell, cells, found);
            }
        }
        if (cells.stream().allMatch(CellCleaner::isBlank)) {
            return null;
        }
        if (headerLine == 0) {
            headerLine = row;
            width = 1 + lastSaid(cells);
            cells = cells.subList(0, width);
        }
        if (hidden) {
            hide();
        }
        line = row;
        oddities = Map.copyOf(found);
        return List.copyOf(cells);
    }

    private void put(int column, XlsxCell cell, List<String> cells, Map<Integer, List<CellOddity>> found) {
        if (CellCleaner.isBlank(cell.text()) || open.stream().anyMatch(range -> range.swallows(row, column))) {
            return;
        }
        if (headerLine > 0 && column >= width) {
            outside = outside == null ? CellRange.name(row, column) : outside;
            return;
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, cell.text());
        List<CellOddity> odd = cell.zero() ? oddities(column, cell) : cell.oddities();
        if (!odd.isEmpty()) {
            found.put(column, odd);
        }
    }

    /**
     * The doubts about a cell; for a zero also whether its formula refers to empty cells only, and whether the sheet
     * shows zeros at all.
     */
    private List<CellOddity> oddities(int column, XlsxCell cell) {
        XlsxCell odd = cell;
        String source = sources.find(page.name(), row, column);
        if (source != null) {
            odd = odd.with(new CellOddity(FindingCode.ZERO_FROM_EMPTY, CellCleaner.quote(CellCleaner.clean(source))));
        }
        boolean shown = odd.oddities().stream().noneMatch(one -> one.code() == FindingCode.CELL_UNSHOWN);
        return showsZeros || !shown
                ? odd.oddities()
                : odd.with(new CellOddity(FindingCode.CELL_UNSHOWN, "showZeros=0"))
                        .oddities();
    }

    /** Whether a row or column is hidden, or too narrow to be seen. */
    private static boolean hidden(PartReader reader, String size) {
        return reader.yes("hidden") || reader.attribute(size, "1").matches("0(\\.0*)?");
    }

    private void openMerged() throws IOException {
        open.removeIf(range -> range.lastRow() < row);
        while (nextMerged < merged.size() && merged.get(nextMerged).firstRow() <= row) {
            open.add(merged.get(nextMerged));
            nextMerged++;
        }
        if (open.size() > MOST_OPEN) {
            throw new IOException("merged cells over merged cells");
        }
    }

    private static int lastSaid(List<String> cells) {
        int last = cells.size() - 1;
        while (CellCleaner.isBlank(cells.get(last))) {
            last--;
        }
        return last;
    }

    private void hide() {
        int last = hiddenRows.size() - 1;
        if (last >= 0 && hiddenRows.get(last).lastRow() == row - 1) {
            hiddenRows.set(last, new CellRange(hiddenRows.get(last).firstRow(), 0, row, 0));
        } else {
            hiddenRows.add(new CellRange(row, 0, row, 0));
        }
    }

    @Override
    public List<Finding> oddities(ColumnHeader header) {
        List<Finding> findings = new ArrayList<>();
        Location place = Location.file(file);
        if (page.hidden()) {
            findings.add(
                    Finding.of(FindingCode.SHEET_HIDDEN, place, CellCleaner.quote(CellCleaner.clean(page.name()))));
        }
        if (!hiddenRows.isEmpty()) {
            findings.add(Finding.of(FindingCode.ROWS_HIDDEN, place, spans(hiddenRows)));
        }
        String columns = header.places().entrySet().stream()
                .filter(entry -> hiddenColumns.stream().anyMatch(range -> within(range, entry.getValue())))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        if (!columns.isEmpty()) {
            findings.add(Finding.of(FindingCode.COLUMNS_HIDDEN, place, columns));
        }
        merged.stream()
                .filter(range -> range.lastRow() >= headerLine && range.firstRow() <= line)
                .filter(range -> header.places().values().stream().anyMatch(column -> within(range, column)))
                .forEach(range -> findings.add(
                        Finding.of(FindingCode.CELLS_MERGED, Location.cell(file, range.firstRow(), null), range)));
        if (outside != null) {
            findings.add(Finding.of(FindingCode.CELL_OUTSIDE, place, outside));
        }
        return findings;
    }

    private static boolean within(CellRange range, int column) {
        return range.firstColumn() <= column && column <= range.lastColumn();
    }

    /** "3-5, 9". */
    private static String spans(List<CellRange> rows) {
        String first = rows.stream()
                .limit(MOST_SPANS_SHOWN)
                .map(range -> range.firstRow() == range.lastRow()
                        ? "" + range.firstRow()
                        : range.firstRow() + "-" + range.lastRow())
                .collect(Collectors.joining(", "));
        return rows.size() > MOST_SPANS_SHOWN ? first + ", …" : first;
    }

    @Override
    public void close() throws IOException {
        if (xml != null) {
            xml.close();
        }
    }
}
