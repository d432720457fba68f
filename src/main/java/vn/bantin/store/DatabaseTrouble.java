package vn.bantin.store;

import java.io.EOFException;
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
import java.util.Set;
import org.flywaydb.core.api.FlywayException;

/** The kinds of trouble with the database, each with its own sentence to the user. */
public enum DatabaseTrouble {
    UNREACHABLE,
    LOCKED_BY_ANOTHER_PROCESS,
    /** The account, its password or its rights are not accepted. */
    WRONG_PASSWORD,
    /** The connection is not encrypted, and MySQL may not be sent the password of this account in clear. */
    NOT_ENCRYPTED,
    /** The connection must be encrypted, and the server does not offer it. */
    NO_TLS,
    /** The tables are older than the program, and this account may not bring them up to it. */
    SCHEMA_BEHIND,
    NO_SUCH_DATABASE,
    /** The file of the embedded database is damaged or cut off. */
    DAMAGED_FILE,
    /** The tables are of a newer program, of something else, or half made. */
    TOO_NEW_OR_BROKEN_SCHEMA,
    DISK_FULL_OR_READ_ONLY,
    OTHER;

    /** Finds the trouble behind an exception, from its first cause that tells one, else {@link #OTHER}. */
    public static DatabaseTrouble of(Throwable failure) {
        DatabaseTrouble found = OTHER;
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
        if (cause instanceof SQLException sql) {
            return ofSql(sql);
        }
        if (cause instanceof ConnectException) {
            return UNREACHABLE;
        }
        if (cause instanceof AccessDeniedException
                || cause instanceof ReadOnlyFileSystemException
                || cause instanceof IOException && says(cause, "No space left on device", "Read-only file system")) {
            return DISK_FULL_OR_READ_ONLY;
        }
        if (cause instanceof SchemaBehindException) {
            return SCHEMA_BEHIND;
        }
        if (cause.getClass().getName().equals("org.h2.mvstore.MVStoreException") && says(cause, "corrupt", "Chunk ")) {
            return DAMAGED_FILE;
        }
        return cause instanceof FlywayException ? TOO_NEW_OR_BROKEN_SCHEMA : OTHER;
    }

    private static DatabaseTrouble ofSql(SQLException sql) {
        return switch (sql.getErrorCode()) {
            // H2: already open in another process.
            case 90020 -> LOCKED_BY_ANOTHER_PROCESS;
            // H2: wrong user or password. MySQL: access denied to the server, the database, a table, an operation.
            case 28000, 1044, 1045, 1142, 1227 -> WRONG_PASSWORD;
            // H2: no such file. MySQL: unknown database.
            case 90013, 90146, 90149, 1049 -> NO_SUCH_DATABASE;
            // H2: damaged file.
            case 90030 -> DAMAGED_FILE;
            // H2: file of another version.
            case 90048 -> TOO_NEW_OR_BROKEN_SCHEMA;
            // H2: a file that ends too early, and else a file that cannot be written.
            case 90028, 90031 -> cutShort(sql) ? DAMAGED_FILE : DISK_FULL_OR_READ_ONLY;
            // H2: cannot create or write a file, opened for reading only. MySQL: disk or table full, read-only server.
            case 90062, 90097, 3, 1021, 1114, 1290, 1836 -> DISK_FULL_OR_READ_ONLY;
            // MySQL: too many connections, host not allowed, server is going down, somebody has cut the connection.
            case 1040, 1053, 1129, 1130, 1927, 3169 -> UNREACHABLE;
            // H2: connection to its server broken, database closed, closed with its process.
            case 90067, 90098, 90121 -> UNREACHABLE;
            default -> {
                // Connector/J has no code of its own for it.
                if (says(sql, "Public Key Retrieval is not allowed")) {
                    yield NOT_ENCRYPTED;
                }
                if (says(sql, "SSL Connection required, but not provided by server")) {
                    yield NO_TLS;
                }
                yield unreachable(sql) ? UNREACHABLE : OTHER;
            }
        };
    }

    /** SQLSTATE class 08: no connection, or the one there was is gone. The pool says that of what it took away by its kind or in words only. */
    private static boolean unreachable(SQLException sql) {
        return sql.getSQLState() != null && sql.getSQLState().startsWith("08")
                || sql instanceof SQLTransientConnectionException
                || sql.getSQLState() == null && says(sql, "Connection is closed");
    }

    private static boolean cutShort(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException) {
                return true;
            }
        }
        return false;
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
