package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leaves this machine is encrypted, unless the URL says otherwise. */
class DatabaseTlsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        jdbc:mysql://db.thanhhoa.vn:3306/bantin | true
        jdbc:mysql://10.0.0.5/bantin?connectionTimeZone=UTC | true
        jdbc:mysql:loadbalance://a,b/bantin | true
        jdbc:mysql://localhost,db/bantin | true
        jdbc:mysql://127.example.vn/bantin | true
        jdbc:mysql://localhost.example.vn/bantin | true
        jdbc:mysql://(host=db)/bantin | true
        jdbc:mysql://user@db/bantin | true
        jdbc:mysql+srv://db/bantin | true
        jdbc:mysql://db/bantin?passwordCharacterEncoding=notsslMode | true
        jdbc:mysql://db/bantin?sslMode=DISABLED | false
        jdbc:mysql://db/bantin?connectTimeout=5000&sslmode=VERIFY_IDENTITY | false
        jdbc:mysql://db/bantin?useSSL=false | false
        jdbc:mysql://localhost:3306/bantin | false
        jdbc:mysql://LOCALHOST/bantin | false
        jdbc:mysql://127.0.0.1/bantin | false
        jdbc:mysql://127.1.2.3:3307/bantin | false
        jdbc:mysql://[::1]:3306/bantin | false
        jdbc:mysql:///bantin | false
        jdbc:h2:file:/srv/data/bantin | false
        """)
    void a_url_that_leaves_the_machine_and_says_nothing_of_tls_requires_it(String url, boolean needed) {
        assertThat(Database.pool("test", url, "u", "p", 1)
                        .getDataSourceProperties()
                        .getProperty("sslMode"))
                .isEqualTo(needed ? "REQUIRED" : null);
    }

    @Test
    void a_server_without_tls_is_told_as_one() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> greeted = CompletableFuture.runAsync(() -> greet(server));
            String url = "jdbc:mysql://127.0.0.1:" + server.getLocalPort() + "/bantin?sslMode=REQUIRED";

            assertThatThrownBy(() -> Database.open(url, "bantin", "secret", 1, Database::migrate))
                    .extracting(DatabaseDiagnosis::of)
                    .isEqualTo(DatabaseTrouble.NO_TLS);
            greeted.cancel(true);
        }
    }

    /** The first packet of a MySQL server that cannot encrypt, to everyone who comes. */
    private static void greet(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                client.getOutputStream().write(greeting());
                client.getOutputStream().flush();
                client.getInputStream().readAllBytes();
            } catch (IOException gone) {
                // The client hangs up as soon as it has read the greeting; the server is closed by the test.
            }
        }
    }

    private static byte[] greeting() {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(10); // protocol version
        packet.writeBytes("8.0.33\0".getBytes(StandardCharsets.US_ASCII));
        packet.writeBytes(new byte[] {1, 0, 0, 0}); // connection
        packet.writeBytes("12345678\0".getBytes(StandardCharsets.US_ASCII)); // first half of the challenge
        packet.writeBytes(new byte[] {(byte) 0x0f, (byte) 0xa2}); // capabilities without CLIENT_SSL (0x0800)
        packet.write(45); // utf8mb4
        packet.writeBytes(new byte[] {2, 0}); // status
        packet.writeBytes(new byte[] {(byte) 0x1a, 0}); // PLUGIN_AUTH, SECURE_CONNECTION and more
        packet.write(21);
        packet.writeBytes(new byte[10]);
        packet.writeBytes("123456789012\0mysql_native_password\0".getBytes(StandardCharsets.US_ASCII));
        byte[] body = packet.toByteArray();
        byte[] whole = new byte[body.length + 4];
        whole[0] = (byte) body.length;
        System.arraycopy(body, 0, whole, 4, body.length);
        return whole;
    }
}
