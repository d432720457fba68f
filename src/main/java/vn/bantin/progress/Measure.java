package vn.bantin.progress;

/** The way a value behaves over the year, which decides how it is compared with its plan. */
public enum Measure {
    /** A sum that grows over the year: revenue, hectares cleared. */
    FLOW,
    /** A state at the end of the period: share of households insured. */
    LEVEL,
    /** A rate of the period: growth of output. */
    RATE,
    /** A task that is done or not done. */
    MILESTONE
}
