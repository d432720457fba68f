package vn.bantin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs SQL with named parameters: queries, updates and transactions. */
final class SqlClient {

    private static final int BATCH = 500;

    /** As many rows as hold a page each, which are a thousand times as large as others. */
    private static final int FEW = 20;

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate together;
    private final TransactionTemplate oneView;
    private final TransactionTemplate apart;

    /** Turns a row into a record. */
    interface Reader<T> {
        T read(ResultRow row) throws SQLException;
    }

    /** Takes a row. */
    interface RowReader {
        void read(ResultRow row) throws SQLException;
    }

    SqlClient(DataSource dataSource) {
        jdbc = new NamedParameterJdbcTemplate(dataSource);
        JdbcTransactionManager transactions = new JdbcTransactionManager(dataSource);
        together = new TransactionTemplate(transactions);
        oneView = new TransactionTemplate(transactions);
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        oneView.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Runs writes in one transaction: the caller's, or one of its own. */
    void together(Runnable writing) {
        together.executeWithoutResult(transaction -> writing.run());
    }

    /** Runs writes in a transaction of their own, which stands whatever becomes of the caller's. */
    void apart(Runnable writing) {
        apart.executeWithoutResult(transaction -> writing.run());
    }

    /** Runs queries that all see the database as of one moment. */
    <T> Optional<T> oneView(Supplier<Optional<T>> reading) {
        Optional<T> result = oneView.execute(transaction -> reading.get());
        return result == null ? Optional.empty() : result;
    }

    <T> List<T> list(String sql, Reader<T> reader) {
        return list(sql, new SqlParameters(), reader);
    }

    <T> List<T> list(String sql, SqlParameters values, Reader<T> reader) {
        RepeatedValues repeated = new RepeatedValues();
        return jdbc.query(sql, values, (row, number) -> reader.read(new ResultRow(row, repeated)));
    }

    /** Reads the rows of a result one by one; what is made of them is the reader's. */
    void forEach(String sql, SqlParameters values, RowReader reader) {
        RepeatedValues repeated = new RepeatedValues();
        jdbc.query(sql, values, (ResultSet row) -> reader.read(new ResultRow(row, repeated)));
    }

    <T> Optional<T> find(String sql, SqlParameters values, Reader<T> reader) {
        return list(sql, values, reader).stream().findFirst();
    }

    int update(String sql, SqlParameters values) {
        return jdbc.update(sql, values);
    }

    /** Inserts one row and returns the number that the database gave it. */
    long insert(String sql, SqlParameters values) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        jdbc.update(sql, values, keys, new String[] {"id"});
        Number id = keys.getKey();
        if (id == null) {
            throw new IllegalStateException("no id came back");
        }
        return id.longValue();
    }

    /** Adds rows, or changes those that are there, in the words of the vendor of this database. */
    <T> void put(Upsert upsert, Collection<? extends T> rows, Function<? super T, SqlParameters> values) {
        if (!rows.isEmpty()) {
            each(dialect().upsert(upsert), rows, values);
        }
    }

    private Dialect dialect() {
        return Objects.requireNonNull(
                jdbc.getJdbcOperations().execute((ConnectionCallback<Dialect>) SupportedDatabases::of));
    }

    <T> void each(String sql, Collection<? extends T> rows, Function<? super T, SqlParameters> values) {
        each(sql, List.copyOf(rows), BATCH, values);
    }

    /** The same of large rows, of which few are held at a time. */
    <T> void eachLarge(String sql, List<? extends T> rows, Function<? super T, SqlParameters> values) {
        each(sql, rows, FEW, values);
    }

    private <T> void each(String sql, List<? extends T> rows, int batch, Function<? super T, SqlParameters> values) {
        for (int from = 0; from < rows.size(); from += batch) {
            List<? extends T> some = rows.subList(from, Math.min(rows.size(), from + batch));
            jdbc.batchUpdate(sql, some.stream().map(values).toArray(SqlParameterSource[]::new));
        }
    }
}
