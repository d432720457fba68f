package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.Place;
import vn.bantin.scoring.Reason;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Standing;
import vn.bantin.scoring.Tally;

/** Builds the sentences of a bulletin by rule from the numbers; none is filler, each says what a row says. */
final class Narrator {

    private final Programme programme;
    private final Period period;
    private final Rulebook rulebook;
    private final Wording wording;

    Narrator(Programme programme, Period period, Rulebook rulebook, Wording wording) {
        this.programme = programme;
        this.period = period;
        this.rulebook = rulebook;
        this.wording = wording;
    }

    String label(Status status) {
        return wording.label(status);
    }

    /** "có 03/38 chỉ tiêu hoàn thành …; …; còn 22/38 chỉ tiêu chưa đánh giá", without the groups that are empty. */
    String counts(Tally tally) {
        int total = tally.total();
        List<String> parts = new ArrayList<>();
        if (programme.kind() == Programme.Kind.TERM) {
            parts.add("đạt và vượt kế hoạch %s chỉ tiêu, chiếm %s"
                    .formatted(Phrase.count(tally.done(), total), share(tally.done(), total)));
        } else {
            parts.add(tally.done() == 0 ? wording.none() : wording.done().formatted(Phrase.count(tally.done(), total)));
        }
        boolean byShare = programme.kind() == Programme.Kind.ANNUAL && !last();
        String expected = Phrase.percent(rulebook.defaultAt(period.quarter()).movePointRight(2));
        add(parts, tally.of(Status.ON_PACE), total, byShare ? wording.onPace() : asPattern(Status.ON_PACE), expected);
        String behind = byShare ? wording.behind() : last() ? wording.missed() : asPattern(Status.BEHIND);
        add(parts, tally.behind(), total, behind, expected);
        add(parts, tally.of(Status.NOT_ASSESSED), total, wording.notAssessed(), expected);
        return String.join("; ", parts);
    }

    /** The label as words of a pattern; an office's own may hold a percent sign. */
    private String asPattern(Status status) {
        return "%s chỉ tiêu " + label(status).replace("%", "%%");
    }

    private static void add(List<String> parts, int count, int total, String pattern, String expected) {
        if (count > 0) {
            parts.add(pattern.formatted(Phrase.count(count, total), expected));
        }
    }

    private static String share(int count, int total) {
        return total == 0
                ? "0%"
                : Phrase.percent(Fraction.of(count * 100L, total).rounded(1));
    }

    /** The unit's rank and score, or why it has none. */
    String rank(Standing standing) {
        if (standing.overall() == null || standing.score() == null) {
            return "Không xếp hạng: " + unranked(standing) + ".";
        }
        String cluster = standing.inCluster() == null
                ? ""
                : ", thứ %s trong cụm %s"
                        .formatted(place(standing.inCluster()), standing.unit().cluster());
        return "Xếp thứ %s toàn bảng%s; điểm %s (được đánh giá %s tỷ trọng đến kỳ)."
                .formatted(
                        place(standing.overall()),
                        cluster,
                        Phrase.number(standing.score().rounded(2), 2),
                        percent(coveragePercent(standing)));
    }

    /** Why a unit has no rank. */
    String unranked(Standing standing) {
        Standing.Unranked unranked = Objects.requireNonNull(standing.unranked());
        return unranked.words()
                + (unranked == Standing.Unranked.LOW_COVERAGE
                        ? " (mới đánh giá được %s, ngưỡng %s)"
                                .formatted(
                                        percent(coveragePercent(standing)),
                                        Phrase.percent(rulebook.coverage().movePointRight(2)))
                        : "");
    }

    private static @Nullable Fraction coveragePercent(Standing standing) {
        return standing.coverage() == null ? null : standing.coverage().times(Fraction.of(100, 1));
    }

    /** "5/27", "5/27 (đồng hạng)". */
    static String place(Place place) {
        return place.rank() + "/" + place.among() + (place.tied() ? " (đồng hạng)" : "");
    }

    /** What could not be assessed, grouped by reason: "22 chỉ tiêu chưa đánh giá: 20 chưa đến kỳ đánh giá; …". */
    @Nullable
    String notAssessed(List<Assessment> counted) {
        Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
        for (Assessment assessment : counted) {
            Reason reason = assessment.verdict().reason();
            if (reason != null) {
                reasons.merge(reason, 1, Integer::sum);
            }
        }
        List<String> parts = new ArrayList<>();
        reasons.forEach((reason, count) -> parts.add(Phrase.count(count) + " " + reason.words()));
        return parts.isEmpty() ? null : "Chỉ tiêu chưa đánh giá: " + String.join("; ", parts) + ".";
    }

    /** Why this status, in a few words. */
    String why(Assessment assessment) {
        Indicator indicator = assessment.indicator();
        return switch (assessment.verdict().rule()) {
            case OVERRIDDEN -> "theo cơ quan theo dõi: " + overrideReason(assessment);
            case BEFORE_FIRST_ASSESSMENT -> "đánh giá từ quý " + Phrase.roman(indicator.firstAssessed());
            case MILESTONE_NOT_DUE -> "hạn " + Phrase.quarter(due(assessment));
            case MILESTONE_OVERDUE -> "quá hạn " + Phrase.quarter(due(assessment));
            case AT_PACE, BELOW_PACE -> against(assessment, "đạt %s, cần %s");
            case WITHIN_CEILING_PACE, ABOVE_CEILING_PACE -> against(assessment, "đã dùng %s mức trần, cho phép %s");
            case WAY_AT_PACE, WAY_BELOW_PACE -> against(assessment, "đi được %s chặng, cần %s");
            default -> assessment.verdict().rule().words();
        };
    }

