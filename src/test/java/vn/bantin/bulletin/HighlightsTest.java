package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Unit;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.LearntPace;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;
import vn.bantin.scoring.Standing;

/** What a unit may be proud of, in one short sentence each. */
class HighlightsTest {

    private static final String HEAD = """
        # units
        code,name,kind,parent
        38,Thanh Hóa,PROVINCE,
        1,Một,DISTRICT,38
        2,Hai,DISTRICT,38
        3,Ba,DISTRICT,38
        4,Bốn,DISTRICT,38
        5,Năm,DISTRICT,38
        6,Sáu,DISTRICT,38
        %s# programmes
        code,title,kind,first_year,last_year,issued_by,base_year
        P,Kế hoạch năm 2024,ANNUAL,2024,2024,38,2020
        # indicators
        code,name,group,unit_of_measure,measure,direction,decimals,first_assessed,part_of,lead_body,weight
        """.formatted(IntStream.rangeClosed(7, 30)
            .mapToObj(i -> "%d,Số %d,DISTRICT,38\n".formatted(i, i))
            .collect(Collectors.joining()));

    @Test
    void a_target_that_is_met_to_the_unit_is_told_as_a_task_that_was_assigned() {
        assertThat(first("A,Công dân nhập ngũ,An ninh,công dân,FLOW,HIGHER,0,Q1,,,1", "AT_LEAST,237,,,", "237"))
                .containsExactly("Hoàn thành chỉ tiêu giao 237 công dân nhập ngũ.");
        assertThat(first("2024-Q4", "A,Số xã đạt chuẩn,Xã hội,xã,LEVEL,HIGHER,0,Q1,,,1", "AT_LEAST,12,,,", "12"))
                .containsExactly("Hoàn thành chỉ tiêu giao 12 xã đạt chuẩn.");
        assertThat(first("2024-Q4", "A,Diện tích rừng,Kinh tế,ha,LEVEL,HIGHER,0,Q1,,,1", "AT_LEAST,12,,,", "12"))
                .as("what neither adds up nor is counted")
                .containsExactly("Diện tích rừng đạt 12 ha (bằng 100% kế hoạch).");
    }

    @Test
    void what_is_counted_is_told_by_its_number() {
        assertThat(first(
                        "2024-Q4",
                        "A,\"Xã, phường đạt chuẩn\",Xã hội,xã,LEVEL,HIGHER,0,Q1,,,1",
                        "AT_LEAST,12,,,",
                        "14"))
                .containsExactly("Có 14 xã, phường đạt chuẩn (bằng 116,7% kế hoạch).");
        assertThat(first("A,Sản phẩm OCOP,Kinh tế,sản phẩm,FLOW,HIGHER,0,Q1,,,1", "AT_LEAST,15,,,", "17"))
                .containsExactly("Có 17 sản phẩm OCOP (bằng 113,3% kế hoạch).");
        assertThat(first(
                        "A,Số doanh nghiệp thành lập mới,Kinh tế,doanh nghiệp,FLOW,HIGHER,0,Q1,,,1",
                        "AT_LEAST,8,,,",
                        "9*"))
                .containsExactly("Ước có 09 doanh nghiệp thành lập mới (bằng 112,5% kế hoạch).");
    }

