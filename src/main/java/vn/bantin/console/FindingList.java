package vn.bantin.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.Location;

/** The lines that tell findings at the terminal: how bad, where, what is wrong, and what to do. */
final class FindingList {

    /** A screen or two; all of them are in the edition's findings.csv or come with {@code check}. */
    private static final int MOST = 200;

    private static final int FEW = 5;

    private FindingList() {}

    /** The lines to print for findings: one each, and one that says how many more there are. */
    static List<String> lines(Messages messages, List<Finding> findings, NamedCodes units) {
        List<String> lines = new ArrayList<>();
        findings.stream().limit(MOST).forEach(finding -> lines.add(line(messages, finding, units)));
        if (findings.size() > MOST) {
            lines.add(messages.say("findings.more", findings.size() - MOST));
        }
        return lines;
    }

    /** The lines to print for findings, with one line for each kind that blocks nothing and occurs more than five times. */
    static List<String> shortLines(Messages messages, List<Finding> findings, NamedCodes units) {
        List<String> lines = new ArrayList<>();
        Map<FindingCode, List<Finding>> byCode = findings.stream()
                .collect(Collectors.groupingBy(Finding::code, LinkedHashMap::new, Collectors.toList()));
        byCode.forEach((code, found) -> {
            Finding first = found.get(0);
            if (found.size() > FEW && !first.blocks()) {
                lines.add(messages.say(
                        "findings.many",
                        messages.say("severity." + first.severity().name()),
                        code,
                        found.size()));
            } else {
                lines.addAll(lines(messages, found, units));
            }
        });
        return lines;
    }

    static String line(Messages messages, Finding finding, NamedCodes units) {
        return messages.say("severity." + finding.severity().name())
                + " "
                + finding.code()
                + where(messages, finding.place(), units)
                + ": "
                + messages.say(finding);
    }

    private static String where(Messages messages, Location place, NamedCodes units) {
        StringBuilder where = new StringBuilder();
        if (place.file() != null) {
            where.append(' ').append(place.file());
        }
        if (place.line() != null) {
            where.append(' ').append(messages.say("place.line", place.line()));
        }
        if (place.column() != null) {
            where.append(' ').append(messages.say("place.column", place.column()));
        }
        if (place.unit() != null) {
            where.append(' ').append(messages.say("place.unit", units.beside(place.unit())));
        }
        if (place.indicator() != null) {
            where.append(' ').append(messages.say("place.indicator", place.indicator()));
        }
        return where.toString();
    }
}
