package vn.bantin.intake;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.FindingCode;

/** The sign between whole and fraction in the numbers of an import; the user names it, the program never guesses. */
public enum DecimalMark {
    /** {@code 1234.5}, without any sign between thousands. */
    POINT(".", "[+-]?(?<whole>\\d*)(?:\\.(?<fraction>\\d+))?"),
    /** {@code 1234,5} or {@code 1.234,5}, with points only between groups of three. */
    COMMA(",", "[+-]?(?<whole>\\d*|[1-9]\\d{0,2}(?:\\.\\d{3})+)(?:,(?<fraction>\\d+))?");

    private static final int LONGEST = 64;
    private static final int WHOLE_DIGITS = 18;
    private static final int FRACTION_DIGITS = 12;
    private static final Pattern SIGNS_OF_NUMBERS = Pattern.compile("[+-]?[\\d.,]++");

    private final String sign;
    private final Pattern form;

    DecimalMark(String sign, String form) {
        this.sign = sign;
        this.form = Pattern.compile(form);
    }

    String sign() {
        return sign;
    }

    /** The first sign that keeps a text without blanks around it from being a number; {@code null} for none. */
    @Nullable
    FindingCode fault(String typed) {
        if (typed.length() > LONGEST) {
            return SIGNS_OF_NUMBERS.matcher(typed).matches() ? FindingCode.NUMBER_TOO_LONG : FindingCode.NUMBER_WRONG;
        }
        Matcher matcher = form.matcher(typed);
        if (!matcher.matches()) {
            return FindingCode.NUMBER_WRONG;
        }
        int whole = matcher.group("whole").replace(".", "").length();
        int fraction = matcher.group("fraction") == null
                ? 0
                : matcher.group("fraction").length();
        if (whole + fraction == 0) {
            return FindingCode.NUMBER_WRONG;
        }
        return whole > WHOLE_DIGITS || fraction > FRACTION_DIGITS ? FindingCode.NUMBER_TOO_LONG : null;
    }

    /** Reads a text without {@link #fault}, with as many decimals as typed. */
    BigDecimal read(String typed) {
        return new BigDecimal(this == POINT ? typed : typed.replace(".", "").replace(',', '.'));
    }
}
