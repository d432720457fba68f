package vn.bantin.page;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.BiFunction;
import vn.bantin.plan.PlannedTarget;
import vn.bantin.plan.UnitPlan;
import vn.bantin.progress.Comparison;
import vn.bantin.scoring.PrintedDecimals;

/** The table of a unit's plan: its columns from left to right. */
public final class PlanColumns {

    /** Every column; a year's plan has no Word copy yet, the widths are those of the template. */
    public static final List<TableColumn<PlannedTarget>> COLUMNS = List.of(
            column("number", "Centre", 24, (row, words) -> row.number() == null ? "" : String.valueOf(row.number())),
            new TableColumn<>("name", "column.indicator", "DenseHead", "DenseLeft", 176, (row, words) -> row.name()),
            column("unit", "Centre", 60, (row, words) -> row.unitOfMeasure()),
            column("lastYear", "Right", 62, (row, words) -> row.lastYear()),
            column("assigned", "Right", 74, (row, words) -> row.assigned()),
            column("own", "Right", 70, (row, words) -> row.own()),
            new TableColumn<>("percent", "column.plan.percent", "DenseHead", "DenseRight", 50, PlanColumns::percent),
            column("comparison", "Left", 80, PlanColumns::comparison),
            column("lead", "Small", 118, (row, words) -> row.inCharge()));

    private PlanColumns() {}

    /** The columns that are left out of {@code plan.jrxml}, by its table: empty in all rows, or a comparison alike in all. */
    public static Map<String, Set<String>> leftOut(UnitPlan plan, ResourceBundle words) {
        Set<String> leftOut = new HashSet<>(TableColumn.unused(COLUMNS, plan.rows(), words, String::isEmpty));
        leftOut.remove("number"); // a plan of parts alone has none, and is a table all the same
        if (plan.rows().stream().map(row -> comparison(row, words)).distinct().count() <= 1) {
            leftOut.add("comparison"); // page one says so in a sentence
        }
        return Map.of("plan", plan.rows().isEmpty() ? Set.of() : Set.copyOf(leftOut));
    }

    private static TableColumn<PlannedTarget> column(
            String key, String style, int width, BiFunction<PlannedTarget, ResourceBundle, String> cell) {
        return new TableColumn<>(key, "column." + key, "DenseHead", "Dense" + style, width, cell);
    }

    private static String percent(PlannedTarget row, ResourceBundle words) {
        BigDecimal percent =
                row.percentOfLastYear() == null ? null : PrintedDecimals.rounded(1, row.percentOfLastYear(), List.of());
        return CellText.percent(percent);
    }

    /** Nothing of a target that the unit sets none for: the empty cell of its own plan says so. */
    private static String comparison(PlannedTarget row, ResourceBundle words) {
        return row.comparison() == Comparison.MISSING ? "" : (row.comparison().sign() + " " + row.compared()).strip();
    }
}
