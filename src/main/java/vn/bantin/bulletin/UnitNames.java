package vn.bantin.bulletin;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bantin.progress.Level;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitName;

/**
 * The names of units that stand beside each other: kind and name, with the parent where that occurs twice, and with the
 * code where even that does.
 */
public final class UnitNames {

    /** The names of units that share their names with no other. */
    static final UnitNames ALONE = new UnitNames(Map.of());

    private final Map<String, String> longer;

    private UnitNames(Map<String, String> longer) {
        this.longer = longer;
    }

    /**
     * The names of the units of one set.
     *
     * @param all by code, their parents among them
     */
    public static UnitNames of(Collection<Unit> room, Map<String, Unit> all) {
        Map<String, String> names = new HashMap<>();
        for (List<Unit> namesakes : sharing(room, UnitName::of)) {
            Map<String, List<Unit>> byParent =
                    namesakes.stream().collect(Collectors.groupingBy(unit -> parent(unit, all)));
            byParent.forEach((parent, siblings) -> siblings.forEach(unit -> names.put(
                    unit.code(),
                    called(
                            unit,
                            byParent.size() > 1 ? parent : "",
                            parent.isEmpty() || siblings.size() > 1 ? "mã " + unit.code() : ""))));
        }
        return new UnitNames(Map.copyOf(names));
    }

    /** Groups units whose text is equal without regard to case; units with a text of their own are left out. */
    private static List<List<Unit>> sharing(Collection<Unit> units, Function<Unit, String> what) {
        return units.stream()
                .collect(Collectors.groupingBy(unit -> what.apply(unit).toLowerCase(Locale.ROOT)))
                .values()
                .stream()
                .filter(some -> some.size() > 1)
                .toList();
    }

    private static String called(Unit unit, String parent, String code) {
        return Stream.of(parent, code)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", ", UnitName.of(unit) + " (", ")"));
    }

    /** Its parent's name, empty where it has none that is known below the nation. */
    private static String parent(Unit unit, Map<String, Unit> all) {
        Unit parent = unit.parent() == null ? null : all.get(unit.parent());
        return parent == null || parent.level() == Level.NATION ? "" : UnitName.of(parent);
    }

    /** "huyện Thọ Xuân", "xã Yên Phong (huyện Yên Định)", "xã Yên Phong (huyện Yên Định, mã 1002)". */
    public String of(Unit unit) {
        return longer.getOrDefault(unit.code(), UnitName.of(unit));
    }
}
