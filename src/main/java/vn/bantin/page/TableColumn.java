package vn.bantin.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A column of a table. The PDF, the Word copy, the workbook and the reading back take their cells from it, so that a new
 * column is a new entry of its table's list and a place in the template, and nothing else.
 *
 * @param key the field of the template that takes the text of a cell
 * @param heading the key of its heading among the words
 * @param headStyle the named style of its heading in a Word copy
 * @param style the named style of its cells in a Word copy
 * @param width in a Word copy, in points
 * @param cell makes the text of a cell of a row, with the words of all pages
 */
public record TableColumn<R>(
        String key,
        String heading,
        String headStyle,
        String style,
        int width,
        BiFunction<R, ResourceBundle, String> cell) {

    /** No number, unbroken, holds more room than so many points. */
    public static final int WIDEST_NUMBER = 78;

    /** The text of its cell of a row; empty where there is nothing to say. */
    public String text(R row, ResourceBundle words) {
        return cell.apply(row, words);
    }

    /**
     * The keys of the columns that say nothing in any row: they are left out of the table, and the others are wider.
     *
     * @param nothing whether the text of a cell says nothing
     */
    static <R> Set<String> unused(
            List<TableColumn<R>> columns, List<R> rows, ResourceBundle words, Predicate<String> nothing) {
        return columns.stream()
                .filter(column -> rows.stream().allMatch(row -> nothing.test(column.text(row, words))))
                .map(TableColumn::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The columns but those that are left out. */
    static <R> List<TableColumn<R>> without(List<TableColumn<R>> columns, Set<String> leftOut) {
        return columns.stream()
                .filter(column -> !leftOut.contains(column.key()))
                .toList();
    }

    /**
     * Makes columns wider until they are as wide together as a table is.
     *
     * @param widths in points
     * @param share of a column, by its place, in the room that there is
     */
    public static void spread(int[] widths, int width, IntUnaryOperator share) {
        int room = width - Arrays.stream(widths).sum();
        int shares = IntStream.range(0, widths.length).map(share).sum();
        int before = 0; // shares of the columns that have been given their room
        for (int i = 0; i < widths.length; i++) {
            int after = before + share.applyAsInt(i);
            widths[i] += room * after / shares - room * before / shares;
            before = after;
        }
    }

    /** A row as a template takes it: the kind, and the texts of all cells by the keys of their columns. */
    static <R> Map<String, Object> row(String kind, List<TableColumn<R>> columns, R row, ResourceBundle words) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("kind", kind);
        columns.forEach(column -> fields.put(column.key(), column.text(row, words)));
        return fields;
    }
}
