package vn.bantin.bulletin;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.NumberText;
import vn.bantin.progress.UnitName;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Standing;

/** Words a unit's rank: on page one where it stands, at the end how certain that is. */
record RankText(Rulebook rulebook, ComparisonBase earlier, UnitNames names, PeriodNames periods) {

    /** The unit's rank and score with the movement and what was added to it, or why it has no rank. */
    String sentence(Standing standing) {
        Fraction total = standing.total();
        if (standing.overall() == null || total == null) {
            return "Chưa xếp hạng: " + unranked(standing) + "." + AdjustmentText.said(standing);
        }
        if (standing.overall().alone()) {
            return "%s đạt %s điểm; không so sánh thứ hạng vì chỉ có 01 đơn vị đủ điều kiện xếp hạng."
                            .formatted(
                                    Phrase.capitalised(UnitName.shortly(standing.unit())),
                                    NumberText.of(total.rounded(2), 2))
                    + AdjustmentText.said(standing);
        }
        String cluster = standing.inCluster() == null || standing.inCluster().alone()
                ? ""
                : ", thứ %s trong cụm %s"
                        .formatted(
                                Phrase.place(standing.inCluster()),
                                standing.unit().cluster());
        return "%s xếp thứ %s/%s đơn vị được xếp hạng (%s%s điểm)%s%s."
                        .formatted(
                                Phrase.capitalised(UnitName.shortly(standing.unit())),
                                standing.overall().rank(),
                                standing.overall().among(),
                                standing.overall().tied() ? "đồng hạng, " : "",
                                NumberText.of(total.rounded(2), 2),
                                cluster,
                                RankMovement.of(standing, earlier, periods))
                + AdjustmentText.said(standing);
    }

    /** The sentence on how certain a rank is and what it rests on; {@code null} for a unit without a rank. */
    @Nullable
    String certainty(Standing standing) {
        if (standing.overall() == null || standing.swing() == null) {
            return null;
        }
        String of = names.of(standing.unit());
        String coverage = percent(coveragePercent(standing));
        return rulebook.ranking().range() && !standing.overall().alone()
                ? "Hạng của %s %s; các chỉ tiêu được đánh giá chiếm %s trọng số các chỉ tiêu đến kỳ."
                        .formatted(of, MarginText.swing(standing.swing()), coverage)
                : "Các chỉ tiêu được đánh giá của %s chiếm %s trọng số các chỉ tiêu đến kỳ.".formatted(of, coverage);
    }

    /** The reason why a unit has no rank. */
    String unranked(Standing standing) {
        Standing.Unranked unranked = Objects.requireNonNull(standing.unranked());
        return unranked != Standing.Unranked.LOW_COVERAGE || standing.coverage() == null
                ? unranked.words()
                : unranked.words() + " (" + CoverageText.said(standing.coverage(), rulebook.coverage()) + ")";
    }

    private static @Nullable Fraction coveragePercent(Standing standing) {
        return standing.coverage() == null ? null : standing.coverage().times(Fraction.of(100, 1));
    }

    private static String percent(@Nullable Fraction percent) {
        return percent == null ? "" : NumberText.of(PrintedFigures.percent(percent)) + "%";
    }
}
