package vn.bantin.store;

import java.util.List;

/** What is wrong with the URL of a database; nothing that it hides is said. */
public final class UnusableUrl extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The kinds of it. */
    public enum Kind {
        /** No database that the program knows has such URLs. */
        DRIVER,
        /** There is no such setting. */
        SETTING,
        /** What the driver says of it. */
        OTHER
    }

    private final Kind kind;
    private final String what;
    private final List<String> known;

    UnusableUrl(Kind kind, String what, List<String> known) {
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

    public Kind kind() {
        return kind;
    }

    /** The beginning of the URL, the setting, or the driver's words. */
    public String what() {
        return what;
    }

    /** Of a setting: those that there are. */
    public List<String> known() {
        return known;
    }
}
