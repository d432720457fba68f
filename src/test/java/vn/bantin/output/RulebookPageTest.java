package vn.bantin.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.Wording;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Pace;
import vn.bantin.scoring.RankingRules;
import vn.bantin.scoring.RuleDifference;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.RulebookComparison;
import vn.bantin.scoring.Scoreboard;

/** The page over two rule books sets ranks, scores and statuses by both beside each other. */
class RulebookPageTest {

    private static final Ledger LEDGER = LedgerFile.of("""
        # units
        code,name,kind
        BT,Bá Thước,DISTRICT
        HT,Hà <Trung>,DISTRICT
        NS,Nga Sơn,DISTRICT
        TX,Thọ Xuân,DISTRICT
        YD,Yên Định,DISTRICT
        # programmes
        code,title,kind,first_year,last_year
        P,Kế hoạch năm 2024 (thử),ANNUAL,2024,2024
        # indicators
        code,name,measure
        THU,Thu ngân sách,FLOW
        DTU,Vốn đầu tư,FLOW
        # targets
        programme,unit,indicator,comparator,low
        P,BT,THU,AT_LEAST,100
        P,BT,DTU,AT_LEAST,100
        P,HT,THU,AT_LEAST,100
        P,HT,DTU,AT_LEAST,100
        P,NS,THU,AT_LEAST,100
        P,TX,THU,AT_LEAST,100
        P,TX,DTU,AT_LEAST,100
        P,YD,THU,AT_LEAST,100
        P,YD,DTU,AT_LEAST,100
        # progress
        programme,unit,indicator,period,value
        P,BT,THU,2024-Q1,30
        P,BT,DTU,2024-Q1,24
        P,HT,THU,2024-Q1,28
        P,TX,THU,2024-Q1,20
        P,TX,DTU,2024-Q1,60
        P,YD,THU,2024-Q1,25
        P,YD,DTU,2024-Q1,25
        """).at("2024-Q1");

    private static final Map<String, String> NAMES = Map.of(
            "BT", "huyện Bá Thước",
            "HT", "huyện Hà <Trung>",
            "NS", "huyện Nga Sơn",
            "TX", "huyện Thọ Xuân",
            "YD", "huyện Yên Định");

    private static final Rulebook OTHER = new Rulebook(
            Rulebook.STANDARD.basis(),
            BigDecimal.ZERO,
            new BigDecimal("1.5"),
            new BigDecimal("0.5"),
            new Pace(new BigDecimal("0.3"), new BigDecimal("0.5"), new BigDecimal("0.75"), BigDecimal.ONE),
            List.of(),
            RankingRules.STANDARD);

    @Test
    void ranks_scores_and_statuses_by_both_rule_books_stand_beside_each_other() {
        assertThat(DeliveriesPageTest.words(page(Rulebook.STANDARD, OTHER, 3))).isEqualTo("""
            So sánh bộ quy tắc
            Kế hoạch năm 2024 (thử)
            Quý I/2024
            Bộ quy tắc A: hiện hành
            Bộ quy tắc B: moi.yml
            Với bộ quy tắc B, 4/5 đơn vị thay đổi thứ hạng, 4/5 đơn vị thay đổi điểm, 3/9 lượt chỉ tiêu thay đổi đánh giá.
            Đây là kết quả tính thử từ số liệu hiện có, không phải là kết quả được phát hành.
            Số liệu của kỳ còn 3 lỗi phải sửa trước khi phát hành; kết quả so sánh có thể thay đổi khi sửa xong.
            Quy tắc khác nhau
            Quy tắc | A | B
            Điểm cao nhất của một chỉ tiêu | cap | 1,2 | 1,5
            Phần trọng số phải được đánh giá để được xếp hạng | coverage | 0,6 | 0,5
            Phần kế hoạch phải đạt khi hết quý I | pace.q1 | 0,25 | 0,3
            Thứ hạng và điểm của các đơn vị
            Điểm của đơn vị được xếp hạng đã gồm điểm thưởng, điểm trừ.
            Đơn vị | Thứ hạng A | Thứ hạng B | Thay đổi | Điểm A | Điểm B
            Huyện Bá Thước | 1/3 | 3/4 | ▼ xuống 2 bậc | 108,00 | 90,00
            Huyện Thọ Xuân | 2/3 (đồng hạng) | 1/4 | ▲ lên 1 bậc | 100,00 | 108,33
            Huyện Yên Định | 2/3 (đồng hạng) | 4/4 | ▼ xuống 2 bậc | 100,00 | 83,33
            Huyện Hà &lt;Trung&gt; | chưa đủ trọng số chỉ tiêu được đánh giá để xếp hạng | 2/4 | ▲ được xếp hạng | 112,00 | 93,33
            Huyện Nga Sơn | chưa có báo cáo | chưa có báo cáo | không được xếp hạng | không có | không có
            Chỉ tiêu thay đổi đánh giá
            Từ đạt tiến độ thành chậm tiến độ: 3 lượt chỉ tiêu
            Đơn vị | Chỉ tiêu | Đánh giá A | Đánh giá B
            Huyện Hà &lt;Trung&gt; | Thu ngân sách | đạt tiến độ | chậm tiến độ
            Huyện Yên Định | Thu ngân sách | đạt tiến độ | chậm tiến độ
            Huyện Yên Định | Vốn đầu tư | đạt tiến độ | chậm tiến độ
            """);
    }

