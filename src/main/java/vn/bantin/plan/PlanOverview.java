package vn.bantin.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.bantin.bulletin.NamedCount;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.TargetStandingText;
import vn.bantin.progress.Comparison;

/** Builds the sentences on the plans of all units: how many keep to what they are assigned, and where most do not. */
final class PlanOverview {

    /** How many indicators are named in one sentence. */
    private static final int NAMED = 3;

    private PlanOverview() {}

    /** Builds the sentences in the order in which they are printed; of a single unit no target is counted more than once. */
    static List<String> sentences(String span, String assignedBy, List<UnitPlan> units) {
        List<String> sentences = overAll(span, assignedBy, units);
        return units.size() > 1
                ? sentences
                : sentences.stream()
                        .map(sentence -> sentence.replace(" lượt chỉ tiêu", " chỉ tiêu"))
                        .toList();
    }

    /** "Năm 2024, 27 đơn vị có 38 chỉ tiêu kế hoạch (1.026 lượt chỉ tiêu)": the second number where a target is of several units. */
    private static String had(String span, List<UnitPlan> units, int targets) {
        int different = (int) units.stream()
                .flatMap(unit -> unit.rows().stream())
                .filter(row -> row.number() != null)
                .map(PlannedTarget::indicator)
                .distinct()
                .count();
        return "%s, %s đơn vị có %s chỉ tiêu kế hoạch%s"
                .formatted(
                        span,
                        Phrase.count(units.size()),
                        Phrase.count(different),
                        different == targets ? "" : " (%s lượt chỉ tiêu)".formatted(Phrase.count(targets)));
    }

    private static List<String> overAll(String span, String assignedBy, List<UnitPlan> units) {
        PlanTally all = PlanTally.sum(units.stream().map(UnitPlan::tally).toList());
        List<String> sentences = new ArrayList<>();
        String had = had(span, units, all.targets());
        if (all.own() == 0 && all.assigned() > 0) {
            return List.of(had + ", đều do " + assignedBy + ".", "Chưa đơn vị nào đề ra kế hoạch riêng.");
        }
        if (all.assigned() == 0 && all.own() > 0) {
            return List.of(had + ", đều do đơn vị đề ra.");
        }
        String times = had.endsWith(")") ? " lượt" : "";
        String assigned = all.assigned() == all.targets() && all.targets() > 0
                ? ", đều do " + assignedBy + "; "
                : "; %s %s%s, ".formatted(assignedBy, Phrase.count(all.assigned()), times);
        sentences.add(had + assigned + "đơn vị đề ra " + Phrase.count(all.own()) + times + ".");
        compared(sentences, all);
        List<String> parts = new ArrayList<>();
        int keeping = count(units, PlanTally::keepsWhatIsAssigned);
        parts.add((keeping == 0 ? "Chưa có đơn vị nào" : Phrase.count(keeping, units.size()) + " đơn vị")
                + " đề ra đủ và bảo đảm mức " + assignedBy);
        units(
                parts,
                "%s đơn vị chưa bảo đảm mức giao ở %s lượt chỉ tiêu",
                count(units, t -> t.weaker() > 0),
                all.weaker());
        units(parts, "%s đơn vị còn %s lượt chỉ tiêu chưa đề ra", count(units, t -> t.missing() > 0), all.missing());
        units(
                parts,
                "%s đơn vị có %s lượt chỉ tiêu chưa so sánh được",
                count(units, t -> t.unclear() > 0),
                all.unclear());
        sentences.add(String.join("; ", parts) + ".");
        most(sentences, "chưa bảo đảm mức giao", units, Comparison.WEAKER, assignedBy);
        most(sentences, "chưa đề ra", units, Comparison.MISSING, assignedBy);
        return sentences;
    }

