package vn.bantin.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Period;

/** Reads one row of a result: the values that {@link SqlParameters} wrote, back in the types of the heart. */
final class ResultRow {

    private final ResultSet row;
    private final RepeatedValues repeated;

    /** The current row of a result whose rows share the values that come again. */
    ResultRow(ResultSet row, RepeatedValues repeated) {
        this.row = row;
        this.repeated = repeated;
    }

    /** Whether the result has that column. */
    boolean has(String column) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (columns.getColumnLabel(i).equalsIgnoreCase(column)) {
                return true;
            }
        }
        return false;
    }

    String text(String column) throws SQLException {
        return Objects.requireNonNull(textOrNull(column), column);
    }

    @Nullable
    String textOrNull(String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : repeated.text(text);
    }

    int count(String column) throws SQLException {
        return row.getInt(column);
    }

    @Nullable
    Integer countOrNull(String column) throws SQLException {
        int count = row.getInt(column);
        return row.wasNull() ? null : count;
    }

    long size(String column) throws SQLException {
        return row.getLong(column);
    }

    @Nullable
    Long sizeOrNull(String column) throws SQLException {
        long size = row.getLong(column);
        return row.wasNull() ? null : size;
    }

    boolean flag(String column) throws SQLException {
        return row.getBoolean(column);
    }

    @Nullable
    Boolean flagOrNull(String column) throws SQLException {
        boolean flag = row.getBoolean(column);
        return row.wasNull() ? null : flag;
    }

    BigDecimal number(String column) throws SQLException {
        return Objects.requireNonNull(numberOrNull(column), column);
    }

    /** The number without trailing zeros and without an exponent: 1.50 is 1.5, 1E+3 is 1000; {@code null} for NULL. */
    @Nullable
    BigDecimal numberOrNull(String column) throws SQLException {
        return plain(row.getBigDecimal(column));
    }

    /** A number as it comes back from a column of twelve decimals, whatever zeros it was written with. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** The number with all decimals of the column, trailing zeros included; {@code null} for NULL. */
    @Nullable
    BigDecimal decimalsOrNull(String column) throws SQLException {
        return row.getBigDecimal(column);
    }

    LocalDate date(String column) throws SQLException {
        return Objects.requireNonNull(dateOrNull(column), column);
    }

    @Nullable
    LocalDate dateOrNull(String column) throws SQLException {
        LocalDate date = row.getObject(column, LocalDate.class);
        return date == null ? null : repeated.date(date);
    }

    Instant instant(String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(column), column);
    }

    @Nullable
    Instant instantOrNull(String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    Period period(String column) throws SQLException {
        return repeated.period(Objects.requireNonNull(row.getString(column), column));
    }

    /** {@code null} also for '', which stands for it in a key. */
    @Nullable
    Period periodOrNull(String column) throws SQLException {
        String text = row.getString(column);
        return text == null || text.isEmpty() ? null : repeated.period(text);
    }

    <E extends Enum<E>> E word(String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, text(column));
    }

    <E extends Enum<E>> @Nullable E wordOrNull(String column, Class<E> type) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : Enum.valueOf(type, text);
    }
}
