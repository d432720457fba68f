package vn.bantin.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.bantin.bulletin.Summary;
import vn.bantin.progress.Status;
import vn.bantin.scoring.StatusTally;

/** Units × groups: as many columns as the template has; where there are more groups the last column holds the rest. */
public final class GroupMatrix {

    public static final int COLUMNS = 6;
    private static final String REST = "…";

    /** So many columns fit a page that stands upright. */
    private static final int UPRIGHT = 5;

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

    /** Whether there is anything to compare: of one group the table says what the ranking says. */
    public static boolean printed(Summary summary) {
        return summary.groups().size() > 1;
    }

    /** Whether the page stands upright like those before and behind it. */
    public static boolean upright(Summary summary) {
        return summary.groups().size() <= UPRIGHT;
    }

    /** The columns that are left out of {@code matrix.jrxml}, by the table. */
    public static Map<String, Set<String>> leftOut(Summary summary) {
        return Map.of(
                "matrix",
                IntStream.range(columns(summary).size(), COLUMNS)
                        .mapToObj(i -> "group" + i)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The rows of {@code matrix.jrxml}: every unit's counts in each group, as "done · on pace · behind · not assessed". */
    public static List<Map<String, ?>> rows(Summary summary, ResourceBundle texts) {
        List<Map<String, ?>> rows = new ArrayList<>();
        boolean over = YearEnd.over(summary);
        List<GroupMatrix.Column> columns = columns(summary);
        for (Summary.Line line : summary.lines().toList()) {
            Map<String, Object> row = new HashMap<>();
            row.put("kind", "unit");
            row.put("name", line.name());
            row.put("key", key(summary, texts));
            row.put("behind", behind(summary, texts));
            if (over) {
                row.put("over", true);
            }
            for (int i = 0; i < COLUMNS; i++) {
                row.put("title" + i, i < columns.size() ? columns.get(i).name() : "");
                row.put("cell" + i, i < columns.size() ? text(columns.get(i).of(line), over) : "");
            }
            rows.add(row);
        }
        return rows;
    }

    /** The same rows, lower ones for tables of several pages. */
    public static List<Map<String, ?>> dense(List<Map<String, ?>> rows) {
        return with(rows, "dense", i -> true);
    }

    /** The same rows, as many on each of so many pages. */
    public static List<Map<String, ?>> evenly(List<Map<String, ?>> rows, int pages) {
        int each = (rows.size() + pages - 1) / pages;
        return with(rows, "page", i -> i / each);
    }

    private static List<Map<String, ?>> with(List<Map<String, ?>> rows, String field, IntFunction<Object> value) {
        List<Map<String, ?>> all = new ArrayList<>();
        for (Map<String, ?> row : rows) {
            all.add(CommonRows.with(row, field, value.apply(all.size())));
        }
        return all;
    }

    /** The meaning of a cell. */
    public static String key(Summary summary, ResourceBundle texts) {
        return YearEnd.over(summary)
                ? texts.getString("matrix.key.over")
                : texts.getString("matrix.key").formatted(behind(summary, texts));
    }

    /** What is counted as behind, in the words of the other pages: of what is missed they do not speak where nothing is. */
    private static String behind(Summary summary, ResourceBundle texts) {
        boolean missed =
                summary.groups().stream().anyMatch(group -> group.tally().of(Status.MISSED) > 0);
        return missed ? texts.getString("matrix.behind") : Status.BEHIND.words();
    }

    /** The counts of a cell; when the year is over nothing is on pace. */
    public static String text(StatusTally tally, boolean over) {
        return tally.done() + " · " + (over ? "" : tally.of(Status.ON_PACE) + " · ") + tally.behind() + " · "
                + tally.of(Status.NOT_ASSESSED);
    }
}
