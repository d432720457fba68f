package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;

/** What a unit finds in the workbook that it is to fill in. */
class ReportFormTest {

    private static final String LEDGER = """
            # units
            code,name,kind
            1,Một,DISTRICT
            2,Hai,DISTRICT
            3,Ba,DISTRICT
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch năm 2024,ANNUAL,2024,2024
            # indicators
            code,name,measure,decimals
            THU,Thu ngân sách,FLOW,1
            BH,Bảo hiểm y tế,LEVEL,1
            VU,Số vụ tai nạn,FLOW,0
            # targets
            programme,unit,indicator,basis,comparator,low,high,wording,valid_from,valid_to
            P,1,THU,ASSIGNED,AT_LEAST,100
            P,1,THU,ASSIGNED,AT_LEAST,120,,,2024-Q2
            P,1,THU,OWN,AT_LEAST,130
            P,1,BH,OWN,AT_LEAST,95
            P,2,VU,ASSIGNED,AT_MOST,,5
            P,3,VU,ASSIGNED,AT_MOST,,5,,,2024-Q1
            # progress
            programme,unit,indicator,period,value
            P,1,THU,2024-Q2,60
            P,2,THU,2024-Q2,61
            P,1,THU,2024-Q1,
            A,1,THU,2023-Q4,97
            A,1,BH,2024-Q1,91
            P,1,BH,2024-Q1,90
            Z,1,BH,2024-Q1,92
            A,1,BH,2023-Q4,93
            """;

    @Test
    void every_unit_with_a_target_in_force_gets_its_lines_with_plans_and_the_last_value_sent() {
        assertThat(
                        ReportForm.all(
                                        LedgerFile.of(LEDGER).at("2024-Q2"),
                                        ComparisonBase.NOTHING,
                                        PeriodNames.CUMULATIVE)
                                .stream()
                                .map(ReportFormTest::said))
                .containsExactly(
                        "1 P 2024-Q2: THU 120,0 (đơn vị đề ra 130,0), now 60, last A 2023-Q4 97; BH 95,0, now -, last P"
                                + " 2024-Q1 90",
                        "2 P 2024-Q2: VU ≤ 5, now -, last -");
    }

    @Test
    void a_report_of_a_later_period_is_not_the_last_one() {
        Ledger ledger = LedgerFile.of(LEDGER).at("2024-Q2");
        Ledger with = new Ledger(
                ledger.programme(),
                ledger.period(),
                ledger.units().subList(0, 1),
                ledger.indicators().subList(0, 1),
                ledger.targets(),
                List.of(),
                ledger.progress(),
                List.of());
        assertThat(ReportForm.all(with, ComparisonBase.NOTHING, PeriodNames.CUMULATIVE).stream()
                        .map(ReportFormTest::said))
                .containsExactly("1 P 2024-Q2: THU 120,0 (đơn vị đề ra 130,0), now -, last -");
    }

    @Test
    void a_unit_under_a_new_code_finds_what_it_sent_under_the_old_one_and_a_new_unit_nothing() {
        LedgerFile file = LedgerFile.of("""
                # units
                code,name,kind,valid_from,valid_to
                1,Một,COMMUNE,,2024-03-31
                2,Hai,COMMUNE,,2024-03-31
                3,Ba,COMMUNE,,2024-03-31
                M,Mới,COMMUNE,2024-04-01
                N,Nhập,COMMUNE,2024-04-01
                # successions
                old,new,effective_on,share
                1,M,2024-04-01,1
                2,N,2024-04-01,1
                3,N,2024-04-01,1
                # programmes
                code,title,kind,first_year,last_year
                P,Kế hoạch năm 2024,ANNUAL,2024,2024
                # indicators
                code,name,measure,decimals
                THU,Thu ngân sách,FLOW,1
                # targets
                programme,unit,indicator,basis,comparator,low,high,wording,valid_from,valid_to
                P,1,THU,ASSIGNED,AT_LEAST,100,,,,2024-Q1
                P,2,THU,ASSIGNED,AT_LEAST,100,,,,2024-Q1
                P,3,THU,ASSIGNED,AT_LEAST,100,,,,2024-Q1
                P,M,THU,ASSIGNED,AT_LEAST,100,,,2024-Q2
                P,N,THU,ASSIGNED,AT_LEAST,100,,,2024-Q2
                # progress
                programme,unit,indicator,period,value
                P,1,THU,2024-Q1,21
                P,2,THU,2024-Q1,22
                P,3,THU,2024-Q1,23
                """);
        Ledger now = file.at("2024-Q2");
        PastResults quarter = PastResults.of(
                        now.period().previous(), true, Scoreboard.of(file.at("2024-Q1"), Rulebook.STANDARD))
                .through(now.successions(), now.units(), now.period());

        assertThat(quarter.of("N").get("THU").value()).isEqualTo("45");
        assertThat(ReportForm.all(now, new ComparisonBase(quarter, null), PeriodNames.CUMULATIVE).stream()
                        .map(ReportFormTest::said))
                .containsExactly(
                        "M P 2024-Q2: THU 100,0, now -, last P 2024-Q1 21", "N P 2024-Q2: THU 100,0, now -, last -");
    }

    private static String said(ReportForm form) {
        return "%s %s %s: %s"
                .formatted(
                        form.unit().code(),
                        form.programme().code(),
                        form.period(),
                        String.join(
                                "; ",
                                form.lines().stream()
                                        .map(line -> "%s %s, now %s, last %s"
                                                .formatted(
                                                        line.indicator().code(),
                                                        line.plan(),
                                                        line.now() == null
                                                                ? "-"
                                                                : line.now().value(),
                                                        last(line.last())))
                                        .toList()));
    }

    private static String last(ReportForm.Sent report) {
        return report == null ? "-" : report.programme() + " " + report.period() + " " + report.value();
    }
}
