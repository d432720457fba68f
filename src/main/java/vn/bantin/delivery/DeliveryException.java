package vn.bantin.delivery;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Thrown where a letter or a copy does not get through, with how sure that is. */
public final class DeliveryException extends IOException {

    private static final long serialVersionUID = 1L;

    /** How far it came. */
    public enum Kind {
        /** There is no line to the server; nothing was sent, and no other letter would be. */
        UNREACHABLE,
        /** It was not taken, and may be another time. */
        LATER,
        /** It was not taken, and never will be as it is. */
        REFUSED,
        /** It was handed over, and nobody said that it was taken. */
        DOUBTFUL
    }

    private final Kind kind;

    DeliveryException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