    @Test
    void a_unit_that_only_the_first_rule_book_ranks_is_told_and_those_behind_it_have_not_risen() {
        Rulebook strict = new Rulebook(
                OTHER.basis(),
                OTHER.tolerance(),
                OTHER.cap(),
                BigDecimal.ONE,
                OTHER.pace(),
                OTHER.learnt(),
                OTHER.ranking());

        assertThat(DeliveriesPageTest.words(page(OTHER, strict, 0))).contains("""
            Huyện Thọ Xuân | 1/4 | 1/3 | không đổi | 108,33 | 108,33
            Huyện Hà &lt;Trung&gt; | 2/4 | chưa đủ trọng số chỉ tiêu được đánh giá để xếp hạng | ▼ không còn được xếp hạng | 93,33 | 93,33
            Huyện Bá Thước | 3/4 | 2/3 | khác chỉ vì số đơn vị được xếp hạng khác | 90,00 | 90,00
            Huyện Yên Định | 4/4 | 3/3 | khác chỉ vì số đơn vị được xếp hạng khác | 83,33 | 83,33
            """);
    }

    @Test
    void where_nothing_changes_it_is_said_and_why() {
        Rulebook range = OTHER.with(new RankingRules(List.of(), false, null, true));

        assertThat(DeliveriesPageTest.words(page(OTHER, OTHER, 0)))
                .contains("Hai bộ quy tắc không khác nhau nên không có gì thay đổi.\n")
                .doesNotContain("Với bộ quy tắc B", "Quy tắc khác nhau", "Chỉ tiêu thay đổi đánh giá");
        assertThat(DeliveriesPageTest.words(page(OTHER, range, 0)))
                .contains("Với bộ quy tắc B, không đơn vị nào thay đổi thứ hạng hay điểm, không lượt chỉ tiêu nào thay"
                        + " đổi đánh giá.\n")
                .contains("In thứ hạng dao động đến đâu khi trọng số thay đổi | ranking.range | không | có\n")
                .doesNotContain("không khác nhau", "Chỉ tiêu thay đổi đánh giá");
    }

    @Test
    void the_page_needs_no_network_and_runs_nothing() {
        assertThat(new String(page(Rulebook.STANDARD, OTHER, 0), StandardCharsets.UTF_8))
                .contains("default-src 'none'")
                .doesNotContain("<script", "<Trung>", "http:", "https:", "{{");
    }

    private static byte[] page(Rulebook before, Rulebook after, int errors) {
        return RulebookPage.of(
                new RulebookPage.Trial(
                        LEDGER.programme(),
                        LEDGER.period(),
                        "hiện hành",
                        "moi.yml",
                        RuleDifference.between(before, after),
                        RulebookComparison.of(Scoreboard.untried(LEDGER, before), Scoreboard.untried(LEDGER, after)),
                        NAMES,
                        errors),
                Wording.STANDARD);
    }
}
