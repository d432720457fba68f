package vn.bantin.bulletin;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Period;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.RankRange;
import vn.bantin.scoring.StatusTally;

/** Pages filled by chance: every text, number and list that a record can hold, and {@code null} wherever it may be. */
public final class RandomPages {

    private static final List<String> SIGNS = List.of(
            "huyện ",
            "Thọ Xuân",
            "\"",
            "\\",
            "/",
            "\n",
            "\t",
            "\r",
            "\b",
            "\f",
            "\u0001",
            "\u001f",
            "\u007f",
            "'",
            "<&>",
            "≥ 45",
            "\u2028",
            "😀",
            "{",
            "[1,2]",
            ":",
            ",",
            "1.234,5",
            "null",
            " ");

    private final Random random;

    public RandomPages(long seed) {
        random = new Random(seed);
    }

    /** A record of that type. */
    public <T extends Record> T next(Class<T> type) {
        return type.cast(value(type));
    }

    private Object value(Class<?> type) {
        if (type == String.class) {
            return text();
        } else if (type == int.class || type == Integer.class) {
            return random.nextInt(100);
        } else if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        } else if (type == BigDecimal.class) {
            return new BigDecimal(new BigInteger(random.nextInt(90), random), random.nextInt(13));
        } else if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        } else if (type == Period.class) {
            return new Period(2000 + random.nextInt(50), 1 + random.nextInt(4));
        } else if (type == Fraction.class) {
            return new Fraction(new BigInteger(80, random), new BigInteger(70, random).add(BigInteger.ONE));
        } else if (type == Rank.class) {
            int among = 1 + random.nextInt(40);
            return new Rank(1 + random.nextInt(among), random.nextBoolean(), among);
        } else if (type == RankRange.class) {
            int best = 1 + random.nextInt(9);
            return new RankRange(best, best + random.nextInt(9));
        } else if (type == StatusTally.class) {
            Map<Status, Integer> counts = new EnumMap<>(Status.class);
            Stream.of(Status.values()).forEach(status -> counts.put(status, random.nextInt(9)));
            return new StatusTally(
                    counts.values().stream().mapToInt(Integer::intValue).sum(), counts);
        }
        return record(type);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            return type.getDeclaredConstructor(
                            Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(Stream.of(components).map(this::component).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " has no such constructor", e);
        }
    }

    private @Nullable Object component(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        if (type.isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0) {
            return null;
        }
        if (type instanceof AnnotatedParameterizedType list) {
            Class<?> of = (Class<?>) ((ParameterizedType) list.getType()).getActualTypeArguments()[0];
            return IntStream.range(0, random.nextInt(4))
                    .mapToObj(any -> value(of))
                    .toList();
        }
        return value(component.getType());
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int signs = random.nextInt(4); signs > 0; signs--) {
            text.append(SIGNS.get(random.nextInt(SIGNS.size())));
        }
        return text.toString();
    }
}
