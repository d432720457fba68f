package vn.bantin.store;

import java.sql.SQLException;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;

/** The table of units. */
final class UnitTable {

    static final Upsert PUT = Upsert.into("units", "code")
            .sets(
                    "name",
                    "kind",
                    "parent",
                    "cluster",
                    "valid_from",
                    "valid_to",
                    "committee",
                    "upper_committee",
                    "symbol",
                    "place");

    static final String ALL = "select * from units order by code";

    private UnitTable() {}

    static SqlParameters values(Unit unit) {
        return SqlParameters.of("code", unit.code())
                .and("name", unit.name())
                .and("kind", unit.kind())
                .and("parent", unit.parent())
                .and("cluster", unit.cluster())
                .and("valid_from", unit.validFrom())
                .and("valid_to", unit.validTo())
                .and("committee", unit.committee())
                .and("upper_committee", unit.upperCommittee())
                .and("symbol", unit.symbol())
                .and("place", unit.place());
    }

    static Unit read(ResultRow row) throws SQLException {
        return new Unit(
                row.text("code"),
                row.text("name"),
                row.word("kind", UnitKind.class),
                row.textOrNull("parent"),
                row.textOrNull("cluster"),
                row.dateOrNull("valid_from"),
                row.dateOrNull("valid_to"),
                row.textOrNull("committee"),
                row.textOrNull("upper_committee"),
                row.textOrNull("symbol"),
                row.textOrNull("place"));
    }

    static String key(Unit unit) {
        return unit.code();
    }
}
