package vn.bantin.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the zeros that a formula made from an empty cell, or from a cell that cannot be seen.
 *
 * <p>Excel reads an empty cell as 0 wherever a formula refers to it, so a missing figure turns into one. Sheets are
 * read again only for the cells that such a formula names, and a zero that refers to another zero is followed a few
 * steps.
 */
final class EmptySources {

    private static final int MOST_STEPS = 5;
    private static final int MOST_ZEROS = 50_000;

    /** Areas of more than one cell are held against each cell that is read. */
    private static final int MOST_RANGES = 200;

    private final XlsxParts parts;
    private final Map<Cell, FormulaReferences> zeros = new HashMap<>();
    private final Set<Cell> filled = new HashSet<>();
    private final Map<String, Set<Cell>> asked = new HashMap<>();
    private final Map<String, List<CellRange>> ranges = new HashMap<>();
    private final Map<String, Set<CellRange>> filledRanges = new HashMap<>();

    private record Cell(String sheet, int row, int column) {}

    EmptySources(XlsxParts parts) {
        this.parts = parts;
    }

    /** Remembers the formula that has just been read, if its result is 0. */
    void zero(String sheet, int row, int column, FormulaReferences formula) {
        if (zeros.size() < MOST_ZEROS) {
            zeros.put(new Cell(sheet, row, column), formula);
        }
    }

    boolean none() {
        return zeros.isEmpty();
    }

    /** Looks up the cells to which the zeros refer. */
    void look() throws IOException {
        Set<Cell> seen = new HashSet<>();
        for (int step = 0; step < MOST_STEPS && !seen.containsAll(zeros.keySet()); step++) {
            Set<String> sheets = new HashSet<>();
            for (Map.Entry<Cell, FormulaReferences> zero : Map.copyOf(zeros).entrySet()) {
                if (seen.add(zero.getKey())) {
                    zero.getValue().areas().forEach(area -> ask(zero.getKey().sheet(), area, sheets));
                }
            }
            for (XlsxParts.Page page : parts.pages()) {
                if (sheets.contains(page.name())) {
                    read(page);
                }
            }
        }
    }

    private void ask(String own, FormulaReferences.Area area, Set<String> sheets) {
        String sheet = sheet(own, area);
        CellRange cells = area.cells();
        boolean wanted;
        if (area.single()) {
            wanted = asked.computeIfAbsent(sheet, any -> new HashSet<>())
                    .add(new Cell(sheet, cells.firstRow(), cells.firstColumn()));
        } else {
            List<CellRange> known = ranges.computeIfAbsent(sheet, any -> new ArrayList<>());
            wanted = known.size() < MOST_RANGES && !known.contains(cells) && known.add(cells);
        }
        if (wanted) {
            sheets.add(sheet);
        }
    }

    private String sheet(String own, FormulaReferences.Area area) {
        String named = area.sheet();
        return parts.pages().stream()
                .map(XlsxParts.Page::name)
                .filter(name -> named != null && name.equalsIgnoreCase(named))
                .findFirst()
                .orElse(named == null ? own : named);
    }

    private void read(XlsxParts.Page page) throws IOException {
        Set<Cell> singles = asked.getOrDefault(page.name(), Set.of());
        List<CellRange> several = ranges.getOrDefault(page.name(), List.of());
        try (SheetFormulas sheet = new SheetFormulas(parts.sheet(page))) {
            for (SheetFormulas.Found found = sheet.next(); found != null; found = sheet.next()) {
                Cell cell = new Cell(page.name(), found.row(), found.column());
                if (found.filled() && singles.contains(cell)) {
                    filled.add(cell);
                    if (found.zero() && found.formula() != null) {
                        zero(page.name(), found.row(), found.column(), found.formula());
                    }
                }
                for (CellRange range : several) {
                    if (found.filled() && range.covers(found.row(), found.column())) {
                        filledRanges
                                .computeIfAbsent(page.name(), any -> new HashSet<>())
                                .add(range);
                    }
                }
            }
        }
    }

    /**
     * The formula that made the zero in a cell from empty cells; {@code null} where the zero is a number, or was made
     * from numbers.
     */
    @Nullable
    String find(String sheet, int row, int column) {
        Cell cell = new Cell(sheet, row, column);
        return ofNothing(cell, 0)
                ? "=" + Objects.requireNonNull(zeros.get(cell)).text()
                : null;
    }

    private boolean ofNothing(Cell cell, int step) {
        FormulaReferences formula = zeros.get(cell);
        return formula != null
                && step < MOST_STEPS
                && (formula.unseen() || formula.areas().stream().anyMatch(area -> isEmpty(cell.sheet(), area, step)));
    }

    private boolean isEmpty(String own, FormulaReferences.Area area, int step) {
        String sheet = sheet(own, area);
        CellRange cells = area.cells();
        if (area.single()) {
            Cell cell = new Cell(sheet, cells.firstRow(), cells.firstColumn());
            return !filled.contains(cell) || ofNothing(cell, step + 1);
        }
        return ranges.getOrDefault(sheet, List.of()).contains(cells)
                && !filledRanges.getOrDefault(sheet, Set.of()).contains(cells);
    }
}
