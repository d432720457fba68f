package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Assignment;
import vn.bantin.progress.Comparator;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.Rank;

/**
 * One row of a unit's table of targets, each figure as it is printed.
 *
 * @param number its running number, {@code null} for a "trong đó" item, which is not counted
 * @param plan the plan that is judged, as it is printed
 * @param assigned the plan set from above, empty if there is none
 * @param own the unit's own plan, empty if there is none
 * @param lastYear the cumulative value of the same quarter last year, empty if it is not known
 * @param quarter amount that the quarter alone added to a FLOW, empty where it is unknown
 * @param value the cumulative value, {@code null} if missing
 * @param valueText the value as it is printed, empty if missing
 * @param percentOfLastYear to one decimal or more, {@code null} where there is no such ratio
 * @param percentOfPlan to one decimal, or to more where one would contradict the status ({@link PrintedFigures}); {@code
 *     null} where there is no such ratio
 * @param why the rule, or the reason why it is not assessed, in a few words
 * @param milestone whether its value is done or not done, without a number
 * @param place its rank among the units assessed on the indicator
 * @param numbers numbers that the status was computed from, {@code null} in an edition frozen before they were kept
 * @param trend {@code null} in such an edition too, and on the sheet of an indicator
 * @param former {@code null} in an edition that is older than it
 * @param assignment {@code null} where nothing was said of it, and in an edition that is older than it
 * @param doubt why its figure is in doubt, "trên 300% kế hoạch"; {@code null} where it is in none, and in an older edition
 */
public record TargetRow(
        String indicator,
        String group,
        @Nullable Integer number,
        String name,
        String unitOfMeasure,
        String plan,
        String assigned,
        String own,
        String lastYear,
        String quarter,
        @Nullable BigDecimal value,
        String valueText,
        @Nullable BigDecimal percentOfPlan,
        @Nullable BigDecimal percentOfLastYear,
        Status status,
        String label,
        String why,
        @Nullable Rank place,
        @Nullable String leadBody,
        boolean milestone,
        @Nullable Numbers numbers,
        @Nullable Trend trend,
        @Nullable Former former,
        @Nullable Assignment assignment,
        @Nullable String doubt) {

    /**
     * The sources of the columns of former periods: published figures, and where the data of today differ from them.
     *
     * @param lastYear the value of the same quarter last year as it is printed, {@code null} if it is not known
     * @param lastYearNow value in the data of today as it is printed, {@code null} where it equals the published one
     * @param beforeNow value of the quarter before in the data of today, from which the quarter alone is reckoned;
     *     {@code null} where it equals the published one
     * @param judged status in the period that the sentences on changes compare with; {@code null} where it was not judged
     *     then, and in an edition that is older than it
     */
    public record Former(
            @Nullable BigDecimal lastYear,
            @Nullable String lastYearNow,
            @Nullable String beforeNow,
            @Nullable Judged judged) {}

    /** The status of the target in an earlier period, named as in the sentences on changes: "cùng kỳ quý I/2023". */
    public record Judged(String period, Status status) {}

    /**
     * The numbers from which a reader can compute percentage and status again.
     *
     * @param sense which way is better for this very target
     * @param slack how far beyond its bounds a value still counts as met
     * @param baseline the value at the start, from which a LEVEL goes its way
     * @param expected the share (0 to 1) of the plan or the way due by the period's end, {@code null} where no pace
     *     counts
     * @param last whether the period is the programme's last
     * @param estimate whether the value is an estimate
     * @param overridden whether the status is an office's word and not computed
     */
    public record Numbers(
            Measure measure,
            Direction sense,
            @Nullable Comparator comparator,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable BigDecimal slack,
            @Nullable BigDecimal baseline,
            @Nullable Fraction expected,
            boolean last,
            boolean estimate,
            boolean overridden) {}

    /** Who is in charge, and with whom: "Phòng Kinh tế; phối hợp: Công an huyện"; empty where nobody is named. */
    public String inCharge() {
        return AssignmentText.inCharge(leadBody, assignment);
    }

    /** Its name in a sentence, with its number in the table: "Thu ngân sách (TT 4)". */
    public String named() {
        return Phrase.numbered(name, number);
    }

    /** The figures of former periods that were corrected since: "cùng kỳ nay 21,0, lũy kế quý trước nay 301,8"; empty where none was. */
    public String restated() {
        List<String> parts = new ArrayList<>();
        if (former != null && former.lastYearNow() != null) {
            parts.add("cùng kỳ nay " + former.lastYearNow());
        }
        if (former != null && former.beforeNow() != null) {
            parts.add("lũy kế quý trước nay " + former.beforeNow());
        }
        return String.join(", ", parts);
    }
}
