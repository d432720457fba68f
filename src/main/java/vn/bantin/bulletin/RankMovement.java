package vn.bantin.bulletin;

import java.util.List;
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

    /**
     * "; tăng 3 bậc so với năm 2023 (thứ 7/27)", empty where there is nothing to compare with. The period whose statuses are
     * compared comes first: a quarter in which a new programme begins is compared with the same one of last year.
     */
    static String of(Standing now, ComparisonBase earlier, PeriodNames periods) {
        String unit = now.unit().code();
        boolean quarter = earlier.quarter() != null && earlier.quarter().isNew(unit);
        boolean year = earlier.year() != null && earlier.year().isNew(unit);
        String stranger = quarter ? "các kỳ trước" : year ? "cùng kỳ năm trước" : "";
        String sinceQuarter = quarter ? "" : since(now, earlier.quarter(), periods::compared);
        String sinceYear = year ? "" : since(now, earlier.year(), periods::samePeriod);
        return (yearFirst(earlier) ? sinceYear + sinceQuarter : sinceQuarter + sinceYear)
                + (stranger.isEmpty() ? "" : "; không so sánh được với " + stranger + " (đơn vị hành chính mới)");
    }

    /**
     * "tăng 16 bậc", "không đổi so năm 2023": the movement that the sentence tells first, with its period where that is not the
     * one whose statuses are compared; empty where a period has no rank of the unit or they cannot be compared.
     */
    static String steps(Standing now, ComparisonBase earlier, PeriodNames periods) {
        PastResults quarter = earlier.quarter();
        PastResults year = earlier.year();
        String unit = now.unit().code();
        boolean byYear = ranked(unit, year) && (yearFirst(earlier) || !ranked(unit, quarter));
        PastResults past = byYear ? year : quarter;
        Rank then = then(unit, past);
        if (past == null
                || then == null
                || then.alone()
                || now.overall() == null
                || now.overall().alone()) {
            return "";
        }
        Integer gained = now.overall().gained(then);
        String basis =
                past.equals(earlier.compared()) ? "" : " so " + (byYear ? "cùng kỳ" : periods.compared(past.period()));
        return gained == null ? "" : (gained == 0 ? "không đổi" : moved(gained)) + basis;
    }

    /** The period with which ranks are compared on the pages over all units; {@code null} for none. */
    static @Nullable PastResults compared(List<Standing> standings, ComparisonBase earlier) {
        PastResults first = earlier.compared();
        return standings.stream().anyMatch(standing -> ranked(standing.unit().code(), first))
                ? first
                : earlier.quarter();
    }

    private static boolean yearFirst(ComparisonBase earlier) {
        return earlier.quarter() == null || !earlier.quarter().sameProgramme();
    }

    private static boolean ranked(String unit, @Nullable PastResults past) {
        return then(unit, past) != null;
    }

    /** The unit's place in that period, {@code null} if it had none or is new since. */
    static @Nullable Rank then(String unit, @Nullable PastResults past) {
        return past == null || past.isNew(unit) ? null : past.place(unit);
    }

    private static String moved(int steps) {
        return steps == 0 ? "giữ nguyên hạng" : (steps > 0 ? "tăng " : "giảm ") + Math.abs(steps) + " bậc";
    }

    private static String since(Standing now, @Nullable PastResults past, Function<Period, String> named) {
        Rank then = then(now.unit().code(), past);
        if (past == null || then == null || now.overall() == null || then.alone()) {
            return "";
        }
        Integer gained = now.overall().gained(then);
        return gained == null
                ? "; %s xếp thứ %s".formatted(named.apply(past.period()), Phrase.place(then))
                : "; %s so với %s (%sthứ %s/%s)"
                        .formatted(
                                moved(gained),
                                named.apply(past.period()),
                                then.tied() ? "đồng hạng " : "",
                                then.rank(),
                                then.among());
    }
}
