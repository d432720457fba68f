package vn.bantin.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** An office file packed anew: parts by name and without a clock, so that the same parts give the same bytes. */
final class StableZip {

    /** Not the first day of 1980: that one ZipEntry takes for "unknown" and adds the time zone's own. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String END_OF_FORMULA = "</f>";
    private static final int BUFFER = 16 * 1024;

    // POI asks for a transformer with every part that it writes, and Java looks for one in all jars unless one is
    // named.
    static {
        System.getProperties()
                .putIfAbsent(
                        "javax.xml.transform.TransformerFactory",
                        "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl");
    }

    private StableZip() {}

    /** A document or workbook of POI, which have no type in common that can be written. */
    interface OfficeFile {
        void write(OutputStream out) throws IOException;
    }

    /** The parts in the order of their names, which puts {@code [Content_Types].xml} first, as Word likes it. */
    static byte[] of(OfficeFile made) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        write(made, packed);
        return packed.toByteArray();
    }

    /** Writes the parts in that order through a temporary file, so that no part has to fit into memory. */
    static void write(OfficeFile made, OutputStream packed) throws IOException {
        Path file = Files.createTempFile(PrivateTempFiles.folder(), "bantin", ".zip");
        try {
            try (OutputStream unordered = Files.newOutputStream(file)) {
                made.write(unordered);
            }
            try (ZipFile parts = new ZipFile(file.toFile())) {
                ZipOutputStream out = new ZipOutputStream(packed);
                for (ZipEntry part : parts.stream()
                        .sorted(Comparator.comparing(ZipEntry::getName))
                        .toList()) {
                    begin(out, part.getName());
                    try (InputStream in = parts.getInputStream(part)) {
                        copy(in, out);
                    }
                    out.closeEntry();
                }
                out.finish();
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void begin(ZipOutputStream out, String part) throws IOException {
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(NEVER);
        out.putNextEntry(entry);
    }

    /**
     * Copies a part that is XML without its carriage returns, and without the {@code >} that POI 5.5.1 writes too many
     * behind a formula that is true or false.
     */
    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] read = new byte[BUFFER];
        byte[] kept = new byte[BUFFER];
        int matched = 0;
        for (int length = in.read(read); length >= 0; length = in.read(read)) {
            int size = 0;
            for (int i = 0; i < length; i++) {
                byte one = read[i];
                boolean doubled = matched == END_OF_FORMULA.length() && one == '>';
                if (one != '\r' && !doubled) {
                    kept[size++] = one;
                }
                if (matched < END_OF_FORMULA.length() && one == END_OF_FORMULA.charAt(matched)) {
                    matched++;
                } else {
                    matched = one == '<' ? 1 : 0;
                }
            }
            out.write(kept, 0, size);
        }
    }

    /** The parts as they are, in the order of their names. */
    static byte[] of(SortedMap<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(16 * 1024);
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                begin(out, part.getKey());
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    /** Every part is XML, whose writers end lines as the machine does; a carriage return of a text is escaped there. */
    static byte[] unixLines(byte[] part) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(part.length);
        copy(new ByteArrayInputStream(part), lines);
        return lines.toByteArray();
    }
}
