package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that fails where nobody watches is told to those who look after the machine. */
class AlarmTest {

    private static final String UNREACHABLE = "Không kết nối được cơ sở dữ liệu (Connection refused). Hãy kiểm tra máy"
            + " chủ, cổng và SPRING_DATASOURCE_URL.\n";

    @TempDir
    private Path home;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private CliFixture desk;

    @BeforeEach
    void aMailServerIsThere() throws IOException {
        server.start();
        desk = CliFixture.at(home);
        settings("encryption: NONE");
    }

    @AfterEach
    void itIsStopped() {
        server.stop();
        desk.close();
    }

    @Test
    void a_publish_that_finds_no_database_is_told_with_place_and_time_and_without_a_figure()
            throws IOException, MessagingException {
        databaseOutOfReach();

        Said said = desk.types("publish", "--period", "2024-Q1");

        assertThat(said.exit()).isEqualTo(6);
        assertThat(said.err()).isEqualTo(UNREACHABLE);
        MimeMessage letter = onlyLetter();
        assertThat(letter.getSubject()).matches("Bantin: publish kết thúc với mã 6 trên máy \\S+");
        assertThat(Arrays.toString(letter.getFrom())).isEqualTo("[bantin@example.vn]");
        assertThat(Arrays.toString(letter.getAllRecipients())).isEqualTo("[cntt@example.vn, truc@example.vn]");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(text(letter)).matches("""
            Lệnh: bantin publish --period 2024-Q1
            Kết thúc: mã 6, máy, cấu hình hoặc cơ sở dữ liệu chưa sẵn sàng \\(DATABASE_UNREACHABLE\\)
            Máy \\S+, tài khoản \\S+, thư mục %1$s
            Lúc \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d [+-]\\d\\d:\\d\\d
            Chi tiết trong %1$s/logs/bantin.log
            """.formatted(home));
    }

    @Test
    void doctor_connects_and_sends_nothing() {
        Said said = desk.types("doctor");

        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(said.out())
                .contains("\nĐƯỢC  Máy chủ thư: 127.0.0.1:" + server.getSmtp().getPort()
                        + " kết nối được; không gửi thư nào\n");
        assertThat(server.getReceivedMessages()).isEmpty();

        int port = server.getSmtp().getPort();
        server.stop();
        Said away = desk.types("doctor");
        assertThat(away.exit()).isEqualTo(6);
        assertThat(away.out())
                .containsPattern(
                        "LỖI   Máy chủ thư: Không kết nối hoặc không đăng nhập được máy chủ thư 127\\.0\\.0\\.1:"
                                + port
                                + " \\(.+\\)\\. Hãy sửa bantin\\.alarm \\(host, port, encryption, username, password\\), hoặc"
                                + " hỏi người quản trị máy chủ đó\\.\n")
                .endsWith("Còn 1 lỗi phải xử lý trước khi phát hành.\n");
    }

    @Test
    void findings_and_what_is_late_are_told_but_not_what_went_well_nor_what_somebody_only_looked_at() throws Exception {
        Path wrong = SampleCopy.threeDistricts(home.resolve("wrong"))
                .change("progress.csv", "KTXH-2024,380,KT01,2024-Q1,12.7,", "KTXH-2024,380,KT01,2024-Q1,7391x,")
                .folder();

        assertThat(desk.types("runs", "4711").exit()).isEqualTo(2);
        assertThat(desk.types("publish", "--nonsense").exit()).isEqualTo(2);
        assertThat(desk.types("import", SampleCopy.SAMPLE.toString()).exit()).isZero();
        assertThat(server.getReceivedMessages()).isEmpty();

        assertThat(desk.types("import", wrong.toString()).exit()).isEqualTo(3);
        assertThat(text(onlyLetter()))
                .contains("Kết thúc: mã 3, số liệu có lỗi, chưa lưu hay in gì\n")
                .doesNotContain("7391");
        server.purgeEmailFromAllMailboxes();
        assertThat(desk.types("overdue", "--by", "2024-04-10", "--lang", "en").exit())
                .isEqualTo(7);
        assertThat(text(onlyLetter()))
                .startsWith("Command: bantin overdue --by 2024-04-10 --lang en\nEnd: code 7, it is late\n");
    }

