package vn.bantin.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Pages as builds of before stored them, with the codes that they printed: {@code editions/format-1} of the build of
 * 2026-11-29 (commit 445aeef), a correction of the sample's first quarter of 2024 with its rarest rows.
 */
final class StoredPages {

    private StoredPages() {}

    /** The stored text of a page. */
    static String page(int format, String name) {
        return file("format-" + format + "/" + name + ".json").strip();
    }

    /** The codes of the pages, by their name. */
    static Map<String, String> codes(int format) {
        return file("format-" + format + "/codes.txt")
                .lines()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    private static String file(String name) {
        try (InputStream file =
                Objects.requireNonNull(StoredPages.class.getResourceAsStream("/editions/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
