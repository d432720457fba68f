package vn.bantin.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import vn.bantin.progress.Sha256;

/** What is in a backup, and copies of it that somebody has altered. */
final class BackupFiles {

    private BackupFiles() {}

    static Map<String, String> sealed(String json) {
        return Map.of("backup.json", json, "backup.json.sha256", Sha256.hex(json));
    }

    static String json(Path file) {
        return new String(
                entries(file).get("backup.json").getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    static Map<String, String> entries(Path file) {
        Map<String, String> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of the archive with other contents of some entries, and with these where it has none. */
    static Path rewritten(Path file, Map<String, String> changes) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        entries(file).forEach((name, text) -> entries.put(name, text.getBytes(StandardCharsets.ISO_8859_1)));
        changes.forEach((name, text) -> entries.put(name, text.getBytes(StandardCharsets.UTF_8)));
        Path copy = file.resolveSibling("altered.zip");
        try (OutputStream out = Files.newOutputStream(copy);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return copy;
    }
}
