package vn.bantin.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.MethodText;
import vn.bantin.bulletin.NamedCount;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.TargetStandingText;
import vn.bantin.progress.Comparison;
import vn.bantin.progress.Level;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitName;

/** Builds the sentences on one unit's plan by rule from its rows. */
final class PlanNarrator {

    /** How many targets of one kind page one lists; of more it says the number, and the table shows which. */
    private static final int FEW = 5;

    private final Programme programme;
    private final int year;
    private final List<String> rivals;

    /** @param rivals the titles of the programmes of last year of which none is compared, because there are several */
    PlanNarrator(Programme programme, int year, List<String> rivals) {
        this.programme = programme;
        this.year = year;
        this.rivals = rivals;
    }

    private boolean term() {
        return programme.kind() == Programme.Kind.TERM;
    }

    /** "các chỉ tiêu kế hoạch năm 2024"; a term's are its own, and not of the year that it begins with. */
    String targets() {
        return "các chỉ tiêu " + whose();
    }

    /** "kế hoạch năm 2024", "nhiệm kỳ 2020-2025". */
    private String whose() {
        return (term() ? "" : "kế hoạch ") + PlanPurpose.span(programme, year);
    }

    /** The heading of the two columns of plans. */
    String plans() {
        return term() ? "Mục tiêu đến năm " + programme.lastYear() : "Kế hoạch năm " + year;
    }

    /** The heading of the column of results; results of a term add up from its start. */
    String lastYear() {
        return (term() ? "Lũy kế đến hết năm " : "Thực hiện năm ") + (year - 1);
    }

    /** "tỉnh giao", by the unit above. */
    static String assignedBy(@Nullable Unit parent) {
        if (parent == null || parent.level() == Level.DEPARTMENT) {
            return "cấp trên giao";
        }
        return (parent.level() == Level.NATION
                        ? "Trung ương"
                        : UnitName.kind(parent).word()) + " giao";
    }

    /** The sentences on page one of a unit, above the lists. */
    List<String> sentences(String unit, String assignedBy, PlanTally tally, List<PlannedTarget> rows) {
        if (tally.targets() == 0) {
            return List.of("%s chưa có chỉ tiêu nào %s."
                    .formatted(Phrase.capitalised(unit), (term() ? "của " : "trong ") + whose()));
        }
        List<String> sentences = new ArrayList<>(PlanPurpose.of(programme, year, tally.targets()));
        String counted = "có %s chỉ tiêu%s (%s)%s."
                .formatted(
                        Phrase.count(tally.targets()),
                        term() ? " " + whose() : "",
                        groups(rows),
                        bases(assignedBy, tally));
        sentences.add(
                term()
                        ? Phrase.capitalised(unit) + " " + counted
                        : "%s của %s %s".formatted(Phrase.capitalised(whose()), unit, counted));
        missing(sentences, assignedBy, tally, rows);
        against(sentences, unit, assignedBy, tally, rows);
        if (tally.added() > 0 && tally.assigned() > 0) {
            List<String> added = new ArrayList<>();
            NamedCount.add(added, names(rows, row -> row.comparison() == Comparison.OWN_ONLY), "chỉ tiêu");
            sentences.add("Ngoài chỉ tiêu %s, đơn vị đề ra thêm %s.".formatted(assignedBy, added.get(0)));
        }
        againstLastYear(sentences, rows);
        return sentences;
    }

    /** "; tỉnh giao 38, đơn vị đề ra 03", or ", đều do tỉnh giao" of all; without a basis that no target has. */
    private static String bases(String assignedBy, PlanTally tally) {
        if (tally.own() == 0) {
            return ", đều do " + assignedBy;
        }
        return (tally.assigned() == 0 ? "" : "; " + assignedBy + " " + Phrase.count(tally.assigned()))
                + (tally.assigned() == 0 ? "; " : ", ")
                + "đơn vị đề ra "
                + Phrase.count(tally.own());
    }

    /** "Đơn vị chưa đề ra kế hoạch riêng cho 35/38 chỉ tiêu và 03 mục "trong đó" tỉnh giao.": once, and not a line each. */
    private static void missing(List<String> sentences, String assignedBy, PlanTally tally, List<PlannedTarget> rows) {
        List<String> what = new ArrayList<>();
        if (tally.missing() > 0) {
            what.add(Phrase.count(tally.missing(), tally.assigned()) + " chỉ tiêu");
        }
        int parts = missingParts(rows);
        if (parts > 0) {
            what.add(Phrase.count(parts) + " mục “trong đó”");
        }
        if (!what.isEmpty()) {
            sentences.add(
                    "Đơn vị chưa đề ra kế hoạch riêng cho %s %s.".formatted(String.join(" và ", what), assignedBy));
        }
    }

    private static int missingParts(List<PlannedTarget> rows) {
        return (int) rows.stream()
                .filter(row -> row.number() == null && row.comparison() == Comparison.MISSING)
                .count();
    }

