package vn.bantin.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Summary;
import vn.bantin.progress.Status;

/** The table of the ranked units: its columns from left to right, other ones where points are given or taken. */
public final class RankingColumns {

    /** The width of the table, in points. */
    private static final int WIDTH = 467;

    private static final List<TableColumn<Summary.Line>> STANDARD = all(
            List.of(
                    new TableColumn<>("name", "column.name", "Head", "Left", 65, (line, words) -> line.name()),
                    column("score", "Right", 42, (line, words) -> CellText.score(line.score())),
                    column("coverage", "Right", 54, (line, words) -> CellText.part(line.coveragePercent()))),
            28,
            37,
            34,
            30,
            47,
            38);

    private static final List<TableColumn<Summary.Line>> ADJUSTED = all(
            List.of(
                    new TableColumn<>("name", "column.name", "Head", "Left", 60, (line, words) -> line.name()),
                    new TableColumn<>(
                            "targets", "column.targets.score", "HeadSmall", "DenseRight", 33, RankingColumns::targets),
                    column("bonus", "DenseRight", 32, (line, words) -> points(line, Summary.Extra::bonus)),
                    column("penalty", "DenseRight", 25, (line, words) -> points(line, Summary.Extra::penalty)),
                    new TableColumn<>(
                            "score",
                            "column.total",
                            "HeadSmall",
                            "DenseRight",
                            36,
                            (line, words) -> CellText.score(line.score())),
                    column("coverage", "Right", 31, (line, words) -> CellText.part(line.coveragePercent()))),
            26,
            26,
            26,
            26,
            30,
            24);

    private RankingColumns() {}

    /** The columns where no points are given or taken, or where they are. */
    public static List<TableColumn<Summary.Line>> columns(boolean adjusted) {
        return adjusted ? ADJUSTED : STANDARD;
    }

    /** The columns that are printed: those that say something of any unit. */
    public static List<TableColumn<Summary.Line>> printed(Summary summary, ResourceBundle words) {
        return TableColumn.without(columns(summary.adjusted()), unused(summary, words));
    }

    /** Their widths in a Word copy, in points: the room of what is left out is shared out as in the template. */
    public static int[] widths(Summary summary, ResourceBundle words) {
        List<TableColumn<Summary.Line>> printed = printed(summary, words);
        int[] widths = printed.stream().mapToInt(TableColumn::width).toArray();
        TableColumn.spread(widths, WIDTH, i -> share(printed.get(i).key(), summary.adjusted()));
        return widths;
    }

    private static int share(String column, boolean adjusted) {
        return switch (column) {
            case "name" -> adjusted ? 6 : 1;
            case "completed", "open" -> adjusted ? 2 : 0;
            case "coverage", "onpace" -> adjusted ? 1 : 0;
            default -> 0;
        };
    }

    /** "Tăng, giảm: so với quý I/2023." below the ranking; nothing where no rank is compared. */
    public static Optional<String> changeNote(Summary summary, ResourceBundle texts) {
        if (summary.ranking().stream().allMatch(line -> line.before() == null)) {
            return Optional.empty();
        }
        boolean untold = summary.ranking().stream().anyMatch(line -> line.before() != null && line.change() == null);
        return Optional.of(texts.getString("change.note").formatted(summary.comparedName())
                + (untold ? " " + texts.getString("change.untold") : ""));
    }

    /** The columns that are left out of {@code ranking.jrxml}, by the table that has them. */
    public static Map<String, Set<String>> leftOut(Summary summary, ResourceBundle words) {
        return Map.of(summary.adjusted() ? "points" : "ranking", unused(summary, words));
    }

    /** A status that no unit has in any target takes no column, nor do ranges that an office does not ask for. */
    private static Set<String> unused(Summary summary, ResourceBundle words) {
        Set<String> unused = TableColumn.unused(
                columns(summary.adjusted()), summary.ranking(), words, text -> text.isEmpty() || text.equals("0"));
        return summary.ranges()
                ? unused
                : Stream.concat(unused.stream(), Stream.of("range")).collect(Collectors.toUnmodifiableSet());
    }

    private static List<TableColumn<Summary.Line>> all(List<TableColumn<Summary.Line>> middle, int... counts) {
        List<TableColumn<Summary.Line>> columns = new ArrayList<>();
        columns.add(column("place", "Place", 28, (line, words) -> CellText.place(line.place(), words)));
        columns.add(column("range", "Centre", 34, (line, words) -> CellText.range(line.swing())));
        columns.add(column("change", "Centre", 30, (line, words) -> CellText.change(line.change())));
        columns.addAll(middle);
        List<String> keys = List.of("exceeded", "completed", "onpace", "behind", "missed", "open");
        List<Status> counted = List.of(
                Status.EXCEEDED, Status.COMPLETED, Status.ON_PACE, Status.BEHIND, Status.MISSED, Status.NOT_ASSESSED);
        for (int i = 0; i < keys.size(); i++) {
            Status status = counted.get(i);
            columns.add(column(
                    keys.get(i),
                    "Centre",
                    counts[i],
                    (line, words) -> String.valueOf(line.tally().of(status))));
        }
        return Collections.unmodifiableList(columns);
    }

    private static TableColumn<Summary.Line> column(
            String key, String style, int width, BiFunction<Summary.Line, ResourceBundle, String> cell) {
        return new TableColumn<>(key, "column." + key, "HeadSmall", style, width, cell);
    }

    private static String targets(Summary.Line line, ResourceBundle words) {
        Summary.@Nullable Extra extra = line.extra();
        return CellText.score(extra == null ? line.score() : extra.targets());
    }

    private static String points(Summary.Line line, Function<Summary.Extra, BigDecimal> which) {
        Summary.@Nullable Extra extra = line.extra();
        return extra == null ? "" : CellText.points(which.apply(extra));
    }
}
