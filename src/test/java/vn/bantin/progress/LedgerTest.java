package vn.bantin.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a ledger takes of the rows that there are. */
class LedgerTest {

    private static final String TEXT = """
            # units
            code,name,kind,parent
            T,Tỉnh,PROVINCE
            CU,Tỉnh cũ,PROVINCE
            A,Ái,COMMUNE,T
            B,Bình,COMMUNE,T
            C,Cẩm,COMMUNE,T
            # successions
            old,new,effective_on,share
            CU,T,2024-01-01,1
            A0,A,2024-01-01,1
            A00,A0,2023-01-01,1
            Z0,Z,2024-01-01,1
            # programmes
            code,title,kind,first_year,last_year,issued_by
            P,Kế hoạch,ANNUAL,2024,2024,T
            # indicators
            code,name,measure
            THU,Thu ngân sách,FLOW
            # targets
            programme,unit,indicator,basis,comparator,low,high,wording,valid_from,valid_to
            P,A,THU,ASSIGNED,AT_LEAST,1
            P,B,THU,ASSIGNED,AT_LEAST,1,,,,2023-Q4
            P,C,THU,ASSIGNED,AT_LEAST,1,,,2024-Q2,2024-Q1
            P,C,THU,OWN,AT_LEAST,1,,,2024-Q2,2024-Q2
            """;

    private final Ledger all = LedgerFile.of(TEXT).at("2024-Q2");
    private final Ledger ledger = Ledger.of(
            all.programme(),
            all.period(),
            all.units(),
            all.indicators(),
            all.targets(),
            all.progress(),
            all.former(),
            all.successions(),
            all.adjustments(),
            all.remarks());

    @Test
    void targets_that_were_taken_back_are_not_in_it_nor_units_that_have_no_other() {
        assertThat(ledger.targets())
                .extracting(target -> target.unit() + " " + target.basis())
                .containsExactly("A ASSIGNED", "C OWN");
        assertThat(ledger.units()).extracting(Unit::code).containsExactly("T", "A", "C");
    }

    @Test
    void a_target_taken_back_ends_the_quarter_before_it_begins_and_what_it_asked_for_stays() {
        for (Target target : ledger.targets()) {
            Target removed = target.removed(ledger.programme());
            assertThat(removed.validTo()).isEqualTo(Period.of(target.validFrom() == null ? "2023-Q4" : "2024-Q1"));
            assertThat(removed.goal()).isEqualTo(target.goal());
            for (int quarter = 1; quarter <= 4; quarter++) {
                assertThat(removed.inForce(new Period(2024, quarter))).isFalse();
            }
        }
    }

    @Test
    void remarks_stand_by_section_and_place_under_the_unit_that_wrote_them_and_bring_it_into_the_ledger() {
        String text = TEXT + """
                # remarks
                programme,unit,period,section,position,indicator,text
                P,A,2024-Q2,TASK,2,,Hai
                P,A,2024-Q2,TASK,10,,Mười
                P,A0,2024-Q2,TASK,1,,Đơn vị cũ viết
                P,A,2024-Q2,HIGHLIGHT,1,,Nổi bật
                P,B,2024-Q2,CAUSE,1,THU,Nguyên nhân
                P,A,2024-Q1,TASK,1,,Kỳ trước
                """;
        Ledger written = new InMemoryData(LedgerFile.of(text).delivery())
                .findLedger("P", Period.of("2024-Q2"))
                .orElseThrow();
        assertThat(written.remarks("A")).extracting(Remark::text).containsExactly("Nổi bật", "Hai", "Mười");
        assertThat(written.remarks("A0")).extracting(Remark::text).containsExactly("Đơn vị cũ viết");
        assertThat(written.units()).extracting(Unit::code).containsExactly("A", "B", "C", "T");
        assertThat(Ledger.of(
                                written.programme(),
                                written.period(),
                                written.units(),
                                written.indicators(),
                                written.targets(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(written.remarks("B").get(0).removed()))
                        .remarks())
                .isEmpty();
    }

    @Test
    void what_is_said_of_a_target_overrides_what_is_said_of_its_indicator() {
        Assignment indicator = new Assignment("Sở A", true, "QĐ 1", "14 dự án", "Giám đốc");
        Assignment target = new Assignment(null, false, "QĐ 2", null, "Trưởng phòng");
        assertThat(target.or(indicator)).isEqualTo(new Assignment("Sở A", false, "QĐ 2", "14 dự án", "Trưởng phòng"));
        assertThat(target.or(indicator).first()).isFalse();
        assertThat(Assignment.UNSAID.or(indicator)).isEqualTo(indicator);
        assertThat(indicator.first()).isTrue();
        assertThat(Assignment.UNSAID.first()).isFalse();
    }

    @Test
    void all_that_may_be_printed_of_an_assignment_and_of_a_remark_are_the_texts_that_were_said() {
        Ledger written = LedgerFile.of("""
                # programmes
                code,title,kind,first_year,last_year
                P,Kế hoạch,ANNUAL,2024,2024
                # indicators
                code,name,measure,co_bodies,priority,source_document,scope,owner
                THU,Thu ngân sách,FLOW,Sở A,true,QĐ 1,14 dự án,Giám đốc
                # targets
                programme,unit,indicator,comparator,low,scope
                P,A,THU,AT_LEAST,1,9 dự án
                # remarks
                programme,unit,period,section,position,text,body,source
                P,A,2024-Q2,TASK,1,Hai,Sở B,BC 2
                P,A,2024-Q2,TASK,2,Ba
                """).at("2024-Q2");
        Target target = written.targets().get(0);
        assertThat(target.assignment().texts()).containsExactly("9 dự án");
        assertThat(target.assignmentOr(written.indicators().get(0)).texts())
                .containsExactly("Sở A", "QĐ 1", "9 dự án", "Giám đốc");
        assertThat(written.remarks("A"))
                .extracting(Remark::texts)
                .containsExactly(List.of("Hai", "Sở B", "BC 2"), List.of("Ba"));
    }

    @Test
    void a_unit_reports_that_gives_a_figure_or_a_ruling_whoever_was_to_give_it() {
        assertThat(LedgerFile.of(TEXT + """
                        # progress
                        programme,unit,indicator,period,value,override_status,override_reason
                        P,A,THU,2024-Q2,1
                        P,B,THU,2024-Q2
                        P,C,THU,2024-Q2,,COMPLETED,Kết luận
                        P,Z,THU,2024-Q2,0
                        """).at("2024-Q2").reporting()).containsExactlyInAnyOrder("A", "C", "Z");
    }

    @Test
    void the_sections_of_a_report_are_named() {
        assertThat(Remark.Section.values())
                .extracting(Remark.Section::words)
                .containsExactly(
                        "kết quả nổi bật", "hạn chế, nguyên nhân", "giải pháp", "nhiệm vụ", "kiến nghị, đề xuất");
    }

    @Test
    void its_kin_are_the_units_with_targets_and_all_that_they_were_made_of() {
        assertThat(ledger.kin()).containsExactlyInAnyOrder("A", "C", "A0", "A00");
    }

    @Test
    void its_issuers_are_the_one_of_now_and_all_that_it_was_made_of() {
        assertThat(ledger.issuers()).containsExactlyInAnyOrder("T", "CU");
        assertThat(LedgerFile.of(TEXT.replace("2024,2024,T", "2024,2024"))
                        .at("2024-Q2")
                        .issuers())
                .isEmpty();
    }
}
