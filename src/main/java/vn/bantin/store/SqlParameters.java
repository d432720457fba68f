package vn.bantin.store;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import vn.bantin.progress.Period;

/** The named parameters of one statement, each in the form in which its column keeps it; {@link ResultRow} reads them. */
final class SqlParameters extends MapSqlParameterSource {

    private static final int DECIMALS = 12;
    private static final int DIGITS = 26;

    static SqlParameters of(String name, @Nullable Object value) {
        return new SqlParameters().and(name, value);
    }

    SqlParameters and(String name, @Nullable Object value) {
        if (value == null) {
            // Any type will do for a NULL; a named one spares asking the server which.
            addValue(name, null, Types.VARCHAR);
        } else if (value instanceof Enum<?> constant) {
            addValue(name, constant.name());
        } else if (value instanceof Period period) {
            addValue(name, period.toString());
        } else if (value instanceof BigDecimal number) {
            addValue(name, exact(name, number));
        } else if (value instanceof Instant instant) {
            addValue(name, LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS));
        } else {
            addValue(name, value);
        }
        return this;
    }

    /** Refuses decimals that the column would silently round away. */
    private static BigDecimal exact(String name, BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > DECIMALS || plain.precision() - plain.scale() > DIGITS) {
            throw new IllegalArgumentException(
                    name + " has more than " + DIGITS + " digits or " + DECIMALS + " decimals: " + number);
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
