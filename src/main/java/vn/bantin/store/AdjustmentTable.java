package vn.bantin.store;

import java.sql.SQLException;
import vn.bantin.progress.Adjustment;

/** The table of adjustments. */
final class AdjustmentTable {

    static final Upsert PUT = Upsert.into("adjustments", "programme", "unit", "period", "kind", "item")
            .sets("points", "reason", "source");

    static final String OF_PERIOD = """
            select * from adjustments
            where programme = :programme and period = :period
            order by unit, kind, item
            """;

    private AdjustmentTable() {}

    static SqlParameters values(Adjustment adjustment) {
        return SqlParameters.of("programme", adjustment.programme())
                .and("unit", adjustment.unit())
                .and("period", adjustment.period())
                .and("kind", adjustment.kind())
                .and("item", item(adjustment))
                .and("points", adjustment.points())
                .and("reason", adjustment.reason())
                .and("source", adjustment.source());
    }

    static Adjustment read(ResultRow row) throws SQLException {
        String item = row.text("item");
        return new Adjustment(
                row.text("programme"),
                row.text("unit"),
                row.period("period"),
                row.word("kind", Adjustment.Kind.class),
                item.isEmpty() ? null : item,
                row.number("points"),
                row.text("reason"),
                row.textOrNull("source"));
    }

    static String key(Adjustment adjustment) {
        return String.join(
                "/",
                adjustment.programme(),
                adjustment.unit(),
                adjustment.period().toString(),
                adjustment.kind().name(),
                item(adjustment));
    }

    private static String item(Adjustment adjustment) {
        return adjustment.item() == null ? "" : adjustment.item();
    }
}
