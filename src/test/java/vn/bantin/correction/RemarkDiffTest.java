package vn.bantin.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.Briefing;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.progress.Period;
import vn.bantin.progress.Remark;

/** Which of what people wrote differs from another edition, by section and target. */
class RemarkDiffTest {

    @Test
    void a_text_is_told_under_its_section_and_the_target_that_it_names() {
        List<String> causes = List.of("Thu ngân sách (TT 4): Đất trầm lắng.", "Mưa lũ.");
        assertThat(told(Briefing.Part.CAUSES, causes, causes)).isEmpty();
        assertThat(told(Briefing.Part.CAUSES, causes, List.of("Thu ngân sách (TT 4): Đất đã bán.", "Mưa lũ.")))
                .containsExactly("THU CAUSE: Đất trầm lắng. -> Đất đã bán.");
        assertThat(told(Briefing.Part.SOLUTIONS, List.of("Thu ngân sách: rà soát."), List.of()))
                .containsExactly("null SOLUTION: Thu ngân sách: rà soát. -> ");
        assertThat(told(Briefing.Part.PROPOSALS, List.of(), List.of("Cấp vốn.")))
                .containsExactly("null PROPOSAL:  -> Cấp vốn.");
    }

    @Test
    void texts_that_went_are_held_against_those_that_came_one_by_one() {
        assertThat(told(Briefing.Part.TASKS, List.of("A.", "B.", "D."), List.of("C.", "D.")))
                .containsExactly("null TASK: A. -> C.", "null TASK: B. -> ");
        assertThat(told(Briefing.Part.TASKS, List.of("D.", "A."), List.of("B.", "C.", "D.")))
                .containsExactly("null TASK: A. -> B.", "null TASK:  -> C.");
        assertThat(told(Briefing.Part.TASKS, List.of("A.", "A."), List.of("A.")))
                .containsExactly("null TASK: A. -> ");
    }

    @Test
    void highlights_are_told_as_they_were_written_wherever_they_stand() {
        Remark written = remark(Remark.Section.HIGHLIGHT, "Đón Tết", "Sở A", LocalDate.of(2024, 6, 30), "BC 5");
        Remark cause = remark(Remark.Section.CAUSE, "Mưa lũ", null, null, null);
        UnitPaper none = paper(Briefing.Part.HIGHLIGHTS, List.of("Khác."), List.of());
        UnitPaper both = paper(Briefing.Part.HIGHLIGHTS, List.of(), List.of(written, cause));

        assertThat(told(none, both)).containsExactly("null HIGHLIGHT:  -> Đón Tết; Sở A; BC 5; 2024-06-30");
    }

    @Test
    void the_notice_names_the_target_behind_what_was_written_and_counts_what_is_alike() {
        assertThat(CorrectionNarrator.ofUnit(
                                1,
                                "ngày 03 tháng 4 năm 2024",
                                List.of(EditionDiffTest.ROW),
                                RemarkDiff.of(
                                        paper(Briefing.Part.CAUSES, List.of("Thu ngân sách (TT 4): A."), List.of()),
                                        paper(
                                                Briefing.Part.CAUSES,
                                                List.of("Thu ngân sách (TT 4): B.", "C.", "D."),
                                                List.of())))
                        .items())
                .containsExactly("Bổ sung 02 nguyên nhân.", "Sửa nguyên nhân của chỉ tiêu Thu ngân sách (TT 4).");
    }

    private static List<String> told(String part, List<String> then, List<String> now) {
        return told(paper(part, then, List.of()), paper(part, now, List.of()));
    }

    private static List<String> told(UnitPaper then, UnitPaper now) {
        return RemarkDiff.of(then, now).stream()
                .map(change -> "%s %s: %s -> %s"
                        .formatted(
                                change.indicator(),
                                change.figure(),
                                change.from().text(),
                                change.to().text()))
                .toList();
    }

    private static UnitPaper paper(String part, List<String> items, List<Remark> remarks) {
        Briefing briefing = new Briefing(
                "",
                "",
                "",
                List.of(),
                null,
                List.of(),
                List.of(new Briefing.Chapter("", List.of(new Briefing.Part(part, items)))));
        Bulletin bulletin = EditionDiffTest.with(EditionDiffTest.BULLETIN, Map.of("briefing", briefing));
        return new UnitPaper(bulletin, EditionDiffTest.LINE, remarks);
    }

    private static Remark remark(Remark.Section section, String text, String body, LocalDate due, String source) {
        return new Remark("P", "395", Period.of("2024-Q2"), section, 1, null, text, body, due, source);
    }
}
