package vn.bantin.bulletin;

import org.jspecify.annotations.Nullable;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.Standing;

/** Words the movement of a unit's rank. */
final class RankMovement {

    private RankMovement() {}

    /** "; tăng 3 bậc so với quý IV/2023 (thứ 7/27)", empty where there is nothing to compare with. */
    static String of(Standing now, ComparisonBase earlier) {
        String unit = now.unit().code();
        boolean quarter = earlier.quarter() != null && earlier.quarter().isNew(unit);
        boolean year = earlier.year() != null && earlier.year().isNew(unit);
        String stranger = quarter ? "các kỳ trước" : year ? "cùng kỳ năm trước" : "";
        return (quarter ? "" : since(now, earlier.quarter(), ""))
                + (year ? "" : since(now, earlier.year(), "cùng kỳ "))
                + (stranger.isEmpty() ? "" : "; không so sánh được với " + stranger + " (đơn vị hành chính mới)");
    }

    private static String since(Standing now, @Nullable PastResults past, String relation) {
        Rank then = past == null ? null : past.place(now.unit().code());
        if (past == null || then == null || now.overall() == null) {
            return "";
        }
        int steps = then.rank() - now.overall().rank();
        String moved = steps == 0 ? "giữ nguyên hạng" : (steps > 0 ? "tăng " : "giảm ") + Math.abs(steps) + " bậc";
        return "; %s so với %s%s (thứ %s)"
                .formatted(moved, relation, Phrase.quarter(past.period()), Phrase.place(then));
    }
}
