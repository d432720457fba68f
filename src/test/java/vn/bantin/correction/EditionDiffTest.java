package vn.bantin.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.bulletin.Trend;
import vn.bantin.progress.Assignment;
import vn.bantin.progress.Comparator;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Period;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.RankRange;
import vn.bantin.scoring.StatusTally;

/** Which figures of a unit differ from those of another edition, each as it is said and as other programs get it. */
class EditionDiffTest {

    private static final TargetRow.Numbers NUMBERS = new TargetRow.Numbers(
            Measure.FLOW,
            Direction.HIGHER,
            Comparator.AT_LEAST,
            BigDecimal.TEN,
            null,
            null,
            null,
            null,
            false,
            false,
            false);

    static final TargetRow ROW = new TargetRow(
            "THU",
            "Kinh tế",
            4,
            "Thu ngân sách",
            "tỷ đồng",
            "2.000,0",
            "2.000,0",
            "",
            "900,0",
            "600,0",
            new BigDecimal("1234.50"),
            "1.234,5",
            new BigDecimal("61.7"),
            new BigDecimal("137.2"),
            Status.ON_PACE,
            "đạt tiến độ",
            "đạt 61,7%, cần 50%",
            new Rank(2, false, 27),
            null,
            false,
            NUMBERS,
            trend("600,0", "1.234,5"),
            null,
            null,
            null);

    static final Bulletin BULLETIN = new Bulletin(
            15,
            "395",
            "huyện Thọ Xuân",
            Period.of("2024-Q2"),
            new Letterhead(null, "HUYỆN ỦY THỌ XUÂN", null, "Thọ Xuân, ngày 03 tháng 7 năm 2024"),
            "",
            "",
            "",
            List.of("Hạng 3."),
            List.of("Thu chậm 5%."),
            List.of("Hai nơi chênh 0,25 điểm."),
            StatusTally.of(1, List.of(Status.ON_PACE)),
            List.of(),
            List.of(ROW),
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null);

    static final Summary.Line LINE = new Summary.Line(
            "395",
            "huyện Thọ Xuân",
            null,
            StatusTally.of(1, List.of(Status.ON_PACE)),
            List.of(),
            new BigDecimal("98.10"),
            new BigDecimal("100.0000"),
            new Rank(3, false, 27),
            new Rank(1, true, 9),
            5,
            new Rank(5, false, 27),
            null,
            new RankRange(2, 4),
            null);

    @Test
    void every_figure_of_the_unit_is_held_against_the_former_one() {
        assertThat(line("score", new BigDecimal("98.2"))).containsExactly("điểm từ 98,10 thành 98,20 [98.1 98.2]");
        assertThat(line("score", new BigDecimal("0.00"))).containsExactly("điểm từ 98,10 thành 0,00 [98.1 0]");
        assertThat(line("score", null)).containsExactly("điểm từ 98,10 thành chưa có [98.1 null]");
        assertThat(line("score", new BigDecimal("98.1"))).isEmpty();
        assertThat(line("coveragePercent", new BigDecimal("99.96")))
                .containsExactly("tỷ trọng được đánh giá từ 100,0 thành 99,96 [100.0 99.96]");
        assertThat(line("coveragePercent", new BigDecimal("92.5")))
                .containsExactly("tỷ trọng được đánh giá từ 100,0 thành 92,5 [100.0 92.5]");
        assertThat(line("place", new Rank(3, true, 27)))
                .containsExactly("hạng từ 3/27 thành 3/27 (đồng hạng) [3/27 3/27 (đồng hạng)]");
        assertThat(line("inCluster", null))
                .containsExactly("hạng trong cụm từ 1/9 (đồng hạng) thành chưa có" + " [1/9 (đồng hạng) null]");
        assertThat(line("previousRank", 6)).containsExactly("hạng kỳ trước từ 5 thành 6 [5 6]");
        assertThat(line("previousRank", null)).containsExactly("hạng kỳ trước từ 5 thành chưa có [5 null]");
        assertThat(line("swing", new RankRange(2, 5))).containsExactly("dao động hạng từ 2-4 thành 2-5 [2-4 2-5]");
        assertThat(line("swing", null)).as("an edition older than the swings").isEmpty();
        assertThat(told(BULLETIN, with(LINE, Map.of("swing", new RankRange(1, 4))), BULLETIN, LINE))
                .containsExactly("dao động hạng từ 1-4 thành 2-4 [1-4 2-4]");
    }

