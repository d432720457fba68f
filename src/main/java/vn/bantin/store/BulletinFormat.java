package vn.bantin.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.bulletin.Trend;
import vn.bantin.page.JsonText;
import vn.bantin.progress.Assignment;
import vn.bantin.progress.Comparator;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Period;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.Rank;

/**
 * A bulletin as it is stored. The first form says everything; the second leaves number and unit to the columns beside it, and
 * what its rows show of an assessment to the table of assessments.
 */
final class BulletinFormat {

    private BulletinFormat() {}

    /** The text in the second form, beside those rows of the unit. */
    static String written(Bulletin bulletin, List<AssessmentRow> assessments) {
        Map<String, AssessmentRow> known = AssessmentRow.byIndicator(assessments);
        return JsonText.of(json -> json.count(PagePart.FORMAT, 2)
                .text("unitName", bulletin.unitName())
                .object("period", bulletin.period(), PagePart::period)
                .object("letterhead", bulletin.letterhead(), PagePart::letterhead)
                .text("title", bulletin.title())
                .text("programme", bulletin.programme())
                .text("counts", bulletin.counts())
                .texts("changes", bulletin.changes())
                .texts("behind", bulletin.behind())
                .texts("remarks", bulletin.remarks())
                .object("tally", bulletin.tally(), PagePart::tally)
                .objects("groups", bulletin.groups(), PagePart::group)
                .objects(
                        "rows",
                        bulletin.rows(),
                        (of, row) -> row(of, row, known.get(row.indicator()), bulletin.period()))
                .texts("method", bulletin.method())
                .object("closing", bulletin.closing(), PagePart::closing)
                .text("plans", bulletin.plans())
                .texts("merits", bulletin.merits())
                .texts("standIns", bulletin.standIns())
                .object("briefing", bulletin.briefing(), BriefingFormat::write)
                .object("correction", bulletin.correction(), PagePart::correction));
    }

    private static void row(JsonText json, TargetRow row, @Nullable AssessmentRow known, Period period) {
        AssessedFigures own = AssessedFigures.of(row);
        boolean told = known != null && own.equals(AssessedFigures.of(known));
        Rank place = row.place();
        json.text("indicator", row.indicator())
                .object("figures", told ? null : own, (of, figures) -> figures.write(of))
                .text("group", row.group())
                .count("number", row.number())
                .text("name", row.name())
                .text("unitOfMeasure", row.unitOfMeasure())
                .text("plan", known != null && row.plan().equals(known.wording()) ? null : row.plan())
                .text("assigned", row.assigned())
                .text("own", row.own())
                .text("lastYear", row.lastYear())
                .text("quarter", row.quarter())
                .text("valueText", row.valueText())
                .number("percentOfPlan", row.percentOfPlan())
                .number("percentOfLastYear", row.percentOfLastYear())
                .text("label", row.label())
                .text("why", row.why())
                .flag("tied", PagePart.onlyIf(place != null && place.tied()))
                .text("leadBody", row.leadBody())
                .flag("milestone", PagePart.onlyIf(row.milestone()))
                .object("numbers", row.numbers(), BulletinFormat::numbers)
                .object(
                        "trend",
                        row.trend(),
                        (of, trend) -> trend(of, trend, now(period, row.value(), row.valueText())))
                .object(
                        "former",
                        row.former(),
                        (of, former) -> of.number("lastYear", former.lastYear())
                                .text("lastYearNow", former.lastYearNow())
                                .text("beforeNow", former.beforeNow())
                                .object("judged", former.judged(), BulletinFormat::judged))
                .object("assignment", row.assignment(), BulletinFormat::assignment)
                .text("doubt", row.doubt());
    }

    private static void assignment(JsonText json, Assignment assignment) {
        json.text("coBodies", assignment.coBodies())
                .flag("priority", assignment.priority())
                .text("sourceDocument", assignment.sourceDocument())
                .text("scope", assignment.scope())
                .text("owner", assignment.owner());
    }

    private static Assignment assignment(JsonFields stored) {
        return new Assignment(
                stored.textOrNull("coBodies"),
                stored.flagOrNull("priority"),
                stored.textOrNull("sourceDocument"),
                stored.textOrNull("scope"),
                stored.textOrNull("owner"));
    }

    private static void judged(JsonText json, TargetRow.Judged judged) {
        json.text("period", judged.period()).word("status", judged.status());
    }

    private static void numbers(JsonText json, TargetRow.Numbers numbers) {
        json.word("measure", numbers.measure())
                .word("sense", numbers.sense())
                .word("comparator", numbers.comparator())
                .number("low", numbers.low())
                .number("high", numbers.high())
                .number("slack", numbers.slack())
                .number("baseline", numbers.baseline())
                .object(
                        "expected",
                        numbers.expected(),
                        (of, expected) -> of.number("over", expected.over()).number("under", expected.under()))
                .flag("last", PagePart.onlyIf(numbers.last()));
    }

    /** The line up to the period, whose own point is left out where it is the row's value. */
    private static void trend(JsonText json, Trend trend, Trend.Point now) {
        List<Trend.Point> points = trend.now();
        boolean upToRow = !points.isEmpty() && points.get(points.size() - 1).equals(now);
        json.objects("now", upToRow ? points.subList(0, points.size() - 1) : points, BulletinFormat::point)
                .flag("upToRow", PagePart.onlyIf(upToRow))
                .objects("before", trend.before(), BulletinFormat::point);
    }

    private static Trend.Point now(Period period, @Nullable BigDecimal value, String text) {
        return new Trend.Point(period.year(), period.quarter(), value, text);
    }

