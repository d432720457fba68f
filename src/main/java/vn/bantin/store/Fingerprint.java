package vn.bantin.store;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;

/**
 * The SHA-256 of a ledger's content: the same whatever the order of its rows and however a number is written ("1.0",
 * "1.00"), another one as soon as any value differs.
 *
 * <p>The order of the indicators is content: it is the order in which they are printed.
 */
public final class Fingerprint {

    private Fingerprint() {}

    /** The hash of all that the ledger says, as 64 hexadecimal digits. */
    public static String sha256(Ledger ledger) {
        return sha256(text(ledger).getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Every value by its component's name, texts quoted, so that no two ledgers read alike. */
    private static String text(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
        if (value instanceof List<?> rows) {
            List<String> lines = rows.stream().map(Fingerprint::text).toList();
            boolean ordered = !rows.isEmpty() && rows.get(0) instanceof Indicator;
            return (ordered ? lines.stream() : lines.stream().sorted()).collect(Collectors.joining("\n", "[\n", "\n]"));
        }
        if (value instanceof Record row && !(value instanceof Period)) {
            StringBuilder text = new StringBuilder("(");
            for (RecordComponent component : row.getClass().getRecordComponents()) {
                Object part = of(row, component);
                if (component.getName().equals("adjustments") && List.of().equals(part)) {
                    continue; // a table that is younger than the first hashes changes none of them while it is empty
                }
                if (component.getName().equals("secret")) {
                    continue; // who may see the figures is none of them
                }
                text.append(component.getName()).append('=').append(text(part)).append(' ');
            }
            return text.append(')').toString();
        }
        return value.toString();
    }

    private static @Nullable Object of(Record row, RecordComponent component) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("unreadable: " + component, e);
        }
    }
}
