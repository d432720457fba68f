package vn.bantin.intake;

import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cleans and quotes the text of a cell before anybody asks for its meaning. */
final class CellCleaner {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,39}");
    /**
     * Names that Windows reserves for devices, whatever follows their first point; codes become names of files and
     * folders.
     */
    private static final Pattern RESERVED =
            Pattern.compile("(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_QUOTE = 60;

    private CellCleaner() {}

    /** Cleans a text: one line in NFC, without invisible signs and without blanks around it. */
    static String clean(String raw) {
        String typed = hasInvisible(raw) ? visible(raw) : raw;
        int start = 0;
        int end = typed.length();
        while (start < end && isBlank(typed.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(typed.charAt(end - 1))) {
            end--;
        }
        String line = oneLine(typed.substring(start, end));
        return Normalizer.isNormalized(line, Normalizer.Form.NFC)
                ? line
                : Normalizer.normalize(line, Normalizer.Form.NFC);
    }

    private static String oneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (breaksLine(text.charAt(i))) {
                return text.replaceAll("\\r\\n|[\\r\\n\\t\\u2028\\u2029]", " ");
            }
        }
        return text;
    }

    private static boolean breaksLine(char c) {
        return c == '\n' || c == '\r' || c == '\t' || c == '\u2028' || c == '\u2029';
    }

    /** Whether the sign is a blank of any kind, a no-break space included. */
    private static boolean isBlank(char c) {
        return c == ' ' || breaksLine(c) || Character.isSpaceChar(c);
    }

    static boolean hasInvisible(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            // Nothing below the soft hyphen is invisible, and few texts have a sign beyond the letters of Vietnamese.
            if (raw.charAt(i) >= InvisibleCharacters.SOFT_HYPHEN && InvisibleCharacters.is(raw.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The invisible signs of a text, each once, as a finding shows them: "U+200B, U+FEFF". */
    static String invisible(String raw) {
        return raw.codePoints()
                .filter(InvisibleCharacters::is)
                .distinct()
                .mapToObj(CellCleaner::shown)
                .collect(Collectors.joining(", "));
    }

    private static String visible(String raw) {
        return raw.codePoints()
                .filter(sign -> !InvisibleCharacters.is(sign))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static String shown(int sign) {
        return "U+%04X".formatted(sign);
    }

    /** Whether diacritics stand behind their letters as signs of their own. */
    static boolean isDecomposed(String typed) {
        return typed.chars().anyMatch(c -> c >= '\u0300' && c <= '\u036F')
                && !Normalizer.isNormalized(typed, Normalizer.Form.NFC);
    }

    static boolean isBlank(String typed) {
        return typed.codePoints().allMatch(sign -> InvisibleCharacters.is(sign) || isBlank((char) sign));
    }

    /** The first character that no page can show. */
    static OptionalInt unprintable(String text) {
        return text.codePoints().filter(CellCleaner::isUnprintable).findFirst();
    }

    private static boolean isUnprintable(int c) {
        return Character.getType(c) == Character.CONTROL || (c & 0xFFFE) == 0xFFFE;
    }

    static boolean isCode(String text) {
        return CODE.matcher(text).matches()
                && !text.endsWith(".")
                && !RESERVED.matcher(text).matches();
    }

    /** A clean text as a finding quotes it: short, and safe to print. */
    static String quote(String text) {
        StringBuilder quote = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_QUOTE)
                .forEach(c ->
                        quote.append(isUnprintable(c) || InvisibleCharacters.is(c) ? shown(c) : Character.toString(c)));
        return text.codePointCount(0, text.length()) > LONGEST_QUOTE
                ? quote.append('…').toString()
                : quote.toString();
    }
}
