package vn.bantin.checks;

import org.jspecify.annotations.Nullable;

/** The place of a finding: a line of a file, or a unit and an indicator, or both; unknown parts are {@code null}. */
public record Location(
        @Nullable String file,
        @Nullable Long line,
        @Nullable String column,
        @Nullable String unit,
        @Nullable String indicator) {

    /** No place in particular. */
    public static final Location NOWHERE = new Location(null, null, null, null, null);

    /** A whole file. */
    public static Location file(String file) {
        return new Location(file, null, null, null, null);
    }

    /** A cell of a file; lines count from 1, the header is line 1, and 0 says that there are none, as in a view. */
    public static Location cell(String file, long line, @Nullable String column) {
        return new Location(file, line == 0 ? null : line, column, null, null);
    }

    /** One unit, by its code. */
    public static Location unit(String unit) {
        return new Location(null, null, null, unit, null);
    }

    /** The target or report of one unit for one indicator, by their codes. */
    public static Location target(String unit, String indicator) {
        return new Location(null, null, null, unit, indicator);
    }

    /** A copy that also names the unit and the indicator. */
    public Location of(@Nullable String unit, @Nullable String indicator) {
        return new Location(file, line, column, unit, indicator);
    }
}
