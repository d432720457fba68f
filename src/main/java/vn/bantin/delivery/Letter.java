package vn.bantin.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plain text to some people, as of one moment, and the files that go with it.
 *
 * @param id by which the letter is known to every server on its way, {@code null} to leave that to the first of them
 */
public record Letter(
        List<String> to,
        Instant sent,
        String subject,
        String text,
        List<Attachment> files,
        @Nullable String id) {

    public Letter {
        to = List.copyOf(to);
        files = List.copyOf(files);
    }

    /** A letter without files. */
    public Letter(List<String> to, Instant sent, String subject, String text) {
        this(to, sent, subject, text, List.of(), null);
    }
}
