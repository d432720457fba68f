package vn.bantin.store;

import java.sql.SQLException;
import vn.bantin.progress.Remark;

/** The table of remarks; one that was taken back keeps its key and has an empty text. */
final class RemarkTable {

    static final Upsert PUT = Upsert.into("remarks", "programme", "unit", "period", "section", "position")
            .sets("indicator", "text", "body", "due_on", "source");

    /** In no order: {@link vn.bantin.progress.Ledger} sorts them by section, which a database would by its letters. */
    static final String OF_PERIOD = "select * from remarks where programme = :programme and period = :period";

    private RemarkTable() {}

    static SqlParameters values(Remark remark) {
        return SqlParameters.of("programme", remark.programme())
                .and("unit", remark.unit())
                .and("period", remark.period())
                .and("section", remark.section())
                .and("position", remark.position())
                .and("indicator", remark.indicator())
                .and("text", remark.text())
                .and("body", remark.body())
                .and("due_on", remark.dueOn())
                .and("source", remark.source());
    }

    static Remark read(ResultRow row) throws SQLException {
        return new Remark(
                row.text("programme"),
                row.text("unit"),
                row.period("period"),
                row.word("section", Remark.Section.class),
                row.count("position"),
                row.textOrNull("indicator"),
                row.text("text"),
                row.textOrNull("body"),
                row.dateOrNull("due_on"),
                row.textOrNull("source"));
    }

    static String key(Remark remark) {
        return String.join(
                "/",
                remark.programme(),
                remark.unit(),
                remark.period().toString(),
                remark.section().name(),
                String.valueOf(remark.position()));
    }
}
