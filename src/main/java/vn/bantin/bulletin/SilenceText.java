package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Unit;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.NotAssessedReason;

/** Words the silence of units that have reported nothing: nothing else is said of their targets. */
final class SilenceText {

    private static final String SENT_NOTHING = "chưa gửi báo cáo";
    private static final String REPORTED_OTHERWISE = "chưa báo cáo chỉ tiêu nào được giao";

    private SilenceText() {}

    /** Whether no figure and no ruling was reported for any of a unit's targets, "trong đó" items among them. */
    static boolean of(List<Assessment> assessments) {
        return assessments.stream().noneMatch(SilenceText::says);
    }

    private static boolean says(Assessment assessment) {
        Progress report = assessment.progress();
        return report != null && report.says();
    }

    /**
     * "Huyện Quan Sơn chưa gửi báo cáo; 17 chỉ tiêu đến kỳ chưa có số liệu."
     *
     * @param otherwise whether it has reported something, of which nothing was assigned to it
     */
    static String said(String unit, List<Assessment> counted, boolean otherwise) {
        int due = (int) counted.stream()
                .filter(a -> a.verdict().reason() != NotAssessedReason.NOT_DUE)
                .count();
        return "%s %s; %s."
                .formatted(
                        Phrase.capitalised(unit),
                        sent(otherwise),
                        due == 0
                                ? "chưa có chỉ tiêu nào đến kỳ đánh giá"
                                : "%s chỉ tiêu đến kỳ chưa có số liệu".formatted(Phrase.count(due)));
    }

    private static String sent(boolean otherwise) {
        return otherwise ? REPORTED_OTHERWISE : SENT_NOTHING;
    }

    /** Whether a sentence of {@link #ofAll} is this one. */
    static boolean isSaidBy(String sentence) {
        return sentence.endsWith(" " + SENT_NOTHING + ".") || sentence.endsWith(" " + REPORTED_OTHERWISE + ".");
    }

    /**
     * Says which units are silent: one sentence on those that sent nothing and one on those of which nothing assigned was
     * reported, and none where every unit has sent something. What is lacking of them is counted elsewhere.
     */
    static List<String> ofAll(
            List<Unit> units, List<Assessment> assessments, Set<String> reporting, int named, UnitNames names) {
        Map<String, List<Assessment>> byUnit = new LinkedHashMap<>();
        assessments.forEach(
                a -> byUnit.computeIfAbsent(a.unit(), any -> new ArrayList<>()).add(a));
        List<Unit> silent = units.stream()
                .filter(unit -> of(byUnit.getOrDefault(unit.code(), List.of())))
                .toList();
        if (silent.size() > named) {
            boolean otherwise = silent.stream().anyMatch(unit -> reporting.contains(unit.code()));
            return List.of("%s đơn vị %s.".formatted(Phrase.count(silent.size()), sent(otherwise)));
        }
        return Stream.of(false, true)
                .flatMap(otherwise -> {
                    List<String> those = silent.stream()
                            .filter(unit -> reporting.contains(unit.code()) == otherwise)
                            .map(names::of)
                            .toList();
                    return those.isEmpty()
                            ? Stream.of()
                            : Stream.of(Phrase.capitalised(String.join(", ", those)) + " " + sent(otherwise) + ".");
                })
                .toList();
    }
}