    @Test
    void what_is_measured_is_told_by_its_name_and_a_share_beside_its_plan() {
        assertThat(first("A,Thu ngân sách,Kinh tế,tỷ đồng,FLOW,HIGHER,1,Q1,,,1", "AT_LEAST,100,,,", "104.2"))
                .containsExactly("Thu ngân sách đạt 104,2 tỷ đồng (bằng 104,2% kế hoạch).");
        assertThat(first(
                        "2024-Q4",
                        "A,Tốc độ tăng giá trị sản xuất,Kinh tế,%,RATE,HIGHER,2,Q1,,,1",
                        "AT_LEAST,7,,,",
                        "7.34*"))
                .containsExactly("Tốc độ tăng giá trị sản xuất ước đạt 7,34% (kế hoạch 7,00%).");
        assertThat(first("2024-Q4", "A,Tỷ lệ hộ nghèo,Xã hội,%,RATE,LOWER,2,Q1,,,1", "AT_MOST,,0.20,,", "0.18"))
                .containsExactly("Tỷ lệ hộ nghèo ở mức 0,18% (kế hoạch không quá 0,20%).");
        assertThat(first("A,Phê duyệt quy hoạch,Kinh tế,,MILESTONE,HIGHER,0,Q1,,,1", ",,,2024-Q4,", "1"))
                .containsExactly("Phê duyệt quy hoạch: đã hoàn thành, trước hạn quý IV/2024.");
    }

    @Test
    void a_target_that_an_office_ruled_to_be_completed_needs_no_value() {
        assertThat(sentences(
                        "2024-Q2",
                        "A,Công viên,Xã hội,ha,FLOW,HIGHER,0,Q1,,,1\n",
                        "P,1,A,ASSIGNED,AT_LEAST,10,,,\n",
                        "P,1,A,2024-Q2,,,APPROVED,COMPLETED,Đã nghiệm thu\n",
                        "1"))
                .containsExactly("Công viên: hoàn thành kế hoạch, theo ý kiến cơ quan theo dõi (kế hoạch 10 ha).");
    }

    @Test
    void those_with_priority_come_first_then_those_of_more_weight_and_no_part_of_another() {
        assertThat(sentences("2024-Q2", """
            A,Thu ngân sách,Kinh tế,tỷ đồng,FLOW,HIGHER,0,Q1,,,1
            B,Trong đó thuế,Kinh tế,tỷ đồng,FLOW,HIGHER,0,Q1,A,,1
            C,Trồng rừng,Kinh tế,ha,FLOW,HIGHER,0,Q1,,,2
            D,Đường làng,Kinh tế,km,FLOW,HIGHER,0,Q1,,,1
            """, """
            P,1,A,ASSIGNED,AT_LEAST,10,,,,,
            P,1,B,ASSIGNED,AT_LEAST,10,,,,,true
            P,1,C,ASSIGNED,AT_LEAST,10,,,,10,
            P,1,D,ASSIGNED,AT_LEAST,10,,,,,true
            """, """
            P,1,A,2024-Q2,11,,APPROVED
            P,1,B,2024-Q2,12,,APPROVED
            P,1,C,2024-Q2,13,,APPROVED
            P,1,D,2024-Q2,14,,APPROVED
            """, "1"))
                .containsExactly(
                        "Đường làng đạt 14 km (bằng 140% kế hoạch).",
                        "Trồng rừng đạt 13 ha, gấp 1,3 lần năm 2020 (bằng 130% kế hoạch).",
                        "Thu ngân sách đạt 11 tỷ đồng (bằng 110% kế hoạch).");
    }

    @Test
    void a_first_place_that_nobody_shares_comes_before_one_that_is_shared_and_that_before_what_all_have_done() {
        StringBuilder targets = new StringBuilder();
        StringBuilder progress = new StringBuilder();
        for (int unit = 1; unit <= 6; unit++) {
            targets.append(
                    "P,%1$d,A,ASSIGNED,AT_LEAST,10,,,%nP,%1$d,B,ASSIGNED,AT_LEAST,10,,,%nP,%1$d,C,ASSIGNED,AT_LEAST,100,,,%n"
                            .formatted(unit));
            progress.append(
                    "P,%1$d,A,2024-Q2,10,,APPROVED%nP,%1$d,B,2024-Q2,%2$d,,APPROVED%nP,%1$d,C,2024-Q2,%3$d,,APPROVED%n"
                            .formatted(unit, unit <= 2 ? 13 : 3, 60 - unit));
        }
        assertThat(sentences("2024-Q2", """
            A,Tuyển quân,An ninh,người,FLOW,HIGHER,0,Q1,,,3
            B,Trồng rừng,Kinh tế,ha,FLOW,HIGHER,0,Q1,,,2
            C,Thu ngân sách,Kinh tế,tỷ đồng,FLOW,HIGHER,0,Q1,,,1
            """, targets.toString(), progress.toString(), "1"))
                .containsExactly(
                        "Thu ngân sách đạt 59 tỷ đồng, đứng thứ nhất toàn tỉnh (bằng 59% kế hoạch).",
                        "Trồng rừng đạt 13 ha, đồng hạng thứ nhất toàn tỉnh cùng 01 đơn vị khác (bằng 130% kế hoạch).",
                        "Tuyển quân: hoàn thành chỉ tiêu giao 10 người.");
    }

