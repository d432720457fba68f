package vn.bantin.press;

import java.util.List;
import java.util.ResourceBundle;
import java.util.function.BiFunction;
import vn.bantin.bulletin.Row;

/** The table of a unit's targets: its columns from left to right. */
final class TargetTable {

    /** Every column; the trend, which is drawn, stands in the template alone. */
    static final List<TableColumn<Row>> COLUMNS = List.of(
            column("number", "Centre", 22, (row, words) -> row.number() == null ? "" : String.valueOf(row.number())),
            new TableColumn<>("name", "column.indicator", "DenseHead", "DenseLeft", 128, (row, words) -> row.name()),
            column("unit", "Centre", 52, (row, words) -> row.unitOfMeasure()),
            column("assigned", "Right", 50, (row, words) -> row.assigned()),
            column("own", "Right", 50, (row, words) -> row.own()),
            column("lastYear", "Right", 48, TargetTable::lastYear),
            column("quarter", "Right", 46, TargetTable::quarter),
            column("value", "Right", 52, (row, words) -> row.valueText()),
            column("percent", "Right", 34, (row, words) -> CellText.percent(row.percentOfPlan())),
            column("percentOfLastYear", "Right", 36, (row, words) -> CellText.percent(row.percentOfLastYear())),
            column("status", "Left", 96, TargetTable::status),
            column("rank", "Centre", 36, (row, words) -> CellText.placeAmong(row.place(), words)),
            column("lead", "Small", 64, (row, words) -> row.leadBody() == null ? "" : row.leadBody()));

    /** The columns that stand below one heading, that of the plans. */
    static final List<String> PLANS = List.of("assigned", "own");

    private TargetTable() {}

    private static TableColumn<Row> column(
            String key, String style, int width, BiFunction<Row, ResourceBundle, String> cell) {
        return new TableColumn<>(key, "column." + key, "DenseHead", "Dense" + style, width, cell);
    }

    private static String lastYear(Row row, ResourceBundle words) {
        Row.Former former = row.former();
        return CellText.restated(row.lastYear(), former == null ? null : former.lastYearNow(), words);
    }

    private static String quarter(Row row, ResourceBundle words) {
        Row.Former former = row.former();
        return CellText.restated(row.quarter(), former == null ? null : former.beforeNow(), words);
    }

    private static String status(Row row, ResourceBundle words) {
        return CellText.status(row.status(), row.label() + "\n" + row.why(), words);
    }
}
