package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bantin.press.ReadPdf.squeezed;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.bulletin.Briefing;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Correction;
import vn.bantin.bulletin.CorrectionRoom;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Phrase;
import vn.bantin.progress.Period;
import vn.bantin.progress.Status;

/** What every bulletin of 38 targets looks like to the one who turns its pages, whatever its figures are. */
@Tag("slow")
class PagesLawTest {

    private static final float TOP = 56.5f; // 20 mm
    private static final float LINE = 9.5f; // between two lines, and more than between the middles of two cells
    private static final float ONE = 12.5f; // of text of 10.5 pt
    private static final float INDENT = 30 / 25.4f * 72 + 10 / 25.4f * 72;

    static Stream<Bulletin> demonstration() {
        return SampleEdition.EDITION.bulletins().stream();
    }

    @ParameterizedTest
    @MethodSource("demonstration")
    void the_laws_hold_for_the_demonstration(Bulletin bulletin) {
        assertLawful(bulletin, SampleEdition.read(bulletin.unit()));
    }

    @Test
    void the_laws_hold_for_some_units_of_a_year_that_is_assessed_as_a_whole() {
        SampleEdition.of(new Period(2023, 4)).bulletins().stream()
                .filter(bulletin -> List.of("387", "388", "399", "407").contains(bulletin.unit()))
                .forEach(PagesLawTest::assertLawful);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 17})
    void the_laws_hold_for_two_units_of_a_ledger_by_chance(long seed) {
        RandomLedgers.edition(seed).bulletins().stream().limit(2).forEach(bulletin -> assertLawful(bulletin, seed));
    }

    @ParameterizedTest
    @MethodSource("periods")
    void the_laws_hold_for_every_third_unit_in_two_quarters_of_the_year_before(Period period) {
        SampleEdition.of(period).bulletins().stream()
                .filter(bulletin -> bulletin.number() % 3 == 0)
                .forEach(PagesLawTest::assertLawful);
    }

    static Stream<Period> periods() {
        return Stream.of("2023-Q2", "2023-Q4").map(Period::of);
    }

    static LongStream seeds() {
        return LongStream.range(0, RandomLedgers.UNITS);
    }

    /** Of 27 ledgers each another unit. */
    @ParameterizedTest
    @MethodSource("seeds")
    void the_laws_hold_for_27_ledgers_by_chance_and_for_their_summaries(long seed) {
        Edition edition = RandomLedgers.edition(seed);
        assertLawful(edition.bulletins().get((int) seed), seed);
        SummaryPagesLawTest.assertLawful(edition.summary());
    }

    /** Every fourth ledger is a correction. */
    private static void assertLawful(Bulletin bulletin, long seed) {
        List<String> items = IntStream.rangeClosed(1, (int) seed)
                .mapToObj(i ->
                        "Chỉ tiêu thứ %d: số liệu thực hiện 12,%d tỷ đồng, trước là 11,%d tỷ đồng.".formatted(i, i, i))
                .toList();
        assertLawful(
                seed % 4 == 1
                        ? CorrectionRoom.corrected(
                                bulletin,
                                new Correction(
                                        1,
                                        "ngày 03 tháng 4 năm 2024",
                                        "Đính chính %s số liệu.".formatted(Phrase.count(items.size())),
                                        items))
                        : bulletin);
    }

    private static void assertLawful(Bulletin bulletin) {
        assertLawful(
                bulletin,
                ReadPdf.of(SampleEdition.PRESS
                        .print(bulletin, SampleEdition.ISSUED_ON)
                        .content()));
    }

    private static void assertLawful(Bulletin bulletin, ReadPdf pdf) {
        int pages = pdf.pages().size();
        assertThat(pages).as("pages").isLessThanOrEqualTo(5 + more(bulletin));
        assertOnPageOne(bulletin, pdf.squeezedPage(1));
        for (int page = 1; page < pages; page++) {
            assertThat(full(pdf, page))
                    .as("share of page %d that is full", page)
                    .isGreaterThan(1 / 3f);
        }
        assertThat(lines(pdf, pages)).as("lines on the last page").isGreaterThanOrEqualTo(8);
        assertThat(pdf.squeezedPage(pages)).contains("Mãkiểmtra(đểđốichiếuvớibảngốc):");
        assertSignedBelowText(pdf);
        assertIndented(bulletin, pdf);
        PageAssertions.assertPlaced(pdf); // above the type area there is only the number of the page
    }

    /** A page more for what people wrote, for what was corrected, and for very long names. */
    private static int more(Bulletin bulletin) {
        int written = Objects.requireNonNull(bulletin.briefing()).chapters().isEmpty() ? 0 : 1;
        int corrected = bulletin.correction() == null ? 0 : 1;
        boolean wild = bulletin.rows().stream().anyMatch(row -> row.name().contains(RandomLedgers.LONG));
        return written + corrected + (wild ? 1 : 0);
    }

    /** Beside the notice of a correction, what went well may follow overleaf. */
    private static void assertOnPageOne(Bulletin bulletin, String one) {
        Briefing briefing = Objects.requireNonNull(bulletin.briefing());
        Stream.of(
                        Stream.of(bulletin.counts()),
                        bulletin.changes().stream(),
                        bulletin.remarks().stream().limit(bulletin.tally().of(Status.NOT_ASSESSED) == 0 ? 0 : 1),
                        briefing.points().stream().map(Briefing.Point::standing),
                        bulletin.correction() == null ? briefing.highlights().stream() : Stream.<String>of())
                .flatMap(all -> all)
                .forEach(text -> assertThat(one).contains(squeezed(text.substring(0, text.length() - 1))));
    }

    /** The share of the type area above the lowest letter. */
    static float full(ReadPdf pdf, int page) {
        List<TextPosition> letters = pdf.letters().get(page - 1);
        float height = letters.get(0).getRotation() == 90
                ? letters.get(0).getPageWidth()
                : letters.get(0).getPageHeight();
        float lowest = (float)
                letters.stream().mapToDouble(TextPosition::getYDirAdj).max().orElse(0);
        return (lowest - TOP) / (height - 2 * TOP);
    }

    /** The lines of text below the heads of tables; what has several lines is read as one, and reaches down to the next. */
    private static int lines(ReadPdf pdf, int page) {
        List<Float> places = pdf.letters().get(page - 1).stream()
                .filter(letter -> !letter.getUnicode().isBlank() && letter.getYDirAdj() > TOP)
                .map(TextPosition::getYDirAdj)
                .distinct()
                .sorted()
                .toList();
        int lines = 0;
        float last = 0;
        for (float place : places) {
            if (place - last > LINE) {
                lines += last == 0 ? 1 : Math.max(1, Math.round((place - last) / ONE));
                last = place;
            }
        }
        return lines - (pdf.squeezedPage(page).contains(squeezed("TT Chỉ tiêu ĐVT Kế hoạch năm")) ? 3 : 0);
    }

    /** On the page of the signature there is more than it above it. */
    private static void assertSignedBelowText(ReadPdf pdf) {
        String signed = pdf.pages().stream()
                .map(ReadPdf::squeezed)
                .filter(text -> text.contains("T/MBANTHƯỜNGVỤ"))
                .findFirst()
                .orElseThrow();
        assertThat(signed.indexOf("Nơinhận:")).as("letters above the signature").isGreaterThan(200);
    }

    /** Every paragraph begins 10 mm to the right of the margin, also the first of a page. */
    private static void assertIndented(Bulletin bulletin, ReadPdf pdf) {
        Briefing briefing = Objects.requireNonNull(bulletin.briefing());
        Stream.of(
                        Stream.of(bulletin.counts()),
                        briefing.highlights().stream(),
                        bulletin.changes().stream(),
                        bulletin.remarks().stream())
                .flatMap(all -> all)
                .forEach(paragraph -> assertThat(begins(pdf, squeezed(paragraph)))
                        .as(paragraph)
                        .isBetween(INDENT - 2, INDENT + 4));
    }

    /** How far to the right a paragraph begins; one of several lines is read as a whole from its first letter on. */
    private static float begins(ReadPdf pdf, String paragraph) {
        for (List<TextPosition> page : pdf.letters()) {
            StringBuilder text = new StringBuilder();
            Map<Integer, Float> places = new HashMap<>();
            page.forEach(letter -> {
                places.put(text.length(), letter.getXDirAdj());
                text.append(squeezed(Normalizer.normalize(letter.getUnicode(), Normalizer.Form.NFC)));
            });
            int at = text.indexOf(paragraph.substring(0, paragraph.length() - 1)); // the layout may end it otherwise
            if (at >= 0) {
                return Objects.requireNonNull(places.get(at), paragraph);
            }
        }
        throw new AssertionError("not found: " + paragraph);
    }
}
