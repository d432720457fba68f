package vn.bantin.store;

import java.sql.SQLException;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;

/** The table of indicators; each keeps the position with which it first came. */
final class IndicatorTable {

    static final Upsert PUT = Upsert.into("indicators", "code")
            .keeps("position")
            .sets(
                    "name",
                    "group",
                    "unit_of_measure",
                    "measure",
                    "direction",
                    "decimals",
                    "first_assessed",
                    "part_of",
                    "lead_body",
                    "weight",
                    "co_bodies",
                    "priority",
                    "source_document",
                    "scope",
                    "owner");

    static final String ALL = "select * from indicators order by `position`, code";

    static final String LAST_POSITION = "select coalesce(max(`position`), 0) as last_position from indicators";

    private IndicatorTable() {}

    static SqlParameters values(Indicator indicator, int position) {
        SqlParameters values = SqlParameters.of("code", indicator.code())
                .and("position", position)
                .and("name", indicator.name())
                .and("group", indicator.group())
                .and("unit_of_measure", indicator.unitOfMeasure())
                .and("measure", indicator.measure())
                .and("direction", indicator.direction())
                .and("decimals", indicator.decimals())
                .and("first_assessed", indicator.firstAssessed())
                .and("part_of", indicator.partOf())
                .and("lead_body", indicator.leadBody())
                .and("weight", indicator.weight());
        return AssignmentColumns.add(values, indicator.assignment());
    }

    static Indicator read(ResultRow row) throws SQLException {
        return new Indicator(
                row.text("code"),
                row.text("name"),
                row.text("group"),
                row.text("unit_of_measure"),
                row.word("measure", Measure.class),
                row.word("direction", Direction.class),
                row.count("decimals"),
                row.count("first_assessed"),
                row.textOrNull("part_of"),
                row.textOrNull("lead_body"),
                row.number("weight"),
                AssignmentColumns.read(row));
    }

    static String key(Indicator indicator) {
        return indicator.code();
    }
}
