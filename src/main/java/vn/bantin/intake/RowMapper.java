package vn.bantin.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.FindingCode;
import vn.bantin.progress.Adjustment;
import vn.bantin.progress.Assignment;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Status;
import vn.bantin.progress.Succession;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;

/**
 * Maps rows to values, with one function for each sheet: it returns the value, or {@code null} and leaves all defects
 * in the cells.
 */
final class RowMapper {

    static final String UNIT = "đơn vị";
    static final String PROGRAMME = "kế hoạch";
    static final String INDICATOR = "chỉ tiêu";

    private static final int LONG = 1000;
    private static final int SHORT = 200;

    /** Points have as many decimals as printed scores. */
    private static final int POINTS_DECIMALS = 2;

    private RowMapper() {}

    static @Nullable Unit unit(CellParser cells, Map<String, Unit> known) {
        String code = cells.code("code");
        Unit before = code == null ? null : known.get(code);
        String name = cells.text("name", LONG);
        UnitKind kind = cells.word("kind", UnitKind.class);
        String parent = cells.orKept("parent", cells.code("parent"), before, Unit::parent);
        String cluster = cells.orKept("cluster", cells.text("cluster", SHORT), before, Unit::cluster);
        LocalDate validFrom = cells.orKept("valid_from", cells.date("valid_from"), before, Unit::validFrom);
        LocalDate validTo = cells.orKept("valid_to", cells.date("valid_to"), before, Unit::validTo);
        cells.inOrder("valid_to", validFrom, validTo);
        String committee = cells.orKept("committee", cells.text("committee", SHORT), before, Unit::committee);
        String upperCommittee =
                cells.orKept("upper_committee", cells.text("upper_committee", SHORT), before, Unit::upperCommittee);
        String symbol = cells.orKept("symbol", cells.text("symbol", SHORT), before, Unit::symbol);
        String place = cells.orKept("place", cells.text("place", SHORT), before, Unit::place);
        if (cells.failed() || code == null || name == null || kind == null) {
            return null;
        }
        return new Unit(
                code, name, kind, parent, cluster, validFrom, validTo, committee, upperCommittee, symbol, place);
    }

    static @Nullable Succession succession(CellParser cells, Map<String, Unit> units) {
        Unit old = cells.reference("old", units, UNIT);
        Unit successor = cells.reference("new", units, UNIT);
        LocalDate effectiveOn = cells.date("effective_on");
        BigDecimal share = cells.share("share");
        if (cells.failed() || old == null || successor == null || effectiveOn == null) {
            return null;
        }
        Succession said = new Succession(old.code(), successor.code(), effectiveOn, share);
        return AbsentColumns.in(said, cells);
    }

    /**
     * Reads a programme; where the cell on secrecy is empty, a stored programme stays as secret as it is: only a
     * written no makes it public.
     */
    static @Nullable Programme programme(CellParser cells, Map<String, Unit> units, Map<String, Programme> known) {
        String code = cells.code("code");
        String title = cells.text("title", LONG);
        Programme.Kind kind = cells.word("kind", Programme.Kind.class);
        Integer firstYear = cells.whole("first_year", 1000, 2999);
        Integer lastYear = cells.whole("last_year", 1000, 2999);
        cells.inOrder("last_year", firstYear, lastYear);
        if (kind == Programme.Kind.ANNUAL && firstYear != null && lastYear != null && firstYear < lastYear) {
            cells.wrong(FindingCode.ANNUAL_SPANS_YEARS, "last_year", firstYear, lastYear);
        }
        Unit issuer = cells.reference("issued_by", units, UNIT);
        Programme before = code == null ? null : known.get(code);
        boolean secret = cells.row().text("secret").isEmpty() ? before != null && before.secret() : cells.yes("secret");
        String theme = cells.orKept("theme", cells.text("theme", LONG), before, Programme::theme);
        String goal = cells.orKept("goal", cells.text("goal", LONG), before, Programme::goal);
        Integer baseYear = cells.orKept("base_year", cells.whole("base_year", 1000, 2999), before, Programme::baseYear);
        // A term that begins with a congress in 2020 is compared with the whole of that year.
        int latest = firstYear == null ? 0 : kind == Programme.Kind.TERM ? firstYear : firstYear - 1;
        if (baseYear != null && firstYear != null && baseYear > latest) {
            cells.wrong(FindingCode.BASE_YEAR_LATE, "base_year", baseYear, firstYear);
        }
        if (cells.failed() || code == null || title == null || kind == null || firstYear == null || lastYear == null) {
            return null;
        }
        String issuedBy = cells.orKept("issued_by", issuer == null ? null : issuer.code(), before, Programme::issuedBy);
        return new Programme(code, title, kind, firstYear, lastYear, issuedBy, secret, theme, goal, baseYear);
    }

