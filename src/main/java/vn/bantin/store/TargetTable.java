package vn.bantin.store;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Comparator;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Target;

/** The table of targets. */
final class TargetTable {

    static final Upsert PUT = Upsert.into("targets", "programme", "unit", "indicator", "basis", "valid_from")
            .sets(
                    "valid_to",
                    "comparator",
                    "low",
                    "high",
                    "wording",
                    "baseline",
                    "pace_q1",
                    "pace_q2",
                    "pace_q3",
                    "pace_q4",
                    "due",
                    "base_value",
                    "co_bodies",
                    "priority",
                    "source_document",
                    "scope",
                    "owner");

    static final String OF_PROGRAMME = """
        select * from targets
        where programme = :programme
        order by unit, indicator, basis, valid_from
        """;

    private TargetTable() {}

    static SqlParameters values(Target target) {
        Goal goal = target.goal();
        SqlParameters values = SqlParameters.of("programme", target.programme())
                .and("unit", target.unit())
                .and("indicator", target.indicator())
                .and("basis", target.basis())
                .and("valid_from", validFrom(target))
                .and("valid_to", target.validTo())
                .and("comparator", goal == null ? null : goal.comparator())
                .and("low", goal == null ? null : goal.low())
                .and("high", goal == null ? null : goal.high())
                .and("wording", target.wording())
                .and("baseline", target.baseline())
                .and("pace_q1", target.pace().q1())
                .and("pace_q2", target.pace().q2())
                .and("pace_q3", target.pace().q3())
                .and("pace_q4", target.pace().q4())
                .and("due", target.due())
                .and("base_value", target.baseValue());
        return AssignmentColumns.add(values, target.assignment());
    }

    static Target read(ResultRow row) throws SQLException {
        return new Target(
                row.text("programme"),
                row.text("unit"),
                row.text("indicator"),
                row.word("basis", Basis.class),
                goal(row),
                row.textOrNull("wording"),
                row.numberOrNull("baseline"),
                new Pace(
                        row.numberOrNull("pace_q1"),
                        row.numberOrNull("pace_q2"),
                        row.numberOrNull("pace_q3"),
                        row.numberOrNull("pace_q4")),
                row.periodOrNull("due"),
                row.periodOrNull("valid_from"),
                row.periodOrNull("valid_to"),
                row.numberOrNull("base_value"),
                AssignmentColumns.read(row));
    }

    private static @Nullable Goal goal(ResultRow row) throws SQLException {
        Comparator comparator = row.wordOrNull("comparator", Comparator.class);
        BigDecimal low = row.numberOrNull("low");
        BigDecimal high = row.numberOrNull("high");
        return Goal.of(comparator, low, high);
    }

    static String key(Target target) {
        return String.join(
                "/",
                target.programme(),
                target.unit(),
                target.indicator(),
                target.basis().name(),
                validFrom(target));
    }

    private static String validFrom(Target target) {
        return target.validFrom() == null ? "" : target.validFrom().toString();
    }
}
