package vn.bantin.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.PeriodNames;
import vn.bantin.bulletin.Summary;
import vn.bantin.page.JsonText;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.RankRange;

/**
 * A summary as it is stored. The first form says everything; the second leaves what a line shows of a standing to the table of
 * standings.
 */
final class SummaryFormat {

    private SummaryFormat() {}

    /** The text in the second form, beside those rows. */
    static String written(Summary summary, List<StandingRow> standings) {
        Map<String, StandingRow> known = StandingRow.byUnit(standings);
        return JsonText.of(json -> json.count(PagePart.FORMAT, 2)
                .object("period", summary.period(), PagePart::period)
                .word("periods", PagePart.periods(summary.periods()))
                .object("letterhead", summary.letterhead(), PagePart::letterhead)
                .text("title", summary.title())
                .text("programme", summary.programme())
                .texts("overview", summary.overview())
                .objects("groups", summary.groups(), PagePart::group)
                .objects("ranking", summary.ranking(), (of, line) -> line(of, line, known.get(line.unit())))
                .objects("unranked", summary.unranked(), (of, line) -> line(of, line, known.get(line.unit())))
                .objects("extremes", summary.extremes(), SummaryFormat::extreme)
                .texts("method", summary.method())
                .object("closing", summary.closing(), PagePart::closing)
                .texts("hedges", summary.hedges())
                .texts("standIns", summary.standIns())
                .flag("ranges", summary.ranges() ? null : false)
                .object("base", summary.base(), PagePart::period)
                .flag("compared", true) // older ones have of each unit the rank of the quarter before alone
                .count("onPageOne", summary.onPageOne())
                .object("correction", summary.correction(), PagePart::correction));
    }

    private static void extreme(JsonText json, Summary.Extreme extreme) {
        json.text("indicator", extreme.indicator())
                .text("unitOfMeasure", extreme.unitOfMeasure())
                .text("leaders", extreme.leaders())
                .text("laggards", extreme.laggards());
    }

    private static void line(JsonText json, Summary.Line line, @Nullable StandingRow known) {
        RankedFigures own = RankedFigures.of(line);
        boolean told = known != null && own.equals(RankedFigures.of(known));
        Rank place = line.place();
        json.text("unit", line.unit())
                .object("figures", told ? null : own, (of, figures) -> figures.write(of))
                .text("name", line.name())
                .object("tally", line.tally(), PagePart::tally)
                .objects("groups", line.groups(), PagePart::tally)
                .number("score", line.score())
                .number("coveragePercent", line.coveragePercent())
                .count("among", place == null ? null : place.among())
                .object(
                        "inCluster",
                        line.inCluster(),
                        (of, inCluster) -> of.flag("tied", PagePart.onlyIf(inCluster.tied()))
                                .count("among", inCluster.among()))
                .object("before", line.before(), PagePart::place)
                .text("reason", line.reason())
                .object(
                        "extra",
                        line.extra(),
                        (of, extra) -> of.number("targets", extra.targets()).text("said", extra.said()));
    }

    /** The summary of that text in the first form. */
    static Summary readFirst(String text) {
        return read(JsonFields.of(text), SummaryFormat::lineOfFirst);
    }

    /** The summary of that text in the second form, with those rows beside it. */
    static Summary readSecond(String text, List<StandingRow> standings) {
        Map<String, StandingRow> known = StandingRow.byUnit(standings);
        JsonFields page = JsonFields.of(text);
        boolean compared = page.flagOrNull("compared") != null;
        return read(page, line -> lineOfSecond(line, known.get(line.text("unit")), compared));
    }

    private static Summary read(JsonFields page, Function<JsonFields, Summary.Line> line) {
        return new Summary(
                page.object("period", PagePart::period),
                page.wordOrNull("periods", PeriodNames.class),
                page.object("letterhead", PagePart::letterhead),
                page.text("title"),
                page.text("programme"),
                page.texts("overview"),
                page.objects("groups", PagePart::group),
                page.objects("ranking", line),
                page.objects("unranked", line),
                page.objects(
                        "extremes",
                        extreme -> new Summary.Extreme(
                                extreme.text("indicator"),
                                extreme.text("unitOfMeasure"),
                                extreme.text("leaders"),
                                extreme.text("laggards"))),
                page.texts("method"),
                page.objectOrNull("closing", PagePart::closing),
                page.texts("hedges"),
                page.texts("standIns"),
                !Boolean.FALSE.equals(page.flagOrNull("ranges")),
                page.objectOrNull("base", PagePart::period),
                page.countOrNull("onPageOne"),
                page.objectOrNull("correction", PagePart::correction));
    }

    private static Summary.Line lineOfFirst(JsonFields line) {
        return new Summary.Line(
                line.text("unit"),
                line.text("name"),
                line.textOrNull("cluster"),
                line.object("tally", PagePart::tally),
                line.objects("groups", PagePart::tally),
                line.numberOrNull("score"),
                line.numberOrNull("coveragePercent"),
                line.objectOrNull("place", PagePart::place),
                line.objectOrNull("inCluster", PagePart::place),
                line.countOrNull("previousRank"),
                ofQuarterBefore(line.countOrNull("previousRank"), line.objectOrNull("place", PagePart::place)),
                line.textOrNull("reason"),
                line.objectOrNull("swing", swing -> new RankRange(swing.count("best"), swing.count("worst"))),
                line.objectOrNull(
                        "extra",
                        extra -> new Summary.Extra(
                                extra.numberOrNull("targets"),
                                extra.number("bonus"),
                                extra.number("penalty"),
                                extra.text("said"))));
    }

    private static Summary.Line lineOfSecond(JsonFields line, @Nullable StandingRow known, boolean compared) {
        RankedFigures own = line.objectOrNull("figures", RankedFigures::read);
        RankedFigures figures = own == null ? RankedFigures.of(Objects.requireNonNull(known)) : own;
        Rank place = PagePart.place(figures.rank(), Boolean.TRUE.equals(figures.tied()), line.countOrNull("among"));
        return new Summary.Line(
                line.text("unit"),
                line.text("name"),
                figures.cluster(),
                line.object("tally", PagePart::tally),
                line.objects("groups", PagePart::tally),
                line.numberOrNull("score"),
                line.numberOrNull("coveragePercent"),
                place,
                line.objectOrNull(
                        "inCluster",
                        inCluster -> new Rank(
                                Objects.requireNonNull(figures.clusterRank()),
                                inCluster.flag("tied"),
                                inCluster.count("among"))),
                figures.previousRank(),
                compared
                        ? line.objectOrNull("before", PagePart::place)
                        : ofQuarterBefore(figures.previousRank(), place),
                line.textOrNull("reason"),
                figures.swing(),
                line.objectOrNull(
                        "extra",
                        extra -> new Summary.Extra(
                                extra.numberOrNull("targets"),
                                Objects.requireNonNull(figures.bonus()),
                                Objects.requireNonNull(figures.penalty()),
                                extra.text("said"))));
    }

    /** The place in the quarter before, of an edition that stored the rank alone: among as many as now. */
    private static @Nullable Rank ofQuarterBefore(@Nullable Integer rank, @Nullable Rank now) {
        return rank == null ? null : new Rank(rank, false, Math.max(rank, now == null ? rank : now.among()));
    }
}
