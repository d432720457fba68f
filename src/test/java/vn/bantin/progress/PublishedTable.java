package vn.bantin.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A published table, as it was found; {@code SOURCES.md} beside it says where. */
public final class PublishedTable {

    private static final Path FOLDER = Path.of("src/test/resources/published");
    private static final Pattern CELL = Pattern.compile("(?:\"([^\"]*)\"|([^,\"]*))(?:,|$)");

    private PublishedTable() {}

    /** The cells of every row below the header; lines that begin with {@code #} are left out. */
    public static List<List<String>> rows(String name) {
        try {
            return Files.readAllLines(FOLDER.resolve(name)).stream()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(PublishedTable::cells)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        while (cell.find()) {
            cells.add(cell.group(1) != null ? cell.group(1) : cell.group(2));
        }
        return cells;
    }
}
