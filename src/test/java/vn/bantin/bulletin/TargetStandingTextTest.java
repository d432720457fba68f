package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.LedgerFile;
import vn.bantin.scoring.Rulebook;

/** How far a target behind is, in a sentence and in a cell of page one. */
class TargetStandingTextTest {

    private static final LedgerFile YEAR = LedgerFile.of("""
        # units
        code,name,kind
        1,Một,DISTRICT
        # programmes
        code,title,kind,first_year,last_year
        P,Kế hoạch,ANNUAL,2024,2024
        # indicators
        code,name,measure,unit_of_measure,decimals,direction,first_assessed
        BH,Bảo hiểm y tế,LEVEL,%,1,HIGHER
        NUOC,Nước sạch,LEVEL,%,2,HIGHER
        VU,Số vụ cháy,FLOW,vụ,0,LOWER
        CHO,Xây chợ,MILESTONE,,,,Q4
        DUONG,Mở đường,MILESTONE,,,,Q4
        # targets
        programme,unit,indicator,comparator,low,high,due,baseline,pace_q1
        P,1,BH,AT_LEAST,96.1,,,94.4
        P,1,NUOC,AT_LEAST,100,,,0,0.3
        P,1,VU,BETWEEN,2,5
        P,1,CHO
        P,1,DUONG,,,,2024-Q3
        # progress
        programme,unit,indicator,period,value
        P,1,BH,2024-Q1,94.4
        P,1,NUOC,2024-Q1,29.96
        P,1,VU,2024-Q1,7
        P,1,BH,2024-Q4,94.4
        P,1,NUOC,2024-Q4,30
        P,1,VU,2024-Q4,3
        P,1,CHO,2024-Q4,0
        P,1,DUONG,2024-Q4,0
        """);

    private static final LedgerFile TERM = LedgerFile.of("""
        # units
        code,name,kind
        1,Một,DISTRICT
        # programmes
        code,title,kind,first_year,last_year
        P,Nghị quyết,TERM,2021,2025
        # indicators
        code,name,measure,unit_of_measure,decimals,direction
        VU,Số vụ cháy,FLOW,vụ,0,LOWER
        THU,Thu ngân sách,FLOW,tỷ đồng,0,HIGHER
        # targets
        programme,unit,indicator,comparator,low,high
        P,1,VU,AT_MOST,,30
        P,1,THU,AT_LEAST,10000
        # progress
        programme,unit,indicator,period,value
        P,1,VU,2021-Q2,9
        P,1,THU,2021-Q2,4996
        """);

    @Test
    void within_the_year_a_way_is_told_by_its_movement_and_a_range_by_its_bounds() {
        assertThat(said(YEAR, "2024-Q1")).isEqualTo("""
            Bảo hiểm y tế (TT 1): 94,4%, bằng mức đầu năm (94,4%); kế hoạch 96,1%, thấp hơn kế hoạch 1,7 điểm phần trăm.
            Số vụ cháy (TT 3): 07 vụ, kế hoạch 2 - 5; đã vượt mức khống chế cả năm, vượt 02 vụ.
            Nước sạch (TT 2): 29,96%, tăng 29,96 điểm phần trăm so với đầu năm (0,00%); kế hoạch 100%, thấp hơn kế hoạch \
            70,04 điểm phần trăm.
            1 | 94,4% (đầu năm 94,4%); kế hoạch 96,1%
            3 | 07 vụ, kế hoạch 2 - 5; đã vượt mức khống chế cả năm
            2 | 29,96% (đầu năm 0,00%); kế hoạch 100%
            Bảo hiểm y tế | 98.2 | bằng mức đầu năm (94,4%)
            Nước sạch | 30.0 | tăng 29,96 điểm phần trăm so với đầu năm (0,00%), bằng 29,96% mức tăng kế hoạch, cần 30%
            Số vụ cháy | null | đã vượt mức khống chế cả năm
            Xây chợ | null | đánh giá từ quý IV
            Mở đường | null | đánh giá từ quý IV
            """);
    }

