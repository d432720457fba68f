package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;

/** What is said of points given and taken beyond the targets; no more than 5 of each kind count. */
class AdjustmentTextTest {

    @Test
    void what_counts_whole_says_no_more() {
        assertThat(items("25", "P,1,2024-Q1,BONUS,A,2,Sáng kiến", "P,1,2024-Q1,BONUS,B,3,Thi đua"))
                .containsExactly("điểm thưởng 2,0: Sáng kiến", "điểm thưởng 3,0: Thi đua");
    }

    @Test
    void what_is_cut_of_one_item_is_said_behind_it_whatever_there_is_of_the_other_kind() {
        assertThat(items("25", "P,1,2024-Q1,BONUS,A,6,Sáng kiến", "P,1,2024-Q1,PENALTY,B,1,Chậm báo cáo"))
                .containsExactly(
                        "điểm thưởng 6,0: Sáng kiến, chỉ tính 5,0 là mức tối đa", "điểm trừ 1,0: Chậm báo cáo");
    }

    @Test
    void what_is_cut_of_several_is_said_behind_the_last_with_their_sum() {
        assertThat(items("25", "P,1,2024-Q1,PENALTY,A,3,Kỷ luật", "P,1,2024-Q1,PENALTY,B,4,Chậm báo cáo"))
                .containsExactly(
                        "điểm trừ 3,0: Kỷ luật",
                        "điểm trừ 4,0: Chậm báo cáo; cộng điểm trừ 7,0, chỉ tính 5,0 là mức tối đa");
    }

    @Test
    void of_a_unit_without_a_rank_they_do_not_count() {
        assertThat(items("", "P,1,2024-Q1,BONUS,A,3,Kỷ luật", "P,1,2024-Q1,BONUS,B,4,Thi đua"))
                .containsExactly("điểm thưởng 3,0: Kỷ luật", "điểm thưởng 4,0: Thi đua, không tính vì chưa xếp hạng");
    }

    @Test
    void the_summary_says_whether_there_are_any() {
        assertThat(summary("P,1,2024-Q1,BONUS,A,3,Thi đua").adjusted()).isTrue();
        assertThat(summary("").adjusted()).isFalse();
    }

    private static List<String> items(String value, String... adjustments) {
        Ledger ledger = ledger(value, String.join("\n", adjustments));
        return AdjustmentText.items(
                Scoreboard.of(ledger, Rulebook.STANDARD).standings().get(0));
    }

    private static Summary summary(String adjustments) {
        return Edition.of(
                        ledger("25", adjustments),
                        List.of(),
                        Rulebook.STANDARD,
                        Wording.STANDARD,
                        1,
                        LocalDate.of(2024, 4, 3))
                .summary();
    }

    private static Ledger ledger(String value, String adjustments) {
        return LedgerFile.of("""
                # units
                code,name,kind
                1,Một,DISTRICT
                # programmes
                code,title,kind,first_year,last_year
                P,Kế hoạch,ANNUAL,2024,2024
                # indicators
                code,name,measure
                THU,Thu ngân sách,FLOW
                # targets
                programme,unit,indicator,comparator,low
                P,1,THU,AT_LEAST,100
                # progress
                programme,unit,indicator,period,value
                P,1,THU,2024-Q1,%s
                # adjustments
                programme,unit,period,kind,item,points,reason
                %s
                """.formatted(value, adjustments)).at("2024-Q1");
    }
}
