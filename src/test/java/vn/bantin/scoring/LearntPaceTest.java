package vn.bantin.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Wording;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Target;

/** Last year 20, 45, 60 and 110 came in; this year's plan is 120. */
class LearntPaceTest {

    private static final String YEARS = """
            # units
            code,name,kind
            395,Thọ Xuân,DISTRICT
            # programmes
            code,title,kind,first_year,last_year
            N24,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,measure,direction,unit_of_measure,decimals
            THU,Thu ngân sách,FLOW,HIGHER,tỷ đồng,1
            # targets
            programme,unit,indicator,comparator,low,high,pace_q1
            N24,395,THU,AT_LEAST,120
            # progress
            programme,unit,indicator,period,value,state
            N23,395,THU,2023-Q1,20
            N23,395,THU,2023-Q2,45
            N23,395,THU,2023-Q3,60
            N23,395,THU,2023-Q4,110
            N24,395,THU,2024-Q1,21
            N24,395,THU,2024-Q2,21
            N24,395,THU,2024-Q3,70
            N24,395,THU,2024-Q4,119
            """;

    private static final Rulebook STANDARD = Rulebook.STANDARD;

    @ParameterizedTest(name = "{0}: {1} of the year is expected, so that it is {2}")
    @CsvSource({"2024-Q1, 2/11, BEHIND", "2024-Q2, 9/22, BEHIND", "2024-Q3, 6/11, ON_PACE", "2024-Q4, 1/1, MISSED"})
    void the_share_of_last_years_own_quarters_is_expected(String period, String share, String status) {
        Verdict verdict = verdict(YEARS, period, learning());
        Fraction expected = verdict.expectedPercent().dividedBy(Fraction.of(100, 1));
        assertThat(expected.over() + "/" + expected.under()).isEqualTo(share);
        assertThat(verdict.status()).hasToString(status);
    }

    @Test
    void nothing_is_learnt_unless_the_office_says_so() {
        assertThat(verdict(YEARS, "2024-Q3", STANDARD).status()).hasToString("BEHIND");
        assertThat(LearntPace.of(LedgerFile.of(YEARS).at("2024-Q3"), STANDARD).share(indicator(), target()))
                .isNull();
    }

    @Test
    void nothing_is_learnt_from_before_the_unit_took_in_another_one() {
        String merged = YEARS + "# successions\nold,new,effective_on,share\n396,395,2023-07-01,1\n";

        assertThat(verdict(merged, "2024-Q3", learning()).status()).hasToString("BEHIND");
        assertThat(verdict(merged.replace("2023-07-01", "2022-07-01"), "2024-Q3", learning())
                        .status())
                .hasToString("ON_PACE");
    }

    @Test
    void at_the_years_end_the_whole_plan_is_due_and_no_pace_is_asked() {
        assertThat(asked("2024-Q3")).isTrue();
        assertThat(asked("2024-Q4")).isFalse();
    }

    @ParameterizedTest(name = "{2}: the default pace")
    @CsvSource(
            delimiter = '|',
            value = {
                "N23,395,THU,2023-Q4,110 | N23,395,THU,2023-Q4, | the year's end is missing",
                "N23,395,THU,2023-Q1,20 | N23,395,THU,2023-Q1,0 | nothing had come in by then",
                "N23,395,THU,2023-Q1,20 | N23,395,THU,2023-Q1,20,DRAFT | a quarter is not approved",
                "N23,395,THU,2023-Q3,60 | N23,395,THU,2023-Q3,40 | the total fell",
                "N23,395,THU,2023-Q1,20 | N23,395,THU,2023-Q1,-1 | the total was negative",
                "N23,395,THU,2023-Q2,45 | NK,395,THU,2023-Q2,45 | a quarter is of another programme",
                "N23,395,THU,2023-Q1,20 | N23,395,THU,2023-Q1,20\\nNK,395,THU,2023-Q1,21 | two programmes had it",
                "N23,395,THU,2023-Q1,20 | N23,396,THU,2023-Q1,20 | it is another unit's",
                "THU,Thu ngân sách,FLOW | THU,Thu ngân sách,LEVEL | it does not add up over the year",
                "AT_LEAST,120 | AT_MOST,,120 | it is a ceiling",
                "AT_LEAST,120 | AT_LEAST,120,,0.25 | the target has a pace of its own",
                "ANNUAL,2024,2024 | TERM,2024,2025 | a term has no seasons"
            })
    void where_it_would_mislead_nothing_is_learnt(String from, String to, String why) {
        assertThat(YEARS).contains(from);
        String changed = YEARS.replace(from, to.replace("\\n", "\n"));
        assertThat(verdict(changed, "2024-Q1", learning())).as(why).isEqualTo(verdict(changed, "2024-Q1", STANDARD));
    }

