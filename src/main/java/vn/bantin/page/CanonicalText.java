package vn.bantin.page;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Briefing;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Correction;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.PeriodNames;
import vn.bantin.bulletin.SignatureBlock;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.bulletin.Trend;
import vn.bantin.progress.Assignment;
import vn.bantin.progress.Period;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.RankRange;
import vn.bantin.scoring.StatusTally;

/**
 * The text from which a paper's verification code is computed: every figure and word of the paper under a name of its
 * own, as JSON. Codes are printed and looked up for ever, so no name, no order and no value here may change; a field
 * unknown to older papers is written only where it is not {@code null}.
 */
public final class CanonicalText {

    private CanonicalText() {}

    /** A unit's bulletin without its place in the agenda, which may change from one edition to the next. */
    public static String of(Bulletin bulletin) {
        return JsonText.of(json -> bulletin(json, bulletin));
    }

    /** The summary. */
    public static String of(Summary summary) {
        return JsonText.of(json -> summary(json, summary));
    }

    /** The sheets of the indicators, as one text. */
    public static String of(List<IndicatorSheet> sheets) {
        return JsonText.of(sheets, CanonicalText::sheet);
    }

    /** The same text piece by piece, one sheet at a time. */
    static void inPieces(List<IndicatorSheet> sheets, Consumer<String> piece) {
        String before = "[";
        for (IndicatorSheet sheet : sheets) {
            piece.accept(before);
            piece.accept(JsonText.of(json -> sheet(json, sheet)));
            before = ",";
        }
        piece.accept(sheets.isEmpty() ? "[]" : "]");
    }

    private static void bulletin(JsonText json, Bulletin bulletin) {
        json.text("unit", bulletin.unit())
                .text("unitName", bulletin.unitName())
                .object("period", bulletin.period(), CanonicalText::period)
                .object("letterhead", bulletin.letterhead(), CanonicalText::letterhead)
                .text("title", bulletin.title())
                .text("programme", bulletin.programme())
                .text("counts", bulletin.counts())
                .texts("changes", bulletin.changes())
                .texts("behind", bulletin.behind())
                .texts("remarks", bulletin.remarks())
                .object("tally", bulletin.tally(), CanonicalText::tally)
                .objects("groups", bulletin.groups(), CanonicalText::group)
                .objects("rows", bulletin.rows(), CanonicalText::row)
                .texts("method", bulletin.method())
                .object("closing", bulletin.closing(), CanonicalText::closing)
                .text("plans", bulletin.plans())
                .texts("merits", bulletin.merits())
                .texts("standIns", bulletin.standIns())
                .object("briefing", bulletin.briefing(), CanonicalText::briefing)
                .object("correction", bulletin.correction(), CanonicalText::correction);
    }

    private static void briefing(JsonText json, Briefing briefing) {
        json.text("rank", briefing.rank())
                .text("movement", briefing.movement())
                .text("before", briefing.before())
                .objects(
                        "points",
                        briefing.points(),
                        (of, point) -> of.count("number", point.number())
                                .text("name", point.name())
                                .text("standing", point.standing())
                                .text("lacking", point.lacking())
                                .text("leadBody", point.leadBody())
                                .text("before", point.before()))
                .text("further", briefing.further())
                .texts("highlights", briefing.highlights())
                .objects(
                        "chapters",
                        briefing.chapters(),
                        (of, chapter) -> of.text("title", chapter.title())
                                .objects(
                                        "parts",
                                        chapter.parts(),
                                        (in, part) ->
                                                in.text("title", part.title()).texts("items", part.items())));
    }

