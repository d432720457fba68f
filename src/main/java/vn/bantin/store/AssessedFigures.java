package vn.bantin.store;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.page.JsonText;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Rank;

/**
 * The figures of an assessment that a page of the second form shares with the table of assessments, and does not
 * repeat.
 *
 * @param rank among the units on the indicator, {@code null} without one
 */
record AssessedFigures(
        @Nullable BigDecimal value,
        Status status,
        @Nullable Integer rank,
        @Nullable Integer among,
        boolean estimate,
        boolean overridden) {

    static AssessedFigures of(AssessmentRow row) {
        return new AssessedFigures(
                row.value(),
                Status.valueOf(row.status()),
                row.indicatorRank(),
                row.indicatorRanked(),
                Boolean.TRUE.equals(row.estimate()),
                row.override());
    }

    static AssessedFigures of(TargetRow row) {
        Rank place = row.place();
        TargetRow.Numbers numbers = row.numbers();
        return new AssessedFigures(
                row.value(),
                row.status(),
                place == null ? null : place.rank(),
                place == null ? null : place.among(),
                numbers != null && numbers.estimate(),
                numbers != null && numbers.overridden());
    }

    /** The figures of a line on a sheet, which shares only status and rank with the table. */
    static AssessedFigures of(IndicatorSheet.Line line) {
        Rank place = line.place();
        return new AssessedFigures(
                null,
                line.status(),
                place == null ? null : place.rank(),
                place == null ? null : place.among(),
                false,
                false);
    }

    AssessedFigures statusAndRank() {
        return new AssessedFigures(null, status, rank, among, false, false);
    }

    /** Writes the figures into a page that cannot share them. */
    void write(JsonText json) {
        json.number("value", value)
                .word("status", status)
                .count("rank", rank)
                .count("among", among)
                .flag("estimate", PagePart.onlyIf(estimate))
                .flag("overridden", PagePart.onlyIf(overridden));
    }

    static AssessedFigures read(JsonFields stored) {
        return new AssessedFigures(
                stored.numberOrNull("value"),
                stored.word("status", Status.class),
                stored.countOrNull("rank"),
                stored.countOrNull("among"),
                stored.flag("estimate"),
                stored.flag("overridden"));
    }

    @Nullable
    Rank place(boolean tied) {
        return PagePart.place(rank, tied, among);
    }
}
