package vn.bantin.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Location;

/** One line of {@code data/findings.csv}, its message in Vietnamese. */
public record FindingRow(
        String severity,
        String code,
        @Nullable String file,
        @Nullable Long line,
        @Nullable String column,
        @Nullable String unit,
        @Nullable String indicator,
        String message) {

    static final String INSERT = """
        insert into findings (edition, `position`, severity, code, file, `line`, `column`, unit, indicator, message)
        values (:edition, :position, :severity, :code, :file, :line, :column, :unit, :indicator, :message)
        """;

    static final String OF_EDITION = "select * from findings where edition = :edition order by `position`";

    static SqlParameters values(long edition, int position, Finding finding) {
        Location place = finding.place();
        return SqlParameters.of("edition", edition)
                .and("position", position)
                .and("severity", finding.severity())
                .and("code", finding.code())
                .and("file", place.file())
                .and("line", place.line())
                .and("column", place.column())
                .and("unit", place.unit())
                .and("indicator", place.indicator())
                .and("message", finding.message());
    }

    /** The sealed text of the row; columns that are added later must stay out of it. */
    String sealed() {
        return SealedText.line(severity, code, file, line, column, unit, indicator, message);
    }

    static FindingRow read(ResultRow row) throws SQLException {
        return new FindingRow(
                row.text("severity"),
                row.text("code"),
                row.textOrNull("file"),
                row.sizeOrNull("line"),
                row.textOrNull("column"),
                row.textOrNull("unit"),
                row.textOrNull("indicator"),
                row.text("message"));
    }
}
