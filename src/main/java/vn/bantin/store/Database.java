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
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Opens databases: finds the embedded one, and creates or migrates the tables of any. */
public final class Database {

    /**
     * Without WRITE_DELAY=0 a killed process loses its last commits; without DB_CLOSE_ON_EXIT=FALSE the database closes
     * before the program that is being stopped has written its last; TRACE_LEVEL_FILE=0, because H2 would write stack
     * traces beside the file, and to the console where it cannot.
     */
    private static final String SETTINGS = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0";

    /** The host part of a URL of MySQL: one host, or several in one of the driver's notations. */
    private static final Pattern SERVER = Pattern.compile("^jdbc:(?:mysql|mariadb)(?:\\+\\w+)*:(?:\\w+:)?//([^/?]*)");

    /** Connector/J's settings of encryption, old and new. */
    private static final Pattern OWN_TLS =
            Pattern.compile("[?&(,](?:sslMode|useSSL|requireSSL|verifyServerCertificate)=", Pattern.CASE_INSENSITIVE);

    private static final Pattern LOOPBACK = Pattern.compile(
            "(?:[^@,()]*@)?(?:localhost|127(?:\\.\\d+){3}|\\[::1\\])?(?::\\d+)?", Pattern.CASE_INSENSITIVE);

    private static final String EMBEDDED = "jdbc:h2:file:";

    /** The embedded database's account, which is also meant where no other is named. */
    private static final String OWNER = "sa";

    private Database() {}

    /**
     * The JDBC URL of the embedded database {@code data/bantin} below that folder; its user is {@code sa}, without a
     * password.
     *
     * @throws IllegalArgumentException where the path has a semicolon, with which H2 begins its settings
     */
    public static String url(Path home) {
        String file = home.toAbsolutePath()
                .normalize()
                .resolve("data")
                .resolve("bantin")
                .toString();
        if (file.indexOf(';') >= 0) {
            throw new IllegalArgumentException(
                    "the embedded database cannot lie below a folder with a semicolon in its name: " + file);
        }
        return EMBEDDED + file + SETTINGS;
    }

    /** Opens a pool of connections to a database, and brings its tables up to this program. */
    public static DataSource open(String url, String user, String password, int connections) {
        HikariDataSource pool = start(pool("bantin", url, user, password, connections));
        try {
            migrate(pool);
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
            if (DatabaseTrouble.of(e) == DatabaseTrouble.OTHER) {
                throw DatabaseUrl.of(config.getJdbcUrl()).wrong(e);
            }
            throw e;
        }
    }

    /** An account that stands in the URL counts where none is named beside it. */
    static HikariConfig pool(String name, String url, String user, String password, int connections) {
        DatabaseUrl where = DatabaseUrl.of(url).requireUsable();
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(where.url());
        config.setUsername(where.user() != null && user.equals(OWNER) ? where.user() : user);
        config.setPassword(where.password() != null && password.isEmpty() ? where.password() : password);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        if (needsTls(url)) {
            config.addDataSourceProperty("sslMode", "REQUIRED");
        }
        return config;
    }

    /** Whether the connection leaves this machine and the URL says nothing of its encryption. */
    static boolean needsTls(String url) {
        Matcher server = SERVER.matcher(url);
        if (!server.find() || OWN_TLS.matcher(url).find()) {
            return false;
        }
        return !LOOPBACK.matcher(server.group(1)).matches();
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
        if (!url.startsWith(EMBEDDED)) {
            return Optional.empty();
        }
        String file = url.substring(EMBEDDED.length());
        int settings = file.indexOf(';');
        return Optional.of(Path.of((settings < 0 ? file : file.substring(0, settings)) + ending));
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
     * @throws org.flywaydb.core.api.FlywayException where that cannot be; {@link DatabaseTrouble#of} says why
     */
    public static void migrate(DataSource dataSource) {
        DatabaseVendor vendor = DatabaseVendor.of(dataSource);
        Flyway flyway = Flyway.configure(Database.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor.folder())
                .placeholders(Map.of("table", vendor.tableOptions()))
                .ignoreMigrationPatterns(new String[0])
                .load();
        MigrationInfoService info = flyway.info();
        try {
            if (Arrays.stream(info.all()).anyMatch(migration -> migration.getState() == MigrationState.FAILED)) {
                flyway.repair();
            }
            flyway.migrate();
        } catch (FlywayException e) {
            if (DatabaseTrouble.of(e) == DatabaseTrouble.WRONG_PASSWORD && info.pending().length > 0) {
                MigrationInfo current = info.current();
                String version = current == null ? "0" : String.valueOf(current.getVersion());
                throw new SchemaBehindException(
                        version + " < " + info.pending()[info.pending().length - 1].getVersion(), e);
            }
            throw e;
        }
    }
}
