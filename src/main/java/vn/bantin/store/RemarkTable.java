package vn.bantin.store;

import java.sql.SQLException;
import java.util.List;
import vn.bantin.progress.Remark;

/** The tables of remarks, of now and as editions froze them; one that was taken back keeps its key without a text. */
final class RemarkTable {

    static final Upsert PUT = Upsert.into("remarks", "programme", "unit", "period", "section", "position")
            .sets("indicator", "text", "body", "due_on", "source");

    /** In no order: {@link vn.bantin.progress.Ledger} sorts them by section, which a database would by its letters. */
    static final String OF_PERIOD = "select * from remarks where programme = :programme and period = :period";

    static final String FREEZE = """
            insert into frozen_remarks
                (edition, unit, section, `position`, indicator, `text`, body, due_on, source)
            values (:edition, :unit, :section, :position, :indicator, :text, :body, :due_on, :source)
            """;

    private static final String OF_EDITION = """
            select e.programme, e.period, r.*
            from frozen_remarks r join editions e on e.id = r.edition
            where r.edition = :edition
            """;

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

    static SqlParameters frozen(long edition, Remark remark) {
        return SqlParameters.of("edition", edition)
                .and("unit", remark.unit())
                .and("section", remark.section())
                .and("position", remark.position())
                .and("indicator", remark.indicator())
                .and("text", remark.text())
                .and("body", remark.body())
                .and("due_on", remark.dueOn())
                .and("source", remark.source());
    }

    /** The frozen remarks of an edition, in the order of print. */
    static List<Remark> ofEdition(SqlClient sql, long edition) {
        return sql.list(OF_EDITION, SqlParameters.of("edition", edition), RemarkTable::read).stream()
                .sorted(Remark.ORDER)
                .toList();
    }

    /** The sealed text of a frozen remark; columns that are added later must stay out of it. */
    static String sealed(Remark remark) {
        return SealedText.line(
                remark.unit(),
                remark.section(),
                remark.position(),
                remark.indicator(),
                remark.text(),
                remark.body(),
                remark.dueOn(),
                remark.source());
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
