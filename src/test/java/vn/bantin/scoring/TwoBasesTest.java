package vn.bantin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.Basis;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Target;

/** 50 of an assigned plan of 100 is on pace in the second quarter, of an own plan of 120 it is behind. */
class TwoBasesTest {

    @ParameterizedTest(name = "the rules say {0}, the unit has {1}: judged by {2}, {3}, beside it {4}")
    @CsvSource({
        "ASSIGNED, ASSIGNED 100|OWN 120, ASSIGNED, ON_PACE, OWN",
        "OWN, ASSIGNED 100|OWN 120, OWN, BEHIND, ASSIGNED",
        "ASSIGNED, ASSIGNED 100, ASSIGNED, ON_PACE, ",
        "OWN, ASSIGNED 100, ASSIGNED, ON_PACE, ",
        "ASSIGNED, OWN 120, OWN, BEHIND, ",
        "OWN, OWN 120, OWN, BEHIND, "
    })
    void the_basis_of_the_rules_decides_and_the_other_stands_in_where_it_is_alone(
            Basis rules, String plans, Basis judged, String status, Basis beside) {
        StringBuilder targets = new StringBuilder();
        for (String plan : plans.split("\\|")) {
            String[] words = plan.split(" ");
            targets.append("P,395,THU,%s,AT_LEAST,%s\n".formatted(words[0], words[1]));
        }
        Assessment assessment = Scoreboard.of(
                        LedgerFile.of("""
                        # units
                        code,name,kind
                        395,Thọ Xuân,DISTRICT
                        # programmes
                        code,title,kind,first_year,last_year
                        P,Kế hoạch,ANNUAL,2024,2024
                        # indicators
                        code,name,measure
                        THU,Thu ngân sách,FLOW
                        # targets
                        programme,unit,indicator,basis,comparator,low
                        %s
                        # progress
                        programme,unit,indicator,period,value
                        P,395,THU,2024-Q2,50
                        """.formatted(targets)).at("2024-Q2"),
                        new Rulebook(
                                rules,
                                BigDecimal.ZERO,
                                BigDecimal.ONE,
                                BigDecimal.ZERO,
                                Rulebook.STANDARD.pace(),
                                List.of(),
                                RankingRules.STANDARD))
                .assessments()
                .get(0);

        Target other = assessment.other();
        assertThat(assessment.target().basis()).isEqualTo(judged);
        assertThat(assessment.status()).hasToString(status);
        assertThat(other == null ? null : other.basis()).isEqualTo(beside);
    }
}
