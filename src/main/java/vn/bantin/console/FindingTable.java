package vn.bantin.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Location;

/** Prints findings as a table, by severity and then by unit; the sentence comes last and is as long as it is. */
final class FindingTable {

    private FindingTable() {}

    static void print(Console console, List<Finding> findings, NamedCodes units) {
        if (findings.isEmpty()) {
            return;
        }
        Messages messages = console.messages();
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {
            messages.say("check.severity"),
            messages.say("check.code"),
            messages.say("check.unit"),
            messages.say("check.indicator"),
            messages.say("check.message")
        });
        findings.stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(finding -> text(finding.place().unit()))
                        .thenComparing(Finding.ORDER))
                .map(finding -> new String[] {
                    messages.say("severity." + finding.severity().name()),
                    finding.code().name(),
                    finding.place().unit() == null
                            ? ""
                            : units.beside(finding.place().unit()),
                    text(finding.place().indicator()),
                    file(messages, finding.place()) + messages.say(finding)
                })
                .forEach(rows::add);
        int[] widths = new int[rows.get(0).length - 1];
        Arrays.setAll(
                widths,
                column -> rows.stream()
                        .mapToInt(row -> row[column].length())
                        .max()
                        .orElse(0));
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                line.append(row[column]).append(" ".repeat(widths[column] - row[column].length() + 2));
            }
            console.line(line.append(row[widths.length]).toString());
        }
    }

    /** Where in a file, of a row that an import left out. */
    private static String file(Messages messages, Location place) {
        if (place.file() == null) {
            return "";
        }
        return place.file()
                + (place.line() == null ? "" : " " + messages.say("place.line", place.line()))
                + (place.column() == null ? "" : " " + messages.say("place.column", place.column()))
                + ": ";
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