    @Test
    void page_one_names_the_pace_and_forecasts_the_year() {
        Bulletin first = bulletin(YEARS, "2024-Q1", learning());
        assertThat(first.behind())
                .containsExactly(
                        "Thu ngân sách (TT 1): 21,0 tỷ đồng, kế hoạch 120,0; đạt 17,5%, cần 18,2% theo nhịp độ năm 2023, còn thiếu"
                                + " gần 0,82 tỷ đồng so với tiến độ; nếu giữ tiến độ này, cả năm đạt khoảng 96,3% kế hoạch (theo nhịp độ quý I/2023).");
        assertThat(edition(YEARS, "2024-Q1", learning()).summary().method().get(0))
                .contains(
                        "; theo nhịp độ các quý năm trước của chính đơn vị khi số liệu cả bốn quý đã được duyệt: Thu ngân sách");
        assertThat(bulletin(YEARS.replace("2024-Q1,21", "2024-Q1,0"), "2024-Q1", learning())
                        .behind())
                .containsExactly(
                        "Thu ngân sách (TT 1): 0,0 tỷ đồng, kế hoạch 120,0; đạt 0%, cần 18,2% theo nhịp độ năm 2023, còn thiếu"
                                + " gần 21,82 tỷ đồng so với tiến độ; nếu giữ tiến độ này, cả năm đạt khoảng 0% kế hoạch (theo nhịp độ quý I/2023).");
        assertThat(bulletin(YEARS, "2024-Q3", learning()).rows().get(0).why())
                .isEqualTo("đạt 58,3%, cần 54,5% theo nhịp độ năm 2023");
        assertThat(bulletin(YEARS, "2024-Q1", STANDARD).behind())
                .as("by equal quarters it would be an assumption")
                .containsExactly(
                        "Thu ngân sách (TT 1): 21,0 tỷ đồng, kế hoạch 120,0; đạt 17,5%, cần 25%, còn thiếu 9,0 tỷ đồng so với tiến độ.");
        assertThat(bulletin(YEARS.replace("N23,395,THU,2023-Q4,110\n", ""), "2024-Q1", learning())
                        .behind())
                .containsExactly(
                        "Thu ngân sách (TT 1): 21,0 tỷ đồng, kế hoạch 120,0; đạt 17,5%, cần 25% (chưa đủ số liệu để"
                                + " tính nhịp độ năm 2023), còn thiếu 9,0 tỷ đồng so với tiến độ.");
        assertThat(bulletin(YEARS.replace("AT_LEAST,120", "AT_LEAST,120,,0.2"), "2024-Q1", learning())
                        .behind())
                .containsExactly(
                        "Thu ngân sách (TT 1): 21,0 tỷ đồng, kế hoạch 120,0; đạt 17,5%, cần 20%, còn thiếu 3,0 tỷ đồng so với tiến độ; nếu"
                                + " giữ tiến độ này, cả năm đạt khoảng 87,5% kế hoạch (theo tiến độ riêng của chỉ tiêu).");
    }

    @Test
    void a_learnt_share_lies_between_nothing_and_the_whole_and_never_falls_with_the_quarters() {
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            int[] totals = random.ints(4, 0, 50).sorted().toArray();
            String years =
                    YEARS.lines().filter(line -> !line.startsWith("N23")).reduce("", (one, two) -> one + two + "\n");
            for (int quarter = 1; quarter <= 4; quarter++) {
                years += "N23,395,THU,2023-Q%d,%d\n".formatted(quarter, totals[quarter - 1]);
            }
            Fraction before = Fraction.ZERO;
            for (int quarter = 1; quarter <= 3; quarter++) {
                Ledger ledger = LedgerFile.of(years).at("2024-Q" + quarter);
                Fraction share = LearntPace.of(ledger, learning())
                        .share(ledger.indicators().get(0), ledger.targets().get(0));
                assertThat(share == null).isEqualTo(totals[quarter - 1] == 0);
                if (share != null) {
                    assertThat(share.times(Fraction.of(totals[3], 1))).isEqualTo(Fraction.of(totals[quarter - 1], 1));
                    assertThat(share).isBetween(before, Fraction.ONE);
                    before = share;
                }
            }
        }
    }

    private static boolean asked(String period) {
        return LearntPace.of(LedgerFile.of(YEARS).at(period), learning()).asked(indicator(), target());
    }

    private static Rulebook learning() {
        return new Rulebook(
                STANDARD.basis(),
                STANDARD.tolerance(),
                STANDARD.cap(),
                BigDecimal.ZERO,
                STANDARD.pace(),
                List.of("THU"),
                STANDARD.ranking());
    }

    private static Verdict verdict(String years, String period, Rulebook rules) {
        return Scoreboard.of(LedgerFile.of(years).at(period), rules)
                .assessments()
                .get(0)
                .verdict();
    }

    private static Bulletin bulletin(String years, String period, Rulebook rules) {
        return edition(years, period, rules).bulletins().get(0);
    }

    private static Edition edition(String years, String period, Rulebook rules) {
        return Edition.of(
                LedgerFile.of(years).at(period), List.of(), rules, Wording.STANDARD, 1, LocalDate.of(2024, 4, 3));
    }

    private static Indicator indicator() {
        return LedgerFile.of(YEARS).at("2024-Q3").indicators().get(0);
    }

    private static Target target() {
        return LedgerFile.of(YEARS).at("2024-Q3").targets().get(0);
    }
}
