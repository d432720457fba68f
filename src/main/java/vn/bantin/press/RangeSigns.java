package vn.bantin.press;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bantin.bulletin.NonBreakingText;

/**
 * The signs that stand for the hyphen or dash of a range of numbers, "2021-2025" and "6,6-6,8", and for the commas in it and in
 * "76,2/80", while lines are measured: AWT ends lines behind a hyphen and a dash, and takes what follows a decimal comma for
 * another number.
 */
final class RangeSigns {

    /** Signs of the same width as hyphen and dash in every face, at which nothing breaks. */
    static final char HYPHEN = '\u00a8';

    static final char DASH = '\u00af';

    /** Stands for a comma and is a little wider. */
    static final char COMMA = '\u00b8';

    private static final Pattern RANGE = Pattern.compile("(?<=[0-9])[-–](?=[0-9])");

    private static final Pattern TWO_NUMBERS = Pattern.compile("(?<=[0-9])[-–/](?=[0-9])");

    /** A comma or a point of either of two such numbers. */
    private static final Pattern WITHIN =
            Pattern.compile("[.,](?=[0-9][0-9.,]{0,20}[-–/][0-9])|(?<=[0-9][-–/][0-9.,]{1,20})[.,](?=[0-9])");

    private static final Pattern TAKEN = Pattern.compile("(?<=[0-9])[" + HYPHEN + DASH + COMMA + "](?=[0-9])");

    private RangeSigns() {}

    static boolean areIn(String text) {
        return text.indexOf(HYPHEN) >= 0 || text.indexOf(DASH) >= 0 || text.indexOf(COMMA) >= 0;
    }

    /** The text, of the same length, with the signs in its ranges; a point becomes a no-break space, which is as wide. */
    static String put(String text) {
        if (!TWO_NUMBERS.matcher(text).find()) {
            return text;
        }
        String kept = WITHIN.matcher(text)
                .replaceAll(found -> String.valueOf(found.group().equals(",") ? COMMA : NonBreakingText.NO_BREAK));
        return RANGE.matcher(kept)
                .replaceAll(found -> String.valueOf(found.group().equals("-") ? HYPHEN : DASH));
    }

    /** What a sign between two digits stands for; any other character is what it is. */
    static char meant(char sign) {
        return switch (sign) {
            case HYPHEN -> '-';
            case DASH -> '–';
            case COMMA -> ',';
            default -> sign;
        };
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
