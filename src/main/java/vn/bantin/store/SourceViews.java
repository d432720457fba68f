package vn.bantin.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the views of the contract's shape in an office's own database, all as of one moment, and never writes to them.
 */
public final class SourceViews {

    private static final List<String> NEEDED = List.of("units", "programmes", "indicators", "targets", "progress");
    private static final List<String> OPTIONAL = List.of("successions", "adjustments", "remarks", "recipients");

    /** The indicators are printed in the order of this column, where their view has it. */
    private static final String POSITION = "position";

    private SourceViews() {}

    /**
     * One view.
     *
     * @param table which of the nine it is
     * @param rows as texts, empty for NULL: 12.5, 2024-03-31, 1 for true
     */
    public record View(String table, List<String> columns, List<List<String>> rows) {
        public View {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Reads all rows of all views of a schema.
     *
     * @throws SourceFailure where a needed one is missing or anything cannot be read
     */
    public static List<View> read(String url, String user, String password, String schema) {
        try {
            HikariConfig config =
                    Database.pool("bantin-source", SupportedDatabases.of(url).inSchema(url, schema), user, password, 1);
            config.setReadOnly(true);
            try (HikariDataSource source = Database.start(config)) {
                return read(source, schema);
            }
        } catch (SourceException failure) {
            throw failure;
        } catch (UnsupportedDatabaseException e) {
            throw new SourceException(SourceException.Kind.UNSUPPORTED, e, e.product());
        } catch (RuntimeException e) {
            throw unreachable(e);
        }
    }

    static List<View> read(DataSource source, String schema) {
        try (Connection connection = source.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            Optional<String> snapshot = SupportedDatabases.of(connection).findSnapshotStatement();
            if (snapshot.isPresent()) {
                execute(connection, snapshot.get());
            }
            try {
                return views(connection, schema);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private static List<View> views(Connection connection, String schema) throws SQLException {
        Map<String, String> there = tables(connection, schema);
        List<String> missing =
                NEEDED.stream().filter(name -> !there.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new SourceException(SourceException.Kind.VIEW_MISSING, null, schema, String.join(", ", missing));
        }
        List<View> views = new ArrayList<>();
        for (String name : Stream.concat(NEEDED.stream(), OPTIONAL.stream()).toList()) {
            String table = there.get(name);
            if (table != null) {
                View view = view(connection, name, schema, table);
                views.add(name.equals("indicators") ? inOrder(view) : view);
            }
        }
        return views;
    }

    /** The views that the account may read, by name in lower case; a view without any right is missing. */
    private static Map<String, String> tables(Connection connection, String schema) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select table_name from information_schema.tables where table_schema = ? order by table_name")) {
            statement.setString(1, schema);
            Map<String, String> tables = new LinkedHashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String name = row.getString(1);
                    tables.put(name.toLowerCase(Locale.ROOT), name);
                }
            }
            return tables;
        }
    }

    private static View view(Connection connection, String name, String schema, String table) {
        String sql = "select * from " + quoted(schema) + "." + quoted(table);
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            ResultSetMetaData meta = row.getMetaData();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(meta.getColumnLabel(i));
            }
            List<List<String>> rows = new ArrayList<>();
            while (row.next()) {
                List<String> cells = new ArrayList<>(columns.size());
                for (int i = 1; i <= columns.size(); i++) {
                    cells.add(Objects.requireNonNullElse(text(row, meta, i), ""));
                }
                rows.add(cells);
            }
            return new View(name, columns, rows);
        } catch (SQLException e) {
            if (DatabaseDiagnosis.of(e) == DatabaseTrouble.UNREACHABLE) {
                throw unreachable(e);
            }
            throw new SourceException(SourceException.Kind.VIEW_BROKEN, e, schema + "." + table, why(e));
        }
    }

    /** A cell as it would stand in a CSV file. */
    private static @Nullable String text(ResultSet row, ResultSetMetaData meta, int column) throws SQLException {
        int type = meta.getColumnType(column);
        switch (type) {
            case Types.BIT, Types.BOOLEAN -> {
                int number = row.getInt(column);
                return row.wasNull() ? null : String.valueOf(number);
            }
            case Types.DECIMAL, Types.NUMERIC, Types.DOUBLE, Types.FLOAT, Types.REAL -> {
                BigDecimal number = row.getBigDecimal(column);
                return number == null ? null : number.toPlainString();
            }
            case Types.DATE -> {
                // MySQL's YEAR calls itself a date, of which the driver makes the first of January.
                if (meta.getColumnTypeName(column).equals("YEAR")) {
                    int year = row.getInt(column);
                    return row.wasNull() ? null : String.valueOf(year);
                }
                return row.getString(column);
            }
            case Types.TIMESTAMP -> {
                LocalDateTime time = row.getObject(column, LocalDateTime.class);
                return time == null
                        ? null
                        : time.toLocalTime().equals(LocalTime.MIDNIGHT)
                                ? time.toLocalDate().toString()
                                : time.toString();
            }
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> {
                byte[] bytes = row.getBytes(column);
                return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
            }
            default -> {
                return row.getString(column);
            }
        }
    }

    /** Sorts the rows of a view without an order of its own by code, since a database returns rows in any order. */
    private static View inOrder(View view) {
        List<String> names =
                view.columns.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        int code = names.indexOf("code");
        int position = names.indexOf(POSITION);
        Comparator<List<String>> order = Comparator.comparing(row -> code < 0 ? "" : row.get(code));
        if (position < 0) {
            return new View(
                    view.table, view.columns, view.rows.stream().sorted(order).toList());
        }
        Comparator<List<String>> byPosition =
                Comparator.comparing(row -> number(row.get(position)), Comparator.nullsLast(Comparator.naturalOrder()));
        return new View(
                view.table,
                without(view.columns, position),
                view.rows.stream()
                        .sorted(byPosition.thenComparing(order))
                        .map(row -> without(row, position))
                        .toList());
    }

    private static List<String> without(List<String> cells, int place) {
        List<String> rest = new ArrayList<>(cells);
        rest.remove(place);
        return rest;
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private static SourceException unreachable(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        SourceException.Kind kind = DatabaseDiagnosis.of(failure) == DatabaseTrouble.WRONG_PASSWORD
                ? SourceException.Kind.ACCOUNT
                : SourceException.Kind.UNREACHABLE;
        return new SourceException(kind, failure, why(root));
    }

    private static String why(Throwable failure) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        return message.lines().findFirst().orElse(failure.getClass().getSimpleName());
    }
}
