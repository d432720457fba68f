package vn.bantin.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The list of what is in a backup, written behind all that it lists.
 *
 * @param format of the archive, raised where an older program would misread it
 * @param schema the version of the tables that the rows are from
 * @param createdAt when, in UTC
 * @param database the product that the rows were read from
 * @param secret the codes of programmes whose figures are secret
 * @param leftOut where something was left out, mostly a password
 * @param rows the number of rows by table
 * @param entries every file of the archive but this list and its seal
 */
public record BackupContents(
        int format,
        int schema,
        String programVersion,
        String createdAt,
        String database,
        List<String> secret,
        List<String> leftOut,
        Map<String, Long> rows,
        List<Manifest.Entry> entries) {

    /** The newest format that this program writes and reads. */
    public static final int FORMAT = 1;

    static final String FILE = "backup.json";
    static final String SEAL = "backup.json.sha256";

    /** What stands in front of the name of a table. */
    public static final String ROWS = "rows/";

    private static final JsonMapper JSON = JsonMapper.shared();

    public BackupContents {
        secret = List.copyOf(secret);
        leftOut = List.copyOf(leftOut);
        rows = new LinkedHashMap<>(rows);
        entries = List.copyOf(entries);
    }

    /** How many rows there are in all tables. */
    public long rowCount() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The entries that are files of a home. */
    public List<Manifest.Entry> files() {
        return entries.stream().filter(entry -> !entry.name().startsWith(ROWS)).toList();
    }

    byte[] json() {
        ObjectNode json = JSON.createObjectNode()
                .put("format", format)
                .put("schema", schema)
                .put("program_version", programVersion)
                .put("created_at", createdAt)
                .put("database", database);
        ArrayNode codes = json.putArray("secret");
        secret.forEach(codes::add);
        ArrayNode places = json.putArray("left_out");
        leftOut.forEach(places::add);
        ObjectNode counts = json.putObject("rows");
        rows.forEach(counts::put);
        ArrayNode list = json.putArray("entries");
        for (Manifest.Entry entry : entries) {
            list.addObject().put("name", entry.name()).put("size", entry.size()).put("sha256", entry.sha256());
        }
        return (json.toPrettyString().replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The list that those bytes are; of a later format only what every format says. */
    static BackupContents read(byte[] content) throws JacksonException {
        JsonNode json = JSON.readTree(content);
        List<String> secret = new ArrayList<>();
        json.path("secret").forEach(code -> secret.add(code.asString()));
        List<String> leftOut = new ArrayList<>();
        json.path("left_out").forEach(place -> leftOut.add(place.asString()));
        Map<String, Long> rows = new LinkedHashMap<>();
        json.path("rows")
                .properties()
                .forEach(table -> rows.put(table.getKey(), table.getValue().asLong()));
        List<Manifest.Entry> entries = new ArrayList<>();
        for (JsonNode entry : json.path("entries")) {
            entries.add(new Manifest.Entry(
                    entry.path("name").asString(""),
                    entry.path("size").asLong(0),
                    null,
                    entry.path("sha256").asString("")));
        }
        return new BackupContents(
                json.path("format").asInt(0),
                json.path("schema").asInt(0),
                json.path("program_version").asString(""),
                json.path("created_at").asString(""),
                json.path("database").asString(""),
                secret,
                leftOut,
                rows,
                entries);
    }
}
