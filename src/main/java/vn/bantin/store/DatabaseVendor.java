package vn.bantin.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** The databases that the SQL of this package is written for. */
enum DatabaseVendor {
    H2(""),
    /** 0900_bin and not utf8mb4_bin, for which 'a' and 'a ' are equal. */
    MYSQL("engine = InnoDB row_format = dynamic default character set utf8mb4 collate utf8mb4_0900_bin"),
    /** Speaks as MySQL does, but has a name of its own for that collation. */
    MARIADB("engine = InnoDB row_format = dynamic default character set utf8mb4 collate utf8mb4_nopad_bin");

    private final String tableOptions;

    DatabaseVendor(String tableOptions) {
        this.tableOptions = tableOptions;
    }

    static DatabaseVendor of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return of(connection);
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("no connection to the database", e);
        }
    }

    static DatabaseVendor of(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        String version = connection.getMetaData().getDatabaseProductVersion().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "H2" -> H2;
            case "MySQL" -> version.contains("mariadb") ? MARIADB : MYSQL;
            case "MariaDB" -> MARIADB;
            default -> throw new IllegalStateException("neither H2 nor MySQL but " + name);
        };
    }

    /** The options behind every CREATE TABLE. */
    String tableOptions() {
        return tableOptions;
    }

    /** The folder of its own migrations. */
    String folder() {
        return this == H2 ? "h2" : "mysql";
    }
}
