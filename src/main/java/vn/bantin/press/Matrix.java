package vn.bantin.press;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.bantin.bulletin.Summary;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Tally;

/** Units × groups: as many columns as the template has; where there are more groups the last column holds the rest. */
final class Matrix {

    static final int COLUMNS = 6;
    private static final String REST = "…";

    private Matrix() {}

    /** A column: the groups it adds up. */
    record Column(String name, List<Integer> groups) {

        Tally of(Summary.Line line) {
            Map<Status, Integer> counts = new EnumMap<>(Status.class);
            int total = 0;
            for (int group : groups) {
                Tally tally = line.groups().get(group);
                total += tally.total();
                tally.counts().forEach((status, count) -> counts.merge(status, count, Integer::sum));
            }
            return new Tally(total, counts);
        }
    }

    static List<Column> columns(Summary summary) {
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

    /** The ranked units, best first, then the others. */
    static List<Summary.Line> lines(Summary summary) {
        return Stream.concat(summary.ranking().stream(), summary.unranked().stream())
                .toList();
    }

    /** Of {@code matrix.jrxml}: every unit's counts in each group, as "done · on pace · behind · not assessed". */
    static List<Map<String, ?>> rows(Summary summary) {
        List<Map<String, ?>> rows = new ArrayList<>();
        List<Matrix.Column> columns = columns(summary);
        for (Summary.Line line : lines(summary)) {
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

    static String text(Tally tally) {
        return tally.done() + " · " + tally.of(Status.ON_PACE) + " · " + tally.behind() + " · "
                + tally.of(Status.NOT_ASSESSED);
    }
}
