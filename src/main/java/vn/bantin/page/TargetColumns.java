package vn.bantin.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.bulletin.Trend;
import vn.bantin.progress.NumberText;
import vn.bantin.scoring.StatusRule;

/** The table of a unit's targets: its columns from left to right. */
public final class TargetColumns {

    /** Every column; the trend, which is drawn, stands in the template alone. */
    public static final List<TableColumn<TargetRow>> COLUMNS = List.of(
            column("number", "Centre", 21, (row, words) -> row.number() == null ? "" : String.valueOf(row.number())),
            new TableColumn<>("name", "column.indicator", "ResultHead", "ResultLeft", 117, (row, words) -> row.name()),
            column("unit", "Centre", 46, (row, words) -> row.unitOfMeasure()),
            column("assigned", "Right", 52, (row, words) -> row.assigned()),
            column("own", "Right", 42, (row, words) -> row.own()),
            column("lastYear", "Right", 44, TargetColumns::lastYear),
            column("quarter", "Right", 43, TargetColumns::quarter),
            column("value", "Right", 46, (row, words) -> row.valueText()),
            column("percent", "Right", 33, (row, words) -> CellText.percent(row.percentOfPlan())),
            column("percentOfLastYear", "Right", 33, (row, words) -> CellText.percent(row.percentOfLastYear())),
            column("status", "Left", 94, TargetColumns::status),
            column("rank", "Centre", 46, (row, words) -> CellText.placeAmong(row.place(), words)),
            column("lead", "Small", 62, (row, words) -> row.inCharge()));

    /** The columns that stand below one heading, that of the plans. */
    public static final List<String> PLANS = List.of("assigned", "own");

    /** The column that is drawn. */
    static final String TREND = "trend";

    /** The width of the table across, in points. */
    private static final int WIDTH = 714;

    /** Shares in the room of columns that are left out, as in the template. */
    private static final Map<String, Integer> GROW =
            Map.of("name", 5, "unit", 1, "assigned", 2, "status", 4, "lead", 3);

    private static final Set<String> ALWAYS = Set.of("number", "name", "value", "status");

    /** How the reasons begin that the end of a year or a term gives, to all rows alike. */
    private static final Pattern AT_END = Pattern.compile("^hết [^,]+, ");

    /** The percentage of the plan, which has a column of its own, and what was due. */
    private static final Pattern AGAINST_PACE = Pattern.compile("(?:đạt|bằng) ([-0-9.,]+)%(?: kế hoạch)?, (cần .*)");

    /** Reasons that say no more than the status does. */
    private static final Set<String> SAID_BY_STATUS = Stream.of(
                    StatusRule.PLAN_REACHED,
                    StatusRule.BEYOND_PLAN,
                    StatusRule.SHORT_AT_END,
                    StatusRule.MILESTONE_DONE,
                    StatusRule.MILESTONE_NEVER_DONE)
            .map(rule -> AT_END.matcher(rule.words()).replaceFirst(""))
            .collect(Collectors.toUnmodifiableSet());

    private TargetColumns() {}

    /** The columns that are printed where these are left out. */
    public static List<TableColumn<TargetRow>> without(Set<String> leftOut) {
        return TableColumn.without(COLUMNS, leftOut);
    }

    /**
     * The columns that are left out: what is empty in every row, an own plan that is the assigned one everywhere, a
     * quarter alone that is the year's so far, and lines of one dot.
     */
    public static Set<String> leftOut(Bulletin bulletin, ResourceBundle words) {
        List<TargetRow> rows = bulletin.resultRows();
        Set<String> leftOut = new HashSet<>(TableColumn.unused(COLUMNS, rows, words, String::isEmpty));
        if (same(rows, TargetRow::own, TargetRow::assigned)) {
            leftOut.add("own");
        }
        if (same(rows, TargetRow::quarter, TargetRow::valueText)) {
            leftOut.add("quarter");
        }
        if (rows.stream().allMatch(row -> dots(row.trend()) < 2)) {
            leftOut.add(TREND);
        }
        leftOut.removeAll(ALWAYS);
        return leftOut;
    }

