package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.scoring.AdjustmentLimits;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.RankingRules;
import vn.bantin.scoring.Rulebook;

/** What is said of the method. */
class MethodTextTest {

    private static final Programme YEAR = new Programme("P", "Kế hoạch", Programme.Kind.ANNUAL, 2024, 2024, null);

    @Test
    void the_method_names_the_weights_of_groups() {
        RankingRules ranking = new RankingRules(
                List.of(
                        new RankingRules.GroupWeight("Kinh tế", new BigDecimal("2")),
                        new RankingRules.GroupWeight("Xã hội", new BigDecimal("0.5"))),
                true,
                AdjustmentLimits.STANDARD,
                false);
        assertThat(Narrators.of(YEAR, Period.of("2024-Q1"), Rulebook.STANDARD.with(ranking), ComparisonBase.NOTHING)
                        .method()
                        .paragraphs(List.of(), false, true))
                .contains(
                        "Trọng số nhóm: Kinh tế 2; Xã hội 0,5; trọng số của nhóm chia cho các chỉ tiêu được đánh giá"
                                + " trong nhóm theo trọng số chỉ tiêu.",
                        "Điểm xếp hạng chỉ tính các chỉ tiêu được đánh giá ở tất cả các đơn vị được xếp hạng.");
    }

    @Test
    void where_a_period_is_compared_the_method_tells_the_order_of_statuses_by_which_a_target_rises_or_falls() {
        PastResults past = new PastResults(Period.of("2023-Q1"), false, Map.of(), Map.of(), Map.of(), Set.of());
        String order =
                "“Chuyển biến tích cực”, “giảm mức đánh giá”: mức đánh giá cao hơn, thấp hơn kỳ được so sánh, theo thứ"
                        + " tự “hoàn thành vượt kế hoạch”, “hoàn thành kế hoạch”, “đạt tiến độ”, “chậm tiến độ”, “không"
                        + " hoàn thành”.";
        assertThat(method(new ComparisonBase(null, past))).contains(order);
        assertThat(method(ComparisonBase.NOTHING)).doesNotContain(order).isNotEmpty();
    }

    private static List<String> method(ComparisonBase earlier) {
        return Narrators.of(YEAR, Period.of("2024-Q1"), Rulebook.STANDARD, earlier)
                .method()
                .paragraphs(List.of(), false, true);
    }

    @Test
    void at_the_years_end_the_method_knows_no_pace() {
        List<String> method = Narrators.of(YEAR, Period.of("2024-Q4"), Rulebook.STANDARD, ComparisonBase.NOTHING)
                .method()
                .paragraphs(List.of(), false, false);

        assertThat(method)
                .first()
                .isEqualTo(
                        "Mức đánh giá “hoàn thành kế hoạch” và “không hoàn thành” căn cứ vào số chưa làm tròn, so trực"
                                + " tiếp với kế hoạch cả năm; chỉ tiêu thời điểm chưa đạt kế hoạch thì tính điểm theo phần"
                                + " đã đạt của mức tăng, giảm kế hoạch từ đầu năm; tỷ lệ in ra được làm tròn đến một chữ"
                                + " số thập phân.");
        assertThat(method).noneMatch(paragraph -> paragraph.contains("tiến độ"));
        assertThat(method(ComparisonBase.NOTHING).get(0)).startsWith("Tiến độ: chỉ tiêu cộng dồn");
    }

    @Test
    void where_several_programmes_could_be_last_years_it_is_said_that_none_is() {
        assertThat(MethodText.several(List.of("Kế hoạch A", "Kế hoạch B")))
                .isEqualTo("Không so sánh với năm trước: năm đó các đơn vị này có 02 kế hoạch của cùng cơ quan ban hành"
                        + " (Kế hoạch A; Kế hoạch B).");
    }
}
