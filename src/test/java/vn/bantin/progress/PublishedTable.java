package vn.bantin.progress;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A published table as it lies beside the project; where it does not, the test that asks for it is skipped. */
public final class PublishedTable {

    private static final Path FOLDER = Path.of("../shared/data/published");
    private static final Pattern CELL = Pattern.compile("(?:\"([^\"]*)\"|([^,\"]*))(?:,|$)");

    private PublishedTable() {}

    /** The cells of every row below the header; lines that begin with {@code #} are left out. */
    public static List<List<String>> rows(String name) {
        Path file = FOLDER.resolve(name);
        assumeThat(file)
                .as("the published tables lie beside the project, in %s; they are not here, so this is skipped", file)
                .isRegularFile();
        try {
            return Files.readAllLines(file).stream()
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
