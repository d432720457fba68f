package vn.bantin.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A copy of the sample's files, of which a test changes what it needs. */
public final class SampleCopy {

    /** The sample itself. */
    public static final Path SAMPLE = Path.of("src/main/resources/sample");

    private static final List<String> FILES =
            List.of("units.csv", "programmes.csv", "indicators.csv", "targets.csv", "progress.csv");

    private final Path folder;

    private SampleCopy(Path folder) {
        this.folder = folder;
    }

    /** All five files in that folder, which is made. */
    public static SampleCopy in(Path folder) {
        SampleCopy copy = new SampleCopy(folder);
        FILES.forEach(file -> copy.write(file, text(SAMPLE.resolve(file))));
        return copy;
    }

    /** The sample of the province and the districts 380, 381 and 395. */
    public static SampleCopy threeDistricts(Path folder) {
        return without(folder, "38[2-9]|39[0-46-9]|40\\d");
    }

    /** The sample of the province and eleven districts, Thọ Xuân (395) the last of them. */
    public static SampleCopy elevenDistricts(Path folder) {
        return without(folder, "39[1-46-9]|40\\d");
    }

    private static SampleCopy without(Path folder, String districts) {
        SampleCopy copy = in(folder);
        for (String file : List.of("units.csv", "targets.csv", "progress.csv")) {
            copy.changeAll(file, "(?m)^(KTXH-\\d+,)?(" + districts + "),.*\\n", "");
        }
        return copy;
    }

    /** Changes whatever matches the pattern. */
    public SampleCopy changeAll(String file, String pattern, String to) {
        return write(file, text(folder.resolve(file)).replaceAll(pattern, to));
    }

    public Path folder() {
        return folder;
    }

    /** Changes a piece that must be there, once. */
    public SampleCopy change(String file, String from, String to) {
        String text = text(folder.resolve(file));
        int at = text.indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException(file + " has no " + from);
        }
        return write(file, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    /** A folder with so many communes more, and nothing else: an import of some length. */
    public static SampleCopy communes(Path folder, int count) {
        StringBuilder rows = new StringBuilder("code,name,kind,parent\n");
        for (int i = 1; i <= count; i++) {
            rows.append("X%05d,Xã số %d,COMMUNE,TH\n".formatted(i, i));
        }
        return new SampleCopy(folder).write("units.csv", rows.toString());
    }

    /** The sample with its districts over and over, until there are so many: the further ones have codes like "380-2". */
    public static SampleCopy districts(Path folder, int count) {
        SampleCopy copy = in(folder);
        List<String> districts = Pattern.compile("^(\\d+),", Pattern.MULTILINE)
                .matcher(text(folder.resolve("units.csv")))
                .results()
                .map(row -> row.group(1))
                .toList();
        Map<String, List<String>> copies = new LinkedHashMap<>();
        for (int i = districts.size(); i < count; i++) {
            String district = districts.get(i % districts.size());
            copies.computeIfAbsent(district, any -> new ArrayList<>()).add(district + "-" + (i / districts.size() + 1));
        }
        Map.of("units.csv", 0, "targets.csv", 1, "progress.csv", 1).forEach((file, column) -> {
            StringBuilder rows = new StringBuilder(text(folder.resolve(file)));
            text(folder.resolve(file)).lines().skip(1).forEach(line -> {
                String[] cells = line.split(",", column + 2);
                for (String other : copies.getOrDefault(cells[column], List.of())) {
                    cells[column] = other;
                    rows.append(String.join(",", cells)).append('\n');
                }
            });
            copy.write(file, rows.toString());
        });
        return copy;
    }

    /** Leaves only that file. */
    public SampleCopy only(String file) {
        try {
            for (String other : FILES) {
                if (!other.equals(file)) {
                    Files.deleteIfExists(folder.resolve(other));
                }
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SampleCopy write(String file, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
