package vn.bantin.page;

import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.BiFunction;
import vn.bantin.bulletin.IndicatorSheet;

/** The table of an indicator's sheet: its columns from left to right. */
public final class SheetColumns {

    /** Every column; the sheets have no Word copy, the widths are those of the template. */
    public static final List<TableColumn<IndicatorSheet.Line>> COLUMNS = List.of(
            column("place", "column.place", 30, (line, words) -> CellText.place(line.place(), words)),
            column("name", "column.name", 98, (line, words) -> line.name()),
            column("cluster", "sheet.cluster", 52, (line, words) -> line.cluster() == null ? "" : line.cluster()),
            column("plan", "sheet.plan", 66, (line, words) -> line.plan()),
            column("value", "sheet.value", 58, (line, words) -> line.value()),
            column("percent", "column.percent", 40, (line, words) -> CellText.percent(line.percentOfPlan())),
            column("score", "sheet.score", 40, (line, words) -> CellText.score(line.score())),
            column("status", "sheet.status", 83, SheetColumns::status));

    private SheetColumns() {}

    private static TableColumn<IndicatorSheet.Line> column(
            String key, String heading, int width, BiFunction<IndicatorSheet.Line, ResourceBundle, String> cell) {
        return new TableColumn<>(key, heading, "HeadSmall", "Left", width, cell);
    }

    /** The keys of the columns that say nothing on any of the sheets. */
    public static Set<String> unused(List<IndicatorSheet> sheets, ResourceBundle words) {
        return TableColumn.unused(
                COLUMNS,
                sheets.stream().flatMap(sheet -> sheet.lines().stream()).toList(),
                words,
                String::isEmpty);
    }

    private static String status(IndicatorSheet.Line line, ResourceBundle words) {
        return CellText.status(line.status(), line.reason() == null ? line.label() : line.reason(), words);
    }
}
