package vn.bantin.page;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON field by field, in the order of the calls, without blanks and without fields that are {@code null}: the same
 * calls give the same text on every machine, for ever. Every name is said by the caller.
 *
 * <p>Only quotation marks, backslashes and control characters are escaped. A decimal keeps its trailing zeros and is written
 * exactly as {@link BigDecimal#toString()} does, so that reading gives back the very same one.
 */
public final class JsonText {

    private static final String HEX = "0123456789ABCDEF";

    private final StringBuilder text = new StringBuilder(8192);
    private boolean first;

    private JsonText() {}

    /** An object with the fields that are written into it. */
    public static String of(Consumer<JsonText> fields) {
        JsonText json = new JsonText();
        json.open('{');
        fields.accept(json);
        json.close('}');
        return json.text.toString();
    }

    /** An array of objects, the fields of each written by {@code fields}. */
    public static <T> String of(Collection<T> values, BiConsumer<JsonText, ? super T> fields) {
        JsonText json = new JsonText();
        json.array(values, fields);
        return json.text.toString();
    }

    /** Writes a text, nothing where it is {@code null}. */
    public JsonText text(String name, @Nullable String value) {
        if (value != null) {
            name(name);
            quoted(value);
        }
        return this;
    }

    /** Writes the name of an enum's constant, nothing where it is {@code null}. */
    public JsonText word(String name, @Nullable Enum<?> value) {
        return text(name, value == null ? null : value.name());
    }

    /** Writes a decimal with every digit it has, nothing where it is {@code null}. */
    public JsonText number(String name, @Nullable BigDecimal value) {
        if (value != null) {
            name(name);
            text.append(value);
        }
        return this;
    }

    /** Writes a whole number of any size. */
    public JsonText number(String name, BigInteger value) {
        name(name);
        text.append(value);
        return this;
    }

    /** Writes a count, nothing where it is {@code null}. */
    public JsonText count(String name, @Nullable Integer value) {
        if (value != null) {
            name(name);
            text.append(value.intValue());
        }
        return this;
    }

    /** Writes {@code true} or {@code false}, nothing where it is {@code null}. */
    public JsonText flag(String name, @Nullable Boolean value) {
        if (value != null) {
            name(name);
            text.append(value.booleanValue());
        }
        return this;
    }

    /** Writes texts as an array, nothing where it is {@code null}. */
    public JsonText texts(String name, @Nullable Collection<String> values) {
        if (values != null) {
            name(name);
            open('[');
            for (String value : values) {
                comma();
                quoted(value);
            }
            close(']');
        }
        return this;
    }

    /** Writes an object with the fields that {@code fields} writes of it, nothing where it is {@code null}. */
    public <T> JsonText object(String name, @Nullable T value, BiConsumer<JsonText, ? super T> fields) {
        if (value != null) {
            name(name);
            open('{');
            fields.accept(this, value);
            close('}');
        }
        return this;
    }

    /** Writes an array of such objects. */
    public <T> JsonText objects(String name, Collection<T> values, BiConsumer<JsonText, ? super T> fields) {
        name(name);
        array(values, fields);
        return this;
    }

    private <T> void array(Collection<T> values, BiConsumer<JsonText, ? super T> fields) {
        open('[');
        for (T value : values) {
            comma();
            open('{');
            fields.accept(this, value);
            close('}');
        }
        close(']');
    }

    private void open(char bracket) {
        text.append(bracket);
        first = true;
    }

    private void close(char bracket) {
        text.append(bracket);
        first = false;
    }

    private void comma() {
        if (!first) {
            text.append(',');
        }
        first = false;
    }

    private void name(String name) {
        comma();
        quoted(name);
        text.append(':');
    }

    private void quoted(String value) {
        text.append('"');
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                text.append(value, from, i);
                escaped(c);
                from = i + 1;
            }
        }
        text.append(value, from, value.length()).append('"');
    }

    private void escaped(char c) {
        int sign = "\"\\\b\f\n\r\t".indexOf(c);
        text.append('\\');
        if (sign >= 0) {
            text.append("\"\\bfnrt".charAt(sign));
        } else {
            text.append("u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        }
    }
}
