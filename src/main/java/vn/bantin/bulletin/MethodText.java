package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;
import vn.bantin.progress.NumberText;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Status;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.RankingRules;
import vn.bantin.scoring.Rulebook;

/** Words the method by which statuses, scores and ranks come about, for the end of every bulletin. */
public final class MethodText {

    private final Programme programme;
    private final PeriodText span;
    private final Rulebook rulebook;
    private final Wording wording;
    private final ComparisonBase earlier;

    MethodText(Programme programme, PeriodText span, Rulebook rulebook, Wording wording, ComparisonBase earlier) {
        this.programme = programme;
        this.span = span;
        this.rulebook = rulebook;
        this.wording = wording;
        this.earlier = earlier;
    }

    /**
     * One paragraph each, with the weights of those indicators.
     *
     * @param points whether points are given or taken beyond them
     * @param near whether the overview names ranks that are close
     */
    List<String> paragraphs(List<Indicator> indicators, boolean points, boolean near) {
        List<String> paragraphs = new ArrayList<>();
        String pace = programme.kind() == Programme.Kind.TERM
                ? span.pace()
                : "hết quý I %s, quý II %s, quý III %s, quý IV %s kế hoạch, trừ chỉ tiêu có tiến độ riêng"
                        .formatted(pace(1), pace(2), pace(3), pace(4));
        List<String> learnt = indicators.stream()
                .filter(indicator -> rulebook.learnt().contains(indicator.code()))
                .map(Indicator::name)
                .toList();
        if (programme.kind() == Programme.Kind.ANNUAL && !learnt.isEmpty()) {
            pace += "; theo nhịp độ các quý năm trước của chính đơn vị khi số liệu cả bốn quý đã được duyệt: "
                    + String.join(", ", learnt);
        }
        boolean last = span.period().equals(programme.lastPeriod());
        if (!last) {
            paragraphs.add("Tiến độ: chỉ tiêu cộng dồn được so với phần kế hoạch đến hết quý (" + pace
                    + "); chỉ tiêu thời điểm được so với kế hoạch, khi chưa đạt thì so mức tăng, giảm từ đầu kỳ kế"
                    + " hoạch với tiến độ; chỉ tiêu tốc độ, tỷ lệ tính riêng trong kỳ được so trực tiếp với kế"
                    + " hoạch; chỉ tiêu “có/không” được so với hạn hoàn thành.");
        }
        paragraphs.add(judged(last));
        if (earlier.compared() != null) {
            paragraphs.add(changes());
        }
        paragraphs.add(
                ("Điểm mỗi chỉ tiêu là tỷ lệ đạt được chia cho tỷ lệ phải đạt, từ 0 đến %s (mức trần: mức được phép chia"
                                + " cho số thực hiện; kế hoạch là một khoảng: trong khoảng là 1, vượt khoảng chia cho cận"
                                + " tốt hơn; cơ quan theo dõi kết luận là đạt thì ít nhất là 1, là chậm hoặc không hoàn"
                                + " thành thì nhiều nhất là 1); điểm đơn vị là bình quân có trọng số của các chỉ tiêu được đánh giá, nhân 100. Chỉ tiêu chưa đánh giá và mục “trong đó”"
                                + " không tính điểm. Căn cứ đánh giá là %s. Điểm nhóm được tính như vậy trong từng nhóm; 100 là"
                                + " đúng %s.")
                        .formatted(NumberText.of(rulebook.cap()), basis(), last ? "kế hoạch" : "tiến độ"));
        paragraphs.add(
                ("Đơn vị được xếp hạng khi các chỉ tiêu được đánh giá chiếm từ %s trọng số các chỉ tiêu đến kỳ; bằng"
                                + " điểm thì đồng hạng (ví dụ: 1, 2, 2, 4). Trọng số: %s.")
                        .formatted(Phrase.percent(rulebook.coverage().movePointRight(2)), weights(indicators)));
        if (points) {
            paragraphs.add(AdjustmentText.method(rulebook.ranking().ceilings()));
        }
        ranking(paragraphs, near);
        if (!earlier.rivals().isEmpty()) {
            paragraphs.add(several(earlier.rivals()));
        }
        return paragraphs;
    }

    /**
     * What a reader of one bulletin with those indicators must know, a line each; the summary tells the method in full ({@link #paragraphs}).
     */
    List<String> brief(List<Indicator> indicators) {
        List<String> lines = new ArrayList<>();
        lines.add(compared(indicators.stream().map(Indicator::measure).collect(Collectors.toSet())));
        lines.add(
                "Điểm đơn vị là bình quân có trọng số của các chỉ tiêu được đánh giá (mỗi chỉ tiêu từ 0 đến %s lần mức phải đạt), nhân 100; đơn vị được đánh giá từ %s trọng số các chỉ tiêu đến kỳ thì được xếp hạng."
                        .formatted(
                                NumberText.of(rulebook.cap()),
                                Phrase.percent(rulebook.coverage().movePointRight(2))));
        if (!earlier.rivals().isEmpty()) {
            lines.add(several(earlier.rivals()));
        }
        return lines;
    }

