package vn.bantin.bulletin;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A part of a sentence that counts things and names them in brackets. */
public final class NamedCount {

    /** How many names a sentence lists before it says "and so many others". */
    private static final int NAMES = 4;

    /** How many units the summary lists before it does. */
    private static final int UNITS = 10;

    private NamedCount() {}

    /**
     * The first of a list in order.
     *
     * @param others how many more share the figure of the last that is named; they are counted
     */
    public record Leading<T>(List<T> named, int others) {}

    /** So many of a list in order, and one more where that one alone shares the figure at which the names would end. */
    public static <T> Leading<T> leading(List<T> ordered, int most, Function<T, ?> figure) {
        return leading(ordered, most, 1, figure);
    }

    /** So many of a list in order, and where no more than so many share the figure at which the names would end those, too. */
    static <T> Leading<T> leading(List<T> ordered, int most, int alike, Function<T, ?> figure) {
        List<T> named = ordered.subList(0, Math.min(most, ordered.size()));
        List<T> beyond = ordered.stream()
                .skip(most)
                .filter(one -> figure.apply(one).equals(figure.apply(named.get(most - 1))))
                .toList();
        return beyond.size() <= alike
                ? new Leading<>(Stream.concat(named.stream(), beyond.stream()).toList(), 0)
                : new Leading<>(named, beyond.size());
    }

    /** Adds "02 chỉ tiêu giảm so với cùng kỳ (A; B)" to the parts of a sentence, with at most four names; nothing for no names. */
    public static void add(List<String> parts, List<String> names, String what) {
        add(parts, names, NAMES, what);
    }

    /** Adds the count without the names. */
    static void addCount(List<String> parts, List<String> names, String what) {
        if (!names.isEmpty()) {
            parts.add(Phrase.count(names.size()) + " " + what);
        }
    }

    /** Adds the count with at most so many names. */
    static void add(List<String> parts, List<String> names, int most, String what) {
        if (!names.isEmpty()) {
            parts.add(Phrase.count(names.size()) + " " + what + names(names, most));
        }
    }

    /** " (A; B và 03 chỉ tiêu khác)", with at most so many names; empty for none. */
    static String names(List<String> names, int most) {
        return names.isEmpty() || most == 0 ? "" : " (" + listed(names, most, "chỉ tiêu") + ")";
    }

    /** "A; B và 03 chỉ tiêu khác" with at most so many names; a single one beyond them is named rather than counted. */
    static String listed(List<String> names, int most, String what) {
        return listed(names, most, "; ", what);
    }

    /** "huyện A, huyện B và 03 đơn vị khác" with at most ten names, or eleven where there are no more. */
    static String units(List<String> names) {
        return listed(names, UNITS, ", ", "đơn vị");
    }

    /** The same with another sign between the names. */
    static String listed(List<String> names, int most, String between, String what) {
        int shown = names.size() == most + 1 ? names.size() : Math.min(most, names.size());
        return String.join(between, names.subList(0, shown))
                + (names.size() > shown ? " và %s %s khác".formatted(Phrase.count(names.size() - shown), what) : "");
    }
}
