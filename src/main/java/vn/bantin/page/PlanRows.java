package vn.bantin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import vn.bantin.plan.PlanSummary;
import vn.bantin.plan.PlanTally;
import vn.bantin.plan.PlannedTarget;
import vn.bantin.plan.UnitPlan;

/** The rows that the templates print of a year's plan. */
public final class PlanRows {

    private PlanRows() {}

    /** Of {@code first.jrxml}: the sentences, then each list under its heading. */
    public static List<Map<String, ?>> first(UnitPlan plan) {
        List<Map<String, ?>> rows = CommonRows.opening(plan.title(), plan.programme());
        plan.sentences().forEach(sentence -> rows.add(CommonRows.row("text", "text", sentence)));
        for (UnitPlan.Listing list : plan.lists()) {
            CommonRows.list(rows, list.lead(), list.items());
        }
        return rows;
    }

    public static List<Map<String, ?>> first(PlanSummary summary) {
        List<Map<String, ?>> rows = CommonRows.opening(summary.title(), summary.programme());
        summary.sentences().forEach(sentence -> rows.add(CommonRows.row("text", "text", sentence)));
        return rows;
    }

    /** Of {@code plan.jrxml}: the targets, each with the heading of its group, then the method. */
    public static List<Map<String, ?>> targets(UnitPlan plan, ResourceBundle texts) {
        List<Map<String, ?>> rows = new ArrayList<>();
        String group = null;
        String heading = "";
        int groups = 0;
        for (PlannedTarget target : plan.rows()) {
            if (!target.group().equals(group)) {
                group = target.group();
                heading = CellText.roman(++groups) + ". " + group;
            }
            Map<String, Object> row =
                    TableColumn.row(target.number() == null ? "part" : "row", PlanColumns.COLUMNS, target, texts);
            row.put("group", heading);
            rows.add(row);
        }
        plan.method().forEach(paragraph -> rows.add(CommonRows.row("method", "name", paragraph)));
        return rows;
    }

    /** Of {@code plans.jrxml}: the units, their sum, then the method. */
    public static List<Map<String, ?>> units(PlanSummary summary, ResourceBundle texts) {
        List<Map<String, ?>> rows = new ArrayList<>();
        int number = 0;
        for (PlanSummary.Line line : summary.lines()) {
            rows.add(unit("unit", String.valueOf(++number), line.name(), line.tally()));
        }
        rows.add(unit("total", "", texts.getString("total"), summary.total()));
        summary.method().forEach(paragraph -> rows.add(CommonRows.row("method", "name", paragraph)));
        return rows;
    }

    private static Map<String, ?> unit(String kind, String number, String name, PlanTally tally) {
        return CommonRows.row(
                kind,
                "number",
                number,
                "name",
                name,
                "targets",
                String.valueOf(tally.targets()),
                "assigned",
                String.valueOf(tally.assigned()),
                "own",
                String.valueOf(tally.own()),
                "weaker",
                String.valueOf(tally.weaker()),
                "missing",
                String.valueOf(tally.missing()),
                "unclear",
                String.valueOf(tally.unclear()));
    }
}
