package vn.bantin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bantin.plan.PlanSummary;
import vn.bantin.plan.PlanTally;
import vn.bantin.plan.PlannedTarget;
import vn.bantin.plan.UnitPlan;
import vn.bantin.progress.NumberText;

/** The rows that the templates print of a year's plan. */
public final class PlanRows {

    /** The kinds of the rows of a table of plans that stands in the text. */
    static final String UNIT = "planUnit";

    static final String TOTAL = "planTotal";

    private PlanRows() {}

    /**
     * Of {@code first.jrxml}: the sentences, then each list under its heading.
     *
     * @param spare whether the lists are there that may be left out
     */
    public static List<Map<String, ?>> first(UnitPlan plan, boolean spare) {
        List<Map<String, ?>> rows = CommonRows.opening(plan.title(), plan.programme());
        plan.sentences().forEach(sentence -> rows.add(CommonRows.row("text", "text", sentence)));
        plan.lists().stream()
                .filter(list -> spare || !list.spare())
                .forEach(list -> CommonRows.list(rows, list.lead(), list.items()));
        return rows;
    }

    public static List<Map<String, ?>> first(PlanSummary summary) {
        List<Map<String, ?>> rows = CommonRows.opening(summary.title(), summary.programme());
        summary.sentences().forEach(sentence -> rows.add(CommonRows.row("text", "text", sentence)));
        return rows;
    }

    /** Of {@code first.jrxml} too: the sentences, the units, their sum and the method, all of it above the signature. */
    public static List<Map<String, ?>> whole(PlanSummary summary, ResourceBundle texts) {
        List<Map<String, ?>> rows = first(summary);
        units(rows, summary, UNIT, TOTAL, texts);
        summary.method().forEach(paragraph -> rows.add(CommonRows.row("method", "text", paragraph)));
        return rows;
    }

    /** The rows of {@code plan.jrxml}: the targets, each with the heading of its group, then the method. */
    public static List<Map<String, ?>> targets(UnitPlan plan, ResourceBundle texts) {
        List<Map<String, ?>> rows = new ArrayList<>();
        String group = null;
        String heading = "";
        int groups = 0;
        for (PlannedTarget target : plan.rows()) {
            if (!target.group().equals(group)) {
                group = target.group();
                heading = NumberText.roman(++groups) + ". " + group;
            }
            Map<String, Object> row =
                    TableColumn.row(target.number() == null ? "part" : "row", PlanColumns.COLUMNS, target, texts);
            row.put("group", heading);
            rows.add(row);
        }
        plan.method().forEach(paragraph -> rows.add(CommonRows.row("method", "name", paragraph)));
        if (!plan.assignments().isEmpty()) {
            String assignments = String.join("\n", plan.assignments());
            rows.add(CommonRows.row("method", "name", texts.getString("assignments.title") + ":\n" + assignments));
        }
        return rows;
    }

    /** The rows of {@code plans.jrxml}: the units, their sum, then the method. */
    public static List<Map<String, ?>> units(PlanSummary summary, ResourceBundle texts) {
        List<Map<String, ?>> rows = new ArrayList<>();
        units(rows, summary, "unit", "total", texts);
        summary.method().forEach(paragraph -> rows.add(CommonRows.row("method", "name", paragraph)));
        return rows;
    }

    private static void units(
            List<Map<String, ?>> rows, PlanSummary summary, String unit, String total, ResourceBundle texts) {
        int number = 0;
        for (PlanSummary.Line line : summary.lines()) {
            rows.add(unit(unit, String.valueOf(++number), line.name(), line.tally()));
        }
        rows.add(unit(total, "", texts.getString("total"), summary.total()));
    }

    private static Map<String, ?> unit(String kind, String number, String name, PlanTally tally) {
        return CommonRows.row(
                kind,
                "number",
                number,
                "name",
                name,
                "targets",
                CellText.count(tally.targets()),
                "assigned",
                CellText.count(tally.assigned()),
                "own",
                CellText.count(tally.own()),
                "weaker",
                CellText.count(tally.weaker()),
                "missing",
                CellText.count(tally.missing()),
                "unclear",
                CellText.count(tally.unclear()));
    }

    /** The columns that are left out of {@code plans.jrxml}, by its table: those that count nothing, or the same as another. */
    public static Map<String, Set<String>> leftOut(PlanSummary summary) {
        PlanTally total = summary.total();
        boolean allAssigned = summary.lines().stream()
                .allMatch(line -> line.tally().assigned() == line.tally().targets());
        Map<String, Integer> counts = Map.of(
                "assigned",
                allAssigned ? 0 : total.assigned(),
                "own",
                total.own(),
                "weaker",
                total.weaker(),
                "missing",
                total.missing(),
                "unclear",
                total.unclear());
        return Map.of(
                "plans",
                counts.entrySet().stream()
                        .filter(count -> count.getValue() == 0 || count.getKey().equals("missing") && total.own() == 0)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
