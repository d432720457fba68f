package vn.bantin.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * A lock by which only one run at a time works on a period of a database; it ends with its process. What it is made of
 * is the dialect's. A run that was cut off from a server, and so from its lock, learns it from {@link #held()}.
 */
public final class PeriodLock implements AutoCloseable {

    private final Dialect.Lock lock;
    private boolean open = true;

    private PeriodLock(Dialect.Lock lock) {
        this.lock = lock;
    }

    /** Takes the lock of that name without waiting; empty if another run has it. */
    public static Optional<PeriodLock> tryAcquire(DataSource dataSource, String name) {
        Connection connection = null;
        Optional<PeriodLock> taken = Optional.empty();
        try {
            connection = dataSource.getConnection();
            taken = SupportedDatabases.of(connection).tryLock(connection, name).map(PeriodLock::new);
            return taken;
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("no connection for the lock " + name, e);
        } finally {
            if (taken.isEmpty()) {
                closeQuietly(connection);
            }
        }
    }

    /** The holder of the lock of that name; empty if nobody has it or the holder is unnamed. */
    public static Optional<LockHolder> findHolder(DataSource dataSource, String name) {
        try (Connection connection = dataSource.getConnection()) {
            return SupportedDatabases.of(connection).findLockHolder(connection, name);
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("no connection for the holder of " + name, e);
        }
    }

    /** The holder of some lock but those of these names; empty if nobody is known to have one. */
    public static Optional<LockHolder> findOtherHolder(DataSource dataSource, List<String> names) {
        try (Connection connection = dataSource.getConnection()) {
            return SupportedDatabases.of(connection).findOtherHolder(connection, names);
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("no connection for the holders of locks", e);
        }
    }

    /** Whether any run has the lock of that name now. */
    public static boolean isHeld(DataSource dataSource, String name) {
        try (Connection connection = dataSource.getConnection()) {
            return SupportedDatabases.of(connection).isLocked(connection, name);
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("no connection for the holder of " + name, e);
        }
    }

    /**
     * Whether this run still has the lock, which it loses where the connection broke or was silent for longer than the
     * lease.
     */
    public synchronized boolean held() {
        return open && lock.held();
    }

    /** Releases the lock; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (open) {
            open = false;
            lock.close();
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