    /** How targets of those kinds are compared with their plans; at the end all of them directly. */
    private String compared(Set<Measure> measures) {
        boolean term = programme.kind() == Programme.Kind.TERM;
        String basis = basis();
        if (span.period().equals(programme.lastPeriod())) {
            return "Mức đánh giá căn cứ vào số chưa làm tròn, so trực tiếp với %s cả %s%s."
                    .formatted(
                            basis,
                            time(),
                            measures.contains(Measure.LEVEL)
                                    ? "; điểm của chỉ tiêu thời điểm tính theo phần đã đạt của mức tăng, giảm kế hoạch"
                                            + " từ đầu "
                                            + time()
                                    : "");
        }
        List<String> parts = new ArrayList<>();
        if (measures.contains(Measure.FLOW)) {
            parts.add("chỉ tiêu cộng dồn so phần kế hoạch đã đạt với tiến độ");
        }
        if (measures.contains(Measure.LEVEL)) {
            parts.add("chỉ tiêu thời điểm chưa đạt kế hoạch so mức tăng, giảm từ đầu %s với tiến độ".formatted(time()));
        }
        String pace = parts.isEmpty()
                ? ""
                : "; tiến độ %s"
                        .formatted(
                                term
                                        ? "là " + span.pace()
                                        : "đến hết quý %s là %s (trừ chỉ tiêu có tiến độ riêng)"
                                                .formatted(
                                                        NumberText.roman(
                                                                span.period().quarter()),
                                                        pace(span.period().quarter())));
        if (measures.contains(Measure.RATE)) {
            parts.add("chỉ tiêu tốc độ, tỷ lệ tính riêng trong kỳ so trực tiếp với kế hoạch");
        }
        if (measures.contains(Measure.MILESTONE)) {
            parts.add("chỉ tiêu “có/không” so với hạn hoàn thành");
        }
        return "Mức đánh giá căn cứ vào số chưa làm tròn và %s%s. %s."
                .formatted(basis, pace, Phrase.capitalised(String.join("; ", parts)));
    }

    /** For how long the plan is: "năm", "nhiệm kỳ". */
    private String time() {
        return programme.kind() == Programme.Kind.TERM ? "nhiệm kỳ" : "năm";
    }

    private String basis() {
        return rulebook.basis() == Basis.ASSIGNED ? "kế hoạch cấp trên giao" : "kế hoạch đơn vị tự đề ra";
    }

    /** How statuses are found: against the pace, at the end against the plan itself. */
    private String judged(boolean last) {
        String rounded = "tỷ lệ in ra được làm tròn đến một chữ số thập phân.";
        return last
                ? "Mức đánh giá “%s” và “%s” căn cứ vào số chưa làm tròn, so trực tiếp với kế hoạch cả %s; chỉ tiêu thời điểm chưa đạt kế hoạch thì tính điểm theo phần đã đạt của mức tăng, giảm kế hoạch từ đầu %s; %s"
                        .formatted(
                                wording.label(Status.COMPLETED), wording.label(Status.MISSED), time(), time(), rounded)
                : "Mức đánh giá “%s”, “%s” và “%s” căn cứ vào số chưa làm tròn; %s"
                        .formatted(
                                wording.label(Status.COMPLETED),
                                wording.label(Status.ON_PACE),
                                wording.label(Status.BEHIND),
                                rounded);
    }

    /** The order by which {@link StatusChanges} tells a rise from a fall. */
    private String changes() {
        return "“Chuyển biến tích cực”, “giảm mức đánh giá”: mức đánh giá cao hơn, thấp hơn kỳ được so sánh, theo thứ tự %s."
                .formatted(Arrays.stream(Status.values())
                        .filter(Status::assessed)
                        .map(status -> "“" + wording.label(status) + "”")
                        .collect(Collectors.joining(", ")));
    }

    /** The last line of a bulletin's method: where the whole of it stands. */
    static String elsewhere() {
        return "Cách đánh giá, tính điểm và trọng số của các chỉ tiêu được nêu đầy đủ trong Báo cáo tổng hợp.";
    }

    /**
     * The paragraph on why nothing is compared with last year, where several programmes could be the one to compare
     * with.
     */
    public static String several(List<String> rivals) {
        return "Không so sánh với năm trước: năm đó các đơn vị này có %s kế hoạch của cùng cơ quan ban hành (%s)."
                .formatted(Phrase.count(rivals.size()), String.join("; ", rivals));
    }

    /** Adds the paragraphs on the office's own rules of ranking and on the certainty of ranks. */
    private void ranking(List<String> paragraphs, boolean near) {
        RankingRules ranking = rulebook.ranking();
        if (ranking.byGroup()) {
            paragraphs.add(
                    "Trọng số nhóm: %s; trọng số của nhóm chia cho các chỉ tiêu được đánh giá trong nhóm theo trọng số chỉ tiêu."
                            .formatted(ranking.groupWeights().stream()
                                    .map(one -> one.group() + " " + NumberText.of(one.weight()))
                                    .collect(Collectors.joining("; "))));
        }
        if (ranking.commonIndicatorsOnly()) {
            paragraphs.add("Điểm xếp hạng chỉ tính các chỉ tiêu được đánh giá ở tất cả các đơn vị được xếp hạng.");
        }
        if (ranking.range()) {
            paragraphs.add(
                    "Khoảng dao động của hạng: hạng cao nhất và thấp nhất trong 1.000 lần thử, mỗi lần trọng số từng"
                            + " chỉ tiêu thay đổi ngẫu nhiên trong khoảng ±20% như nhau ở mọi đơn vị (cùng số liệu cho"
                            + " cùng kết quả), và khi lần lượt bỏ từng chỉ tiêu.");
        }
        if (near) {
            paragraphs.add("“Điểm sát nhau” là hai hạng liền nhau chênh không quá %s điểm."
                    .formatted(NumberText.of(MarginText.NEAR)));
        }
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
            if (weight.compareTo(usual) != 0) {
                parts.add(NumberText.of(weight) + " (" + String.join("; ", names) + ")");
            }
        });
        return String.join(", ", parts) + "; các chỉ tiêu còn lại " + NumberText.of(usual);
    }
}