    static @Nullable Indicator indicator(CellParser cells, Map<String, Indicator> known) {
        String code = cells.code("code");
        Indicator before = code == null ? null : known.get(code);
        String name = cells.text("name", LONG);
        String group = cells.text("group", SHORT);
        String unitOfMeasure = cells.text("unit_of_measure", SHORT);
        Measure measure = cells.word("measure", Measure.class);
        if (cells.row().text("unit_of_measure").isEmpty() && measure != null && measure != Measure.MILESTONE) {
            cells.wrong(FindingCode.VALUE_MISSING, "unit_of_measure");
        }
        Direction direction = cells.word("direction", Direction.class);
        Integer decimals = cells.orKept("decimals", cells.whole("decimals", 0, 12), before, Indicator::decimals);
        Integer quarter = 1 + Math.max(0, cells.word("first_assessed", List.of("Q1", "Q2", "Q3", "Q4")));
        Integer firstAssessed = cells.orKept("first_assessed", quarter, before, Indicator::firstAssessed);
        String partOf = cells.orKept("part_of", cells.code("part_of"), before, Indicator::partOf);
        String leadBody = cells.orKept("lead_body", cells.text("lead_body", SHORT), before, Indicator::leadBody);
        BigDecimal weight = cells.orKept("weight", cells.number("weight", 0, null), before, Indicator::weight);
        Assignment assignment = RemarkMapper.assignment(cells, before == null ? null : before.assignment());
        if (cells.failed() || code == null || name == null || group == null || measure == null || direction == null) {
            return null;
        }
        return new Indicator(
                code,
                name,
                group,
                unitOfMeasure == null ? "" : unitOfMeasure,
                measure,
                direction,
                decimals == null ? 0 : decimals,
                firstAssessed == null ? 1 : firstAssessed,
                partOf,
                leadBody,
                weight == null ? BigDecimal.ONE : weight,
                assignment);
    }

    static @Nullable Target target(
            CellParser cells,
            Map<String, Programme> programmes,
            Map<String, Unit> units,
            Map<String, Indicator> indicators) {
        Programme programme = cells.reference("programme", programmes, PROGRAMME);
        Unit unit = cells.reference("unit", units, UNIT);
        Indicator indicator = cells.reference("indicator", indicators, INDICATOR);
        Basis basis = cells.word("basis", Basis.class);
        String wording = cells.text("wording", LONG);
        // Of an unknown programme the row is refused; until then the kind that reads less is assumed.
        Programme.Kind kind = programme == null ? Programme.Kind.TERM : programme.kind();
        Goal goal = GoalParser.goal(cells, kind, indicator, wording);
        BigDecimal baseline = cells.number("baseline");
        BigDecimal q1 = cells.share("pace_q1");
        BigDecimal q2 = cells.share("pace_q2");
        BigDecimal q3 = cells.share("pace_q3");
        BigDecimal q4 = cells.share("pace_q4");
        Period due = cells.period("due", programme);
        Period validFrom = cells.period("valid_from", programme);
        Period validTo = cells.period("valid_to", programme);
        cells.inOrder("valid_to", validFrom, validTo);
        boolean removed = cells.yes("removed");
        BigDecimal baseValue = cells.number("base_value");
        Assignment assignment = RemarkMapper.assignment(cells, null);
        if (cells.failed() || programme == null || unit == null || indicator == null) {
            return null;
        }
        Target said = new Target(
                programme.code(),
                unit.code(),
                indicator.code(),
                basis == null ? Basis.ASSIGNED : basis,
                goal,
                wording,
                baseline,
                new Pace(q1, q2, q3, q4),
                due,
                validFrom,
                validTo,
                baseValue,
                assignment);
        Target target = AbsentColumns.in(said, programme, cells);
        if (removed && cells.stored(said).isEmpty()) {
            cells.wrong(FindingCode.REMOVED_UNKNOWN, "removed", cells.row().key());
        }
        return removed ? target.removed(programme) : target;
    }

