package vn.bantin.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.DeliveryState;
import vn.bantin.progress.Recipient;

/**
 * One letter with papers of an edition, or one copy of them in a folder: what is to be sent, and the receipt of it.
 *
 * @param id its number in the database, 0 before it is stored
 * @param round the run that it belongs to, counted from 1 in each edition
 * @param recipient the code of who gets it
 * @param sending 1, and one more each time that somebody asked to send it again
 * @param part which of several letters to the same recipient it is, from 1
 * @param salutation who it is in words
 * @param answer what the mail server or the folder said at last; {@code null} before anything was tried
 * @param files the names below the edition's folder
 */
public record Delivery(
        long id,
        int round,
        String recipient,
        int sending,
        int part,
        int parts,
        Recipient.Channel channel,
        String address,
        Recipient.Profile profile,
        String salutation,
        DeliveryState state,
        @Nullable String answer,
        Instant changedAt,
        List<PublishedFile> files) {

    static final String INSERT = """
        insert into deliveries
            (edition, round, recipient, sending, part, parts, channel, address, profile, salutation, state, answer,
            changed_at)
        values (:edition, :round, :recipient, :sending, :part, :parts, :channel, :address, :profile, :salutation, :state,
            :answer, :changed_at)
        """;

    static final String INSERT_FILE = """
        insert into delivered_files (delivery, `position`, name, sha256)
        values (:delivery, :position, :name, :sha256)
        """;

    static final String OF_EDITION = "select * from deliveries where edition = :edition order by id";

    static final String FILES = """
        select f.delivery, f.name, f.sha256
        from delivered_files f join deliveries d on d.id = f.delivery
        where d.edition = :edition
        order by f.delivery, f.`position`
        """;

    static final String CHANGE = """
        update deliveries set state = :state, answer = :answer, changed_at = :changed_at
        where id = :id and state = :before
        """;

    public Delivery {
        files = List.copyOf(files);
    }

    SqlParameters values(long edition) {
        return SqlParameters.of("edition", edition)
                .and("round", round)
                .and("recipient", recipient)
                .and("sending", sending)
                .and("part", part)
                .and("parts", parts)
                .and("channel", channel)
                .and("address", address)
                .and("profile", profile)
                .and("salutation", salutation)
                .and("state", state)
                .and("answer", answer)
                .and("changed_at", changedAt);
    }

    static Delivery read(ResultRow row, List<PublishedFile> files) throws SQLException {
        return new Delivery(
                row.size("id"),
                row.count("round"),
                row.text("recipient"),
                row.count("sending"),
                row.count("part"),
                row.count("parts"),
                row.word("channel", Recipient.Channel.class),
                row.text("address"),
                row.word("profile", Recipient.Profile.class),
                row.text("salutation"),
                row.word("state", DeliveryState.class),
                row.textOrNull("answer"),
                row.instant("changed_at"),
                files);
    }

    /** The same to another address. */
    public Delivery to(String other) {
        return new Delivery(
                id,
                round,
                recipient,
                sending,
                part,
                parts,
                channel,
                other,
                profile,
                salutation,
                state,
                answer,
                changedAt,
                files);
    }

    /** The same letter once more. */
    public Delivery again(int inRound, int newSending, Instant at) {
        return new Delivery(
                0,
                inRound,
                recipient,
                newSending,
                part,
                parts,
                channel,
                address,
                profile,
                salutation,
                DeliveryState.OPEN,
                null,
                at,
                files);
    }
}
