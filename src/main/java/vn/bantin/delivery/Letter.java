package vn.bantin.delivery;

import java.time.Instant;
import java.util.List;

/** A plain text to some people, as of one moment. */
public record Letter(List<String> to, Instant sent, String subject, String text) {

    public Letter {
        to = List.copyOf(to);
    }
}
