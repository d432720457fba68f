package vn.bantin.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import vn.bantin.app.FileFailure;
import vn.bantin.checks.Finding;

/** The sentences of the console in one language. */
enum Messages {
    VIETNAMESE("vi"),
    ENGLISH("en");

    /** Names the language where no option does. */
    static final String VARIABLE = "BANTIN_LANG";

    private static final String OPTION = "--lang";

    private final String language;

    Messages(String language) {
        this.language = language;
    }

    /**
     * The language that the arguments ask for by {@code --lang}, needed before they are parsed, else the one of BANTIN_LANG, else
     * Vietnamese.
     */
    static Messages of(String[] args, Map<String, String> environment) {
        String asked = environment.getOrDefault(VARIABLE, "");
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith(OPTION + "=")) {
                asked = args[i].substring(OPTION.length() + 1);
            } else if (args[i].equals(OPTION) && i + 1 < args.length) {
                asked = args[i + 1];
            }
        }
        return asked.equalsIgnoreCase(ENGLISH.language) ? ENGLISH : VIETNAMESE;
    }

    /** What BANTIN_LANG says where that is no language of the messages. */
    static Optional<String> unknown(Map<String, String> environment) {
        String asked = environment.getOrDefault(VARIABLE, "");
        return asked.isEmpty() || Arrays.stream(values()).anyMatch(one -> asked.equalsIgnoreCase(one.language))
                ? Optional.empty()
                : Optional.of(asked);
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