    @Test
    void a_completed_target_is_told_its_place_up_to_the_fourteenth() {
        String budget = "A,Thu ngân sách,Kinh tế,tỷ đồng,FLOW,HIGHER,0,Q1,,,1";
        List<String> values = IntStream.rangeClosed(1, 30)
                .map(unit -> unit <= 2 ? 1187 - unit : unit <= 15 ? 1202 - unit : 1200 - unit)
                .mapToObj(String::valueOf)
                .toList();

        assertThat(all("2024-Q4", budget, "1000", values))
                .contains(
                        "Thu ngân sách đạt 1.186 tỷ đồng, đứng thứ 14 toàn tỉnh (bằng 118,6% kế hoạch).",
                        "Thu ngân sách đạt 1.185 tỷ đồng (bằng 118,5% kế hoạch).");
    }

    @Test
    void a_value_is_held_against_the_base_year_where_it_is_clearly_above() {
        String grdp = "A,Quy mô nền kinh tế,Kinh tế,tỷ đồng,FLOW,HIGHER,0,Q1,,,1";
        assertThat(first(grdp, "AT_LEAST,14000,,,,10000", "14100*"))
                .containsExactly(
                        "Quy mô nền kinh tế ước đạt 14.100 tỷ đồng, gấp 1,41 lần năm 2020 (bằng 100,7% kế hoạch).");
        assertThat(first(grdp, "AT_LEAST,14000,,,,13000", "14100"))
                .containsExactly("Quy mô nền kinh tế đạt 14.100 tỷ đồng (bằng 100,7% kế hoạch).");
        assertThat(first(grdp, "AT_LEAST,14000,,,,0", "14100"))
                .containsExactly("Quy mô nền kinh tế đạt 14.100 tỷ đồng (bằng 100,7% kế hoạch).");
        assertThat(first(grdp, "AT_LEAST,14000,,,,13000", "14300"))
                .containsExactly("Quy mô nền kinh tế đạt 14.300 tỷ đồng, gấp 1,1 lần năm 2020 (bằng 102,1% kế hoạch).");
        assertThat(first("2024-Q4", "A,Tỷ lệ hộ nghèo,Xã hội,%,RATE,LOWER,2,Q1,,,1", "AT_MOST,,0.20,,,0.01", "0.18"))
                .containsExactly("Tỷ lệ hộ nghèo ở mức 0,18% (kế hoạch không quá 0,20%).");
    }

