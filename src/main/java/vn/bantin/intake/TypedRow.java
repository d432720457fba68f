package vn.bantin.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Location;
import vn.bantin.checks.RowWarning;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Period;

/**
 * One row as it was typed.
 *
 * @param line where it starts, counted from 1; 0 in a view, whose rows are known by their keys alone
 * @param oddities doubts about cells that their texts do not show, by the place of the cell from 0
 */
record TypedRow(
        InputTable sheet,
        String file,
        long line,
        ColumnHeader header,
        List<String> cells,
        Map<Integer, List<CellOddity>> oddities) {

    /** More than a code has, and more than a finding quotes. */
    private static final int SHORTENED = 200;

    boolean misshapen() {
        return cells.size() != header.width();
    }

    /** A copy that keeps only its key, its codes and its place, without long texts and other columns. */
    TypedRow shortened() {
        if (cells.size() <= header.width()
                && cells.stream().mapToInt(String::length).sum() <= SHORTENED) {
            return this;
        }
        List<String> kept = new ArrayList<>(Collections.nCopies(Math.min(cells.size(), header.width() + 1), ""));
        header.places().values().stream().filter(place -> place < kept.size()).forEach(place -> {
            String text = CellCleaner.clean(cells.get(place));
            kept.set(place, text.substring(0, Math.min(text.length(), SHORTENED)));
        });
        return new TypedRow(sheet, file, line, header, List.copyOf(kept), oddities);
    }

    /** The clean text of a cell, empty if it or its column is not there. */
    String text(String column) {
        return CellCleaner.clean(raw(column));
    }

    /** The text of a cell as it came, invisible signs and all. */
    String raw(String column) {
        Integer place = header.places().get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place);
    }

    /** Whether a unit has left the row of its form blank; choices filled in beforehand are no report. */
    boolean leftBlank() {
        return header.form()
                && sheet.filled().stream().allMatch(column -> text(column).isEmpty());
    }

    /** The doubts about a cell that its text does not show. */
    List<CellOddity> oddities(String column) {
        Integer place = header.places().get(column);
        return place == null ? List.of() : oddities.getOrDefault(place, List.of());
    }

    /** The code in a cell, {@code null} if there is none that could be one. */
    @Nullable
    String code(@Nullable String column) {
        String text = column == null ? "" : text(column);
        return CellCleaner.isCode(text) ? text : null;
    }

    /** The key of the row as typed; an empty basis is written out, so that a later, corrected row has the same key. */
    String key() {
        return sheet.key().stream().map(this::keyPart).collect(Collectors.joining("/"));
    }

    private String keyPart(String column) {
        String text = text(column);
        if (column.equals("basis")) {
            return text.isEmpty() ? Basis.ASSIGNED.name() : CellCleaner.quote(text.toUpperCase(Locale.ROOT));
        }
        if (column.equals("kind") || column.equals("section")) {
            return CellCleaner.quote(text.toUpperCase(Locale.ROOT));
        }
        if (column.equals("position")) { // a place that is typed in two ways is the same one
            return CellCleaner.quote(text.replaceFirst("[.,]0+$", "").replaceFirst("^0+(?=\\d)", ""));
        }
        return CellCleaner.quote(text);
    }

    /** Whether the key is complete enough to be compared with others. */
    boolean hasKey() {
        return sheet.key().stream()
                .noneMatch(column -> sheet.needsValue(column) && text(column).isEmpty());
    }

    @Nullable
    String programme() {
        return code(sheet.programmeColumn());
    }

    @Nullable
    Period period() {
        if (!sheet.ofPeriod()) {
            return null;
        }
        try {
            return Period.of(text("period"));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    RowWarning warning(Finding finding) {
        return new RowWarning(sheet.sheetName(), key(), programme(), period(), finding);
    }

    Location place(@Nullable String column) {
        String there = line == 0 ? file + " " + key() : file;
        return Location.cell(there, line, column).of(code(sheet.unitColumn()), code(sheet.indicatorColumn()));
    }
}
