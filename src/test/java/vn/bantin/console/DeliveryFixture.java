package vn.bantin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A desk from which papers are sent: its mail server, and those who are to have them. */
final class DeliveryFixture {

    private DeliveryFixture() {}

    /** Sets a mail server of this machine, which is tried three times without a pause, and further lines below it. */
    static void mailServer(CliFixture desk, int port, String... more) throws IOException {
        Path config = Files.createDirectories(desk.home().resolve("config"));
        Files.writeString(
                config.resolve("application.yml"),
                """
            bantin:
              delivery:
                pauses: 0, 0
                mail:
                  from: bantin@example.vn
                  host: 127.0.0.1
                  port: %d
                  encryption: NONE
            """.formatted(port) + (more.length == 0 ? "" : "      " + String.join("\n      ", more) + "\n"));
    }

    /** Imports recipients: code, unit, role, channel, address, papers, profile. */
    static void recipients(CliFixture desk, String... rows) throws IOException {
        Path folder = Files.createDirectories(desk.home().resolve("recipients"));
        Files.writeString(
                folder.resolve("recipients.csv"),
                "code,unit,role,channel,address,papers,profile\n" + String.join("\n", rows) + "\n");
        Said said = desk.types("import", folder.toString());
        assertThat(said.exit()).as(said.all()).isZero();
    }
}
