package vn.bantin.office;

import org.apache.poi.ss.util.CellReference;

/** The columns of the annex's table of targets, in order. */
enum AnnexColumn {
    UNIT_CODE("column.unit.code", 9),
    UNIT("column.name", 20),
    NUMBER("column.number", 5),
    CODE("column.indicator.code", 9),
    NAME("column.indicator", 40),
    GROUP("group", 20),
    UNIT_OF_MEASURE("column.unit", 20),
    PLAN("column.plan", 14),
    VALUE("column.value", 13),
    PERCENT("column.percent", 10),
    STATUS("column.judged", 27),
    PERCENT_PRINTED("column.percent.printed", 10),
    STATUS_PRINTED("column.status.printed", 27),
    MATCH("column.match", 8),
    SOURCE("column.source", 12),
    WHY("column.why", 34),
    MEASURE("column.measure", 14),
    SENSE("column.sense", 10),
    LOW("column.low", 13),
    HIGH("column.high", 13),
    SLACK("column.slack", 9),
    BASELINE("column.baseline", 13),
    EXPECTED("column.expected", 9),
    REQUIRED("column.required", 14),
    RANK("column.rank", 14),
    LEAD("column.lead", 24),
    LAST_YEAR("column.lastYear", 13),
    RESTATED("column.restated", 34);

    private final String key;
    private final int width;

    AnnexColumn(String key, int width) {
        this.key = key;
        this.width = width;
    }

    /** The key of its title among the words. */
    String key() {
        return key;
    }

    /** In characters. */
    int width() {
        return width;
    }

    String letter() {
        return CellReference.convertNumToColString(ordinal());
    }
}
