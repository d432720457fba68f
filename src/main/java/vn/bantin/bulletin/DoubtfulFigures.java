package vn.bantin.bulletin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.Severity;
import vn.bantin.progress.Indicator;
import vn.bantin.scoring.Assessment;

/**
 * Says which figures are in doubt, and why, so that nobody quotes them unaware: those of which `check` asks whether they are
 * right. Statuses and ranks stay as they are reckoned.
 */
final class DoubtfulFigures {

    /** Behind the status of a target in doubt. */
    static final String MARK = " (số liệu cần soát lại)";

    private static final String TITLE = "Số liệu cần soát lại";
    private static final String OPENING = TITLE + ", đánh giá và thứ hạng có thể thay đổi: ";

    /** The rule: the warnings that make a figure doubtful, unless an office has made them mere notes. */
    private static final Map<FindingCode, String> DOUBTS = Map.of(
            FindingCode.TOTAL_FELL, "lũy kế thấp hơn kỳ trước",
            FindingCode.YEARLY_IN_TERM, "lũy kế thấp hơn kỳ trước",
            FindingCode.QUARTER_DIFFERS, "số trong quý không khớp lũy kế",
            FindingCode.OVER_300_PERCENT, "trên 300% kế hoạch",
            FindingCode.FAR_BELOW_PLAN, "quá nhỏ so với kế hoạch",
            FindingCode.VALUE_OUTSIDE_SCALE, "ngoài thang đo",
            FindingCode.PARTS_OVER_WHOLE, "mục “trong đó” lớn hơn số chung",
            FindingCode.OUTLIER, "khác xa các quý trước");

    /** So many are named on page one before the others are counted. */
    private static final int NAMES = 3;

    private DoubtfulFigures() {}

    /** The indicators of a unit whose figures are in doubt, and why. */
    static Map<String, String> of(List<Finding> findings) {
        Map<String, Set<String>> doubts = new TreeMap<>();
        for (Finding finding : findings) {
            String doubt = DOUBTS.get(finding.code());
            String indicator = finding.place().indicator();
            if (doubt != null && indicator != null && finding.severity() != Severity.INFO) {
                doubts.computeIfAbsent(indicator, any -> new TreeSet<>()).add(doubt);
            }
        }
        Map<String, String> said = new LinkedHashMap<>();
        doubts.forEach((indicator, reasons) -> said.put(indicator, String.join(", ", reasons)));
        return said;
    }

    /** The same of each unit, by its code. */
    static Map<String, Map<String, String>> byUnit(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> Objects.requireNonNullElse(finding.place().unit(), ""),
                        Collectors.collectingAndThen(Collectors.toList(), DoubtfulFigures::of)));
    }

    /**
     * "Số liệu cần soát lại, đánh giá và thứ hạng có thể thay đổi: Giá trị xuất khẩu (ước 180,0 triệu USD, trên 300% kế
     * hoạch)."; {@code null} for none.
     */
    static @Nullable String said(List<TargetRow> rows) {
        List<String> named = new ArrayList<>();
        for (TargetRow row : rows) {
            if (row.doubt() != null) {
                String value = TargetStandingText.value(row);
                named.add("%s (%s%s)".formatted(row.name(), value.isEmpty() ? "" : value + ", ", row.doubt()));
            }
        }
        return named.isEmpty() ? null : OPENING + NamedCount.listed(named, NAMES, "chỉ tiêu") + ".";
    }

    /** The line below the table: "Số liệu cần soát lại: Giá trị xuất khẩu (TT 5) trên 300% kế hoạch."; {@code null} for none. */
    static @Nullable String note(List<TargetRow> rows) {
        String named = rows.stream()
                .filter(row -> row.doubt() != null)
                .map(row -> row.named() + " " + Objects.requireNonNull(row.doubt()))
                .collect(Collectors.joining("; "));
        return named.isEmpty() ? null : OPENING + named + ".";
    }

    /**
     * The sentence over all units, by target those with most units first: "Số liệu cần soát lại, đánh giá và thứ hạng có thể
     * thay đổi: Giá trị xuất khẩu (huyện Vĩnh Lộc: trên 300% kế hoạch; huyện A, huyện B: ngoài thang đo)."; empty for none.
     *
     * @param doubts why, by indicator, of each unit by its code
     * @param names the names of units by their codes
     */
    static Optional<String> ofAll(
            List<Assessment> assessments, Map<String, Map<String, String>> doubts, UnaryOperator<String> names) {
        Map<Indicator, Map<String, List<String>>> byTarget = new LinkedHashMap<>();
        assessments.stream().sorted(Comparator.comparing(Assessment::unit)).forEach(one -> {
            Indicator indicator = one.indicator();
            String doubt = doubts.getOrDefault(one.unit(), Map.of()).get(indicator.code());
            if (doubt != null) {
                byTarget.computeIfAbsent(indicator, any -> new LinkedHashMap<>())
                        .computeIfAbsent(doubt, any -> new ArrayList<>())
                        .add(names.apply(one.unit()));
            }
        });
        List<String> named = byTarget.entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<Indicator, Map<String, List<String>>> one) -> -many(one.getValue()))
                        .thenComparing(one -> one.getKey().code()))
                .map(one -> one.getKey().name()
                        + one.getValue().entrySet().stream()
                                .map(why ->
                                        NamedCount.listed(why.getValue(), NAMES, ", ", "đơn vị") + ": " + why.getKey())
                                .collect(Collectors.joining("; ", " (", ")")))
                .toList();
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(OPENING + NamedCount.listed(named, NAMES, "chỉ tiêu") + ".");
    }

    private static int many(Map<String, List<String>> units) {
        return units.values().stream().mapToInt(List::size).sum();
    }

    /**
     * The line of a sheet: " Số liệu cần soát lại: huyện Vĩnh Lộc (trên 300% kế hoạch).", empty for none.
     *
     * @param doubts why, by the name of the unit
     */
    static String ofUnits(Map<String, String> doubts) {
        return doubts.isEmpty()
                ? ""
                : " %s, thứ hạng có thể thay đổi: %s."
                        .formatted(
                                TITLE,
                                doubts.entrySet().stream()
                                        .map(one -> "%s (%s)".formatted(one.getKey(), one.getValue()))
                                        .collect(Collectors.joining("; ")));
    }
}
