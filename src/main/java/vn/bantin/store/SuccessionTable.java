package vn.bantin.store;

import java.sql.SQLException;
import vn.bantin.progress.Succession;

/** The table of successions. */
final class SuccessionTable {

    static final Upsert PUT =
            Upsert.into("successions", "old", "new", "effective_on").sets("share");

    static final String ALL = "select * from successions order by `old`, `new`, effective_on";

    private SuccessionTable() {}

    static SqlParameters values(Succession succession) {
        return SqlParameters.of("old", succession.oldUnit())
                .and("new", succession.newUnit())
                .and("effective_on", succession.effectiveOn())
                .and("share", succession.share());
    }

    static Succession read(ResultRow row) throws SQLException {
        return new Succession(row.text("old"), row.text("new"), row.date("effective_on"), row.numberOrNull("share"));
    }

    static String key(Succession succession) {
        return succession.oldUnit() + "/" + succession.newUnit() + "/" + succession.effectiveOn();
    }
}
