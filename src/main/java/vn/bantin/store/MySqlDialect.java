package vn.bantin.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bantin.progress.Sha256;

/**
 * MySQL 8 by its driver Connector/J.
 *
 * <p>A lock is a GET_LOCK on a connection of its own. The server frees it at once when the process ends, and after
 * {@link #LEASE_SECONDS} without a sign of life when the machine or the network is gone: the server hangs up by itself,
 * so that no clock but its own counts.
 */
final class MySqlDialect implements Dialect {

    /** The time in seconds for which a vanished machine keeps others waiting. */
    static final int LEASE_SECONDS = 180;

    /** The interval in seconds between signs of life of a holder; several may be lost. */
    private static final int BEAT_SECONDS = 20;

    /** MySQL takes 64 characters as the name of a lock. */
    private static final int DIGITS = 56;

    private static final String PREFIX = "jdbc:mysql";

    /** Between slashes and {@code @}: a user, mostly with a password. */
    private static final Pattern ACCOUNT = Pattern.compile("(jdbc:mysql[^/?]*//)([^/?,()]*)@(.*)");

    /** The host part: one host, or several in one of the driver's notations. */
    private static final Pattern SERVER = Pattern.compile("^jdbc:mysql(?:\\+\\w+)*:(?:\\w+:)?//([^/?]*)");

    private static final Pattern LOOPBACK = Pattern.compile(
            "(?:[^@,()]*@)?(?:localhost|127(?:\\.\\d+){3}|\\[::1\\])?(?::\\d+)?", Pattern.CASE_INSENSITIVE);

    /** Connector/J's settings of encryption, old and new. */
    private static final Pattern OWN_TLS =
            Pattern.compile("[?&(,](?:sslMode|useSSL|requireSSL|verifyServerCertificate)=", Pattern.CASE_INSENSITIVE);

    /** Settings of older drivers that stand in many guides, and that this one takes without effect. */
    private static final Set<String> RETIRED =
            Set.of("useunicode", "uselegacydatetimecode", "usejdbccomplianttimezoneshift");

    private static final String PUT_HOLDER = """
        replace into holders (name, connection, host, process, account, since)
        values (?, connection_id(), ?, ?, ?, ?)
        """;

    /** Finds the holder of the connection that has the lock now; the entry of a dead connection does not count. */
    private static final String FIND_HOLDER = """
        select name, host, process, account, since from holders
        where name = ? and connection = is_used_lock(?)
        """;

    /** That of a table which is not there. */
    private static final int NO_SUCH_TABLE = 1146;

    private static final String FIND_HOLDERS = """
        select name, host, process, account, since from holders
        where connection = is_used_lock(name)
        """;

