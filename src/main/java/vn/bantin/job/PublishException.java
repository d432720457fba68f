package vn.bantin.job;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown by a step of a publish that cannot go on, with the kind and the details of the sentence that says so. */
public final class PublishException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reasons, each named as the refusal that the user reads. */
    public enum Kind {
        /** Nobody has reported anything in the period. */
        NO_REPORTS,
        /** Another process took the period's lock over. */
        PERIOD_LOST,
        /** Printed files are no longer in the folder; the next publish prints them again. */
        FILES_GONE,
        /** A file of the former draft is open, so its folder cannot be replaced. */
        DRAFT_IN_USE
    }

    private final Kind kind;
    private final List<String> details;

    PublishException(Kind kind, @Nullable Throwable cause, Object... details) {
        super(kind.name(), cause);
        this.kind = kind;
        this.details = Arrays.stream(details).map(String::valueOf).toList();
    }

    public Kind kind() {
        return kind;
    }

    /** The details that the sentence names, in its order. */
    public List<String> details() {
        return details;
    }
}
