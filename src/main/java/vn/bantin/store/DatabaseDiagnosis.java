package vn.bantin.store;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;

/** Finds the trouble with the database behind an exception. */
public final class DatabaseDiagnosis {

    private DatabaseDiagnosis() {}

    /** The trouble behind an exception, from its first cause that tells one, else {@link DatabaseTrouble#OTHER}. */
    public static DatabaseTrouble of(Throwable failure) {
        DatabaseTrouble found = DatabaseTrouble.OTHER;
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(Set.of(failure));
        while (!open.isEmpty()) {
            Throwable cause = open.remove();
            if (!seen.add(cause)) {
                continue;
            }
            DatabaseTrouble trouble = ofOne(cause);
            // What Flyway or a lost connection wraps is more exact than the wrapping.
            if (rank(trouble) < rank(found)) {
                found = trouble;
            }
            if (cause instanceof SQLException sql && sql.getNextException() != null) {
                open.add(sql.getNextException());
            }
            if (cause.getCause() != null) {
                open.add(cause.getCause());
            }
        }
        return found;
    }

    private static int rank(DatabaseTrouble trouble) {
        return switch (trouble) {
            case LOCKED_BY_ANOTHER_PROCESS,
                    WRONG_PASSWORD,
                    NOT_ENCRYPTED,
                    NO_TLS,
                    SCHEMA_BEHIND,
                    NO_SUCH_DATABASE,
                    DAMAGED_FILE,
                    DISK_FULL_OR_READ_ONLY -> 0;
            case UNREACHABLE -> 1;
            case TOO_NEW_OR_BROKEN_SCHEMA -> 2;
            case OTHER -> 3;
        };
    }

    private static DatabaseTrouble ofOne(Throwable cause) {
        for (Dialect dialect : SupportedDatabases.ALL) {
            Optional<DatabaseTrouble> known = dialect.findTrouble(cause);
            if (known.isPresent()) {
                return known.get();
            }
        }
        if (cause instanceof SQLException sql) {
            return unreachable(sql) ? DatabaseTrouble.UNREACHABLE : DatabaseTrouble.OTHER;
        }
        if (cause instanceof ConnectException) {
            return DatabaseTrouble.UNREACHABLE;
        }
        if (cause instanceof AccessDeniedException
                || cause instanceof ReadOnlyFileSystemException
                || cause instanceof IOException && says(cause, "No space left on device", "Read-only file system")) {
            return DatabaseTrouble.DISK_FULL_OR_READ_ONLY;
        }
        if (cause instanceof SchemaBehindException) {
            return DatabaseTrouble.SCHEMA_BEHIND;
        }
        return cause instanceof FlywayException ? DatabaseTrouble.TOO_NEW_OR_BROKEN_SCHEMA : DatabaseTrouble.OTHER;
    }

    /** SQLSTATE class 08: no connection, or the one there was is gone. The pool says that of what it took away by its kind or in words only. */
    private static boolean unreachable(SQLException sql) {
        return sql.getSQLState() != null && sql.getSQLState().startsWith("08")
                || sql instanceof SQLTransientConnectionException
                || sql.getSQLState() == null && says(sql, "Connection is closed");
    }

    private static boolean says(Throwable cause, String... words) {
        String message = cause.getMessage();
        if (message == null) {
            return false;
        }
        for (String word : words) {
            if (message.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
