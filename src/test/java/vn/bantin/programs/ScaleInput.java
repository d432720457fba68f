package vn.bantin.programs;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes an import folder of any number of communes, each with the targets and the progress of a district of the sample data,
 * which is what `.ci/benchmark scale` publishes.
 *
 * <p>{@code java src/test/java/vn/bantin/programs/ScaleInput.java UNITS FOLDER}
 */
public final class ScaleInput {

    private static final Path SAMPLE = Path.of("src/main/resources/sample");

    private static final String ROOT = "TH";

    private ScaleInput() {}

    /** The first argument is the number of units, the second one the folder, which is made. */
    public static void main(String[] args) throws IOException {
        int units = Integer.parseInt(args[0]);
        Path folder = Files.createDirectories(Path.of(args[1]));
        List<String> districts = rows("units.csv").stream()
                .filter(row -> !row.startsWith(ROOT + ","))
                .toList();
        for (String file : List.of("programmes.csv", "indicators.csv")) {
            Files.write(folder.resolve(file), Files.readAllLines(SAMPLE.resolve(file)));
        }
        try (BufferedWriter out = writer(folder, "units.csv")) {
            line(out, rows("units.csv").get(0));
            for (int i = 0; i < units; i++) {
                String[] cells = districts.get(i % districts.size()).split(",", -1);
                String name = cells[1] + " " + (i / districts.size() + 1);
                line(
                        out,
                        String.join(
                                ",", code(i), name, "COMMUNE", ROOT, cells[4], cells[5], "", "", "", "", cells[10]));
            }
        }
        for (String file : List.of("targets.csv", "progress.csv")) {
            Map<String, List<String>> byDistrict =
                    rows(file).stream().collect(Collectors.groupingBy(row -> row.split(",", 3)[1]));
            try (BufferedWriter out = writer(folder, file)) {
                for (int i = 0; i < units; i++) {
                    String district = districts.get(i % districts.size()).split(",", 2)[0];
                    for (String row : byDistrict.getOrDefault(district, List.of())) {
                        line(out, row.replaceFirst("," + district + ",", "," + code(i) + ","));
                    }
                }
            }
        }
    }

    private static String code(int unit) {
        return String.format("X%05d", unit);
    }

    /** The lines of a file of the sample below its header; none of them holds a line break. */
    private static List<String> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(SAMPLE.resolve(file));
        return lines.subList(1, lines.size());
    }

    private static BufferedWriter writer(Path folder, String file) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(folder.resolve(file));
        line(out, Files.readAllLines(SAMPLE.resolve(file)).get(0));
        return out;
    }

    private static void line(BufferedWriter out, String line) throws IOException {
        out.write(line + "\n");
    }
}
