package vn.bantin.correction;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one unit, told apart: a corrected figure, and whatever only moves with corrected figures, as a rank does
 * with those of other units.
 *
 * @param unit its code; empty for the pages over all units
 */
record UnitChanges(String unit, List<FigureChange> changes) {

    /** Figures of a row from which others of that row follow. */
    private static final Set<FigureKind> SOURCES = EnumSet.of(
            FigureKind.UNIT_OF_MEASURE,
            FigureKind.ASSIGNED,
            FigureKind.OWN,
            FigureKind.PLAN,
            FigureKind.VALUE,
            FigureKind.LAST_YEAR,
            FigureKind.TREND);

    private static final Set<FigureKind> FOLLOWING_IN_ROW = EnumSet.of(
            FigureKind.QUARTER,
            FigureKind.PERCENT,
            FigureKind.PERCENT_OF_LAST_YEAR,
            FigureKind.STATUS,
            FigureKind.GROUNDS);

    UnitChanges {
        changes = List.copyOf(changes);
    }

    /** By unit in the order of their first change. */
    static List<UnitChanges> of(List<FigureChange> changes) {
        Map<String, List<FigureChange>> byUnit = changes.stream()
                .collect(Collectors.groupingBy(FigureChange::unit, LinkedHashMap::new, Collectors.toList()));
        return byUnit.entrySet().stream()
                .map(entry -> new UnitChanges(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The number of corrected figures; what follows from one in its own row is not counted again. */
    int figures() {
        Map<String, List<FigureKind>> rows = changes.stream()
                .filter(UnitChanges::corrects)
                .collect(Collectors.groupingBy(
                        change -> Objects.requireNonNullElse(change.indicator(), ""),
                        LinkedHashMap::new,
                        Collectors.mapping(FigureChange::figure, Collectors.toList())));
        return rows.values().stream().mapToInt(UnitChanges::figures).sum();
    }

    private static int figures(List<FigureKind> row) {
        int following = (int) row.stream().filter(FOLLOWING_IN_ROW::contains).count();
        boolean explained = row.stream().anyMatch(SOURCES::contains);
        return row.size() - following + (following > 0 && !explained ? 1 : 0);
    }

    /** The number of words of the data that were altered, and of what people wrote. */
    int words() {
        return (int)
                changes.stream().filter(change -> !change.figure().figure()).count();
    }

    /** Whether nothing of the unit itself was corrected or altered. */
    boolean follows() {
        return changes.stream().allMatch(change -> change.figure().follows());
    }

    /** "điểm, thứ hạng": all that moves with corrected figures; empty for nothing. */
    String moved() {
        return moved(List.of(this));
    }

    /** All that moves in any of these units. */
    static String moved(List<UnitChanges> units) {
        return units.stream()
                .flatMap(unit -> unit.changes.stream())
                .map(FigureChange::figure)
                .filter(FigureKind::follows)
                .map(kind -> kind == FigureKind.INDICATOR_RANK ? FigureKind.RANK : kind)
                .sorted()
                .map(UnitChanges::subject)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Whether the ranks of this period have moved, which those of other units do by their figures. */
    boolean movedByOthers() {
        return changes.stream()
                .map(FigureChange::figure)
                .anyMatch(kind -> kind.follows() && kind != FigureKind.PREVIOUS_RANK && kind != FigureKind.SENTENCE);
    }

    /** The change of that kind of the whole unit; {@code null} for none. */
    @Nullable
    FigureChange find(FigureKind kind) {
        return changes.stream()
                .filter(change -> change.figure() == kind)
                .findFirst()
                .orElse(null);
    }

    private static boolean corrects(FigureChange change) {
        return change.figure().figure() && !change.figure().follows();
    }

    private static String subject(FigureKind kind) {
        return switch (kind) {
            case SCORE, COVERAGE, SENTENCE -> kind.words();
            default -> "thứ hạng";
        };
    }
}
