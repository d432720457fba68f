package vn.bantin.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.Briefing;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.bulletin.Wording;
import vn.bantin.progress.LedgerFile;
import vn.bantin.scoring.Rulebook;

/** By what a place is told, and how many times the value is that of the base year, held against another edition. */
class HighlightDiffTest {

    private static final Bulletin BULLETIN = EditionDiffTest.BULLETIN;
    private static final String PLAIN = "Thu ngân sách đạt 1.234,5 tỷ đồng, đứng thứ nhất toàn tỉnh.";

    @Test
    void the_basis_of_a_place_is_told_of_its_target() {
        String byPlan = PLAIN.replace("tỉnh.", "tỉnh về mức thực hiện kế hoạch (bằng 61,7% kế hoạch).");
        String byPoints = PLAIN.replace("tỉnh.", "tỉnh về điểm của chỉ tiêu, theo ý kiến cơ quan theo dõi.");
        String shared =
                "Thu ngân sách đạt 1.234,5 tỷ đồng, là 01 trong 05 đơn vị đạt điểm tối đa của chỉ tiêu (bằng 61,7% kế"
                        + " hoạch).";

        assertThat(told(PLAIN, byPlan))
                .containsExactly(
                        "THU căn cứ xếp hạng của chỉ tiêu từ “số liệu thực hiện” thành “mức thực hiện kế hoạch”");
        assertThat(told(byPlan, byPoints))
                .containsExactly(
                        "THU căn cứ xếp hạng của chỉ tiêu từ “mức thực hiện kế hoạch” thành “điểm của chỉ tiêu”");
        assertThat(told(byPoints, shared))
                .containsExactly("THU căn cứ xếp hạng của chỉ tiêu từ “điểm của chỉ tiêu” thành “điểm tối đa”");
        assertThat(told(shared, PLAIN))
                .containsExactly("THU căn cứ xếp hạng của chỉ tiêu từ “điểm tối đa” thành “số liệu thực hiện”");
        assertThat(told(PLAIN, PLAIN.replace("nhất", "2/27")))
                .as("that is a rank")
                .isEmpty();
        assertThat(told(PLAIN, "Thu ngân sách đạt 1.234,5 tỷ đồng.")).isEmpty();
        assertThat(told(PLAIN, "")).isEmpty();
    }

    @Test
    void the_base_year_is_told_where_the_value_is_as_it_was() {
        String times = "Thu ngân sách đạt 1.234,5 tỷ đồng, gấp 1,41 lần năm 2020 và đứng thứ nhất toàn tỉnh.";
        String other = times.replace("1,41", "1,5");

        assertThat(told(times, other))
                .containsExactly("THU so với năm gốc từ “gấp 1,41 lần năm 2020” thành “gấp 1,5 lần năm 2020”");
        Bulletin valued = EditionDiffTest.with(
                with(other),
                Map.of("rows", List.of(EditionDiffTest.with(EditionDiffTest.ROW, Map.of("valueText", "1.300,0")))));
        assertThat(HighlightDiff.of(with(times), valued)).isEmpty();
    }

    @Test
    void other_numbers_of_a_highlight_are_told_and_one_for_which_page_one_lost_its_room_is_not() {
        String four = "Thu ngân sách đạt 1.234,5 tỷ đồng, là 01 trong 04 đơn vị đạt điểm tối đa của chỉ tiêu.";
        String five = four.replace("04", "05");

        assertThat(HighlightDiff.sentences(with(four), with(five))).containsExactly(new SentenceDiff.Pair(four, five));
        assertThat(HighlightDiff.sentences(with(four), with(""))).containsExactly(new SentenceDiff.Pair(four, ""));
        Bulletin longer = EditionDiffTest.with(with(""), Map.of("counts", "Một câu dài hơn."));
        assertThat(HighlightDiff.sentences(with(four), longer)).isEmpty();
        Bulletin worded = EditionDiffTest.with(with(five), Map.of("counts", "Một câu dài hơn."));
        assertThat(HighlightDiff.sentences(with(four), worded)).containsExactly(new SentenceDiff.Pair(four, five));
    }

    @Test
    void the_highest_score_is_the_same_in_the_words_of_an_older_release() {
        String older = "Thu ngân sách đạt 1.234,5 tỷ đồng, cùng 04 đơn vị khác đạt điểm tối đa của chỉ tiêu.";
        String old =
                "Thu ngân sách đạt 1.234,5 tỷ đồng, cùng 04 đơn vị khác được tính mức cao nhất, 120% mức phải đạt.";
        String newer = "Thu ngân sách đạt 1.234,5 tỷ đồng, cùng 04 đơn vị khác dẫn đầu về điểm của chỉ tiêu.";
        String fewer = newer.replace("04", "03");

        assertThat(HighlightDiff.sentences(with(older), with(newer))).isEmpty();
        assertThat(HighlightDiff.sentences(with(old), with(newer))).isEmpty();
        assertThat(HighlightDiff.sentences(with(older), with(fewer)))
                .containsExactly(new SentenceDiff.Pair(older, fewer));
    }

