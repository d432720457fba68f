package vn.bantin.office;

import org.apache.poi.ss.util.CellReference;

/** The columns of the annex's table of targets, in order: those that are printed, then those to filter and to compute with. */
enum AnnexColumn {
    UNIT("column.name", 26),
    NUMBER("column.number", 6),
    NAME("column.indicator", 44),
    UNIT_OF_MEASURE("column.unit", 15),
    ASSIGNED("column.plan.assigned", 12),
    OWN("column.plan.own", 12),
    LAST_YEAR("column.lastYear", 12),
    QUARTER("column.quarter", 12),
    VALUE("column.value", 12),
    ESTIMATE("column.estimate", 8),
    PERCENT("column.percent", 12),
    PERCENT_OF_LAST_YEAR("column.percentOfLastYear", 12),
    STATUS("column.judged", 30),
    CHANGE("column.turned", 44),
    RANK("column.rank", 14),
    LEAD("column.lead", 44),
    WHY("column.why", 90),
    GROUP("group", 40),
    UNIT_CODE("column.unit.code", 40),
    CODE("column.indicator.code", 40),
    RESTATED("column.restated", 60),
    PERCENT_PRINTED("column.percent.printed", 12),
    STATUS_PRINTED("column.status.printed", 40),
    MATCH("column.match", 8),
    SOURCE("column.source", 20),
    PLAN("column.plan.judged", 18),
    MEASURE("column.measure", 24),
    SENSE("column.sense", 20),
    LOW("column.low", 16),
    HIGH("column.high", 16),
    SLACK("column.slack", 12),
    BASELINE("column.baseline", 16),
    EXPECTED("column.expected", 12),
    REQUIRED("column.required", 16);

    /** How many are printed, from the left. */
    static final int PRINTED = LEAD.ordinal();

    /** How many stay in sight. */
    static final int FROZEN = UNIT_OF_MEASURE.ordinal();

    private final String key;
    private final int most;

    AnnexColumn(String key, int most) {
        this.key = key;
        this.most = most;
    }

    /** The key of its title among the words. */
    String key() {
        return key;
    }

    /** The width beyond which its texts are wrapped, in digits; those that are not printed do not make a row higher. */
    int most() {
        return most;
    }

    String letter() {
        return CellReference.convertNumToColString(ordinal());
    }
}