    private static final ScheduledExecutorService BEATS = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "period-lock");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public boolean owns(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public boolean owns(DatabaseMetaData server) throws SQLException {
        return server.getDatabaseProductName().equals("MySQL");
    }

    /** The collation is 0900_bin and not utf8mb4_bin, for which 'a' and 'a ' are equal. */
    @Override
    public String tableOptions() {
        return "engine = InnoDB row_format = dynamic default character set utf8mb4 collate utf8mb4_0900_bin";
    }

    @Override
    public String migrations() {
        return "mysql";
    }

    @Override
    public DatabaseUrl parse(String url) {
        Matcher account = ACCOUNT.matcher(url);
        if (!account.matches()) {
            return DatabaseUrl.of(url, null, null, MySqlDialect::decoded);
        }
        String[] parts = account.group(2).split(":", 2);
        return DatabaseUrl.of(
                account.group(1) + account.group(3),
                decoded(parts[0]),
                parts.length > 1 ? decoded(parts[1]) : null,
                MySqlDialect::decoded);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new UnusableUrlException(UnusableUrlException.Kind.OTHER, "%", List.of());
        }
    }

    /** Lets the driver check the URL. */
    @Override
    public void requireUsable(DatabaseUrl url) {
        Driver driver;
        try {
            driver = DriverManager.getDriver(url.url());
        } catch (SQLException e) {
            throw UnusableUrlException.noDriver(url.url());
        }
        if (!url.url().startsWith(PREFIX + ":")) {
            return;
        }
        DriverPropertyInfo[] known;
        try {
            known = driver.getPropertyInfo(url.url(), new Properties());
        } catch (SQLException | IllegalArgumentException e) {
            throw url.wrong(e);
        }
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Arrays.stream(known).forEach(one -> names.add(one.name));
        for (String name : url.settings()) {
            if (!names.contains(name) && !RETIRED.contains(name.toLowerCase(Locale.ROOT)) && !hasAlias(driver, name)) {
                throw new UnusableUrlException(UnusableUrlException.Kind.SETTING, name, new ArrayList<>(names));
            }
        }
    }

    /** Connector/J has older names for some settings, which it does not list. */
    private static boolean hasAlias(Driver driver, String name) {
        try {
            return Class.forName(
                                    "com.mysql.cj.conf.PropertyKey",
                                    true,
                                    driver.getClass().getClassLoader())
                            .getMethod("fromValue", String.class)
                            .invoke(null, name)
                    != null;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Requires encryption where the connection leaves this machine and the URL says nothing of it. */
    @Override
    public Map<String, String> connectionSettings(String url) {
        Matcher server = SERVER.matcher(url);
        boolean needsTls = server.find()
                && !OWN_TLS.matcher(url).find()
                && !LOOPBACK.matcher(server.group(1)).matches();
        return needsTls ? Map.of("sslMode", "REQUIRED") : Map.of();
    }

    @Override
    public String inSchema(String url, String schema) {
        return url.replaceFirst("^(jdbc:mysql(?:\\+\\w+)*://[^/?]+)(?:/[^?]*)?", "$1/" + schema.replace("$", "\\$"));
    }

    @Override
    public Optional<Path> findFile(String url, String ending) {
        return Optional.empty();
    }

    @Override
    public String upsert(Upsert upsert) {
        List<String> columns = Stream.of(upsert.keys(), upsert.kept(), upsert.changed())
                .flatMap(List::stream)
                .toList();
        return "insert into " + upsert.table() + " (" + listed("`%1$s`", columns) + ") values ("
                + listed(":%1$s", columns) + ") on duplicate key update "
                + listed("`%1$s` = values(`%1$s`)", upsert.changed());
    }

    private static String listed(String format, List<String> columns) {
        return columns.stream().map(column -> String.format(format, column)).collect(Collectors.joining(", "));
    }

    @Override
    public Optional<String> findSnapshotStatement() {
        return Optional.of("start transaction with consistent snapshot, read only");
    }

    /** The driver's way to say so. */
    @Override
    public int fetchSizeOfStreams() {
        return Integer.MIN_VALUE;
    }

    @Override
    public String advance(String sequence) {
        return "update " + sequence + " set ID = ?";
    }

    @Override
    public Optional<DatabaseTrouble> findTrouble(Throwable failure) {
        if (!(failure instanceof SQLException sql)) {
            return Optional.empty();
        }
        return switch (sql.getErrorCode()) {
            // Access denied to the server, the database, a table, an operation.
            case 1044, 1045, 1142, 1227 -> Optional.of(DatabaseTrouble.WRONG_PASSWORD);
            // Unknown database.
            case 1049 -> Optional.of(DatabaseTrouble.NO_SUCH_DATABASE);
            // Disk or table full, read-only server.
            case 3, 1021, 1114, 1290, 1836 -> Optional.of(DatabaseTrouble.DISK_FULL_OR_READ_ONLY);
            // Too many connections, host not allowed, server is going down, somebody has cut the connection.
            case 1040, 1053, 1129, 1130, 3169 -> Optional.of(DatabaseTrouble.UNREACHABLE);
            default -> ofWords(String.valueOf(sql.getMessage()));
        };
    }

    /** Connector/J has no code of its own for these. */
    private static Optional<DatabaseTrouble> ofWords(String message) {
        if (message.contains("Public Key Retrieval is not allowed")) {
            return Optional.of(DatabaseTrouble.NOT_ENCRYPTED);
        }
        return message.contains("SSL Connection required, but not provided by server")
                ? Optional.of(DatabaseTrouble.NO_TLS)
                : Optional.empty();
    }

    @Override
    public Optional<Lock> tryLock(Connection connection, String name) throws SQLException {
        String full = fullName(connection, name);
        if (!one(connection, "select get_lock(?, 0)", full)) {
            return Optional.empty();
        }
        execute(connection, "set session wait_timeout = " + LEASE_SECONDS);
        put(LockHolder.here(), connection, full);
        return Optional.of(new ServerLock(full, connection));
    }

    /** Publishes the holder of a lock; an account without the right to write it keeps its lock and stays unnamed. */
    private static void put(LockHolder holder, Connection connection, String lock) {
        try (PreparedStatement put = connection.prepareStatement(PUT_HOLDER)) {
            put.setString(1, lock);
            put.setString(2, holder.host());
            put.setLong(3, holder.process());
            put.setString(4, holder.account());
            put.setObject(5, LocalDateTime.ofInstant(holder.since(), ZoneOffset.UTC));
            put.executeUpdate();
        } catch (SQLException e) {
            // Who holds it is only said to be kind.
        }
    }

    @Override
    public Optional<LockHolder> findLockHolder(Connection connection, String name) throws SQLException {
        String full = fullName(connection, name);
        try (PreparedStatement find = connection.prepareStatement(FIND_HOLDER)) {
            find.setString(1, full);
            find.setString(2, full);
            return holder(find, Set.of());
        }
    }

    @Override
    public Optional<LockHolder> findOtherHolder(Connection connection, List<String> names) throws SQLException {
        Set<String> known = new TreeSet<>();
        for (String name : names) {
            known.add(fullName(connection, name));
        }
        try (PreparedStatement find = connection.prepareStatement(FIND_HOLDERS)) {
            return holder(find, known);
        }
    }

    /** The first holder of another lock than these; a schema of before the table of holders names none. */
    private static Optional<LockHolder> holder(PreparedStatement find, Set<String> others) throws SQLException {
        try (ResultSet row = find.executeQuery()) {
            while (row.next()) {
                if (!others.contains(row.getString("name"))) {
                    return Optional.of(LockHolder.read(new ResultRow(row, new RepeatedValues())));
                }
            }
            return Optional.empty();
        } catch (SQLException e) {
            if (e.getErrorCode() == NO_SUCH_TABLE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public boolean isLocked(Connection connection, String name) throws SQLException {
        return one(connection, "select coalesce(is_used_lock(?) > 0, 0)", fullName(connection, name));
    }

    /** MySQL's locks are the server's, not the database's, and their names do not tell upper from lower case. */
    private static String fullName(Connection connection, String name) throws SQLException {
        String full = connection.getCatalog() + " " + name;
        return "bantin:" + Sha256.hex(full).substring(0, DIGITS);
    }

    private static boolean one(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getInt(1) == 1;
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A lock of the server, lost where its connection broke or was silent for longer than the lease. */
    private static final class ServerLock implements Lock {

        private final String name;
        private final Connection connection;
        private final ScheduledFuture<?> beats;

        ServerLock(String name, Connection connection) {
            this.name = name;
            this.connection = connection;
            beats = BEATS.scheduleWithFixedDelay(this::held, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
        }

        @Override
        public synchronized boolean held() {
            try {
                return one(connection, "select coalesce(is_used_lock(?) = connection_id(), 0)", name);
            } catch (SQLException e) {
                return false;
            }
        }

        @Override
        public synchronized void close() {
            beats.cancel(false);
            try (connection) {
                release();
            } catch (SQLException e) {
                // It does not close, so it is gone.
            }
        }

        private void release() {
            try {
                one(connection, "select release_lock(?)", name);
                execute(connection, "set session wait_timeout = @@global.wait_timeout");
            } catch (SQLException e) {
                // The connection is broken, and the lock gone with it; a pool must not get it back.
                abort();
            }
        }

        private void abort() {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                // Broken beyond closing: there is nothing left to give back.
            }
        }
    }
}
