package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.LedgerFile;
import vn.bantin.scoring.Rulebook;

/** Who is first and last on an indicator, and by what. */
class IndicatorContestTest {

    /** Three districts A, B and C with a plan, a value and the rest of the row of progress each. */
    @ParameterizedTest(name = "{0} {1} {2}, {3}, {4}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
        # the largest value is the last by the percentage of its plan
        FLOW  | HIGHER | 1000 220 | 100 24  | 10 2.5   | theo % kế hoạch: huyện C (25,0%) ... huyện A (22,0%)
        # whoever has the highest score shares the first place
        FLOW  | HIGHER | 100 90   | 100 40  | 100 20   | theo % kế hoạch, đạt điểm tối đa thì đồng hạng: huyện A (90,0%); huyện B (40,0%) ... huyện C (20,0%)
        FLOW  | LOWER  | 100 9    | 100 20  | 10 4     | theo % kế hoạch, thấp hơn xếp trên, đạt điểm tối đa thì đồng hạng: huyện A (9,0%); huyện B (20,0%) ... huyện C (40,0%)
        FLOW  | LOWER  | 100 24   | 100 22  | 10 4     | theo % kế hoạch, thấp hơn xếp trên: huyện B (22,0%) ... huyện C (40,0%)
        # a range is met anywhere inside, whatever the percentage
        RATE  | HIGHER | 6-8 6    | 6-8 7.5 | 6-8 5    | theo điểm chỉ tiêu: huyện A (100,00 điểm); huyện B (100,00 điểm) ... huyện C (83,33 điểm)
        # an own pace: less of the plan, and yet the better place
        FLOW  | HIGHER | 100/0.1 11 | 100 24 | 100 20  | theo điểm chỉ tiêu: huyện A (110,00 điểm) ... huyện C (80,00 điểm)
        # as much of the plan, and yet the better place
        FLOW  | HIGHER | 100/0.1 20 | 100 20 | 100 10  | theo điểm chỉ tiêu: huyện A (120,00 điểm) ... huyện C (40,00 điểm)
        FLOW  | HIGHER | 1000 220* | 100 24  | 10 2.5  | theo % kế hoạch: huyện C (25,0%) ... huyện A (ước 22,0%)
        # no ceiling at all has no percentage
        FLOW  | LOWER  | 0 0      | 0 1     | 10 4     | theo điểm chỉ tiêu: huyện A (100,00 điểm) ... huyện B (0,00 điểm)
        MILESTONE | HIGHER | x 1  | x 0     | x 1      | theo việc đã xong hay chưa: huyện A (đã xong); huyện C (đã xong) ... huyện B (chưa xong)
        """)
    void the_first_and_the_last_are_told_by_the_figure_that_ranks_them_and_never_by_the_value(
            String measure, String direction, String a, String b, String c, String expected) {
        assertThat(edition(measure, direction, List.of(a, b, c)).summary().extremes())
                .extracting(
                        extreme -> extreme.unitOfMeasure() + ": " + extreme.leaders() + " ... " + extreme.laggards())
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # of what is a percentage itself, the value stands before the percentage of the plan
        % | RATE | 14.6 15.4* | 14 14   | 10 9    | huyện A (ước 15,4%, bằng 105,5% kế hoạch) ... huyện C (9,0%, bằng 90,0% kế hoạch)
        % | FLOW | 100 24     | 100 22  | 100 20  | huyện A (24,0%, chậm tiến độ) ... huyện C (20,0%)
        # whom only a ruling puts on pace is not passed over
        ha | FLOW | 100 30    | 100 26  | 100 20 ON_PACE | huyện A (30,0%) ... huyện C (20,0%, đạt tiến độ theo ý kiến cơ quan theo dõi)
        ha | FLOW | 100 30    | 100 26 BEHIND | 100 28 | huyện A (30,0%) ... huyện B (26,0%, chậm tiến độ theo ý kiến cơ quan theo dõi)
        # nobody is the last where all have done what they should
        ha | FLOW | 100 110   | 100 26  | 100 27 | huyện A (110,0%) ... không có (đều đạt tiến độ trở lên)
        ha | FLOW | 100/1 110 | 100/1 104 | 100/1 102 | huyện A (110,0%) ... không có (đều hoàn thành)
        ha | FLOW | 100 30    | 100 27 ON_PACE | 100 26 | huyện A (30,0%) ... không có (đều đạt tiến độ trở lên, 01 theo ý kiến cơ quan theo dõi)
        # nor whom a ruling puts beside others that need none
        ha | FLOW | 100 30    | 100 26 ON_PACE | 100 26 | huyện A (30,0%) ... không có (đều đạt tiến độ trở lên, 01 theo ý kiến cơ quan theo dõi)
        # of whom nothing came is not said that he has done it
        ha | FLOW | 100/1 110 | 100/1 104 | 100/1 - | huyện A (110,0%) ... không có (02 đơn vị được đánh giá đều hoàn thành)
        """)
    void a_figure_says_what_it_is_and_a_ruling_whose_word_it_is(
            String unit, String measure, String a, String b, String c, String expected) {
        assertThat(edition(measure, "HIGHER", unit, List.of(a, b, c)).summary().extremes())
                .extracting(extreme -> extreme.leaders() + " ... " + extreme.laggards())
                .containsExactly(expected);
    }

    private static Edition edition(String measure, String direction, List<String> units) {
        return edition(measure, direction, "ha", units);
    }

    private static Edition edition(String measure, String direction, String unitOfMeasure, List<String> units) {
        StringBuilder targets = new StringBuilder();
        StringBuilder progress = new StringBuilder();
        for (int i = 0; i < units.size(); i++) {
            String unit = String.valueOf((char) ('A' + i));
            String[] parts = units.get(i).split(" ");
            String[] plan = parts[0].split("/");
            String pace = plan.length > 1 ? plan[1] : "";
            String bounds = measure.equals("MILESTONE")
                    ? ",,,2024-Q1"
                    : plan[0].contains("-")
                            ? "BETWEEN," + plan[0].replace('-', ',') + ","
                            : direction.equals("LOWER") ? "AT_MOST,," + plan[0] + "," : "AT_LEAST," + plan[0] + ",,";
            targets.append("P,%s,I,%s,%s%n".formatted(unit, bounds, pace));
            if (parts[1].equals("-")) {
                continue;
            }
            progress.append("P,%s,I,2024-Q1,%s,%s,%s%n"
                    .formatted(
                            unit,
                            parts[1].replace("*", ""),
                            parts[1].endsWith("*"),
                            parts.length > 2 ? parts[2] + ",đã xong phương án" : ""));
        }
        return Edition.of(
                LedgerFile.of("""
                    # units
                    code,name,kind
                    A,A,DISTRICT
                    B,B,DISTRICT
                    C,C,DISTRICT
                    # programmes
                    code,title,kind,first_year,last_year
                    P,Kế hoạch,ANNUAL,2024,2024
                    # indicators
                    code,name,measure,direction,unit_of_measure,decimals
                    I,Chỉ tiêu,%s,%s,%s,1
                    # targets
                    programme,unit,indicator,comparator,low,high,due,pace_q1
                    %s
                    # progress
                    programme,unit,indicator,period,value,estimate,override_status,override_reason
                    %s
                    """.formatted(measure, direction, unitOfMeasure, targets, progress))
                        .at("2024-Q1"),
                List.of(),
                Rulebook.STANDARD,
                Wording.STANDARD,
                1,
                LocalDate.of(2024, 4, 3));
    }
}
