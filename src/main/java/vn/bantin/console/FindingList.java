package vn.bantin.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.bantin.checks.Code;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Place;

/** Prints findings, one a line: how bad, where, what and what to do. */
final class FindingList {

    /** A screen or two; all of them are in the edition's findings.csv or come with {@code check}. */
    private static final int MOST = 200;

    private static final int FEW = 5;

    private FindingList() {}

    static void print(Console console, List<Finding> findings) {
        findings.stream().limit(MOST).forEach(finding -> console.line(line(console.messages(), finding)));
        if (findings.size() > MOST) {
            console.say("findings.more", findings.size() - MOST);
        }
    }

    /** The same, where what does not block and is found more than a few times takes one line. */
    static void printInShort(Console console, List<Finding> findings) {
        Map<Code, List<Finding>> byCode = findings.stream()
                .collect(Collectors.groupingBy(Finding::code, LinkedHashMap::new, Collectors.toList()));
        byCode.forEach((code, found) -> {
            Finding first = found.get(0);
            if (found.size() > FEW && !first.blocks()) {
                console.say(
                        "findings.many",
                        console.messages().say("severity." + first.severity().name()),
                        code,
                        found.size());
            } else {
                print(console, found);
            }
        });
    }

    static String line(Messages messages, Finding finding) {
        return messages.say("severity." + finding.severity().name())
                + " "
                + finding.code()
                + where(messages, finding.place())
                + ": "
                + messages.say(finding);
    }

    private static String where(Messages messages, Place place) {
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
            where.append(' ').append(messages.say("place.unit", place.unit()));
        }
        if (place.indicator() != null) {
            where.append(' ').append(messages.say("place.indicator", place.indicator()));
        }
        return where.toString();
    }
}
