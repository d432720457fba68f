package vn.bantin.store;

import java.io.EOFException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** H2 in the mode of MySQL: the database that the program brings along, a file that belongs to one process. */
final class H2Dialect implements Dialect {

    /**
     * Without WRITE_DELAY=0 a killed process loses its last commits; without DB_CLOSE_ON_EXIT=FALSE the database closes
     * before the program that is being stopped has written its last; TRACE_LEVEL_FILE=0, because H2 would write stack
     * traces beside the file, and to the console where it cannot.
     */
    private static final String SETTINGS = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0";

    private static final String FILE = "jdbc:h2:file:";

    /** The locks held in this process, by URL and name; no other process has the file. */
    private static final Map<String, LockHolder> HELD_HERE = new ConcurrentHashMap<>();

    /**
     * The URL of the database in that file.
     *
     * @throws IllegalArgumentException where the path has a semicolon, with which H2 begins its settings
     */
    static String url(Path file) {
        if (file.toString().indexOf(';') >= 0) {
            throw new IllegalArgumentException(
                    "the embedded database cannot lie below a folder with a semicolon in its name: " + file);
        }
        return FILE + file + SETTINGS;
    }

    @Override
    public boolean owns(String url) {
        return url.startsWith("jdbc:h2:");
    }

    @Override
    public boolean owns(DatabaseMetaData server) throws SQLException {
        return server.getDatabaseProductName().equals("H2");
    }

    @Override
    public String tableOptions() {
        return "";
    }

    @Override
    public String migrations() {
        return "h2";
    }

    @Override
    public DatabaseUrl parse(String url) {
        return DatabaseUrl.of(url, null, null, UnaryOperator.identity());
    }

    /** Accepts every URL: H2 says what is wrong when it connects. */
    @Override
    public void requireUsable(DatabaseUrl url) {}

    @Override
    public Map<String, String> connectionSettings(String url) {
        return Map.of();
    }

    @Override
    public String inSchema(String url, String schema) {
        return url;
    }

    @Override
    public Optional<Path> findFile(String url, String ending) {
        if (!url.startsWith(FILE)) {
            return Optional.empty();
        }
        String file = url.substring(FILE.length());
        int settings = file.indexOf(';');
        return Optional.of(Path.of((settings < 0 ? file : file.substring(0, settings)) + ending));
    }

    /** In its mode, H2 takes MySQL's words. */
    @Override
    public String upsert(Upsert upsert) {
        return new MySqlDialect().upsert(upsert);
    }

    @Override
    public Optional<String> findSnapshotStatement() {
        return Optional.empty();
    }

    @Override
    public int fetchSizeOfStreams() {
        return 0;
    }

    /** To restart a sequence would commit what is not to be committed yet. */
    @Override
    public String advance(String sequence) {
        return "select next value for " + sequence + " from system_range(1, ?)";
    }

    @Override
    public Optional<DatabaseTrouble> findTrouble(Throwable failure) {
        if (failure instanceof SQLException sql) {
            return findTrouble(sql);
        }
        String message = String.valueOf(failure.getMessage());
        return failure.getClass().getName().equals("org.h2.mvstore.MVStoreException")
                        && (message.contains("corrupt") || message.contains("Chunk "))
                ? Optional.of(DatabaseTrouble.DAMAGED_FILE)
                : Optional.empty();
    }

    private static Optional<DatabaseTrouble> findTrouble(SQLException sql) {
        return switch (sql.getErrorCode()) {
            // Already open in another process.
            case 90020 -> Optional.of(DatabaseTrouble.LOCKED_BY_ANOTHER_PROCESS);
            // Wrong user or password.
            case 28000 -> Optional.of(DatabaseTrouble.WRONG_PASSWORD);
            // No such file.
            case 90013, 90146, 90149 -> Optional.of(DatabaseTrouble.NO_SUCH_DATABASE);
            // Damaged file.
            case 90030 -> Optional.of(DatabaseTrouble.DAMAGED_FILE);
            // File of another version.
            case 90048 -> Optional.of(DatabaseTrouble.TOO_NEW_OR_BROKEN_SCHEMA);
            // A file that ends too early, and else a file that cannot be written.
            case 90028, 90031 ->
                Optional.of(cutShort(sql) ? DatabaseTrouble.DAMAGED_FILE : DatabaseTrouble.DISK_FULL_OR_READ_ONLY);
            // Cannot create or write a file, opened for reading only.
            case 90062, 90097 -> Optional.of(DatabaseTrouble.DISK_FULL_OR_READ_ONLY);
            // Connection to its server broken, database closed, closed with its process.
            case 90067, 90098, 90121 -> Optional.of(DatabaseTrouble.UNREACHABLE);
            default -> Optional.empty();
        };
    }

    private static boolean cutShort(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<Lock> tryLock(Connection connection, String name) throws SQLException {
        String full = fullName(connection, name);
        connection.close();
        return HELD_HERE.putIfAbsent(full, LockHolder.here()) == null
                ? Optional.of(new LockHere(full))
                : Optional.empty();
    }

    @Override
    public Optional<LockHolder> findLockHolder(Connection connection, String name) throws SQLException {
        return Optional.ofNullable(HELD_HERE.get(fullName(connection, name)));
    }

    @Override
    public Optional<LockHolder> findOtherHolder(Connection connection, List<String> names) throws SQLException {
        String url = connection.getMetaData().getURL() + " ";
        return HELD_HERE.entrySet().stream()
                .filter(held -> held.getKey().startsWith(url)
                        && !names.contains(held.getKey().substring(url.length())))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public boolean isLocked(Connection connection, String name) throws SQLException {
        return HELD_HERE.containsKey(fullName(connection, name));
    }

    private static String fullName(Connection connection, String name) throws SQLException {
        return connection.getMetaData().getURL() + " " + name;
    }

    /** A lock that others of this process see; it cannot be lost. */
    private record LockHere(String name) implements Lock {

        @Override
        public boolean held() {
            return true;
        }

        @Override
        public void close() {
            HELD_HERE.remove(name);
        }
    }
}
