package vn.bantin.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import vn.bantin.progress.MasterData;

/**
 * A folder of CSV files of which one is arbitrary bytes: the first byte says which.
 *
 * <p>The other files are {@link SmallFolder}'s, so that what refers to them is read to its end.
 */
public final class CsvFuzz {

    private static final List<String> FILES =
            new SmallFolder().files().keySet().stream().sorted().toList();
    private static final Path FOLDER = FuzzFolder.with(new SmallFolder().files());

    private CsvFuzz() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        if (data.length == 0) {
            return;
        }
        String name = FILES.get(Math.floorMod(data[0] - '0', FILES.size()));
        Path file = FOLDER.resolve(name);
        Files.write(file, Arrays.copyOfRange(data, 1, data.length));
        try {
            DecimalMark mark = (data[0] & 0x80) == 0 ? DecimalMark.POINT : DecimalMark.COMMA;
            FuzzFolder.assertSaid(CsvFolder.read(FOLDER, mark, MasterData.EMPTY));
        } finally {
            Files.write(file, new SmallFolder().files().get(name));
        }
    }
}
