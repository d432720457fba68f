package vn.bantin.progress;

/** The direction in which values of an indicator get better. */
public enum Direction {
    HIGHER,
    LOWER
}
