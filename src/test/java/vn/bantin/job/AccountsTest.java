package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.console.SampleCopy;
import vn.bantin.store.MySqlAccount;

/** An account for each duty, made by the script that the documents name: each does its own, and nothing else. */
@Tag("database")
@Tag("mysql")
class AccountsTest {

    private static final Path SCRIPT = Path.of("src/docs/accounts.sql");

    @TempDir
    private Path home;

    @TempDir
    private Path input;

    private final MySqlAccount importer = MySqlAccount.with("mysql_native_password");
    private final MySqlAccount printer = MySqlAccount.with("mysql_native_password");
    private final MySqlAccount deliverer = MySqlAccount.with("mysql_native_password");

    private CliFixture desk;
    private String ownerUrl;
    private String schema;

    @BeforeEach
    void theOwnerMakesTheTablesAndGrants() {
        desk = CliFixture.at(home);
        ownerUrl = desk.url();
        schema = ownerUrl.replaceFirst(".*/(bantin_\\w+).*", "$1");
        assertThat(desk.types("runs").exit()).isZero();
        for (String statement : text(SCRIPT).replaceAll("--.*", "").split(";")) {
            if (statement.strip().startsWith("grant")) {
                owner().sql(statement
                                .replace(" bantin.", " " + schema + ".")
                                .replace("bantin_nhap", importer.user())
                                .replace("bantin_in", printer.user())
                                .replace("bantin_gui", deliverer.user()))
                        .update();
            }
        }
    }

    @AfterEach
    void theyAreGone() {
        desk.close();
        importer.close();
        printer.close();
        deliverer.close();
    }