    @Test
    void what_people_wrote_is_no_highlight_that_follows_from_figures() {
        String three = "Chỉ tiêu hoàn thành kế hoạch: 3 chỉ tiêu.";
        String four = three.replace("3", "4");

        assertThat(HighlightDiff.sentences(
                        highlighting(BULLETIN, List.of("Đón 3 đoàn khách.")),
                        highlighting(BULLETIN, List.of("Đón 4 đoàn khách."))))
                .isEmpty();
        assertThat(HighlightDiff.sentences(
                        highlighting(BULLETIN, List.of(three)), highlighting(BULLETIN, List.of(four))))
                .containsExactly(new SentenceDiff.Pair(three, four));
    }

    @Test
    void of_two_names_that_a_sentence_holds_the_longer_one_is_meant_and_its_value_compared() {
        String local = PLAIN.replace("ngân sách", "ngân sách nội địa");
        String byPoints = local.replace("tỉnh.", "tỉnh về điểm của chỉ tiêu.");
        String times = local.replace(", đứng", ", gấp 1,41 lần năm 2020, đứng");
        String other = times.replace("1,41", "1,5");

        assertThat(words(HighlightDiff.of(withLocal(local, "1.234,5"), withLocal(byPoints, "1.234,5"))))
                .containsExactly("NOI căn cứ xếp hạng của chỉ tiêu từ “số liệu thực hiện” thành “điểm của chỉ tiêu”");
        assertThat(words(HighlightDiff.of(withLocal(times, "1.234,5"), withLocal(other, "1.234,5"))))
                .containsExactly("NOI so với năm gốc từ “gấp 1,41 lần năm 2020” thành “gấp 1,5 lần năm 2020”");
        assertThat(HighlightDiff.of(withLocal(times, "1.234,5"), withLocal(other, "1.300,0")))
                .isEmpty();
    }

    /** With a second target, whose name holds the name of the first one. */
    private static Bulletin withLocal(String highlight, String value) {
        TargetRow local = EditionDiffTest.with(
                EditionDiffTest.ROW, Map.of("indicator", "NOI", "name", "Thu ngân sách nội địa", "valueText", value));
        return EditionDiffTest.with(with(highlight), Map.of("rows", List.of(EditionDiffTest.ROW, local)));
    }

    @Test
    void the_basis_of_the_leaders_is_told_by_the_name_of_the_indicator() {
        Summary summary = Edition.of(
                        LedgerFile.sample().at("2024-Q1"),
                        List.of(),
                        Rulebook.STANDARD,
                        Wording.STANDARD,
                        1,
                        LocalDate.of(2024, 4, 3))
                .summary();
        Summary then = leaders(summary, "theo % kế hoạch");

        assertThat(words(HighlightDiff.of(then, leaders(summary, "theo điểm chỉ tiêu"))))
                .containsExactly(
                        "căn cứ xếp hạng của chỉ tiêu từ “Thu ngân sách theo % kế hoạch” thành “Thu ngân sách theo"
                                + " điểm chỉ tiêu”");
        assertThat(HighlightDiff.of(leaders(summary, "tỷ đồng"), then))
                .as("an older edition")
                .isEmpty();
        assertThat(HighlightDiff.of(then, EditionDiffTest.with(summary, Map.of("extremes", List.of()))))
                .isEmpty();
    }

    private static Summary leaders(Summary summary, String by) {
        return EditionDiffTest.with(
                summary, Map.of("extremes", List.of(new Summary.Extreme("Thu ngân sách", by, "A (12%)", "B (9%)"))));
    }

    private static List<String> told(String then, String now) {
        return words(HighlightDiff.of(with(then), with(now)));
    }

    private static List<String> words(List<FigureChange> changes) {
        return changes.stream()
                .map(change -> (change.indicator() == null ? "" : change.indicator() + " ") + change.words())
                .toList();
    }

    static Bulletin with(String highlight) {
        List<String> highlights =
                highlight.isEmpty() ? List.of() : List.of("Đón Tết vui tươi.", "Kết quả nổi bật: " + highlight);
        return highlighting(BULLETIN, highlights);
    }

    private static Bulletin highlighting(Bulletin bulletin, List<String> highlights) {
        return EditionDiffTest.with(
                bulletin, Map.of("briefing", new Briefing("", "", "", List.of(), null, highlights, List.of())));
    }
}
