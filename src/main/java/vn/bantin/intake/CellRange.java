package vn.bantin.intake;

/** A rectangle of cells, rows counted from 1 and columns from 0, both ends included. */
record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    static final int MOST_ROWS = 1 << 20;
    static final int MOST_COLUMNS = 1 << 14;

    /** Reads a reference such as "B2:C5" or "B2". */
    static CellRange of(String reference) {
        int colon = reference.indexOf(':');
        String start = colon < 0 ? reference : reference.substring(0, colon);
        String end = colon < 0 ? reference : reference.substring(colon + 1);
        return new CellRange(row(start), column(start), row(end), column(end));
    }

    /** The column of "B2". */
    static int column(String cell) {
        int column = 0;
        int at = 0;
        while (at < cell.length() && cell.charAt(at) >= 'A' && cell.charAt(at) <= 'Z') {
            column = column * 26 + cell.charAt(at) - 'A' + 1;
            if (column > MOST_COLUMNS) {
                throw new NumberFormatException("no such column: " + cell);
            }
            at++;
        }
        if (at == 0) {
            throw new NumberFormatException("no such cell: " + cell);
        }
        return column - 1;
    }

    private static int row(String cell) {
        return Integer.parseInt(cell.replaceFirst("^[A-Z]+", ""));
    }

    /** "B2". */
    static String name(int row, int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            name.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return name.append(row).toString();
    }

    /** Whether the cell lies in the range and is not its first one. */
    boolean swallows(int row, int column) {
        return covers(row, column) && (row != firstRow || column != firstColumn);
    }

    boolean covers(int row, int column) {
        return firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;
    }

    @Override
    public String toString() {
        return name(firstRow, firstColumn) + ":" + name(lastRow, lastColumn);
    }
}