    @Test
    void each_account_does_its_own_duty() throws IOException {
        String three = SampleCopy.threeDistricts(input).folder().toString();
        desk.database(url(), importer.user(), "right");
        assertThat(desk.types("import", three).exit()).isZero();
        assertThat(desk.types("import", three).exit()).isZero();

        desk.database(url(), printer.user(), "right");
        for (String[] command : List.of(
                new String[] {"check", "--period", "2024-Q1"},
                new String[] {"publish", "--period", "2024-Q1", "--draft"},
                new String[] {"publish", "--period", "2024-Q1"},
                new String[] {"runs"})) {
            Said said = desk.types(command);
            assertThat(said.exit()).as(said.all()).isZero();
        }
        Shelves.assertWhole(desk.edition());

        assertThat(as(deliverer)
                        .sql("select count(*) from editions e join bulletins b on b.edition = e.id"
                                + " where e.published_at is not null and b.file is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void the_account_of_delivery_delivers_verifies_and_watches() throws IOException {
        Path share = Files.createDirectories(home.resolve("share"));
        Path recipients = Files.createDirectories(home.resolve("recipients"));
        Files.writeString(
                recipients.resolve("recipients.csv"),
                "code,channel,address,papers,profile\nHOP,FOLDER," + share + ",SUMMARY BULLETIN,AGENDA\n");
        String three = SampleCopy.threeDistricts(input).folder().toString();
        desk.database(url(), importer.user(), "right");
        assertThat(desk.types("import", three, recipients.toString()).exit()).isZero();
        desk.database(url(), printer.user(), "right");
        assertThat(desk.types("publish", "--period", "2024-Q1").exit()).isZero();

        desk.database(url(), deliverer.user(), "right");
        for (String[] command : List.of(
                new String[] {"release", "--period", "2024-Q1", "--by", "Chánh Văn phòng", "--decision", "TB 15"},
                new String[] {"deliver", "--period", "2024-Q1"},
                new String[] {"deliver", "--period", "2024-Q1", "--receipts"},
                new String[] {
                    "verify",
                    desk.edition().resolve("bulletins/2024-Q1_00_tong-hop.pdf").toString()
                },
                new String[] {"overdue", "--by", "2024-04-10"},
                new String[] {"runs"})) {
            Said said = desk.types(command);
            assertThat(said.exit()).as(said.all()).isZero();
        }
        assertThat(CliFixture.names(share)).hasSize(5);
        assertDenied(deliverer, "update deliveries set address = ''");
        assertDenied(deliverer, "delete from deliveries");
        assertDenied(deliverer, "update bulletins set sha256 = ''");
    }

    @Test
    void no_account_does_more() {
        desk.types("import", SampleCopy.SAMPLE.toString());

        assertDenied(
                importer,
                "insert into editions (programme, period, number, issued_on, title, folder, inputs_sha256,"
                        + " configuration_sha256, templates_sha256, program_version, scored_at)"
                        + " values ('P', '2024-Q1', 1, '2024-04-03', '', '', '', '', '', '', '2024-04-03')");
        assertDenied(importer, "select * from editions");
        assertDenied(importer, "update bulletins set sha256 = ''");
        assertDenied(importer, "delete from progress");

        assertDenied(printer, "update progress set `value` = 0");
        assertDenied(printer, "insert into targets select * from targets");
        assertDenied(printer, "delete from rejections");
        assertDenied(printer, "delete from warnings");
        assertDenied(printer, "delete from editions");
        assertDenied(printer, "update editions set inputs_sha256 = ''");
        assertDenied(printer, "update editions set attempt = 2");
        assertDenied(printer, "update seals set sha256 = ''");
        assertDenied(printer, "delete from adopted");
        assertDenied(printer, "update bulletins set content = ''");
        assertDenied(printer, "update assessments set status = 'COMPLETED'");
        assertDenied(printer, "update standings set `rank` = 1");
        assertDenied(printer, "delete from findings");

        assertDenied(deliverer, "select * from progress");
        assertDenied(deliverer, "select * from targets");
        assertDenied(deliverer, "update editions set published_at = null");
        assertDenied(deliverer, "delete from bulletins");

        for (MySqlAccount account : List.of(importer, printer, deliverer)) {
            assertDenied(account, "create table mine (id int)");
            assertDenied(account, "drop table progress");
            assertDenied(account, "update flyway_schema_history set success = false");
            assertThat(as(account).sql("show databases").query(String.class).list())
                    .as("no other schema is seen")
                    .containsOnly("information_schema", "performance_schema", schema);
        }
    }

    @Test
    void every_table_is_granted_to_somebody() {
        List<String> forgotten = new ArrayList<>(
                owner().sql("select table_name from information_schema.tables where table_schema = database()")
                        .query(String.class)
                        .list());
        String script = text(SCRIPT);
        forgotten.removeIf(
                table -> script.contains(" on bantin." + table + "\n") || script.contains(" on bantin." + table + " "));

        assertThat(forgotten).isEmpty();
    }

    @Test
    void tables_that_are_behind_the_program_are_told_to_an_account_that_may_not_change_them() {
        // The last one; one before it that is missing would be a damaged history.
        owner().sql("delete from flyway_schema_history where version = '20'").update();
        for (String table : List.of("delivered_files", "deliveries", "releases", "recipients")) {
            owner().sql("drop table " + table).update();
        }
        desk.database(url(), printer.user(), "right");

        Said said = desk.types("runs");

        assertThat(said.exit()).isEqualTo(6);
        assertThat(said.err())
                .startsWith("Bảng của cơ sở dữ liệu cũ hơn chương trình và tài khoản này không được sửa bảng (")
                .endsWith("). Hãy chạy một lần \"bantin runs\" bằng tài khoản sở hữu các bảng, rồi cấp quyền lại theo"
                        + " src/docs/accounts.sql.\n")
                .hasLineCount(1);
        desk.database(ownerUrl, "root", "");
        assertThat(desk.types("runs").exit()).isZero();
        desk.database(url(), printer.user(), "right");
        assertThat(desk.types("runs").exit()).isZero();
    }

    private void assertDenied(MySqlAccount account, String statement) {
        try {
            if (statement.toLowerCase(Locale.ROOT).startsWith("select")) {
                as(account).sql(statement).query().listOfRows();
            } else {
                as(account).sql(statement).update();
            }
        } catch (DataAccessException e) {
            assertThat(e.getMostSpecificCause().getMessage()).as(statement).contains("denied to user");
            return;
        }
        throw new AssertionError(account.user() + " may " + statement);
    }

    private JdbcClient as(MySqlAccount account) {
        return JdbcClient.create(new DriverManagerDataSource(url(), account.user(), "right"));
    }

    private JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(ownerUrl));
    }

    private String url() {
        return ownerUrl.replaceFirst("user=root&?", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
