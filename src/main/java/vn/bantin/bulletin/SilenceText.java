package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Unit;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.NotAssessedReason;

/** Words the silence of units that have reported nothing: nothing else is said of their targets. */
final class SilenceText {

    private static final String SENT_NOTHING = "chưa gửi báo cáo";
    private static final String REPORTED_OTHERWISE = "chưa báo cáo chỉ tiêu nào được giao";

    /** So many are named at the head of the sentence; more are counted first. */
    private static final int FEW = 3;

    private static final Pattern SAID =
            Pattern.compile(".* (?:%s|%s)(?:: .*)?\\.".formatted(SENT_NOTHING, REPORTED_OTHERWISE));

    private static final Pattern TOLD =
            Pattern.compile(".* (?:%s|%s); .*\\.".formatted(SENT_NOTHING, REPORTED_OTHERWISE));

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
        return SAID.matcher(sentence).matches();
    }

    /** Whether a sentence of {@link #said} is this one. */
    static boolean isToldBy(String sentence) {
        return TOLD.matcher(sentence).matches();
    }

    /** The silent ones among the units, in their order. */
    static List<Unit> silent(List<Unit> units, List<Assessment> assessments) {
        Map<String, List<Assessment>> byUnit = new LinkedHashMap<>();
        assessments.forEach(
                a -> byUnit.computeIfAbsent(a.unit(), any -> new ArrayList<>()).add(a));
        return units.stream()
                .filter(unit -> of(byUnit.getOrDefault(unit.code(), List.of())))
                .toList();
    }

    /**
     * Says which units are silent: one sentence on those that sent nothing and one on those of which nothing assigned was
     * reported, and none where every unit has sent something. What is lacking of them is counted elsewhere.
     */
    static List<String> ofAll(List<Unit> silent, Set<String> reporting, UnitNames names) {
        return Stream.of(false, true)
                .flatMap(otherwise -> {
                    List<String> those = silent.stream()
                            .filter(unit -> reporting.contains(unit.code()) == otherwise)
                            .map(names::of)
                            .toList();
                    return those.isEmpty() ? Stream.of() : Stream.of(said(those, sent(otherwise)));
                })
                .toList();
    }

    /** "Huyện A, huyện B chưa gửi báo cáo.", "04 đơn vị chưa gửi báo cáo: xã A, xã B, xã C, xã D." */
    private static String said(List<String> names, String what) {
        return names.size() <= FEW
                ? "%s %s.".formatted(Phrase.capitalised(String.join(", ", names)), what)
                : "%s đơn vị %s: %s.".formatted(Phrase.count(names.size()), what, NamedCount.units(names));
    }

    /** "04 đơn vị chưa gửi báo cáo, xã X": those units without naming again the silent ones, where they are many. */
    static String without(List<Unit> units, List<Unit> silent, UnitNames names) {
        List<Unit> others =
                units.stream().filter(unit -> !silent.contains(unit)).toList();
        boolean many = silent.size() > FEW;
        List<Unit> named = many ? others : units;
        String said = NamedCount.units(named.stream().map(names::of).toList());
        if (!many) {
            return said;
        }
        return others.isEmpty()
                ? "là các đơn vị nêu trên"
                : "%s đơn vị nêu trên, %s".formatted(Phrase.count(units.size() - others.size()), said);
    }
}
