package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bantin.progress.Unit;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.NotAssessedReason;

/** Accounts for the targets of all units that could not be assessed: how many for which reason, and whose. */
final class OpenTargets {

    /** How many units of one reason are named. */
    private static final int NAMED = 3;

    private static final Pattern COUNTED = Pattern.compile("Trong [\\d.]+ lượt chỉ tiêu chưa đánh giá: (.*)\\.");
    private static final Pattern OF_ONE_REASON = Pattern.compile("[\\d.]+ lượt chỉ tiêu chưa đánh giá(?:, đều |: ).*");
    private static final Pattern MANY = Pattern.compile("^[\\d.]+");

    private OpenTargets() {}

    /**
     * What a person can still do something about, of a sentence about targets not assessed: "03 lượt chỉ tiêu có số liệu
     * chưa được duyệt (huyện Hậu Lộc)". Empty for any other sentence; targets that are not due are left out.
     */
    static Stream<String> lacking(String sentence) {
        Matcher counted = COUNTED.matcher(sentence);
        Stream<String> parts = counted.matches()
                ? Stream.of(counted.group(1).split("; (?=\\d)"))
                        .map(part -> MANY.matcher(part).replaceFirst("$0 lượt chỉ tiêu"))
                : Stream.of(sentence).filter(OF_ONE_REASON.asMatchPredicate());
        return parts.filter(part -> !part.contains(of(NotAssessedReason.NOT_DUE)));
    }

    /**
     * "Trong 607 lượt chỉ tiêu chưa đánh giá: 559 chưa đến kỳ đánh giá; 41 chưa có báo cáo (17 của huyện Quan Sơn, 24 của 09
     * đơn vị khác); 03 có số liệu chưa được duyệt (huyện Hậu Lộc)."; empty where all are assessed, and where there is only
     * one unit, whose own page says it.
     */
    static Optional<String> sentence(List<Assessment> counted, Map<String, Unit> units, UnitNames names) {
        Map<NotAssessedReason, Map<String, Long>> byReason = new EnumMap<>(NotAssessedReason.class);
        for (Assessment assessment : counted) {
            NotAssessedReason reason = assessment.verdict().reason();
            if (reason != null) {
                byReason.computeIfAbsent(reason, any -> new TreeMap<>()).merge(assessment.unit(), 1L, Long::sum);
            }
        }
        if (byReason.isEmpty() || units.size() < 2) {
            return Optional.empty();
        }
        int total = byReason.values().stream().mapToInt(OpenTargets::sum).sum();
        boolean one = byReason.size() == 1;
        List<String> parts = new ArrayList<>();
        byReason.forEach((reason, of) -> parts.add("%s%s%s"
                .formatted(
                        one ? "" : Phrase.count(sum(of)) + " ",
                        of(reason),
                        reason == NotAssessedReason.NOT_DUE ? "" : whose(of, units, names))));
        return Optional.of(
                one
                        ? "%s lượt chỉ tiêu chưa đánh giá%s%s."
                                .formatted(Phrase.count(total), total > 1 ? ", đều " : ": ", parts.get(0))
                        : "Trong %s lượt chỉ tiêu chưa đánh giá: %s."
                                .formatted(Phrase.count(total), String.join("; ", parts)));
    }

    /** The words for a reason: "chưa đến kỳ đánh giá", "có số liệu chưa được duyệt". */
    static String of(NotAssessedReason reason) {
        return (reason == NotAssessedReason.NOT_APPROVED ? "có " : "") + reason.words();
    }

    /** The units by name where they are few; of more only those that make up a third or more of all. */
    private static String whose(Map<String, Long> of, Map<String, Unit> units, UnitNames names) {
        List<String> named = of.keySet().stream()
                .filter(unit -> of.size() <= NAMED || 3 * many(of, unit) >= sum(of))
                .toList();
        if (named.isEmpty()) {
            return " (" + Phrase.count(of.size()) + " đơn vị)";
        }
        if (of.size() == 1) {
            return " (" + names.of(Objects.requireNonNull(units.get(named.get(0)))) + ")";
        }
        String said = named.stream()
                .map(unit -> Phrase.count(many(of, unit)) + " của " + names.of(Objects.requireNonNull(units.get(unit))))
                .collect(Collectors.joining(", "));
        int others = of.size() - named.size();
        int rest = sum(of) - named.stream().mapToInt(unit -> many(of, unit)).sum();
        return " (" + said
                + (others == 0 ? "" : ", " + Phrase.count(rest) + " của " + Phrase.count(others) + " đơn vị khác")
                + ")";
    }

    private static int many(Map<String, Long> of, String unit) {
        return of.getOrDefault(unit, 0L).intValue();
    }

    private static int sum(Map<String, Long> of) {
        return of.values().stream().mapToInt(Long::intValue).sum();
    }
}
