package vn.bantin.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bantin.progress.NumberText;

/** The files of an edition as the index page shows them: found by name, each a row of gaps. */
final class IndexFiles {

    private static final long KILOBYTE = 1024;

    private final ResourceBundle texts;
    private final List<Manifest.Entry> entries;
    private final Map<String, Manifest.Entry> byName;

    /** Word copies by their name without folder. */
    private final Map<String, Manifest.Entry> copies;

    IndexFiles(ResourceBundle texts, List<Manifest.Entry> entries) {
        this.texts = texts;
        this.entries = entries;
        byName = entries.stream().collect(Collectors.toMap(Manifest.Entry::name, Function.identity()));
        copies = entries.stream()
                .filter(entry -> entry.name().endsWith(".docx"))
                .collect(Collectors.toMap(entry -> base(entry.name()), Function.identity(), (one, other) -> one));
    }

    ResourceBundle texts() {
        return texts;
    }

    List<Manifest.Entry> entries() {
        return entries;
    }

    Optional<Manifest.Entry> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The Word copy has the bulletin's name, in whatever folder. */
    Optional<Manifest.Entry> findWord(String bulletin) {
        return Optional.ofNullable(copies.get(base(bulletin).replaceAll("\\.pdf$", "") + ".docx"));
    }

    /** The gaps of a file, with its Word copy where it has one. */
    Map<String, Object> rowWithWord(Manifest.Entry entry) {
        Map<String, Object> row = row(entry);
        row.put("word", findWord(entry.name()).map(this::row).stream().toList());
        return row;
    }

    Map<String, Object> row(Manifest.Entry entry) {
        String about = about(EditionFolder.unnamed(entry.name()));
        boolean known = !about.isEmpty();
        Map<String, Object> row = new HashMap<>();
        row.put("href", href(entry.name()));
        row.put("file", entry.name());
        row.put("about", about);
        row.put("called", known ? about : entry.name());
        row.put("named", HtmlTemplate.onlyIf(known));
        row.put("pages", pages(entry));
        row.put("paged", entry.pages() == null ? List.of() : List.of(Map.of()));
        row.put("unpaged", HtmlTemplate.onlyIf(entry.pages() == null));
        row.put("size", kilobytes(entry.size()));
        row.put("weight", weight(entry.size()));
        row.put("hash", entry.sha256());
        row.put("shortHash", entry.sha256().substring(0, 12));
        return row;
    }

    /** What a file is, by the end of its name; empty where nobody says. */
    private String about(String name) {
        String one = EditionFolder.withoutVolume(name);
        String key = "file." + one.substring(Math.max(one.lastIndexOf('/'), one.lastIndexOf('_')) + 1);
        if (!texts.containsKey(key)) {
            return "";
        }
        int volume = EditionFolder.volume(name);
        return texts.getString(key)
                + (volume == 0
                        ? ""
                        : ", " + texts.getString("contents.volume").toLowerCase(Locale.ROOT) + " " + volume);
    }

    static String pages(Manifest.Entry entry) {
        return entry.pages() == null ? "" : entry.pages().toString();
    }

    /** In units of 1024 bytes, rounded up, as file managers show it. */
    static String kilobytes(long size) {
        return number((size + KILOBYTE - 1) / KILOBYTE);
    }

    /** "95 KB", "2,6 MB". */
    private static String weight(long size) {
        BigDecimal megabytes =
                BigDecimal.valueOf(size).divide(BigDecimal.valueOf(KILOBYTE * KILOBYTE), 1, RoundingMode.HALF_UP);
        return megabytes.compareTo(BigDecimal.ONE) < 0 ? kilobytes(size) + " KB" : NumberText.of(megabytes, 1) + " MB";
    }

    static String number(long count) {
        return NumberText.of(BigDecimal.valueOf(count), 0);
    }

    /** A relative link: each part of the path percent-encoded. */
    static String href(String name) {
        return Arrays.stream(name.split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    private static String base(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
