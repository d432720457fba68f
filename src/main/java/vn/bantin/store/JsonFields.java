package vn.bantin.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stored JSON object, read field by field under the names that the caller says; what is left out is {@code null}. */
final class JsonFields {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonNode fields;

    private JsonFields(JsonNode fields) {
        this.fields = fields;
    }

    static JsonFields of(String text) {
        return new JsonFields(JSON.readTree(text));
    }

    private @Nullable JsonNode field(String name) {
        JsonNode field = fields.get(name);
        return field == null || field.isNull() ? null : field;
    }

    private static <T> T required(@Nullable T value, String name) {
        return Objects.requireNonNull(value, () -> "a stored page lacks " + name);
    }

    @Nullable
    String textOrNull(String name) {
        JsonNode field = field(name);
        return field == null ? null : field.stringValue();
    }

    String text(String name) {
        return required(textOrNull(name), name);
    }

    @Nullable
    BigDecimal numberOrNull(String name) {
        JsonNode field = field(name);
        return field == null ? null : field.decimalValue();
    }

    BigDecimal number(String name) {
        return required(numberOrNull(name), name);
    }

    BigInteger integer(String name) {
        return required(field(name), name).bigIntegerValue();
    }

    @Nullable
    Integer countOrNull(String name) {
        JsonNode field = field(name);
        return field == null ? null : (Integer) field.intValue();
    }

    int count(String name) {
        return required(countOrNull(name), name);
    }

    @Nullable
    Boolean flagOrNull(String name) {
        JsonNode field = field(name);
        return field == null ? null : (Boolean) field.booleanValue();
    }

    /** Whether it is said and true. */
    boolean flag(String name) {
        JsonNode field = field(name);
        return field != null && field.booleanValue();
    }

    @Nullable
    <E extends Enum<E>> E wordOrNull(String name, Class<E> type) {
        String word = textOrNull(name);
        return word == null ? null : Enum.valueOf(type, word);
    }

    <E extends Enum<E>> E word(String name, Class<E> type) {
        return Enum.valueOf(type, text(name));
    }

    /** The texts of a list, none where it is left out. */
    List<String> texts(String name) {
        return list(name, JsonNode::stringValue);
    }

    /** The objects of a list, none where it is left out. */
    <T> List<T> objects(String name, Function<JsonFields, T> read) {
        return list(name, element -> read.apply(new JsonFields(element)));
    }

    private <T> List<T> list(String name, Function<JsonNode, T> read) {
        JsonNode field = field(name);
        if (field == null) {
            return List.of();
        }
        List<T> list = new ArrayList<>(field.size());
        for (JsonNode element : field) {
            list.add(read.apply(element));
        }
        return list;
    }

    <T> @Nullable T objectOrNull(String name, Function<JsonFields, T> read) {
        JsonNode field = field(name);
        return field == null ? null : read.apply(new JsonFields(field));
    }

    <T> T object(String name, Function<JsonFields, T> read) {
        return read.apply(new JsonFields(required(field(name), name)));
    }
}
