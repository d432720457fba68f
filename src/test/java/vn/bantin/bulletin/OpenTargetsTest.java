package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Unit;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;

/** The summary accounts for what could not be assessed: how many for which reason, and whose. */
class OpenTargetsTest {

    @Test
    void what_can_still_be_sent_or_approved_is_told_apart_from_what_is_not_due() {
        assertThat(OpenTargets.lacking(
                        "Trong 1.607 lượt chỉ tiêu chưa đánh giá: 1.559 chưa đến kỳ đánh giá; 41 chưa có báo cáo"
                                + " (17 của huyện Quan Sơn, 24 của 11 đơn vị khác); 03 có số liệu chưa được duyệt (huyện Hậu Lộc);"
                                + " 04 thiếu số liệu gốc (04 đơn vị)."))
                .containsExactly(
                        "41 lượt chỉ tiêu chưa có báo cáo (17 của huyện Quan Sơn, 24 của 11 đơn vị khác)",
                        "03 lượt chỉ tiêu có số liệu chưa được duyệt (huyện Hậu Lộc)",
                        "04 lượt chỉ tiêu thiếu số liệu gốc (04 đơn vị)");
        assertThat(OpenTargets.lacking("02 lượt chỉ tiêu chưa đánh giá, đều chưa đến kỳ đánh giá."))
                .isEmpty();
        assertThat(OpenTargets.lacking(
                        "02 lượt chỉ tiêu chưa đánh giá, đều có số liệu chưa được duyệt (huyện Hậu Lộc)."))
                .containsExactly("02 lượt chỉ tiêu chưa đánh giá, đều có số liệu chưa được duyệt (huyện Hậu Lộc).");
        assertThat(OpenTargets.lacking("Có 25/27 đơn vị được xếp hạng.")).isEmpty();
    }

    @Test
    void of_each_reason_it_says_how_many_and_whose() {
        assertThat(sentence("P,1,THU,2024-Q1,30,APPROVED\nP,2,THU,2024-Q1,30,SUBMITTED\n", 4))
                .isEqualTo(
                        "Trong 07 lượt chỉ tiêu chưa đánh giá: 04 chưa đến kỳ đánh giá; 02 chưa có báo cáo (01 của huyện"
                                + " H3, 01 của huyện H4); 01 có số liệu chưa được duyệt (huyện H2).");
    }

    @Test
    void of_many_units_only_those_with_a_third_or_more_are_named() {
        assertThat(sentence("P,1,THU,2024-Q1,30,APPROVED\n", 6))
                .isEqualTo(
                        "Trong 11 lượt chỉ tiêu chưa đánh giá: 06 chưa đến kỳ đánh giá; 05 chưa có báo cáo (05 đơn vị).");
    }

    @Test
    void of_one_reason_it_is_said_once_and_of_one_unit_or_none_nothing() {
        assertThat(sentence("P,1,THU,2024-Q1,30,APPROVED\nP,2,THU,2024-Q1,30,APPROVED\n", 2))
                .isEqualTo("02 lượt chỉ tiêu chưa đánh giá, đều chưa đến kỳ đánh giá.");
        assertThat(sentence("P,1,THU,2024-Q1,30,APPROVED\n", 1)).isEmpty();
    }

    private static String sentence(String progress, int many) {
        StringBuilder units = new StringBuilder();
        StringBuilder targets = new StringBuilder();
        for (int i = 1; i <= many; i++) {
            units.append("%d,H%d,DISTRICT%n".formatted(i, i));
            targets.append("P,%d,THU,AT_LEAST,100%nP,%d,NAM,AT_LEAST,100%n".formatted(i, i));
        }
        Ledger ledger = LedgerFile.of("# units\ncode,name,kind\n" + units
                        + "# programmes\ncode,title,kind,first_year,last_year\nP,Kế hoạch,ANNUAL,2024,2024\n"
                        + "# indicators\ncode,name,measure,first_assessed\nTHU,Thu,FLOW,Q1\nNAM,Khảo sát,FLOW,Q4\n"
                        + "# targets\nprogramme,unit,indicator,comparator,low\n" + targets
                        + "# progress\nprogramme,unit,indicator,period,value,state\n" + progress)
                .at("2024-Q1");
        Scoreboard scoreboard = Scoreboard.of(ledger, Rulebook.STANDARD);
        Map<String, Unit> known = ledger.units().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        return OpenTargets.sentence(scoreboard.assessments(), known, UnitNames.ALONE)
                .orElse("");
    }
}
