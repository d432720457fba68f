package vn.bantin.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bantin.progress.MasterData;

/**
 * A workbook of which one part is arbitrary bytes, or that is arbitrary bytes itself: the first byte says which.
 *
 * <p>The parts are changed before they are packed: behind a checksum and a compression no fuzzer gets anywhere.
 */
public final class WorkbookFuzz {

    private static final Map<String, byte[]> PARTS = parts();
    private static final List<String> NAMES = PARTS.keySet().stream()
            .filter(name -> name.startsWith("xl/") || name.endsWith(".rels") || name.startsWith("["))
            .sorted()
            .toList();
    private static final Path FOLDER = FuzzFolder.with(Map.of());

    private WorkbookFuzz() {}

    private static Map<String, byte[]> parts() {
        try {
            return WorkbookCodesTest.parts(Book.small().bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        if (data.length == 0) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(data, 1, data.length);
        int which = Math.floorMod(data[0] - '0', NAMES.size() + 1);
        byte[] workbook = rest;
        if (which < NAMES.size()) {
            Map<String, byte[]> parts = new LinkedHashMap<>(PARTS);
            parts.put(NAMES.get(which), rest);
            workbook = WorkbookCodesTest.zip(parts);
        }
        Path file = Files.write(FOLDER.resolve("a.xlsx"), workbook);
        FuzzFolder.assertSaid(XlsxWorkbook.read(file, DecimalMark.POINT, MasterData.EMPTY));
    }
}
