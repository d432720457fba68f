package vn.bantin.intake;

import org.jspecify.annotations.Nullable;

/** A row that is parsed but not yet accepted: what it says, and the cells with what is wrong in them. */
record Draft<T>(Cells cells, @Nullable T value) {

    /** How one row of a sheet is parsed. */
    interface Parser<T> {
        @Nullable
        T parse(Cells cells);
    }
}
