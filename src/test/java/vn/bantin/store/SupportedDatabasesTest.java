package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database that the program is not tested with is refused, whatever its driver calls it. */
class SupportedDatabasesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MySQL | 5.5.5-10.11.6-MariaDB-0+deb12u1 | MariaDB (5.5.5-10.11.6-MariaDB-0+deb12u1)
        MySQL | 11.4.2-mariadb | MariaDB (11.4.2-mariadb)
        MariaDB | 10.6.18-MariaDB-log | MariaDB (10.6.18-MariaDB-log)
        PostgreSQL | 16.3 | PostgreSQL (16.3)
        """)
    void a_server_of_another_vendor_is_refused_before_anything_is_done_with_it(
            String name, String version, String product) {
        DataSource server = server(name, version);

        for (Runnable attempt : List.<Runnable>of(
                () -> Database.migrate(server),
                () -> PeriodLock.tryAcquire(server, "2024-Q1"),
                () -> SourceViews.read(server, "nguon"))) {
            assertThatThrownBy(attempt::run)
                    .isInstanceOfSatisfying(
                            UnsupportedDatabaseException.class,
                            refused -> assertThat(refused.product()).isEqualTo(product));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MySQL | 8.0.33 | MySqlDialect
        MySQL | 8.0.36-28 | MySqlDialect
        H2 | 2.4.240 (2025-09-22) | H2Dialect
        """)
    void a_server_that_is_supported_has_its_dialect(String name, String version, String dialect) {
        assertThat(SupportedDatabases.of(server(name, version)).getClass().getSimpleName())
                .isEqualTo(dialect);
    }

    @Test
    void a_url_of_mariadb_is_refused_and_its_password_not_told() {
        String url = "jdbc:mariadb://bantin:bimat@may-chu/bantin";

        assertThatThrownBy(() -> Database.open(url, "sa", "", 1, Database::migrate))
                .isInstanceOf(UnsupportedDatabaseException.class)
                .hasMessage("neither H2 nor MySQL but MariaDB (jdbc:mariadb:)");
        assertThatThrownBy(() -> SourceViews.read(url, "sa", "", "nguon"))
                .isInstanceOfSatisfying(SourceException.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(SourceException.Kind.UNSUPPORTED);
                    assertThat(refused.details()).containsExactly("MariaDB (jdbc:mariadb:)");
                });
    }

    /** Connections to a server that says no more than what it is; whoever asks for anything else fails otherwise. */
    private static DataSource server(String name, String version) {
        var about = answering(
                DatabaseMetaData.class, Map.of("getDatabaseProductName", name, "getDatabaseProductVersion", version));
        return answering(
                DataSource.class, Map.of("getConnection", answering(Connection.class, Map.of("getMetaData", about))));
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        Object answering =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, with) -> {
                    if (method.getReturnType() != void.class && !answers.containsKey(method.getName())) {
                        throw new AssertionError(method + " is not to be asked");
                    }
                    return answers.get(method.getName());
                });
        return type.cast(answering);
    }
}
