package vn.bantin.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.bantin.progress.Sha256;

/**
 * The list of the files of an edition, written last: a folder without it is not an edition.
 *
 * @param edition its number; 0 for a draft
 * @param draft whether it is none but a draft, never to be released or delivered; said only where it is so
 * @param replaces the edition that this one corrects; 0, and not said, where there is none
 * @param issuedOn the date on the documents, ISO
 * @param inputsSha256 of the ledger, whatever the order of its rows
 * @param files by name; the manifest itself is not among them
 */
public record Manifest(
        String programme,
        String period,
        int edition,
        boolean draft,
        int replaces,
        String issuedOn,
        String inputsSha256,
        String configurationSha256,
        String templatesSha256,
        String programVersion,
        List<Entry> files) {

    /** The name of the manifest's file. */
    public static final String FILE = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * One file of the edition.
     *
     * @param pages {@code null} for a file that has none
     */
    public record Entry(String name, long size, @Nullable Integer pages, String sha256) {

        public static Entry of(String name, byte[] content) {
            return new Entry(name, content.length, null, Sha256.hex(content));
        }

        /** Of a file of any size, without holding it. */
        public static Entry of(String name, Path file) throws IOException {
            MessageDigest digest = Sha256.digest();
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                long size = in.transferTo(OutputStream.nullOutputStream());
                return new Entry(name, size, null, HexFormat.of().formatHex(digest.digest()));
            }
        }
    }

    /** Of what corrects nothing. */
    public Manifest(
            String programme,
            String period,
            int edition,
            boolean draft,
            String issuedOn,
            String inputsSha256,
            String configurationSha256,
            String templatesSha256,
            String programVersion,
            List<Entry> files) {
        this(
                programme,
                period,
                edition,
                draft,
                0,
                issuedOn,
                inputsSha256,
                configurationSha256,
                templatesSha256,
                programVersion,
                files);
    }

    public Manifest {
        files = List.copyOf(files);
    }

    /** Whether those bytes are the manifest of a draft, which is never taken for that of an edition. */
    public static boolean isDraft(byte[] content) {
        try {
            return JSON.readTree(content).path("draft").asBoolean(false);
        } catch (JacksonException e) {
            return false;
        }
    }

    /** The manifest that those bytes are, empty where they are none. */
    public static Optional<Manifest> read(byte[] content) {
        try {
            JsonNode tree = JSON.readTree(content);
            List<Entry> files = new ArrayList<>();
            for (JsonNode file : tree.path("files")) {
                files.add(new Entry(
                        file.path("name").asString(""),
                        file.path("size").asLong(0),
                        file.path("pages").isInt() ? file.path("pages").intValue() : null,
                        file.path("sha256").asString("")));
            }
            return tree.path("edition").isInt()
                    ? Optional.of(new Manifest(
                            tree.path("programme").asString(""),
                            tree.path("period").asString(""),
                            tree.path("edition").intValue(),
                            tree.path("draft").asBoolean(false),
                            tree.path("replaces").asInt(0),
                            tree.path("issued_on").asString(""),
                            tree.path("inputs_sha256").asString(""),
                            tree.path("configuration_sha256").asString(""),
                            tree.path("templates_sha256").asString(""),
                            tree.path("program_version").asString(""),
                            files))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The bytes of the manifest's file; the same on every machine. */
    public byte[] json() {
        ObjectNode manifest = JSON.createObjectNode()
                .put("programme", programme)
                .put("period", period)
                .put("edition", edition);
        if (draft) {
            manifest.put("draft", true);
        }
        if (replaces != 0) {
            manifest.put("replaces", replaces);
        }
        manifest.put("issued_on", issuedOn)
                .put("inputs_sha256", inputsSha256)
                .put("configuration_sha256", configurationSha256)
                .put("templates_sha256", templatesSha256)
                .put("program_version", programVersion);
        ArrayNode list = manifest.putArray("files");
        for (Entry file : files) {
            list.addObject()
                    .put("name", file.name())
                    .put("size", file.size())
                    .put("pages", file.pages())
                    .put("sha256", file.sha256());
        }
        return (manifest.toPrettyString().replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The hash of those bytes. */
    public String sha256() {
        return Sha256.hex(json());
    }
}
