package vn.bantin.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Where the embedded database lies, and how a database gets its tables. */
public final class Database {

    /**
     * Without WRITE_DELAY=0 a killed process loses its last commits; without DB_CLOSE_ON_EXIT=FALSE the database closes
     * before the program that is being stopped has written its last; TRACE_LEVEL_FILE=0, because H2 would write stack
     * traces beside the file, and to the console where it cannot.
     */
    private static final String SETTINGS = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0";

    private static final String EMBEDDED = "jdbc:h2:file:";

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

    /** A pool of so many connections to that database, whose tables are made or brought up to this program. */
    public static DataSource open(String url, String user, String password, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("bantin");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        HikariDataSource pool = new HikariDataSource(config);
        try {
            migrate(pool);
            noteOf(url).ifPresent(note -> Holder.here().note(note));
            return pool;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** Who has that embedded database open, as far as it is known; nobody has a server to itself. */
    public static Optional<Holder> findHolder(String url) {
        return noteOf(url).flatMap(Holder::noted);
    }

    /** The file beside an embedded database in which stands who has it open. */
    private static Optional<Path> noteOf(String url) {
        if (!url.startsWith(EMBEDDED)) {
            return Optional.empty();
        }
        String file = url.substring(EMBEDDED.length());
        int settings = file.indexOf(';');
        return Optional.of(Path.of((settings < 0 ? file : file.substring(0, settings)) + ".holder"));
    }

    /** Transactions of that database. */
    public static PlatformTransactionManager transactions(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    /**
     * Makes the tables, or brings them up to this program; several processes may do so at once.
     *
     * <p>A schema made by a newer program is refused. A migration that failed half-way is tried again, since all its
     * statements can be repeated.
     *
     * @throws org.flywaydb.core.api.FlywayException where that cannot be; {@link Trouble#of} says why
     */
    public static void migrate(DataSource dataSource) {
        Vendor vendor = Vendor.of(dataSource);
        Flyway flyway = Flyway.configure(Database.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor.folder())
                .placeholders(Map.of("table", vendor.tableOptions()))
                .ignoreMigrationPatterns(new String[0])
                .load();
        if (Arrays.stream(flyway.info().all()).anyMatch(migration -> migration.getState() == MigrationState.FAILED)) {
            flyway.repair();
        }
        flyway.migrate();
    }
}