    private static void point(JsonText json, Trend.Point point) {
        json.count("year", point.year())
                .count("quarter", point.quarter())
                .number("value", point.value())
                .text("text", point.text());
    }

    /** The bulletin of that text in the first form. */
    static Bulletin readFirst(String text) {
        JsonFields page = JsonFields.of(text);
        Period period = page.object("period", PagePart::period);
        return read(
                page,
                page.count("number"),
                page.text("unit"),
                period,
                page.objects("rows", row -> rowOfFirst(row, period)));
    }

    /** The bulletin of that text in the second form, with the columns and those rows of the unit beside it. */
    static Bulletin readSecond(String text, int number, String unit, List<AssessmentRow> assessments) {
        Map<String, AssessmentRow> known = AssessmentRow.byIndicator(assessments);
        JsonFields page = JsonFields.of(text);
        Period period = page.object("period", PagePart::period);
        return read(
                page,
                number,
                unit,
                period,
                page.objects("rows", row -> rowOfSecond(row, known.get(row.text("indicator")), period)));
    }

    private static Bulletin read(JsonFields page, int number, String unit, Period period, List<TargetRow> rows) {
        return new Bulletin(
                number,
                unit,
                page.text("unitName"),
                period,
                page.object("letterhead", PagePart::letterhead),
                page.text("title"),
                page.text("programme"),
                page.text("counts"),
                page.texts("changes"),
                page.texts("behind"),
                page.texts("remarks"),
                page.object("tally", PagePart::tally),
                page.objects("groups", PagePart::group),
                rows,
                page.texts("method"),
                page.objectOrNull("closing", PagePart::closing),
                page.textOrNull("plans"),
                page.texts("merits"),
                page.texts("standIns"),
                page.objectOrNull("briefing", BriefingFormat::read),
                page.objectOrNull("correction", PagePart::correction));
    }

    private static TargetRow rowOfFirst(JsonFields row, Period period) {
        Rank place = row.objectOrNull("place", PagePart::place);
        AssessedFigures figures = new AssessedFigures(
                row.numberOrNull("value"),
                row.word("status", Status.class),
                place == null ? null : place.rank(),
                place == null ? null : place.among(),
                Boolean.TRUE.equals(row.objectOrNull("numbers", numbers -> numbers.flag("estimate"))),
                Boolean.TRUE.equals(row.objectOrNull("numbers", numbers -> numbers.flag("overridden"))));
        return row(row, figures, place, row.text("plan"), period);
    }

    private static TargetRow rowOfSecond(JsonFields row, @Nullable AssessmentRow known, Period period) {
        AssessedFigures own = row.objectOrNull("figures", AssessedFigures::read);
        AssessedFigures figures = own == null ? AssessedFigures.of(Objects.requireNonNull(known)) : own;
        String plan = row.textOrNull("plan");
        return row(
                row,
                figures,
                figures.place(row.flag("tied")),
                plan == null
                        ? Objects.requireNonNull(Objects.requireNonNull(known).wording())
                        : plan,
                period);
    }

    private static TargetRow row(
            JsonFields row, AssessedFigures figures, @Nullable Rank place, String plan, Period period) {
        return new TargetRow(
                row.text("indicator"),
                row.text("group"),
                row.countOrNull("number"),
                row.text("name"),
                row.text("unitOfMeasure"),
                plan,
                row.text("assigned"),
                row.text("own"),
                row.text("lastYear"),
                row.text("quarter"),
                figures.value(),
                row.text("valueText"),
                row.numberOrNull("percentOfPlan"),
                row.numberOrNull("percentOfLastYear"),
                figures.status(),
                row.text("label"),
                row.text("why"),
                place,
                row.textOrNull("leadBody"),
                row.flag("milestone"),
                row.objectOrNull("numbers", numbers -> numbers(numbers, figures)),
                row.objectOrNull("trend", trend -> trend(trend, now(period, figures.value(), row.text("valueText")))),
                row.objectOrNull(
                        "former",
                        former -> new TargetRow.Former(
                                former.numberOrNull("lastYear"),
                                former.textOrNull("lastYearNow"),
                                former.textOrNull("beforeNow"),
                                former.objectOrNull(
                                        "judged",
                                        judged -> new TargetRow.Judged(
                                                judged.text("period"), judged.word("status", Status.class))))),
                row.objectOrNull("assignment", BulletinFormat::assignment),
                row.textOrNull("doubt"));
    }

    private static TargetRow.Numbers numbers(JsonFields numbers, AssessedFigures figures) {
        return new TargetRow.Numbers(
                numbers.word("measure", Measure.class),
                numbers.word("sense", Direction.class),
                numbers.wordOrNull("comparator", Comparator.class),
                numbers.numberOrNull("low"),
                numbers.numberOrNull("high"),
                numbers.numberOrNull("slack"),
                numbers.numberOrNull("baseline"),
                numbers.objectOrNull(
                        "expected", expected -> new Fraction(expected.integer("over"), expected.integer("under"))),
                numbers.flag("last"),
                figures.estimate(),
                figures.overridden());
    }

    private static Trend trend(JsonFields trend, Trend.Point now) {
        List<Trend.Point> points = trend.objects("now", BulletinFormat::point);
        return new Trend(
                trend.flag("upToRow")
                        ? Stream.concat(points.stream(), Stream.of(now)).toList()
                        : points,
                trend.objects("before", BulletinFormat::point));
    }

    private static Trend.Point point(JsonFields point) {
        return new Trend.Point(
                point.count("year"), point.count("quarter"), point.numberOrNull("value"), point.text("text"));
    }
}
