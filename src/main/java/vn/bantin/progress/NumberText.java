package vn.bantin.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes numbers as Vietnamese papers do. */
public final class NumberText {

    private NumberText() {}

    /** A number with decimal comma and dots between thousands ("1.234,5"), rounded half up to that many decimals. */
    public static String of(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        String plain = rounded.abs().toPlainString();
        String whole = decimals > 0 ? plain.substring(0, plain.length() - decimals - 1) : plain;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append('.');
            }
            text.append(whole.charAt(i));
        }
        if (decimals > 0) {
            text.append(',').append(plain, plain.length() - decimals, plain.length());
        }
        return rounded.signum() < 0 ? "-" + text : text.toString();
    }

    /** A number with all its decimals, without trailing zeros. */
    public static String of(BigDecimal value) {
        return of(value, Math.max(0, value.stripTrailingZeros().scale()));
    }

    /** A Roman numeral: I, II, III, … up to 399. */
    public static String roman(int number) {
        String[] tens = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
        String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        return "C".repeat(number / 100) + tens[number / 10 % 10] + ones[number % 10];
    }
}