    /** "Trong 99 lượt chỉ tiêu đơn vị đề ra: 73 yêu cầu cao hơn mức giao; 24 bằng mức giao; 02 chưa bảo đảm mức giao." */
    private static void compared(List<String> sentences, PlanTally all) {
        List<String> parts = new ArrayList<>();
        part(parts, all.stronger(), "yêu cầu cao hơn mức giao");
        part(parts, all.equal(), "bằng mức giao");
        part(parts, all.weaker(), "chưa bảo đảm mức giao");
        part(parts, all.unclear(), "chưa so sánh được");
        part(parts, all.added(), "đề ra thêm");
        // Of one kind alone the next sentences tell how many there are, and where.
        if (parts.size() > 1) {
            sentences.add("Trong %s lượt chỉ tiêu đơn vị đề ra: %s."
                    .formatted(Phrase.count(all.own()), String.join("; ", parts)));
        } else if (all.stronger() + all.equal() > 0) {
            sentences.add("Chỉ tiêu đơn vị đề ra đều %s."
                    .formatted(all.stronger() > 0 ? "có yêu cầu cao hơn mức giao" : "bằng mức giao"));
        }
    }

    private static void part(List<String> parts, int many, String words) {
        if (many > 0) {
            parts.add(Phrase.count(many) + " " + words);
        }
    }

    private static int count(List<UnitPlan> units, Predicate<PlanTally> such) {
        return (int) units.stream().filter(unit -> such.test(unit.tally())).count();
    }

    private static void units(List<String> parts, String pattern, int units, int targets) {
        if (units > 0) {
            parts.add(pattern.formatted(Phrase.count(units), Phrase.count(targets)));
        }
    }

    /**
     * The indicators of which that is true in most units, of as many the first by code; the units by name where these are
     * few. Nothing is said where so many indicators are equal in it that those named are none to look at first.
     */
    private static void most(
            List<String> sentences, String what, List<UnitPlan> units, Comparison comparison, String assignedBy) {
        Map<String, List<String>> where = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (UnitPlan unit : units) {
            for (PlannedTarget row : unit.rows()) {
                if (row.number() != null && row.comparison() == comparison) {
                    names.putIfAbsent(row.indicator(), row.name());
                    where.computeIfAbsent(row.indicator(), any -> new ArrayList<>())
                            .add(unit.unitName() + figures(row, assignedBy));
                }
            }
        }
        List<Map.Entry<String, List<String>>> inOrder = where.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<String>> entry) ->
                                -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        if (inOrder.isEmpty()) {
            return;
        }
        int first = inOrder.get(0).getValue().size();
        boolean few = first <= NAMED;
        NamedCount.Leading<Map.Entry<String, List<String>>> most = NamedCount.leading(
                inOrder, NAMED, entry -> few ? first : entry.getValue().size());
        int last = most.named().get(most.named().size() - 1).getValue().size();
        if (!few && most.others() > NAMED && first == last) {
            return;
        }
        sentences.add(most.named().stream()
                .map(entry -> "%s (%s)"
                        .formatted(
                                names.get(entry.getKey()),
                                few
                                        ? String.join(comparison == Comparison.WEAKER ? "; " : ", ", entry.getValue())
                                        : Phrase.count(entry.getValue().size()) + " đơn vị"))
                .collect(Collectors.joining(
                        "; ",
                        few ? "Chỉ tiêu " + what + ": " : "Các chỉ tiêu có nhiều đơn vị " + what + ": ",
                        rest(most.others(), few, last) + ".")));
    }

    /** " đề ra 95 doanh nghiệp, tỉnh giao 100 doanh nghiệp"; nothing of a target that the unit has not set. */
    private static String figures(PlannedTarget row, String assignedBy) {
        return row.comparison() == Comparison.WEAKER
                ? " đề ra %s, %s %s"
                        .formatted(
                                TargetStandingText.measured(row.own(), row.unitOfMeasure()),
                                assignedBy,
                                TargetStandingText.measured(row.assigned(), row.unitOfMeasure()))
                : "";
    }

    /** " và 04 chỉ tiêu khác cùng có 27 đơn vị": how many share the place at which the names end. */
    private static String rest(int others, boolean few, int last) {
        return others == 0
                ? ""
                : " và %s chỉ tiêu khác".formatted(Phrase.count(others))
                        + (few ? "" : " cùng có %s đơn vị".formatted(Phrase.count(last)));
    }
}
