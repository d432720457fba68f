package vn.bantin.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vn.bantin.correction.FigureChange;

/**
 * One line of {@code data/corrections.csv}: a figure that an edition changes from the one before.
 *
 * @param indicator {@code null} for a figure of the whole unit
 * @param old as it was published, {@code null} for none
 */
public record FigureChangeRow(
        String programme,
        String period,
        int edition,
        String unit,
        @Nullable String indicator,
        String figure,
        @Nullable String old,
        @Nullable String now) {

    static final String INSERT = """
        insert into corrections (edition, `position`, unit, indicator, figure, `old`, `new`)
        values (:edition, :position, :unit, :indicator, :figure, :old, :new)
        """;

    static final String OF_EDITION = """
        select e.programme, e.period, e.number, c.*
        from corrections c join editions e on e.id = c.edition
        where c.edition = :edition
        order by c.`position`
        """;

    static SqlParameters values(long edition, int position, FigureChange change) {
        return SqlParameters.of("edition", edition)
                .and("position", position)
                .and("unit", change.unit())
                .and("indicator", change.indicator())
                .and("figure", change.figure())
                .and("old", change.from().data())
                .and("new", change.to().data());
    }

    /** The sealed text of the row; columns that are added later must stay out of it. */
    String sealed() {
        return SealedText.line(unit, indicator, figure, old, now);
    }

    static FigureChangeRow read(ResultRow row) throws SQLException {
        return new FigureChangeRow(
                row.text("programme"),
                row.text("period"),
                row.count("number"),
                row.text("unit"),
                row.textOrNull("indicator"),
                row.text("figure"),
                row.textOrNull("old"),
                row.textOrNull("new"));
    }
}
