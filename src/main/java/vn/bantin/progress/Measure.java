package vn.bantin.progress;

/** How a value behaves over the year, which decides how it is held against its plan. */
public enum Measure {
    /** Adds up over the year: revenue, hectares cleared. */
    FLOW,
    /** A state reached: share of households insured. */
    LEVEL,
    /** A growth or a ratio of the period: growth of output. */
    RATE,
    /** Done or not. */
    MILESTONE
}
