package vn.bantin.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bantin.output.CsvDataFile;
import vn.bantin.plan.Plan;
import vn.bantin.plan.PlannedTarget;
import vn.bantin.plan.UnitPlan;
import vn.bantin.progress.Goal;

/** The plans of a year as a data file, a row for each target of each unit; a wording is what is printed. */
final class PlanDataFile {

    static final String NAME = "data/plan.csv";

    private static final List<String> COLUMNS = List.of(
            "programme",
            "year",
            "unit",
            "indicator",
            "counted",
            "assigned_comparator",
            "assigned_low",
            "assigned_high",
            "assigned_wording",
            "own_comparator",
            "own_low",
            "own_high",
            "own_wording",
            "comparison",
            "last_year",
            "percent_of_last_year");

    private PlanDataFile() {}

    static byte[] csv(Plan plan) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (UnitPlan unit : plan.units()) {
            for (PlannedTarget row : unit.rows()) {
                Goal assigned = row.assignedGoal();
                Goal own = row.ownGoal();
                rows.add(cells(
                        plan.programme().code(),
                        plan.year(),
                        unit.unit(),
                        row.indicator(),
                        row.number() != null,
                        assigned == null ? null : assigned.comparator(),
                        assigned == null ? null : assigned.low(),
                        assigned == null ? null : assigned.high(),
                        row.assigned(),
                        own == null ? null : own.comparator(),
                        own == null ? null : own.low(),
                        own == null ? null : own.high(),
                        row.own(),
                        row.comparison(),
                        row.reached(),
                        row.percentOfLastYear() == null
                                ? null
                                : row.percentOfLastYear().rounded(4)));
            }
        }
        return CsvDataFile.csv(COLUMNS, rows);
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