    private static String overrideReason(Assessment assessment) {
        return assessment.progress() == null || assessment.progress().override() == null
                ? ""
                : assessment.progress().override().reason();
    }

    private Period due(Assessment assessment) {
        Period due = assessment.target().due();
        return due == null ? programme.lastPeriod() : due;
    }

    /** Both percentages with one decimal, or with as many as it takes to tell them apart. */
    private static String against(Assessment assessment, String pattern) {
        Fraction achieved = assessment.verdict().achievedPercent();
        Fraction expected = assessment.verdict().expectedPercent();
        if (achieved == null || expected == null) {
            return assessment.verdict().rule().words();
        }
        int decimals = 1;
        while (decimals < 15
                && !achieved.equals(expected)
                && achieved.rounded(decimals).compareTo(expected.rounded(decimals)) == 0) {
            decimals++;
        }
        return pattern.formatted(
                Phrase.number(achieved.rounded(decimals).stripTrailingZeros()) + "%",
                Phrase.number(expected.rounded(decimals).stripTrailingZeros()) + "%");
    }

    /** How statuses, scores and ranks come about, one paragraph each; printed at the end of every bulletin. */
    List<String> method(List<Indicator> indicators) {
        List<String> paragraphs = new ArrayList<>();
        String pace = programme.kind() == Programme.Kind.TERM
                ? "số quý đã qua chia cho tổng số quý của nhiệm kỳ"
                : "hết quý I %s, quý II %s, quý III %s, quý IV %s kế hoạch, trừ chỉ tiêu có tiến độ riêng"
                        .formatted(pace(1), pace(2), pace(3), pace(4));
        paragraphs.add("Tiến độ: chỉ tiêu cộng dồn được so với phần kế hoạch đến hết quý (" + pace
                + "); chỉ tiêu trạng thái so với kế hoạch, khi chưa đạt thì so chặng đường từ số gốc với tiến độ;"
                + " chỉ tiêu tốc độ, tỷ lệ so trực tiếp với kế hoạch; chỉ tiêu có/không so với hạn hoàn thành.");
        paragraphs.add(
                "Kết luận \"%s\", \"%s\" và \"%s\" dựa trên số chưa làm tròn; tỷ lệ in ra làm tròn đến một chữ số thập phân."
                        .formatted(label(Status.COMPLETED), label(Status.ON_PACE), label(Status.BEHIND)));
        paragraphs.add(
                ("Điểm mỗi chỉ tiêu là tỷ lệ đạt được chia cho tỷ lệ phải đạt, từ 0 đến %s; điểm đơn vị là bình quân có"
                                + " trọng số của các chỉ tiêu được đánh giá, nhân 100. Chỉ tiêu chưa đánh giá và mục \"trong"
                                + " đó\" không tính điểm. Căn cứ %s.")
                        .formatted(
                                Phrase.number(rulebook.cap()),
                                rulebook.basis() == Basis.ASSIGNED
                                        ? "kế hoạch cấp trên giao"
                                        : "kế hoạch đơn vị tự đề ra"));
        paragraphs.add(
                ("Đơn vị được xếp hạng khi các chỉ tiêu được đánh giá chiếm từ %s tỷ trọng đến kỳ; bằng điểm thì đồng hạng"
                                + " (1-2-2-4). Trọng số: %s.")
                        .formatted(Phrase.percent(rulebook.coverage().movePointRight(2)), weights(indicators)));
        return paragraphs;
    }

    private String pace(int quarter) {
        return Phrase.percent(rulebook.defaultAt(quarter).movePointRight(2));
    }

    /** The weights by name, the most frequent one last: "2: Thu ngân sách, Hộ nghèo; các chỉ tiêu còn lại: 1". */
    private static String weights(List<Indicator> indicators) {
        Map<BigDecimal, List<String>> byWeight = new TreeMap<>(Comparator.reverseOrder());
        for (Indicator indicator : indicators) {
            if (indicator.counted()) {
                byWeight.computeIfAbsent(indicator.weight().stripTrailingZeros(), any -> new ArrayList<>())
                        .add(indicator.name());
            }
        }
        if (byWeight.size() <= 1) {
            return "các chỉ tiêu như nhau";
        }
        BigDecimal usual = byWeight.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .orElseThrow()
                .getKey();
        List<String> parts = new ArrayList<>();
        byWeight.forEach((weight, names) -> {
            if (!weight.equals(usual)) {
                parts.add(Phrase.number(weight) + " (" + String.join("; ", names) + ")");
            }
        });
        return String.join(", ", parts) + "; các chỉ tiêu còn lại " + Phrase.number(usual);
    }

    private boolean last() {
        return period.equals(programme.lastPeriod());
    }

    private static String percent(@Nullable Fraction percent) {
        return percent == null ? "" : Phrase.percent(percent.rounded(1));
    }
}
