package vn.bantin.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Opens databases: finds the embedded one, and creates or migrates the tables of any. */
public final class Database {

    /** The embedded database's account, which is also meant where no other is named. */
    private static final String OWNER = "sa";

    /** The version of the newest migration below {@code db/migration}. */
    static final int SCHEMA = 20;

    private Database() {}

    /**
     * The JDBC URL of the embedded database {@code data/bantin} below that folder; its user is {@code sa}, without a
     * password.
     *
     * @throws IllegalArgumentException where the path has a semicolon, with which H2 begins its settings
     */
    public static String url(Path home) {
        return H2Dialect.url(home.toAbsolutePath().normalize().resolve("data").resolve("bantin"));
    }

    /** The version of the tables that this program makes. */
    public static int schema() {
        return SCHEMA;
    }

    /**
     * Opens a pool of connections to a database, and brings its tables up to this program.
     *
     * @param upgrade migrates rows of an older schema; tables without rows need no care
     */
    public static DataSource open(
            String url, String user, String password, int connections, Consumer<DataSource> upgrade) {
        HikariDataSource pool = start(pool("bantin", url, user, password, connections));
        try {
            SupportedDatabases.of(pool); // a server of another vendor is asked nothing else
            if (!isCurrent(pool)) { // one look at almost every start
                if (holdsOlderRows(pool)) {
                    upgrade.accept(pool);
                } else {
                    migrate(pool, SCHEMA);
                }
            }
            noteOf(url).ifPresent(note -> LockHolder.here().note(note));
            return pool;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** Opens the pool with its first connection; an unknown failure then is a defect of the URL. */
    static HikariDataSource start(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            if (DatabaseDiagnosis.of(e) == DatabaseTrouble.OTHER) {
                throw SupportedDatabases.of(config.getJdbcUrl())
                        .parse(config.getJdbcUrl())
                        .wrong(e);
            }
            throw e;
        }
    }

    /** An account that stands in the URL counts where none is named beside it. */
    static HikariConfig pool(String name, String url, String user, String password, int connections) {
        Dialect dialect = SupportedDatabases.of(url);
        DatabaseUrl where = dialect.parse(url);
        dialect.requireUsable(where);
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(where.url());
        config.setUsername(where.user() != null && user.equals(OWNER) ? where.user() : user);
        config.setPassword(where.password() != null && password.isEmpty() ? where.password() : password);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        dialect.connectionSettings(url).forEach(config::addDataSourceProperty);
        return config;
    }

    /** The process that has an embedded database open, as far as it is known; empty for a server. */
    public static Optional<LockHolder> findHolder(String url) {
        return noteOf(url).flatMap(LockHolder::noted);
    }

    /** The file beside an embedded database in which stands who has it open. */
    private static Optional<Path> noteOf(String url) {
        return beside(url, ".holder");
    }

    private static Optional<Path> beside(String url, String ending) {
        return SupportedDatabases.find(url).flatMap(dialect -> dialect.findFile(url, ending));
    }

    /**
     * The file of an embedded database, if it exists without content: a full disk or a failed copy left it. A file that
     * another process is just creating does not count.
     */
    public static Optional<Path> findEmpty(String url) {
        return beside(url, ".mv.db").filter(file -> {
            try {
                return Files.isRegularFile(file) && Files.size(file) == 0 && free(file) && Files.size(file) == 0;
            } catch (IOException e) {
                return false; // who opens it will say why it cannot be read
            }
        });
    }

    private static boolean free(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * The server behind a connection, or the embedded database.
     *
     * @param clock what it takes for the present moment, to the second
     */
    public record Server(String product, String version, Instant clock) {}

    /** Asks the server who it is and what time it has. */
    public static Server server(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet time = statement.executeQuery("select unix_timestamp()")) {
            time.next();
            DatabaseMetaData server = connection.getMetaData();
            return new Server(
                    server.getDatabaseProductName(),
                    server.getDatabaseProductVersion(),
                    Instant.ofEpochSecond(time.getLong(1)));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the server does not say who it is", e);
        }
    }

    /** The transaction manager of a database. */
    public static PlatformTransactionManager transactions(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    /**
     * Creates the tables, or migrates them to this program; several processes may do so at once.
     *
     * <p>A schema made by a newer program is refused. A migration that failed half-way is tried again, since all its
     * statements can be repeated. An account that may not change tables needs none of that where they are up to date.
     *
     * @throws org.flywaydb.core.api.FlywayException where that cannot be; {@link DatabaseDiagnosis#of} says why
     */
    public static void migrate(DataSource dataSource) {
        SupportedDatabases.of(dataSource); // a server of another vendor is asked nothing else
        if (!isCurrent(dataSource)) {
            migrate(dataSource, SCHEMA);
        }
    }

    /** Creates the tables, or migrates them to that version. */
    static void migrate(DataSource dataSource, int wanted) {
        Dialect dialect = SupportedDatabases.of(dataSource);
        Flyway flyway = Flyway.configure(Database.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + dialect.migrations())
                .placeholders(Map.of("table", dialect.tableOptions()))
                .ignoreMigrationPatterns(new String[0])
                .target(
                        wanted == SCHEMA
                                ? MigrationVersion.LATEST
                                : MigrationVersion.fromVersion(String.valueOf(wanted)))
                .load();
        MigrationInfoService info = flyway.info();
        try {
            if (Arrays.stream(info.all()).anyMatch(migration -> migration.getState() == MigrationState.FAILED)) {
                flyway.repair();
            }
            flyway.migrate();
        } catch (FlywayException e) {
            if (DatabaseDiagnosis.of(e) == DatabaseTrouble.WRONG_PASSWORD && info.pending().length > 0) {
                MigrationInfo current = info.current();
                String version = current == null ? "0" : String.valueOf(current.getVersion());
                throw new SchemaBehindException(
                        version + " < " + info.pending()[info.pending().length - 1].getVersion(), e);
            }
            throw e;
        }
    }

    /** Whether the migrations of this program have been applied, and no other: one look, where Flyway takes many. */
    static boolean isCurrent(DataSource dataSource) {
        List<String> applied = applied(dataSource);
        return applied.size() == SCHEMA && areFirst(applied);
    }

    /**
     * Whether there are rows of an older schema which this account may migrate. A schema in which a migration failed does
     * not count: its rows are between two versions, and of neither.
     */
    public static boolean holdsOlderRows(DataSource dataSource) {
        SupportedDatabases.of(dataSource);
        List<String> applied = applied(dataSource);
        return !applied.isEmpty()
                && applied.size() < SCHEMA
                && areFirst(applied)
                && mayMigrate(dataSource)
                && DatabaseCopy.findFilled(dataSource).isPresent();
    }

    private static boolean areFirst(List<String> applied) {
        return IntStream.rangeClosed(1, applied.size())
                .mapToObj(String::valueOf)
                .allMatch(applied::contains);
    }

    /** The versions of the migrations that have been applied. */
    private static List<String> applied(DataSource dataSource) {
        try {
            return JdbcClient.create(dataSource)
                    .sql("select case when success then version else 'failed' end from flyway_schema_history"
                            + " where installed_rank > 0") // not that of the making of this very table
                    .query(String.class)
                    .list();
        } catch (DataAccessException noSuchTable) {
            requireReached(noSuchTable);
            return List.of(); // or no such database: Flyway will meet the same, and its exception says it
        }
    }

    /** A statement that changes no row is refused as one that does; an account of one duty may not note a migration. */
    private static boolean mayMigrate(DataSource dataSource) {
        try {
            JdbcClient.create(dataSource)
                    .sql("update flyway_schema_history set success = success where 1 = 0")
                    .update();
            return true;
        } catch (DataAccessException denied) {
            if (DatabaseDiagnosis.of(denied) != DatabaseTrouble.WRONG_PASSWORD) {
                throw denied; // whether it may is not known, so nothing may be migrated
            }
            return false;
        }
    }

    private static void requireReached(DataAccessException failure) {
        if (DatabaseDiagnosis.of(failure) == DatabaseTrouble.UNREACHABLE) {
            throw failure;
        }
    }
}
