package vn.bantin.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Progress.Ruling;
import vn.bantin.progress.Status;

/** The table of progress. */
final class ProgressTable {

    static final Upsert PUT = Upsert.into("progress", "programme", "unit", "indicator", "period")
            .sets("value", "estimate", "state", "override_status", "override_reason", "reported_on", "source", "note");

    static final String OF_PERIOD = """
        select * from progress
        where programme = :programme and period = :period
        order by unit, indicator
        """;

    /** Reports of earlier periods, of all units: "unit in (select …)" is quadratic on H2. */
    static final String FORMER = """
        select * from progress
        where period >= :first and period < :until
        order by period, programme, unit, indicator
        """;

    static final String LATEST_PERIOD = "select period from progress order by period desc limit 1";

    private ProgressTable() {}

    static SqlParameters values(Progress report) {
        Ruling override = report.override();
        return SqlParameters.of("programme", report.programme())
                .and("unit", report.unit())
                .and("indicator", report.indicator())
                .and("period", report.period())
                .and("value", report.value())
                .and("estimate", report.estimate())
                .and("state", report.state())
                .and("override_status", override == null ? null : override.status())
                .and("override_reason", override == null ? null : override.reason())
                .and("reported_on", report.reportedOn())
                .and("source", report.source())
                .and("note", report.note());
    }

    static Progress read(ResultRow row) throws SQLException {
        return new Progress(
                row.text("programme"),
                row.text("unit"),
                row.text("indicator"),
                row.period("period"),
                row.numberOrNull("value"),
                row.flag("estimate"),
                row.word("state", Progress.State.class),
                override(row),
                row.dateOrNull("reported_on"),
                row.textOrNull("source"),
                row.textOrNull("note"));
    }

    private static @Nullable Ruling override(ResultRow row) throws SQLException {
        Status status = row.wordOrNull("override_status", Status.class);
        return status == null ? null : new Ruling(status, row.text("override_reason"));
    }

    static String key(Progress report) {
        return String.join(
                "/",
                report.programme(),
                report.unit(),
                report.indicator(),
                report.period().toString());
    }
}
