package vn.bantin.store;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column whose values travel as text: each vendor has types of its own, and all mean these six.
 *
 * @param name in small letters
 */
record CopiedColumn(String name, Kind kind) {

    /** The meaning of a column's type. */
    enum Kind {
        TEXT,
        WHOLE,
        DECIMAL,
        FLAG,
        DATE,
        /** To the microsecond, which is what all vendors keep. */
        TIME
    }

    /** The columns of a result, in its order. */
    static List<CopiedColumn> of(ResultSetMetaData result) throws SQLException {
        List<CopiedColumn> columns = new ArrayList<>();
        for (int i = 1; i <= result.getColumnCount(); i++) {
            String name = result.getColumnLabel(i).toLowerCase(Locale.ROOT);
            columns.add(new CopiedColumn(name, kind(result.getColumnType(i), name)));
        }
        return columns;
    }

    private static Kind kind(int type, String name) {
        return switch (type) {
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> Kind.TEXT;
            case Types.INTEGER, Types.BIGINT -> Kind.WHOLE;
            case Types.DECIMAL, Types.NUMERIC -> Kind.DECIMAL;
            // MySQL's boolean is a number of one digit, or a bit: as the URL says.
            case Types.BOOLEAN, Types.BIT, Types.TINYINT -> Kind.FLAG;
            case Types.DATE -> Kind.DATE;
            case Types.TIMESTAMP -> Kind.TIME;
            default -> throw new IllegalStateException("no way to copy column " + name + " of type " + type);
        };
    }

    /** The value of that column of the row, {@code null} for NULL. */
    @Nullable
    String read(ResultSet row, int column) throws SQLException {
        Object value = switch (kind) {
            case TEXT -> row.getString(column);
            case WHOLE -> row.getLong(column);
            case DECIMAL -> row.getBigDecimal(column);
            case FLAG -> row.getBoolean(column);
            case DATE -> row.getObject(column, LocalDate.class);
            case TIME -> row.getObject(column, LocalDateTime.class);
        };
        if (value == null || row.wasNull()) {
            return null;
        }
        return value instanceof BigDecimal number
                ? number.toPlainString()
                : value instanceof LocalDateTime time
                        ? time.truncatedTo(ChronoUnit.MICROS).toString()
                        : value.toString();
    }

    /** Gives that parameter of the statement the value that {@link #read} has given. */
    void write(PreparedStatement statement, int parameter, @Nullable String value) throws SQLException {
        if (value == null) {
            statement.setNull(parameter, Types.VARCHAR);
            return;
        }
        switch (kind) {
            case TEXT -> statement.setString(parameter, value);
            case WHOLE -> statement.setLong(parameter, Long.parseLong(value));
            case DECIMAL -> statement.setBigDecimal(parameter, new BigDecimal(value));
            case FLAG -> statement.setBoolean(parameter, Boolean.parseBoolean(value));
            case DATE -> statement.setObject(parameter, LocalDate.parse(value));
            case TIME -> statement.setObject(parameter, LocalDateTime.parse(value));
        }
    }
}