    @Test
    void a_rank_by_the_values_alone_needs_no_word_and_all_units_of_a_province_are_the_province() {
        assertThat(all(
                        "A,Thu ngân sách,Kinh tế,tỷ đồng,FLOW,HIGHER,1,Q1,,,1",
                        "100",
                        "59",
                        "58",
                        "57",
                        "56",
                        "51",
                        "50"))
                .as("the second of six is not among the first fifth")
                .containsExactly("Thu ngân sách đạt 59,0 tỷ đồng, đứng thứ nhất toàn tỉnh (bằng 59% kế hoạch).");
        assertThat(all(
                        "A,Thu ngân sách,Kinh tế,tỷ đồng,FLOW,HIGHER,1,Q1,,,1",
                        "100",
                        "119",
                        "118",
                        "117",
                        "116",
                        "115",
                        "114"))
                .as("of what is completed every place in the upper half that the values give")
                .containsExactly(
                        "Thu ngân sách đạt 119,0 tỷ đồng (bằng 119% kế hoạch).",
                        "Thu ngân sách đạt 118,0 tỷ đồng (bằng 118% kế hoạch).",
                        "Thu ngân sách đạt 117,0 tỷ đồng (bằng 117% kế hoạch).",
                        "Thu ngân sách đạt 116,0 tỷ đồng (bằng 116% kế hoạch).",
                        "Thu ngân sách đạt 115,0 tỷ đồng (bằng 115% kế hoạch).",
                        "Thu ngân sách đạt 114,0 tỷ đồng (bằng 114% kế hoạch).");
    }

    @Test
    void at_the_years_end_a_completed_target_is_told_its_place_in_the_upper_half() {
        String budget = "A,Thu ngân sách,Kinh tế,tỷ đồng,FLOW,HIGHER,0,Q1,,,1";
        assertThat(all("2024-Q4", budget, "1000", List.of("1100", "1080", "1060", "1040", "900", "800")))
                .containsExactly(
                        "Thu ngân sách đạt 1.100 tỷ đồng, đứng thứ nhất toàn tỉnh (bằng 110% kế hoạch).",
                        "Thu ngân sách đạt 1.080 tỷ đồng, đứng thứ 2 toàn tỉnh (bằng 108% kế hoạch).",
                        "Thu ngân sách đạt 1.060 tỷ đồng, đứng thứ 3 toàn tỉnh (bằng 106% kế hoạch).",
                        "Thu ngân sách đạt 1.040 tỷ đồng (bằng 104% kế hoạch).");
        assertThat(all("2024-Q4", budget, "1000", List.of("1100", "1080", "1060", "1040", "900")))
                .as("the third of five is in the middle")
                .contains("Thu ngân sách đạt 1.060 tỷ đồng, đứng thứ 3/5 (bằng 106% kế hoạch).");
    }

    @Test
    void a_rank_among_some_says_among_how_many_and_ties_are_told() {
        assertThat(all("A,Thu ngân sách,Kinh tế,tỷ đồng,FLOW,HIGHER,1,Q1,,,1", "100", "58", "58", "56", "55", ""))
                .containsExactly(
                        "Thu ngân sách đạt 58,0 tỷ đồng, đồng hạng thứ 1/4 đơn vị được đánh giá cùng 01 đơn vị khác"
                                + " (bằng 58% kế hoạch).",
                        "Thu ngân sách đạt 58,0 tỷ đồng, đồng hạng thứ 1/4 đơn vị được đánh giá cùng 01 đơn vị khác"
                                + " (bằng 58% kế hoạch).");
    }

    @Test
    void who_shares_the_highest_score_is_told_so_and_has_no_place_in_the_level() {
        assertThat(all("A,Thu ngân sách,Kinh tế,tỷ đồng,FLOW,HIGHER,1,Q1,,,1", "100", "70", "65", "56", "55", "54"))
                .containsExactly(
                        "Thu ngân sách đạt 70,0 tỷ đồng, cùng 01 đơn vị khác dẫn đầu về điểm của chỉ tiêu"
                                + " (bằng 70% kế hoạch).",
                        "Thu ngân sách đạt 65,0 tỷ đồng, cùng 01 đơn vị khác dẫn đầu về điểm của chỉ tiêu"
                                + " (bằng 65% kế hoạch).");
    }

