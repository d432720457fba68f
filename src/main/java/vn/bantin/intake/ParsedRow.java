package vn.bantin.intake;

import org.jspecify.annotations.Nullable;

/** A row that is parsed but not yet accepted: its value, and its cells with all defects. */
record ParsedRow<T>(CellParser cells, @Nullable T value) {

    /** Parses one row of a sheet. */
    interface Parser<T> {
        @Nullable
        T parse(CellParser cells);
    }
}
