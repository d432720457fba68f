package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.bantin.bulletin.TargetRow.Numbers;

/**
 * Lists figures that are less firm than a reported and computed one: estimates, and statuses that an office has set.
 */
final class Caveats {

    /** Of more units of which the same is to be said, only their number is told. */
    private static final int NAMED = 20;

    /** So many others are named as those of which it is not to be said. */
    private static final int EXCEPT = 10;

    private Caveats() {}

    /** The items of one unit, in the order of its table. */
    static List<String> of(List<TargetRow> rows) {
        List<String> items = new ArrayList<>();
        for (TargetRow row : rows) {
            Numbers numbers = row.numbers();
            if (numbers != null && (numbers.estimate() || numbers.overridden())) {
                items.add(row.named() + ": " + said(row) + ".");
            }
        }
        return items;
    }

    /**
     * The items in the pages over all units, each of the units of which the same is to be said.
     *
     * @param rowsByUnit the rows of each unit by its name, in order
     */
    static List<String> ofAll(Map<String, List<TargetRow>> rowsByUnit) {
        Map<String, List<String>> units = new LinkedHashMap<>();
        rowsByUnit.forEach((unit, rows) -> ofUnit(rows)
                .ifPresent(said ->
                        units.computeIfAbsent(said, any -> new ArrayList<>()).add(unit)));
        List<String> items = new ArrayList<>();
        units.forEach((said, names) -> items.add(who(names, rowsByUnit.keySet()) + " - " + said + "."));
        return items;
    }

    /** "Xã Ái, xã Cẩm"; of many "30/135 đơn vị", of nearly all "133/135 đơn vị (trừ xã Ái, xã Cẩm)". */
    private static String who(List<String> names, Set<String> all) {
        if (names.size() <= NAMED) {
            return Phrase.capitalised(String.join(", ", names));
        }
        String counted = Phrase.count(names.size(), all.size()) + " đơn vị";
        List<String> others = new ArrayList<>(all);
        others.removeAll(Set.copyOf(names));
        return others.isEmpty() || others.size() > EXCEPT
                ? counted
                : "%s (trừ %s)".formatted(counted, String.join(", ", others));
    }

    /** The rulings of one unit, then its estimates; empty where it has neither. */
    private static Optional<String> ofUnit(List<TargetRow> rows) {
        List<String> parts = new ArrayList<>();
        for (TargetRow row : rows) {
            Numbers numbers = row.numbers();
            if (numbers != null && numbers.overridden()) {
                parts.add(row.name() + ": " + said(row));
            }
        }
        List<String> estimates = rows.stream()
                .filter(row -> row.numbers() != null
                        && row.numbers().estimate()
                        && !row.numbers().overridden())
                .map(TargetRow::name)
                .toList();
        if (!estimates.isEmpty()) {
            parts.add("số ước của " + Phrase.count(estimates.size()) + " chỉ tiêu (" + String.join("; ", estimates)
                    + ")");
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    private static String said(TargetRow row) {
        String value = row.milestone() ? row.valueText() : TargetStandingText.value(row);
        Numbers numbers = row.numbers();
        if (numbers == null || !numbers.overridden()) {
            return value;
        }
        String concluded = "đánh giá “" + row.label() + "” " + row.why();
        return value.isEmpty() ? concluded : value + "; " + concluded;
    }
}
