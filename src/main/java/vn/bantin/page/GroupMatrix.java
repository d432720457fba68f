package vn.bantin.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.bantin.bulletin.Summary;
import vn.bantin.progress.Status;
import vn.bantin.scoring.StatusTally;

/** Units × groups: as many columns as the template has; where there are more groups the last column holds the rest. */
public final class GroupMatrix {

    public static final int COLUMNS = 6;
    private static final String REST = "…";

    private GroupMatrix() {}

    /** A column: the groups it adds up. */
    public record Column(String name, List<Integer> groups) {

        public StatusTally of(Summary.Line line) {
            return StatusTally.sum(groups.stream().map(line.groups()::get).toList());
        }
    }

    public static List<Column> columns(Summary summary) {
        List<Column> columns = new ArrayList<>();
        int groups = summary.groups().size();
        for (int i = 0; i < Math.min(groups, COLUMNS); i++) {
            boolean rest = i == COLUMNS - 1 && groups > COLUMNS;
            columns.add(new Column(
                    rest ? REST : summary.groups().get(i).name(),
                    rest ? IntStream.range(i, groups).boxed().toList() : List.of(i)));
        }
        return columns;
    }

    /** Of {@code matrix.jrxml}: every unit's counts in each group, as "done · on pace · behind · not assessed". */
    public static List<Map<String, ?>> rows(Summary summary) {
        List<Map<String, ?>> rows = new ArrayList<>();
        List<GroupMatrix.Column> columns = columns(summary);
        for (Summary.Line line : summary.lines().toList()) {
            Map<String, Object> row = new HashMap<>();
            row.put("kind", "unit");
            row.put("name", line.name());
            for (int i = 0; i < COLUMNS; i++) {
                row.put("title" + i, i < columns.size() ? columns.get(i).name() : "");
                row.put("cell" + i, i < columns.size() ? text(columns.get(i).of(line)) : "");
            }
            rows.add(row);
        }
        return rows;
    }

    public static String text(StatusTally tally) {
        return tally.done() + " · " + tally.of(Status.ON_PACE) + " · " + tally.behind() + " · "
                + tally.of(Status.NOT_ASSESSED);
    }
}
