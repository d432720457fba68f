package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Level;
import vn.bantin.progress.Unit;

/**
 * What units are called where they stand together: by kind and name, where that occurs twice with the parent beside it,
 * and where even that does with the code.
 */
public final class Names {

    /** Nobody else is in the room. */
    static final Names ALONE = new Names(Map.of());

    private final Map<String, String> longer;

    private Names(Map<String, String> longer) {
        this.longer = longer;
    }

    /**
     * The names of the units of one room.
     *
     * @param all by code, their parents among them
     */
    public static Names of(Collection<Unit> room, Map<String, Unit> all) {
        Map<String, String> names = new HashMap<>();
        for (List<Unit> namesakes : sharing(room, Phrase::unit)) {
            for (List<Unit> siblings : sharing(namesakes, unit -> or(parent(unit, all)))) {
                siblings.forEach(unit -> names.put(unit.code(), called(unit, parent(unit, all), "mã " + unit.code())));
            }
            namesakes.forEach(unit -> names.computeIfAbsent(
                    unit.code(),
                    code -> called(unit, parent(unit, all), parent(unit, all) == null ? "mã " + code : null)));
        }
        return new Names(Map.copyOf(names));
    }

    /** Those that say the same of themselves as another one, together. */
    private static List<List<Unit>> sharing(Collection<Unit> units, Function<Unit, String> what) {
        return units.stream()
                .collect(Collectors.groupingBy(unit -> what.apply(unit).toLowerCase(Locale.ROOT)))
                .values()
                .stream()
                .filter(some -> some.size() > 1)
                .toList();
    }

    private static String called(Unit unit, @Nullable String parent, @Nullable String code) {
        List<String> more = new ArrayList<>();
        if (parent != null) {
            more.add(parent);
        }
        if (code != null) {
            more.add(code);
        }
        return Phrase.unit(unit) + " (" + String.join(", ", more) + ")";
    }

    private static @Nullable String parent(Unit unit, Map<String, Unit> all) {
        Unit parent = unit.parent() == null ? null : all.get(unit.parent());
        return parent == null || parent.level() == Level.NATION ? null : Phrase.unit(parent);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** "huyện Thọ Xuân", "xã Yên Phong (huyện Yên Định)", "xã Yên Phong (huyện Yên Định, mã 1002)". */
    public String of(Unit unit) {
        return longer.getOrDefault(unit.code(), Phrase.unit(unit));
    }
}
