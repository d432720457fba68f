package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.store.Database;
import vn.bantin.store.MySqlAccount;
import vn.bantin.store.TestDatabase;

/** A password goes to the database and nowhere else, and nobody else reads what the program writes. */
@Tag("database")
@Tag("slow")
class SecretsTest {

    private static final String MARKED = "Bi-Mat-7391";

    @TempDir
    private Path folder;

    private CliFixture desk;
    private String url;
    private String user;
    private MySqlAccount account;

    @BeforeEach
    void aDatabaseHasAPassword() {
        desk = CliFixture.at(folder.resolve("home"));
        if (TestDatabase.mysql()) {
            account = MySqlAccount.with("mysql_native_password");
            String schema = desk.url().replaceFirst(".*/(bantin_\\w+).*", "$1");
            desk.sql()
                    .sql("grant all on " + schema + ".* to '" + account.user() + "'@'%'")
                    .update();
            desk.sql()
                    .sql("alter user '" + account.user() + "'@'%' identified by '" + MARKED + "'")
                    .update();
            url = desk.url().replaceFirst("user=root&?", "");
            user = account.user();
        } else {
            url = Database.url(folder.resolve("server"));
            user = "sa";
        }
        desk.database(url, user, MARKED);
    }

    @AfterEach
    void theDeskIsCleared() {
        desk.close();
        if (account != null) {
            account.close();
        }
    }

