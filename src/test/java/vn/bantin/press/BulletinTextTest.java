package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bantin.press.ReadPdf.squeezed;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.page.OpenLines;

class BulletinTextTest {

    private static final String HEAD = squeezed("""
            TT Chỉ tiêu ĐVT Kế hoạch năm""");

    static Stream<Bulletin> bulletins() {
        return SampleEdition.EDITION.bulletins().stream();
    }

    @ParameterizedTest
    @MethodSource("bulletins")
    void everything_a_bulletin_holds_is_printed_where_it_belongs(Bulletin bulletin) {
        PageAssertions.assertPrinted(bulletin, SampleEdition.read(bulletin.unit()));
    }

    @Test
    void everything_the_summary_holds_is_printed_where_it_belongs() {
        PageAssertions.assertPrinted(SampleEdition.EDITION.summary(), SampleEdition.read(SampleEdition.SUMMARY));
    }

    @ParameterizedTest
    @MethodSource("bulletins")
    void the_plain_text_of_the_page_of_a_row_holds_all_that_the_row_says(Bulletin bulletin) {
        ReadPdf pdf = SampleEdition.read(bulletin.unit());
        List<ReadPdf.Row> printed = PageAssertions.targets(pdf).stream()
                .filter(r -> r.cells().size() > 1)
                .toList();
        assertThat(printed).hasSameSizeAs(bulletin.resultRows());
        for (int i = 0; i < printed.size(); i++) {
            TargetRow row = bulletin.resultRows().get(i);
            String page = pdf.squeezedPage(printed.get(i).page());
            assertThat(page)
                    .contains(squeezed((row.number() == null ? "" : row.number())
                            + row.name()
                            + row.unitOfMeasure()
                            + row.assigned()
                            + row.own()
                            + row.lastYear()
                            + row.valueText()))
                    .contains(squeezed(PageAssertions.judged(row)));
        }
    }

    @Test
    void the_first_page_of_tho_xuan_says_the_sentence_of_its_report() {
        assertThat(SampleEdition.read("395").squeezedPage(1))
                .contains(
                        squeezed("Quý I/2024, huyện Thọ Xuân có 03/38 chỉ tiêu hoàn thành và hoàn thành vượt kế hoạch;"
                                + " 08/38 chỉ tiêu đạt trên 25% kế hoạch; 05/38 chỉ tiêu dưới 25% kế hoạch;"
                                + " còn 22/38 chỉ tiêu chưa đánh giá."));
    }

    @Test
    void the_first_page_of_tho_xuan_has_the_head_of_a_party_document() {
        assertThat(SampleEdition.read("395").squeezedPage(1))
                .startsWith(squeezed("ĐẢNG BỘ TỈNH THANH HÓA HUYỆN ỦY THỌ XUÂN * Số -BC/HU ĐẢNG CỘNG SẢN VIỆT NAM"
                        + " Thọ Xuân, ngày 03 tháng 4 năm 2024 BÁO CÁO"
                        + " kết quả thực hiện các chỉ tiêu quý I/2024 của huyện Thọ Xuân -----"));
    }

    @ParameterizedTest
    @MethodSource("vn.bantin.press.ConformanceTest#files")
    void the_first_page_says_that_the_figures_are_illustrative(String name) {
        assertThat(SampleEdition.read(name).squeezedPage(1)).contains(squeezed("số liệu minh họa"));
    }

