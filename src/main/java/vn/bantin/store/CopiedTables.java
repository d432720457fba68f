package vn.bantin.store;

import java.util.List;

/** The tables whose rows a {@link DatabaseCopy} carries: a migration that adds one adds its line here. */
final class CopiedTables {

    /** In an order in which each row finds what it refers to; Spring Batch's last, by which {@code runs} tells the past. */
    static final List<String> ALL = List.of(
            "units",
            "successions",
            "programmes",
            "indicators",
            "targets",
            "progress",
            "adjustments",
            "remarks",
            "recipients",
            "rejections",
            "warnings",
            "imports",
            "editions",
            "bulletins",
            "assessments",
            "standings",
            "findings",
            "sheets",
            "swings",
            "corrections",
            "kept",
            "files",
            "seals",
            "frozen_remarks",
            "adopted",
            "deliveries",
            "delivered_files",
            "releases",
            "BATCH_JOB_INSTANCE",
            "BATCH_JOB_EXECUTION",
            "BATCH_JOB_EXECUTION_PARAMS",
            "BATCH_JOB_EXECUTION_CONTEXT",
            "BATCH_STEP_EXECUTION",
            "BATCH_STEP_EXECUTION_CONTEXT");

    /** Who has which lock, which ends with its connection; what Flyway has done to one database; counters, set anew. */
    static final List<String> LEFT_OUT = List.of(
            "holders",
            "flyway_schema_history",
            "BATCH_JOB_INSTANCE_SEQ",
            "BATCH_JOB_EXECUTION_SEQ",
            "BATCH_STEP_EXECUTION_SEQ");

    /**
     * The counters by which Spring Batch numbers its rows.
     *
     * @param table where the numbers are
     */
    record Counter(String sequence, String table, String column) {}

    static final List<Counter> COUNTERS = List.of(
            new Counter("BATCH_JOB_INSTANCE_SEQ", "BATCH_JOB_INSTANCE", "JOB_INSTANCE_ID"),
            new Counter("BATCH_JOB_EXECUTION_SEQ", "BATCH_JOB_EXECUTION", "JOB_EXECUTION_ID"),
            new Counter("BATCH_STEP_EXECUTION_SEQ", "BATCH_STEP_EXECUTION", "STEP_EXECUTION_ID"));

    private CopiedTables() {}
}
