package vn.bantin.progress;

/** Which way is better. */
public enum Direction {
    HIGHER,
    LOWER
}
