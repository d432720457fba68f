package vn.bantin.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A real MySQL server for the tests, started once in this JVM and thrown away with it.
 *
 * <p>The Maven profile {@code mysql} unpacks the server and names its folder in the system property {@code
 * bantin.test.mysql.home}. The environment variable {@code BANTIN_TEST_MYSQL_URL} names a server of your own instead,
 * such as {@code jdbc:mysql://db.example.vn:3306/?user=root&password=...}; then nothing is started.
 */
public final class MySqlServer implements AutoCloseable {
    private static final String HOME_PROPERTY = "bantin.test.mysql.home";
    private static final String URL_VARIABLE = "BANTIN_TEST_MYSQL_URL";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long POLL_NANOS = Duration.ofMillis(50).toNanos();
    /** Another process may take the free port before the server does. */
    private static final int ATTEMPTS = 3;

    private static String url;

    private final Path home;
    private final boolean lasting;
    private final Path data;
    private final Path log;
    private int port;
    private Process server;

    private MySqlServer(Path home, boolean lasting) {
        this.home = home;
        this.lasting = lasting;
        String name = "mysql-data-" + ProcessHandle.current().pid() + (lasting ? "-lasting" : "");
        this.data = home.resolveSibling(name);
        this.log = home.resolveSibling(name + ".log");
    }

    /** The JDBC URL of the server, for its user root and without a database; the first call starts the server. */
    public static synchronized String url() {
        if (url == null) {
            String own = System.getenv(URL_VARIABLE);
            url = own == null || own.isBlank() ? new MySqlServer(home(), false).start() : own;
        }
        return url;
    }

    /** The JDBC URL of one database of the server. */
    public static String url(String database) {
        return url().replaceFirst("^(jdbc:mysql://[^/?]+)/?", "$1/" + database);
    }

    /** A server of its own that may be killed: what it has committed outlives it, as it does at an office. */
    public static MySqlServer lasting() {
        MySqlServer own = new MySqlServer(home(), true);
        own.start();
        return own;
    }

    /** The JDBC URL of one database of this server, for its user root. */
    public String address(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database + "?user=root&sslMode=DISABLED";
    }

    /** SIGKILL. */
    public void kill() {
        server.destroyForcibly();
        if (!ended(server)) {
            throw new IllegalStateException("mysqld cannot be killed");
        }
    }

    /** Starts it again on its old data, at its old port. */
    public void restart() {
        try {
            server = serve();
            if (!answers(server, address(""))) {
                throw failure("mysqld does not come back");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private static Path home() {
        String home = System.getProperty(HOME_PROPERTY);
        if (home == null) {
            throw new IllegalStateException("No MySQL server for the tests: run ./mvnw verify -Pmysql, or set "
                    + URL_VARIABLE + " to the JDBC URL of a server of your own.");
        }
        return Path.of(home).toAbsolutePath();
    }

    private String start() {
        try {
            Path program = home.resolve("bin/mysqld");
            if (!program.toFile().setExecutable(true)) {
                throw new IllegalStateException("No MySQL server at " + program + ".");
            }
            deleteData();
            takeEmptyData();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "mysqld-stop"));
            for (int attempt = 1; ; attempt++) {
                port = freePort();
                server = serve();
                if (answers(server, address(""))) {
                    return address("");
                }
                if (attempt == ATTEMPTS) {
                    throw failure("mysqld ended with code " + server.exitValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty server's data are made once a build, and copied. */
    private void takeEmptyData() throws IOException {
        Path empty = home.resolveSibling("mysql-data-empty");
        try (FileChannel file = FileChannel.open(
                        home.resolveSibling("mysql-data-empty.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            if (Files.exists(empty)) {
                FileSystemUtils.copyRecursively(empty, data);
            } else if (lock.isValid()) {
                initialize();
                Path part = home.resolveSibling("mysql-data-empty.part");
                FileSystemUtils.deleteRecursively(part);
                FileSystemUtils.copyRecursively(data, part);
                Files.move(part, empty);
            }
        }
    }

    private void initialize() throws IOException {
        Process process = run("--initialize-insecure", "--innodb-redo-log-capacity=8M");
        if (!ended(process)) {
            process.destroyForcibly();
            throw failure("mysqld --initialize-insecure did not end within " + LIMIT.toSeconds() + " s");
        }
        if (process.exitValue() != 0) {
            throw failure("mysqld --initialize-insecure ended with code " + process.exitValue());
        }
    }

    /** With durability off, unless it is to be killed: its data do not outlive the tests. */
    private Process serve() throws IOException {
        return run(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--mysqlx=OFF",
                // Relative to the data folder: the path of a socket must not exceed 107 characters.
                "--socket=mysqld.sock",
                "--pid-file=mysqld.pid",
                "--skip-log-bin",
                "--innodb-flush-log-at-trx-commit=" + (lasting ? 1 : 0),
                "--innodb-doublewrite=" + (lasting ? "ON" : "OFF"),
                "--performance-schema=OFF",
                "--innodb-buffer-pool-size=64M");
    }

    private Process run(String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin/mysqld").toString());
        command.add("--no-defaults");
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.add("--basedir=" + home);
        command.add("--datadir=" + data);
        command.add("--lc-messages-dir=" + home.resolve("share"));
        command.addAll(List.of(options));
        File output = log.toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .start();
    }

    /** Whether the server took a connection; no, if its process ended. */
    private boolean answers(Process server, String candidate) throws IOException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        SQLException last = null;
        while (System.nanoTime() < deadline) {
            if (!server.isAlive()) {
                return false;
            }
            try (Connection ignored = DriverManager.getConnection(candidate)) {
                return true;
            } catch (SQLException e) {
                last = e;
                LockSupport.parkNanos(POLL_NANOS);
            }
        }
        throw new IllegalStateException("mysqld took no connection within " + LIMIT.toSeconds() + " s", last);
    }

    private IllegalStateException failure(String what) throws IOException {
        String output = Files.exists(log) ? Files.readString(log, Charset.defaultCharset()) : "";
        if (output.contains("libaio")) {
            return new IllegalStateException("mysqld needs the library libaio.so.1, which this machine lacks:"
                    + " apt-get install libaio1 (on Debian 13 and Ubuntu 24.04: apt-get install libaio1t64, then"
                    + " ln -s libaio.so.1t64 /usr/lib/x86_64-linux-gnu/libaio.so.1).");
        }
        return new IllegalStateException(what + ":\n" + output);
    }

    private void stop() {
        if (server != null) {
            server.destroyForcibly();
            ended(server);
        }
        try {
            deleteData();
        } catch (IOException e) {
            System.err.println("Not deleted: " + data + " (" + e + ")");
        }
    }

    private void deleteData() throws IOException {
        if (Files.exists(data)) {
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.deleteIfExists(log);
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
