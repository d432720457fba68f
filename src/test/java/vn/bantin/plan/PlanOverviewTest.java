package vn.bantin.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.progress.LedgerFile;

/** What the plans of all units say together, and what stands beside the figures. */
class PlanOverviewTest {

    @Test
    void where_no_unit_set_itself_a_target_the_summary_compares_nothing() {
        assertThat(PlanTest.plan("1,A,ASSIGNED,1\n2,A,ASSIGNED,2\n").summary().sentences())
                .containsExactly(
                        "Năm 2024, 02 đơn vị có 01 chỉ tiêu kế hoạch (02 lượt chỉ tiêu), đều do tỉnh giao.",
                        "Chưa đơn vị nào đề ra kế hoạch riêng.");
        assertThat(PlanTest.plan("1,P,ASSIGNED,1\n").summary().sentences())
                .as("a part alone is no target")
                .first()
                .isEqualTo("Năm 2024, 01 đơn vị có 00 chỉ tiêu kế hoạch; tỉnh giao 00, đơn vị đề ra 00.");
    }

    @Test
    void of_a_single_unit_no_target_is_counted_more_than_once() {
        assertThat(PlanTest.plan("1,A,ASSIGNED,2\n1,A,OWN,1\n1,B,ASSIGNED,1\n")
                        .summary()
                        .sentences())
                .startsWith(
                        "Năm 2024, 01 đơn vị có 02 chỉ tiêu kế hoạch, đều do tỉnh giao; đơn vị đề ra 01.",
                        "Chưa có đơn vị nào đề ra đủ và bảo đảm mức tỉnh giao; 01 đơn vị chưa bảo đảm mức giao ở 01 chỉ"
                                + " tiêu; 01 đơn vị còn 01 chỉ tiêu chưa đề ra.");
    }

    @Test
    void what_units_have_set_is_counted_by_how_it_stands_to_what_they_are_assigned() {
        String assigned = "1,A,ASSIGNED,2\n1,B,ASSIGNED,2\n2,A,ASSIGNED,2\n";
        assertThat(PlanTest.plan(assigned + "1,A,OWN,1\n1,B,OWN,2\n2,A,OWN,3\n2,C,OWN,1\n")
                        .summary()
                        .sentences())
                .contains(
                        "Trong 04 lượt chỉ tiêu đơn vị đề ra: 01 yêu cầu cao hơn mức giao; 01 bằng mức giao; 01 chưa bảo"
                                + " đảm mức giao; 01 đề ra thêm.");
        assertThat(PlanTest.plan(assigned + "1,A,OWN,3\n2,A,OWN,3\n").summary().sentences())
                .contains("Chỉ tiêu đơn vị đề ra đều có yêu cầu cao hơn mức giao.");
        assertThat(PlanTest.plan(assigned + "1,A,OWN,2\n").summary().sentences())
                .contains("Chỉ tiêu đơn vị đề ra đều bằng mức giao.");
        assertThat(PlanTest.plan(assigned + "1,A,OWN,1\n").summary().sentences())
                .as("the next sentence tells it")
                .noneMatch(sentence -> sentence.contains("chỉ tiêu đơn vị đề ra: ") || sentence.contains(" đều bằng"));
    }

