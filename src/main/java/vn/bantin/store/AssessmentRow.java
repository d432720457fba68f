package vn.bantin.store;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Edition;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Progress;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.NotAssessedReason;
import vn.bantin.scoring.Rank;
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

    /** Selects the rows of one unit, by the index of the table. */
    static final String OF_UNIT = """
        select e.programme, e.period, a.*
        from assessments a join editions e on e.id = a.edition
        where a.edition = :edition and a.unit = :unit
        order by a.`position`
        """;

    /** The row as it comes back once it is stored. */
    static AssessmentRow of(Edition edition, Assessment assessment) {
        Progress report = assessment.progress();
        Verdict verdict = assessment.verdict();
        Rank place = assessment.place();
        NotAssessedReason reason = verdict.reason();
        return new AssessmentRow(
                edition.programme().code(),
                edition.period().toString(),
                assessment.unit(),
                assessment.indicator().code(),
                assessment.target().basis().name(),
                assessment.target().wording(),
                report == null ? null : ResultRow.plain(report.value()),
                ResultRow.plain(plan(assessment.target().goal(), assessment.indicator())),
                percent(verdict.percentOfPlan()),
                percent(verdict.expectedPercent()),
                verdict.status().name(),
                reason == null ? null : reason.name(),
                verdict.rule().name(),
                assessment.ruled(),
                place == null ? null : place.rank(),
                place == null ? null : place.among(),
                assessment.estimated(),
                overrideReason(report));
    }

    SqlParameters values(long edition, int position) {
        return SqlParameters.of("edition", edition)
                .and("position", position)
                .and("unit", unit)
                .and("indicator", indicator)
                .and("basis", basis)
                .and("wording", wording)
                .and("value", value)
                .and("plan", plan)
                .and("percent_of_plan", percentOfPlan)
                .and("expected_percent", expectedPercent)
                .and("status", status)
                .and("reason", reason)
                .and("rule", rule)
                .and("override", override)
                .and("indicator_rank", indicatorRank)
                .and("indicator_ranked", indicatorRanked)
                .and("estimate", estimate)
                .and("override_reason", overrideReason);
    }

    /** The rows of one unit by their indicator. */
    static Map<String, AssessmentRow> byIndicator(List<AssessmentRow> rows) {
        return rows.stream()
                .collect(Collectors.toMap(AssessmentRow::indicator, Function.identity(), (one, other) -> one));
    }

    /** The rows of one indicator by their unit. */
    static Map<String, AssessmentRow> byUnit(List<AssessmentRow> rows) {
        return rows.stream().collect(Collectors.toMap(AssessmentRow::unit, Function.identity(), (one, other) -> one));
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

    /** The sealed text of the row; columns that are added later must stay out of it. */
    String sealed() {
        return SealedText.line(
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

    static AssessmentRow read(ResultRow row) throws SQLException {
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
