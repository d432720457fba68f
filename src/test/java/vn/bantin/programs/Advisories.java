package vn.bantin.programs;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks the open database of advisories (OSV) for every library of the jar's bill of materials; {@code .ci/advisories}.
 *
 * <p>An advisory that {@code src/docs/advisories.md} names with what was found of it is known; any other is news.
 */
final class Advisories {

    static final int NOTHING_NEW = 0;
    static final int NEWS = 1;
    static final int OUT_OF_REACH = 6;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Advisories() {}

    /** Takes the address of the query, the bill of materials, and the text that names what is known. */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.exit(run(URI.create(args[0]), Path.of(args[1]), Path.of(args[2]), System.out));
    }

    static int run(URI address, Path materials, Path known, PrintStream out) throws IOException, InterruptedException {
        List<String> libraries = libraries(Files.readString(materials));
        String text = Files.readString(known);
        JsonNode results;
        try {
            results = asked(address, libraries);
        } catch (IOException e) {
            out.println("The database of advisories is out of reach (" + address.getHost() + "); nothing was checked.");
            return OUT_OF_REACH;
        }
        int news = 0;
        int seen = 0;
        for (int i = 0; i < libraries.size(); i++) {
            for (JsonNode advisory : results.path(i).path("vulns")) {
                String id = advisory.get("id").asString();
                boolean isKnown = text.contains(id);
                out.println((isKnown ? "known " : "NEW   ") + id + " " + libraries.get(i));
                seen += isKnown ? 1 : 0;
                news += isKnown ? 0 : 1;
            }
        }
        out.println(libraries.size() + " libraries asked for, " + seen + " known advisories, " + news + " new.");
        return news == 0 ? NOTHING_NEW : NEWS;
    }

    private static List<String> libraries(String materials) {
        List<String> libraries = new ArrayList<>();
        for (JsonNode component : JSON.readTree(materials).get("components")) {
            libraries.add(component.get("purl").asString().replaceFirst("\\?.*", ""));
        }
        return libraries;
    }

    private static JsonNode asked(URI address, List<String> libraries) throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode queries = body.putArray("queries");
        libraries.forEach(library -> queries.addObject().putObject("package").put("purl", library));
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> answer = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("answered " + answer.statusCode());
        }
        return JSON.readTree(answer.body()).path("results");
    }
}
