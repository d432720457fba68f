package vn.bantin.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.bantin.bulletin.LetterWidths;
import vn.bantin.bulletin.NonBreakingText;

/**
 * Shares out the width of a table in a Word copy among the columns that may grow, so that its rows are low, as the press
 * does in the PDF. It reckons with letters of one width, rather too wide than too narrow.
 */
final class WordWidths {

    /** Points of a letter, and what a cell keeps free beside them. */
    private static final double LETTER = 4.9;

    private static final int BESIDE = 5;

    /** A figure as it is printed, with its signs, and the size of its letters in a table of results. */
    private static final Pattern NUMBER = Pattern.compile("[^ ]*[0-9][0-9.,*]*");

    private static final double SIZE = 10.5;

    /** By how many points a column grows at another's cost, first by much and then by little. */
    private static final List<Integer> STEPS = List.of(32, 16, 8, 4);

    /** What a line of a row counts beside a line of a cell. */
    private static final int ROW = 100;

    private final List<Column> columns;

    /** The cells of a column as the lengths of what no line may part, and the lines they take, by width. */
    private record Column(List<int[]> cells, Map<Integer, int[]> known) {

        static Column of(List<String> texts) {
            return new Column(texts.stream().map(WordWidths::pieces).toList(), new HashMap<>());
        }

        int least() {
            int longest = cells.stream().flatMapToInt(Arrays::stream).max().orElse(0);
            return (int) Math.ceil(longest * LETTER) + BESIDE;
        }

        int[] lines(int width) {
            int letters = (int) ((width - BESIDE) / LETTER);
            return known.computeIfAbsent(
                    letters,
                    many -> cells.stream().mapToInt(cell -> count(cell, many)).toArray());
        }
    }

    private WordWidths(List<Column> columns) {
        this.columns = columns;
    }

    /** The least width at which no word of a column is broken. */
    static int least(List<String> texts) {
        return Column.of(texts).least();
    }

    /** The least width at which no number of a column is broken. */
    static int leastForNumbers(List<String> texts) {
        double widest = texts.stream()
                .flatMap(text -> Arrays.stream(text.split("[ \\n]")))
                .filter(word -> NUMBER.matcher(word).matches())
                .mapToDouble(word -> LetterWidths.of(word, SIZE))
                .max()
                .orElse(0);
        return Math.min(TableColumn.WIDEST_NUMBER, (int) Math.ceil(widest) + BESIDE);
    }

    /**
     * Makes the columns that may grow as wide as their texts want it.
     *
     * @param widths in points, of all columns; those that may grow are given anew
     * @param texts the cells of each column that may grow, by its place
     */
    static void fit(int[] widths, Map<Integer, List<String>> texts) {
        List<Integer> places = texts.keySet().stream().sorted().toList();
        WordWidths fit = new WordWidths(places.stream()
                .map(place -> Column.of(texts.getOrDefault(place, List.of())))
                .toList());
        int[] drawn = places.stream().mapToInt(place -> widths[place]).toArray();
        int[] least = new int[drawn.length];
        for (int i = 0; i < least.length; i++) {
            least[i] = Math.min(
                    drawn[i],
                    Math.max(
                            fit.columns.get(i).least(), leastForNumbers(texts.getOrDefault(places.get(i), List.of()))));
        }
        int[] best = fit.divided(least, drawn);
        for (int i = 0; i < best.length; i++) {
            widths[places.get(i)] = best[i];
        }
    }

    /** As low as it gets by giving points of one column to another, first many and then few. */
    private int[] divided(int[] least, int[] drawn) {
        int[] widths = drawn.clone();
        for (int step : STEPS) {
            boolean better = true;
            while (better) {
                better = false;
                for (int from = 0; from < widths.length; from++) {
                    for (int to = 0; to < widths.length; to++) {
                        better |= moved(widths, from, to, step, least);
                    }
                }
            }
        }
        return widths;
    }

    /** Moves the points where the rows become lower; whether they did. */
    private boolean moved(int[] widths, int from, int to, int step, int[] least) {
        if (from == to || widths[from] - step < least[from]) {
            return false;
        }
        int before = cost(widths);
        widths[from] -= step;
        widths[to] += step;
        if (cost(widths) < before) {
            return true;
        }
        widths[from] += step;
        widths[to] -= step;
        return false;
    }

    /** The lines of all rows, and of those as low as one another the division with fewer lines in all cells. */
    private int cost(int[] widths) {
        int[] rows = new int[columns.get(0).cells().size()];
        int all = 0;
        for (int i = 0; i < widths.length; i++) {
            int[] lines = columns.get(i).lines(widths[i]);
            for (int row = 0; row < rows.length; row++) {
                rows[row] = Math.max(rows[row], lines[row]);
                all += lines[row];
            }
        }
        return Arrays.stream(rows).sum() * ROW + all;
    }

    private static int[] pieces(String text) {
        List<Integer> pieces = new ArrayList<>();
        for (String piece : NonBreakingText.kept(text).split("(?<=/)|[ \\n]")) {
            pieces.add(piece.length());
        }
        return pieces.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int count(int[] pieces, int letters) {
        int lines = 1;
        int used = -1;
        for (int piece : pieces) {
            if (used + 1 + piece > letters && used >= 0) {
                lines++;
                used = -1;
            }
            used += 1 + piece;
        }
        return lines;
    }
}
