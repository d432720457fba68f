package vn.bantin.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.bantin.bulletin.Phrase;
import vn.bantin.progress.Comparison;

/** Builds the sentences on the plans of all units: how many keep to what they are assigned, and where most do not. */
final class PlanOverview {

    /** How many indicators are named in one sentence. */
    private static final int NAMED = 3;

    private PlanOverview() {}

    /** Builds the sentences in the order in which they are printed. */
    static List<String> sentences(int year, String assignedBy, List<UnitPlan> units) {
        PlanTally all = PlanTally.sum(units.stream().map(UnitPlan::tally).toList());
        List<String> sentences = new ArrayList<>();
        if (all.own() == 0 && all.assigned() > 0) {
            return List.of(
                    "Năm %d, %s đơn vị có %s chỉ tiêu kế hoạch, đều do cấp trên giao."
                            .formatted(year, Phrase.count(units.size()), Phrase.count(all.targets())),
                    "Chưa đơn vị nào đề ra kế hoạch riêng.");
        }
        sentences.add("Năm %d, %s đơn vị có %s chỉ tiêu kế hoạch; cấp trên giao %s, đơn vị đề ra %s."
                .formatted(
                        year,
                        Phrase.count(units.size()),
                        Phrase.count(all.targets()),
                        Phrase.count(all.assigned()),
                        Phrase.count(all.own())));
        List<String> parts = new ArrayList<>();
        int keeping = count(units, PlanTally::keepsWhatIsAssigned);
        parts.add((keeping == 0 ? "Chưa có đơn vị nào" : Phrase.count(keeping, units.size()) + " đơn vị")
                + " đề ra đủ và không thấp hơn (mức trần: không cao hơn) chỉ tiêu " + assignedBy);
        units(
                parts,
                "%s đơn vị đề ra thấp hơn (mức trần: cao hơn) ở %s chỉ tiêu",
                count(units, t -> t.weaker() > 0),
                all.weaker());
        units(parts, "%s đơn vị chưa đề ra %s chỉ tiêu", count(units, t -> t.missing() > 0), all.missing());
        units(parts, "%s đơn vị có %s chỉ tiêu chưa so sánh được", count(units, t -> t.unclear() > 0), all.unclear());
        sentences.add(String.join("; ", parts) + ".");
        most(sentences, "Các chỉ tiêu có nhiều đơn vị đề ra thấp hơn (mức trần: cao hơn): ", units, Comparison.WEAKER);
        most(sentences, "Các chỉ tiêu có nhiều đơn vị chưa đề ra: ", units, Comparison.MISSING);
        return sentences;
    }

    private static int count(List<UnitPlan> units, Predicate<PlanTally> such) {
        return (int) units.stream().filter(unit -> such.test(unit.tally())).count();
    }

    private static void units(List<String> parts, String pattern, int units, int targets) {
        if (units > 0) {
            parts.add(pattern.formatted(Phrase.count(units), Phrase.count(targets)));
        }
    }

    /** The indicators of which that is true in most units; of as many the first by code. */
    private static void most(List<String> sentences, String lead, List<UnitPlan> units, Comparison comparison) {
        Map<PlannedTarget, Integer> first = new LinkedHashMap<>();
        Map<String, PlannedTarget> byCode = new LinkedHashMap<>();
        units.stream()
                .flatMap(unit -> unit.rows().stream())
                .filter(row -> row.number() != null && row.comparison() == comparison)
                .forEach(row -> first.merge(byCode.computeIfAbsent(row.indicator(), any -> row), 1, Integer::sum));
        if (!first.isEmpty()) {
            List<Map.Entry<PlannedTarget, Integer>> most = first.entrySet().stream()
                    .sorted(Comparator.comparingInt((Map.Entry<PlannedTarget, Integer> entry) -> -entry.getValue())
                            .thenComparing(entry -> entry.getKey().indicator()))
                    .toList();
            sentences.add(most.stream()
                    .limit(NAMED)
                    .map(entry -> "%s (%s đơn vị)".formatted(entry.getKey().name(), Phrase.count(entry.getValue())))
                    .collect(Collectors.joining("; ", lead, tied(most) + ".")));
        }
    }

    /** "; và 22 chỉ tiêu khác cùng có 27 đơn vị": how many share the place at which the names end. */
    private static String tied(List<Map.Entry<PlannedTarget, Integer>> most) {
        int last = most.get(Math.min(NAMED, most.size()) - 1).getValue();
        long many = most.stream()
                .skip(NAMED)
                .filter(entry -> entry.getValue() == last)
                .count();
        return many == 0
                ? ""
                : "; và %s chỉ tiêu khác cùng có %s đơn vị".formatted(Phrase.count((int) many), Phrase.count(last));
    }
}
