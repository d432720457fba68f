package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Period;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Past;

/** How the set of a unit's targets has changed since a former period, in which those in force then are counted. */
final class TargetSet {

    private TargetSet() {}

    /**
     * "Số chỉ tiêu được giao là 38, quý I/2024 là 36: 02 chỉ tiêu thêm (A; B).", so too where one takes another's place;
     * {@code null} where the set is the same.
     */
    static @Nullable String changed(Period then, Map<String, Past.Result> before, List<Assessment> counted) {
        Set<String> now = counted.stream().map(a -> a.indicator().code()).collect(Collectors.toSet());
        List<String> added = counted.stream()
                .filter(a -> !counts(before.get(a.indicator().code())))
                .map(a -> a.indicator().name())
                .toList();
        List<String> gone = before.entrySet().stream()
                .filter(entry -> counts(entry.getValue()) && !now.contains(entry.getKey()))
                .map(entry -> entry.getValue().indicator().name())
                .toList();
        if (added.isEmpty() && gone.isEmpty()) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        Narrator.addNamed(parts, added, "chỉ tiêu thêm");
        Narrator.addNamed(parts, gone, "chỉ tiêu không còn giao");
        return "Số chỉ tiêu được giao là %s, %s là %s: %s."
                .formatted(
                        Phrase.count(counted.size()),
                        Phrase.quarter(then),
                        Phrase.count(counted.size() - added.size() + gone.size()),
                        String.join("; ", parts));
    }

    private static boolean counts(Past.@Nullable Result result) {
        return result != null && result.indicator().counted();
    }
}
