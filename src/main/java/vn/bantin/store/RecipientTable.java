package vn.bantin.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.bantin.progress.Recipient;

/** The table of recipients. */
final class RecipientTable {

    static final Upsert PUT = Upsert.into("recipients", "code")
            .sets("unit", "role", "channel", "address", "papers", "profile", "valid_from", "valid_to");

    /** In no order: {@link Recipient#ORDER} is that of letters and digits, whatever the database sorts by. */
    static final String ALL = "select * from recipients";

    private RecipientTable() {}

    static SqlParameters values(Recipient recipient) {
        return SqlParameters.of("code", recipient.code())
                .and("unit", recipient.unit())
                .and("role", recipient.role())
                .and("channel", recipient.channel())
                .and("address", recipient.address())
                .and("papers", recipient.papersInWords())
                .and("profile", recipient.profile())
                .and("valid_from", recipient.validFrom())
                .and("valid_to", recipient.validTo());
    }

    static Recipient read(ResultRow row) throws SQLException {
        return new Recipient(
                row.text("code"),
                row.textOrNull("unit"),
                row.textOrNull("role"),
                row.word("channel", Recipient.Channel.class),
                row.text("address"),
                Arrays.stream(row.text("papers").split(" "))
                        .map(Recipient.Paper::valueOf)
                        .collect(Collectors.toSet()),
                row.word("profile", Recipient.Profile.class),
                row.dateOrNull("valid_from"),
                row.dateOrNull("valid_to"));
    }

    static String key(Recipient recipient) {
        return recipient.code();
    }
}