    private static String groups(List<PlannedTarget> rows) {
        return rows.stream()
                .filter(row -> row.number() != null)
                .collect(Collectors.groupingBy(PlannedTarget::group, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(group ->
                        group.getKey() + " " + Phrase.count(group.getValue().intValue()))
                .collect(Collectors.joining("; "));
    }

    private static void against(
            List<String> sentences, String unit, String assignedBy, PlanTally tally, List<PlannedTarget> rows) {
        String parts = parts(tally, tally.parts() - missingParts(rows));
        if (tally.keepsWhatIsAssigned()) {
            sentences.add("Kế hoạch của %s đề ra đủ các chỉ tiêu %s và đều bảo đảm mức giao: %s."
                    .formatted(unit, assignedBy, parts));
        } else if (!parts.isEmpty()) {
            sentences.add("So với chỉ tiêu %s: %s.".formatted(assignedBy, parts));
        }
    }

    /** "02 chỉ tiêu chưa bảo đảm mức giao; 30 chỉ tiêu bằng mức giao", without those that are none. */
    private static String parts(PlanTally tally, int openParts) {
        List<String> parts = new ArrayList<>();
        add(parts, tally.weaker(), "chưa bảo đảm mức giao");
        add(parts, tally.unclear(), Comparison.UNCLEAR.words());
        if (openParts > 0) {
            parts.add(Phrase.count(openParts) + " mục “trong đó” chưa bảo đảm mức giao");
        }
        add(parts, tally.equal(), "bằng mức giao");
        add(parts, tally.stronger(), "đề ra yêu cầu cao hơn");
        return String.join("; ", parts);
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(Phrase.count(count) + " chỉ tiêu " + what);
        }
    }

    private void againstLastYear(List<String> sentences, List<PlannedTarget> rows) {
        List<String> parts = new ArrayList<>();
        unnamed(parts, steps(rows, step -> step > 0), "chỉ tiêu có yêu cầu cao hơn");
        unnamed(parts, steps(rows, step -> step == 0), "chỉ tiêu giữ nguyên mức");
        List<String> lower = steps(rows, step -> step < 0);
        unnamed(parts, lower, "chỉ tiêu có yêu cầu thấp hơn (" + String.join("; ", lower) + ")");
        if (!parts.isEmpty()) {
            unnamed(parts, names(rows, row -> row.step() == null), "chỉ tiêu chưa so sánh được");
            sentences.add("So với kết quả năm %d: %s.".formatted(year - 1, String.join("; ", parts)));
        }
    }

    /** Only what is lower than last year is named, and all of it: it asks for a reason. */
    private static void unnamed(List<String> parts, List<String> names, String what) {
        if (!names.isEmpty()) {
            parts.add(Phrase.count(names.size()) + " " + what);
        }
    }

    private static List<String> steps(List<PlannedTarget> rows, Predicate<Integer> such) {
        return names(rows, row -> row.step() != null && such.test(row.step()));
    }

    private static List<String> names(List<PlannedTarget> rows, Predicate<PlannedTarget> such) {
        return rows.stream()
                .filter(row -> row.number() != null && such.test(row))
                .map(PlannedTarget::name)
                .toList();
    }

    /**
     * The lists below the sentences, by the kind of comparison: all that is weaker or unclear, of the others only few.
     *
     * @param wholes the indicator of which each "trong đó" item is a part, by code
     */
    List<UnitPlan.Listing> lists(
            String assignedBy, PlanTally tally, List<PlannedTarget> rows, Map<String, String> wholes) {
        List<UnitPlan.Listing> lists = new ArrayList<>();
        list(
                lists,
                rows,
                wholes,
                Comparison.WEAKER,
                "Chỉ tiêu đơn vị đề ra chưa bảo đảm mức %s:".formatted(assignedBy),
                assignedBy);
        list(lists, rows, wholes, Comparison.UNCLEAR, "Chỉ tiêu chưa so sánh được bằng số:", assignedBy);
        if (tally.own() > 0 && few(rows, Comparison.MISSING)) {
            list(
                    lists,
                    rows,
                    wholes,
                    Comparison.MISSING,
                    "Chỉ tiêu %s mà đơn vị chưa đề ra:".formatted(assignedBy),
                    assignedBy);
        }
        if (few(rows, Comparison.STRONGER)) {
            list(
                    lists,
                    rows,
                    wholes,
                    Comparison.STRONGER,
                    "Chỉ tiêu đơn vị đề ra yêu cầu cao hơn mức %s:".formatted(assignedBy),
                    assignedBy);
        }
        return lists;
    }

    private static boolean few(List<PlannedTarget> rows, Comparison which) {
        return rows.stream().filter(row -> row.comparison() == which).count() <= FEW;
    }

    private static void list(
            List<UnitPlan.Listing> lists,
            List<PlannedTarget> rows,
            Map<String, String> wholes,
            Comparison which,
            String lead,
            String assignedBy) {
        List<String> items = rows.stream()
                .filter(row -> row.comparison() == which)
                .map(row -> item(row, number(wholes.get(row.indicator()), rows), assignedBy))
                .toList();
        if (!items.isEmpty()) {
            lists.add(new UnitPlan.Listing(lead, items, which == Comparison.MISSING || which == Comparison.STRONGER));
        }
    }

    /** The number of a whole in this plan, which need not have a target for it. */
    private static @Nullable Integer number(@Nullable String whole, List<PlannedTarget> rows) {
        return rows.stream()
                .filter(row -> row.indicator().equals(whole))
                .map(PlannedTarget::number)
                .findFirst()
                .orElse(null);
    }

    /** "Doanh nghiệp mới (TT 8): đề ra 95 doanh nghiệp, tỉnh giao 100 doanh nghiệp; Phòng Tài chính theo dõi." */
    private static String item(PlannedTarget row, @Nullable Integer whole, String assignedBy) {
        return "%s: %s%s %s%s."
                .formatted(
                        row.number() == null
                                ? Phrase.partOf(row.name(), whole)
                                : Phrase.numbered(row.name(), row.number()),
                        row.own().isEmpty()
                                ? ""
                                : "đề ra " + TargetStandingText.measured(row.own(), row.unitOfMeasure()) + ", ",
                        assignedBy,
                        TargetStandingText.measured(row.assigned(), row.unitOfMeasure()),
                        row.leadBody() == null || row.comparison() == Comparison.STRONGER
                                ? ""
                                : "; " + row.leadBody() + " theo dõi");
    }

    /** The sentences of page one over all units. */
    List<String> overview(String assignedBy, List<UnitPlan> units) {
        return Stream.concat(
                        PlanPurpose.of(programme, year, 0).stream(),
                        PlanOverview.sentences(Phrase.capitalised(PlanPurpose.span(programme, year)), assignedBy, units)
                                .stream())
                .toList();
    }

    /** The paragraphs on how assigned and own plans were compared; of a comparison that is not made they say nothing. */
    List<String> method(String assignedBy, List<PlannedTarget> rows) {
        boolean compared = rows.stream()
                .anyMatch(row -> !row.own().isEmpty() && !row.assigned().isEmpty());
        List<String> paragraphs = new ArrayList<>();
        if (compared) {
            paragraphs.add(
                    ("Chỉ tiêu đơn vị đề ra được so với chỉ tiêu %s ở mức phải đạt: chỉ tiêu càng cao càng tốt thì mức"
                                    + " thấp hơn là chưa bảo đảm; mức trần (càng thấp càng tốt) thì mức cao hơn là chưa bảo đảm;"
                                    + " chỉ tiêu “có/không” thì so hạn hoàn thành, hạn muộn hơn là thấp hơn. Mức chỉ ghi bằng lời"
                                    + " thì chưa so sánh được bằng số.")
                            .formatted(assignedBy));
        }
        paragraphs.add(
                "Kế hoạch là chỉ tiêu đang có hiệu lực tại quý I/%d. Mục “trong đó” %skhông tính vào số chỉ tiêu."
                        .formatted(year, compared ? "được so sánh nhưng " : ""));
        if (rows.stream().anyMatch(row -> !row.lastYear().isEmpty())) {
            paragraphs.add("Kết quả năm trước là số lũy kế đã duyệt đến hết quý IV/%d%s, được so với mức %s."
                    .formatted(year - 1, term() ? ", tính từ đầu nhiệm kỳ" : "", plan(assignedBy, rows)));
        }
        if (!rivals.isEmpty()) {
            paragraphs.add(MethodText.several(rivals));
        }
        return paragraphs;
    }

    /** "Trong bảng: “+” là yêu cầu cao hơn mức giao; “!” là chưa bảo đảm mức giao.": the signs of a unit's table, none where all are alike. */
    static List<String> signs(List<PlannedTarget> rows) {
        if (rows.stream().map(PlannedTarget::comparison).distinct().count() < 2) {
            return List.of();
        }
        List<String> signs = Stream.of(
                        Map.entry(Comparison.STRONGER, "yêu cầu cao hơn mức giao"),
                        Map.entry(Comparison.EQUAL, "bằng mức giao"),
                        Map.entry(Comparison.WEAKER, "chưa bảo đảm mức giao"),
                        Map.entry(Comparison.UNCLEAR, "chưa so sánh được"))
                .filter(told -> rows.stream().anyMatch(row -> row.comparison() == told.getKey()))
                .map(told -> "“%s” là %s".formatted(told.getKey().sign(), told.getValue()))
                .toList();
        return signs.isEmpty() ? List.of() : List.of("Trong bảng: " + String.join("; ", signs) + ".");
    }

    /** What last year's result is compared with. */
    private static String plan(String assignedBy, List<PlannedTarget> rows) {
        if (rows.stream().allMatch(row -> row.own().isEmpty())) {
            return assignedBy;
        }
        List<String> others = Stream.of(
                        rows.stream().anyMatch(row -> row.own().isEmpty()) ? "chưa đề ra" : "",
                        rows.stream().anyMatch(row -> row.comparison() == Comparison.WEAKER)
                                ? "đề ra chưa bảo đảm mức giao"
                                : "")
                .filter(words -> !words.isEmpty())
                .toList();
        return "đơn vị đề ra"
                + (others.isEmpty()
                        ? ""
                        : "; chỉ tiêu đơn vị %s thì so với mức %s"
                                .formatted(String.join(" hoặc ", others), assignedBy));
    }
}
