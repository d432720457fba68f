package vn.bantin.bulletin;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Assessment;

/** Names the indicators on which most units are behind. */
final class IndicatorsBehind {

    /** How many are named. */
    private static final int NAMED = 3;

    /** How many targets behind are named of a single unit, of which nobody counts in how many units they are. */
    private static final int OF_ONE = 5;

    private IndicatorsBehind() {}

    /**
     * The sentence on them, of a single unit its targets behind; empty where nobody is behind on anything.
     *
     * @param counted the counted targets of all units
     * @param late the labels of what is counted there
     * @param alike how many more are named that share the figure at which the names end
     */
    static Optional<String> sentence(List<Assessment> counted, int units, String late, int alike) {
        Map<Indicator, Integer> behind = new LinkedHashMap<>();
        Map<Indicator, Integer> assessed = new LinkedHashMap<>();
        for (Assessment assessment : counted) {
            if (assessment.status().assessed()) {
                assessed.merge(assessment.indicator(), 1, Integer::sum);
            }
            if (assessment.status() == Status.BEHIND || assessment.status() == Status.MISSED) {
                behind.merge(assessment.indicator(), 1, Integer::sum);
            }
        }
        if (behind.isEmpty()) {
            return Optional.empty();
        }
        if (units == 1) {
            return Optional.of("Chỉ tiêu %s: %s."
                    .formatted(
                            late,
                            NamedCount.listed(
                                    behind.keySet().stream()
                                            .map(Indicator::name)
                                            .toList(),
                                    OF_ONE,
                                    "chỉ tiêu")));
        }
        NamedCount.Leading<Map.Entry<Indicator, Integer>> most = NamedCount.leading(
                behind.entrySet().stream()
                        .sorted(Comparator.comparingInt((Map.Entry<Indicator, Integer> entry) -> -entry.getValue())
                                .thenComparing(entry -> entry.getKey().code()))
                        .toList(),
                NAMED,
                alike,
                Map.Entry::getValue);
        return Optional.of("Các chỉ tiêu có nhiều đơn vị " + late + " nhất: "
                + IntStream.range(0, most.named().size())
                        .mapToObj(i -> "%s (%s%s)"
                                .formatted(
                                        most.named().get(i).getKey().name(),
                                        Phrase.count(
                                                most.named().get(i).getValue(),
                                                assessed.getOrDefault(
                                                        most.named().get(i).getKey(), 0)),
                                        // What is counted is said once.
                                        i == 0 ? " đơn vị được đánh giá" : ""))
                        .collect(Collectors.joining("; "))
                + (most.others() == 0
                        ? ""
                        : " và %s chỉ tiêu khác cùng có %s đơn vị"
                                .formatted(
                                        Phrase.count(most.others()),
                                        Phrase.count(most.named().get(NAMED - 1).getValue())))
                + ".");
    }
}
