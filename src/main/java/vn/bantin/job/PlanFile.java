package vn.bantin.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Plan;
import vn.bantin.bulletin.PlanRow;
import vn.bantin.bulletin.UnitPlan;
import vn.bantin.press.DataFile;

/** The plans of a year as a data file, a row for each target of each unit. */
final class PlanFile {

    static final String NAME = "data/plan.csv";

    private static final List<String> COLUMNS = List.of(
            "programme",
            "year",
            "unit",
            "indicator",
            "counted",
            "assigned",
            "own",
            "comparison",
            "last_year",
            "percent_of_last_year");

    private PlanFile() {}

    static byte[] csv(Plan plan) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (UnitPlan unit : plan.units()) {
            for (PlanRow row : unit.rows()) {
                rows.add(cells(
                        plan.programme().code(),
                        plan.year(),
                        unit.unit(),
                        row.indicator(),
                        row.number() != null,
                        row.assigned(),
                        row.own(),
                        row.comparison(),
                        row.reached(),
                        row.percentOfLastYear() == null
                                ? null
                                : row.percentOfLastYear().rounded(4)));
            }
        }
        return DataFile.csv(COLUMNS, rows);
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
