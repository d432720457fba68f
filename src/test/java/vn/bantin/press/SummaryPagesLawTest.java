package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Summary;
import vn.bantin.page.SheetVolume;
import vn.bantin.progress.Period;

/** What the pages over all units and the sheets look like to the one who turns them, whatever their figures are. */
@Tag("slow")
class SummaryPagesLawTest {

    private static final float NUMBER = 56.5f; // 20 mm from the top
    private static final float LINE = 9.5f;

    @Test
    void the_laws_hold_for_the_demonstration() {
        assertLawful(SampleEdition.EDITION);
        assertOnPageOne(SampleEdition.EDITION.summary());
    }

    @Test
    void the_laws_hold_for_a_year_that_is_assessed_as_a_whole() {
        Edition year = SampleEdition.of(new Period(2023, 4));
        assertLawful(year);
        assertOnPageOne(year.summary());
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 31, 60, 135})
    void the_laws_hold_for_few_and_for_many_communes(int units) {
        Edition communes = Meetings.communes(units, 6);
        assertLawful(communes);
        assertOnPageOne(communes.summary());
    }

    @ParameterizedTest
    @MethodSource("periods")
    void the_laws_hold_for_all_quarters_of_the_demonstration(Period period) {
        Edition edition = SampleEdition.of(period);
        assertLawful(edition);
        assertOnPageOne(edition.summary());
    }

    static Stream<Period> periods() {
        return Stream.of("2023-Q1", "2023-Q2", "2023-Q3").map(Period::of);
    }

    @Test
    void of_135_communes_the_matrix_takes_three_pages_and_each_rank_one_line_below_a_head_of_two() {
        List<JasperPrint> prints =
                SampleEdition.FILLER.prints(Meetings.communes(135, 6).summary(), 0);

        assertThat(prints.get(1).getPages()).hasSizeLessThanOrEqualTo(3);
        List<JRPrintText> cells = prints.get(2).getPages().stream()
                .flatMap(page -> page.getElements().stream())
                .filter(element -> "ranking".equals(property(element, "bantin.table")))
                .map(JRPrintText.class::cast)
                .toList();
        assertThat(cells)
                .hasSizeGreaterThan(5 * 100)
                .allSatisfy(cell -> assertThat(cell.getHeight())
                        .as(cell.getFullText())
                        .isEqualTo("th".equals(property(cell, "bantin.tag")) ? 28 : 17));
    }

    private static String property(JRPrintElement element, String name) {
        return element.hasProperties() ? element.getPropertiesMap().getProperty(name) : null;
    }

    static void assertLawful(Summary summary) {
        assertLawful(
                "summary",
                SampleEdition.PRESS.print(summary, SampleEdition.ISSUED_ON).content());
    }

    /** What a leader asks for in a minute stands on page one, below the strip. */
    private static void assertOnPageOne(Summary summary) {
        ReadPdf pdf = ReadPdf.of(
                SampleEdition.PRESS.print(summary, SampleEdition.ISSUED_ON).content());
        String one = pdf.squeezedPage(1);
        assertThat(one).contains(ReadPdf.squeezed("Được xếp hạng"));
        assertThat(summary.overview().subList(0, summary.onPageOne()))
                .allSatisfy(sentence -> assertThat(one).contains(ReadPdf.squeezed(sentence)));
    }

    private static void assertLawful(Edition edition) {
        assertLawful(edition.summary());
        assertLawful(
                "sheets",
                SampleEdition.PRESS
                        .sheets(SheetVolume.whole(edition.sheets()), edition.summary(), SampleEdition.ISSUED_ON)
                        .pdf()
                        .content());
    }

    private static void assertLawful(String name, byte[] content) {
        ReadPdf pdf = ReadPdf.of(content);
        int pages = pdf.pages().size();
        for (int page = 1; page < pages; page++) {
            assertThat(PagesLawTest.full(pdf, page))
                    .as("share of page %d of %d of the %s that is full", page, pages, name)
                    .isGreaterThan(1 / 3f);
        }
        assertThat(lines(pdf.letters().get(pages - 1)))
                .as("lines on the last page of the " + name)
                .isGreaterThanOrEqualTo(8);
        PageAssertions.assertPlaced(pdf);
    }

    /** The lines below the number of the page. */
    private static int lines(List<TextPosition> letters) {
        int lines = 0;
        float last = NUMBER;
        for (float place :
                new TreeSet<>(letters.stream().map(TextPosition::getYDirAdj).toList())) {
            if (place - last > LINE) {
                lines++;
                last = place;
            }
        }
        return lines;
    }
}
