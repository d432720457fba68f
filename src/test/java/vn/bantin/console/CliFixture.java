package vn.bantin.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.bantin.store.Database;
import vn.bantin.store.MySqlServer;
import vn.bantin.store.TestDatabase;

/**
 * Somebody at a desk: a home folder with its database, and commands typed there, in this process or in one of its own.
 *
 * <p>The database is the embedded one or, where the tests run on MySQL, a schema of its own on {@link MySqlServer}.
 */
public final class CliFixture implements AutoCloseable {

    private static final List<String> VARIABLES =
            List.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password");

    private static final long MUCH = 64 * 1024;

    /** Desks whose schemas on the server are copied, by what has been done at them. */
    private static final Map<String, CliFixture> READY = new ConcurrentHashMap<>();

    private final Path home;
    private final String schema;
    private final Map<String, String> settings = new TreeMap<>();

    private CliFixture(Path home) {
        this.home = home;
        if (TestDatabase.mysql()) {
            schema = "bantin_" + UUID.randomUUID().toString().replace("-", "");
            onServer("create database " + schema + " character set utf8mb4 collate utf8mb4_0900_ai_ci");
            database(MySqlServer.url(schema), query("user"), query("password"));
        } else {
            schema = "";
        }
    }

    /** A desk that nobody has worked at. */
    public static CliFixture at(Path home) {
        return new CliFixture(home);
    }

    /** A desk at which the folder is imported. */
    public static CliFixture with(Path home, Path folder) {
        if (folder.equals(SampleCopy.SAMPLE)) {
            return ready("imported", home, desk -> desk.imports(folder));
        }
        CliFixture desk = at(home);
        desk.imports(folder);
        return desk;
    }

    /** A desk at which three districts of the sample are imported: enough where it matters little how many are printed. */
    public static CliFixture withThreeDistricts(Path home) {
        return ready(
                "three-districts",
                home,
                desk -> desk.imports(SampleCopy.threeDistricts(inputs("3")).folder()));
    }

    /** A desk at which eleven districts of the sample are imported: enough to stop while they are being printed. */
    public static CliFixture withElevenDistricts(Path home) {
        return ready(
                "eleven-districts",
                home,
                desk -> desk.imports(SampleCopy.elevenDistricts(inputs("11")).folder()));
    }

    /** The desk of three districts, their first quarter of 2024 published on the third of April. */
    public static CliFixture publishedThreeDistricts(Path home) {
        return ready("three-published", home, desk -> {
            desk.imports(SampleCopy.threeDistricts(inputs("3")).folder());
            desk.publishes();
        });
    }

    /** The desk of eleven districts, their first quarter of 2024 published on the third of April. */
    public static CliFixture publishedElevenDistricts(Path home) {
        return ready("eleven-published", home, desk -> {
            desk.imports(SampleCopy.elevenDistricts(inputs("11")).folder());
            desk.publishes();
        });
    }

    private static Path inputs(String districts) {
        return Path.of(
                "target/districts-" + districts + "-" + ProcessHandle.current().pid());
    }

    /** A desk at which the sample is imported and its first quarter of 2024 published, on the third of April. */
    public static CliFixture published(Path home) {
        return ready("published", home, desk -> {
            desk.imports(SampleCopy.SAMPLE);
            desk.publishes();
        });
    }

    /**
     * A desk at which that has been done. It is done once and its home copied: once a build with an embedded database, once
     * a test process on a server.
     */
    public static CliFixture ready(String name, Path home, Consumer<CliFixture> work) {
        String own = TestDatabase.mysql() ? "mysql-" + ProcessHandle.current().pid() + "-" + name : name;
        ReadyHome.copy(own, home, there -> {
            CliFixture first = at(there);
            work.accept(first);
            READY.put(name, first);
        });
        CliFixture desk = at(home);
        if (TestDatabase.mysql()) {
            desk.takesRowsOf(READY.get(name));
        }
        return desk;
    }

