package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.bantin.progress.Unit;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.NotAssessedReason;

/** Accounts for the targets of all units that could not be assessed: how many for which reason, and whose. */
final class OpenTargets {

    /** So many silent units are named by the reason too; more stand in the sentence before it. */
    private static final int FEW_SILENT = 3;

    private static final Pattern COUNTED =
            Pattern.compile("Trong [\\d.]+ lượt chỉ tiêu (?:đến kỳ )?chưa đánh giá: (.*)\\.");
    private static final Pattern OF_ONE_REASON =
            Pattern.compile("[\\d.]+ lượt chỉ tiêu (?:đến kỳ )?chưa đánh giá(?:, đều |: ).*");
    private static final Pattern MANY = Pattern.compile("^[\\d.]+");

    private OpenTargets() {}

    /**
     * What a person can still do something about, of a sentence about targets not assessed: "03 lượt chỉ tiêu có số liệu
     * chưa được duyệt (huyện Hậu Lộc)". Empty for any other sentence; targets that are not due are left out.
     */
    static Stream<String> lacking(String sentence) {
        Matcher counted = COUNTED.matcher(sentence);
        Stream<String> parts = counted.matches()
                ? Stream.of(counted.group(1).split("; (?=\\d[^()]*(?:\\(|$))"))
                        .map(part -> MANY.matcher(part).replaceFirst("$0 lượt chỉ tiêu"))
                : Stream.of(sentence).filter(OF_ONE_REASON.asMatchPredicate());
        return parts.filter(part -> !part.contains(of(NotAssessedReason.NOT_DUE)));
    }

    /**
     * "Trong 607 lượt chỉ tiêu chưa đánh giá: 559 chưa đến kỳ đánh giá; 32 chưa có báo cáo (17 của huyện Quan Sơn, 11 của
     * huyện Mường Lát, mỗi đơn vị 02: huyện A, huyện B); 03 có số liệu chưa được duyệt (huyện Hậu Lộc)."; empty where all are
     * assessed, and where there is only one unit, whose own page says it.
     *
     * @param silent the units that have sent nothing, which the sentence before names
     * @param most how many units of one reason are named, the silent ones aside where they are named before
     */
    static Optional<String> sentence(
            List<Assessment> counted, Map<String, Unit> units, List<Unit> silent, UnitNames names, int most) {
        Map<NotAssessedReason, Map<String, Long>> byReason = byReason(counted);
        return byReason.isEmpty() || units.size() < 2
                ? Optional.empty()
                : Optional.of(said(byReason, "", of -> whose(of, units, silent, names, most)));
    }

    /**
     * The same in two sentences, for a page one that has no room for the names: "Trong số 607 lượt chỉ tiêu chưa đánh giá có
     * 559 chưa đến kỳ đánh giá; 48 chưa có báo cáo.", then "48 lượt chỉ tiêu đến kỳ chưa đánh giá, đều chưa có báo cáo (17 của
     * huyện Quan Sơn; …)."; of one reason "Có 09 lượt chỉ tiêu chưa đánh giá, đều chưa có báo cáo."
     */
    static List<String> sentences(
            List<Assessment> counted, Map<String, Unit> units, List<Unit> silent, UnitNames names, int most) {
        Map<NotAssessedReason, Map<String, Long>> byReason = byReason(counted);
        if (byReason.isEmpty() || units.size() < 2) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        byReason.forEach((reason, of) -> parts.add(Phrase.count(sum(of)) + " " + of(reason)));
        List<String> sentences = new ArrayList<>();
        sentences.add(
                parts.size() == 1
                        ? "Có " + said(byReason, "", of -> "")
                        : "Trong số %s lượt chỉ tiêu chưa đánh giá có %s."
                                .formatted(Phrase.count(total(byReason)), String.join("; ", parts)));
        byReason.remove(NotAssessedReason.NOT_DUE);
        if (!byReason.isEmpty()) {
            sentences.add(said(byReason, "đến kỳ ", of -> whose(of, units, silent, names, most)));
        }
        return sentences;
    }

    private static Map<NotAssessedReason, Map<String, Long>> byReason(List<Assessment> counted) {
        Map<NotAssessedReason, Map<String, Long>> byReason = new EnumMap<>(NotAssessedReason.class);
        for (Assessment assessment : counted) {
            NotAssessedReason reason = assessment.verdict().reason();
            if (reason != null) {
                byReason.computeIfAbsent(reason, any -> new TreeMap<>()).merge(assessment.unit(), 1L, Long::sum);
            }
        }
        return byReason;
    }

