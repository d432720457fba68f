package vn.bantin.press;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.JRTextField;
import net.sf.jasperreports.engine.JasperReport;
import org.jspecify.annotations.Nullable;
import vn.bantin.page.TableColumn;

/**
 * Divides the width of a table among the columns that may grow, so that all its rows together are as low as they can be:
 * a column of long names takes its room from one whose words are short on these pages.
 */
final class ColumnWidths {

    /** Points that a number has beside it. */
    private static final int AIR = 3;

    /** By how many points a column grows at another's cost, first by much and then by little. */
    private static final List<Integer> STEPS = List.of(16, 6, 2);

    /** What a line in any cell costs beside the height of its row: of two divisions as low as one another the calmer. */
    private static final double LINE = 0.01;

    /** Whether a number and the word before it ("ước 5.160") stand on one line. */
    private enum Numbers {
        UNPARTED,
        PARTED
    }

    private final int rowHeight;
    private final List<Column> columns;
    private final int[] growing;

    /** How high each row is whatever the columns that grow have: those of numbers keep what they need. */
    private double[] floor = {};

    /** How many lines the columns of numbers have. */
    private int floorLines;

    private ColumnWidths(int rowHeight, List<Column> columns) {
        this.rowHeight = rowHeight;
        this.columns = columns;
        growing = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).grows())
                .toArray();
    }

    /**
     * The template with the columns of a table as wide as its rows want them. One whose columns do not say that they may
     * grow is left as it is.
     *
     * @param headings what stands above each column
     * @param slashed the columns of which words may be broken at a slash or a dot
     * @param thorough whether to look further than for the nearest division that is good
     */
    static JasperReport fitted(
            JasperReport report,
            String table,
            List<Map<String, ?>> rows,
            Map<String, String> headings,
            List<String> slashed,
            JRTemplate styles,
            boolean thorough) {
        List<JRElement> heads = ColumnLayout.heads(report, table);
        List<Map<String, ?>> all = written(rows, heads);
        List<JRElement> cells = cells(report, table);
        if (heads.stream().filter(head -> ColumnLayout.grow(head) > 0).count() < 2
                || all.isEmpty()
                || cells.isEmpty()) {
            return report;
        }
        List<Column> columns = heads.stream()
                .map(head -> column(head, cells, all, headings, slashed, styles, Numbers.PARTED))
                .toList();
        Map<String, Integer> widths = new ColumnWidths(cells.get(0).getHeight(), columns).divided(thorough);
        return widths.isEmpty() ? report : ColumnLayout.with(report, table, widths);
    }

    /** The template as it is drawn where it holds its numbers, else with the room that they need: with "ước" if it can be. */
    static JasperReport holding(
            JasperReport report, String table, List<Map<String, ?>> rows, List<String> slashed, JRTemplate styles) {
        List<JRElement> heads = ColumnLayout.heads(report, table);
        List<Map<String, ?>> all = written(rows, heads);
        List<JRElement> cells = cells(report, table);
        if (cells.isEmpty() || heads.stream().noneMatch(head -> ColumnLayout.grow(head) > 0)) {
            return report;
        }
        for (Numbers numbers : Numbers.values()) {
            List<Column> columns = heads.stream()
                    .map(head -> column(head, cells, all, Map.of(), slashed, styles, numbers))
                    .toList();
            if (columns.stream().allMatch(column -> column.least() <= column.drawn())) {
                return report;
            }
            int[] widths = columns.stream().mapToInt(Column::drawn).toArray();
            ColumnWidths fit = new ColumnWidths(cells.get(0).getHeight(), columns);
            if (fit.roomForNumbers(widths)) {
                return ColumnLayout.with(report, table, fit.changed(widths));
            }
        }
        return report;
    }

    /** Whether the table holds its rows without breaking a word or a number. */
    static boolean fits(
            JasperReport report,
            String table,
            List<Map<String, ?>> rows,
            Map<String, String> headings,
            JRTemplate styles) {
        List<JRElement> heads = ColumnLayout.heads(report, table);
        List<JRElement> cells = cells(report, table);
        int least = heads.stream()
                .map(head -> column(head, cells, written(rows, heads), headings, List.of(), styles, Numbers.PARTED))
                .mapToInt(Column::least)
                .sum();
        return least <= heads.stream().mapToInt(JRElement::getWidth).sum();
    }

    /** The rows that have a text in each column that may grow. */
    private static List<Map<String, ?>> written(List<Map<String, ?>> rows, List<JRElement> heads) {
        return rows.stream()
                .filter(row -> heads.stream()
                        .filter(head -> ColumnLayout.grow(head) > 0)
                        .allMatch(head -> row.containsKey(key(head))))
                .toList();
    }

    /** A column that is drawn keeps its width. */
    private static Column column(
            JRElement head,
            List<JRElement> cells,
            List<Map<String, ?>> rows,
            Map<String, String> headings,
            List<String> slashed,
            JRTemplate styles,
            Numbers numbers) {
        String key = key(head);
        Optional<JRElement> written = cells.stream()
                .filter(one -> one.getX() == head.getX() && one instanceof JRTextField)
                .findFirst();
        if (written.isEmpty()) {
            return new Column(key, head.getWidth(), head.getWidth(), false, CellLetters.of(head, styles), List.of());
        }
        CellLetters heading = CellLetters.of(head, styles);
        CellLetters cell = CellLetters.of(written.get(), styles);
        boolean grows = ColumnLayout.grow(head) > 0;
        List<MeasuredText> texts = rows.stream()
                .map(row -> Objects.requireNonNullElse(row.get(key), ""))
                .map(text -> cell.measured(text.toString(), grows && slashed.contains(key)))
                .toList();
        MeasuredText above = heading.measured(headings.getOrDefault(key, ""), false);
        int least = Math.max(heading.least(above, head.getHeight()), cell.least(texts));
        return new Column(
                key,
                head.getWidth(),
                grows
                        ? least
                        : Math.min(
                                TableColumn.WIDEST_NUMBER,
                                (numbers == Numbers.UNPARTED ? Math.max(least, cell.leastUnparted(texts)) : least)
                                        + AIR),
                grows,
                cell,
                texts);
    }

    private static String key(JRElement head) {
        return Objects.requireNonNull(ColumnLayout.property(head, ColumnLayout.COLUMN));
    }

    /** The cells of a row of the table. */
    private static List<JRElement> cells(JasperReport report, String table) {
        return Arrays.stream(report.getDetailSection().getBands())
                .map(band -> Arrays.stream(band.getElements())
                        .filter(element -> table.equals(ColumnLayout.property(element, ColumnLayout.TABLE)))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The widths that are not as they are drawn. */
    private Map<String, Integer> divided(boolean thorough) {
        int[] widths = columns.stream().mapToInt(Column::drawn).toArray();
        if (!roomForNumbers(widths)) {
            return Map.of();
        }
        floor(widths);
        int[] best = climbed(widths);
        if (thorough) {
            double least = cost(best, Double.POSITIVE_INFINITY);
            for (int wide : growing) {
                int[] other = climbed(allTo(wide, widths));
                double cost = cost(other, least);
                if (cost < least) {
                    least = cost;
                    best = other;
                }
            }
        }
        return changed(best);
    }

    private Map<String, Integer> changed(int[] widths) {
        Map<String, Integer> changed = new TreeMap<>();
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] != columns.get(i).drawn()) {
                changed.put(columns.get(i).key(), widths[i]);
            }
        }
        return changed;
    }

    /** As low as it gets from there by small steps. */
    private int[] climbed(int[] from) {
        int[] widths = from;
        for (int step : STEPS) {
            int[] better = widths;
            while (better != null) {
                widths = better;
                better = better(widths, step);
            }
        }
        return widths;
    }

    /** All that the others can spare in one column. */
    private int[] allTo(int wide, int[] from) {
        int[] widths = from.clone();
        for (int other : growing) {
            int spare = Math.max(0, spare(widths, other));
            widths[wide] += spare;
            widths[other] -= spare;
        }
        return widths;
    }

    /** Gives the columns of numbers what they need, at the cost of those that have most of it; whether there is enough. */
    private boolean roomForNumbers(int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            int over = columns.get(i).grows() ? 0 : Math.max(0, spare(widths, i));
            widths[i] -= over;
            widths[growing[0]] += over;
        }
        for (int i = 0; i < widths.length; i++) {
            while (widths[i] < columns.get(i).least()) {
                int from = -1;
                for (int other = 0; other < widths.length; other++) {
                    if (columns.get(other).grows() && (from < 0 || spare(widths, other) > spare(widths, from))) {
                        from = other;
                    }
                }
                if (spare(widths, from) <= 0) {
                    return false;
                }
                widths[from]--;
                widths[i]++;
            }
        }
        return true;
    }

    private int spare(int[] widths, int column) {
        return widths[column] - columns.get(column).least();
    }

    /** A better division by so many points, from one column to another if that is enough. */
    private int @Nullable [] better(int[] widths, int step) {
        int[] better = better(widths, step, false);
        return better != null ? better : better(widths, step, true);
    }

    /**
     * The best division in which a column gives to another or takes from it.
     *
     * @param thirds whether it gives to two others or takes from two
     */
    private int @Nullable [] better(int[] widths, int step, boolean thirds) {
        double least = cost(widths, Double.POSITIVE_INFINITY);
        int[] best = null;
        for (int one : growing) {
            for (int two : growing) {
                for (int three : growing) {
                    if (thirds ? three <= two : three != two) {
                        continue;
                    }
                    for (int sign = -1; sign <= 1; sign += 2) {
                        int[] other = widths.clone();
                        other[one] -= 2 * sign * step;
                        other[two] += sign * step;
                        other[three] += sign * step;
                        if (spare(other, one) >= 0 && spare(other, two) >= 0 && spare(other, three) >= 0) {
                            double cost = cost(other, least);
                            if (cost < least) {
                                least = cost;
                                best = other;
                            }
                        }
                    }
                }
            }
        }
        return best;
    }

    private void floor(int[] widths) {
        floor = new double[columns.get(growing[0]).texts().size()];
        Arrays.fill(floor, rowHeight);
        floorLines = 0;
        for (int i = 0; i < widths.length; i++) {
            if (!columns.get(i).grows()) {
                Cells cells = columns.get(i).cells(widths[i]);
                floorLines += cells.lines();
                for (int row = 0; row < cells.heights().length; row++) {
                    floor[row] = Math.max(floor[row], cells.heights()[row]);
                }
            }
        }
    }

    /** What a division costs, or any number that is not below {@code most} where it costs no less than that. */
    private double cost(int[] widths, double most) {
        double[][] heights = new double[growing.length][];
        int lines = floorLines;
        for (int i = 0; i < growing.length; i++) {
            Cells cells = columns.get(growing[i]).cells(widths[growing[i]]);
            heights[i] = cells.heights();
            lines += cells.lines();
        }
        double cost = LINE * lines;
        for (int row = 0; row < floor.length && cost < most; row++) {
            double height = floor[row];
            for (double[] column : heights) {
                height = Math.max(height, column[row]);
            }
            cost += height;
        }
        return cost;
    }

    /** The cells of a column at some width: how high each is, and how many lines all have. */
    private record Cells(double[] heights, int lines) {}

    /** A column, the texts of its cells, and how they are at a width, as far as it has been asked for. */
    private record Column(
            String key,
            int drawn,
            int least,
            boolean grows,
            CellLetters letters,
            List<MeasuredText> texts,
            Map<Integer, Cells> known) {

        Column(String key, int drawn, int least, boolean grows, CellLetters letters, List<MeasuredText> texts) {
            this(key, drawn, least, grows, letters, texts, new HashMap<>());
        }

        Cells cells(int width) {
            return known.computeIfAbsent(width, any -> {
                int[] lines = texts.stream()
                        .mapToInt(text -> text.lines(letters.room(width)))
                        .toArray();
                return new Cells(
                        Arrays.stream(lines).mapToDouble(letters::height).toArray(),
                        Arrays.stream(lines).sum());
            });
        }
    }
}
