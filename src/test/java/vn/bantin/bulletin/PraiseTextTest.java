package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Period;
import vn.bantin.progress.Remark;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;

/** What went well: highlights, and behind them the completed targets that none of them is about. */
class PraiseTextTest {

    /** More than any paragraph of these tests takes. */
    private static final double ROOM = 500;

    private static final RemarkText NO_REMARKS = new RemarkText(List.of(), List.of());

    @Test
    void highlights_come_first_then_the_other_completed_targets() {
        List<Assessment> counted = targets("100", "100", "100", "30", "30", "30");
        PraiseText praise = praise(List.of(told(counted.get(1)), told(counted.get(3))), counted);

        assertThat(praise.isEmpty()).isFalse();
        assertThat(praise.fitting(ROOM))
                .isEqualTo("Kết quả nổi bật: Câu về B. Câu về D. Chỉ tiêu hoàn thành khác: A; C.");
    }

    @Test
    void without_a_completed_highlight_there_are_no_others() {
        List<Assessment> counted = targets("100", "30", "30");

        assertThat(praise(List.of(told(counted.get(1))), counted).fitting(ROOM))
                .isEqualTo("Kết quả nổi bật: Câu về B. Chỉ tiêu hoàn thành: A.");
        assertThat(praise(List.of(), counted).fitting(ROOM)).isEqualTo("Chỉ tiêu hoàn thành: A.");
    }

    @Test
    void of_many_completed_targets_six_are_named_and_where_most_are_completed_the_three_of_most_weight() {
        List<Assessment> half = targets(
                "100", "100", "100", "100", "100", "100", "100", "100", "30", "30", "30", "30", "30", "30", "30", "30");
        assertThat(praise(List.of(), half).fitting(ROOM))
                .as("eight of sixteen")
                .isEqualTo("Chỉ tiêu hoàn thành: A; B; C; D; E; F và 02 chỉ tiêu khác.");

        List<Assessment> most = targets("100", "100", "100", "100", "100", "30");
        assertThat(praise(List.of(), most).fitting(ROOM))
                .as("five of six, the last ones weigh most")
                .isEqualTo("Chỉ tiêu hoàn thành: E; D; C và 02 chỉ tiêu khác.");
        assertThat(praise(List.of(told(most.get(0)), told(most.get(1)), told(most.get(2))), most)
                        .fitting(ROOM))
                .as("three have been named")
                .isEqualTo("Kết quả nổi bật: Câu về A. Câu về B. Câu về C.");
    }

    @Test
    void the_less_room_there_is_the_fewer_are_named_and_the_fewer_highlights_told() {
        List<Assessment> counted = targets("100", "100", "100", "30", "30", "30", "30");
        PraiseText praise = praise(List.of(atLength(counted.get(0)), atLength(counted.get(3))), counted);
        double line = PageOneRoom.paragraph("A");

        assertThat(praise.fitting(PageOneRoom.paragraph(praise.fitting(ROOM)))).isEqualTo(praise.fitting(ROOM));
        assertThat(praise.fitting(line)).isEqualTo("Chỉ tiêu hoàn thành: A; B; C.");
        assertThat(praise.fitting(line - 1)).isEmpty();
    }

    @Test
    void where_the_others_have_no_room_at_all_a_highlight_is_told_alone() {
        List<Assessment> counted =
                targets("100 " + "Một chỉ tiêu có tên rất dài ".repeat(6).strip(), "30", "30");
        PraiseText praise = praise(List.of(told(counted.get(1))), counted);

        assertThat(praise.fitting(PageOneRoom.paragraph("A"))).isEqualTo("Kết quả nổi bật: Câu về B.");
    }

    @Test
    void what_somebody_wrote_of_a_target_is_not_told_again() {
        List<Assessment> counted = targets("100", "100", "30", "30");
        RemarkText remarks = new RemarkText(List.of(remark("A"), remark("B")), List.of());
        PraiseText praise = PraiseText.of(List.of(told(counted.get(0))), counted, counted, remarks);

        assertThat(praise.isEmpty()).isTrue();
        assertThat(praise.fitting(ROOM)).isEmpty();
        assertThat(praise(List.of(told(counted.get(2))), targets("30", "30", "30"))
                        .isEmpty())
                .isFalse();
    }

    private static PraiseText praise(List<Highlights.Told> highlights, List<Assessment> counted) {
        return PraiseText.of(highlights, counted, counted, NO_REMARKS);
    }

    private static Highlights.Told told(Assessment target) {
        return new Highlights.Told(target, "Câu về " + target.indicator().name() + ".");
    }

    private static Highlights.Told atLength(Assessment target) {
        return new Highlights.Told(
                target,
                "Câu về " + target.indicator().name()
                        + ", một câu rất dài mà hai dòng mới chứa hết được, nên không vừa.");
    }

    private static Remark remark(String indicator) {
        return new Remark(
                "P", "1", Period.of("2024-Q1"), Remark.Section.HIGHLIGHT, 1, indicator, "Đã xong.", null, null, null);
    }

    /**
     * Targets A, B, C … with a plan of 100 each, of which so much is done, with another name behind a space; each weighs more
     * than the one before.
     */
    private static List<Assessment> targets(String... done) {
        StringBuilder ledger = new StringBuilder("""
            # units
            code,name,kind
            1,Một,DISTRICT
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,measure,weight
            """);
        letters(done)
                .forEach(i -> ledger.append("%s,%s,FLOW,%d\n"
                        .formatted(letter(i), done[i].contains(" ") ? done[i].split(" ", 2)[1] : letter(i), i + 1)));
        ledger.append("# targets\nprogramme,unit,indicator,comparator,low\n");
        letters(done).forEach(i -> ledger.append("P,1,%s,AT_LEAST,100\n".formatted(letter(i))));
        ledger.append("# progress\nprogramme,unit,indicator,period,value\n");
        letters(done).forEach(i -> ledger.append("P,1,%s,2024-Q1,%s\n".formatted(letter(i), done[i].split(" ")[0])));
        return Scoreboard.of(LedgerFile.of(ledger.toString()).at("2024-Q1"), Rulebook.STANDARD)
                .assessments();
    }

    private static IntStream letters(String... done) {
        return IntStream.range(0, done.length);
    }

    private static String letter(int i) {
        return String.valueOf((char) ('A' + i));
    }
}
