package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.LedgerFile;
import vn.bantin.scoring.Rulebook;

/** In which table of a bulletin a target stands, and what a copy of the bulletin keeps. */
class BulletinRowsTest {

    private static final LedgerFile LEDGER = LedgerFile.of("""
        # units
        code,name,kind
        1,Một,DISTRICT
        # programmes
        code,title,kind,first_year,last_year
        P,Kế hoạch,ANNUAL,2024,2024
        # indicators
        code,name,measure,part_of,source_document
        THU,Thu,FLOW,,Quyết định 25
        DAT,Đất,FLOW,THU
        XK,Xuất khẩu,FLOW
        MAY,Hàng may,FLOW,XK
        LUA,Lúa,FLOW
        NEP,Lúa nếp,FLOW,LUA
        NGO,Ngô,FLOW,,Quyết định 25
        # targets
        programme,unit,indicator,comparator,low
        P,1,THU,AT_LEAST,100
        P,1,DAT,AT_LEAST,100
        P,1,XK,AT_LEAST,100
        P,1,MAY,AT_LEAST,100
        P,1,LUA,AT_LEAST,100
        P,1,NEP,AT_LEAST,100
        P,1,NGO,AT_LEAST,100
        # progress
        programme,unit,indicator,period,value
        P,1,THU,2024-Q1,10
        P,1,DAT,2024-Q1,1
        P,1,MAY,2024-Q1,1
        P,1,NGO,2024-Q1,1
        P,1,THU,2024-Q4,100
        P,1,DAT,2024-Q4,1
        P,1,NGO,2024-Q4,1
        """);

    private static final Correction CORRECTION = new Correction(1, "ngày 03 tháng 4", "Có thay đổi.", List.of());

    @Test
    void a_target_with_its_items_is_a_result_where_any_of_them_is_assessed() {
        Bulletin bulletin = bulletin("2024-Q1");
        assertThat(bulletin.resultRows())
                .extracting(TargetRow::name)
                .containsExactly("Thu", "Đất", "Xuất khẩu", "Hàng may", "Ngô");
        assertThat(bulletin.openRows()).extracting(TargetRow::name).containsExactly("Lúa", "Lúa nếp");
    }

    @Test
    void further_behind_are_the_targets_behind_or_missed_that_are_no_points() {
        Bulletin bulletin = bulletin("2024-Q1");
        assertThat(bulletin.furtherBehind()).isEmpty();
        assertThat(told(bulletin, 1).furtherBehind())
                .extracting(TargetRow::name)
                .containsExactly("Thu");
        assertThat(bulletin.corrected(CORRECTION, null).furtherBehind())
                .extracting(TargetRow::name)
                .containsExactly("Thu", "Ngô");
        assertThat(told(bulletin("2024-Q4"), 0).furtherBehind())
                .extracting(TargetRow::name)
                .containsExactly("Ngô");
    }

    @Test
    void a_copy_differs_in_what_is_asked_for_alone() {
        Bulletin bulletin = bulletin("2024-Q1");
        assertThat(bulletin.numbered(7))
                .isNotEqualTo(bulletin)
                .extracting(Bulletin::number)
                .isEqualTo(7);
        assertThat(bulletin.numbered(7).numbered(bulletin.number())).isEqualTo(bulletin);
        Bulletin corrected = bulletin.corrected(CORRECTION, bulletin.briefing());
        assertThat(corrected.correction()).isEqualTo(CORRECTION);
        assertThat(corrected.briefing()).isEqualTo(bulletin.briefing());
        assertThat(corrected.rows()).isEqualTo(bulletin.rows());
    }

    @Test
    void the_papers_of_its_targets_are_named_once() {
        assertThat(bulletin("2024-Q1").assignments()).containsExactly("Các chỉ tiêu TT 1, 4: theo Quyết định 25.");
    }

    /** With so many of its points, those that need direction most. */
    private static Bulletin told(Bulletin bulletin, int points) {
        Briefing briefing = Objects.requireNonNull(bulletin.briefing());
        return bulletin.corrected(
                CORRECTION,
                new Briefing(
                        briefing.rank(),
                        briefing.movement(),
                        briefing.before(),
                        briefing.points().subList(0, points),
                        briefing.further(),
                        briefing.highlights(),
                        briefing.chapters()));
    }

    private static Bulletin bulletin(String period) {
        return Edition.of(
                        LEDGER.at(period), List.of(), Rulebook.STANDARD, Wording.STANDARD, 1, LocalDate.of(2024, 4, 3))
                .bulletins()
                .get(0);
    }
}