    @Test
    void of_the_plans_the_judged_one_is_told_where_neither_of_the_two_is() {
        assertThat(row("assigned", "2.100,0", "plan", "2.100,0"))
                .containsExactly("kế hoạch cấp trên giao từ 2.000,0 thành 2.100,0 [2000.0 2100.0]");
        assertThat(row("own", "trên 1")).containsExactly("kế hoạch đơn vị đề ra từ chưa có thành trên 1 [null trên 1]");
        assertThat(row("plan", "2.100,0"))
                .containsExactly("kế hoạch dùng để đánh giá từ 2.000,0 thành 2.100,0 [2000.0 2100.0]");
    }

    @Test
    void every_figure_of_a_row_is_held_against_the_former_one() {
        assertThat(row("value", new BigDecimal("1300.0"), "valueText", "1.300,0"))
                .containsExactly("lũy kế từ 1.234,5 thành 1.300,0 [1234.5 1300]");
        assertThat(row("value", new BigDecimal("1234.5"), "valueText", "ước 1.234,5"))
                .isEmpty();
        assertThat(row("quarter", "666,1")).containsExactly("thực hiện quý từ 600,0 thành 666,1 [600.0 666.1]");
        assertThat(row("lastYear", "")).containsExactly("thực hiện cùng kỳ từ 900,0 thành chưa có [900.0 null]");
        assertThat(row("percentOfPlan", new BigDecimal("65.0"), "why", "đạt 65%, cần 50%"))
                .containsExactly("tỷ lệ so với kế hoạch từ 61,7% thành 65,0% [61.7 65.0]");
        assertThat(row("percentOfLastYear", null))
                .containsExactly("tỷ lệ so với cùng kỳ từ 137,2% thành chưa có [137.2 null]");
        assertThat(row("status", Status.BEHIND, "label", "chậm tiến độ"))
                .containsExactly("đánh giá từ “đạt tiến độ” thành “chậm tiến độ” [ON_PACE BEHIND]");
        assertThat(row("label", "kịp tiến độ")).as("other words").isEmpty();
        assertThat(row("place", new Rank(1, false, 27)))
                .containsExactly("hạng của chỉ tiêu từ 2/27 thành 1/27 [2/27 1/27]");
        assertThat(told(BULLETIN, LINE, with(BULLETIN, Map.of("rows", List.of())), LINE))
                .containsExactly("bỏ chỉ tiêu [true null]");
        assertThat(told(with(BULLETIN, Map.of("rows", List.of())), LINE, BULLETIN, LINE))
                .containsExactly("thêm chỉ tiêu [null true]");
        assertThat(List.of(EditionDiff.bulletin("395", true), EditionDiff.bulletin("395", false)))
                .extracting(EditionDiffTest::told)
                .containsExactly("thêm báo cáo [null true]", "bỏ báo cáo [true null]");
    }

    @Test
    void whether_a_value_is_an_estimate_is_told_where_both_editions_know_it_of_a_value() {
        TargetRow.Numbers estimate = with(NUMBERS, Map.of("estimate", true));
        assertThat(row("numbers", estimate)).containsExactly("loại số liệu từ số chính thức thành số ước [false true]");
        assertThat(row("numbers", estimate, "quarter", "ước 600,0"))
                .as("the quarter is an estimate because the value is one")
                .containsExactly("loại số liệu từ số chính thức thành số ước [false true]");
        assertThat(row("numbers", estimate, "quarter", "ước 666,1"))
                .containsExactly(
                        "loại số liệu từ số chính thức thành số ước [false true]",
                        "thực hiện quý từ 600,0 thành ước 666,1 [600.0 ước 666,1]");
        assertThat(row("quarter", "ước 600,0"))
                .containsExactly("thực hiện quý từ 600,0 thành ước 600,0 [600.0 ước 600,0]");
        assertThat(told(bulletin(with(ROW, Map.of("numbers", estimate))), LINE, BULLETIN, LINE))
                .containsExactly("loại số liệu từ số ước thành số chính thức [true false]");
        assertThat(row("numbers", null)).isEmpty();
        assertThat(told(bulletin(row(ROW, "numbers", null)), LINE, BULLETIN, LINE))
                .isEmpty();
        assertThat(row("numbers", estimate, "value", null, "valueText", ""))
                .containsExactly("lũy kế từ 1.234,5 thành chưa có [1234.5 null]");
    }

