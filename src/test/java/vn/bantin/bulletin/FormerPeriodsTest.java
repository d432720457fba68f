package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Period;
import vn.bantin.progress.Status;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.PastResults.Published;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;

/** What is said of former periods where targets have come and gone and figures have been corrected since. */
class FormerPeriodsTest {

    /** From the second quarter on, dust is measured and one of two indicators on schools takes the other's place. */
    private static final String TEXT = """
        # units
        code,name,kind
        395,Thọ Xuân,DISTRICT
        396,Thường Xuân,DISTRICT
        # programmes
        code,title,kind,first_year,last_year
        P0,Kế hoạch năm 2023,ANNUAL,2023,2023
        P,Kế hoạch năm 2024,ANNUAL,2024,2024
        # indicators
        code,name,measure,decimals,part_of,unit_of_measure
        THU,Thu ngân sách,FLOW,1,,tỷ đồng
        DAT,Thu tiền sử dụng đất,FLOW,1,THU,tỷ đồng
        T1,Trường đạt chuẩn mức 1,FLOW,0
        T2,Trường đạt chuẩn mức 2,FLOW,0
        BUI,Ngày bụi vượt chuẩn,FLOW,0
        # targets
        programme,unit,indicator,basis,comparator,low,high,valid_from,valid_to
        P0,395,THU,ASSIGNED,AT_LEAST,1000
        P,395,THU,ASSIGNED,AT_LEAST,1200
        P,395,DAT,ASSIGNED,AT_LEAST,600,,2024-Q2
        P,395,T1,ASSIGNED,AT_LEAST,4,,,2024-Q1
        P,395,T2,ASSIGNED,AT_LEAST,4,,2024-Q2
        P,395,BUI,ASSIGNED,AT_MOST,,9,2024-Q2
        P,396,THU,ASSIGNED,AT_LEAST,1200
        P,396,T1,ASSIGNED,AT_LEAST,4,,,2024-Q1
        P,396,T2,ASSIGNED,AT_LEAST,4,,2024-Q2
        # progress
        programme,unit,indicator,period,value
        P0,395,THU,2023-Q2,410
        P,395,THU,2024-Q1,250
        P,395,T1,2024-Q1,1
        P,396,THU,2024-Q1,250
        P,396,T1,2024-Q1,1
        P,395,THU,2024-Q2,640
        P,395,T2,2024-Q2,2
        P,395,BUI,2024-Q2,4
        P,396,THU,2024-Q2,700
        P,396,T2,2024-Q2,2
        """;

    private static final LedgerFile LEDGER = LedgerFile.of(TEXT);

    @Test
    void a_set_that_grows_or_changes_within_the_year_is_counted_as_in_force_and_the_change_is_named() {
        assertThat(bulletin("395").counts()).contains("03/03 chỉ tiêu đạt tiến độ");
        assertThat(bulletin("395").method())
                .as("below the groups, no part of page one")
                .startsWith(
                        "Số chỉ tiêu được giao là 03, quý I/2024 là 02: 02 chỉ tiêu giao thêm (Trường đạt chuẩn mức 2;"
                                + " Ngày bụi vượt chuẩn); 01 chỉ tiêu không còn giao (Trường đạt chuẩn mức 1).");
    }

    @Test
    void one_target_in_place_of_another_is_named_though_they_are_as_many() {
        assertThat(bulletin("396").method())
                .startsWith(
                        "Chỉ tiêu được giao thay đổi so với quý I/2024: 01 chỉ tiêu giao thêm (Trường đạt chuẩn mức 2);"
                                + " 01 chỉ tiêu không còn giao (Trường đạt chuẩn mức 1).");
    }

    @Test
    void over_all_units_what_came_and_went_is_named_with_the_number_of_units_where_that_is_not_all_of_them() {
        assertThat(edition(LEDGER, new ComparisonBase(past("2024-Q1", true), null))
                        .summary()
                        .overview())
                .endsWith(
                        "So với quý I/2024: 02 chỉ tiêu giao thêm (Trường đạt chuẩn mức 2; Ngày bụi vượt chuẩn ở 01 đơn"
                                + " vị); 01 chỉ tiêu không còn giao (Trường đạt chuẩn mức 1).");
        assertThat(edition(LEDGER, ComparisonBase.NOTHING).summary().overview())
                .noneMatch(sentence -> sentence.contains("giao thêm"));
    }

