package vn.bantin.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.LedgerFile;

/** A text that may begin a sentence is asked with the capital that it then has. */
class PrintableCheckTest {

    @Test
    void a_first_letter_whose_capital_is_lacking_is_told_and_one_in_the_middle_is_not() {
        assertThat(told("ωmega")).singleElement(STRING).contains("ω", "U+03C9", "ωmega");
        assertThat(told("Nhóm ω")).isEmpty();
        assertThat(told("Ωmega")).as("the capital itself").hasSize(1);
    }

    @Test
    void remarks_themes_and_assignments_are_looked_at_letter_by_letter() {
        assertThat(LedgerChecks.of(
                                LedgerFile.of("""
                                    # units
                                    code,name,kind
                                    301,Thọ Xuân,DISTRICT
                                    # programmes
                                    code,title,kind,first_year,last_year,theme,goal
                                    P,Kế hoạch,ANNUAL,2024,2024,theme Ω,goal Ω
                                    # indicators
                                    code,name,measure,co_bodies,priority,source_document,scope,owner
                                    THU,Thu ngân sách,FLOW,one Ω,true,two Ω,three Ω,four Ω
                                    # targets
                                    programme,unit,indicator,comparator,low,co_bodies,priority,source_document,scope,owner
                                    P,301,THU,AT_LEAST,100,five Ω,,six Ω,seven Ω,eight Ω
                                    # remarks
                                    programme,unit,period,section,position,indicator,text,body,due_on,source
                                    P,301,2024-Q2,TASK,1,THU,text Ω,body Ω,,source Ω
                                    """).at("2024-Q2"),
                                sign -> Optional.of(sign).filter(one -> one.contains("Ω")))
                        .stream()
                        .filter(found -> found.code() == FindingCode.GLYPH_MISSING)
                        .map(found -> found.place().unit() + "/" + found.place().indicator() + " "
                                + found.inEnglish().get(2)))
                .containsExactlyInAnyOrder(
                        "null/null theme Ω",
                        "null/null goal Ω",
                        "null/THU one Ω",
                        "null/THU two Ω",
                        "null/THU three Ω",
                        "null/THU four Ω",
                        "301/THU five Ω",
                        "301/THU six Ω",
                        "301/THU seven Ω",
                        "301/THU eight Ω",
                        "301/THU text Ω",
                        "301/THU body Ω",
                        "301/THU source Ω");
    }

    private static List<String> told(String group) {
        return LedgerChecks.of(
                        LedgerFile.of("""
                            # units
                            code,name,kind
                            301,Thọ Xuân,DISTRICT
                            # programmes
                            code,title,kind,first_year,last_year
                            P,Kế hoạch,ANNUAL,2024,2024
                            # indicators
                            code,name,measure,group,unit_of_measure
                            THU,Thu ngân sách,FLOW,%s,tỷ đồng
                            # targets
                            programme,unit,indicator,comparator,low
                            P,301,THU,AT_LEAST,100
                            """.formatted(group)).at("2024-Q2"),
                        sign -> Optional.of(sign).filter(one -> one.contains("Ω")))
                .stream()
                .filter(found -> found.code() == FindingCode.GLYPH_MISSING)
                .map(Finding::message)
                .toList();
    }
}
