package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Period;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;

/** What is said of statuses that changed. */
class StatusChangesTest {

    @Test
    void a_new_units_targets_are_not_compared() {
        PastResults past = new PastResults(Period.of("2023-Q4"), true, Map.of(), Map.of(), Map.of(), Set.of("395"));
        assertThat(StatusChanges.said(new ComparisonBase(past, null), PeriodNames.QUARTER, "395", List.of(), false, 3))
                .isEqualTo("Không so sánh được đánh giá với quý IV/2023 (đơn vị hành chính mới).");
    }

    @Test
    void what_changed_its_status_by_the_end_of_the_programme_alone_is_no_change() {
        LedgerFile file = LedgerFile.of("""
            # units
            code,name,kind
            1,Một,DISTRICT
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,measure
            A,Lúa,FLOW
            B,Ngô,FLOW
            # targets
            programme,unit,indicator,comparator,low
            P,1,A,AT_LEAST,100
            P,1,B,AT_LEAST,100
            # progress
            programme,unit,indicator,period,value
            P,1,A,2024-Q3,80
            P,1,B,2024-Q3,10
            P,1,A,2024-Q4,100
            P,1,B,2024-Q4,20
            """);
        PastResults past =
                PastResults.of(Period.of("2024-Q3"), true, Scoreboard.of(file.at("2024-Q3"), Rulebook.STANDARD));
        List<Assessment> now =
                Scoreboard.of(file.at("2024-Q4"), Rulebook.STANDARD).assessments();
        ComparisonBase earlier = new ComparisonBase(past, null);
        assertThat(StatusChanges.said(earlier, PeriodNames.QUARTER, "1", now, true, 3))
                .isNull();
        assertThat(StatusChanges.said(earlier, PeriodNames.QUARTER, "1", now, false, 3))
                .isEqualTo("So với quý III/2024, về mức đánh giá: 01 chỉ tiêu chuyển biến tích cực (Lúa); 01 chỉ tiêu"
                        + " giảm mức đánh giá (Ngô).");
    }
}
