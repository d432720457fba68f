package vn.bantin.page;

import java.util.List;
import java.util.ResourceBundle;
import java.util.function.BiFunction;
import vn.bantin.bulletin.TargetRow;

/** The table of a unit's targets: its columns from left to right. */
public final class TargetColumns {

    /** Every column; the trend, which is drawn, stands in the template alone. */
    public static final List<TableColumn<TargetRow>> COLUMNS = List.of(
            column("number", "Centre", 22, (row, words) -> row.number() == null ? "" : String.valueOf(row.number())),
            new TableColumn<>("name", "column.indicator", "DenseHead", "DenseLeft", 128, (row, words) -> row.name()),
            column("unit", "Centre", 52, (row, words) -> row.unitOfMeasure()),
            column("assigned", "Right", 50, (row, words) -> row.assigned()),
            column("own", "Right", 50, (row, words) -> row.own()),
            column("lastYear", "Right", 48, TargetColumns::lastYear),
            column("quarter", "Right", 46, TargetColumns::quarter),
            column("value", "Right", 52, (row, words) -> row.valueText()),
            column("percent", "Right", 34, (row, words) -> CellText.percent(row.percentOfPlan())),
            column("percentOfLastYear", "Right", 36, (row, words) -> CellText.percent(row.percentOfLastYear())),
            column("status", "Left", 96, TargetColumns::status),
            column("rank", "Centre", 36, (row, words) -> CellText.placeAmong(row.place(), words)),
            column("lead", "Small", 64, (row, words) -> row.leadBody() == null ? "" : row.leadBody()));

    /** The columns that stand below one heading, that of the plans. */
    public static final List<String> PLANS = List.of("assigned", "own");

    private TargetColumns() {}

    private static TableColumn<TargetRow> column(
            String key, String style, int width, BiFunction<TargetRow, ResourceBundle, String> cell) {
        return new TableColumn<>(key, "column." + key, "DenseHead", "Dense" + style, width, cell);
    }

    private static String lastYear(TargetRow row, ResourceBundle words) {
        TargetRow.Former former = row.former();
        return CellText.restated(row.lastYear(), former == null ? null : former.lastYearNow(), words);
    }

    private static String quarter(TargetRow row, ResourceBundle words) {
        TargetRow.Former former = row.former();
        return CellText.restated(row.quarter(), former == null ? null : former.beforeNow(), words);
    }

    private static String status(TargetRow row, ResourceBundle words) {
        return CellText.status(row.status(), row.label() + "\n" + row.why(), words);
    }
}
