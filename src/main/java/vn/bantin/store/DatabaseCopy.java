package vn.bantin.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bantin.page.JsonText;

/**
 * Carries all rows of a database into another one, of any vendor: a line of JSON a row, its values as texts, those that are
 * NULL left out.
 */
public final class DatabaseCopy {

    private static final int BATCH = 500;

    /** In characters of rows that wait to be written together; a page has some hundred thousand. */
    private static final int LETTERS = 1 << 20;

    private DatabaseCopy() {}

    /** Writes the rows of a table and says how many. */
    public interface Rows {
        long writeTo(OutputStream out) throws IOException;
    }

    /** Takes the rows of one table after the other. */
    public interface Sink {
        void table(String name, Rows rows) throws IOException;
    }

    /** Opens the rows of a table that a sink has taken. */
    public interface Source {
        InputStream table(String name) throws IOException;
    }

    /**
     * By which it shows whether a run was at work between two looks.
     *
     * @param schema the version of the tables
     * @param starts of jobs
     */
    public record Moment(int schema, long starts, long printed, long published) {}

    /** What a database is like now. */
    public static Moment moment(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return moment(connection, tables(connection));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Some table that has rows, empty where there is none. */
    public static Optional<String> findFilled(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            for (String table : tables(connection)) {
                if (number(connection, "select count(*) from " + table) > 0) {
                    return Optional.of(table);
                }
            }
            return Optional.empty();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Hands over all tables as they are at one moment, which is returned; the schema may be an older one. */
    public static Moment write(DataSource dataSource, Sink sink) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            Dialect dialect = SupportedDatabases.of(connection);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                List<String> tables = tables(connection);
                Optional<String> snapshot = dialect.findSnapshotStatement();
                if (snapshot.isPresent()) {
                    execute(connection, snapshot.get());
                }
                Moment moment = moment(connection, tables);
                for (String table : tables) {
                    sink.table(table, out -> write(connection, dialect, table, out));
                }
                return moment;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static long write(Connection connection, Dialect dialect, String table, OutputStream out)
            throws IOException {
        try (Statement statement =
                connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(dialect.fetchSizeOfStreams());
            Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            long count = 0;
            try (ResultSet row = statement.executeQuery("select * from " + table)) {
                List<CopiedColumn> columns = CopiedColumn.of(row.getMetaData());
                while (row.next()) {
                    List<String> values = new ArrayList<>(columns.size());
                    for (int i = 0; i < columns.size(); i++) {
                        values.add(columns.get(i).read(row, i + 1));
                    }
                    lines.write(JsonText.of(told -> IntStream.range(0, values.size())
                            .forEach(i -> told.text(columns.get(i).name(), values.get(i)))));
                    lines.write('\n');
                    count++;
                }
            }
            lines.flush();
            return count;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Puts the rows of those tables into an empty database of the same schema, all of them or none; returns how many. */
    public static long load(DataSource dataSource, Set<String> tables, Source source) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                long count = 0;
                for (String table : tables(connection)) {
                    if (tables.contains(table)) {
                        try (InputStream rows = source.table(table)) {
                            count += load(connection, table, rows);
                        }
                    }
                }
                advance(connection);
                connection.commit();
                done = true;
                return count;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static long load(Connection connection, String table, InputStream rows) throws IOException, SQLException {
        List<CopiedColumn> columns;
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            columns = CopiedColumn.of(none.getMetaData());
        }
        String names = columns.stream().map(column -> "`" + column.name() + "`").collect(Collectors.joining(", "));
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " (" + names + ") values (" + marks + ")")) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(rows, StandardCharsets.UTF_8));
            long count = 0;
            int letters = 0;
            int waiting = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                fill(insert, table, columns, JsonMapper.shared().readTree(line));
                insert.addBatch();
                count++;
                letters += line.length();
                if (++waiting == BATCH || letters > LETTERS) {
                    insert.executeBatch();
                    letters = 0;
                    waiting = 0;
                }
            }
            insert.executeBatch();
            return count;
        }
    }

    private static void fill(PreparedStatement insert, String table, List<CopiedColumn> columns, JsonNode row)
            throws SQLException {
        Set<String> left = new TreeSet<>(row.propertyNames());
        for (int i = 0; i < columns.size(); i++) {
            CopiedColumn column = columns.get(i);
            column.write(
                    insert,
                    i + 1,
                    left.remove(column.name()) ? row.get(column.name()).asString() : null);
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException("table " + table + " has no columns " + left);
        }
    }

    /** Lets counters go on after the greatest number; columns that count by themselves do. */
    private static void advance(Connection connection) throws SQLException {
        Dialect dialect = SupportedDatabases.of(connection);
        for (CopiedTables.Counter counter : CopiedTables.COUNTERS) {
            long greatest =
                    number(connection, "select coalesce(max(" + counter.column() + "), 0) from " + counter.table());
            if (greatest > 0) {
                try (PreparedStatement statement = connection.prepareStatement(dialect.advance(counter.sequence()))) {
                    statement.setLong(1, greatest);
                    statement.execute();
                }
            }
        }
    }

    /** The tables of {@link CopiedTables}; an older schema has fewer, and an account without rights sees none of them. */
    private static List<String> tables(Connection connection) throws SQLException {
        if (schema(connection) == Database.SCHEMA) {
            return CopiedTables.ALL;
        }
        Set<String> there = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "select table_name from information_schema.tables where table_schema = schema()");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                there.add(row.getString(1).toLowerCase(Locale.ROOT));
            }
        }
        return CopiedTables.ALL.stream()
                .filter(table -> there.contains(table.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Moment moment(Connection connection, List<String> tables) throws SQLException {
        return new Moment(
                schema(connection),
                tables.contains("BATCH_JOB_EXECUTION")
                        ? number(connection, "select count(*) from BATCH_JOB_EXECUTION")
                        : 0,
                tables.contains("bulletins")
                        ? number(connection, "select count(*) from bulletins where printed_at is not null")
                        : 0,
                tables.contains("editions")
                        ? number(connection, "select count(*) from editions where published_at is not null")
                        : 0);
    }

    private static int schema(Connection connection) throws SQLException {
        return (int) number(
                connection, "select max(cast(version as signed)) from flyway_schema_history where version is not null");
    }

    private static long number(Connection connection, String select) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static DataAccessResourceFailureException failed(SQLException e) {
        return new DataAccessResourceFailureException("the rows cannot be copied", e);
    }
}
