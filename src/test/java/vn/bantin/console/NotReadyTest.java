package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.store.MySqlAccount;

/** A machine, a database or a setting that is not ready: one sentence, exit code 6, and no stack trace. */
@Tag("database")
@Tag("slow")
class NotReadyTest {

    @TempDir
    private Path home;

    private CliFixture desk;

    @BeforeEach
    void somebodySitsDown() {
        desk = CliFixture.at(home);
    }

    @AfterEach
    void theDeskIsCleared() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        jdbc:mysql://127.0.0.1:1/bantin | Connection refused
        jdbc:mysql://127.0.0.1:1/bantin?serverTimezone=UTC&password=x | Connection refused
        jdbc:mysql://127.0.0.1:99999/bantin | port out of range:99999
        """)
    void a_database_out_of_reach_is_told(String url, String why) {
        desk.database(url, "bantin", "secret");

        assertRefused(
                desk.types("runs"),
                "Không kết nối được cơ sở dữ liệu (" + why + "). Hãy kiểm tra máy chủ, cổng và SPRING_DATASOURCE_URL.");
    }

    @ParameterizedTest
    @Tag("embedded")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        jdbc:nonsense:bantin | bắt đầu bằng "jdbc:nonsense:" nên không dùng được; chương trình dùng MySQL (jdbc:mysql:) hoặc cơ sở dữ liệu có sẵn (jdbc:h2:). Hãy sửa địa chỉ này.
        jdbc:mariadb://u:bimat@may-chu/bantin | dẫn đến MariaDB (jdbc:mariadb:), mà chương trình không dùng được. Hãy dùng MySQL 8.0 (jdbc:mysql:), hoặc bỏ SPRING_DATASOURCE_URL để dùng cơ sở dữ liệu H2 có sẵn.
        mysql://u:bimat@may-chu/bantin | bắt đầu bằng "mysql:" nên không dùng được; chương trình dùng MySQL (jdbc:mysql:) hoặc cơ sở dữ liệu có sẵn (jdbc:h2:). Hãy sửa địa chỉ này.
        jdbc:mysql://127.0.0.1:1/b?sockeTimeout=1 | ghi "sockeTimeout" mà không có thiết lập nào như vậy (gần nhất: socketTimeout). Hãy sửa hoặc bỏ chỗ này.
        jdbc:mysql://127.0.0.1:1/b?useSSL=false&verifyServerCertifcate=true | ghi "verifyServerCertifcate" mà không có thiết lập nào như vậy (gần nhất: verifyServerCertificate). Hãy sửa hoặc bỏ chỗ này.
        jdbc:mysql://u:bimat@127.0.0.1:1/b?socketTimeout=abc | không dùng được (The connection property 'socketTimeout' only accepts integer values. The value 'abc' can not be converted to an integer.). Hãy sửa địa chỉ này.
        jdbc:mysql://127.0.0.1:1/b?connectTimeout=-5 | không dùng được (The connection property 'connectTimeout' only accepts integer values in the range of 0 - 2147483647, the value '-5' exceeds this range.). Hãy sửa địa chỉ này.
        jdbc:mysql://127.0.0.1:1/b?sslMode=YES | không dùng được (The connection property 'sslMode' acceptable values are: 'DISABLED', 'PREFERRED', 'REQUIRED', 'VERIFY_CA' or 'VERIFY_IDENTITY'. The value 'YES' is not acceptable.). Hãy sửa địa chỉ này.
        jdbc:mysql://u:bimat@may-chu:abc/b | không dùng được (Failed to parse the host:port pair 'may-chu:abc'.). Hãy sửa địa chỉ này.
        jdbc:mysql://u:bi@mat@may-chu:x:y/b | không dùng được (Failed to parse the host:port pair 'may-chu:x:y'.). Hãy sửa địa chỉ này.
        jdbc:mysql://address=(host=a)(port=x)(password=bimat)/b | không dùng được (…). Hãy sửa địa chỉ này.
        jdbc:mysql://u:%zz@may-chu/b | không dùng được (%). Hãy sửa địa chỉ này.
        jdbc:h2:file:/tmp/none/x;NOSUCH=1 | không dùng được (Unsupported connection setting "NOSUCH" [90113-240]). Hãy sửa địa chỉ này.
        jdbc:h2:mem:x;MODE=Foo;PASSWORD=bimat | không dùng được (Unknown mode "Foo" [90088-240]). Hãy sửa địa chỉ này.
        jdbc:h2:mem:x;MODE=MySQL;MODE=Oracle | không dùng được (Duplicate property "MODE" [90066-240]). Hãy sửa địa chỉ này.
        jdbc:h2:mem:x;WRITE_DELAY=x | không dùng được (Column "X" not found). Hãy sửa địa chỉ này.
        """)
    void a_url_that_cannot_be_right_is_told_and_nothing_that_it_hides(String url, String what) throws IOException {
        desk.database(url, "sa", "");

        Said said = desk.types("runs");

        assertRefused(said, "SPRING_DATASOURCE_URL " + what);
        assertThat(Files.readString(home.resolve("logs/bantin.log"))).doesNotContain("bimat");
    }

    @Test
    @Tag("embedded")
    void mariadb_is_refused_in_english_too() {
        desk.database("jdbc:mariadb://may-chu/bantin", "sa", "");

        assertRefused(
                desk.types("runs", "--lang", "en"),
                "SPRING_DATASOURCE_URL leads to MariaDB (jdbc:mariadb:), which the program does not support. Use MySQL"
                        + " 8.0 (jdbc:mysql:), or remove SPRING_DATASOURCE_URL to use the built-in H2 database.");
    }

    @Test
    @Tag("embedded")
    void a_server_that_has_no_address_is_told_by_its_name() {
        desk.database("jdbc:mysql://no-such-host.invalid/bantin", "bantin", "secret");

        Said said = desk.types("runs");

        // The operating system says it in its own words, or in none.
        assertThat(said.exit()).isEqualTo(6);
        assertThat(said.err())
                .startsWith("Không kết nối được cơ sở dữ liệu (no-such-host.invalid")
                .endsWith("). Hãy kiểm tra máy chủ, cổng và SPRING_DATASOURCE_URL.\n");
    }

    @Test
    @Tag("embedded")
    void a_wrong_password_is_told() {
        desk.types("runs");
        desk.database(desk.url(), "sa", "wrong");

        assertWrongPassword("Wrong user name or password [28000-240]");
    }

    @Test
    @Tag("mysql")
    void a_wrong_password_of_the_server_is_told() {
        try (MySqlAccount account = MySqlAccount.with("mysql_native_password")) {
            desk.database(desk.url(), account.user(), "wrong");

            assertWrongPassword("Access denied for user '" + account.user() + "'@'localhost' (using password: YES)");
        }
    }

    private void assertWrongPassword(String why) {
        Said said = desk.types("runs");

        assertRefused(
                said,
                "Cơ sở dữ liệu từ chối tài khoản (" + why
                        + "). Hãy kiểm tra SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD và quyền.");
        assertThat(said.all()).doesNotContain("wrong\"");
    }

    @Test
    @Tag("mysql")
    void an_account_whose_password_must_not_travel_in_the_clear_is_told() {
        try (MySqlAccount account = MySqlAccount.with("caching_sha2_password")) {
            desk.database(desk.url() + "&sslMode=DISABLED", account.user(), "right");

            assertRefused(
                    desk.types("runs"),
                    "MySQL không nhận mật khẩu qua đường truyền không mã hóa (Public Key Retrieval is not allowed). Hãy"
                            + " đặt sslMode=REQUIRED trong SPRING_DATASOURCE_URL; máy chủ không có TLS thì thêm"
                            + " allowPublicKeyRetrieval=true.");
        }
    }

    @Test
    @Tag("mysql")
    void a_database_that_is_not_there_is_told() {
        desk.database(desk.url().replaceFirst("/bantin_\\w+", "/no_such_thing"), desk.user(), desk.password());

        assertRefused(
                desk.types("runs"),
                "Không có cơ sở dữ liệu này (Unknown database 'no_such_thing'). Hãy tạo nó hoặc sửa"
                        + " SPRING_DATASOURCE_URL.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello, I am no database"})
    @Tag("embedded")
    void a_damaged_or_empty_file_of_the_embedded_database_is_told(String content) throws IOException {
        write("data/bantin.mv.db", content);

        Said said = desk.types("runs");

        assertThat(said.exit()).isEqualTo(6);
        assertThat(said.err())
                .startsWith(content.isEmpty() ? "Tệp cơ sở dữ liệu " : "Tệp cơ sở dữ liệu bị hỏng (")
                .contains(content.isEmpty() ? " rỗng (0 byte), không phải là cơ sở dữ liệu mới. " : "). Hãy khôi phục")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @Tag("embedded")
    @CsvSource(delimiter = '|', textBlock = """
        file | file/logs: Not a directory
        file/below | file/below: Not a directory
        logs-is-a-file | logs-is-a-file/logs (not a folder)
        """)
    void a_home_that_cannot_be_written_is_told(String name, String why) throws IOException {
        write("file", "");
        write("logs-is-a-file/logs", "");
        Path there = home.resolve(name);

        assertRefused(
                desk.types("runs", "--home", there.toString()),
                "Không ghi được vào thư mục " + there + " (" + home + "/" + why
                        + "). Hãy kiểm tra quyền ghi và dung lượng trống.");
    }

    @Test
    @Tag("embedded")
    void a_home_where_the_system_lets_nobody_write_is_told() {
        assertRefused(
                desk.types("runs", "--home", "/proc/bantin"),
                "Không ghi được vào thư mục /proc/bantin (/proc/bantin). Hãy kiểm tra quyền ghi và dung lượng trống.");
    }

    @Test
    @Tag("embedded")
    void a_data_folder_that_cannot_be_written_is_told() throws IOException {
        write("data", "");

        Said said = desk.types("runs");

        assertThat(said.exit()).isEqualTo(6);
        assertThat(said.all()).startsWith("Không ghi được vào đĩa (").hasLineCount(1);
    }

    @Test
    @Tag("embedded")
    void an_out_folder_that_cannot_be_written_is_told_before_a_bulletin_is_printed() throws IOException {
        Path three = SampleCopy.threeDistricts(home.resolve("in")).folder();
        assertThat(desk.types("import", three.toString()).exit()).isZero();
        write("out", "");

        Said said = desk.types("publish", "--period", "2024-Q1");

        assertRefused(
                said,
                "Không ghi được vào thư mục " + desk.edition() + " (" + home
                        + "/out/KTXH-2024/2024-Q1: Not a directory). Hãy kiểm tra quyền ghi và dung lượng trống.");
        Files.delete(home.resolve("out"));
        assertThat(desk.types("publish", "--period", "2024-Q1").exit()).isZero();
    }

    @ParameterizedTest
    @Tag("embedded")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        bantin:\\n  threads: abc | , dòng 2: bantin.threads không nhận giá trị "abc"
        bantin:\\n  threads: 99 | : bantin.threads phải từ 1 đến 64, không phải 99
        bantin:\\n  rules:\\n    basis: NONE | , dòng 3: bantin.rules.basis không nhận giá trị "NONE"; các giá trị cho phép: ASSIGNED, OWN
        bantin:\\n  wording:\\n    period: HALF | , dòng 3: bantin.wording.period không nhận giá trị "HALF"; các giá trị cho phép: QUARTER, CUMULATIVE, BOTH
        bantin:\\n  rules:\\n    cap: -3 | : bantin.rules.cap phải từ 1 trở lên: -3
        bantin:\\n  rules:\\n    pace:\\n      q1: a quarter | , dòng 4: bantin.rules.pace.q1 không nhận giá trị "a quarter"
        bantin:\\n  threads: 1\\n\\tx: 1 | , dòng 3: thụt lề bằng dấu tab, mà YAML chỉ nhận dấu cách
        bantin: [ | , dòng 1: viết sai cú pháp YAML (expected the node content, but found '<stream end>')
        """)
    void a_wrong_setting_is_told_by_its_key_or_line(String yaml, String why) throws IOException {
        write("config/application.yml", yaml.replace("\\n", "\n").replace("\\t", "\t"));

        assertRefused(desk.types("runs"), "Cấu hình sai: config/application.yml" + why + ". Hãy sửa rồi chạy lại.");
    }

    @Test
    @Tag("embedded")
    void settings_are_read_whatever_the_folder_is_called() throws IOException {
        Path odd = home.resolve("Văn phòng Tỉnh ủy, tổ 1 – Bản sao (2) #1 & Co + $a [b]");
        Files.createDirectories(odd.resolve("config"));
        Files.writeString(odd.resolve("config/application.yml"), "bantin:\n  threads: 99\n");

        Said said = desk.types("runs", "--home", odd.toString());

        assertThat(said.exit()).isEqualTo(6);
        assertThat(said.err()).contains("bantin.threads phải từ 1 đến 64, không phải 99");
    }

    @ParameterizedTest
    @Tag("embedded")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        first.jrxml | <jasperReport
        first.jrxml | <html/>
        styles.jrtx | <x
        texts.properties | a=\\u12
        """)
    void a_broken_template_is_told_by_its_file(String file, String content) throws IOException {
        write("reports/" + file, content);

        Said said = desk.types("check", "--period", "2024-Q1");

        assertThat(said.exit()).isEqualTo(6);
        assertThat(said.err())
                .startsWith("Mẫu in không dùng được: " + home.resolve("reports").resolve(file))
                .endsWith(". Hãy sửa mẫu hoặc xóa bản riêng trong thư mục reports.\n")
                .hasLineCount(1);
    }

    @Test
    @Tag("embedded")
    void a_template_that_names_what_is_not_there_is_told_with_the_name() throws IOException {
        String shipped = Files.readString(Path.of("reports/first.jrxml"));
        write("reports/first.jrxml", shipped.replaceFirst("\\$P\\{number}", "\\$P{nonsuch}"));

        Said said = desk.types("check", "--period", "2024-Q1");

        assertThat(said.exit()).isEqualTo(6);
        assertThat(said.err()).contains("first.jrxml").contains("nonsuch").hasLineCount(1);
    }

    private void write(String file, String content) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private static void assertRefused(Said said, String sentence) {
        assertThat(said.err()).isEqualTo(sentence + "\n");
        assertThat(said.out()).isEmpty();
        assertThat(said.exit()).isEqualTo(6);
    }
}
