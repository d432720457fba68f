package vn.bantin.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import vn.bantin.progress.Sha256;

/**
 * A lock by which only one run at a time works on a period of a database; it ends with its process.
 *
 * <p>On MySQL it is a GET_LOCK on a connection of its own. The server frees it at once when the process ends, and after
 * {@link #LEASE_SECONDS} without a sign of life when the machine or the network is gone: the server hangs up by itself,
 * so that no clock but its own counts. A run that was cut off that way learns it from {@link #held()}. The file of an
 * H2 database belongs to one process anyway, so there it is enough to know of one another within it.
 */
public final class PeriodLock implements AutoCloseable {

    /** The time in seconds for which a vanished machine keeps others waiting. */
    static final int LEASE_SECONDS = 180;

    /** The interval in seconds between signs of life of a holder; several may be lost. */
    private static final int BEAT_SECONDS = 20;

    /** MySQL takes 64 characters. */
    private static final int DIGITS = 56;

    private static final Map<String, LockHolder> HELD_HERE = new ConcurrentHashMap<>();

    private static final ScheduledExecutorService BEATS = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "period-lock");
        thread.setDaemon(true);
        return thread;
    });

    private final String name;
    private final @Nullable Connection connection;
    private final @Nullable ScheduledFuture<?> beats;
    private boolean open = true;

    private PeriodLock(String name, @Nullable Connection connection) {
        this.name = name;
        this.connection = connection;
        beats = connection == null
                ? null
                : BEATS.scheduleWithFixedDelay(this::held, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    /** Takes the lock of that name without waiting; empty if another run has it. */
    public static Optional<PeriodLock> tryAcquire(DataSource dataSource, String name) {
        Connection connection = null;
        boolean kept = false;
        try {
            connection = dataSource.getConnection();
            String full = fullName(connection, name);
            if (DatabaseVendor.of(connection) == DatabaseVendor.H2) {
                return HELD_HERE.putIfAbsent(full, LockHolder.here()) == null
                        ? Optional.of(new PeriodLock(full, null))
                        : Optional.empty();
            }
            kept = one(connection, "select get_lock(?, 0)", full);
            if (!kept) {
                return Optional.empty();
            }
            execute(connection, "set session wait_timeout = " + LEASE_SECONDS);
            LockHolder.here().put(connection, full);
            return Optional.of(new PeriodLock(full, connection));
        } catch (SQLException e) {
            kept = false;
            throw new CannotGetJdbcConnectionException("no connection for the lock " + name, e);
        } finally {
            if (!kept) {
                closeQuietly(connection);
            }
        }
    }

    /** The holder of the lock of that name; empty if nobody has it or the holder is unnamed. */
    public static Optional<LockHolder> findHolder(DataSource dataSource, String name) {
        try (Connection connection = dataSource.getConnection()) {
            String full = fullName(connection, name);
            return DatabaseVendor.of(connection) == DatabaseVendor.H2
                    ? Optional.ofNullable(HELD_HERE.get(full))
                    : new SqlClient(dataSource).find(LockHolder.FIND, SqlParameters.of("name", full), LockHolder::read);
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("no connection for the holder of " + name, e);
        }
    }

    /** Whether any run has the lock of that name now. */
    public static boolean isHeld(DataSource dataSource, String name) {
        try (Connection connection = dataSource.getConnection()) {
            String full = fullName(connection, name);
            return DatabaseVendor.of(connection) == DatabaseVendor.H2
                    ? HELD_HERE.containsKey(full)
                    : one(connection, "select coalesce(is_used_lock(?) > 0, 0)", full);
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("no connection for the holder of " + name, e);
        }
    }

    /** MySQL's locks are the server's, not the database's, and their names do not tell upper from lower case. */
    private static String fullName(Connection connection, String name) throws SQLException {
        if (DatabaseVendor.of(connection) == DatabaseVendor.H2) {
            return connection.getMetaData().getURL() + " " + name;
        }
        String full = connection.getCatalog() + " " + name;
        return "bantin:" + Sha256.hex(full).substring(0, DIGITS);
    }

    /**
     * Whether this run still has the lock, which it loses where the connection broke or was silent for longer than the
     * lease.
     */
    public synchronized boolean held() {
        if (!open || connection == null) {
            return open;
        }
        try {
            return one(connection, "select coalesce(is_used_lock(?) = connection_id(), 0)", name);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean one(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getInt(1) == 1;
            }
        }
    }

    /** Releases the lock; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (!open) {
            return;
        }
        open = false;
        if (connection == null) {
            HELD_HERE.remove(name);
            return;
        }
        if (beats != null) {
            beats.cancel(false);
        }
        try {
            one(connection, "select release_lock(?)", name);
            execute(connection, "set session wait_timeout = @@global.wait_timeout");
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
