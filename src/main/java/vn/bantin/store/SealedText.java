package vn.bantin.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
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

    /** The hash of rows that come one by one, the same as {@link #hash} of all of them. */
    static final class Running {

        private final MessageDigest digest = Sha256.digest();
        private boolean begun;

        Running add(String line) {
            if (begun) {
                digest.update((byte) '\n');
            }
            begun = true;
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        String hash() {
            return HexFormat.of().formatHex(digest.digest());
        }
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
