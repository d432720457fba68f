package vn.bantin.store;

import java.util.List;

/** The URL of a database cannot be used; the exception reveals no password. */
public final class UnusableUrl extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The kinds of it. */
    public enum Kind {
        /** No database that the program knows has such URLs. */
        DRIVER,
        /** There is no such setting. */
        SETTING,
        /** Any other complaint of the driver. */
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
