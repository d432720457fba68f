package vn.bantin.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** The vendors of databases that the program is tested with, each by its dialect. */
final class SupportedDatabases {

    static final List<Dialect> ALL = List.of(new H2Dialect(), new MySqlDialect());

    /** Speaks MySQL's protocol to its driver, but compares texts and holds locks in ways that nobody has tested here. */
    private static final String MARIADB = "MariaDB";

    private SupportedDatabases() {}

    /**
     * The dialect of a URL.
     *
     * @throws UnsupportedDatabaseException where it names a database that is known and refused
     * @throws UnusableUrlException where no driver of the program accepts such a URL
     */
    static Dialect of(String url) {
        String mariadb = "jdbc:mariadb:";
        if (url.startsWith(mariadb)) {
            throw new UnsupportedDatabaseException(MARIADB, mariadb);
        }
        return find(url).orElseThrow(() -> UnusableUrlException.noDriver(url));
    }

    /** The dialect of a URL; empty for one that cannot be used. */
    static Optional<Dialect> find(String url) {
        return ALL.stream().filter(dialect -> dialect.owns(url)).findFirst();
    }

    /**
     * The dialect of the database behind a pool.
     *
     * @throws UnsupportedDatabaseException where the program is not tested with it
     */
    static Dialect of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return of(connection);
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("no connection to the database", e);
        }
    }

    /**
     * The dialect of the database behind a connection.
     *
     * @throws UnsupportedDatabaseException where the program is not tested with it
     */
    static Dialect of(Connection connection) throws SQLException {
        DatabaseMetaData server = connection.getMetaData();
        String version = server.getDatabaseProductVersion();
        // MySQL's driver calls it MySQL.
        if (version.toLowerCase(Locale.ROOT).contains("mariadb")) {
            throw new UnsupportedDatabaseException(MARIADB, version);
        }
        for (Dialect dialect : ALL) {
            if (dialect.owns(server)) {
                return dialect;
            }
        }
        throw new UnsupportedDatabaseException(server.getDatabaseProductName(), version);
    }
}
