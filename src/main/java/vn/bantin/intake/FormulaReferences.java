package vn.bantin.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cells to which a formula refers.
 *
 * @param areas the cells that it names
 * @param unseen whether its result also depends on something out of sight: a name, a search, another workbook
 */
record FormulaReferences(String text, List<Area> areas, boolean unseen) {

    private static final int MOST_AREAS = 64;
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final String CELL = "(\\$?)([A-Z]{1,3})(\\$?)([0-9]{1,7})";
    private static final Pattern REFERENCE =
            Pattern.compile("(?<![\\p{L}\\d_.$!'\\]])(?:(?<sheet>'(?:[^']|'')+'|[\\p{L}\\d_.\\[\\]]+)!)?" + CELL
                    + "(?::" + CELL + ")?(?![\\p{L}\\d_.(!])");
    private static final Pattern SEARCH =
            Pattern.compile("(LOOKUP|INDEX|OFFSET|INDIRECT|CHOOSE|FILTER)\\s*\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\d_.$!'])(?!(?:TRUE|FALSE)\\b)[\\p{L}_][\\p{L}\\d_.]*(?![\\p{L}\\d_.(!'])");

    /** Groups of the pattern of a reference: its sheet and its corners. */
    private static final int FROM = 2;

    private static final int TO = 6;

    /**
     * Cells of one sheet.
     *
     * @param sheet its name, {@code null} for that of the formula
     */
    record Area(@Nullable String sheet, CellRange cells) {

        boolean single() {
            return cells.firstRow() == cells.lastRow() && cells.firstColumn() == cells.lastColumn();
        }
    }

    /** Reads a formula as it stands, or as it was filled down and across from its origin to the cell of the result. */
    static FormulaReferences of(String text, int down, int across) {
        String bare = STRING.matcher(text).replaceAll("\"\"");
        List<Area> areas = new ArrayList<>();
        boolean unseen = SEARCH.matcher(bare).find()
                || NAME.matcher(withoutReferences(bare)).find();
        Matcher reference = REFERENCE.matcher(bare);
        while (reference.find()) {
            String sheet = reference.group("sheet");
            Area area = area(reference, sheet, down, across);
            if (area == null || areas.size() >= MOST_AREAS || sheet != null && sheet.contains("[")) {
                unseen = true;
            } else {
                areas.add(area);
            }
        }
        return new FormulaReferences(text, List.copyOf(areas), unseen);
    }

    private static String withoutReferences(String bare) {
        return REFERENCE.matcher(bare).replaceAll("0");
    }

    private static @Nullable Area area(Matcher found, @Nullable String sheet, int down, int across) {
        String name = sheet == null ? null : sheet.startsWith("'") ? sheet.substring(1, sheet.length() - 1) : sheet;
        int to = found.group(TO + 1) == null ? FROM : TO;
        try {
            int row = row(found, FROM, down);
            int column = column(found, FROM, across);
            int lastRow = row(found, to, down);
            int lastColumn = column(found, to, across);
            CellRange cells = new CellRange(
                    Math.min(row, lastRow),
                    Math.min(column, lastColumn),
                    Math.max(row, lastRow),
                    Math.max(column, lastColumn));
            boolean there = cells.firstRow() >= 1 && cells.firstColumn() >= 0;
            return there ? new Area(name == null ? null : name.replace("''", "'"), cells) : null;
        } catch (NumberFormatException beyondTheSheet) {
            return null;
        }
    }

    private static int column(Matcher found, int corner, int across) {
        int column = CellRange.column(found.group(corner + 1));
        return found.group(corner).isEmpty() ? column + across : column;
    }

    private static int row(Matcher found, int corner, int down) {
        int row = Integer.parseInt(found.group(corner + 3));
        return found.group(corner + 2).isEmpty() ? row + down : row;
    }
}