    @Test
    void a_unit_that_is_new_since_has_not_been_given_more() {
        PastResults past = past("2024-Q1", true);
        PastResults isNew =
                new PastResults(past.period(), true, Map.of(), Map.of(), Map.of("396", past.of("396")), Set.of("395"));
        assertThat(edition(LEDGER, new ComparisonBase(isNew, null)).summary().overview())
                .endsWith(
                        "So với quý I/2024: 01 chỉ tiêu giao thêm (Trường đạt chuẩn mức 2); 01 chỉ tiêu không còn giao"
                                + " (Trường đạt chuẩn mức 1).");
    }

    @Test
    void a_figure_that_was_published_and_corrected_since_is_marked_where_it_is_shown_or_reckoned_with() {
        Bulletin bulletin = bulletin("395");
        TargetRow row = bulletin.rows().get(0);
        assertThat(row.lastYear() + " | " + row.quarter()).isEqualTo("400,0 | 400,0");
        assertThat(row.former())
                .isEqualTo(new TargetRow.Former(
                        new BigDecimal("400"), "410,0", "250,0", new TargetRow.Judged("quý I/2024", Status.BEHIND)));
        assertThat(row.restated()).isEqualTo("cùng kỳ nay 410,0, lũy kế quý trước nay 250,0");
        assertThat(bulletin.restated())
                .isEqualTo("theo báo cáo đã phát hành; số liệu sau đó đã điều chỉnh: Thu ngân sách (TT 1) cùng kỳ nay"
                        + " 410,0, lũy kế quý trước nay 250,0.");
    }

    @Test
    void a_corrected_figure_of_the_quarter_before_is_marked_only_where_it_is_reckoned_with() {
        LedgerFile file = LedgerFile.of("""
            # units
            code,name,kind
            1,Một,DISTRICT
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,measure
            THU,Thu,FLOW
            BH,Bảo hiểm,LEVEL
            # targets
            programme,unit,indicator,comparator,low
            P,1,THU,AT_LEAST,100
            P,1,BH,AT_LEAST,100
            # progress
            programme,unit,indicator,period,value
            P,1,THU,2024-Q1,60
            P,1,BH,2024-Q1,60
            P,1,THU,2024-Q2,60
            P,1,BH,2024-Q2,60
            """);
        assertThat(beforeNow(file, "2024-Q1")).containsExactly(null, null);
        assertThat(beforeNow(file, "2024-Q2")).containsExactly("21", null);
    }

    /** The corrected figures of the quarter before in the rows of both targets. */
    private static List<String> beforeNow(LedgerFile file, String period) {
        PastResults.Result result = new PastResults.Result(
                "P",
                new PastResults.Indicated("Thu", 0, true, true),
                BigDecimal.TEN,
                false,
                Status.BEHIND,
                new PastResults.Correction(BigDecimal.TEN, new BigDecimal("21")));
        PastResults quarter = new PastResults(
                Period.of(period).previous(),
                true,
                Map.of(),
                Map.of(),
                Map.of("1", Map.of("THU", result, "BH", result)),
                Set.of());
        return Edition.of(
                        file.at(period),
                        new ComparisonBase(quarter, null),
                        List.of(),
                        Rulebook.STANDARD,
                        Wording.STANDARD,
                        IssuerSettings.STANDARD,
                        1,
                        LocalDate.of(2024, 7, 3))
                .bulletins()
                .get(0)
                .rows()
                .stream()
                .map(row -> row.former().beforeNow())
                .toList();
    }

