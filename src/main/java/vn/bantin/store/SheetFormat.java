package vn.bantin.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.PeriodNames;
import vn.bantin.page.JsonText;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Rank;

/**
 * The sheet of an indicator as it is stored. The first form says everything; the second leaves number and indicator to the
 * columns beside it, and the status and rank of each unit to the table of assessments.
 */
final class SheetFormat {

    private SheetFormat() {}

    /** The text in the second form, beside those rows of the indicator. */
    static String written(IndicatorSheet sheet, List<AssessmentRow> assessments) {
        Map<String, AssessmentRow> known = AssessmentRow.byUnit(assessments);
        return JsonText.of(json -> json.count(PagePart.FORMAT, 2)
                .count("target", sheet.target() == sheet.number() ? null : sheet.target())
                .flag("part", PagePart.onlyIf(sheet.part()))
                .text("name", sheet.name())
                .text("group", sheet.group())
                .text("unitOfMeasure", sheet.unitOfMeasure())
                .text("leadBody", sheet.leadBody())
                .object("period", sheet.period(), PagePart::period)
                .word("periods", PagePart.periods(sheet.periods()))
                .text("counts", sheet.counts())
                .objects("lines", sheet.lines(), (of, line) -> line(of, line, known.get(line.unit()))));
    }

    private static void line(JsonText json, IndicatorSheet.Line line, @Nullable AssessmentRow known) {
        AssessedFigures own = AssessedFigures.of(line);
        boolean told = known != null && own.equals(AssessedFigures.of(known).statusAndRank());
        Rank place = line.place();
        json.text("unit", line.unit())
                .object("figures", told ? null : own, (of, figures) -> figures.write(of))
                .text("name", line.name())
                .text("cluster", line.cluster())
                .text("plan", known != null && line.plan().equals(known.wording()) ? null : line.plan())
                .text("value", line.value())
                .number("percentOfPlan", line.percentOfPlan())
                .number("score", line.score())
                .text("label", line.label())
                .text("reason", line.reason())
                .flag("tied", PagePart.onlyIf(place != null && place.tied()));
    }

    /** The sheet of that text in the first form. */
    static IndicatorSheet readFirst(String text, RepeatedValues repeated) {
        JsonFields sheet = JsonFields.of(text);
        return read(
                sheet,
                sheet.count("number"),
                sheet.text("indicator"),
                sheet.objects("lines", line -> lineOfFirst(line, repeated)));
    }

    /** The sheet of that text in the second form, with the columns and those rows of the indicator beside it. */
    static IndicatorSheet readSecond(
            String text, int number, String indicator, List<AssessmentRow> assessments, RepeatedValues repeated) {
        Map<String, AssessmentRow> known = AssessmentRow.byUnit(assessments);
        JsonFields sheet = JsonFields.of(text);
        return read(
                sheet,
                number,
                indicator,
                sheet.objects("lines", line -> lineOfSecond(line, known.get(line.text("unit")), repeated)));
    }

    private static IndicatorSheet read(
            JsonFields sheet, int number, String indicator, List<IndicatorSheet.Line> lines) {
        Integer target = sheet.countOrNull("target");
        return new IndicatorSheet(
                number,
                target == null ? number : target,
                sheet.flag("part"),
                indicator,
                sheet.text("name"),
                sheet.text("group"),
                sheet.text("unitOfMeasure"),
                sheet.textOrNull("leadBody"),
                sheet.object("period", PagePart::period),
                sheet.wordOrNull("periods", PeriodNames.class),
                sheet.text("counts"),
                lines);
    }

    private static IndicatorSheet.Line lineOfFirst(JsonFields line, RepeatedValues repeated) {
        return line(
                line,
                line.word("status", Status.class),
                line.objectOrNull("place", PagePart::place),
                line.text("plan"),
                repeated);
    }

    private static IndicatorSheet.Line lineOfSecond(
            JsonFields line, @Nullable AssessmentRow known, RepeatedValues repeated) {
        AssessedFigures own = line.objectOrNull("figures", AssessedFigures::read);
        AssessedFigures figures = own == null ? AssessedFigures.of(Objects.requireNonNull(known)) : own;
        String plan = line.textOrNull("plan");
        return line(
                line,
                figures.status(),
                figures.place(line.flag("tied")),
                plan == null
                        ? Objects.requireNonNull(Objects.requireNonNull(known).wording())
                        : plan,
                repeated);
    }

    /** Each unit comes on every sheet, with the same few plans, values and words. */
    private static IndicatorSheet.Line line(
            JsonFields line, Status status, @Nullable Rank place, String plan, RepeatedValues repeated) {
        return new IndicatorSheet.Line(
                repeated.text(line.text("unit")),
                repeated.text(line.text("name")),
                repeated.textOrNull(line.textOrNull("cluster")),
                repeated.text(plan),
                repeated.text(line.text("value")),
                line.numberOrNull("percentOfPlan"),
                line.numberOrNull("score"),
                status,
                repeated.text(line.text("label")),
                repeated.textOrNull(line.textOrNull("reason")),
                place);
    }
}
