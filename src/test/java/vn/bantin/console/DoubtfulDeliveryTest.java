package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a mail server does, or a power cut, nobody gets a letter twice and nobody is forgotten. */
@Tag("database")
class DoubtfulDeliveryTest {

    private static final String[] DELIVER = {"deliver", "--period", "2024-Q1"};
    private static final String AGAIN = "bantin deliver --period 2024-Q1 --programme KTXH-2024";

    @TempDir
    private Path home;

    private final MailScript server = new MailScript();
    private CliFixture desk;

    @BeforeEach
    void threeAreToGetTheSummary() throws IOException {
        desk = CliFixture.publishedThreeDistricts(home);
        DeliveryFixture.mailServer(desk, server.port());
        recipients("b@example.vn");
    }

    @AfterEach
    void allIsCleared() throws IOException {
        server.close();
        desk.close();
    }

    @Test
    @Tag("embedded")
    @Tag("slow")
    void a_refused_address_is_told_with_the_command_that_sends_again_once_it_is_right() throws IOException {
        server.refuses("b@example.vn", "550 5.1.1 no such user");

        Said said = desk.types(DELIVER);

        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.out()).isEqualTo("""
            KHÔNG GỬI ĐƯỢC lượt 2 cho B (b@example.vn): 550 5.1.1 no such user. Xử lý rồi gửi lại: %s --resend 2
            KTXH-2024, kỳ 2024-Q1: lượt này gửi 3, tất cả đã gửi 2/3; không gửi được 1, chưa rõ 0.
            """.formatted(AGAIN));
        Said waiting = desk.types(DELIVER);
        assertThat(waiting.exit()).as("it waits for somebody").isEqualTo(4);
        assertThat(server.taken()).containsExactly("a@example.vn", "c@example.vn");

        recipients("bb@example.vn");
        Said again = desk.types("deliver", "--period", "2024-Q1", "--resend", "2");

        assertThat(again.out()).isEqualTo("KTXH-2024, kỳ 2024-Q1: lượt này gửi 1, tất cả đã gửi 3/3.\n");
        assertThat(server.taken()).containsExactly("a@example.vn", "c@example.vn", "bb@example.vn");
    }

    @Test
    @Tag("embedded")
    @Tag("slow")
    void a_server_that_asks_to_come_back_later_is_asked_three_times() {
        server.does("b@example.vn", () -> "451 4.7.1 later");

        Said said = desk.types(DELIVER);

        assertThat(said.out()).startsWith("KHÔNG GỬI ĐƯỢC lượt 2 cho B (b@example.vn): 451 4.7.1 later. ");
        assertThat(server.taken())
                .containsExactly("a@example.vn", "b@example.vn", "b@example.vn", "b@example.vn", "c@example.vn");
    }

    @Test
    @Tag("embedded")
    @Tag("slow")
    void a_line_that_breaks_after_the_letter_leaves_it_unsure_until_somebody_says_whether_it_arrived() {
        server.does("b@example.vn", MailScript.CUT);

        Said said = desk.types(DELIVER);

        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.out()).startsWith("CHƯA RÕ lượt 2 cho B (b@example.vn): thư có thể đã được gửi (");
        assertThat(said.out())
                .contains("Hãy hỏi nơi nhận; đã đến: " + AGAIN + " --arrived 2; chưa đến: " + AGAIN + " --resend 2\n")
                .endsWith("tất cả đã gửi 2/3; không gửi được 0, chưa rõ 1.\n");
        server.takesAll();
        assertThat(desk.types(DELIVER).exit()).isEqualTo(4);
        assertThat(desk.types("deliver", "--period", "2024-Q1", "--resend", "FAILED")
                        .exit())
                .as("it has not failed")
                .isEqualTo(4);
        assertThat(server.taken()).containsExactly("a@example.vn", "b@example.vn", "c@example.vn");

        Said settled = desk.types("deliver", "--period", "2024-Q1", "--arrived", "2");

        assertThat(settled.out()).isEqualTo("KTXH-2024, kỳ 2024-Q1: không còn gì phải gửi, đã gửi 3/3.\n");
        assertThat(server.taken()).hasSize(3);
    }

    @Test
    @Tag("embedded")
    @Tag("slow")
    void a_server_that_is_away_stops_the_run_and_the_next_sends_only_what_is_missing() throws IOException {
        server.does("b@example.vn", () -> {
            server.close();
            return "250 2.0.0 taken";
        });

        Said said = desk.types(DELIVER);

        assertThat(said.exit()).isEqualTo(6);
        assertThat(said.err())
                .matches("Không gửi được qua máy chủ thư 127\\.0\\.0\\.1:\\d+ \\(.+\\); còn 1 lượt chưa gửi\\. Hãy sửa"
                        + " bantin\\.delivery\\.mail hoặc hỏi người quản trị máy chủ đó, rồi chạy lại deliver:"
                        + " chỉ phần còn thiếu được gửi\\.\n");
        try (MailScript other = new MailScript()) {
            Path config = desk.home().resolve("config/application.yml");
            Files.writeString(
                    config, Files.readString(config).replace("port: " + server.port(), "port: " + other.port()));
            assertThat(desk.types(DELIVER).exit()).isZero();
            assertThat(server.taken()).containsExactly("a@example.vn", "b@example.vn");
            assertThat(other.taken()).containsExactly("c@example.vn");
        }
    }

    @Test
    @Tag("slow")
    void killed_when_the_server_has_the_letter_it_is_unsure_of_that_one_and_sends_the_others() {
        AtomicReference<Child> sender = new AtomicReference<>();
        server.does("b@example.vn", () -> {
            sender.get().killed();
            return "250 2.0.0 taken";
        });
        try (Child child = desk.starts(DELIVER)) {
            sender.set(child);
            child.until(() -> server.taken().size() == 2);
            assertThat(child.ended().exit()).isEqualTo(137);
        }
        server.takesAll();

        Said said = desk.types(DELIVER);

        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.out()).isEqualTo("""
            CHƯA RÕ lượt 2 cho B (b@example.vn): thư có thể đã được gửi (không có trả lời). Hãy hỏi nơi nhận; đã đến: \
            %1$s --arrived 2; chưa đến: %1$s --resend 2
            KTXH-2024, kỳ 2024-Q1: lượt này gửi 1, tất cả đã gửi 2/3; không gửi được 0, chưa rõ 1.
            """.formatted(AGAIN));
        assertThat(server.taken()).containsExactly("a@example.vn", "b@example.vn", "c@example.vn");
        assertThat(desk.types("runs").out()).containsPattern("gửi  bắt đầu \\S+ \\S+  kết thúc .*  (bị ngắt|xong)\n");
    }

    private void recipients(String second) throws IOException {
        DeliveryFixture.recipients(
                desk,
                "A,,,MAIL,a@example.vn,SUMMARY,",
                "B,,,MAIL," + second + ",SUMMARY,",
                "C,,,MAIL,c@example.vn,SUMMARY,");
    }
}
