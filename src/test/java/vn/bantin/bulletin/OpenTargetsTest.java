package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;

/** The summary accounts for what could not be assessed: how many for which reason, and whose. */
class OpenTargetsTest {

    @Test
    void what_can_still_be_sent_or_approved_is_told_apart_from_what_is_not_due() {
        assertThat(OpenTargets.lacking(
                        "Trong 1.607 lượt chỉ tiêu chưa đánh giá: 1.559 chưa đến kỳ đánh giá; 41 chưa có báo cáo (17"
                                + " của huyện Quan Sơn; 24 của 11 đơn vị khác); 03 có số liệu chưa được duyệt (huyện Hậu"
                                + " Lộc); 04 thiếu số liệu đầu kỳ (04 đơn vị)."))
                .containsExactly(
                        "41 lượt chỉ tiêu chưa có báo cáo (17 của huyện Quan Sơn; 24 của 11 đơn vị khác)",
                        "03 lượt chỉ tiêu có số liệu chưa được duyệt (huyện Hậu Lộc)",
                        "04 lượt chỉ tiêu thiếu số liệu đầu kỳ (04 đơn vị)");
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
                        "Trong 07 lượt chỉ tiêu chưa đánh giá: 04 chưa đến kỳ đánh giá; 02 chưa có báo cáo (huyện H3,"
                                + " huyện H4); 01 có số liệu chưa được duyệt (huyện H2).");
    }

    @Test
    void up_to_thirty_one_units_are_named_and_of_more_thirty() {
        assertThat(sentence("P,1,THU,2024-Q1,30,APPROVED\n", 32))
                .contains("; 31 chưa có báo cáo (huyện H10, huyện H11, ")
                .endsWith(", huyện H7, huyện H8, huyện H9).");
        assertThat(sentence("P,1,THU,2024-Q1,30,APPROVED\n", 33))
                .contains("; 32 chưa có báo cáo (huyện H10, huyện H11, ")
                .endsWith(", huyện H6, huyện H7 và 02 đơn vị khác).");
    }

    @Test
    void where_there_is_no_room_for_names_the_counts_stand_apart_from_them() {
        Ledger ledger = ledger("P,1,THU,2024-Q1,30,APPROVED\nP,2,THU,2024-Q1,30,SUBMITTED\n", 4);
        assertThat(apart(ledger))
                .containsExactly(
                        "Trong số 07 lượt chỉ tiêu chưa đánh giá có 04 chưa đến kỳ đánh giá; 02 chưa có báo cáo; 01 có"
                                + " số liệu chưa được duyệt.",
                        "Trong 03 lượt chỉ tiêu đến kỳ chưa đánh giá: 02 chưa có báo cáo (huyện H3, huyện H4); 01 có số"
                                + " liệu chưa được duyệt (huyện H2).");
        assertThat(apart(ledger).stream().flatMap(OpenTargets::lacking))
                .as("what is lacking is told once")
                .containsExactly(
                        "02 lượt chỉ tiêu chưa có báo cáo (huyện H3, huyện H4)",
                        "01 lượt chỉ tiêu có số liệu chưa được duyệt (huyện H2)");
        List<String> one = apart(ledger("P,1,THU,2024-Q1,30,APPROVED\nP,2,THU,2024-Q1,30,APPROVED\n", 4));
        assertThat(one)
                .containsExactly(
                        "Trong số 06 lượt chỉ tiêu chưa đánh giá có 04 chưa đến kỳ đánh giá; 02 chưa có báo cáo.",
                        "02 lượt chỉ tiêu đến kỳ chưa đánh giá, đều chưa có báo cáo (huyện H3, huyện H4).");
        assertThat(one.stream().flatMap(OpenTargets::lacking)).containsExactly(one.get(1));
        assertThat(apart(ledger("P,1,THU,2024-Q1,30,APPROVED\nP,2,THU,2024-Q1,30,APPROVED\n", 2)))
                .as("nothing is due")
                .containsExactly("Có 02 lượt chỉ tiêu chưa đánh giá, đều chưa đến kỳ đánh giá.");
    }

    @Test
    void those_that_lack_most_come_first_and_those_that_lack_as_many_stand_together() {
        assertThat(lacking("1:5 2:9 3:2 4:2 5:1"))
                .isEqualTo(
                        "19 lượt chỉ tiêu chưa đánh giá, đều chưa có báo cáo (09 của huyện H2; 05 của huyện H1; mỗi đơn"
                                + " vị 02: huyện H3, huyện H4; 01 của huyện H5).");
        assertThat(lacking("1:1 2:0")).isEqualTo("01 lượt chỉ tiêu chưa đánh giá: chưa có báo cáo (huyện H1).");
        assertThat(lacking("1:2 2:2"))
                .isEqualTo("04 lượt chỉ tiêu chưa đánh giá, đều chưa có báo cáo (mỗi đơn vị 02: huyện H1, huyện H2).");
        assertThat(lacking(units(4, 1, 1) + units(2, 2, 30) + units(1, 31, 33)))
                .as("thirty are named")
                .contains("(04 của huyện H1; mỗi đơn vị 02: huyện H10, huyện H11, ")
                .endsWith(", huyện H8, huyện H9; 03 của 03 đơn vị khác).");
        assertThat(lacking(units(2, 1, 30) + units(1, 31, 31)))
                .as("a single one beyond thirty is named rather than counted")
                .endsWith(", huyện H8, huyện H9; 01 của huyện H31).");
        assertThat(lacking(units(2, 1, 32) + units(1, 33, 33)))
                .as("of 32 that are alike none is named before the others")
                .endsWith("(33 đơn vị).");
    }

    @Test
    void many_that_have_sent_nothing_are_named_once_in_the_sentence_before() {
        assertThat(lacking("1:3 2:3 3:3 4:3 5:1", "1", "2", "3", "4"))
                .endsWith("(12 của 04 đơn vị nêu trên; 01 của huyện H5).");
        assertThat(lacking("1:3 2:3 3:3 4:3", "1", "2", "3", "4")).endsWith("(04 đơn vị nêu trên).");
        assertThat(lacking("1:3 2:3 3:3 5:1", "1", "2", "3"))
                .as("three are few")
                .endsWith("(mỗi đơn vị 03: huyện H1, huyện H2, huyện H3; 01 của huyện H5).");
        assertThat(lacking("1:3 5:1", "1")).endsWith("(03 của huyện H1; 01 của huyện H5).");
    }

    private static String units(int many, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(unit -> unit + ":" + many + " ")
                .collect(Collectors.joining());
    }

    /** What is said of units that lack so many reports, where some of them have sent nothing. */
    private static String lacking(String units, String... silent) {
        List<Assessment> assessments = new ArrayList<>();
        Map<String, Unit> known = new HashMap<>();
        for (String one : units.split(" ")) {
            String code = one.substring(0, one.indexOf(':'));
            known.put(code, unit(code));
            for (int i = Integer.parseInt(one.substring(one.indexOf(':') + 1)); i > 0; i--) {
                assessments.add(
                        new Assessment(code, OPEN.indicator(), OPEN.target(), null, null, OPEN.verdict(), null));
            }
        }
        return OpenTargets.sentence(
                        assessments,
                        known,
                        Stream.of(silent).map(OpenTargetsTest::unit).toList(),
                        UnitNames.ALONE,
                        30)
                .orElse("");
    }

    private static final Assessment OPEN = Scoreboard.of(LedgerFile.of("""
        # units
        code,name,kind
        1,H1,DISTRICT
        # programmes
        code,title,kind,first_year,last_year
        P,Kế hoạch,ANNUAL,2024,2024
        # indicators
        code,name,measure
        THU,Thu,FLOW
        # targets
        programme,unit,indicator,comparator,low
        P,1,THU,AT_LEAST,100
        """).at("2024-Q1"), Rulebook.STANDARD)
            .assessments()
            .get(0);

    private static Unit unit(String code) {
        return new Unit(code, "H" + code, UnitKind.DISTRICT, null, null, null, null, null, null, null, null);
    }

    @Test
    void of_one_reason_it_is_said_once_and_of_one_unit_or_none_nothing() {
        assertThat(sentence("P,1,THU,2024-Q1,30,APPROVED\nP,2,THU,2024-Q1,30,APPROVED\n", 2))
                .isEqualTo("02 lượt chỉ tiêu chưa đánh giá, đều chưa đến kỳ đánh giá.");
        assertThat(sentence("P,1,THU,2024-Q1,30,APPROVED\n", 1)).isEmpty();
    }

    private static String sentence(String progress, int many) {
        Ledger ledger = ledger(progress, many);
        return OpenTargets.sentence(assessments(ledger), units(ledger), List.of(), UnitNames.ALONE, 30)
                .orElse("");
    }

    private static List<String> apart(Ledger ledger) {
        return OpenTargets.sentences(assessments(ledger), units(ledger), List.of(), UnitNames.ALONE, 30);
    }

    private static List<Assessment> assessments(Ledger ledger) {
        return Scoreboard.of(ledger, Rulebook.STANDARD).assessments();
    }

    private static Map<String, Unit> units(Ledger ledger) {
        return ledger.units().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
    }

    private static Ledger ledger(String progress, int many) {
        StringBuilder units = new StringBuilder();
        StringBuilder targets = new StringBuilder();
        for (int i = 1; i <= many; i++) {
            units.append("%d,H%d,DISTRICT%n".formatted(i, i));
            targets.append("P,%d,THU,AT_LEAST,100%nP,%d,NAM,AT_LEAST,100%n".formatted(i, i));
        }
        return LedgerFile.of("# units\ncode,name,kind\n" + units
                        + "# programmes\ncode,title,kind,first_year,last_year\nP,Kế hoạch,ANNUAL,2024,2024\n"
                        + "# indicators\ncode,name,measure,first_assessed\nTHU,Thu,FLOW,Q1\nNAM,Khảo sát,FLOW,Q4\n"
                        + "# targets\nprogramme,unit,indicator,comparator,low\n" + targets
                        + "# progress\nprogramme,unit,indicator,period,value,state\n" + progress)
                .at("2024-Q1");
    }
}