    private static int total(Map<NotAssessedReason, Map<String, Long>> byReason) {
        return byReason.values().stream().mapToInt(OpenTargets::sum).sum();
    }

    /**
     * How many for which reason.
     *
     * @param due "đến kỳ " of those alone that are due
     * @param whose of the units with so many targets in brackets
     */
    private static String said(
            Map<NotAssessedReason, Map<String, Long>> byReason, String due, Function<Map<String, Long>, String> whose) {
        int total = total(byReason);
        boolean one = byReason.size() == 1;
        List<String> parts = new ArrayList<>();
        byReason.forEach((reason, of) -> parts.add("%s%s%s"
                .formatted(
                        one ? "" : Phrase.count(sum(of)) + " ",
                        of(reason),
                        reason == NotAssessedReason.NOT_DUE ? "" : whose.apply(of))));
        return one
                ? "%s lượt chỉ tiêu %schưa đánh giá%s%s."
                        .formatted(Phrase.count(total), due, total > 1 ? ", đều " : ": ", parts.get(0))
                : "Trong %s lượt chỉ tiêu %schưa đánh giá: %s."
                        .formatted(Phrase.count(total), due, String.join("; ", parts));
    }

    /** The words for a reason: "chưa đến kỳ đánh giá", "có số liệu chưa được duyệt". */
    static String of(NotAssessedReason reason) {
        return (reason == NotAssessedReason.NOT_APPROVED ? "có " : "") + reason.words();
    }

    /** " (17 của huyện Quan Sơn, 11 của huyện Mường Lát, mỗi đơn vị 01: huyện A, huyện B và 03 đơn vị khác)". */
    private static String whose(
            Map<String, Long> of, Map<String, Unit> units, List<Unit> silent, UnitNames names, int most) {
        List<String> before = silent.size() <= FEW_SILENT
                ? List.of()
                : silent.stream().map(Unit::code).filter(of::containsKey).toList();
        Map<Integer, List<String>> byNumber = new TreeMap<>(Comparator.reverseOrder());
        of.forEach((unit, many) -> {
            if (!before.contains(unit)) {
                byNumber.computeIfAbsent(many.intValue(), any -> new ArrayList<>())
                        .add(names.of(Objects.requireNonNull(units.get(unit))));
            }
        });
        List<String> parts = new ArrayList<>();
        if (!before.isEmpty()) {
            String those = Phrase.count(before.size()) + " đơn vị nêu trên";
            int theirs = before.stream().mapToInt(unit -> many(of, unit)).sum();
            parts.add(byNumber.isEmpty() ? those : Phrase.count(theirs) + " của " + those);
        }
        parts.addAll(named(byNumber, most, of.size() == 1 || of.size() == sum(of) && before.isEmpty()));
        return " (" + String.join("; ", parts) + ")";
    }

    /**
     * The units with most targets by name, those with as many together, and how many the others are.
     *
     * @param bare whether no number is needed: of a single unit, and where each has one target
     */
    private static List<String> named(Map<Integer, List<String>> byNumber, int most, boolean bare) {
        List<String> parts = new ArrayList<>();
        int units = byNumber.values().stream().mapToInt(List::size).sum();
        int left = units == most + 1 ? units : Math.min(units, most);
        int others = units;
        int theirs = 0;
        for (Map.Entry<Integer, List<String>> one : byNumber.entrySet()) {
            List<String> alike = one.getValue();
            boolean ends = alike.size() == others;
            if (theirs == 0 && (alike.size() <= left || ends && left > 0)) {
                String said = NamedCount.listed(alike, left, ", ", "đơn vị");
                String many = Phrase.count(one.getKey());
                parts.add(bare ? said : alike.size() == 1 ? many + " của " + said : "mỗi đơn vị " + many + ": " + said);
                left -= alike.size();
                others -= alike.size();
            } else {
                theirs += one.getKey() * alike.size();
            }
        }
        if (theirs > 0) {
            String rest = Phrase.count(others) + " đơn vị" + (parts.isEmpty() ? "" : " khác");
            parts.add(parts.isEmpty() ? rest : Phrase.count(theirs) + " của " + rest);
        }
        return parts;
    }

    private static int many(Map<String, Long> of, String unit) {
        return of.getOrDefault(unit, 0L).intValue();
    }

    private static int sum(Map<String, Long> of) {
        return of.values().stream().mapToInt(Long::intValue).sum();
    }
}
