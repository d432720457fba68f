package vn.bantin.press;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The signs that stand for the hyphen or dash of a range of numbers, "2021-2025" and "6,6-6,8", while lines are measured. */
final class RangeSigns {

    /** Signs of the same width as hyphen and dash in every face, at which nothing breaks. */
    static final char HYPHEN = '\u00a8';

    static final char DASH = '\u00af';

    /** AWT ends lines behind a hyphen and a dash. */
    private static final Pattern RANGE = Pattern.compile("(?<=[0-9])[-–](?=[0-9])");

    private static final Pattern TAKEN = Pattern.compile("(?<=[0-9])[" + HYPHEN + DASH + "](?=[0-9])");

    private RangeSigns() {}

    static boolean areIn(String text) {
        return text.indexOf(HYPHEN) >= 0 || text.indexOf(DASH) >= 0;
    }

    /** The text, of the same length, with the signs in its ranges. */
    static String put(String text) {
        Matcher range = RANGE.matcher(text);
        return range.find()
                ? range.replaceAll(found -> String.valueOf(found.group().equals("-") ? HYPHEN : DASH))
                : text;
    }

    /** A sign of the text itself that would be taken for the hyphen or dash of a range. */
    static Optional<String> firstTaken(String text) {
        if (!areIn(text)) {
            return Optional.empty();
        }
        Matcher taken = TAKEN.matcher(text);
        return taken.find() ? Optional.of(taken.group()) : Optional.empty();
    }
}
