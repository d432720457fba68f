package vn.bantin.press;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How much room the texts of a column take.
 *
 * @param key the column
 * @param least the width in which no word is broken, and its heading into two lines at most
 * @param cells how many cells just fit on one line, by the width of the column
 */
record TextRoom(String key, int least, NavigableMap<Integer, Integer> cells) {

    /** A line is measured a little otherwise when it is laid out. */
    private static final double SLACK = 1;

    /**
     * The letters of a column.
     *
     * @param padding left and right together
     */
    record Letters(float size, boolean bold, int padding) {

        double width(String text) {
            return Fonts.width(text, size, bold);
        }

        MeasuredText measured(String text) {
            return MeasuredText.plain(text, size, bold);
        }
    }

    static TextRoom of(String key, List<String> cells, Letters letters, String heading, Letters head) {
        double word =
                Arrays.stream(heading.split(" ")).mapToDouble(head::width).max().orElse(0);
        MeasuredText above = head.measured(heading);
        while (above.lines(word) > 2) {
            word++;
        }
        int least = whole(word + head.padding());
        NavigableMap<Integer, Integer> widths = new TreeMap<>();
        Map<String, Long> counts =
                cells.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        for (Map.Entry<String, Long> cell : counts.entrySet()) {
            double longest = Arrays.stream(cell.getKey().split(" "))
                    .mapToDouble(letters::width)
                    .max()
                    .orElse(0);
            least = Math.max(least, whole(longest + letters.padding()));
            widths.merge(
                    whole(letters.width(cell.getKey()) + letters.padding()),
                    cell.getValue().intValue(),
                    Integer::sum);
        }
        widths.merge(least, 0, Integer::sum);
        return new TextRoom(key, least, widths);
    }

    private static int whole(double points) {
        return (int) Math.ceil(points + SLACK);
    }

    /** The widths of columns side by side, by their keys: where there is too little room as few cells as can be are broken. */
    static Map<String, Integer> widths(List<TextRoom> columns, int room) {
        Map<String, Integer> widths = new HashMap<>();
        columns.forEach(one -> widths.put(one.key, Math.max(one.least, one.cells.lastKey())));
        while (widths.values().stream().mapToInt(Integer::intValue).sum() > room) {
            String narrowed = null;
            int to = 0;
            double price = Double.MAX_VALUE;
            for (TextRoom one : columns) {
                int now = Objects.requireNonNull(widths.get(one.key));
                Integer next = one.cells.lowerKey(now);
                if (next != null && next >= one.least) {
                    double each = one.cells.getOrDefault(now, 0) / (double) (now - next);
                    if (each < price) {
                        price = each;
                        narrowed = one.key;
                        to = next;
                    }
                }
            }
            if (narrowed == null) {
                break;
            }
            widths.put(narrowed, to);
        }
        return widths;
    }

    /** Into how many lines a text is broken between its words in a cell of that width. */
    static int lines(String text, int width, Letters letters) {
        return letters.measured(text).lines(width - letters.padding() - SLACK + 0.5);
    }
}