    @Test
    void a_password_is_found_in_nothing_that_is_written_or_said() throws IOException {
        Path few = SampleCopy.threeDistricts(folder.resolve("few")).folder();
        Path wrong = SampleCopy.threeDistricts(folder.resolve("wrong"))
                .change("progress.csv", "KTXH-2024,380,KT01,2024-Q1,12.7,", "KTXH-2024,380,KT01,2024-Q1,x,")
                .folder();
        for (List<String> command : List.of(
                List.of("import", few.toString()),
                List.of("import", wrong.toString()),
                List.of("check", "--period", "2024-Q1"),
                List.of("template", "--period", "2024-Q1", "--unit", "395"),
                List.of("publish", "--period", "2024-Q1"),
                List.of("publish", "--period", "2031-Q1"),
                List.of("explain", "--period", "2024-Q1", "--unit", "395", "--indicator", "KT05"),
                List.of("runs"))) {
            says(command);
        }
        assertThat(desk.edition("KTXH-2024", "2024-Q1").resolve("manifest.json"))
                .exists();
        String kept = database();

        desk.database(url, user, MARKED + "-sai");
        says(List.of("runs"));
        desk.database("jdbc:mysql://127.0.0.1:1/bantin?password=" + MARKED, "u", MARKED);
        says(List.of("runs"));
        desk.database("jdbc:nonsense://127.0.0.1/bantin?user=u&password=" + MARKED, "u", MARKED);
        says(List.of("runs"));
        desk.database("jdbc:mysql://u:" + MARKED + "@127.0.0.1:1/bantin", "sa", "");
        says(List.of("runs"));
        desk.database("jdbc:mysql://u:" + MARKED + "@x@127.0.0.1:a:b/bantin", "sa", "");
        says(List.of("runs"));
        desk.database("jdbc:h2:file:bantin;PASSWORD=" + MARKED, "sa", "");
        says(List.of("runs"));
        desk.database(url + (TestDatabase.mysql() ? "&password=" + MARKED : ""), user, MARKED);
        says(List.of("runs"));
        for (String yaml : List.of(
                "bantin:\n  source:\n    password: \"" + MARKED + "\n",
                "bantin:\n  source:\n    schema: x\n    password: {a: " + MARKED + "}\n",
                "bantin:\n  source:\n    password: " + MARKED + "\n    username: x\n",
                "bantin:\n  source:\n    schema: x\n    url: jdbc:mysql://127.0.0.1:1/x?password=" + MARKED
                        + "\n    username: x\n    password: " + MARKED + "\n")) {
            settings(yaml, "rw-------");
            says(List.of("check", "--period", "2024-Q1"));
        }

        assertThat(kept).doesNotContain(MARKED).contains("KTXH-2024");
        assertThat(written()).isNotEmpty();
        for (Path file : written()) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .as(file.toString())
                    .doesNotContain(MARKED);
        }
    }

    @Test
    @Tag("embedded")
    void a_password_comes_from_a_file_that_others_cannot_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("mat-khau"), MARKED + "\n");
        desk.database(url, user, "");
        settings("spring.datasource.password-file: " + secret + "\n", "rw-r--r--");

        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));
        assertRefused("Tệp " + secret + " có mật khẩu mà người khác trên máy đọc được (rw-r-----). Hãy chạy: chmod 600 "
                + secret);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("r--------"));
        assertThat(desk.types("runs").exit()).isZero();
        Files.delete(secret);
        assertRefused("Không đọc được mật khẩu trong tệp " + secret + " (" + secret
                + "). Hãy kiểm tra đường dẫn và quyền đọc.");
    }

    @Test
    @Tag("embedded")
    void settings_with_a_password_that_others_can_read_are_refused() throws IOException {
        Path file = desk.home().resolve("config/application.yml");
        for (String yaml : List.of(
                "spring.datasource.password: " + MARKED + "\n",
                "bantin:\n  source:\n    schema: x\n    username: x\n    password: " + MARKED + "\n",
                "spring:\n  datasource:\n    url: jdbc:mysql://127.0.0.1:1/x?password=" + MARKED + "\n",
                "spring:\n  datasource:\n    url: jdbc:mysql://bantin:" + MARKED + "@127.0.0.1:1/x\n",
                "spring:\n  datasource:\n    url: jdbc:mysql://127.0.0.1:1/x?trustCertificateKeyStorePassword=" + MARKED
                        + "\n",
                "spring:\n  datasource:\n    url: jdbc:mysql://address=(host=h)(password=" + MARKED + ")/x\n",
                "spring:\n  datasource:\n    url: jdbc:h2:file:/srv/x;PASSWORD=" + MARKED + "\n",
                "bantin:\n  source:\n    schema: x\n    username: u\n    url: jdbc:mysql://u:" + MARKED + "@h/x\n")) {
            settings(yaml, "rw-r--r--");
            assertRefused("Tệp " + file
                    + " có mật khẩu mà người khác trên máy đọc được (rw-r--r--). Hãy chạy: chmod 600 " + file);
        }
        settings("spring.datasource.password: " + MARKED + "\n", "rw-------");
        assertThat(desk.types("runs").exit()).isZero();
        settings("bantin:\n  threads: 1\nspring.datasource.password:\n", "rw-r--r--");
        assertThat(desk.types("runs").exit()).as("there is no password in it").isZero();
    }

    @Test
    void what_the_program_writes_is_for_its_own_account_and_group() throws IOException {
        Path few = SampleCopy.threeDistricts(folder.resolve("few")).folder();
        try (CliFixture embedded = CliFixture.at(folder.resolve("new/home"))) {
            assertThat(embedded.types("import", few.toString()).exit()).isZero();
            assertThat(embedded.types("check", "--period", "2024-Q1").exit()).isZero();
            assertThat(embedded.types("publish", "--period", "2024-Q1").exit()).isZero();

            Set<String> modes = new TreeSet<>();
            try (Stream<Path> all = Files.walk(embedded.home())) {
                for (Path one : all.toList()) {
                    String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(one));
                    modes.add((Files.isDirectory(one) ? "folder " : "file ") + mode);
                }
            }
            assertThat(modes).containsExactly("file rw-r-----", "folder rwxr-x---");
        }
    }

    private void says(List<String> command) {
        assertThat(desk.types(command.toArray(String[]::new)).all())
                .as(command.toString())
                .doesNotContain(MARKED);
    }

    private void assertRefused(String sentence) {
        Said said = desk.types("runs");
        assertThat(said.err()).isEqualTo(sentence + "\n");
        assertThat(said.exit()).isEqualTo(6);
    }

    /** All rows of all tables, as one text. */
    private String database() {
        StringBuilder all = new StringBuilder();
        String own = TestDatabase.mysql() ? "database()" : "'public'";
        for (String table : desk.sql()
                .sql("select table_name from information_schema.tables where table_schema = " + own)
                .query(String.class)
                .list()) {
            all.append(desk.sql().sql("select * from " + table).query().listOfRows());
        }
        return all.toString();
    }

    /** Everything in the home folder but the settings, which are ours. */
    private List<Path> written() throws IOException {
        try (Stream<Path> all = Files.walk(desk.home())) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(desk.home().resolve("config")))
                    .toList();
        }
    }

    private void settings(String yaml, String mode) throws IOException {
        Path file = desk.home().resolve("config/application.yml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, yaml);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }
}
