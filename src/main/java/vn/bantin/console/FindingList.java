package vn.bantin.console;

import java.util.List;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Place;

/** Prints findings, one a line: how bad, where, what and what to do. */
final class FindingList {

    /** A screen or two; all of them are in the edition's findings.csv or come with {@code check}. */
    private static final int MOST = 200;

    private FindingList() {}

    static void print(Console console, List<Finding> findings) {
        findings.stream().limit(MOST).forEach(finding -> console.line(line(console.messages(), finding)));
        if (findings.size() > MOST) {
            console.say("findings.more", findings.size() - MOST);
        }
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
