package vn.bantin.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.InMemoryData;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Period;

/** Figures far off the unit's own past: the year 2024 behind former years that each test types. */
class OutlierCheckTest {

    private static final String HEAD = """
        # units
        code,name,kind
        395,Thọ Xuân,DISTRICT
        # programmes
        code,title,kind,first_year,last_year
        P,Kế hoạch,ANNUAL,2024,2024
        # indicators
        code,name,measure
        THU,Thu ngân sách,FLOW
        BH,Bảo hiểm y tế,LEVEL
        # targets
        programme,unit,indicator,comparator,low
        P,395,THU,AT_LEAST,100
        # progress
        programme,unit,indicator,period,value
        """;

    @Test
    void the_middle_of_an_even_number_of_years_lies_between_the_two_in_the_middle() {
        // Median 105, distances 5, 1, 1, 5: their median 3 × 1.4826 is less than a tenth of 105, so far is 52.5.
        String past = years("BH", "Q2", 100, 104, 106, 110);
        assertThat(found(past + "P,395,BH,2024-Q2,157.5")).isEmpty();
        assertThat(found(past + "P,395,BH,2024-Q2,157.6")).containsExactly("BH 157.6 4 105");
        assertThat(found(past + "P,395,BH,2024-Q2,52.5")).isEmpty();
        assertThat(found(past + "P,395,BH,2024-Q2,52.4")).containsExactly("BH 52.4 4 105");
    }

    @Test
    void four_years_of_the_units_own_are_remembered() {
        assertThat(found(years("BH", "Q1", 1, 1, 1, 1, 1, 1, 58, 58, 58, 58) + "P,395,BH,2024-Q1,60000"))
                .containsExactly("BH 60000 4 58");
    }

    @Test
    void a_past_of_nothing_but_zeroes_says_nothing() {
        assertThat(found(years("BH", "Q2", 0, 0, 0) + "P,395,BH,2024-Q2,5")).isEmpty();
    }

    @Test
    void without_three_such_quarters_eight_of_any_season_do() {
        String eight = IntStream.rangeClosed(1, 8)
                .mapToObj(at -> "A,395,BH,%d-Q%d,100\n".formatted(2021 + (at - 1) / 4, 1 + (at - 1) % 4))
                .collect(Collectors.joining());
        assertThat(found(eight + "P,395,BH,2024-Q2,200")).containsExactly("BH 200 8 100");
        assertThat(found(eight.substring(eight.indexOf('\n') + 1) + "P,395,BH,2024-Q2,200"))
                .as("seven are no past")
                .isEmpty();
    }

    @Test
    void of_two_programmes_that_report_the_same_this_one_counts() {
        String past = years("BH", "Q2", 100, 100, 100);
        assertThat(found(past + "A,395,BH,2024-Q2,100\nP,395,BH,2024-Q2,200")).containsExactly("BH 200 3 100");
        assertThat(found(past + "P,395,BH,2024-Q2,100\nZ,395,BH,2024-Q2,200")).isEmpty();
        assertThat(found(past + "A,395,BH,2024-Q2,200\nP,395,BH,2024-Q2,100")).isEmpty();
        String own = past.replace("A,", "P,");
        assertThat(found(own + years("BH", "Q2", 200, 200, 200) + "P,395,BH,2024-Q2,200"))
                .containsExactly("BH 200 3 100");
    }

    @Test
    void quarters_in_which_the_unit_was_another_one_are_no_past() {
        String merged = "\n# successions\nold,new,effective_on,share\n396,395,%s,1";
        String past = years("BH", "Q2", 100, 100, 100) + "P,395,BH,2024-Q2,200";
        assertThat(found(past + merged.formatted("2021-06-30"))).containsExactly("BH 200 3 100");
        assertThat(found(past + merged.formatted("2021-07-01"))).isEmpty();
    }

    @Test
    void a_total_is_compared_by_what_the_quarter_brought() {
        String past = years("THU", "Q1", 10, 10, 10) + years("THU", "Q2", 30, 30, 30);
        assertThat(found(past + "P,395,THU,2024-Q1,70\nP,395,THU,2024-Q2,90")).isEmpty();
        assertThat(found(past + "P,395,THU,2024-Q1,10\nP,395,THU,2024-Q2,90")).containsExactly("THU 80 3 20");
        assertThat(found(past + "P,395,THU,2024-Q2,90"))
                .as("without the first quarter nobody knows what the second brought")
                .isEmpty();
    }

    @Test
    void the_first_quarter_brings_its_total_only_where_the_programmes_reports_begin_with_it() {
        String yearly = "A,395,THU,2021-Q1,10\nB,395,THU,2022-Q1,10\nC,395,THU,2023-Q1,10\n";
        assertThat(found(yearly + "P,395,THU,2024-Q1,90")).containsExactly("THU 90 3 10");
        String term = "A,395,THU,2020-Q4,10\nA,395,THU,2021-Q1,20\nA,395,THU,2022-Q1,120\nA,395,THU,2023-Q1,220\n";
        assertThat(found(term + "P,395,THU,2024-Q1,90"))
                .as("of a term the totals of 2022 and 2023 are not what a quarter brought")
                .isEmpty();
        String second = "A,395,THU,2021-Q2,10\nB,395,THU,2022-Q2,10\nC,395,THU,2023-Q2,10\n";
        assertThat(found(second + "P,395,THU,2024-Q1,50\nP,395,THU,2024-Q2,90"))
                .as("a total of the half year is not what its second quarter brought")
                .isEmpty();
    }

    /** Of the years up to 2023. */
    private static String years(String indicator, String quarter, int... values) {
        return IntStream.range(0, values.length)
                .mapToObj(at ->
                        "A,395,%s,%d-%s,%d\n".formatted(indicator, 2024 - values.length + at, quarter, values[at]))
                .collect(Collectors.joining());
    }

    private static List<String> found(String reports) {
        InMemoryData archive = new InMemoryData(LedgerFile.of(HEAD + reports).delivery());
        Ledger ledger =
                archive.findLedger("P", Period.of("2024-" + quarter(reports))).orElseThrow();
        return OutlierCheck.of(ledger, archive.older(ledger)).stream()
                .map(finding -> finding.place().indicator() + " "
                        + String.join(
                                " ",
                                finding.inEnglish()
                                        .subList(1, finding.inEnglish().size())))
                .toList();
    }

    /** That of the last row. */
    private static String quarter(String reports) {
        return reports.substring(reports.lastIndexOf("-Q") + 1, reports.lastIndexOf("-Q") + 3);
    }
}
