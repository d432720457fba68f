package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;

/**
 * Words the changes of a unit's statuses since a former period, by one rule in every quarter: a target whose status stands
 * higher in the order of {@link Status} than then has risen, one whose status stands lower has fallen, and one that was not
 * assessed then is newly assessed. Those are the arrows of the Excel annex.
 */
final class StatusChanges {

    private StatusChanges() {}

    /**
     * How many targets a sentence names at most.
     *
     * @param worse of those that fell
     * @param better of those that rose
     */
    record Named(int worse, int better) {

        static final Named NOBODY = new Named(0, 0);
    }

    /**
     * The sentence on changed statuses, against the quarter before where it judged the same programme, else against the
     * same quarter last year: those that fell first.
     */
    static @Nullable String said(Narrator narrator, String unit, List<Assessment> counted, Named most) {
        PastResults past = narrator.earlier().compared();
        Map<String, PastResults.Result> before = past == null ? Map.of() : past.of(unit);
        if (past != null && past.isNew(unit)) {
            return "Không so sánh được đánh giá với %s (đơn vị hành chính mới)."
                    .formatted(name(past, narrator.earlier(), narrator.periods()));
        }
        return past == null || before.isEmpty()
                ? null
                : "So với %s, về mức đánh giá: %s."
                        .formatted(
                                name(past, narrator.earlier(), narrator.periods()),
                                changes(before, counted, narrator, most));
    }

    /**
     * The sentence over all units, as far as they can be compared: "So với cùng kỳ năm 2023, về mức đánh giá: 52 lượt chỉ
     * tiêu giảm mức đánh giá; 80 lượt chỉ tiêu chuyển biến tích cực; 27 lượt chỉ tiêu mới được đánh giá."; {@code null} where
     * there is nothing to compare with or nothing changed.
     */
    static @Nullable String ofAll(Narrator narrator, List<Assessment> counted) {
        PastResults past = narrator.earlier().compared();
        if (past == null) {
            return null;
        }
        int[] many = new int[Change.values().length];
        int[] unexpected = new int[Change.values().length];
        for (Assessment now : counted) {
            PastResults.Result then = past.isNew(now.unit())
                    ? null
                    : past.of(now.unit()).get(now.indicator().code());
            Status was = then == null ? null : then.status();
            Change change = Change.of(was, now.status());
            many[change.ordinal()]++;
            unexpected[change.ordinal()] += change.isUnexpected(was) ? 1 : 0;
        }
        String parts = Stream.of(Change.FELL, Change.ROSE, Change.NEW)
                .filter(change -> many[change.ordinal()] > 0)
                .map(change -> Phrase.count(many[change.ordinal()])
                        + " lượt "
                        + change.words
                        + change.ofWhich(narrator, many[change.ordinal()], unexpected[change.ordinal()]))
                .collect(Collectors.joining("; "));
        return parts.isEmpty()
                ? null
                : "So với %s, về mức đánh giá: %s."
                        .formatted(name(past, narrator.earlier(), narrator.periods()), parts);
    }

    /** What has become of a status. */
    private enum Change {
        FELL("chỉ tiêu giảm mức đánh giá", Status.ON_PACE),
        ROSE("chỉ tiêu chuyển biến tích cực", Status.BEHIND),
        NEW("chỉ tiêu mới được đánh giá", null),
        SAME("chỉ tiêu không thay đổi", null),
        UNKNOWN("", null);

        private final String words;

        /** At the end of a programme what was on pace is done and what was behind is missed: those of which that is not so. */
        private final @Nullable Status unexpected;

        Change(String words, @Nullable Status unexpected) {
            this.words = words;
            this.unexpected = unexpected;
        }

        boolean isUnexpected(@Nullable Status was) {
            return unexpected != null && was == unexpected;
        }

        /** ", trong đó 05 từ chậm tiến độ lên hoàn thành", at the end only. */
        String ofWhich(Narrator narrator, int many, int surprising) {
            if (unexpected == null || surprising == 0 || !narrator.last()) {
                return "";
            }
            String way = "từ %s %s"
                    .formatted(
                            narrator.label(unexpected),
                            this == FELL ? "thành " + narrator.label(Status.MISSED) : "lên hoàn thành");
            return surprising < many
                    ? ", trong đó %s %s".formatted(Phrase.count(surprising), way)
                    : (many == 1 ? ", " : ", đều ") + way;
        }

        static Change of(@Nullable Status was, Status is) {
            if (was == null || !is.assessed()) {
                return UNKNOWN;
            }
            if (!was.assessed()) {
                return NEW;
            }
            return was == is ? SAME : was.compareTo(is) > 0 ? ROSE : FELL;
        }
    }

    /** The status of a target in the period to compare with; {@code null} where it was not judged then. */
    static TargetRow.@Nullable Judged judged(ComparisonBase earlier, PeriodNames periods, Assessment now) {
        PastResults past = earlier.compared();
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

    /** The changes, and where nothing changed how many stayed. */
    private static String changes(
            Map<String, PastResults.Result> before, List<Assessment> counted, Narrator narrator, Named most) {
        Turned better = new Turned(new ArrayList<>(), new ArrayList<>());
        Turned worse = new Turned(new ArrayList<>(), new ArrayList<>());
        List<String> assessed = new ArrayList<>();
        int same = 0;
        for (Assessment now : counted) {
            PastResults.Result then = before.get(now.indicator().code());
            Status was = then == null ? null : then.status();
            switch (Change.of(was, now.status())) {
                case NEW -> assessed.add(now.indicator().name());
                case SAME -> same++;
                case ROSE -> better.add(now, Change.ROSE.isUnexpected(was));
                case FELL -> worse.add(now, Change.FELL.isUnexpected(was));
                case UNKNOWN -> {}
            }
        }
        List<String> parts = new ArrayList<>();
        worse.tell(parts, most.worse(), Change.FELL, narrator);
        better.tell(parts, most.better(), Change.ROSE, narrator);
        NamedCount.addCount(parts, assessed, Change.NEW.words);
        if (parts.isEmpty()) {
            return same == 0
                    ? "chưa có chỉ tiêu nào được đánh giá ở cả hai kỳ"
                    : Phrase.count(same) + " " + Change.SAME.words;
        }
        return String.join("; ", parts);
    }

    /**
     * The targets that turned one way.
     *
     * @param names in order, those that a reader does not expect at the end of a programme first
     * @param unexpected at its end, what was on pace is done and what was behind is missed: those of which that is not so
     */
    private record Turned(List<String> names, List<String> unexpected) {

        void add(Assessment one, boolean surprise) {
            String name = one.indicator().name();
            if (surprise) {
                names.add(unexpected.size(), name);
                unexpected.add(name);
            } else {
                names.add(name);
            }
        }

        /** "19 chỉ tiêu chuyển biến tích cực (A; B), trong đó 05 từ chậm tiến độ lên hoàn thành". */
        void tell(List<String> parts, int most, Change change, Narrator narrator) {
            if (!names.isEmpty()) {
                parts.add("%s %s%s%s"
                        .formatted(
                                Phrase.count(names.size()),
                                change.words,
                                NamedCount.names(names, most),
                                change.ofWhich(narrator, names.size(), unexpected.size())));
            }
        }
    }
}