    @ParameterizedTest
    @MethodSource("vn.bantin.press.ConformanceTest#files")
    void page_one_has_no_number_and_the_others_have_theirs_at_the_top(String name) {
        ReadPdf pdf = SampleEdition.read(name);

        assertThat(IntStream.rangeClosed(1, pdf.pages().size()).mapToObj(page -> pdf.above(page, 57)))
                .startsWith("", "2")
                .containsExactlyElementsOf(IntStream.rangeClosed(1, pdf.pages().size())
                        .mapToObj(page -> page == 1 ? "" : "" + page)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("bulletins")
    void the_head_of_the_table_stands_above_it_on_each_of_its_pages_once(Bulletin bulletin) {
        ReadPdf pdf = SampleEdition.read(bulletin.unit());
        List<Integer> pages = PageAssertions.targets(pdf).stream()
                .map(ReadPdf.Row::page)
                .distinct()
                .toList();
        assertThat(pages.size()).isBetween(bulletin.resultRows().isEmpty() ? 0 : 1, 3);
        for (int page = 1; page <= pdf.pages().size(); page++) {
            String text = pdf.squeezedPage(page);
            if (pages.contains(page)) {
                assertThat(text).containsOnlyOnce(HEAD);
                String first = firstRow(pdf, page);
                assertThat(text.indexOf(HEAD)).isLessThan(text.indexOf(first));
            } else {
                assertThat(text).doesNotContain(HEAD);
            }
        }
    }

    private static String firstRow(ReadPdf pdf, int page) {
        return String.join(
                "",
                PageAssertions.targets(pdf).stream()
                        .filter(row -> row.page() == page)
                        .findFirst()
                        .orElseThrow()
                        .cells());
    }

    @Test
    void the_groups_are_numbered_with_roman_numerals_and_the_targets_all_through() {
        ReadPdf pdf = SampleEdition.read("395");
        List<ReadPdf.Row> rows = PageAssertions.targets(pdf);

        assertThat(rows.stream().map(ReadPdf.Row::cells).filter(c -> c.size() == 1))
                .containsExactly(
                        List.of("I.Kinhtế"),
                        List.of("II.Vănhóa-xãhội"),
                        List.of("III.Môitrường"),
                        List.of("IV.Quốcphòng-anninh"),
                        List.of("V.XâydựngĐảng"));
        Stream<String> open = OpenLines.of(SampleEdition.bulletin("395"), SampleEdition.PRESS.words()).stream()
                .flatMap(line -> Pattern.compile("(?<=[:;] )[0-9]+(?=\\. )")
                        .matcher(line)
                        .results()
                        .map(MatchResult::group));
        Stream<String> assessed = rows.stream()
                .map(ReadPdf.Row::cells)
                .filter(cells -> cells.size() > 1)
                .map(cells -> cells.get(0))
                .filter(number -> !number.isEmpty());
        assertThat(Stream.concat(assessed, open).sorted(Comparator.comparing(Integer::valueOf)))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 38).mapToObj(Integer::toString).toList());
    }

    /** As leaders asked: all of it in sixty seconds, none of it in a sixth page. */
    @ParameterizedTest
    @MethodSource("bulletins")
    void a_bulletin_has_at_most_five_pages(Bulletin bulletin) {
        assertThat(SampleEdition.read(bulletin.unit()).pages()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void nearly_every_bulletin_has_four() {
        assertThat(bulletins()
                        .filter(bulletin ->
                                SampleEdition.read(bulletin.unit()).pages().size() <= 4))
                .hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void a_group_heading_never_stands_alone_at_the_foot_of_a_page_however_long_the_group_above() {
        for (int rows = 1; rows <= 30; rows++) {
            Bulletin bulletin = twoGroups(rows).bulletins().get(0);
            ReadPdf pdf = ReadPdf.of(
                    SampleEdition.PRESS.print(bulletin, SampleEdition.ISSUED_ON).content());

            PageAssertions.assertPrinted(bulletin, pdf);
        }
    }

    /** A group of so many targets and then one whose first target is high. */
    private static Edition twoGroups(int rows) {
        SmallLedger ledger = new SmallLedger().unit("1", "Thọ Xuân");
        for (int i = 1; i <= rows; i++) {
            ledger.indicator("A" + i, "Chỉ tiêu " + i, "Kinh tế", "ha").target("1", "A" + i, "100", "30");
        }
        ledger.indicator("B", "Chỉ tiêu có tên dài ".repeat(15).strip(), "Môi trường", "%")
                .target("1", "B", "100", "30");
        return ledger.edition();
    }
}
