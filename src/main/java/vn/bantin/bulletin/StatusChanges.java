package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;

/** Words the changes of a unit's statuses since a former period. */
final class StatusChanges {

    private StatusChanges() {}

    /**
     * The sentence on changed statuses, against the quarter before where it judged the same programme, else against the
     * same quarter last year.
     *
     * @param ended whether the programme has ended since, so that what was on pace then is completed now, and what was
     *     behind is missed: that is no change
     * @param most how many are named of those that turned for the better, and of those for the worse
     */
    static @Nullable String said(
            ComparisonBase earlier,
            PeriodNames periods,
            String unit,
            List<Assessment> counted,
            boolean ended,
            int most) {
        PastResults past = compared(earlier);
        Map<String, PastResults.Result> before = past == null ? Map.of() : past.of(unit);
        if (past != null && past.isNew(unit)) {
            return "Không so sánh được đánh giá với %s (đơn vị hành chính mới)."
                    .formatted(periods.compared(past.period()));
        }
        if (past == null || before.isEmpty()) {
            return null;
        }
        String turned = changes(before, counted, ended, most);
        return turned == null
                ? null
                : "So với %s, về mức đánh giá: %s.".formatted(periods.compared(past.period()), turned);
    }

    /** The period to compare with; {@code null} if nothing is known of any. */
    static @Nullable PastResults compared(ComparisonBase earlier) {
        return earlier.quarter() != null && earlier.quarter().sameProgramme() ? earlier.quarter() : earlier.year();
    }

    /** The status of a target in the period to compare with; {@code null} where it was not judged then. */
    static TargetRow.@Nullable Judged judged(ComparisonBase earlier, PeriodNames periods, Assessment now) {
        PastResults past = compared(earlier);
        PastResults.Result then = past == null || past.isNew(now.unit())
                ? null
                : past.of(now.unit()).get(now.indicator().code());
        return past == null || then == null || then.status() == null
                ? null
                : new TargetRow.Judged(name(past, earlier, periods), then.status());
    }

    private static String name(PastResults past, ComparisonBase earlier, PeriodNames periods) {
        return past.equals(earlier.year()) ? periods.samePeriod(past.period()) : periods.compared(past.period());
    }

    /** Whether a status became the other only because the programme ended. */
    private static boolean ended(Status was, Status now) {
        return was == Status.ON_PACE && now.done() || was == Status.BEHIND && now == Status.MISSED;
    }

    /** The changes, and where nothing changed how many stayed; {@code null} where they changed because the programme ended. */
    private static @Nullable String changes(
            Map<String, PastResults.Result> before, List<Assessment> counted, boolean ended, int most) {
        List<String> better = new ArrayList<>();
        List<String> worse = new ArrayList<>();
        List<String> assessed = new ArrayList<>();
        int same = 0;
        int kept = 0;
        for (Assessment now : counted) {
            PastResults.Result then = before.get(now.indicator().code());
            Status was = then == null ? null : then.status();
            if (was == null) {
                continue;
            }
            String name = now.indicator().name();
            if (!was.assessed() || !now.status().assessed()) {
                if (now.status().assessed()) {
                    assessed.add(name);
                }
            } else if (was == now.status()) {
                same++;
            } else if (ended && ended(was, now.status())) {
                kept++;
            } else {
                (was.compareTo(now.status()) > 0 ? better : worse).add(name);
            }
        }
        List<String> parts = new ArrayList<>();
        NamedCount.add(parts, better, most, "chỉ tiêu chuyển biến tích cực");
        NamedCount.add(parts, worse, most, "chỉ tiêu giảm mức đánh giá");
        NamedCount.addCount(parts, assessed, "chỉ tiêu mới được đánh giá");
        if (parts.isEmpty()) {
            if (kept > 0) {
                return null;
            }
            return same == 0
                    ? "chưa có chỉ tiêu nào được đánh giá ở cả hai kỳ"
                    : "%s chỉ tiêu không thay đổi".formatted(Phrase.count(same));
        }
        return String.join("; ", parts);
    }
}
