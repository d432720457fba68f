package vn.bantin.progress;

/** How a value is held against the bounds of a target. */
public enum Comparator {
    AT_LEAST,
    /** Strictly more ("trên 4"): the bound itself is not enough, and whatever lies above it is what was asked for. */
    ABOVE,
    AT_MOST,
    /** Strictly less ("dưới 4"), likewise: 3,1 meets it and does not exceed it, as national reports have it. */
    BELOW,
    BETWEEN,
    ABOUT,
    EXACTLY
}
