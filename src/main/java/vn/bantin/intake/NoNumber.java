package vn.bantin.intake;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.bantin.checks.Code;

/** Finds out why the text in a cell for numbers is no number. */
final class NoNumber {

    /** Texts that Excel, LibreOffice and other programs show where a formula fails. */
    private static final Pattern ERROR =
            Pattern.compile("#[\\p{L}\\d/_]{1,20}[!?]?|Err:\\d{3}|[+-]?(nan|inf(inity)?|∞)", Pattern.CASE_INSENSITIVE);

    /** A sign that may mean zero in a sheet of accounts, and so says nothing for certain. */
    private static final Pattern SIGN = Pattern.compile("[-–—−‐‑‒―_.…?*/\\\\ ]+");

    private static final Set<String> WORDS = Set.of(
            "n/a",
            "na",
            "n.a.",
            "nil",
            "null",
            "none",
            "không",
            "không có",
            "không có số liệu",
            "chưa",
            "chưa có",
            "chưa có số liệu",
            "chưa đánh giá",
            "chưa báo cáo");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");
    private static final Pattern RANGE = Pattern.compile("\\d\\s*[-–]\\s*\\d");

    private NoNumber() {}

    /** The finding for a text without blanks around it that neither decimal mark makes a number. */
    static Code of(String text, String column) {
        if (ERROR.matcher(text).matches()) {
            return Code.CELL_ERROR;
        }
        if (SIGN.matcher(text).matches() || WORDS.contains(text.toLowerCase(Locale.ROOT))) {
            return Code.WRITTEN_MISSING;
        }
        boolean words = LETTERS.matcher(text).find() && !text.matches("true|false");
        return switch (column) {
            case "value" -> words ? Code.ACTUAL_IN_WORDS : Code.NUMBER_WRONG;
            case "low", "high" -> words || RANGE.matcher(text).find() ? Code.BOUND_IN_WORDS : Code.NUMBER_WRONG;
            default -> Code.NUMBER_WRONG;
        };
    }
}
