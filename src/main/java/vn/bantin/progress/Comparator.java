package vn.bantin.progress;

/** How a value is held against the bounds of a target. */
public enum Comparator {
    AT_LEAST,
    AT_MOST,
    BETWEEN,
    ABOUT,
    EXACTLY
}
