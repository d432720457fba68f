package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bantin.console.CliFixture;

/** What lies in the folder of an edition, for a test to compare. */
public final class Shelves {

    private Shelves() {}

    /** The SHA-256 of every file by its name. */
    public static Map<String, String> hashes(Path folder) {
        return all(folder, file -> {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** By which it shows that a file has been written anew: the file's number on the disk and its time. */
    public static Map<String, String> marks(Path folder) {
        return all(folder, Shelves::mark);
    }

    static String mark(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.fileKey() + " " + attributes.lastModifiedTime();
    }

    interface Looking {
        String at(Path file) throws IOException;
    }

    private static Map<String, String> all(Path folder, Looking looking) {
        Map<String, String> all = new TreeMap<>();
        for (String name : CliFixture.names(folder)) {
            try {
                all.put(name, looking.at(folder.resolve(name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    /** Fails unless the manifest tells every file beside it as it is, and no other. */
    public static void assertWhole(Path folder) throws IOException {
        Map<String, String> told = new TreeMap<>();
        for (JsonNode file : manifest(folder).get("files")) {
            String name = file.get("name").asString();
            told.put(name, file.get("sha256").asString());
            assertThat(file.get("size").asLong()).as(name).isEqualTo(Files.size(folder.resolve(name)));
        }
        Map<String, String> there = hashes(folder);
        there.remove("manifest.json");
        assertThat(told).isEqualTo(there);
    }

    public static JsonNode manifest(Path folder) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("manifest.json")));
    }

    /** The rows of a data file as a person reads them, the header among them. */
    public static List<String> lines(Path folder, String file) throws IOException {
        return Files.readAllLines(folder.resolve("data").resolve(file));
    }

    /** The rows of a data file that begin so. */
    public static List<String> lines(Path folder, String file, String start) throws IOException {
        return lines(folder, file).stream()
                .filter(line -> line.startsWith(start))
                .collect(Collectors.toList());
    }
}
