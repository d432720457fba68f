package vn.bantin.store;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Thrown where the URL of a database cannot be used; it reveals no password. */
public final class UnusableUrlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The kind of defect of a URL. */
    public enum Kind {
        /** No driver of the program accepts such a URL. */
        DRIVER,
        /** The URL names an unknown setting. */
        SETTING,
        /** Any other complaint of the driver. */
        OTHER
    }

    private static final Pattern SCHEME = Pattern.compile("(?:jdbc:)?\\w*:?");

    private final Kind kind;
    private final String what;
    private final List<String> known;

    UnusableUrlException(Kind kind, String what, List<String> known) {
        super(
                switch (kind) {
                    case DRIVER -> "no driver for " + what;
                    case SETTING -> "no setting " + what;
                    case OTHER -> what;
                });
        this.kind = kind;
        this.what = what;
        this.known = List.copyOf(known);
    }

    /** A URL that no driver of the program accepts, told by no more than its beginning. */
    static UnusableUrlException noDriver(String url) {
        Matcher scheme = SCHEME.matcher(url);
        return new UnusableUrlException(Kind.DRIVER, scheme.lookingAt() ? scheme.group() : "", List.of());
    }

    /** The kind of defect. */
    public Kind kind() {
        return kind;
    }

    /** The beginning of the URL, the setting, or the driver's words. */
    public String what() {
        return what;
    }

    /** The known settings, where the URL names an unknown one. */
    public List<String> known() {
        return known;
    }
}