    @Test
    void at_a_terminal_somebody_has_read_it_and_no_mail_is_sent() {
        databaseOutOfReach();

        assertThat(desk.types(true, "publish", "--period", "2024-Q1").exit()).isEqualTo(6);

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_mail_that_cannot_be_sent_is_one_line_in_the_log_and_changes_nothing_else() throws IOException {
        databaseOutOfReach();
        server.stop();

        Said said = desk.types("publish", "--period", "2024-Q1");

        assertThat(said.exit()).isEqualTo(6);
        assertThat(said.all()).isEqualTo(UNREACHABLE);
        assertThat(Files.readString(home.resolve("logs/bantin.log")).lines().filter(line -> line.contains("no mail")))
                .singleElement()
                .asString()
                .contains("no mail could be sent to [cntt@example.vn, truc@example.vn] by Postbox[127.0.0.1:");
    }

    @Test
    void a_server_that_offers_no_encryption_gets_no_mail_unless_that_is_allowed() throws IOException {
        databaseOutOfReach();
        settings("encryption: STARTTLS");

        assertThat(desk.types("publish", "--period", "2024-Q1").exit()).isEqualTo(6);

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(Files.readString(home.resolve("logs/bantin.log"))).contains("STARTTLS is required");
    }

    @Test
    void the_servers_password_is_in_a_file_that_nobody_else_can_read() throws IOException, MessagingException {
        databaseOutOfReach();
        server.setUser("bantin", "Bi-Mat-7391");
        Path password = Files.writeString(home.resolve("mat-khau"), "Bi-Mat-7391\n");
        settings("encryption: NONE", "username: bantin", "password-file: " + password);

        Said exposed = desk.types("publish", "--period", "2024-Q1");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        Said hidden = desk.types("publish", "--period", "2024-Q1");

        assertThat(exposed.exit()).isEqualTo(6);
        assertThat(exposed.err()).startsWith("Tệp " + password + " có mật khẩu mà người khác trên máy đọc được (");
        assertThat(hidden.err()).isEqualTo(UNREACHABLE);
        assertThat(text(onlyLetter())).doesNotContain("7391");
        assertThat(Files.readString(home.resolve("logs/bantin.log"))).doesNotContain("7391");
    }

    @Test
    void a_setting_that_is_none_is_told_before_it_is_needed() throws IOException {
        settings("port: abc");
        assertThat(desk.types("runs").err())
                .isEqualTo(
                        "Cấu hình sai: config/application.yml, dòng 6: bantin.alarm.port không nhận giá trị \"abc\". Hãy sửa rồi chạy"
                                + " lại.\n");
        Files.writeString(home.resolve("config/application.yml"), "bantin:\n  alarm:\n    to: cntt\n");
        assertThat(desk.types("runs").err())
                .isEqualTo("Cấu hình sai: config/application.yml: bantin.alarm.to không phải là địa chỉ thư: cntt. Hãy"
                        + " sửa rồi chạy lại.\n");
    }

    private void databaseOutOfReach() {
        desk.database("jdbc:mysql://127.0.0.1:1/bantin", "bantin", "secret");
    }

    private void settings(String... lines) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/application.yml"), """
            bantin:
              alarm:
                to: cntt@example.vn, truc@example.vn
                from: bantin@example.vn
                host: 127.0.0.1
                %s
            """.formatted(
                        (String.join("\n", lines).contains("port:")
                                        ? ""
                                        : "port: " + server.getSmtp().getPort() + "\n    ")
                                + String.join("\n    ", lines)));
    }

    private MimeMessage onlyLetter() {
        // One copy for each of the two who get it.
        assertThat(server.getReceivedMessages()).hasSize(2);
        return server.getReceivedMessages()[0];
    }

    private static String text(MimeMessage letter) throws IOException, MessagingException {
        return letter.getContent().toString().replace("\r\n", "\n").stripTrailing() + "\n";
    }
}
