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
     * @param most how many are named of those that turned for the better, and of those for the worse
     */
    static String said(ComparisonBase earlier, PeriodNames periods, String unit, List<Assessment> counted, int most) {
        PastResults past = compared(earlier);
        Map<String, PastResults.Result> before = past == null ? Map.of() : past.of(unit);
        if (past != null && past.isNew(unit)) {
            return "Không so sánh được đánh giá với %s (đơn vị hành chính mới)."
                    .formatted(periods.compared(past.period()));
        }
        if (past == null || before.isEmpty()) {
            return "Chưa có kỳ trước để so sánh.";
        }
        return "So với %s, về mức đánh giá: %s."
                .formatted(
                        name(past, earlier, periods),
                        turned(before, counted, past.equals(earlier.year()) ? "cùng kỳ" : "kỳ trước", most));
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

    private static String turned(
            Map<String, PastResults.Result> before, List<Assessment> counted, String former, int most) {
        List<String> better = new ArrayList<>();
        List<String> worse = new ArrayList<>();
        List<String> assessed = new ArrayList<>();
        List<String> open = new ArrayList<>();
        int same = 0;
        for (Assessment now : counted) {
            PastResults.Result then = before.get(now.indicator().code());
            Status was = then == null ? null : then.status();
            if (was == null) {
                continue;
            }
            String name = now.indicator().name();
            if (!was.assessed() || !now.status().assessed()) {
                (now.status().assessed() ? assessed : was.assessed() ? open : new ArrayList<String>()).add(name);
            } else if (was == now.status()) {
                same++;
            } else {
                (was.compareTo(now.status()) > 0 ? better : worse).add(name);
            }
        }
        List<String> parts = new ArrayList<>();
        NamedCount.add(parts, better, most, "chỉ tiêu chuyển biến tích cực");
        NamedCount.add(parts, worse, most, "chỉ tiêu giảm so với " + former);
        NamedCount.only(parts, assessed, "chỉ tiêu mới được đánh giá");
        NamedCount.only(parts, open, "chỉ tiêu kỳ này chưa được đánh giá");
        if (parts.isEmpty()) {
            return same == 0
                    ? "chưa có chỉ tiêu nào được đánh giá ở cả hai kỳ"
                    : "%s chỉ tiêu không thay đổi".formatted(Phrase.count(same));
        }
        return String.join("; ", parts);
    }
}
