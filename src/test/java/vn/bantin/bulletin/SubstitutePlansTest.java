package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.Basis;
import vn.bantin.progress.LedgerFile;
import vn.bantin.scoring.Rulebook;

class SubstitutePlansTest {

    @ParameterizedTest
    @CsvSource({
        "OWN, ASSIGNED, Không có kế hoạch đơn vị đề ra nên đánh giá theo kế hoạch cấp trên giao: Thu ngân sách (TT 1).",
        "ASSIGNED, OWN, Không có kế hoạch cấp trên giao nên đánh giá theo kế hoạch đơn vị đề ra: Thu ngân sách (TT 1)."
    })
    void a_target_judged_by_the_other_plan_says_which_and_why(Basis chosen, Basis given, String item) {
        Rulebook standard = Rulebook.STANDARD;
        Edition edition = Edition.of(
                LedgerFile.of("""
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
                        programme,unit,indicator,basis,comparator,low
                        P,1,THU,%s,AT_LEAST,100
                        # progress
                        programme,unit,indicator,period,value
                        P,1,THU,2024-Q1,25
                        """.formatted(given)).at("2024-Q1"),
                List.of(),
                new Rulebook(
                        chosen,
                        standard.tolerance(),
                        standard.cap(),
                        standard.coverage(),
                        standard.pace(),
                        standard.learnt(),
                        standard.ranking()),
                Wording.STANDARD,
                1,
                LocalDate.of(2024, 4, 3));

        assertThat(edition.bulletins().get(0).standIns()).containsExactly(item);
    }
}
