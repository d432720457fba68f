package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Period;
import vn.bantin.progress.Remark;
import vn.bantin.scoring.Rulebook;

/** What people wrote about a unit, as items of its report. */
class RemarkTextTest {

    private static final List<TargetRow> ROWS = Edition.of(
                    LedgerFile.of("""
                        # units
                        code,name,kind
                        1,Một,DISTRICT
                        # programmes
                        code,title,kind,first_year,last_year
                        P,Kế hoạch,ANNUAL,2024,2024
                        # indicators
                        code,name,measure
                        NGO,Ngô,FLOW
                        LUA,Lúa,FLOW
                        # targets
                        programme,unit,indicator,comparator,low
                        P,1,NGO,AT_LEAST,100
                        P,1,LUA,AT_LEAST,100
                        """).at("2024-Q1"),
                    List.of(),
                    Rulebook.STANDARD,
                    Wording.STANDARD,
                    1,
                    LocalDate.of(2024, 4, 3))
            .bulletins()
            .get(0)
            .rows();

    private static final RemarkText TEXT = new RemarkText(
            List.of(
                    remark(Remark.Section.HIGHLIGHT, "LUA", " Được mùa ", null, null, null),
                    remark(Remark.Section.HIGHLIGHT, null, "Hai xã về đích.", null, null, null),
                    remark(Remark.Section.CAUSE, "NGO", "Hạn hán", null, null, null),
                    remark(Remark.Section.CAUSE, "KHOAI", "Không giao.", null, null, null),
                    remark(
                            Remark.Section.TASK,
                            "NGO",
                            "Gieo lại.",
                            "Phòng Kinh tế",
                            LocalDate.of(2024, 6, 3),
                            "Kế hoạch 12"),
                    remark(Remark.Section.TASK, null, "Tưới", null, LocalDate.of(2024, 6, 3), null),
                    remark(Remark.Section.PROPOSAL, null, "Cấp giống", null, null, "Công văn 7"),
                    remark(Remark.Section.PROPOSAL, null, "Cấp vốn.", "Sở Tài chính", null, null)),
            ROWS);

    @Test
    void an_item_names_its_target_and_who_is_to_act_by_when() {
        assertThat(TEXT.highlights()).containsExactly("Lúa (TT 2): Được mùa.", "Hai xã về đích.");
        assertThat(TEXT.causes()).containsExactly("Ngô (TT 1): Hạn hán.", "Không giao.");
        assertThat(TEXT.tasks())
                .containsExactly(
                        new Briefing.Part(
                                "Nhiệm vụ",
                                List.of(
                                        "Ngô (TT 1): Gieo lại (Phòng Kinh tế thực hiện; hạn ngày 03 tháng 6 năm 2024;"
                                                + " theo Kế hoạch 12).",
                                        "Tưới (hạn ngày 03 tháng 6 năm 2024).")),
                        new Briefing.Part(
                                "Kiến nghị, đề xuất",
                                List.of("Cấp giống (theo Công văn 7).", "Cấp vốn (Sở Tài chính thực hiện).")));
    }

    @Test
    void praised_is_only_what_a_highlight_is_about() {
        assertThat(TEXT.praises("LUA")).isTrue();
        assertThat(TEXT.praises("NGO")).isFalse();
        assertThat(TEXT.praises("SAN")).isFalse();
    }

    private static Remark remark(
            Remark.Section section,
            @Nullable String indicator,
            String text,
            @Nullable String body,
            @Nullable LocalDate dueOn,
            @Nullable String source) {
        return new Remark("P", "1", Period.of("2024-Q1"), section, 1, indicator, text, body, dueOn, source);
    }
}
