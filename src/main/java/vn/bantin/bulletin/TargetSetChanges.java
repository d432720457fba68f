package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.PastResults;

/** Words the changes of a unit's set of targets since a former period. */
final class TargetSetChanges {

    private TargetSetChanges() {}

    /**
     * "Số chỉ tiêu được giao là 38, quý I/2024 là 36: 02 chỉ tiêu giao thêm (A; B).", of as many "Chỉ tiêu được giao thay đổi
     * so với quý I/2024: 01 chỉ tiêu giao thêm (A); 01 chỉ tiêu không còn giao (C)."; {@code null} where the set is the same
     * or cannot be compared.
     */
    static @Nullable String said(
            @Nullable PastResults past, PeriodNames periods, String unit, List<Assessment> counted) {
        Map<String, PastResults.Result> before = past == null || past.isNew(unit) ? Map.of() : past.of(unit);
        if (past == null || before.isEmpty()) {
            return null;
        }
        List<String> added = added(before, counted);
        List<String> gone = gone(before, counted);
        List<String> parts = new ArrayList<>();
        NamedCount.add(parts, added, "chỉ tiêu giao thêm");
        NamedCount.add(parts, gone, "chỉ tiêu không còn giao");
        if (parts.isEmpty()) {
            return null;
        }
        String then = periods.compared(past.period());
        return "%s: %s."
                .formatted(
                        added.size() == gone.size()
                                ? "Chỉ tiêu được giao thay đổi so với " + then
                                : "Số chỉ tiêu được giao là %s, %s là %s"
                                        .formatted(
                                                Phrase.count(counted.size()),
                                                then,
                                                Phrase.count(counted.size() - added.size() + gone.size())),
                        String.join("; ", parts));
    }

    /**
     * "So với quý I/2023: 02 chỉ tiêu giao thêm (A; B ở 03 đơn vị); 01 chỉ tiêu không còn giao (C).", over all units that can
     * be compared, in how many where it is not in all of them; {@code null} where the sets are the same.
     */
    static @Nullable String ofAll(@Nullable PastResults past, PeriodNames periods, List<Assessment> counted) {
        if (past == null) {
            return null;
        }
        Map<String, List<Assessment>> byUnit = counted.stream()
                .filter(a -> !past.isNew(a.unit()) && !past.of(a.unit()).isEmpty())
                .collect(Collectors.groupingBy(Assessment::unit, LinkedHashMap::new, Collectors.toList()));
        Map<String, Integer> added = new LinkedHashMap<>();
        Map<String, Integer> gone = new LinkedHashMap<>();
        byUnit.forEach((unit, ofUnit) -> {
            added(past.of(unit), ofUnit).forEach(name -> added.merge(name, 1, Integer::sum));
            gone(past.of(unit), ofUnit).forEach(name -> gone.merge(name, 1, Integer::sum));
        });
        List<String> parts = new ArrayList<>();
        NamedCount.add(parts, named(added, byUnit.size()), "chỉ tiêu giao thêm");
        NamedCount.add(parts, named(gone, byUnit.size()), "chỉ tiêu không còn giao");
        return parts.isEmpty()
                ? null
                : "So với %s: %s.".formatted(periods.compared(past.period()), String.join("; ", parts));
    }

    private static List<String> named(Map<String, Integer> many, int units) {
        return many.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(one -> one.getKey()
                        + (one.getValue() == units ? "" : " ở %s đơn vị".formatted(Phrase.count(one.getValue()))))
                .toList();
    }

    private static List<String> added(Map<String, PastResults.Result> before, List<Assessment> counted) {
        return counted.stream()
                .filter(a -> !counts(before.get(a.indicator().code())))
                .map(a -> a.indicator().name())
                .toList();
    }

    private static List<String> gone(Map<String, PastResults.Result> before, List<Assessment> counted) {
        Set<String> now = counted.stream().map(a -> a.indicator().code()).collect(Collectors.toSet());
        return before.entrySet().stream()
                .filter(entry -> counts(entry.getValue()) && !now.contains(entry.getKey()))
                .map(entry -> entry.getValue().indicator().name())
                .toList();
    }

    private static boolean counts(PastResults.@Nullable Result result) {
        return result != null && result.indicator().counted();
    }
}
