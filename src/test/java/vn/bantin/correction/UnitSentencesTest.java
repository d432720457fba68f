package vn.bantin.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Summary;
import vn.bantin.progress.Status;
import vn.bantin.scoring.RankRange;
import vn.bantin.scoring.StatusTally;

/** Which sentences of a unit are told beside its figures, and which lines of its method. */
class UnitSentencesTest {

    private static final Bulletin BULLETIN = EditionDiffTest.BULLETIN;
    private static final Summary.Line LINE = EditionDiffTest.LINE;
    private static final Summary.Line MOVED = EditionDiffTest.with(LINE, Map.of("previousRank", 6));

    @Test
    void a_paper_of_which_nothing_is_assessed_says_no_more_than_its_rows() {
        Bulletin none = EditionDiffTest.with(
                with("remarks", "Thêm 7."),
                Map.of("tally", StatusTally.of(1, List.of(Status.NOT_ASSESSED)), "method", List.of("Kỳ 2.")));

        assertThat(told(none, LINE, BULLETIN, LINE)).isEmpty();
        assertThat(told(BULLETIN, LINE, none, LINE)).isEmpty();
    }

    @Test
    void a_highlight_that_follows_from_other_units_is_told_like_any_sentence() {
        String four = "Thu ngân sách đạt 1.234,5 tỷ đồng, là 01 trong 04 đơn vị đạt điểm tối đa của chỉ tiêu.";
        String five = four.replace("04", "05");

        assertThat(told(HighlightDiffTest.with(four), LINE, HighlightDiffTest.with(five), LINE))
                .containsExactly("nhận xét từ “" + four + "” thành “" + five + "”");
        assertThat(told(HighlightDiffTest.with(four), LINE, HighlightDiffTest.with(five), MOVED))
                .as("where a figure has changed")
                .containsExactly("hạng kỳ trước từ 5 thành 6");
    }

    @Test
    void of_what_costs_most_points_as_many_targets_are_compared_as_both_have_room_for() {
        String two = "Mất điểm nhiều nhất so với mức 100 điểm: Thu ngân sách (9,1 điểm); Xuất khẩu (1,3 điểm).";

        assertThat(told(
                        with("remarks", two),
                        LINE,
                        with("remarks", "Mất điểm nhiều nhất so với mức 100 điểm: Thu ngân sách (9,1 điểm)."),
                        LINE))
                .isEmpty();
        assertThat(told(
                        with("changes", two),
                        LINE,
                        with("changes", "Mất điểm nhiều nhất so với mức 100 điểm: Thu ngân sách (8,1 điểm)."),
                        LINE))
                .containsExactly("nhận xét từ “Mất điểm nhiều nhất so với mức 100 điểm: Thu ngân sách (9,1 điểm)” thành"
                        + " “Mất điểm nhiều nhất so với mức 100 điểm: Thu ngân sách (8,1 điểm)”");
    }

    @Test
    void a_figure_that_no_paper_prints_does_not_stand_for_a_sentence() {
        Summary.Line further = EditionDiffTest.with(LINE, Map.of("swing", new RankRange(1, 4)));

        assertThat(told(BULLETIN, LINE, with("changes", "Hạng 4."), further, false))
                .containsExactly("dao động hạng từ 2-4 thành 1-4", "nhận xét từ “Hạng 3.” thành “Hạng 4.”");
        assertThat(told(BULLETIN, LINE, with("changes", "Hạng 4."), further, true))
                .containsExactly("dao động hạng từ 2-4 thành 1-4");
    }

    @Test
    void lines_of_the_method_that_follow_from_figures_are_told_where_no_figure_is() {
        Bulletin then = with("method", "Hạng của huyện có thể từ 2 đến 4.", "Kỳ 2.");
        Bulletin now = with("method", "Hạng của huyện có thể từ 3 đến 5.", "Kỳ 3.");

        assertThat(told(then, LINE, now, LINE))
                .containsExactly(
                        "cách đánh giá từ “Hạng của huyện có thể từ 2 đến 4” thành “Hạng của huyện có thể từ 3 đến 5”",
                        "cách đánh giá từ “Kỳ 2” thành “Kỳ 3”");
        assertThat(told(then, LINE, now, MOVED))
                .containsExactly("hạng kỳ trước từ 5 thành 6", "cách đánh giá từ “Kỳ 2” thành “Kỳ 3”");
        assertThat(told(with("method", "Hạng của huyện dao động từ 2 đến 4."), LINE, now, MOVED))
                .as("what is no number stays")
                .containsExactly(
                        "hạng kỳ trước từ 5 thành 6",
                        "cách đánh giá từ “Hạng của huyện dao động từ … đến …” thành “Kỳ 3”");
    }

    @Test
    void the_word_for_scores_that_lie_close_is_no_rule() {
        assertThat(told(
                        with("method", "“Điểm sát nhau”: chênh không quá 0,5 điểm.", "Kỳ 2."),
                        LINE,
                        with("method", "Kỳ 2."),
                        LINE))
                .isEmpty();
    }

    private static Bulletin with(String component, String... sentences) {
        return EditionDiffTest.with(BULLETIN, Map.of(component, List.of(sentences)));
    }

    private static List<String> told(Bulletin then, Summary.Line lineThen, Bulletin now, Summary.Line lineNow) {
        return told(then, lineThen, now, lineNow, true);
    }

    private static List<String> told(
            Bulletin then, Summary.Line lineThen, Bulletin now, Summary.Line lineNow, boolean ranges) {
        return EditionDiff.changes(
                        new UnitPaper(then, lineThen, List.of()), new UnitPaper(now, lineNow, List.of()), ranges)
                .stream()
                .map(FigureChange::words)
                .toList();
    }
}
