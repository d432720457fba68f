package vn.bantin.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** An office file packed anew: parts by name and without a clock, so that the same parts give the same bytes. */
final class StableZip {

    /** Not the first day of 1980: that one ZipEntry takes for "unknown" and adds the time zone's own. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 2, 1, 0, 0);

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
        return of(made, (name, part) -> part);
    }

    /** The same, with what becomes of each part, by name. */
    static byte[] of(OfficeFile made, BiFunction<String, byte[], byte[]> fix) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        made.write(file);
        SortedMap<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), unixLines(fix.apply(entry.getName(), in.readAllBytes())));
            }
        }
        return of(parts);
    }

    /** The parts as they are, in the order of their names. */
    static byte[] of(SortedMap<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(16 * 1024);
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NEVER);
                out.putNextEntry(entry);
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    /** Every part is XML, whose writers end lines as the machine does; a carriage return of a text is escaped there. */
    static byte[] unixLines(byte[] part) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(part.length);
        for (byte one : part) {
            if (one != '\r') {
                lines.write(one);
            }
        }
        return lines.toByteArray();
    }
}
