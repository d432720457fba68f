package vn.bantin.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that differs from one vendor of databases to the next; {@link SupportedDatabases} lists them. */
interface Dialect {

    /** Whether a URL is one of this vendor's. */
    boolean owns(String url);

    /** Whether a connection leads to a database of this vendor. */
    boolean owns(DatabaseMetaData server) throws SQLException;

    /** The options behind every CREATE TABLE. */
    String tableOptions();

    /** The folder of its own migrations, below {@code db/migration}. */
    String migrations();

    /** Takes the account out of a URL of this vendor. */
    DatabaseUrl parse(String url);

    /**
     * Checks a URL as far as that can be done before a connection is tried.
     *
     * @throws UnusableUrlException that says what is wrong
     */
    void requireUsable(DatabaseUrl url);

    /** The settings of the driver that a URL leaves open and that a connection of ours must have. */
    Map<String, String> connectionSettings(String url);

    /** The URL with a schema as its database, where an account may not be allowed to enter another one. */
    String inSchema(String url, String schema);

    /** The file of that ending that belongs to the database of a URL; empty for a server. */
    Optional<Path> findFile(String url, String ending);

    /** Words an {@link Upsert}, with a parameter named as each column. */
    String upsert(Upsert upsert);

    /** The statement by which all queries of a transaction see one moment; empty where its isolation is enough. */
    Optional<String> findSnapshotStatement();

    /** The fetch size with which a statement hands its rows over one by one, however many there are. */
    int fetchSizeOfStreams();

    /** The statement that lets a counter of Spring Batch go on after its one parameter. */
    String advance(String sequence);

    /** The trouble that one exception tells by this vendor's own codes and words; empty if they say nothing. */
    Optional<DatabaseTrouble> findTrouble(Throwable failure);

    /**
     * Takes the lock of that name without waiting; empty if another run has it, and then the connection is the caller's
     * to close. A lock that was taken closes it: at once, or at its own end.
     */
    Optional<Lock> tryLock(Connection connection, String name) throws SQLException;

    /** The holder of the lock of that name; empty if nobody has it or the holder is unnamed. */
    Optional<LockHolder> findLockHolder(Connection connection, String name) throws SQLException;

    /** The holder of some lock but those of these names; empty if nobody has one. */
    Optional<LockHolder> findOtherHolder(Connection connection, List<String> names) throws SQLException;

    /** Whether any run has the lock of that name now. */
    boolean isLocked(Connection connection, String name) throws SQLException;

    /** A lock that this run has taken; it is closed once. */
    interface Lock extends AutoCloseable {

        /** Whether this run still has it. */
        boolean held();

        @Override
        void close();
    }
}
