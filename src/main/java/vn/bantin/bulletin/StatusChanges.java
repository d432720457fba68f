package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;

/**
 * Words the changes of a unit's statuses since a former period: a target whose status stands higher in the order of
 * {@link Status} than then has risen, one whose status stands lower has fallen, and one that was not assessed then is newly
 * assessed, one that is not now is open again. Those are the arrows of the Excel annex. In the last period of a programme
 * each way from one status to another is told by itself, where there is room.
 */
final class StatusChanges {

    private StatusChanges() {}

    /**
     * How many targets a sentence names at most.
     *
     * @param worse of those that fell
     * @param better of those that rose
     * @param apart whether the last period tells each way of a status by itself
     */
    record Named(int worse, int better, boolean apart) {

        /** Where there is no room even for the ways. */
        static final Named COUNTED = new Named(0, 0, false);

        Named(int worse, int better) {
            this(worse, better, true);
        }
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
     * tiêu giảm mức đánh giá; 80 chuyển biến tích cực; 27 mới được đánh giá."; {@code null} where there is nothing to compare
     * with or nothing changed.
     *
     * @param apart whether the last period tells each way of a status by itself
     */
    static @Nullable String ofAll(Narrator narrator, List<Assessment> counted, boolean apart) {
        PastResults past = narrator.earlier().compared();
        if (past == null) {
            return null;
        }
        String parts = turns(narrator.last() && apart, counted, unit -> past.isNew(unit) ? Map.of() : past.of(unit))
                .entrySet()
                .stream()
                .filter(turn -> turn.getKey().change() != Change.SAME)
                .map(turn -> Phrase.count(turn.getValue().size()) + " "
                        + turn.getKey().words(narrator))
                .collect(Collectors.joining("; "));
        return parts.isEmpty()
                ? null
                : "So với %s, về mức đánh giá: %s."
                        .formatted(
                                name(past, narrator.earlier(), narrator.periods()),
                                parts.replaceFirst(" ", " lượt chỉ tiêu "));
    }

    /** What has become of a status, in the order in which it is told. */
    private enum Change {
        FELL("giảm mức đánh giá"),
        ROSE("chuyển biến tích cực"),
        NEW("mới được đánh giá"),
        OPEN("nay chưa đánh giá"),
        SAME("không thay đổi");

        private final String words;

        Change(String words) {
            this.words = words;
        }
    }

    /**
     * A change that is counted by itself. At the end of a programme, where what was on pace is done and what was behind is
     * missed, a rise or a fall alone says nothing: there each way from one status to another is one.
     *
     * @param was the former status, {@code null} where the change alone is told
     */
    private record Turn(Change change, @Nullable Status was, Status is) {

        /** Falls first, the worst end first; of rises those first that began lowest. */
        static final Comparator<Turn> AS_TOLD = Comparator.comparing(Turn::change)
                .thenComparing(Turn::is, Comparator.reverseOrder())
                .thenComparing((one, other) -> one.was == null || other.was == null
                        ? 0
                        : (one.change == Change.FELL ? 1 : -1) * one.was.compareTo(other.was));

        /** What became of a status; nothing where it is not known or the target was assessed neither then nor now. */
        static Optional<Turn> of(@Nullable Status was, Status is, boolean apart) {
            if (was == null || !was.assessed() && !is.assessed()) {
                return Optional.empty();
            }
            if (was == is || !was.assessed() || !is.assessed()) {
                return Optional.of(alone(was == is ? Change.SAME : is.assessed() ? Change.NEW : Change.OPEN));
            }
            Change change = was.compareTo(is) > 0 ? Change.ROSE : Change.FELL;
            boolean isDone = was.done() && is.done();
            return Optional.of(
                    apart ? new Turn(change, isDone ? was : met(was), isDone ? is : met(is)) : alone(change));
        }

        private static Turn alone(Change change) {
            return new Turn(change, null, Status.NOT_ASSESSED);
        }

        private static Status met(Status status) {
            return status.done() ? Status.COMPLETED : status;
        }

        /** "giảm mức đánh giá", at the end "từ đạt tiến độ thành không hoàn thành". */
        String words(Narrator narrator) {
            if (was == null) {
                return change.words;
            }
            String way = change == Change.ROSE ? "lên" : is == Status.MISSED ? "thành" : "xuống";
            boolean isDone = was.done() && is.done();
            return "từ %s %s %s".formatted(word(was, isDone, narrator), way, word(is, isDone, narrator));
        }

        /** What is done and what is done beyond the plan are one but where both are told. */
        private static String word(Status status, boolean isDone, Narrator narrator) {
            return status.done() && !isDone ? "hoàn thành" : narrator.label(status);
        }
    }

    /** The names of the targets of each change, in the order in which changes are told. */
    private static SortedMap<Turn, List<String>> turns(
            boolean apart, List<Assessment> counted, Function<String, Map<String, PastResults.Result>> before) {
        SortedMap<Turn, List<String>> turns = new TreeMap<>(Turn.AS_TOLD);
        for (Assessment now : counted) {
            PastResults.Result then =
                    before.apply(now.unit()).get(now.indicator().code());
            Turn.of(then == null ? null : then.status(), now.status(), apart)
                    .ifPresent(turn -> turns.computeIfAbsent(turn, any -> new ArrayList<>())
                            .add(now.indicator().name()));
        }
        return turns;
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
        int worse = most.worse();
        int better = most.better();
        List<String> parts = new ArrayList<>();
        List<String> same = List.of();
        for (Map.Entry<Turn, List<String>> turn :
                turns(narrator.last() && most.apart(), counted, any -> before).entrySet()) {
            List<String> names = turn.getValue();
            String words = "chỉ tiêu " + turn.getKey().words(narrator);
            switch (turn.getKey().change()) {
                case FELL -> {
                    NamedCount.add(parts, names, worse, words);
                    worse = Math.max(0, worse - names.size());
                }
                case ROSE -> {
                    NamedCount.add(parts, names, better, words);
                    better = Math.max(0, better - names.size());
                }
                case NEW, OPEN -> NamedCount.addCount(parts, names, words);
                case SAME -> same = names;
            }
        }
        if (parts.isEmpty()) {
            return same.isEmpty()
                    ? "chưa có chỉ tiêu nào được đánh giá ở cả hai kỳ"
                    : Phrase.count(same.size()) + " chỉ tiêu " + Change.SAME.words;
        }
        return String.join("; ", parts);
    }
}