    private void takesRowsOf(CliFixture ready) {
        DriverManagerDataSource database = new DriverManagerDataSource(url(), user(), password());
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            for (String table :
                    ready.sql().sql("show tables").query(String.class).list()) {
                String from = ready.schema + "." + table;
                statement.execute(ready.sql()
                        .sql("show create table " + from)
                        .query((row, number) -> row.getString(2))
                        .single());
                statement.execute("insert into " + table + " select * from " + from);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void imports(Path folder) {
        must("import", folder.toString());
    }

    private void publishes() {
        must("publish", "--period", "2024-Q1", "--issued-on", "2024-04-03");
    }

    private void must(String... words) {
        Said said = types(words);
        if (said.exit() != 0) {
            throw new IllegalStateException(said.toString());
        }
    }

    /** Names another database, as an administrator does. */
    public void database(String url, String user, String password) {
        settings.put("spring.datasource.url", url);
        settings.put("spring.datasource.username", user);
        settings.put("spring.datasource.password", password);
    }

    public Path home() {
        return home;
    }

    /** The folder of the first edition of the sample's first quarter. */
    public Path edition() {
        return edition("KTXH-2024", "2024-Q1");
    }

    public Path edition(String programme, String period) {
        return home.resolve("out").resolve(programme).resolve(period).resolve("edition-1");
    }

    /** Carries a command out in this process; not on a terminal. */
    public Said types(String... words) {
        return types(false, words);
    }

    Said types(boolean terminal, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = sitting(() ->
                CommandRunner.run(words, print(out), print(err), terminal, Map.of("BANTIN_HOME", home.toString())));
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Does something in this process with the settings of this desk. */
    public <T> T sitting(Supplier<T> work) {
        Map<String, String> before = new TreeMap<>();
        VARIABLES.stream()
                .filter(name -> System.getProperty(name) != null)
                .forEach(name -> before.put(name, System.getProperty(name)));
        settings.forEach(System::setProperty);
        try {
            return work.get();
        } finally {
            settings.keySet().forEach(System::clearProperty);
            before.forEach(System::setProperty);
        }
    }

    /** Carries a command out in a process of its own. */
    public Child starts(String... words) {
        return starts(List.of(), words);
    }

    /** The same with options of the Java machine, such as {@code -Duser.timezone=America/Lima}. */
    public Child starts(List<String> options, String... words) {
        List<String> command = new ArrayList<>();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        command.add(java);
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.addAll(options);
        command.addAll(ClassArchive.options(
                java, System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.add("vn.bantin.Bantin");
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.remove("JAVA_TOOL_OPTIONS");
        environment.keySet().removeIf(name -> name.startsWith("SPRING_"));
        environment.put("BANTIN_HOME", home.toString());
        environment.put("LC_ALL", "C.UTF-8"); // else the command would be carried out by a process of that process
        settings.forEach((name, value) -> environment.put(name.replace('.', '_').toUpperCase(), value));
        try {
            return new Child(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database, to look into or to damage; a connection each, since an embedded file has one process. */
    public JdbcClient sql() {
        return JdbcClient.create(new DriverManagerDataSource(url(), user(), password()));
    }

    public String url() {
        return settings.getOrDefault("spring.datasource.url", Database.url(home));
    }

    public String user() {
        return settings.getOrDefault("spring.datasource.username", "sa");
    }

    public String password() {
        return settings.getOrDefault("spring.datasource.password", "");
    }

    /** Whether somebody, since now, has written much into the database and not yet committed all of it. */
    public BooleanSupplier writing() {
        if (TestDatabase.mysql()) {
            // Not information_schema.innodb_trx: who asks it ten times a second is given the same answer for ever.
            long inserted = inserted();
            return () -> inserted() > inserted + 500;
        }
        Path file = home.resolve("data/bantin.mv.db");
        long before = size(file);
        return () -> size(file) > before + MUCH;
    }

    private long inserted() {
        return sql().sql("show global status like 'Innodb_rows_inserted'")
                .query((row, number) -> row.getLong(2))
                .single();
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One whole number. */
    public long number(String select) {
        return sql().sql(select).query(Long.class).single();
    }

    /** The names below the edition's folder that are files. */
    public List<String> files() {
        return names(edition());
    }

    /** The names of all files below a folder, in order; none where there is no such folder. */
    public static List<String> names(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (!schema.isEmpty()) {
            onServer("drop database " + schema);
        }
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** What the server's URL says of the account; it may be a server of the tester's own. */
    private static String query(String name) {
        String url = MySqlServer.url();
        return Stream.of(url.substring(url.indexOf('?') + 1).split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    private static void onServer(String statement) {
        JdbcClient.create(new DriverManagerDataSource(MySqlServer.url()))
                .sql(statement)
                .update();
    }
}