    @Test
    void the_grounds_are_told_where_their_numbers_differ_or_an_office_set_the_status() {
        assertThat(row("why", "đạt 61,7%, cần 55%"))
                .containsExactly("căn cứ đánh giá từ “đạt 61,7%, cần 50%” thành “đạt 61,7%, cần 55%”"
                        + " [đạt 61,7%, cần 50% đạt 61,7%, cần 55%]");
        assertThat(row("why", "được 61,7%, phải được 50%")).as("other words").isEmpty();
        assertThat(row("why", "61,7 và 50: theo cơ quan", "numbers", with(NUMBERS, Map.of("overridden", true))))
                .containsExactly("căn cứ đánh giá từ “đạt 61,7%, cần 50%” thành “61,7 và 50: theo cơ quan”"
                        + " [đạt 61,7%, cần 50% 61,7 và 50: theo cơ quan]");
    }

    @Test
    void names_units_of_measure_and_an_offices_reason_are_data_too() {
        assertThat(row("name", "Thu ngân sách nhà nước"))
                .containsExactly("tên từ “Thu ngân sách” thành “Thu ngân sách nhà nước” [Thu ngân sách Thu ngân sách"
                        + " nhà nước]");
        assertThat(row("unitOfMeasure", "triệu đồng"))
                .containsExactly("đơn vị tính từ tỷ đồng thành triệu đồng [tỷ đồng triệu đồng]");
        assertThat(told(BULLETIN, LINE, with(BULLETIN, Map.of("unitName", "thị xã Thọ Xuân")), LINE))
                .containsExactly("tên từ “huyện Thọ Xuân” thành “thị xã Thọ Xuân” [huyện Thọ Xuân thị xã Thọ Xuân]");
        TargetRow set =
                row(ROW, "numbers", with(NUMBERS, Map.of("overridden", true)), "why", "điều chỉnh (theo kiểm toán)");
        TargetRow reworded = row(set, "why", "điều chỉnh (theo thanh tra)");
        assertThat(told(bulletin(set), LINE, bulletin(reworded), LINE))
                .containsExactly("căn cứ đánh giá từ “điều chỉnh (theo kiểm toán)” thành “điều chỉnh (theo thanh tra)”"
                        + " [điều chỉnh (theo kiểm toán) điều chỉnh (theo thanh tra)]");
    }

    @Test
    void of_the_trend_the_quarters_before_this_one_are_figures() {
        assertThat(row("trend", trend("660,0", "1.234,5")))
                .containsExactly("diễn biến từ 600,0 (quý I/2024) thành 660,0 (quý I/2024) [600.0 660.0]");
        assertThat(row("trend", trend("", "1.234,5")))
                .containsExactly("diễn biến từ 600,0 (quý I/2024) thành chưa có [600.0 null]");
        assertThat(row("trend", trend("600,0", "9"))).as("its own value").isEmpty();
        assertThat(row("trend", null)).isEmpty();
        assertThat(told(bulletin(row(ROW, "trend", null)), LINE, BULLETIN, LINE))
                .isEmpty();
        assertThat(row("trend", new Trend(List.of(), List.of(point(2023, 1, "8,0")))))
                .containsExactly(
                        "diễn biến từ chưa có thành 8,0 (quý I/2023) [null 8.0]",
                        "diễn biến từ 600,0 (quý I/2024) thành chưa có [600.0 null]");
    }

