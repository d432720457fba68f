package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;

/** A published paper comes back with signatures in it: is it ours, and what was added since? */
class VerifySignedTest {

    private static final String THO_XUAN = "bulletins/2024-Q1_03_huyen-tho-xuan_ban-tin.pdf";

    @TempDir
    private static Path folder;

    private static CliFixture desk;
    private static Path mail;
    private static byte[] issued;
    private static ThrowawaySigner secretary;

    @BeforeAll
    static void aQuarterIsPublished() throws IOException {
        desk = CliFixture.publishedThreeDistricts(folder.resolve("home"));
        mail = Files.createDirectories(folder.resolve("mail"));
        issued = Files.readAllBytes(desk.edition().resolve(THO_XUAN));
        secretary = new ThrowawaySigner("Nguyễn Văn Bí Thư");
    }

    @AfterAll
    static void itIsThrownAway() {
        desk.close();
    }

    @Test
    void a_signed_copy_is_ours_and_tells_who_signed_it_and_when() throws IOException {
        Path copy = Files.write(mail.resolve("đã ký.pdf"), secretary.sign(issued));

        Said said = desk.types("verify", copy.toString());
        assertThat(said.exit()).isZero();
    }
}
