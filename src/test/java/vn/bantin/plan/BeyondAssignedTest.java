package vn.bantin.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;

/** What a unit sets itself beyond what it is assigned, and what its plan is for. */
class BeyondAssignedTest {

    private static final String ASSIGNED = "P,1,A,ASSIGNED,AT_LEAST,53.026,14 dự án";

    @Test
    void the_difference_of_plans_and_of_what_they_cover_is_told() {
        assertThat(sentences(ASSIGNED, "P,1,A,OWN,AT_LEAST,93.86,18 dự án"))
                .contains(
                        "Ngoài chỉ tiêu diện tích giải phóng mặt bằng tỉnh giao là 53,026 ha để thực hiện 14 dự án, đơn"
                                + " vị còn giao thêm 40,834 ha để thực hiện 4 dự án.");
    }

    @Test
    void where_the_plans_or_what_they_cover_cannot_be_subtracted_nothing_is_said() {
        for (String own : new String[] {
            "P,1,A,OWN,AT_LEAST,93.86,",
            "P,1,A,OWN,AT_LEAST,93.86,14 dự án",
            "P,1,A,OWN,AT_LEAST,93.86,18 khu dân cư",
            "P,1,A,OWN,AT_LEAST,93.86,nhiều dự án",
            "P,1,A,OWN,AT_LEAST,53.026,18 dự án",
            "P,1,A,OWN,AT_LEAST,50,18 dự án",
            "P,1,A,OWN,ABOUT,93.86,18 dự án"
        }) {
            assertThat(sentences(ASSIGNED, own)).as(own).doesNotContain("giao thêm");
        }
        assertThat(sentences(ASSIGNED)).doesNotContain("giao thêm");
    }

    @Test
    void an_abbreviation_keeps_its_capitals_within_the_sentence() {
        for (String name : new String[] {"GPMB", "X"}) {
            assertThat(plan(",", name, ASSIGNED + "\nP,1,A,OWN,AT_LEAST,93.86,18 dự án")
                            .units()
                            .get(0)
                            .sentences())
                    .last()
                    .isEqualTo("Ngoài chỉ tiêu " + name + " tỉnh giao là 53,026 ha để thực hiện 14 dự án, đơn vị còn"
                            + " giao thêm 40,834 ha để thực hiện 4 dự án.");
        }
    }

    @Test
    void without_theme_and_goal_nothing_is_said_in_the_offices_name() {
        assertThat(sentences(ASSIGNED)).startsWith("Kế hoạch năm 2024 của huyện Một có 01 chỉ tiêu");
    }

    @Test
    void theme_and_goal_stand_first_with_the_number_of_targets_that_are_to_be_reached() {
        Plan plan = plan(
                "\"“Kỷ cương - Sáng tạo”.\",Tăng trưởng nhanh và bền vững", "Diện tích giải phóng mặt bằng", ASSIGNED);
        assertThat(String.join("\n", plan.units().get(0).sentences())).startsWith("""
            Chủ đề kế hoạch năm 2024 là: “Kỷ cương - Sáng tạo”.
            Mục tiêu tổng quát là: Tăng trưởng nhanh và bền vững.
            Phấn đấu hoàn thành và hoàn thành vượt mức 01 chỉ tiêu.
            Kế hoạch năm 2024 của huyện Một có 01 chỉ tiêu\
            """);
        assertThat(plan.summary().sentences())
                .as("of all units together, without a number")
                .containsExactly(
                        "Chủ đề kế hoạch năm 2024 là: “Kỷ cương - Sáng tạo”.",
                        "Mục tiêu tổng quát là: Tăng trưởng nhanh và bền vững.",
                        "Năm 2024, 01 đơn vị có 01 chỉ tiêu kế hoạch, đều do tỉnh giao.",
                        "Chưa đơn vị nào đề ra kế hoạch riêng.");
    }

    private static String sentences(String... targets) {
        return String.join(
                "\n",
                plan(",", "Diện tích giải phóng mặt bằng", String.join("\n", targets))
                        .units()
                        .get(0)
                        .sentences());
    }

    private static Plan plan(String purpose, String name, String targets) {
        Ledger ledger = LedgerFile.of("""
            # units
            code,name,kind,parent
            38,Thanh Hóa,PROVINCE,
            1,Một,DISTRICT,38
            # programmes
            code,title,kind,first_year,last_year,issued_by,theme,goal
            P,Kế hoạch năm 2024,ANNUAL,2024,2024,38,%s
            # indicators
            code,name,group,unit_of_measure,measure,direction,decimals,first_assessed,part_of,lead_body,weight
            A,%s,Kinh tế,ha,FLOW,HIGHER,3,Q1,,,1
            # targets
            programme,unit,indicator,basis,comparator,low,scope
            %s
            # progress
            programme,unit,indicator,period,value,state
            """.formatted(purpose, name, targets)).at("2024-Q1");
        return Plan.of(ledger, List.of(), IssuerSettings.STANDARD, LocalDate.of(2024, 1, 5));
    }
}
