package vn.bantin.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bantin.checks.Code;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Place;

/**
 * Columns of unknown names, and what they may stand for.
 *
 * <p>One that is nearly named as a column that is missing is a slip, and so may be any where the figures themselves have
 * no column: what it holds would be lost. Both are refused; else an unknown column is passed over, and told.
 */
final class Misnamed {

    /** A name of so many letters is still itself with one of them wrong, a longer one with two. */
    private static final int SHORT = 5;

    private Misnamed() {}

    static List<Finding> findings(
            Sheet sheet, Set<String> known, List<String> unknown, Function<String, Place> places) {
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
        left.forEach(name -> findings.add(Finding.of(Code.COLUMN_UNKNOWN, places.apply(name), name)));
        return findings;
    }

    private static Finding misnamed(List<String> missing, List<String> unknown, Function<String, Place> places) {
        return Finding.of(Code.COLUMN_MISNAMED, places.apply(unknown.get(0)), quoted(missing), quoted(unknown));
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

    /** How many letters are to be put in, left out, changed or swapped with the next to make one word of the other. */
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