    @Test
    void the_indicators_that_most_units_leave_out_are_named_unless_too_many_are_equal_in_it() {
        String of3 = "1,A,OWN,1\n" + assigned("ABCDEFG", 3) + "4,A,ASSIGNED,1\n4,A,OWN,1\n";
        assertThat(PlanTest.plan(of3).summary().sentences())
                .last()
                .isEqualTo("Chỉ tiêu chưa đề ra: Ngô (huyện Số 1, huyện Số 2, huyện Số 3); Khoai (huyện Số 1, huyện Số"
                        + " 2, huyện Số 3); Sắn (huyện Số 1, huyện Số 2, huyện Số 3) và 04 chỉ tiêu khác.");

        String own = "6,M,OWN,,,,2024-Q3\n6,M,ASSIGNED,,,,2024-Q3\n";
        assertThat(PlanTest.plan(own + assigned("ABCDEF", 4)).summary().sentences())
                .last()
                .isEqualTo(
                        "Các chỉ tiêu có nhiều đơn vị chưa đề ra: Lúa (04 đơn vị); Ngô (04 đơn vị); Khoai (04 đơn vị)"
                                + " và 03 chỉ tiêu khác cùng có 04 đơn vị.");
        assertThat(PlanTest.plan(own + assigned("ABCDEFG", 4)).summary().sentences())
                .last()
                .isEqualTo(
                        "01/05 đơn vị đề ra đủ và bảo đảm mức tỉnh giao; 04 đơn vị còn 28 lượt chỉ tiêu chưa đề ra.");
        assertThat(PlanTest.plan(own + assigned("ABCDEFG", 4) + "5,A,ASSIGNED,1\n")
                        .summary()
                        .sentences())
                .last()
                .isEqualTo(
                        "Các chỉ tiêu có nhiều đơn vị chưa đề ra: Lúa (05 đơn vị); Ngô (04 đơn vị); Khoai (04 đơn vị)"
                                + " và 04 chỉ tiêu khác cùng có 04 đơn vị.");
    }

    /** Those indicators assigned to the first units. */
    private static String assigned(String indicators, int units) {
        return IntStream.rangeClosed(1, units)
                .boxed()
                .flatMap(unit -> Stream.of(indicators.split("")).map(one -> unit + "," + one + ",ASSIGNED,1\n"))
                .collect(Collectors.joining());
    }

    @Test
    void where_nothing_is_weaker_missing_or_unclear_the_summary_does_not_speak_of_it() throws IOException {
        String two = Files.readString(PlanTest.RESOURCES.resolve("bulletin/plans/term-ledger.txt"))
                .replaceAll("(?m)^NK,[13456],.*\n", "");
        assertThat(Plan.of(
                                LedgerFile.of(two).at("2024-Q1"),
                                List.of(PlanTest.TERM),
                                IssuerSettings.STANDARD,
                                PlanTest.ISSUED_ON)
                        .summary()
                        .sentences())
                .containsExactly("Nhiệm kỳ 2021-2025, 01 đơn vị có 02 chỉ tiêu kế hoạch, đều do đơn vị đề ra.");
    }

    @Test
    void who_is_in_charge_and_what_the_papers_say_beside_the_figures_stands_with_the_targets() {
        UnitPlan plan = Plan.of(
                        LedgerFile.of("""
                            # units
                            code,name,kind
                            1,Số 1,DISTRICT
                            # programmes
                            code,title,kind,first_year,last_year
                            KH,Kế hoạch,ANNUAL,2024,2024
                            # indicators
                            code,name,unit_of_measure,measure,lead_body,part_of
                            A,Lúa,ha,FLOW,Phòng Nông nghiệp
                            B,Lúa nếp,ha,FLOW,,A
                            # targets
                            programme,unit,indicator,comparator,low,co_bodies,source_document,scope,owner
                            KH,1,A,AT_LEAST,1,Chi cục Thống kê,QĐ 1,9 xã,Trưởng phòng
                            KH,1,B,AT_LEAST,1,,QĐ 1,9 xã
                            """).at("2024-Q1"), List.of(), IssuerSettings.STANDARD, PlanTest.ISSUED_ON)
                .units()
                .get(0);

        assertThat(plan.rows())
                .extracting(PlannedTarget::inCharge)
                .containsExactly("Phòng Nông nghiệp (Trưởng phòng phụ trách); phối hợp: Chi cục Thống kê", "");
        assertThat(plan.assignments())
                .containsExactly("Chỉ tiêu TT 1 và chỉ tiêu thành phần Lúa nếp: phạm vi 9 xã; theo QĐ 1.");
    }
}