    private static void row(JsonText json, TargetRow row) {
        json.text("indicator", row.indicator())
                .text("group", row.group())
                .count("number", row.number())
                .text("name", row.name())
                .text("unitOfMeasure", row.unitOfMeasure())
                .text("plan", row.plan())
                .text("assigned", row.assigned())
                .text("own", row.own())
                .text("lastYear", row.lastYear())
                .text("quarter", row.quarter())
                .number("value", row.value())
                .text("valueText", row.valueText())
                .number("percentOfPlan", row.percentOfPlan())
                .number("percentOfLastYear", row.percentOfLastYear())
                .word("status", row.status())
                .text("label", row.label())
                .text("why", row.why())
                .object("place", row.place(), CanonicalText::place)
                .text("leadBody", row.leadBody())
                .flag("milestone", row.milestone())
                .object("numbers", row.numbers(), CanonicalText::numbers)
                .object(
                        "trend",
                        row.trend(),
                        (of, trend) -> of.objects("now", trend.now(), CanonicalText::point)
                                .objects("before", trend.before(), CanonicalText::point))
                .object(
                        "former",
                        row.former(),
                        (of, former) -> of.number("lastYear", former.lastYear())
                                .text("lastYearNow", former.lastYearNow())
                                .text("beforeNow", former.beforeNow())
                                .object(
                                        "judged",
                                        former.judged(),
                                        (then, judged) -> then.text("period", judged.period())
                                                .word("status", judged.status())))
                .object("assignment", row.assignment(), CanonicalText::assignment)
                .text("doubt", row.doubt());
    }

    private static void assignment(JsonText json, Assignment assignment) {
        json.text("coBodies", assignment.coBodies())
                .flag("priority", assignment.priority())
                .text("sourceDocument", assignment.sourceDocument())
                .text("scope", assignment.scope())
                .text("owner", assignment.owner());
    }

    private static void numbers(JsonText json, TargetRow.Numbers numbers) {
        json.word("measure", numbers.measure())
                .word("sense", numbers.sense())
                .word("comparator", numbers.comparator())
                .number("low", numbers.low())
                .number("high", numbers.high())
                .number("slack", numbers.slack())
                .number("baseline", numbers.baseline())
                .object("expected", numbers.expected(), CanonicalText::fraction)
                .flag("last", numbers.last())
                .flag("estimate", numbers.estimate())
                .flag("overridden", numbers.overridden());
    }

    private static void point(JsonText json, Trend.Point point) {
        json.count("year", point.year())
                .count("quarter", point.quarter())
                .number("value", point.value())
                .text("text", point.text());
    }

    private static void summary(JsonText json, Summary summary) {
        BiConsumer<JsonText, Summary.Line> line =
                summary.base() == null ? CanonicalText::line : CanonicalText::comparedLine;
        json.object("period", summary.period(), CanonicalText::period)
                .word("periods", unlessQuarter(summary.periods()))
                .object("letterhead", summary.letterhead(), CanonicalText::letterhead)
                .text("title", summary.title())
                .text("programme", summary.programme())
                .texts("overview", summary.overview())
                .objects("groups", summary.groups(), CanonicalText::group)
                .objects("ranking", summary.ranking(), line)
                .objects("unranked", summary.unranked(), line)
                .objects(
                        "extremes",
                        summary.extremes(),
                        (of, extreme) -> of.text("indicator", extreme.indicator())
                                .text("unitOfMeasure", extreme.unitOfMeasure())
                                .text("leaders", extreme.leaders())
                                .text("laggards", extreme.laggards()))
                .texts("method", summary.method())
                .object("closing", summary.closing(), CanonicalText::closing)
                .texts("hedges", summary.hedges())
                .texts("standIns", summary.standIns())
                .flag("ranges", summary.ranges() ? null : false)
                .object("base", summary.base(), CanonicalText::period)
                .count("onPageOne", summary.onPageOne())
                .object("correction", summary.correction(), CanonicalText::correction);
    }

    private static void comparedLine(JsonText json, Summary.Line line) {
        line(json, line);
        json.object("before", line.before(), CanonicalText::place);
    }

