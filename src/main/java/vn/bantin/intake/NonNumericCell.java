package vn.bantin.intake;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.bantin.checks.FindingCode;

/** Finds out why the text in a cell for numbers is no number. */
final class NonNumericCell {

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

    private NonNumericCell() {}

    /** The finding for a text without blanks around it that neither decimal mark makes a number. */
    static FindingCode of(String text, String column) {
        if (ERROR.matcher(text).matches()) {
            return FindingCode.CELL_ERROR;
        }
        if (SIGN.matcher(text).matches() || WORDS.contains(text.toLowerCase(Locale.ROOT))) {
            return FindingCode.WRITTEN_MISSING;
        }
        boolean words = LETTERS.matcher(text).find() && !text.matches("true|false");
        return switch (column) {
            case "value" -> words ? FindingCode.ACTUAL_IN_WORDS : FindingCode.NUMBER_WRONG;
            case "low", "high" ->
                words || RANGE.matcher(text).find() ? FindingCode.BOUND_IN_WORDS : FindingCode.NUMBER_WRONG;
            default -> FindingCode.NUMBER_WRONG;
        };
    }
}
