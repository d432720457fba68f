package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.bantin.progress.Adjustment;
import vn.bantin.progress.NumberText;
import vn.bantin.scoring.AdjustmentLimits;
import vn.bantin.scoring.AdjustmentPoints;
import vn.bantin.scoring.Standing;

/** Words the points that a unit is given and loses beyond its targets. */
final class AdjustmentText {

    private static final String UNRANKED = ", không tính vì chưa xếp hạng";

    private AdjustmentText() {}

    /**
     * " Điểm chỉ tiêu 98,12; điểm thưởng 2,0 (lý do); điểm trừ 1,0 (lý do).", of a unit without a rank that they do not
     * count; empty where there are none.
     */
    static String said(Standing standing) {
        AdjustmentPoints points = standing.points();
        if (points.none()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (standing.overall() != null && standing.score() != null) {
            parts.add("điểm chỉ tiêu " + NumberText.of(standing.score().rounded(2), 2));
        }
        for (Adjustment.Kind kind : Adjustment.Kind.values()) {
            if (points.given(kind).signum() > 0) {
                parts.add(said(standing, kind));
            }
        }
        return " " + Phrase.capitalised(String.join("; ", parts)) + (standing.overall() == null ? UNRANKED : "") + ".";
    }

    /** "điểm thưởng 2,0 (lý do A; lý do B: 0,5)", with the ceiling where it cuts. */
    private static String said(Standing standing, Adjustment.Kind kind) {
        AdjustmentPoints points = standing.points();
        List<Adjustment> items =
                points.items().stream().filter(one -> one.kind() == kind).toList();
        String reasons = items.stream()
                .map(one -> reason(one) + (items.size() > 1 ? ": " + Phrase.points(one.points()) : ""))
                .collect(Collectors.joining("; "));
        return "điểm %s %s%s (%s)"
                .formatted(
                        kind.word(),
                        Phrase.points(points.given(kind)),
                        standing.overall() == null ? "" : cut(points, kind),
                        reasons);
    }

    /** ", chỉ tính 5,0 là mức tối đa", empty where all counts. */
    private static String cut(AdjustmentPoints points, Adjustment.Kind kind) {
        BigDecimal counted = points.counted(kind);
        return points.given(kind).compareTo(counted) == 0
                ? ""
                : ", chỉ tính " + Phrase.points(counted) + " là mức tối đa";
    }

    /** An item each: "Điểm thưởng 2,0: lý do (Quyết định 12/QĐ-UBND)". */
    static List<String> items(Standing standing) {
        AdjustmentPoints points = standing.points();
        return points.items().stream()
                .map(one -> item(one) + (last(points, one) ? end(standing, one.kind()) : ""))
                .toList();
    }

    /** Whether an adjustment is the last of its kind, behind which the total of the kind is said. */
    private static boolean last(AdjustmentPoints points, Adjustment one) {
        List<Adjustment> kind = points.items().stream()
                .filter(other -> other.kind() == one.kind())
                .toList();
        return kind.get(kind.size() - 1).equals(one);
    }

    private static String end(Standing standing, Adjustment.Kind kind) {
        AdjustmentPoints points = standing.points();
        String cut = cut(points, kind);
        boolean several =
                points.items().stream().filter(one -> one.kind() == kind).count() > 1;
        if (standing.overall() == null) {
            return UNRANKED;
        }
        return several && !cut.isEmpty()
                ? "; cộng điểm %s %s%s".formatted(kind.word(), Phrase.points(points.given(kind)), cut)
                : cut;
    }

    private static String item(Adjustment one) {
        return "điểm %s %s: %s%s"
                .formatted(
                        one.kind().word(),
                        Phrase.points(one.points()),
                        reason(one),
                        one.source() == null ? "" : " (" + one.source() + ")");
    }

    /** The paragraph on how adjustments enter the rank. */
    static String method(AdjustmentLimits ceilings) {
        return ("Điểm thưởng, điểm trừ của kỳ, mỗi điểm kèm lý do, được cộng vào, trừ khỏi điểm chỉ tiêu trước khi xếp hạng;"
                        + " mỗi đơn vị tính không quá %s điểm thưởng và %s điểm trừ. Đánh giá từng chỉ tiêu, điểm nhóm và"
                        + " tỷ trọng đánh giá không đổi.")
                .formatted(Phrase.points(ceilings.bonus()), Phrase.points(ceilings.penalty()));
    }

    private static String reason(Adjustment one) {
        return one.reason().replaceAll("[.;,\\s]+$", "");
    }
}
