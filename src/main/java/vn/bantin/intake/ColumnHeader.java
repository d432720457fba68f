package vn.bantin.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.Location;

/**
 * The header of a table: the place of each known column.
 *
 * @param places by the column's name, counted from 0; only the columns that are used
 * @param form whether it has columns that {@code bantin template} fills in for the eye
 * @param findings defects of the header itself
 */
record ColumnHeader(int width, Map<String, Integer> places, boolean form, List<Finding> findings) {

    static ColumnHeader of(InputTable sheet, String file, long line, List<String> cells) {
        Map<String, Integer> places = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        boolean form = false;
        for (int i = 0; i < cells.size(); i++) {
            String name = name(cells.get(i));
            if (sheet.shown().contains(name)) {
                form = true;
            } else if (!sheet.columns().contains(name)) {
                unknown.add(name.isEmpty() ? "#" + (i + 1) : CellCleaner.quote(name));
            } else if (places.putIfAbsent(name, i) != null) {
                findings.add(Finding.of(FindingCode.COLUMN_TWICE, Location.cell(file, line, name), name));
            }
        }
        for (String needed : sheet.needed()) {
            if (!places.containsKey(needed)) {
                findings.add(Finding.of(FindingCode.COLUMN_MISSING, Location.cell(file, line, needed), needed));
            }
        }
        findings.addAll(
                MisnamedColumns.findings(sheet, places.keySet(), unknown, name -> Location.cell(file, line, name)));
        return new ColumnHeader(cells.size(), Map.copyOf(places), form, List.copyOf(findings));
    }

    /** The first line of a title; further lines hold an office's own words. */
    private static String name(String title) {
        return CellCleaner.clean(title.strip().lines().findFirst().orElse("")).toLowerCase(Locale.ROOT);
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    boolean hasAll(List<String> columns) {
        return places.keySet().containsAll(columns);
    }

    List<String> lacks(InputTable sheet) {
        return sheet.columns().stream().filter(column -> !has(column)).toList();
    }

    /** Whether the rows below it can be read. */
    boolean usable() {
        return findings.stream().noneMatch(Finding::blocks);
    }
}
