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
class TroubleTest {

    @TempDir
    private Path home;

    @Test
    void anotherProcessHasTheFile() throws IOException {
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
            assertThat(opening(Database.url(home), "sa", "")).isEqualTo(Trouble.LOCKED_BY_ANOTHER_PROCESS);
            assertThat(inAPool(Database.url(home), "sa", "")).isEqualTo(Trouble.LOCKED_BY_ANOTHER_PROCESS);
            assertThat(migrating(Database.url(home), "sa", "")).isEqualTo(Trouble.LOCKED_BY_ANOTHER_PROCESS);
        } finally {
            other.getOutputStream().close();
            other.onExit().join();
        }
        assertThat(opening(Database.url(home), "sa", "")).isNull();
    }

    @Test
    void nobodyListensThere() throws IOException {
        String url = "jdbc:mysql://127.0.0.1:" + unusedPort() + "/bantin";
        assertThat(opening(url, "root", "")).isEqualTo(Trouble.UNREACHABLE);
        assertThat(inAPool(url, "root", "")).isEqualTo(Trouble.UNREACHABLE);
        assertThat(migrating(url, "root", "")).isEqualTo(Trouble.UNREACHABLE);
        assertThat(opening("jdbc:mysql://no-such-host.invalid/bantin", "root", ""))
                .isEqualTo(Trouble.UNREACHABLE);
    }

    @Test
    void thePasswordIsWrong() {
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
        assertThat(opening(url, user, "wrong")).isEqualTo(Trouble.WRONG_PASSWORD);
        assertThat(inAPool(url, user, "wrong")).isEqualTo(Trouble.WRONG_PASSWORD);
    }

    @Test
    @Tag("mysql")
    void thePasswordMustNotTravelInTheClear() {
        try (TestDatabase database = TestDatabase.empty();
                MySqlAccount account = MySqlAccount.with("caching_sha2_password")) {
            String url = database.url().replace("user=root&", "");
            assertThat(opening(url, account.user(), "right")).isEqualTo(Trouble.NOT_ENCRYPTED);
            assertThat(inAPool(url, account.user(), "right")).isEqualTo(Trouble.NOT_ENCRYPTED);
        }
    }

    @Test
    void thereIsNoSuchDatabase() {
        String url = TestDatabase.mysql() ? MySqlServer.url("no_such_schema") : Database.url(home) + ";IFEXISTS=TRUE";
        String user = TestDatabase.mysql() ? "root" : "sa";
        assertThat(opening(url, user, "")).isEqualTo(Trouble.NO_SUCH_DATABASE);
        assertThat(migrating(url, user, "")).isEqualTo(Trouble.NO_SUCH_DATABASE);
    }

    @Test
    void theFileIsDamaged() throws IOException {
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/bantin.mv.db"), "not a database at all".repeat(1000));
        assertThat(opening(Database.url(home), "sa", "")).isEqualTo(Trouble.DAMAGED_FILE);
    }

    @Test
    void theFolderCannotBeMade() throws IOException {
        Files.writeString(home.resolve("data"), "a file where the folder should be");
        assertThat(opening(Database.url(home), "sa", "")).isEqualTo(Trouble.DISK_FULL_OR_READ_ONLY);
        assertThat(inAPool(Database.url(home), "sa", "")).isEqualTo(Trouble.DISK_FULL_OR_READ_ONLY);
    }

    @Test
    void theFolderIsForReadingOnly() throws IOException {
        Path data = Files.createDirectories(home.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(data), "root may write everywhere");
        assertThat(opening(Database.url(home), "sa", "")).isEqualTo(Trouble.DISK_FULL_OR_READ_ONLY);
    }

    @Test
    void theFileIsForReadingOnly() {
        assertThat(opening(Database.url(home), "sa", "")).isNull();
        var readOnly = new DriverManagerDataSource(Database.url(home) + ";ACCESS_MODE_DATA=r", "sa", "");
        assertThat(Trouble.of(catchThrowable(() -> JdbcClient.create(readOnly)
                        .sql("create table t (id int)")
                        .update())))
                .isEqualTo(Trouble.DISK_FULL_OR_READ_ONLY);
    }

    @Test
    @Tag("mysql")
    void theServerHasNoRoomLeft() {
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
        assertThat(Trouble.of(failure)).isEqualTo(Trouble.DISK_FULL_OR_READ_ONLY);
    }

    @Test
    void theExactCauseCountsWhereverItStands() {
        SQLException locked = new SQLException("locked", "90020", 90020);
        SQLException list = new SQLException("first of two");
        list.setNextException(locked);
        assertThat(Trouble.of(new FlywayException("cannot connect", new IllegalStateException(list))))
                .isEqualTo(Trouble.LOCKED_BY_ANOTHER_PROCESS);
        assertThat(Trouble.of(new FlywayException("checksum"))).isEqualTo(Trouble.TOO_NEW_OR_BROKEN_SCHEMA);
        assertThat(Trouble.of(new IOException("No space left on device"))).isEqualTo(Trouble.DISK_FULL_OR_READ_ONLY);
        assertThat(Trouble.of(new SQLException("syntax", "42000", 1064))).isEqualTo(Trouble.OTHER);
        RuntimeException round = new RuntimeException();
        round.initCause(new RuntimeException(round));
        assertThat(Trouble.of(round)).isEqualTo(Trouble.OTHER);
    }

    /** {@code null} for none. */
    private static Trouble opening(String url, String user, String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            assertThat(connection.isValid(1)).isTrue();
            return null;
        } catch (SQLException e) {
            return Trouble.of(e);
        }
    }

    private static Trouble inAPool(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(1000);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            return Trouble.of(catchThrowable(() -> Database.migrate(pool)));
        }
    }

    private static Trouble migrating(String url, String user, String password) {
        return Trouble.of(catchThrowable(() -> Database.migrate(new DriverManagerDataSource(url, user, password))));
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
