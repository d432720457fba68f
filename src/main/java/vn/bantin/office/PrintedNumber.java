package vn.bantin.office;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a page prints it ("ước 1.234,5", "16 trở lên"), read as the number that it is.
 *
 * @param format shows the number as it is printed, with the words around it
 */
record PrintedNumber(BigDecimal number, String format) {

    private static final Pattern PRINTED = Pattern.compile(
            "((?:ước|khoảng|trên|dưới|từ|đạt|tối thiểu|tối đa|ít nhất|không quá) |[≤≥<>] ?)?"
                    + "(-?(?:\\d{1,3}(?:\\.\\d{3})+|\\d+))(?:,(\\d+))?( trở lên| trở xuống)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A spreadsheet keeps no more. */
    private static final int DIGITS = 15;

    /** The number in a printed text; {@code null} where the text is another one, such as "6,6 - 6,8". */
    static @Nullable PrintedNumber of(String text) {
        Matcher printed = PRINTED.matcher(text.replace('\u00a0', ' '));
        if (!printed.matches()) {
            return null;
        }
        String decimals = Objects.requireNonNullElse(printed.group(3), "");
        BigDecimal number =
                new BigDecimal(printed.group(2).replace(".", "") + (decimals.isEmpty() ? "" : "." + decimals));
        return number.precision() > DIGITS
                ? null
                : new PrintedNumber(
                        number,
                        quoted(printed.group(1))
                                + (decimals.isEmpty() ? "#,##0" : "#,##0." + "0".repeat(decimals.length()))
                                + quoted(printed.group(4)));
    }

    /** A word in the format of a number. */
    static String quoted(@Nullable String literal) {
        return literal == null || literal.isEmpty() ? "" : '"' + literal.replace("\"", "") + '"';
    }
}
