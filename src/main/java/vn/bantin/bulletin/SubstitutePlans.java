package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Unit;
import vn.bantin.scoring.Assessment;

/** Names the targets that are judged by the other plan, because the unit has none of the chosen kind. */
final class SubstitutePlans {

    private final Basis chosen;

    /** Makes the sentences for targets outside the chosen kind of plan. */
    SubstitutePlans(Basis chosen) {
        this.chosen = chosen;
    }

    /** "; theo kế hoạch đơn vị đề ra", empty where the plan is of the kind chosen. */
    String mark(Assessment assessment) {
        return standsIn(assessment) ? "; theo " + words(other()) : "";
    }

    /** One item that names such targets of a unit with their numbers in the table; empty where there are none. */
    List<String> of(List<Assessment> inOrder, List<TargetRow> rows) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (standsIn(inOrder.get(i))) {
                TargetRow row = rows.get(i);
                names.add(row.named());
            }
        }
        return names.isEmpty() ? List.of() : List.of(Phrase.capitalised(why()) + ": " + String.join("; ", names) + ".");
    }

    /** One item for each unit with such targets, in the order of the units. */
    List<String> ofAll(List<Unit> units, List<Assessment> counted, UnitNames called) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        counted.stream()
                .filter(this::standsIn)
                .forEach(a -> names.computeIfAbsent(a.unit(), any -> new ArrayList<>())
                        .add(a.indicator().name()));
        List<String> items = new ArrayList<>();
        for (Unit unit : units) {
            List<String> parts = new ArrayList<>();
            NamedCount.add(parts, names.getOrDefault(unit.code(), List.of()), "chỉ tiêu");
            parts.forEach(part -> items.add(Phrase.capitalised(called.of(unit)) + " - " + part + ": " + why() + "."));
        }
        return items;
    }

    private boolean standsIn(Assessment assessment) {
        return assessment.target().basis() != chosen;
    }

    private String why() {
        return "không có " + words(chosen) + " nên đánh giá theo " + words(other());
    }

    private Basis other() {
        return chosen == Basis.ASSIGNED ? Basis.OWN : Basis.ASSIGNED;
    }

    private static String words(Basis basis) {
        return basis == Basis.ASSIGNED ? "kế hoạch cấp trên giao" : "kế hoạch đơn vị đề ra";
    }
}
