package vn.bantin.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads files that are no PDF back from the disk: that they can be opened again, whole. */
final class WellFormedCheck {

    private WellFormedCheck() {}

    /**
     * Reads a file by the end of its name; of an unknown kind nothing is asked.
     *
     * @throws IOException if it is not what its name says
     */
    static void require(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".docx") || name.endsWith(".xlsx")) {
            parts(file);
        } else if (name.endsWith(".csv")) {
            rows(file);
        }
    }

    /** Every part is unpacked, by which its check sum is compared, and is XML where it says so. */
    private static void parts(Path file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(part)) {
                    if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
                        XMLStreamReader xml = factory.createXMLStreamReader(in);
                        while (xml.hasNext()) {
                            xml.next();
                        }
                    } else {
                        in.readAllBytes();
                    }
                } catch (XMLStreamException e) {
                    throw new IOException(part.getName() + ": " + e.getMessage(), e);
                }
            }
        }
    }

    private static void rows(Path file) throws IOException {
        try (CSVParser rows = CSVFormat.RFC4180.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            int columns = -1;
            for (CSVRecord row : rows) {
                if (columns >= 0 && row.size() != columns) {
                    throw new IOException(
                            "row " + row.getRecordNumber() + ": " + row.size() + " cells, not " + columns);
                }
                columns = row.size();
            }
        }
    }
}