    @Test
    void where_the_values_stand_in_another_order_the_rank_is_one_of_the_plan() {
        assertThat(sentences(
                        "2024-Q2",
                        "A,Thu ngân sách,Kinh tế,tỷ đồng,FLOW,HIGHER,1,Q1,,,1\n",
                        "P,1,A,ASSIGNED,AT_LEAST,10,,,\n"
                                + "P,2,A,ASSIGNED,AT_LEAST,1000,,,\n"
                                + "P,3,A,ASSIGNED,AT_LEAST,100,,,\n",
                        "P,1,A,2024-Q2,5.9,,APPROVED\nP,2,A,2024-Q2,580,,APPROVED\nP,3,A,2024-Q2,57,,APPROVED\n",
                        "1"))
                .containsExactly("Thu ngân sách đạt 5,9 tỷ đồng, đứng thứ 1/3"
                        + " về mức thực hiện kế hoạch (bằng 59% kế hoạch).");
    }

    @Test
    void of_five_only_the_first_is_told_and_each_indicator_has_an_order_of_its_own() {
        assertThat(all("A,Thu ngân sách,Kinh tế,tỷ đồng,FLOW,HIGHER,1,Q1,,,1", "100", "59", "58", "57", "56", "51"))
                .containsExactly("Thu ngân sách đạt 59,0 tỷ đồng, đứng thứ 1/5 (bằng 59% kế hoạch).");
        assertThat(sentences(
                        "2024-Q2",
                        "A,Thu ngân sách,Kinh tế,tỷ đồng,FLOW,HIGHER,1,Q1,,,1\n"
                                + "B,Trồng rừng,Kinh tế,ha,FLOW,HIGHER,1,Q1,,,1\n",
                        "P,1,A,ASSIGNED,AT_LEAST,100,,,\nP,2,A,ASSIGNED,AT_LEAST,100,,,\n"
                                + "P,1,B,ASSIGNED,AT_LEAST,10,,,\nP,2,B,ASSIGNED,AT_LEAST,10,,,\n",
                        "P,1,A,2024-Q2,59,,APPROVED\nP,2,A,2024-Q2,58,,APPROVED\n"
                                + "P,1,B,2024-Q2,5.7,,APPROVED\nP,2,B,2024-Q2,5.6,,APPROVED\n",
                        "1"))
                .containsExactly(
                        "Thu ngân sách đạt 59,0 tỷ đồng, đứng thứ 1/2 (bằng 59% kế hoạch).",
                        "Trồng rừng đạt 5,7 ha, đứng thứ 1/2 (bằng 57% kế hoạch).");
    }

    @ParameterizedTest
    @CsvSource({"20, 4", "29, 5", "30, 6"})
    void of_many_units_the_first_fifth_are_told(int units, int told) {
        StringBuilder targets = new StringBuilder();
        StringBuilder progress = new StringBuilder();
        List<String> codes = new ArrayList<>();
        for (int i = 1; i <= units; i++) {
            codes.add("" + i);
            targets.append("P,%d,A,ASSIGNED,AT_LEAST,1000,,,%n".formatted(i));
            progress.append("P,%d,A,2024-Q2,%d,,APPROVED%n".formatted(i, 600 - i));
        }
        assertThat(sentences(
                        "2024-Q2",
                        "A,Thu ngân sách,Kinh tế,tỷ đồng,FLOW,HIGHER,0,Q1,,,1\n",
                        targets.toString(),
                        progress.toString(),
                        codes.toArray(String[]::new)))
                .hasSize(told)
                .last()
                .isEqualTo("Thu ngân sách đạt %d tỷ đồng, đứng thứ %d toàn tỉnh (bằng 59,%d%% kế hoạch)."
                        .formatted(600 - told, told, 10 - told));
    }

