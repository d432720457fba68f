package vn.bantin.intake;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The nine tables of an import, in the order in which they refer to each other. */
enum InputTable {
    UNITS(
            List.of("code"),
            List.of("code", "name", "kind"),
            List.of("parent", "cluster", "valid_from", "valid_to", "committee", "upper_committee", "symbol", "place")),
    SUCCESSIONS(List.of("old", "new", "effective_on"), List.of("old", "new", "effective_on"), List.of("share")),
    PROGRAMMES(
            List.of("code"),
            List.of("code", "title", "kind", "first_year", "last_year"),
            List.of("issued_by", "secret", "theme", "goal", "base_year")),
    INDICATORS(
            List.of("code"),
            List.of("code", "name", "group", "unit_of_measure", "measure", "direction"),
            List.of(
                    "decimals",
                    "first_assessed",
                    "part_of",
                    "lead_body",
                    "weight",
                    "co_bodies",
                    "priority",
                    "source_document",
                    "scope",
                    "owner")),
    TARGETS(
            List.of("programme", "unit", "indicator", "basis", "valid_from"),
            List.of("programme", "unit", "indicator"),
            List.of(
                    "basis",
                    "comparator",
                    "low",
                    "high",
                    "wording",
                    "baseline",
                    "pace_q1",
                    "pace_q2",
                    "pace_q3",
                    "pace_q4",
                    "due",
                    "valid_from",
                    "valid_to",
                    "removed",
                    "base_value",
                    "co_bodies",
                    "priority",
                    "source_document",
                    "scope",
                    "owner")),
    PROGRESS(
            List.of("programme", "unit", "indicator", "period"),
            List.of("programme", "unit", "indicator", "period", "state"),
            List.of(
                    "value",
                    "quarter_value",
                    "estimate",
                    "override_status",
                    "override_reason",
                    "reported_on",
                    "source",
                    "note")),
    ADJUSTMENTS(
            List.of("programme", "unit", "period", "kind", "item"),
            List.of("programme", "unit", "period", "kind", "points", "reason"),
            List.of("item", "source")),
    REMARKS(
            List.of("programme", "unit", "period", "section", "position"),
            List.of("programme", "unit", "period", "section", "position", "text"),
            List.of("indicator", "body", "due_on", "source", "removed")),
    RECIPIENTS(
            List.of("code"),
            List.of("code", "channel", "address", "papers"),
            List.of("unit", "role", "profile", "valid_from", "valid_to"));

    private static final List<String> REPORTED =
            List.of("value", "quarter_value", "override_status", "override_reason", "reported_on", "source", "note");

    private static final List<String> WRITTEN = List.of("text", "indicator", "body", "due_on", "source", "removed");

    private static final List<String> SHOWN =
            List.of("indicator_name", "unit_of_measure", "plan", "last_period", "last_value");

    private final List<String> key;
    private final List<String> needed;
    private final List<String> columns;

    InputTable(List<String> key, List<String> needed, List<String> others) {
        this.key = key;
        this.needed = needed;
        this.columns = Stream.concat(needed.stream(), others.stream()).toList();
    }

    /** Whether rows of other tables refer to its rows. */
    boolean master() {
        return this == UNITS || this == SUCCESSIONS || this == PROGRAMMES || this == INDICATORS;
    }

    String fileName() {
        return sheetName() + ".csv";
    }

    /** The name of its sheet in a workbook. */
    String sheetName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns that make up the key of a row. */
    List<String> key() {
        return key;
    }

    /** The columns without which the table cannot be read. */
    List<String> needed() {
        return needed;
    }

    List<String> columns() {
        return columns;
    }

    /**
     * The columns that hold the figures of the table, of which one is enough; empty where the needed columns hold them.
     */
    List<String> figures() {
        return switch (this) {
            case TARGETS -> List.of("low", "high", "wording");
            case PROGRESS -> List.of("value");
            case UNITS, SUCCESSIONS, PROGRAMMES, INDICATORS, ADJUSTMENTS, REMARKS, RECIPIENTS -> List.of();
        };
    }

    /** The columns that {@code bantin template} adds for the reader, which an import ignores. */
    List<String> shown() {
        return switch (this) {
            case PROGRESS -> SHOWN;
            case REMARKS -> List.of("section_name");
            case UNITS, SUCCESSIONS, PROGRAMMES, INDICATORS, TARGETS, ADJUSTMENTS, RECIPIENTS -> List.of();
        };
    }

    /** The columns of a form that a unit fills in, apart from choices that are filled in beforehand. */
    List<String> filled() {
        return this == REMARKS ? WRITTEN : REPORTED;
    }

    /**
     * Whether a cell of the column must not be empty; a milestone needs no unit of measure, and a remark that is taken
     * back no text.
     */
    boolean needsValue(String column) {
        return needed.contains(column) && !column.equals("unit_of_measure") && !column.equals("text");
    }

    /** The column that names the unit a row is about. */
    @Nullable
    String unitColumn() {
        return switch (this) {
            case UNITS -> "code";
            case SUCCESSIONS -> "new";
            case TARGETS, PROGRESS, ADJUSTMENTS, REMARKS, RECIPIENTS -> "unit";
            case PROGRAMMES, INDICATORS -> null;
        };
    }

    @Nullable
    String indicatorColumn() {
        return switch (this) {
            case INDICATORS -> "code";
            case TARGETS, PROGRESS, REMARKS -> "indicator";
            case UNITS, SUCCESSIONS, PROGRAMMES, ADJUSTMENTS, RECIPIENTS -> null;
        };
    }

    /** Whether each of its rows is about one period. */
    boolean ofPeriod() {
        return key.contains("period");
    }

    @Nullable
    String programmeColumn() {
        return switch (this) {
            case PROGRAMMES -> "code";
            case TARGETS, PROGRESS, ADJUSTMENTS, REMARKS -> "programme";
            case UNITS, SUCCESSIONS, INDICATORS, RECIPIENTS -> null;
        };
    }
}
