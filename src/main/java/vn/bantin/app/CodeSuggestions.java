package vn.bantin.app;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bantin.output.EditionFolder;

/** Suggests the codes that somebody may have meant who typed another. */
final class CodeSuggestions {

    private static final int MOST = 5;

    private CodeSuggestions() {}

    /** The codes most like what was typed, each with its unit; what is part of a name counts as like it. */
    static String codes(String typed, Map<String, String> nameByCode) {
        return nameByCode.entrySet().stream()
                .sorted(Comparator.comparing(unit -> distance(typed, unit)))
                .limit(MOST)
                .map(unit -> unit.getKey() + " (" + unit.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    /**
     * A code that nobody has.
     *
     * @param near those most like it, each with its name
     */
    record Unknown(String code, String near) {}

    /** The first of the codes that is none of the known ones; empty where all are. */
    static <T> Optional<Unknown> unknown(List<String> codes, Map<String, T> known, Function<T, String> name) {
        return codes.stream()
                .filter(code -> !known.containsKey(code))
                .findFirst()
                .map(code -> {
                    Map<String, String> names = new TreeMap<>();
                    known.forEach((one, named) -> names.put(one, name.apply(named)));
                    return new Unknown(code, codes(code, names));
                });
    }

    /** The name most like what was typed; empty where there is none. */
    static String of(String typed, List<String> names) {
        String word = typed.toLowerCase(Locale.ROOT);
        return names.stream()
                .min(Comparator.comparingInt(name -> distance(word, name.toLowerCase(Locale.ROOT))))
                .orElse("");
    }

    private static int distance(String typed, Map.Entry<String, String> unit) {
        String words = EditionFolder.slug(typed);
        return !words.isEmpty() && EditionFolder.slug(unit.getValue()).contains(words)
                ? 0
                : distance(typed.toLowerCase(Locale.ROOT), unit.getKey().toLowerCase(Locale.ROOT));
    }

    /** How many letters are to be put in, left out, changed, or swapped with the next one, to make one word of the other. */
    static int distance(String one, String other) {
        int[] beforeThat = new int[other.length() + 1];
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(before[j - 1] + same, 1 + Math.min(before[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeThat[j - 2] + 1);
                }
            }
            beforeThat = before;
            before = row;
        }
        return before[other.length()];
    }
}