    @ParameterizedTest
    @CsvSource({"14, 14", "15, 0"})
    void a_place_that_more_than_fourteen_share_is_no_highlight(int sharing, int told) {
        StringBuilder targets = new StringBuilder();
        StringBuilder progress = new StringBuilder();
        List<String> codes = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            codes.add("" + i);
            targets.append("P,%d,A,ASSIGNED,AT_LEAST,1000,,,%n".formatted(i));
            progress.append("P,%d,A,2024-Q2,%d,,APPROVED%n".formatted(i, i <= sharing ? 590 : 550));
        }
        assertThat(sentences(
                        "2024-Q2",
                        "A,Thu ngân sách,Kinh tế,tỷ đồng,FLOW,HIGHER,0,Q1,,,1\n",
                        targets.toString(),
                        progress.toString(),
                        codes.toArray(String[]::new)))
                .hasSize(told)
                .allMatch(sentence ->
                        sentence.equals("Thu ngân sách đạt 590 tỷ đồng, đồng hạng thứ nhất toàn tỉnh cùng 13"
                                + " đơn vị khác (bằng 59% kế hoạch)."));
    }

    @Test
    void a_place_that_most_units_share_and_a_target_behind_are_nothing_to_be_proud_of() {
        assertThat(all("A,Thu ngân sách,Kinh tế,tỷ đồng,FLOW,HIGHER,1,Q1,,,1", "100", "90", "90", "90", "20", "10"))
                .isEmpty();
        assertThat(all("A,Thu ngân sách,Kinh tế,tỷ đồng,FLOW,HIGHER,1,Q1,,,1", "100", "9", "8", "7", "6", "5"))
                .isEmpty();
    }

    /** The sentences of a unit that alone has the target. */
    static List<String> first(String indicator, String goal, String value) {
        return first("2024-Q2", indicator, goal, value);
    }

    private static List<String> first(String period, String indicator, String goal, String value) {
        boolean estimate = value.endsWith("*");
        return sentences(
                period,
                indicator + "\n",
                "P,1,A,ASSIGNED," + goal + "\n",
                "P,1,A," + period + "," + value.replace("*", "") + "," + estimate + ",APPROVED\n",
                "1");
    }

    /** The sentences of all units, of the same plan. */
    private static List<String> all(String indicator, String plan, String... values) {
        return all("2024-Q2", indicator, plan, List.of(values));
    }

    private static List<String> all(String period, String indicator, String plan, List<String> values) {
        StringBuilder targets = new StringBuilder();
        StringBuilder progress = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            targets.append("P,%d,A,ASSIGNED,AT_LEAST,%s,,,%n".formatted(i + 1, plan));
            if (!values.get(i).isEmpty()) {
                progress.append("P,%d,A,%s,%s,,APPROVED%n".formatted(i + 1, period, values.get(i)));
            }
        }
        return sentences(
                period, indicator + "\n", targets.toString(), progress.toString(), "1", "2", "3", "4", "5", "6");
    }

    static List<String> sentences(String period, String indicators, String targets, String progress, String... of) {
        Ledger ledger = LedgerFile.of(HEAD + indicators
                        + "# targets\n"
                        + "programme,unit,indicator,basis,comparator,low,high,due,wording,base_value,priority\n"
                        + targets
                        + "# progress\n"
                        + "programme,unit,indicator,period,value,estimate,state,override_status,override_reason\n"
                        + progress)
                .at(period);
        Scoreboard scoreboard = Scoreboard.of(ledger, Rulebook.STANDARD);
        Map<String, Unit> units = ledger.units().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        Narrator narrator = new Narrator(
                ledger.programme(),
                ledger.period(),
                Rulebook.STANDARD,
                Wording.STANDARD,
                ComparisonBase.NOTHING,
                LearntPace.NONE,
                UnitNames.of(scoreboard.standings().stream().map(Standing::unit).toList(), units));
        Highlights highlights = Highlights.of(ledger, scoreboard, narrator);
        return List.of(of).stream()
                .flatMap(unit -> highlights.of(scoreboard.of(unit)).stream())
                .map(Highlights.Told::sentence)
                .toList();
    }
}