    @Test
    void sentences_are_told_where_their_numbers_have_changed_and_no_figure_has() {
        assertThat(said("changes", "Hạng 4."))
                .containsExactly("nhận xét từ “Hạng 3.” thành “Hạng 4.”" + " [Hạng 3. Hạng 4.]");
        assertThat(said("behind", "Thu chậm 6%.")).hasSize(1);
        assertThat(said("remarks", "Hai nơi chênh 0,2 điểm.")).hasSize(1);
        assertThat(said("remarks", "Chênh 0,25 điểm giữa hai nơi.")).isEmpty();
        assertThat(said("remarks", "Hai nơi chênh 0,25 điểm.", "Thêm 7."))
                .containsExactly("nhận xét từ chưa có thành “Thêm 7.” [null Thêm 7.]");
        assertThat(said("remarks"))
                .containsExactly(
                        "nhận xét từ “Hai nơi chênh 0,25 điểm.” thành chưa có [Hai nơi chênh 0,25 điểm. null]");
        assertThat(said("remarks", "Chênh", "0,25 điểm.")).as("cut otherwise").isEmpty();
        assertThat(said("method", "Kỳ 2.")).containsExactly("cách đánh giá từ chưa có thành “Kỳ 2” [null Kỳ 2]");
        Bulletin.Group group = new Bulletin.Group("Kinh tế", BULLETIN.tally(), new BigDecimal("98.12"));
        assertThat(told(BULLETIN, LINE, with(BULLETIN, Map.of("groups", List.of(group))), LINE))
                .containsExactly("nhận xét từ chưa có thành “Kinh tế: 98,12 điểm, đúng tiến độ là 100 điểm.” [null"
                        + " Kinh tế: 98,12 điểm, đúng tiến độ là 100 điểm.]");
        assertThat(row("former", new TargetRow.Former(null, "21,0", null, null)))
                .containsExactly("nhận xét từ chưa có thành “cùng kỳ nay 21,0” [null cùng kỳ nay 21,0]");
        assertThat(told(BULLETIN, LINE, with(BULLETIN, Map.of("remarks", List.of())), line(LINE, "previousRank", 6)))
                .containsExactly("hạng kỳ trước từ 5 thành 6 [5 6]");
    }

    @Test
    void the_place_of_a_target_in_the_table_is_told_where_the_same_targets_stand_there() {
        TargetRow part = row(ROW, "indicator", "DAT", "name", "Thu tiền đất", "number", null);
        Bulletin both = with(BULLETIN, Map.of("rows", List.of(ROW, part)));
        Bulletin later = with(BULLETIN, Map.of("rows", List.of(row(ROW, "number", 5), part)));
        assertThat(told(both, LINE, later, LINE))
                .containsExactly(
                        "số thứ tự từ “4” thành “5” [4 5]",
                        "số thứ tự từ “trong đó của TT 4” thành “trong đó của TT 5” [trong đó của TT 4 trong đó của"
                                + " TT 5]");
        assertThat(told(BULLETIN, LINE, later, LINE)).containsExactly("thêm chỉ tiêu [null true]");
    }

    @Test
    void how_a_target_was_assigned_and_what_was_given_and_taken_are_words_of_the_data() {
        Assignment first = new Assignment("Sở A", true, "QĐ 1", "9 xã", "Giám đốc");
        assertThat(told(bulletin(row(ROW, "assignment", first)), LINE, BULLETIN, LINE))
                .containsExactly(
                        "cơ quan phối hợp từ “Sở A” thành chưa có [Sở A null]",
                        "chức danh phụ trách từ “Giám đốc” thành chưa có [Giám đốc null]",
                        "phạm vi từ “9 xã” thành chưa có [9 xã null]",
                        "căn cứ giao từ “QĐ 1” thành chưa có [QĐ 1 null]",
                        "ưu tiên chỉ đạo từ “có” thành “không” [true false]");
        Bulletin given = with(BULLETIN, Map.of("merits", List.of("Cộng 1,5.", "Trừ 0,5.")));
        assertThat(told(BULLETIN, LINE, given, LINE))
                .containsExactly(
                        "điểm thưởng, điểm trừ từ chưa có thành “Cộng 1,5. Trừ 0,5.” [null Cộng 1,5. Trừ 0,5.]");
    }

