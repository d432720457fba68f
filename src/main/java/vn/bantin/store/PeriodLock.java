package vn.bantin.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * That only one run at a time works on a period of a database; it dies with its process.
 *
 * <p>On MySQL it is a GET_LOCK on a connection of its own, held to the end. The file of an H2 database belongs to one
 * process anyway, so there it is enough to know of one another within it.
 */
public final class PeriodLock implements AutoCloseable {

    /** MySQL takes 64 characters. */
    private static final int DIGITS = 56;

    /** A year: the connection is silent for as long as the run works, and some servers hang up after a minute. */
    private static final String STAY = "set session wait_timeout = 31536000";

    private static final Set<String> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final String name;
    private final @Nullable Connection connection;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private PeriodLock(String name, @Nullable Connection connection) {
        this.name = name;
        this.connection = connection;
    }

    /** The lock of that name in that database, empty if another run has it; does not wait. */
    public static Optional<PeriodLock> tryAcquire(DataSource dataSource, String name) {
        Connection connection = null;
        boolean kept = false;
        try {
            connection = dataSource.getConnection();
            if (Vendor.of(connection) == Vendor.H2) {
                String full = connection.getMetaData().getURL() + " " + name;
                return HELD_HERE.add(full) ? Optional.of(new PeriodLock(full, null)) : Optional.empty();
            }
            // Locks are the server's, not the database's, and their names do not tell upper from lower case.
            String full = connection.getCatalog() + " " + name;
            String hash = "bantin:"
                    + Fingerprint.sha256(full.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
            kept = got(connection, hash);
            return kept ? Optional.of(new PeriodLock(hash, connection)) : Optional.empty();
        } catch (SQLException e) {
            kept = false;
            throw new CannotGetJdbcConnectionException("no connection for the lock " + name, e);
        } finally {
            if (!kept) {
                closeQuietly(connection);
            }
        }
    }

    private static boolean got(Connection connection, String name) throws SQLException {
        if (!one(connection, "select get_lock(?, 0)", name)) {
            return false;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(STAY);
        }
        return true;
    }

    private static boolean one(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getInt(1) == 1;
            }
        }
    }

    /** Gives the lock back; a second time does nothing. */
    @Override
    public void close() {
        if (!open.getAndSet(false)) {
            return;
        }
        if (connection == null) {
            HELD_HERE.remove(name);
            return;
        }
        try {
            one(connection, "select release_lock(?)", name);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set session wait_timeout = @@global.wait_timeout");
            }
        } catch (SQLException e) {
            // The connection is broken, and the lock gone with it; a pool must not get it back.
            abort(connection);
        } finally {
            closeQuietly(connection);
        }
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            // Broken beyond closing: there is nothing left to give back.
        }
    }

    private static void closeQuietly(@Nullable Connection connection) {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            // What was to be said has been said; a connection that does not close is gone.
        }
    }
}
