package vn.bantin.bulletin;

import java.util.ArrayList;
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
        Set<String> now = counted.stream().map(a -> a.indicator().code()).collect(Collectors.toSet());
        List<String> added = counted.stream()
                .filter(a -> !counts(before.get(a.indicator().code())))
                .map(a -> a.indicator().name())
                .toList();
        List<String> gone = before.entrySet().stream()
                .filter(entry -> counts(entry.getValue()) && !now.contains(entry.getKey()))
                .map(entry -> entry.getValue().indicator().name())
                .toList();
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

    private static boolean counts(PastResults.@Nullable Result result) {
        return result != null && result.indicator().counted();
    }
}