    @Test
    void at_the_end_the_way_covered_is_told_where_there_is_any_and_of_what_is_not_done_the_plan() {
        assertThat(said(YEAR, "2024-Q4")).isEqualTo("""
            Bảo hiểm y tế (TT 1): 94,4%, bằng mức đầu năm (94,4%); kế hoạch 96,1%, thấp hơn kế hoạch 1,7 điểm phần trăm.
            Xây chợ (TT 4): hết năm, không hoàn thành.
            Mở đường (TT 5): hết năm, không hoàn thành.
            Nước sạch (TT 2): 30,00%, bằng 30% mức tăng kế hoạch (từ 0,00% lên 100%), thấp hơn kế hoạch 70,00 điểm phần \
            trăm.
            1 | 94,4% (đầu năm 94,4%); kế hoạch 96,1%
            4 | kế hoạch hoàn thành
            5 | kế hoạch hoàn thành quý III/2024
            2 | 30,00%, bằng 30% mức tăng kế hoạch (từ 0,00% lên 100%)
            Bảo hiểm y tế | 98.2 | bằng mức đầu năm (94,4%)
            Nước sạch | 30.0 | tăng 30,00 điểm phần trăm so với đầu năm (0,00%), bằng 30% mức tăng kế hoạch
            Số vụ cháy | null | hết năm, trong mức khống chế
            Xây chợ | null | hết năm, không hoàn thành
            Mở đường | null | hết năm, không hoàn thành
            """);
    }

    @Test
    void of_a_term_the_quarter_is_named_with_its_year_and_no_share_is_kept_apart_from_that_of_a_year() {
        assertThat(said(TERM, "2021-Q2")).isEqualTo("""
            Số vụ cháy (TT 1): xảy ra 09 vụ, bằng 30% mức khống chế cả nhiệm kỳ (không quá 30 vụ), vượt mức phân bổ đến hết \
            quý II/2021.
            1 | 09 vụ, bằng 30% mức khống chế (không quá 30 vụ), vượt mức phân bổ đến hết quý II/2021
            Số vụ cháy | 30.0 | bằng 30% mức khống chế, phân bổ đến hết quý II/2021 10%
            Thu ngân sách | 50.0 | đạt 50%, cần 10%
            """);
    }

    @Test
    void of_a_year_every_share_is_kept_apart_from_the_one_that_the_counts_name() {
        LedgerFile file = LedgerFile.of("""
            # units
            code,name,kind
            1,Một,DISTRICT
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,measure,unit_of_measure
            THU,Thu ngân sách,FLOW,tỷ đồng
            # targets
            programme,unit,indicator,comparator,low,pace_q2
            P,1,THU,AT_LEAST,10000,0.1
            # progress
            programme,unit,indicator,period,value
            P,1,THU,2024-Q2,4996
            P,1,THU,2024-Q4,4996
            """);
        assertThat(said(file, "2024-Q2")).isEqualTo("Thu ngân sách | 49.96 | đạt 49,96%, cần 10%\n");
        assertThat(said(file, "2024-Q4")).endsWith("Thu ngân sách | 50.0 | hết năm, không hoàn thành kế hoạch\n");
    }

    /** The sentence on each target behind, its cell on page one, and why each target stands where it does. */
    private static String said(LedgerFile file, String period) {
        Bulletin bulletin = Edition.of(
                        file.at(period), List.of(), Rulebook.STANDARD, Wording.STANDARD, 1, LocalDate.of(2025, 1, 3))
                .bulletins()
                .get(0);
        StringBuilder said = new StringBuilder();
        bulletin.behind().forEach(one -> said.append(one).append('\n'));
        Objects.requireNonNull(bulletin.briefing())
                .points()
                .forEach(one -> said.append("%d | %s%n".formatted(one.number(), one.standing())));
        bulletin.rows()
                .forEach(one -> said.append("%s | %s | %s%n".formatted(one.name(), one.percentOfPlan(), one.why())));
        return said.toString();
    }
}
