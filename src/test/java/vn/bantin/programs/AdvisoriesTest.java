package vn.bantin.programs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdvisoriesTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private HttpServer server;
    private String asked;
    private int status = 200;

    @BeforeEach
    void aDatabaseThatKnowsTwo() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] answer = "{\"results\":[{\"vulns\":[{\"id\":\"GHSA-1\"}]},{},{\"vulns\":[{\"id\":\"GHSA-2\"}]}]}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void itIsClosed() {
        server.stop(0);
    }

    @Test
    void what_is_not_known_is_news() throws Exception {
        assertThat(run("GHSA-1: not reached")).isEqualTo(Advisories.NEWS);
        assertThat(out).hasToString("""
                known GHSA-1 pkg:maven/a/b@1
                NEW   GHSA-2 pkg:maven/e/f@3
                3 libraries asked for, 1 known advisories, 1 new.
                """);
        assertThat(asked)
                .isEqualTo(
                        "{\"queries\":[{\"package\":{\"purl\":\"pkg:maven/a/b@1\"}},"
                                + "{\"package\":{\"purl\":\"pkg:maven/c/d@2\"}},{\"package\":{\"purl\":\"pkg:maven/e/f@3\"}}]}");
    }

    @Test
    void what_is_known_is_no_news() throws Exception {
        assertThat(run("GHSA-1, GHSA-2")).isEqualTo(Advisories.NOTHING_NEW);
    }

    @Test
    void a_database_out_of_reach_is_told_in_one_line() throws Exception {
        status = 503;

        assertThat(run("")).isEqualTo(Advisories.OUT_OF_REACH);
        assertThat(out).hasToString("The database of advisories is out of reach (127.0.0.1); nothing was checked.\n");
    }

    private int run(String known) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/querybatch");
        Path materials = Files.writeString(folder.resolve("bom.json"), """
                {"components": [{"purl": "pkg:maven/a/b@1?type=jar"}, {"purl": "pkg:maven/c/d@2?type=jar"},
                                {"purl": "pkg:maven/e/f@3"}]}
                """);
        Path text = Files.writeString(folder.resolve("known.md"), known);
        return Advisories.run(address, materials, text, new PrintStream(out, true, StandardCharsets.UTF_8));
    }
}
