package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.console.Child;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.console.SampleCopy;
import vn.bantin.store.Database;

/** The database server goes away in mid-publish: one sentence, exit code 6, and the next publish finishes. */
class LostDatabaseTest {

    private static final String[] PUBLISH = {"publish", "--period", "2024-Q1", "--issued-on", "2024-04-03"};
    private static final String LOST =
            "Đã mất kết nối với cơ sở dữ liệu giữa lúc đang in KTXH-2024, kỳ 2024-Q1. Những tệp"
                    + " đã in vẫn còn; hãy kiểm tra máy chủ cơ sở dữ liệu và đường truyền rồi chạy lại để in tiếp.\n";

    @TempDir
    private Path home;

    @TempDir
    private Path input;

    private Server server;
    private CliFixture desk;

    @BeforeEach
    void theDatabaseIsOnAServer() {
        server = serving("0");
        desk = CliFixture.at(home);
        desk.database(
                Database.url(home).replace("jdbc:h2:file:", "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/"),
                "sa",
                "");
        assertThat(desk.types(
                                "import",
                                SampleCopy.elevenDistricts(input).folder().toString())
                        .exit())
                .isZero();
    }

    @AfterEach
    void theServerIsStopped() {
        server.stop();
        desk.close();
    }

    @Test
    @Tag("slow")
    void with_its_connections_cut_it_says_so_and_the_next_one_goes_on() throws IOException {
        Said lost;
        try (Child child = desk.starts(PUBLISH)) {
            child.saying("đã in 4/12").freeze();
            server.stop();
            server = serving(String.valueOf(server.getPort()));
            child.thaw();
            lost = child.ended();
        }

        assertLost(lost);
    }

    @Test
    @Tag("slow")
    void with_the_server_gone_for_good_it_says_so_and_the_next_one_goes_on_when_it_is_back() throws IOException {
        Said lost;
        try (Child child = desk.starts(PUBLISH)) {
            child.saying("đã in 4/12");
            server.stop();
            lost = child.ended();
        }
        server = serving(String.valueOf(server.getPort()));

        assertLost(lost);
    }

    private void assertLost(Said lost) throws IOException {
        assertThat(lost.err()).endsWith(LOST).matches("(?:đã in \\d+/12 báo cáo\n)+" + LOST);
        assertThat(lost.out()).doesNotContain("Đã phát hành");
        assertThat(lost.exit()).isEqualTo(6);
        assertThat(desk.edition().resolve("manifest.json")).doesNotExist();

        Said again = desk.types(PUBLISH);

        assertThat(again.exit()).as(again.all()).isZero();
        assertThat(again.err()).doesNotContain("đã in 0/12");
        Shelves.assertWhole(desk.edition());
        assertThat(desk.number("select count(*) from BATCH_JOB_EXECUTION where END_TIME is null"))
                .isZero();
    }

    private static Server serving(String port) {
        try {
            return Server.createTcpServer("-tcpPort", port, "-ifNotExists").start();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
