package vn.bantin.output;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bantin.bulletin.Summary;

/** The units by the first letter of their own name, for a reader whose browser runs no script. */
final class UnitLetters {

    /** Fewer units than that are seen without looking anything up. */
    private static final int MANY = 40;

    /** Sorts "Đ" behind "D" and before "E". */
    private static final String AFTER_D = "D~";

    private static final Pattern OWN_NAME = Pattern.compile("(?<!\\p{L})[\\p{Lu}\\p{N}].*");

    private UnitLetters() {}

    /**
     * The rows of the block {@code alphabet}: none where the units are few.
     *
     * @param places where a unit stands on the page, by its code
     */
    static List<Map<String, Object>> of(Summary summary, Map<String, String> places) {
        if (summary.lines().count() < MANY) {
            return List.of();
        }
        Map<String, List<Summary.Line>> byLetter = new TreeMap<>();
        summary.lines()
                .sorted(Comparator.comparing((Summary.Line line) -> key(line.name()))
                        .thenComparing(Summary.Line::unit))
                .forEach(line -> byLetter.computeIfAbsent(first(key(line.name())), any -> new ArrayList<>())
                        .add(line));
        List<Map<String, Object>> letters = new ArrayList<>();
        byLetter.forEach((letter, lines) -> letters.add(Map.of(
                "letter", letter.equals(AFTER_D) ? "Đ" : letter, "members", AttentionBlocks.members(lines, places))));
        return List.of(Map.of("letters", letters));
    }

    private static String first(String key) {
        return key.startsWith(AFTER_D) ? AFTER_D : key.substring(0, Math.min(1, key.length()));
    }

    /** "THO XUAN" for "huyện Thọ Xuân": the name without its kind, in capitals without diacritics. */
    private static String key(String name) {
        Matcher own = OWN_NAME.matcher(name);
        return Normalizer.normalize(own.find() ? own.group() : name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replace("Đ", AFTER_D);
    }
}
