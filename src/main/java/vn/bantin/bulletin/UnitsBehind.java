package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names the units with most targets behind, those with as many together, and counts those who share the last number where they are many. */
final class UnitsBehind {

    /** As many as the index page shows, and so many where they share the last number. */
    private static final int NAMED = 5;

    private static final int TIED = 10;

    private UnitsBehind() {}

    /**
     * "Các đơn vị có nhiều chỉ tiêu chậm tiến độ nhất: huyện Hậu Lộc (16 chỉ tiêu); 12 đơn vị (mỗi đơn vị 07 chỉ tiêu).": of
     * equals all are named or none is; where all that are behind are named it says of which that is true. Empty where none
     * is, and of a single unit, whose own page says it.
     *
     * @param late the words of what is counted: "chậm tiến độ", at a year's end "không hoàn thành"
     */
    static Optional<String> sentence(List<Summary.Line> lines, String late) {
        List<Summary.Line> behind = lines.stream()
                .filter(line -> line.tally().behind() > 0)
                .sorted(Comparator.comparingInt(
                                (Summary.Line line) -> -line.tally().behind())
                        .thenComparing(Summary.Line::unit))
                .toList();
        if (behind.isEmpty() || lines.size() < 2) {
            return Optional.empty();
        }
        NamedCount.Leading<Summary.Line> most =
                NamedCount.leading(behind, NAMED, line -> line.tally().behind());
        int tied = most.named().size() + most.others();
        if (tied <= TIED) {
            most = new NamedCount.Leading<>(behind.subList(0, tied), 0);
        }
        boolean all = most.named().size() == behind.size();
        String who = behind.size() == 1 ? "Đơn vị" : "Các đơn vị";
        return Optional.of("%s có %s %s%s: %s."
                .formatted(who, all ? "chỉ tiêu" : "nhiều chỉ tiêu", late, all ? "" : " nhất", named(most)));
    }

    private static String named(NamedCount.Leading<Summary.Line> most) {
        Map<Integer, List<String>> byNumber = new LinkedHashMap<>();
        most.named()
                .forEach(line -> byNumber.computeIfAbsent(line.tally().behind(), any -> new ArrayList<>())
                        .add(line.name()));
        List<String> parts = new ArrayList<>();
        byNumber.forEach((many, names) -> {
            int others = parts.size() + 1 == byNumber.size() ? most.others() : 0;
            parts.add("%s (%s%s chỉ tiêu)"
                    .formatted(
                            others == 0 ? String.join(", ", names) : Phrase.count(names.size() + others) + " đơn vị",
                            names.size() + others == 1 ? "" : "mỗi đơn vị ",
                            Phrase.count(many)));
        });
        return String.join("; ", parts);
    }
}
