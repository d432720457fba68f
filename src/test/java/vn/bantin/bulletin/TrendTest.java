package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Period;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;

/** What is said of the quarters of one target, with the reports that each test types. */
class TrendTest {

    private static final String LEDGER = """
            # units
            code,name,kind
            395,Thọ Xuân,DISTRICT
            # programmes
            code,title,kind,first_year,last_year
            N2023,Kế hoạch,ANNUAL,2023,2023
            N2024,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,unit_of_measure,measure,decimals
            THU,Thu ngân sách,tỷ đồng,FLOW,1
            # targets
            programme,unit,indicator,comparator,low
            N2023,395,THU,AT_LEAST,100
            N2024,395,THU,AT_LEAST,100
            # progress
            programme,unit,indicator,period,value,state
            """;

    @Test
    void the_first_quarter_stands_alone() {
        assertThat(trend("2024-Q1", "N2024,395,THU,2024-Q1,12.5").words()).isEqualTo("Năm 2024: quý I: 12,5.");
    }

    @Test
    void a_quarter_without_a_report_is_a_gap_and_never_zero() {
        assertThat(trend("2024-Q3", "N2024,395,THU,2024-Q1,-12.5", "N2024,395,THU,2024-Q3,987654321012345")
                        .words())
                .isEqualTo("Năm 2024: quý I: -12,5; quý II: chưa có; quý III: 987.654.321.012.345,0.");
    }

    @Test
    void where_no_quarter_has_a_value_nothing_is_said() {
        assertThat(trend("2024-Q2").words()).isEmpty();
        assertThat(trend("2024-Q2", "N2024,395,THU,2024-Q2,").words()).isEmpty();
    }

    @Test
    void of_an_earlier_quarter_only_an_approved_report_of_the_same_programme_counts() {
        assertThat(trend(
                                "2024-Q3",
                                "N2024,395,THU,2024-Q1,5,SUBMITTED",
                                "TERM,395,THU,2024-Q2,777",
                                "N2024,395,THU,2024-Q3,30,DRAFT")
                        .words())
                .isEqualTo("Năm 2024: quý I: chưa có; quý II: chưa có; quý III: 30,0.");
    }

    @Test
    void last_year_is_that_of_the_programme_with_which_the_table_compares() {
        TargetRow row = row(
                "2024-Q1",
                "N2023,395,THU,2023-Q1,10",
                "TERM,395,THU,2023-Q2,777",
                "N2023,395,THU,2023-Q4,95.55",
                "N2024,395,THU,2024-Q1,12.5");

        assertThat(row.trend().words())
                .isEqualTo(
                        "Năm 2024: quý I: 12,5. Năm 2023: quý I: 10,0; quý II: chưa có; quý III: chưa có; quý IV: 95,6.");
        assertThat(row.trend().before().get(0).text()).isEqualTo(row.lastYear());
        assertThat(row.trend().now().get(0).text()).isEqualTo(row.valueText());
    }

    @Test
    void quarters_in_which_the_unit_was_another_one_are_not_drawn_as_its_own() {
        String reports = "N2023,395,THU,2023-Q1,10\nN2023,395,THU,2023-Q4,95\nN2024,395,THU,2024-Q1,20\n"
                + "N2024,395,THU,2024-Q2,50\nN2024,395,THU,2024-Q3,70";
        String merged = "\n# successions\nold,new,effective_on,share\n396,395,2024-04-01,1\n";

        assertThat(row("2024-Q3", reports).trend().words())
                .isEqualTo("Năm 2024: quý I: 20,0; quý II: 50,0; quý III: 70,0. Năm 2023: quý I: 10,0; quý II: chưa có;"
                        + " quý III: chưa có; quý IV: 95,0.");
        assertThat(row("2024-Q3", reports + merged).trend().words())
                .isEqualTo("Năm 2024: quý I: không so sánh được; quý II: 50,0; quý III: 70,0.");
    }

    private static Trend trend(String period, String... reports) {
        return row(period, reports).trend();
    }

    private static TargetRow row(String at, String... reports) {
        LedgerFile file = LedgerFile.of(LEDGER + String.join("\n", reports));
        Period then = Period.of(at).lastYear();
        return Edition.of(
                        file.at(at),
                        new ComparisonBase(
                                null, PastResults.of(then, false, Scoreboard.of(file.at(then), Rulebook.STANDARD))),
                        List.of(),
                        Rulebook.STANDARD,
                        Wording.STANDARD,
                        IssuerSettings.STANDARD,
                        1,
                        LocalDate.of(2024, 10, 3))
                .bulletins()
                .get(0)
                .rows()
                .get(0);
    }
}