    @Test
    void a_figure_that_came_after_the_edition_or_was_taken_back_since_is_told_too() {
        Published nothing = new Published(
                Map.of(), Map.of("395", Map.of("THU", new Published.Figure(null, false, Status.NOT_ASSESSED))));
        LedgerFile without = LedgerFile.of(TEXT.replace("P,395,THU,2024-Q1,250\n", ""));
        PastResults takenBack = PastResults.of(
                        Period.of("2024-Q1"), true, Scoreboard.of(without.at("2024-Q1"), Rulebook.STANDARD))
                .as(published("240", "250"), "P", Map.of());
        Bulletin bulletin = bulletin(
                "395", new ComparisonBase(takenBack, past("2023-Q2", false).as(nothing, "P0", Map.of())));

        assertThat(bulletin.rows().get(0).lastYear() + " | "
                        + bulletin.rows().get(0).quarter())
                .isEqualTo(" | 400,0");
        assertThat(bulletin.restated())
                .isEqualTo("theo báo cáo đã phát hành; số liệu sau đó đã điều chỉnh: Thu ngân sách (TT 1) cùng kỳ nay"
                        + " 410,0, lũy kế quý trước nay không có số liệu.");
        assertThat(bulletin.remarks())
                .contains("Số liệu kỳ trước lấy theo báo cáo đã phát hành; sau đó có 02 số liệu được điều chỉnh: Thu"
                        + " ngân sách quý I/2024 (phát hành 240,0, nay không có số liệu); Thu ngân sách 6 tháng"
                        + " đầu năm 2023 (phát hành không có số liệu, nay 410,0).");
    }

    @Test
    void an_estimate_of_a_former_period_shows_as_one_until_somebody_confirms_it() {
        LedgerFile guessed = LedgerFile.of(TEXT.replace("period,value\n", "period,value,estimate\n")
                .replace("P0,395,THU,2023-Q2,410\n", "P0,395,THU,2023-Q2,410,true\n")
                .replace("P,395,THU,2024-Q1,250\n", "P,395,THU,2024-Q1,250,true\n"));
        assertThat(formerly(past(guessed, "2023-Q2", false), past(guessed, "2024-Q1", true)))
                .isEqualTo("ước 410,0 | ước 390,0");

        Published asEstimate = new Published(
                Map.of(),
                Map.of("395", Map.of("THU", new Published.Figure(new BigDecimal("410"), true, Status.BEHIND))));
        assertThat(formerly(past(guessed, "2023-Q2", false).as(asEstimate, "P0", Map.of()), past("2024-Q1", true)))
                .isEqualTo("ước 410,0 | 390,0");
        assertThat(formerly(past("2023-Q2", false).as(asEstimate, "P0", Map.of()), past("2024-Q1", true)))
                .isEqualTo("410,0 | 390,0");
    }

    private static String formerly(PastResults year, PastResults quarter) {
        TargetRow row =
                bulletin("395", new ComparisonBase(quarter, year)).rows().get(0);
        return row.lastYear() + " | " + row.quarter();
    }

    @Test
    void a_figure_that_stands_as_it_was_published_is_not_marked() {
        assertThat(bulletin("396").restated()).isNull();
        assertThat(bulletin("396").rows()).allMatch(row -> row.restated().isEmpty());
    }

    private static Bulletin bulletin(String unit) {
        PastResults quarter = past("2024-Q1", true).as(published("240", "250"), "P", Map.of());
        PastResults year = past("2023-Q2", false).as(published("400", null), "P0", Map.of());
        return bulletin(unit, new ComparisonBase(quarter, year));
    }

    private static Edition edition(LedgerFile file, ComparisonBase earlier) {
        return Edition.of(
                file.at("2024-Q2"),
                earlier,
                List.of(),
                Rulebook.STANDARD,
                Wording.STANDARD,
                IssuerSettings.STANDARD,
                1,
                LocalDate.of(2024, 7, 3));
    }

    private static Bulletin bulletin(String unit, ComparisonBase earlier) {
        return edition(LEDGER, earlier).bulletins().stream()
                .filter(bulletin -> bulletin.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static PastResults past(String period, boolean same) {
        return past(LEDGER, period, same);
    }

    private static PastResults past(LedgerFile ledger, String period, boolean same) {
        return PastResults.of(Period.of(period), same, Scoreboard.of(ledger.at(period), Rulebook.STANDARD));
    }

    /** What was published of the revenue of both. */
    private static Published published(String one, String other) {
        Map<String, Map<String, Published.Figure>> figures = new HashMap<>();
        figures.put("395", Map.of("THU", new Published.Figure(new BigDecimal(one), false, Status.BEHIND)));
        if (other != null) {
            figures.put("396", Map.of("THU", new Published.Figure(new BigDecimal(other), false, Status.BEHIND)));
        }
        return new Published(Map.of(), figures);
    }
}
