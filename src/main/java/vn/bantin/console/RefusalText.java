package vn.bantin.console;

import java.util.ArrayList;
import java.util.List;
import vn.bantin.app.CommandException;

/** Words a refusal, with the details as its sentence takes them. */
final class RefusalText {

    private RefusalText() {}

    /** The sentence, and who holds what is held. */
    static String of(CommandException refusal, Messages messages) {
        String who = refusal.holder().isEmpty()
                ? ""
                : " " + messages.say("holder", refusal.holder().toArray());
        return messages.say("refusal." + refusal.kind().name(), details(messages, refusal)) + who;
    }

    /** Arranges the details; for a template, place and defect become one detail. */
    private static Object[] details(Messages messages, CommandException refusal) {
        List<String> details = refusal.details();
        if (refusal.kind() == CommandException.Kind.MISPRINT) {
            return new Object[] {messages.misprint(details.get(0), details.subList(1, details.size()))};
        }
        if (refusal.kind() == CommandException.Kind.CONFIGURATION) {
            return new Object[] {place(messages, details), details.get(messages == Messages.ENGLISH ? 3 : 2)};
        }
        if (refusal.kind() == CommandException.Kind.SETTING) {
            return new Object[] {slips(messages, details)};
        }
        if (refusal.kind() != CommandException.Kind.TEMPLATE) {
            return details.toArray();
        }
        String what = messages.say(
                "template." + details.get(2), details.subList(3, details.size()).toArray());
        return new Object[] {place(messages, details) + ": " + what};
    }

    /** Each slip with its place: file, line, slip, key, hint. */
    private static String slips(Messages messages, List<String> details) {
        List<String> slips = new ArrayList<>();
        for (int i = 0; i < details.size(); i += 5) {
            String place = place(messages, details.subList(i, i + 2));
            String slip = messages.say("setting." + details.get(i + 2), details.get(i + 3), details.get(i + 4));
            slips.add(place.isEmpty() ? slip : place + ": " + slip);
        }
        return String.join("; ", slips);
    }

    /** A file and, where it is known, the line. */
    private static String place(Messages messages, List<String> details) {
        String line = details.get(1);
        return line.isEmpty() ? details.get(0) : details.get(0) + ", " + messages.say("place.line", line);
    }
}
