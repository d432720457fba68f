package vn.bantin.store;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Sha256;

/** The text of rows as it is sealed: column by column, so that a column that comes later changes no hash of before. */
final class SealedText {

    private SealedText() {}

    /** The hash of rows, each as {@link #line} writes it. */
    static String hash(List<String> lines) {
        return Sha256.hex(String.join("\n", lines));
    }

    /** The cells of a row: the same whatever trailing zeros a number has, and no two rows alike. */
    static String line(@Nullable Object... cells) {
        return Arrays.stream(cells).map(SealedText::cell).collect(Collectors.joining(" "));
    }

    private static String cell(@Nullable Object cell) {
        if (cell == null) {
            return "~";
        }
        if (cell instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return cell instanceof String text
                ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : cell.toString();
    }
}
