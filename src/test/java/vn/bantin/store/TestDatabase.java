package vn.bantin.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database of its own for a test: an H2 file in a temporary folder or, where the system property {@code
 * bantin.test.database} is {@code mysql}, a schema on {@link MySqlServer}. Closing it deletes it.
 */
public final class TestDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 10;

    private final Path home;
    private final String url;
    private final String user;
    private final List<HikariDataSource> pools = new ArrayList<>();
    private final DataSource dataSource;
    private final String schema;

    private TestDatabase() {
        try {
            home = Files.createTempDirectory("bantin test, quý I – ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (mysql()) {
            schema = "bantin_" + UUID.randomUUID().toString().replace("-", "");
            // As an office's server may have it: every comparison that we do not name ourselves ignores accents.
            onServer("create database " + schema + " character set utf8mb4 collate utf8mb4_0900_ai_ci");
            url = MySqlServer.url(schema);
            user = null;
        } else {
            schema = "";
            url = Database.url(home);
            user = "sa";
        }
        dataSource = connect(null);
    }

    /** With all tables and no rows. */
    public static TestDatabase fresh() {
        TestDatabase database = empty();
        Database.migrate(database.dataSource);
        return database;
    }

    /** Without tables. */
    public static TestDatabase empty() {
        return new TestDatabase();
    }

    /** Whether the tests run on MySQL. */
    public static boolean mysql() {
        return "mysql".equals(System.getProperty("bantin.test.database"));
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public String url() {
        return url;
    }

    /** The folder in which an embedded database lies. */
    public Path home() {
        return home;
    }

    /** Connections of another pool, each of which begins with that statement ({@code null} for none). */
    public DataSource connect(String firstStatement) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        if (user != null) {
            config.setUsername(user);
        }
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionInitSql(firstStatement);
        HikariDataSource pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }

    /** Connections whose session is in that time zone, written as {@code +07:00}. */
    public DataSource inTimeZone(String offset) {
        return connect((mysql() ? "set time_zone = '" : "set time zone '") + offset + "'");
    }

    /** Deletes all rows of our tables; the tables stay. */
    public void clear() {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        Stream.of(
                        "bulletins",
                        "sheets",
                        "swings",
                        "corrections",
                        "kept",
                        "files",
                        "seals",
                        "adopted",
                        "holders",
                        "assessments",
                        "standings",
                        "findings",
                        "frozen_remarks",
                        "delivered_files",
                        "deliveries",
                        "releases",
                        "recipients",
                        "editions",
                        "adjustments",
                        "remarks",
                        "targets",
                        "progress",
                        "successions",
                        "programmes",
                        "indicators",
                        "units",
                        "rejections",
                        "warnings",
                        "imports")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
        if (mysql()) {
            onServer("drop database " + schema);
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void onServer(String statement) {
        JdbcClient.create(new DriverManagerDataSource(MySqlServer.url()))
                .sql(statement)
                .update();
    }
}
