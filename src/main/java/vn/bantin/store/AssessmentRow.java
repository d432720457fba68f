package vn.bantin.store;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Progress;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.Place;
import vn.bantin.scoring.Rule;
import vn.bantin.scoring.Verdict;

/**
 * One line of {@code data/assessments.csv}.
 *
 * @param plan the end of the goal that must be reached
 * @param percentOfPlan with four decimals, as {@code expectedPercent}
 * @param indicatorRanked among how many it is ranked
 * @param estimate whether the value is an estimate; {@code null} in editions frozen before that was kept
 */
public record AssessmentRow(
        String programme,
        String period,
        String unit,
        String indicator,
        String basis,
        @Nullable String wording,
        @Nullable BigDecimal value,
        @Nullable BigDecimal plan,
        @Nullable BigDecimal percentOfPlan,
        @Nullable BigDecimal expectedPercent,
        String status,
        @Nullable String reason,
        String rule,
        boolean override,
        @Nullable Integer indicatorRank,
        @Nullable Integer indicatorRanked,
        @Nullable Boolean estimate,
        @Nullable String overrideReason) {

    static final String INSERT = """
        insert into assessments (
            edition, `position`, unit, indicator, basis, wording, `value`, `plan`, percent_of_plan,
            expected_percent, status, reason, `rule`, `override`, indicator_rank, indicator_ranked,
            estimate, override_reason)
        values (
            :edition, :position, :unit, :indicator, :basis, :wording, :value, :plan, :percent_of_plan,
            :expected_percent, :status, :reason, :rule, :override, :indicator_rank, :indicator_ranked,
            :estimate, :override_reason)
        """;

    static final String OF_EDITION = """
        select e.programme, e.period, a.*
        from assessments a join editions e on e.id = a.edition
        where a.edition = :edition
        order by a.`position`
        """;

    static Values values(long edition, int position, Assessment assessment) {
        Progress report = assessment.progress();
        Verdict verdict = assessment.verdict();
        Place place = assessment.place();
        return Values.of("edition", edition)
                .and("position", position)
                .and("unit", assessment.unit())
                .and("indicator", assessment.indicator().code())
                .and("basis", assessment.target().basis())
                .and("wording", assessment.target().wording())
                .and("value", report == null ? null : report.value())
                .and("plan", plan(assessment.target().goal(), assessment.indicator()))
                .and("percent_of_plan", percent(verdict.percentOfPlan()))
                .and("expected_percent", percent(verdict.expectedPercent()))
                .and("status", verdict.status())
                .and("reason", verdict.reason())
                .and("rule", verdict.rule())
                .and("override", verdict.rule() == Rule.OVERRIDDEN)
                .and("indicator_rank", place == null ? null : place.rank())
                .and("indicator_ranked", place == null ? null : place.among())
                .and("estimate", report != null && report.estimate())
                .and("override_reason", overrideReason(report));
    }

    private static @Nullable BigDecimal plan(@Nullable Goal goal, Indicator indicator) {
        return goal == null ? null : goal.mustReach(indicator.direction());
    }

    private static @Nullable String overrideReason(@Nullable Progress report) {
        return report == null || report.override() == null
                ? null
                : report.override().reason();
    }

    private static @Nullable BigDecimal percent(@Nullable Fraction percent) {
        return percent == null ? null : percent.rounded(4);
    }

    /** What of it is sealed; a column that comes later has no place here. */
    String sealed() {
        return Seals.line(
                unit,
                indicator,
                basis,
                wording,
                value,
                plan,
                percentOfPlan,
                expectedPercent,
                status,
                reason,
                rule,
                override,
                indicatorRank,
                indicatorRanked,
                estimate,
                overrideReason);
    }

    static AssessmentRow read(Cells row) throws SQLException {
        return new AssessmentRow(
                row.text("programme"),
                row.text("period"),
                row.text("unit"),
                row.text("indicator"),
                row.text("basis"),
                row.textOrNull("wording"),
                row.numberOrNull("value"),
                row.numberOrNull("plan"),
                row.decimalsOrNull("percent_of_plan"),
                row.decimalsOrNull("expected_percent"),
                row.text("status"),
                row.textOrNull("reason"),
                row.text("rule"),
                row.flag("override"),
                row.countOrNull("indicator_rank"),
                row.countOrNull("indicator_ranked"),
                row.flagOrNull("estimate"),
                row.textOrNull("override_reason"));
    }
}
