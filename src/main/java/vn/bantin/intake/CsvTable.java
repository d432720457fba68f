package vn.bantin.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.Finding;
import vn.bantin.progress.Sha256;

/** One CSV file, read once from front to back: its rows as typed, and at the end the hash of its bytes. */
final class CsvTable implements RowSource {

    private final String file;
    private final DigestInputStream in;
    private final Utf8Reader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long line;

    CsvTable(Path path) throws IOException {
        file = String.valueOf(path.getFileName());
        in = new DigestInputStream(Files.newInputStream(path), Sha256.digest());
        reader = new Utf8Reader(file, in);
        parser = CSVParser.builder()
                .setReader(reader)
                .setFormat(CSVFormat.RFC4180)
                .get();
        records = parser.iterator();
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public long line() {
        return line;
    }

    /**
     * {@inheritDoc}
     *
     * @throws Damage where the file is no CSV in UTF-8
     */
    @Override
    public @Nullable List<String> next() throws IOException {
        List<String> cells;
        do {
            line = parser.getCurrentLineNumber() + 1;
            reader.rowStarts(line);
            if (!hasNext()) {
                return null;
            }
            cells = List.of(records.next().values());
        } while (cells.stream().allMatch(CellCleaner::isBlank));
        return cells;
    }

    private boolean hasNext() throws IOException {
        try {
            return records.hasNext();
        } catch (UncheckedIOException wrapped) {
            IOException cause = wrapped.getCause();
            if (cause instanceof CSVException) {
                throw UnreadableFileException.unreadable(
                        file, line, "dấu nháy kép đặt sai hoặc không đóng ở dòng " + line, cause);
            }
            throw cause;
        }
    }

    /** {@inheritDoc} A CSV file has none, since it is all text. */
    @Override
    public Map<Integer, List<CellOddity>> oddities() {
        return Map.of();
    }

    @Override
    public UnreadableFileException empty() {
        return UnreadableFileException.unreadable(file, 1, "tệp trống", null);
    }

    @Override
    public List<Finding> oddities(ColumnHeader header) {
        return List.of();
    }

    /** {@inheritDoc} The rest of the file is read for it, if it was not yet. */
    @Override
    public String sha256() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
