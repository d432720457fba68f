package vn.bantin.bulletin;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Period;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.Standing;

/** Words the movement of a unit's rank. */
final class RankMovement {

    private RankMovement() {}

    /** "; tăng 3 bậc so với năm 2023 (thứ 7/27)", empty where there is nothing to compare with. */
    static String of(Standing now, ComparisonBase earlier, PeriodNames periods) {
        String unit = now.unit().code();
        boolean quarter = earlier.quarter() != null && earlier.quarter().isNew(unit);
        boolean year = earlier.year() != null && earlier.year().isNew(unit);
        String stranger = quarter ? "các kỳ trước" : year ? "cùng kỳ năm trước" : "";
        return (quarter ? "" : since(now, earlier.quarter(), periods::compared))
                + (year ? "" : since(now, earlier.year(), periods::samePeriod))
                + (stranger.isEmpty() ? "" : "; không so sánh được với " + stranger + " (đơn vị hành chính mới)");
    }

    /** "tăng 16 bậc", "giữ nguyên hạng"; empty where either period has no rank of the unit or they cannot be compared. */
    static String steps(Standing now, @Nullable PastResults past) {
        String unit = now.unit().code();
        Rank then = past == null || past.isNew(unit) ? null : past.place(unit);
        return then == null
                        || now.overall() == null
                        || then.alone()
                        || now.overall().alone()
                ? ""
                : moved(then.rank() - now.overall().rank());
    }

    private static String moved(int steps) {
        return steps == 0 ? "giữ nguyên hạng" : (steps > 0 ? "tăng " : "giảm ") + Math.abs(steps) + " bậc";
    }

    private static String since(Standing now, @Nullable PastResults past, Function<Period, String> named) {
        Rank then = past == null ? null : past.place(now.unit().code());
        if (past == null || then == null || now.overall() == null || then.alone()) {
            return "";
        }
        String moved = moved(then.rank() - now.overall().rank());
        return "; %s so với %s (thứ %s)".formatted(moved, named.apply(past.period()), Phrase.place(then));
    }
}
