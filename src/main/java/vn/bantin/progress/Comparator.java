package vn.bantin.progress;

/** The relation of a value to the bounds of a target. */
public enum Comparator {
    AT_LEAST,
    /**
     * Strictly more ("trên 4"): the bound itself misses the goal, and any value above it meets the goal without
     * exceeding it.
     */
    ABOVE,
    AT_MOST,
    /**
     * Strictly less ("dưới 4"): the bound itself misses the goal; 3,1 meets it without exceeding it, as in national
     * reports.
     */
    BELOW,
    BETWEEN,
    ABOUT,
    EXACTLY
}
