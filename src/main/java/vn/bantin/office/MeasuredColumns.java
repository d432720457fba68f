package vn.bantin.office;

/** How wide the cells of each column of a table are, seen row by row. */
final class MeasuredColumns {

    private final double[] least;
    private final double[] natural;

    MeasuredColumns(int columns) {
        least = new double[columns];
        natural = new double[columns];
    }

    /** Takes in a cell that is not empty, with the widths between which its column may be, in digits. */
    void include(int column, double cellLeast, double cellNatural) {
        least[column] = Math.max(least[column], cellLeast);
        natural[column] = Math.max(natural[column], cellNatural);
    }

    /** Whether the column is empty in all rows seen. */
    boolean empty(int column) {
        return natural[column] == 0;
    }

    double least(int column) {
        return least[column];
    }

    double natural(int column) {
        return natural[column];
    }
}