    @Test
    void the_status_of_the_former_period_is_told_where_both_compare_with_the_same() {
        assertThat(formers(new TargetRow.Judged("quý I/2024", Status.MISSED)))
                .containsExactly("đánh giá kỳ so sánh từ “chậm tiến độ” thành “không hoàn thành” [BEHIND MISSED]");
        assertThat(formers(new TargetRow.Judged("quý I/2023", Status.MISSED))).isEmpty();
        assertThat(formers(null)).isEmpty();
        assertThat(row("former", former(new TargetRow.Judged("quý I/2024", Status.MISSED))))
                .isEmpty();
    }

    /** What is told where the target was behind in the first quarter of 2024. */
    private static List<String> formers(TargetRow.Judged now) {
        TargetRow behind = row(ROW, "former", former(new TargetRow.Judged("quý I/2024", Status.BEHIND)));
        return told(bulletin(behind), LINE, bulletin(row(ROW, "former", former(now))), LINE);
    }

    private static TargetRow.Former former(TargetRow.Judged judged) {
        return new TargetRow.Former(null, null, null, judged);
    }

    @Test
    void a_percentage_that_a_later_release_no_longer_prints_corrects_nothing_but_with_its_value() {
        assertThat(row("percentOfPlan", null)).isEmpty();
        assertThat(row("percentOfPlan", null, "value", new BigDecimal("1300.0"), "valueText", "1.300,0"))
                .containsExactly(
                        "lũy kế từ 1.234,5 thành 1.300,0 [1234.5 1300]",
                        "tỷ lệ so với kế hoạch từ 61,7% thành chưa có [61.7 null]");
    }

    private static List<String> line(String component, Object value) {
        return told(BULLETIN, LINE, BULLETIN, line(LINE, component, value));
    }

    private static Summary.Line line(Summary.Line line, String component, Object value) {
        return with(line, pairs(component, value));
    }

    private static List<String> row(Object... pairs) {
        return told(BULLETIN, LINE, bulletin(row(ROW, pairs)), LINE);
    }

    private static TargetRow row(TargetRow row, Object... pairs) {
        return with(row, pairs(pairs));
    }

    private static List<String> said(String component, String... sentences) {
        return told(BULLETIN, LINE, with(BULLETIN, Map.of(component, List.of(sentences))), LINE);
    }

    private static Bulletin bulletin(TargetRow row) {
        return with(BULLETIN, Map.of("rows", List.of(row)));
    }

    private static List<String> told(Bulletin then, Summary.Line lineThen, Bulletin now, Summary.Line lineNow) {
        return EditionDiff.changes(
                        new UnitPaper(then, lineThen, List.of()), new UnitPaper(now, lineNow, List.of()), true)
                .stream()
                .map(EditionDiffTest::told)
                .toList();
    }

    private static String told(FigureChange change) {
        return "%s [%s %s]"
                .formatted(change.words(), change.from().data(), change.to().data());
    }

    private static Trend trend(String first, String second) {
        return new Trend(List.of(point(2024, 1, first), point(2024, 2, second)), List.of());
    }

    private static Trend.Point point(int year, int quarter, String text) {
        return new Trend.Point(year, quarter, text.isEmpty() ? null : BigDecimal.ONE, text);
    }

    private static Map<String, Object> pairs(Object... pairs) {
        Map<String, Object> all = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            all.put((String) pairs[i], pairs[i + 1]);
        }
        return all;
    }

    /** The record with other components. */
    static <R extends Record> R with(R record, Map<String, ?> other) {
        try {
            List<Object> values = new ArrayList<>();
            List<Class<?>> types = new ArrayList<>();
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                types.add(component.getType());
                String name = component.getName();
                values.add(
                        other.containsKey(name)
                                ? other.get(name)
                                : component.getAccessor().invoke(record));
            }
            @SuppressWarnings("unchecked")
            R changed = (R) record.getClass()
                    .getDeclaredConstructor(types.toArray(Class[]::new))
                    .newInstance(values.toArray());
            return changed;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
