package vn.bantin.office;

import java.util.List;

/** The columns of the form that a unit fills in; the first line of a title is the name by which import knows it. */
enum FormColumn {
    INDICATOR(10, false),
    INDICATOR_NAME(44, false),
    UNIT_OF_MEASURE(22, false),
    PLAN(18, false),
    LAST_PERIOD(10, false),
    LAST_VALUE(14, false),
    VALUE(16, true),
    ESTIMATE(11, true),
    STATE(14, true),
    REPORTED_ON(13, true),
    SOURCE(24, true),
    NOTE(30, true),
    PROGRAMME(13, false),
    UNIT(9, false),
    PERIOD(10, false),
    OVERRIDE_STATUS(16, false),
    OVERRIDE_REASON(30, false);

    /** Those of every form; the others only where the office has ruled on something, lest that be lost. */
    static final List<FormColumn> ALWAYS = List.of(values()).subList(0, OVERRIDE_STATUS.ordinal());

    static final List<FormColumn> ALL = List.of(values());

    /** How many stay in sight. */
    static final int FROZEN = 2;

    private final int width;
    private final boolean open;

    FormColumn(int width, boolean open) {
        this.width = width;
        this.open = open;
    }

    /** In characters. */
    int width() {
        return width;
    }

    /** Whether the unit writes in it. */
    boolean open() {
        return open;
    }
}
