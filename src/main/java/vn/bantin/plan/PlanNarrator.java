package vn.bantin.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.MethodText;
import vn.bantin.bulletin.NamedCount;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.TargetStandingText;
import vn.bantin.progress.Comparison;
import vn.bantin.progress.Level;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Unit;

/** Builds the sentences on one unit's plan by rule from its rows. */
final class PlanNarrator {

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

    /** "các chỉ tiêu kế hoạch năm 2024". */
    String targets() {
        return "các chỉ tiêu kế hoạch năm " + year;
    }

    /** The heading of the two columns of plans. */
    String plans() {
        return "Kế hoạch năm " + year;
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
                        : Phrase.kindOf(parent).word()) + " giao";
    }

    /** The sentences on page one of a unit, above the lists. */
    List<String> sentences(String unit, String assignedBy, PlanTally tally, List<PlannedTarget> rows) {
        if (rows.isEmpty()) {
            return List.of("%s chưa có chỉ tiêu nào trong kế hoạch năm %d.".formatted(Phrase.capitalised(unit), year));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add("Kế hoạch năm %d của %s có %s chỉ tiêu (%s); %s %s, đơn vị đề ra %s."
                .formatted(
                        year,
                        unit,
                        Phrase.count(tally.targets()),
                        groups(rows),
                        assignedBy,
                        Phrase.count(tally.assigned()),
                        Phrase.count(tally.own())));
        sentences.add(against(unit, assignedBy, tally));
        if (tally.added() > 0) {
            sentences.add("Ngoài chỉ tiêu %s, đơn vị đề ra thêm %s chỉ tiêu."
                    .formatted(assignedBy, Phrase.count(tally.added())));
        }
        sentences.add(againstLastYear(rows));
        return sentences;
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

    private static String against(String unit, String assignedBy, PlanTally tally) {
        if (tally.assigned() == 0) {
            return "Chưa có chỉ tiêu cấp trên giao để so sánh.";
        }
        if (tally.keepsWhatIsAssigned()) {
            return "Kế hoạch của %s đề ra đủ các chỉ tiêu %s, không chỉ tiêu nào thấp hơn (mức trần: cao hơn): %s."
                    .formatted(unit, assignedBy, parts(tally));
        }
        if (tally.own() == 0) {
            return "%s chưa đề ra kế hoạch của mình; cả %s chỉ tiêu %s chưa được đưa vào kế hoạch."
                    .formatted(Phrase.capitalised(unit), Phrase.count(tally.assigned()), assignedBy);
        }
        return "So với chỉ tiêu %s: %s.".formatted(assignedBy, parts(tally));
    }

    /** "02 chỉ tiêu thấp hơn (mức trần: cao hơn); 01 chỉ tiêu chưa đề ra; 30 chỉ tiêu bằng", without those that are none. */
    private static String parts(PlanTally tally) {
        List<String> parts = new ArrayList<>();
        add(parts, tally.weaker(), Comparison.WEAKER);
        add(parts, tally.missing(), Comparison.MISSING);
        add(parts, tally.unclear(), Comparison.UNCLEAR);
        if (tally.parts() > 0) {
            parts.add(Phrase.count(tally.parts()) + " mục \"trong đó\" chưa bảo đảm mức giao");
        }
        add(parts, tally.equal(), Comparison.EQUAL);
        add(parts, tally.stronger(), Comparison.STRONGER);
        return String.join("; ", parts);
    }

    private static void add(List<String> parts, int count, Comparison comparison) {
        if (count > 0) {
            parts.add(Phrase.count(count) + " chỉ tiêu " + comparison.words());
        }
    }

    private String againstLastYear(List<PlannedTarget> rows) {
        List<String> parts = new ArrayList<>();
        NamedCount.add(parts, names(rows, step -> step > 0), "chỉ tiêu có mức phấn đấu cao hơn");
        NamedCount.add(parts, names(rows, step -> step == 0), "chỉ tiêu giữ nguyên mức");
        NamedCount.add(parts, names(rows, step -> step < 0), "chỉ tiêu có mức phấn đấu thấp hơn");
        return parts.isEmpty()
                ? "Chưa có kết quả năm %d để so sánh.".formatted(year - 1)
                : "So với kết quả năm %d: %s.".formatted(year - 1, String.join("; ", parts));
    }

    private static List<String> names(List<PlannedTarget> rows, Predicate<Integer> such) {
        return rows.stream()
                .filter(row -> row.number() != null && row.step() != null && such.test(row.step()))
                .map(PlannedTarget::name)
                .toList();
    }

    /** The lists below the sentences; a unit that has set nothing is told so once and not line by line. */
    List<UnitPlan.Listing> lists(String assignedBy, PlanTally tally, List<PlannedTarget> rows) {
        List<UnitPlan.Listing> lists = new ArrayList<>();
        list(
                lists,
                rows,
                Comparison.WEAKER,
                "Chỉ tiêu đơn vị đề ra thấp hơn (mức trần: cao hơn) chỉ tiêu %s:".formatted(assignedBy),
                assignedBy);
        if (tally.own() > 0) {
            list(
                    lists,
                    rows,
                    Comparison.MISSING,
                    "Chỉ tiêu %s mà đơn vị chưa đề ra:".formatted(assignedBy),
                    assignedBy);
        }
        list(lists, rows, Comparison.UNCLEAR, "Chỉ tiêu chưa so sánh được bằng số:", assignedBy);
        return lists;
    }

    private static void list(
            List<UnitPlan.Listing> lists, List<PlannedTarget> rows, Comparison which, String lead, String assignedBy) {
        List<String> items = rows.stream()
                .filter(row -> row.comparison() == which)
                .map(row -> item(row, assignedBy))
                .toList();
        if (!items.isEmpty()) {
            lists.add(new UnitPlan.Listing(lead, items));
        }
    }

    /** "Doanh nghiệp mới (TT 8): đề ra 95 doanh nghiệp, tỉnh giao 100 doanh nghiệp; Phòng Tài chính theo dõi." */
    private static String item(PlannedTarget row, String assignedBy) {
        return "%s: %s%s %s%s."
                .formatted(
                        Phrase.numbered(row.name(), row.number()),
                        row.own().isEmpty()
                                ? ""
                                : "đề ra " + TargetStandingText.measured(row.own(), row.unitOfMeasure()) + ", ",
                        assignedBy,
                        TargetStandingText.measured(row.assigned(), row.unitOfMeasure()),
                        row.leadBody() == null ? "" : "; " + row.leadBody() + " theo dõi");
    }

    /** The sentences of page one over all units. */
    List<String> overview(String assignedBy, List<UnitPlan> units) {
        return PlanOverview.sentences(year, assignedBy, units);
    }

    /** The paragraphs on how assigned and own plans were compared. */
    List<String> method() {
        List<String> paragraphs = new ArrayList<>(List.of(
                "Chỉ tiêu đơn vị đề ra được so với chỉ tiêu cấp trên giao ở mức phải đạt: chỉ tiêu càng cao càng tốt thì mức"
                        + " thấp hơn là chưa bảo đảm; mức trần (càng thấp càng tốt) thì mức cao hơn là chưa bảo đảm; chỉ"
                        + " tiêu \"có/không\" thì so hạn hoàn thành, hạn muộn hơn là thấp hơn. Mức chỉ ghi bằng lời thì chưa so sánh được bằng số.",
                "Kế hoạch là chỉ tiêu có hiệu lực từ quý I/%d. Mục \"trong đó\" được so sánh nhưng không tính vào số chỉ tiêu."
                        .formatted(year),
                ("Kết quả năm trước là số lũy kế đã duyệt đến hết quý IV/%d%s, được so với mức đơn vị đề ra; chỉ tiêu đơn vị chưa"
                                + " đề ra thì so với mức cấp trên giao.")
                        .formatted(year - 1, term() ? ", tính từ đầu nhiệm kỳ" : "")));
        if (!rivals.isEmpty()) {
            paragraphs.add(MethodText.several(rivals));
        }
        return paragraphs;
    }
}
