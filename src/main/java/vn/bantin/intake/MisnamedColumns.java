package vn.bantin.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.Location;

/**
 * Finds columns of unknown names, and the columns that they may stand for.
 *
 * <p>A name close to that of a missing column is a slip; so may be any unknown name where the column of the figures is
 * missing, whose content would be lost. Both are refused; any other unknown column is skipped and reported.
 */
final class MisnamedColumns {

    /** The longest name in which one wrong letter makes a slip; longer names may have two. */
    private static final int SHORT = 5;

    private MisnamedColumns() {}

    static List<Finding> findings(
            InputTable sheet, Set<String> known, List<String> unknown, Function<String, Location> places) {
        List<Finding> findings = new ArrayList<>();
        Set<String> left = new LinkedHashSet<>(unknown);
        for (String column : sheet.columns()) {
            Optional<String> near = known.contains(column) ? Optional.empty() : near(column, left);
            near.ifPresent(name -> {
                left.remove(name);
                findings.add(misnamed(List.of(column), List.of(name), places));
            });
        }
        boolean figures = sheet.figures().isEmpty() || sheet.figures().stream().anyMatch(known::contains);
        if (!figures && findings.isEmpty() && !left.isEmpty()) {
            return List.of(misnamed(sheet.figures(), List.copyOf(left), places));
        }
        left.forEach(name -> findings.add(Finding.of(FindingCode.COLUMN_UNKNOWN, places.apply(name), name)));
        return findings;
    }

    private static Finding misnamed(List<String> missing, List<String> unknown, Function<String, Location> places) {
        return Finding.of(FindingCode.COLUMN_MISNAMED, places.apply(unknown.get(0)), quoted(missing), quoted(unknown));
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }

    private static Optional<String> near(String column, Set<String> unknown) {
        int most = column.length() <= SHORT ? 1 : 2;
        return unknown.stream()
                .filter(name -> bare(name).equals(bare(column)) || distance(name, column) <= most)
                .min(Comparator.comparing(name -> distance(name, column)));
    }

    private static String bare(String name) {
        return name.replaceAll("[^\\p{L}\\d]", "");
    }

    /** The number of letters to insert, delete, change or swap with the next one to turn one word into the other. */
    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                steps[i][j] = Math.min(steps[i - 1][j - 1] + same, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[one.length()][other.length()];
    }
}
