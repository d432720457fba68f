package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Period;
import vn.bantin.progress.Status;
import vn.bantin.scoring.StatusTally;

/** What page one has room for beside the notice of a correction, by the lines of all else that it tells. */
class CorrectionRoomTest {

    private static final List<String> TEXT = List.of("Một câu.");
    private static final List<Briefing.Chapter> CHAPTER = List.of(new Briefing.Chapter("NHIỆM VỤ", List.of()));

    @Test
    void the_list_fits_where_all_that_is_told_leaves_room_for_it() {
        assertThat(List.of(
                        mostThatFit(page(2).changes(TEXT)),
                        mostThatFit(page(2).changes(TEXT).highlights(TEXT)),
                        mostThatFit(page(2).changes(TEXT).remarks(List.of("Câu đầu.", "Câu sau."))),
                        mostThatFit(page(2).changes(TEXT).chapters(CHAPTER)),
                        mostThatFit(page(2).changes(TEXT).further()),
                        mostThatFit(page(2).changes(TEXT).items(3)),
                        mostThatFit(page(0).changes(TEXT))))
                .as("64 of the notice, 30 and 42 of a list of one, 24 of the rank, 13 of the strip, and the table")
                .containsExactly(7, 5, 5, 5, 6, 2, 17);
    }

    @Test
    void even_the_notice_is_in_the_way_where_less_is_left_than_it_takes_with_the_line_on_its_list() {
        assertThat(mostUncrowded(page(2).changes(TEXT))).as("64 + 18 of 262").isEqualTo(10);
        assertThat(mostUncrowded(page(2).changes(TEXT).items(0)))
                .as("64 of 262")
                .isEqualTo(11);
    }

    @Test
    void a_page_without_notice_or_without_page_one_has_room_for_it() {
        Bulletin uncorrected = page(2).bulletin(40, null);
        Bulletin old = page(2).bulletin(40, correction(1)).corrected(correction(1), null);
        assertThat(List.of(CorrectionRoom.listFits(uncorrected), CorrectionRoom.isCrowded(uncorrected)))
                .containsExactly(true, false);
        assertThat(List.of(CorrectionRoom.listFits(old), CorrectionRoom.isCrowded(old)))
                .containsExactly(true, false);
    }

    @Test
    void as_many_points_stay_as_have_room_beside_the_notice_and_one_in_any_case() {
        assertThat(IntStream.rangeClosed(1, 14)
                        .mapToObj(lines -> CorrectionRoom.corrected(
                                page(3).changes(TEXT).highlights(TEXT).bulletin(lines, null), correction(1)))
                        .map(bulletin -> bulletin.briefing().points().size() + "")
                        .collect(Collectors.joining(" ")))
                .isEqualTo("3 3 3 3 3 3 2 2 2 2 1 1 1 1");
        Bulletin corrected = CorrectionRoom.corrected(
                page(3).changes(TEXT).highlights(TEXT).chapters(CHAPTER).bulletin(9, null), correction(1));
        assertThat(corrected.correction()).isEqualTo(correction(1));
        assertThat(corrected.briefing())
                .isEqualTo(new Briefing("4/25", "tăng 2 bậc", "Kỳ trước", points(1), null, TEXT, CHAPTER));
        Bulletin old =
                CorrectionRoom.corrected(page(3).bulletin(1, null).corrected(correction(2), null), correction(1));
        assertThat(old.correction()).isEqualTo(correction(1));
        assertThat(old.briefing()).isNull();
    }

    @Test
    void which_others_are_behind_is_told_as_long_as_there_is_room_for_it() {
        assertThat(IntStream.rangeClosed(8, 16)
                        .mapToObj(lines -> CorrectionRoom.corrected(
                                page(3).changes(TEXT).further().bulletin(lines, null), correction(1)))
                        .map(bulletin -> bulletin.briefing().points().size() + " "
                                + (bulletin.briefing().further() == null ? "-" : "+"))
                        .collect(Collectors.joining(", ")))
                .isEqualTo("2 +, 2 +, 1 +, 1 +, 1 +, 1 -, 1 -, 1 -, 1 -");
    }

    private static int mostThatFit(Page page) {
        return most(page, CorrectionRoom::listFits);
    }

    private static int mostUncrowded(Page page) {
        return most(page, bulletin -> !CorrectionRoom.isCrowded(bulletin));
    }

    /** The most lines of the sentence of counts with which that is true. */
    private static int most(Page page, Predicate<Bulletin> is) {
        return IntStream.rangeClosed(1, 40)
                .filter(lines -> is.test(page.bulletin(lines, correction(page.items))))
                .max()
                .orElse(0);
    }

    /** Items that take a second line with their numbers before them. */
    private static Correction correction(int items) {
        return new Correction(
                1, "ngày 03 tháng 4 năm 2024", "Có thay đổi.", Collections.nCopies(items, "a".repeat(69)));
    }

    private static Page page(int points) {
        return new Page(points, List.of(), List.of(), List.of(), List.of(), false, 1);
    }

    /** Points of five lines each. */
    private static List<Briefing.Point> points(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> new Briefing.Point(i, "a".repeat(90), "", "", "", ""))
                .toList();
    }

    /** What is told on page one. */
    private record Page(
            int points,
            List<String> highlights,
            List<Briefing.Chapter> chapters,
            List<String> changes,
            List<String> remarks,
            boolean isFurther,
            int items) {

        Page highlights(List<String> said) {
            return new Page(points, said, chapters, changes, remarks, isFurther, items);
        }

        Page chapters(List<Briefing.Chapter> said) {
            return new Page(points, highlights, said, changes, remarks, isFurther, items);
        }

        Page changes(List<String> said) {
            return new Page(points, highlights, chapters, said, remarks, isFurther, items);
        }

        Page remarks(List<String> said) {
            return new Page(points, highlights, chapters, changes, said, isFurther, items);
        }

        Page further() {
            return new Page(points, highlights, chapters, changes, remarks, true, items);
        }

        Page items(int many) {
            return new Page(points, highlights, chapters, changes, remarks, isFurther, many);
        }

        /** The page with a sentence of counts of so many lines. */
        Bulletin bulletin(int lines, @Nullable Correction correction) {
            return new Bulletin(
                    1,
                    "395",
                    "huyện Thọ Xuân",
                    Period.of("2024-Q1"),
                    new Letterhead(null, "HUYỆN ỦY", null, "Thọ Xuân, ngày 03 tháng 4 năm 2024"),
                    "kết quả",
                    "Kế hoạch",
                    "a".repeat(72 * lines - 7),
                    changes,
                    List.of(),
                    remarks,
                    StatusTally.of(0, List.of()),
                    List.of(),
                    isFurther ? List.of(behind()) : List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    new Briefing(
                            "4/25",
                            "tăng 2 bậc",
                            "Kỳ trước",
                            CorrectionRoomTest.points(points),
                            null,
                            highlights,
                            chapters),
                    correction);
        }

        private static TargetRow behind() {
            return new TargetRow(
                    "THU",
                    "Kinh tế",
                    9,
                    "Thu",
                    "%",
                    "",
                    "",
                    "",
                    "",
                    "",
                    null,
                    "",
                    null,
                    null,
                    Status.BEHIND,
                    "chậm tiến độ",
                    "",
                    null,
                    null,
                    false,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }
}
