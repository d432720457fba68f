package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("database")
class DatabaseTroubleTest {

    @TempDir
    private Path home;

    @Test
    void another_process_has_the_file() throws IOException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldsTheFile.class.getName(),
                        Database.url(home))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader says =
                new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(says.readLine()).isEqualTo("open");
            assertThat(opening(Database.url(home), "sa", "")).isEqualTo(DatabaseTrouble.LOCKED_BY_ANOTHER_PROCESS);
            assertThat(inAPool(Database.url(home), "sa", "")).isEqualTo(DatabaseTrouble.LOCKED_BY_ANOTHER_PROCESS);
            assertThat(migrating(Database.url(home), "sa", "")).isEqualTo(DatabaseTrouble.LOCKED_BY_ANOTHER_PROCESS);
        } finally {
            other.getOutputStream().close();
            other.onExit().join();
        }
        assertThat(opening(Database.url(home), "sa", "")).isNull();
    }

    @Test
    void nobody_listens_there() throws IOException {
        String url = "jdbc:mysql://127.0.0.1:" + unusedPort() + "/bantin";
        assertThat(opening(url, "root", "")).isEqualTo(DatabaseTrouble.UNREACHABLE);
        assertThat(inAPool(url, "root", "")).isEqualTo(DatabaseTrouble.UNREACHABLE);
        assertThat(migrating(url, "root", "")).isEqualTo(DatabaseTrouble.UNREACHABLE);
        assertThat(opening("jdbc:mysql://no-such-host.invalid/bantin", "root", ""))
                .isEqualTo(DatabaseTrouble.UNREACHABLE);
    }

    @Test
    void the_password_is_wrong() {
        try (TestDatabase database = TestDatabase.empty()) {
            if (!TestDatabase.mysql()) {
                assertWrongPassword(database.url(), "sa");
                return;
            }
            for (String plugin : List.of("mysql_native_password", "caching_sha2_password")) {
                try (MySqlAccount account = MySqlAccount.with(plugin)) {
                    String url = database.url().replace("user=root&", "") + "&allowPublicKeyRetrieval=true";
                    assertWrongPassword(url, account.user());
                }
            }
        }
    }

    private static void assertWrongPassword(String url, String user) {
        assertThat(opening(url, user, "wrong")).isEqualTo(DatabaseTrouble.WRONG_PASSWORD);
        assertThat(inAPool(url, user, "wrong")).isEqualTo(DatabaseTrouble.WRONG_PASSWORD);
    }

    @Test
    @Tag("mysql")
    void the_password_must_not_travel_in_the_clear() {
        try (TestDatabase database = TestDatabase.empty();
                MySqlAccount account = MySqlAccount.with("caching_sha2_password")) {
            String url = database.url().replace("user=root&", "");
            assertThat(opening(url, account.user(), "right")).isEqualTo(DatabaseTrouble.NOT_ENCRYPTED);
            assertThat(inAPool(url, account.user(), "right")).isEqualTo(DatabaseTrouble.NOT_ENCRYPTED);
        }
    }

    @Test
    void there_is_no_such_database() {
        String url = TestDatabase.mysql() ? MySqlServer.url("no_such_schema") : Database.url(home) + ";IFEXISTS=TRUE";
        String user = TestDatabase.mysql() ? "root" : "sa";
        assertThat(opening(url, user, "")).isEqualTo(DatabaseTrouble.NO_SUCH_DATABASE);
        assertThat(migrating(url, user, "")).isEqualTo(DatabaseTrouble.NO_SUCH_DATABASE);
    }

    @Test
    void the_file_is_damaged() throws IOException {
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/bantin.mv.db"), "not a database at all".repeat(1000));
        assertThat(opening(Database.url(home), "sa", "")).isEqualTo(DatabaseTrouble.DAMAGED_FILE);
    }

    @Test
    void the_folder_cannot_be_made() throws IOException {
        Files.writeString(home.resolve("data"), "a file where the folder should be");
        assertThat(opening(Database.url(home), "sa", "")).isEqualTo(DatabaseTrouble.DISK_FULL_OR_READ_ONLY);
        assertThat(inAPool(Database.url(home), "sa", "")).isEqualTo(DatabaseTrouble.DISK_FULL_OR_READ_ONLY);
    }

    @Test
    void the_folder_is_for_reading_only() throws IOException {
        Path data = Files.createDirectories(home.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(data), "root may write everywhere");
        assertThat(opening(Database.url(home), "sa", "")).isEqualTo(DatabaseTrouble.DISK_FULL_OR_READ_ONLY);
    }

    @Test
    void the_file_is_for_reading_only() {
        assertThat(opening(Database.url(home), "sa", "")).isNull();
        var readOnly = new DriverManagerDataSource(Database.url(home) + ";ACCESS_MODE_DATA=r", "sa", "");
        assertThat(DatabaseDiagnosis.of(catchThrowable(() -> JdbcClient.create(readOnly)
                        .sql("create table t (id int)")
                        .update())))
                .isEqualTo(DatabaseTrouble.DISK_FULL_OR_READ_ONLY);
    }

    @Test
    @Tag("mysql")
    void the_server_has_no_room_left() {
        Throwable failure = catchThrowable(() -> {
            try (Connection connection = DriverManager.getConnection(MySqlServer.url("mysql"));
                    var statement = connection.createStatement()) {
                statement.execute("set session max_heap_table_size = 16384");
                statement.execute("create temporary table full_table (x char(255)) engine = memory");
                for (int i = 0; i < 1000; i++) {
                    statement.execute("insert into full_table values ('x')");
                }
            }
        });
        assertThat(DatabaseDiagnosis.of(failure)).isEqualTo(DatabaseTrouble.DISK_FULL_OR_READ_ONLY);
    }

    @Test
    void the_exact_cause_counts_wherever_it_stands() {
        SQLException locked = new SQLException("locked", "90020", 90020);
        SQLException list = new SQLException("first of two");
        list.setNextException(locked);
        assertThat(DatabaseDiagnosis.of(new FlywayException("cannot connect", new IllegalStateException(list))))
                .isEqualTo(DatabaseTrouble.LOCKED_BY_ANOTHER_PROCESS);
        assertThat(DatabaseDiagnosis.of(new FlywayException("checksum")))
                .isEqualTo(DatabaseTrouble.TOO_NEW_OR_BROKEN_SCHEMA);
        assertThat(DatabaseDiagnosis.of(new IOException("No space left on device")))
                .isEqualTo(DatabaseTrouble.DISK_FULL_OR_READ_ONLY);
        assertThat(DatabaseDiagnosis.of(new SQLException("syntax", "42000", 1064)))
                .isEqualTo(DatabaseTrouble.OTHER);
        RuntimeException round = new RuntimeException();
        round.initCause(new RuntimeException(round));
        assertThat(DatabaseDiagnosis.of(round)).isEqualTo(DatabaseTrouble.OTHER);
    }

    /** {@code null} for none. */
    private static DatabaseTrouble opening(String url, String user, String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            assertThat(connection.isValid(1)).isTrue();
            return null;
        } catch (SQLException e) {
            return DatabaseDiagnosis.of(e);
        }
    }

    private static DatabaseTrouble inAPool(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(1000);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            return DatabaseDiagnosis.of(catchThrowable(() -> Database.migrate(pool)));
        }
    }

    private static DatabaseTrouble migrating(String url, String user, String password) {
        return DatabaseDiagnosis.of(
                catchThrowable(() -> Database.migrate(new DriverManagerDataSource(url, user, password))));
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