    /**
     * The widths of the columns in a Word copy, in points: as wide as their texts want them, and the room of the trend,
     * which is not drawn there, is theirs too.
     */
    public static int[] widths(Bulletin bulletin, ResourceBundle words) {
        return widths(bulletin, leftOut(bulletin, words), words, WIDTH, TableColumn::width);
    }

    /** What a column says in each row. */
    static List<String> texts(TableColumn<TargetRow> column, Bulletin bulletin, ResourceBundle words) {
        return bulletin.resultRows().stream()
                .map(row -> column.text(row, words))
                .toList();
    }

    static int[] widths(
            Bulletin bulletin,
            Set<String> leftOut,
            ResourceBundle words,
            int width,
            ToIntFunction<TableColumn<TargetRow>> drawn) {
        List<TableColumn<TargetRow>> printed = without(leftOut);
        int[] widths = printed.stream()
                .mapToInt(column ->
                        Math.max(drawn.applyAsInt(column), WordWidths.leastForNumbers(texts(column, bulletin, words))))
                .toArray();
        boolean scarce = Arrays.stream(widths).sum() > width;
        TableColumn.spread(
                widths,
                width,
                i -> scarce && PLANS.contains(printed.get(i).key())
                        ? 0
                        : GROW.getOrDefault(printed.get(i).key(), 0));
        Map<Integer, List<String>> texts = new HashMap<>();
        for (int i = 0; i < widths.length; i++) {
            TableColumn<TargetRow> column = printed.get(i);
            if (GROW.containsKey(column.key())) {
                texts.put(i, texts(column, bulletin, words));
            }
        }
        if (!bulletin.resultRows().isEmpty()) {
            WordWidths.fit(widths, texts);
        }
        return widths;
    }

    /** Whether a column says nothing in any row that the other one does not say. */
    private static boolean same(
            List<TargetRow> rows, Function<TargetRow, String> cell, Function<TargetRow, String> other) {
        return rows.stream()
                .allMatch(row -> cell.apply(row).isEmpty() || cell.apply(row).equals(other.apply(row)));
    }

    private static long dots(@Nullable Trend trend) {
        return trend == null
                ? 0
                : Stream.concat(trend.now().stream(), trend.before().stream())
                        .filter(point -> point.value() != null)
                        .count();
    }

    private static TableColumn<TargetRow> column(
            String key, String style, int width, BiFunction<TargetRow, ResourceBundle, String> cell) {
        return new TableColumn<>(key, "column." + key, "ResultHead", "Result" + style, width, cell);
    }

    private static String doubt(TargetRow row, ResourceBundle words) {
        return row.doubt() == null ? "" : " " + words.getString("doubt.mark");
    }

    private static String lastYear(TargetRow row, ResourceBundle words) {
        TargetRow.Former former = row.former();
        return CellText.restated(row.lastYear(), former == null ? null : former.lastYearNow(), words);
    }

    private static String quarter(TargetRow row, ResourceBundle words) {
        TargetRow.Former former = row.former();
        return CellText.restated(row.quarter(), former == null ? null : former.beforeNow(), words);
    }

    private static String brief(String why, ResourceBundle words) {
        return why.replace("điểm phần trăm", words.getString("points.short"))
                .replace("tốc độ, tỷ lệ trong kỳ", "trong kỳ"); // which it is stands in the column of names
    }

    /** The status, and why, where neither the status nor the column of percentages says it by itself. */
    private static String status(TargetRow row, ResourceBundle words) {
        String why = AT_END.matcher(row.why()).replaceFirst("");
        if (SAID_BY_STATUS.contains(why)) {
            return CellText.status(row.status(), row.label() + doubt(row, words), words);
        }
        Matcher pace = AGAINST_PACE.matcher(why);
        if (pace.matches() && row.percentOfPlan() != null && pace.group(1).equals(NumberText.of(row.percentOfPlan()))) {
            why = pace.group(2);
        }
        return CellText.status(row.status(), row.label() + ", " + brief(why, words) + doubt(row, words), words);
    }
}