    private static void line(JsonText json, Summary.Line line) {
        json.text("unit", line.unit())
                .text("name", line.name())
                .text("cluster", line.cluster())
                .object("tally", line.tally(), CanonicalText::tally)
                .objects("groups", line.groups(), CanonicalText::tally)
                .number("score", line.score())
                .number("coveragePercent", line.coveragePercent())
                .object("place", line.place(), CanonicalText::place)
                .object("inCluster", line.inCluster(), CanonicalText::place)
                .count("previousRank", line.previousRank())
                .text("reason", line.reason())
                .object("swing", line.swing(), CanonicalText::swing)
                .object(
                        "extra",
                        line.extra(),
                        (of, extra) -> of.number("targets", extra.targets())
                                .number("bonus", extra.bonus())
                                .number("penalty", extra.penalty())
                                .text("said", extra.said()));
    }

    private static void sheet(JsonText json, IndicatorSheet sheet) {
        json.count("number", sheet.number())
                .count("target", sheet.target() == sheet.number() ? null : sheet.target())
                .flag("part", sheet.part() ? true : null)
                .text("indicator", sheet.indicator())
                .text("name", sheet.name())
                .text("group", sheet.group())
                .text("unitOfMeasure", sheet.unitOfMeasure())
                .text("leadBody", sheet.leadBody())
                .object("period", sheet.period(), CanonicalText::period)
                .word("periods", unlessQuarter(sheet.periods()))
                .text("counts", sheet.counts())
                .objects(
                        "lines",
                        sheet.lines(),
                        (of, line) -> of.text("unit", line.unit())
                                .text("name", line.name())
                                .text("cluster", line.cluster())
                                .text("plan", line.plan())
                                .text("value", line.value())
                                .number("percentOfPlan", line.percentOfPlan())
                                .number("score", line.score())
                                .word("status", line.status())
                                .text("label", line.label())
                                .text("reason", line.reason())
                                .object("place", line.place(), CanonicalText::place));
    }

    private static void letterhead(JsonText json, Letterhead letterhead) {
        json.text("upperBody", letterhead.upperBody())
                .text("issuingBody", letterhead.issuingBody())
                .text("number", letterhead.number())
                .text("placeAndDate", letterhead.placeAndDate())
                .word("kind", letterhead.kind())
                .text("draftMark", letterhead.draftMark())
                .text("meeting", letterhead.meeting());
    }

    private static void closing(JsonText json, SignatureBlock closing) {
        json.text("onBehalfOf", closing.onBehalfOf())
                .text("position", closing.position())
                .text("name", closing.name())
                .texts("recipients", closing.recipients());
    }

    private static void correction(JsonText json, Correction correction) {
        json.count("number", correction.number())
                .text("replaces", correction.replaces())
                .text("extent", correction.extent())
                .texts("items", correction.items())
                .text("name", correction.name());
    }

    private static void group(JsonText json, Bulletin.Group group) {
        json.text("name", group.name())
                .object("tally", group.tally(), CanonicalText::tally)
                .number("score", group.score());
    }

    private static void tally(JsonText json, StatusTally tally) {
        json.count("total", tally.total()).object("counts", tally, (of, counts) -> {
            for (Status status : Status.values()) {
                of.count(status.name(), counts.of(status));
            }
        });
    }

    private static void period(JsonText json, Period period) {
        json.count("year", period.year()).count("quarter", period.quarter());
    }

    /** The names of periods of older editions are left out. */
    private static @Nullable PeriodNames unlessQuarter(@Nullable PeriodNames names) {
        return names == PeriodNames.QUARTER ? null : names;
    }

    private static void place(JsonText json, Rank place) {
        json.count("rank", place.rank()).flag("tied", place.tied()).count("among", place.among());
    }

    private static void swing(JsonText json, RankRange swing) {
        json.count("best", swing.best()).count("worst", swing.worst());
    }

    private static void fraction(JsonText json, Fraction fraction) {
        json.number("over", fraction.over()).number("under", fraction.under());
    }
}
