package vn.bantin.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown where the views of an office's own database cannot be read. */
public final class SourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The kind of failure. */
    public enum Kind {
        /** Details: why. */
        UNREACHABLE,
        /** Details: why. */
        ACCOUNT,
        /** Details: the product. */
        UNSUPPORTED,
        /** Not there, or not for this account, which looks the same to it. Details: the schema, the views. */
        VIEW_MISSING,
        /** Details: the view, why. */
        VIEW_BROKEN
    }

    private final Kind kind;
    private final List<String> details;

    SourceException(Kind kind, @Nullable Throwable cause, String... details) {
        super(kind + " " + List.of(details), cause);
        this.kind = kind;
        this.details = List.of(details);
    }

    /** The kind of failure. */
    public Kind kind() {
        return kind;
    }

    /** The details for its sentence, in order. */
    public List<String> details() {
        return details;
    }
}
