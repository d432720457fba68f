package vn.bantin.console;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.bantin.app.FileFailure;
import vn.bantin.checks.Finding;

/** The sentences of the console in one language. */
enum Messages {
    VIETNAMESE("vi"),
    ENGLISH("en");

    private final String language;

    Messages(String language) {
        this.language = language;
    }

    /** The language that the arguments ask for by {@code --lang}, needed before they are parsed; else Vietnamese. */
    static Messages of(String[] args) {
        for (int i = 0; i < args.length; i++) {
            boolean asked = args[i].equalsIgnoreCase("--lang=en")
                    || args[i].equals("--lang") && i + 1 < args.length && args[i + 1].equalsIgnoreCase("en");
            if (asked) {
                return ENGLISH;
            }
        }
        return VIETNAMESE;
    }

    /** Read when it is asked for, since one language is enough. */
    ResourceBundle bundle() {
        return ResourceBundle.getBundle(
                "vn.bantin.console.messages",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The sentence of that key with its details. */
    String say(String key, Object... details) {
        return bundle().getString(key).formatted(details);
    }

    /** The place, and what is wrong with the file or went wrong with it. */
    String say(FileFailure failure, String place) {
        return place + ": "
                + (failure.misprint().isEmpty()
                        ? failure.details().get(0)
                        : misprint(failure.misprint(), failure.details()));
    }

    /** The sentence on a misprint: what differs, and where the file is now. */
    String misprint(String kind, List<String> details) {
        return say("misprint", say("misprint." + kind, details.toArray()), details.get(2));
    }

    String say(Finding finding) {
        return this == ENGLISH ? finding.messageInEnglish() : finding.message();
    }
}