    static @Nullable Progress progress(
            CellParser cells,
            Map<String, Programme> programmes,
            Map<String, Unit> units,
            Map<String, Indicator> indicators,
            QuarterCheck quarters) {
        Programme programme = cells.reference("programme", programmes, PROGRAMME);
        Unit unit = cells.reference("unit", units, UNIT);
        Indicator indicator = cells.reference("indicator", indicators, INDICATOR);
        Period period = cells.period("period", programme);
        BigDecimal value = cells.number("value");
        BigDecimal quarter = cells.number(QuarterCheck.COLUMN);
        if (value != null && indicator != null && indicator.measure() == Measure.MILESTONE && !isYesOrNo(value)) {
            cells.wrong(FindingCode.MILESTONE_VALUE, "value", cells.row().text("value"));
        }
        boolean estimate = cells.yes("estimate");
        Progress.State state = cells.word("state", Progress.State.class);
        Progress.Ruling override = ruling(cells);
        LocalDate reportedOn = cells.date("reported_on");
        String source = cells.text("source", LONG);
        String note = cells.text("note", LONG);
        if (cells.failed()
                || programme == null
                || unit == null
                || indicator == null
                || period == null
                || state == null) {
            return null;
        }
        Progress said = new Progress(
                programme.code(),
                unit.code(),
                indicator.code(),
                period,
                value,
                estimate,
                state,
                override,
                reportedOn,
                source,
                note);
        Progress report = AbsentColumns.in(said, cells);
        quarters.put(report, programme, indicator, quarter, cells.row());
        return report;
    }

    static @Nullable Adjustment adjustment(
            CellParser cells, Map<String, Programme> programmes, Map<String, Unit> units) {
        Programme programme = cells.reference("programme", programmes, PROGRAMME);
        Unit unit = cells.reference("unit", units, UNIT);
        Period period = cells.period("period", programme);
        Adjustment.Kind kind = cells.word("kind", Adjustment.Kind.class);
        String item = cells.code("item");
        BigDecimal points = cells.number("points", 0, null);
        if (points != null && points.stripTrailingZeros().scale() > POINTS_DECIMALS) {
            cells.wrong(FindingCode.POINTS_TOO_FINE, "points", cells.row().text("points"));
        }
        String reason = cells.text("reason", LONG);
        String source = cells.text("source", LONG);
        if (cells.failed()
                || programme == null
                || unit == null
                || period == null
                || kind == null
                || points == null
                || reason == null) {
            return null;
        }
        Adjustment said = new Adjustment(programme.code(), unit.code(), period, kind, item, points, reason, source);
        return AbsentColumns.in(said, cells);
    }

    private static Progress.@Nullable Ruling ruling(CellParser cells) {
        Status status = cells.word("override_status", Status.class);
        String reason = cells.text("override_reason", LONG);
        boolean ruled = !cells.row().text("override_status").isEmpty();
        boolean reasoned = !cells.row().text("override_reason").isEmpty();
        if (ruled && !reasoned) {
            cells.wrong(FindingCode.OVERRIDE_WITHOUT_REASON, "override_reason");
        }
        if (reasoned && !ruled) {
            cells.wrong(FindingCode.REASON_WITHOUT_OVERRIDE, "override_reason");
        }
        return status == null || reason == null ? null : new Progress.Ruling(status, reason);
    }

    private static boolean isYesOrNo(BigDecimal value) {
        return value.signum() == 0 || value.compareTo(BigDecimal.ONE) == 0;
    }
}
