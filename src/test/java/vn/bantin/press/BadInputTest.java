package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bantin.press.ReadPdf.squeezed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Summary;
import vn.bantin.inspection.Inspection;
import vn.bantin.inspection.MisprintException;
import vn.bantin.page.TableColumn;
import vn.bantin.page.TargetColumns;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Status;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;

/** Long, many, few, odd: nothing is cut, lost, printed over something else or beside the page. */
class BadInputTest {

    /** Letters with marks above and below, as wide as letters get. */
    private static final String WORDS =
            "Tỷ lệ cơ sở sản xuất, kinh doanh, dịch vụ thực hiện đầy đủ quy định của pháp luật ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thọ Xuân Thượng và các xã giáp ranh Ngọc Lặc, Thường Xuân, Yên",
                "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"
            })
    void the_name_of_a_unit_may_have_60_letters(String name) {
        assertThat(name).hasSizeGreaterThanOrEqualTo(60);

        printedWhole(new SmallLedger()
                .unit("1", name)
                .indicator("A", "Thu ngân sách", "Kinh tế", "tỷ đồng")
                .target("1", "A", "100", "30"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_name_of_an_indicator_may_have_300_letters(boolean withSpaces) {
        String name = (withSpaces ? WORDS : squeezed(WORDS))
                .repeat(5)
                .substring(0, 300)
                .strip();

        printedWhole(new SmallLedger()
                .unit("1", "Thọ Xuân")
                .indicator("A", name, "Kinh tế", "%")
                .indicator("B", "Thu ngân sách", "Kinh tế", "tỷ đồng")
                .target("1", "A", "100", "30")
                .target("1", "B", "100", "30"));
    }

    @Test
    void the_name_of_a_group_may_have_300_letters() {
        printedWhole(new SmallLedger()
                .unit("1", "Thọ Xuân")
                .indicator(
                        "A", "Thu ngân sách", WORDS.repeat(4).substring(0, 300).strip(), "tỷ đồng")
                .target("1", "A", "100", "30"));
    }

    @Test
    void a_unit_may_have_one_target_and_that_one_only_a_part_of_another() {
        printedWhole(new SmallLedger()
                .unit("1", "Thọ Xuân")
                .indicator("A1", "Thu tiền sử dụng đất", "Kinh tế", "tỷ đồng", 1, "A")
                .target("1", "A1", "100", "30"));
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 120})
    void a_unit_may_have_120_targets_in_few_or_many_groups(int groupSize) {
        SmallLedger ledger = new SmallLedger().unit("1", "Thọ Xuân");
        for (int i = 0; i < 120; i++) {
            ledger.indicator("A" + i, "Chỉ tiêu số " + i, "Nhóm " + i / groupSize, "ha")
                    .target("1", "A" + i, "100", "" + i);
        }

        Bulletin bulletin = printedWhole(ledger).bulletins().get(0);

        assertThat(bulletin.rows()).hasSize(120);
        assertThat(bulletin.groups()).hasSize(120 / groupSize);
    }

    @Test
    void every_target_may_be_not_assessed() {
        SmallLedger ledger = new SmallLedger().unit("1", "Thọ Xuân");
        for (int i = 0; i < 20; i++) {
            ledger.indicator("A" + i, "Chỉ tiêu số " + i, "Kinh tế", "ha", 4, null)
                    .target("1", "A" + i, "100", null);
        }

        Edition edition = printedWhole(ledger);

        assertThat(edition.bulletins().get(0).tally().of(Status.NOT_ASSESSED)).isEqualTo(20);
        assertThat(edition.summary().ranking()).isEmpty();
    }

    @Test
    void every_target_may_be_exceeded() {
        SmallLedger ledger = new SmallLedger().unit("1", "Thọ Xuân");
        for (int i = 0; i < 20; i++) {
            ledger.indicator("A" + i, "Chỉ tiêu số " + i, "Kinh tế", "ha").target("1", "A" + i, "100", "101");
        }

        assertThat(printedWhole(ledger).bulletins().get(0).tally().of(Status.EXCEEDED))
                .isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({
        "987654321012345, 123456789012345",
        "987654321012345678, -123456789012345678",
        "0.123456789012, 0.1",
        "1, 987654321012345678",
        "-100, -200"
    })
    void numbers_may_be_long_small_or_negative(String plan, String value) {
        printedWhole(new SmallLedger()
                .unit("1", "Thọ Xuân")
                .indicator("A", "Thu ngân sách", "Kinh tế", "đồng")
                .target("1", "A", plan, value));
    }

    @Test
    void the_title_of_a_programme_may_have_300_letters() {
        printedWhole(new SmallLedger()
                .title(WORDS.repeat(4).substring(0, 300).strip())
                .unit("1", "Thọ Xuân")
                .indicator("A", "Thu ngân sách", "Kinh tế", "tỷ đồng")
                .target("1", "A", "100", "30"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "đồng/người/năm",
                "triệu đồng/người/năm",
                "kWh/người/năm/km²/triệuđồng/nghìntấn",
                "thủtục/tổngsốthủtục/nghìndân"
            })
    void the_unit_of_measure_may_be_long_and_without_a_space(String unitOfMeasure) {
        printedWhole(new SmallLedger()
                .unit("1", "Thọ Xuân")
                .indicator("A", "Thu nhập bình quân", "Kinh tế", unitOfMeasure)
                .target("1", "A", "100", "30"));
    }

    @Test
    void what_the_office_wrote_as_its_reason_may_be_longer_than_a_page() {
        String reason = WORDS.repeat(20).strip();
        Bulletin bulletin = new SmallLedger()
                .unit("1", "Thọ Xuân")
                .indicator("A", "Thu ngân sách", "Kinh tế", "tỷ đồng")
                .indicator("B", "Chi ngân sách", "Kinh tế", "tỷ đồng")
                .target("1", "A", "100", "30", new Progress.Ruling(Status.BEHIND, reason))
                .target("1", "B", "100", "30")
                .edition()
                .bulletins()
                .get(0);

        PrintedPdf pdf = SampleEdition.PRESS.print(bulletin, SampleEdition.ISSUED_ON);
        assertReadBack(pdf, print -> SampleEdition.SHOP.inspection().inspect(print, bulletin));
        ReadPdf read = ReadPdf.of(pdf.content());

        int status = TargetColumns.without(TargetColumns.leftOut(bulletin, SampleEdition.PRESS.words())).stream()
                .map(TableColumn::key)
                .toList()
                .indexOf("status");
        StringBuilder why = new StringBuilder();
        PageAssertions.targets(read).stream()
                .filter(row -> !row.cells().equals(List.of("I.Kinhtế")))
                .forEach(row -> why.append(row.cells().get(status)));
        assertThat(why.toString())
                .isEqualTo(squeezed("▼" + bulletin.rows().get(0).label() + ", "
                        + bulletin.rows().get(0).why() + "●"
                        + bulletin.rows().get(1).label()
                        + ", cần 25%"))
                .contains(squeezed(reason));
        assertThat(read.outside()).isEmpty();
        assertThat(read.overprinted()).isEmpty();
        assertThat(Conformance.broken(pdf.content(), PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1))
                .isEmpty();
    }

    @Test
    void every_text_may_be_as_long_as_the_import_lets_it_be() {
        Unit unit = new Unit(
                "1",
                letters(1000),
                UnitKind.DISTRICT,
                null,
                letters(200),
                null,
                null,
                letters(200),
                letters(200),
                letters(200),
                letters(200));
        Edition edition = new SmallLedger()
                .title(letters(1000))
                .unit(unit)
                .indicator("A", letters(1000), letters(200), letters(200))
                .worded("1", "A", letters(1000), new Progress.Ruling(Status.BEHIND, letters(1000)))
                .edition();
        Bulletin bulletin = edition.bulletins().get(0);

        for (PrintedPdf pdf : List.of(
                SampleEdition.PRESS.print(bulletin, SampleEdition.ISSUED_ON),
                SampleEdition.PRESS.print(edition.summary(), SampleEdition.ISSUED_ON))) {
            ReadPdf read = ReadPdf.of(pdf.content());
            assertThat(read.squeezed())
                    .contains(squeezed(bulletin.letterhead().issuingBody()))
                    .contains(squeezed(bulletin.letterhead().number()))
                    .contains(squeezed(bulletin.letterhead().placeAndDate()))
                    .contains(squeezed(bulletin.programme()));
            assertThat(read.rows().stream().flatMap(row -> row.cells().stream()).collect(Collectors.joining())
                            + read.squeezedPage(1))
                    .contains(squeezed(bulletin.unitName()));
            assertThat(read.outside()).isEmpty();
            assertThat(read.overprinted()).isEmpty();
            assertThat(Conformance.broken(
                            pdf.content(), PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1))
                    .isEmpty();
        }
    }

    private static String letters(int count) {
        return WORDS.repeat(13).substring(0, count - 1) + "ỹ";
    }

    @Test
    void a_unit_without_a_parent_has_no_upper_body_on_its_page() {
        Bulletin bulletin = printedWhole(new SmallLedger()
                        .unit("1", "Thọ Xuân")
                        .indicator("A", "Thu ngân sách", "Kinh tế", "tỷ đồng")
                        .target("1", "A", "100", "30"))
                .bulletins()
                .get(0);

        assertThat(bulletin.letterhead().upperBody()).isNull();
        assertThat(read(bulletin).squeezedPage(1)).startsWith(squeezed("HUYỆN ỦY THỌ XUÂN * Số -BC/HU"));
    }

    @ParameterizedTest
    @CsvSource({
        "COMMUNE, Thọ Xuân, ĐẢNG ỦY XÃ THỌ XUÂN, xã Thọ Xuân",
        "WARD, Hạc Thành, ĐẢNG ỦY PHƯỜNG HẠC THÀNH, phường Hạc Thành",
        "SPECIAL_ZONE, Hòn Mê, ĐẢNG ỦY ĐẶC KHU HÒN MÊ, đặc khu Hòn Mê",
        "TOWNSHIP, Thọ Xuân, ĐẢNG ỦY THỊ TRẤN THỌ XUÂN, thị trấn Thọ Xuân"
    })
    void communes_wards_and_special_zones_have_their_own_heads(
            UnitKind kind, String name, String committee, String inText) {
        Bulletin bulletin = printedWhole(new SmallLedger()
                        .unit(SmallLedger.unit("TH", "Thanh Hóa", UnitKind.PROVINCE, null))
                        .unit(SmallLedger.unit("1", name, kind, "TH"))
                        .indicator("A", "Thu ngân sách", "Kinh tế", "tỷ đồng")
                        .target("1", "A", "100", "30"))
                .bulletins()
                .get(0);

        assertThat(read(bulletin).squeezedPage(1))
                .startsWith(squeezed("ĐẢNG BỘ TỈNH THANH HÓA " + committee + " * Số -BC/ĐU ĐẢNG CỘNG SẢN VIỆT NAM "
                        + name + ", ngày 03 tháng 4 năm 2024"))
                .contains(squeezed("chỉ tiêu quý I/2024 của " + inText));
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 170})
    void a_summary_may_have_one_unit_or_170(int units) {
        SmallLedger ledger = new SmallLedger().indicator("A", "Thu ngân sách", "Kinh tế", "tỷ đồng");
        for (int i = 1; i <= units; i++) {
            ledger.unit("%03d".formatted(i), "Xã số " + i).target("%03d".formatted(i), "A", "1000", "" + (i - i % 2));
        }

        Summary summary = printedWhole(ledger).summary();

        assertThat(summary.ranking()).hasSize(units);
    }

    @Test
    void most_units_of_a_summary_may_be_without_a_rank() {
        SmallLedger ledger = new SmallLedger().indicator("A", "Thu ngân sách", "Kinh tế", "tỷ đồng");
        for (int i = 1; i <= 120; i++) {
            ledger.unit("%03d".formatted(i), "Xã số " + i)
                    .target("%03d".formatted(i), "A", "1000", i % 40 == 0 ? "300" : null);
        }

        Summary summary = printedWhole(ledger).summary();

        assertThat(summary.ranking()).hasSize(3);
        assertThat(summary.unranked()).hasSize(117);
    }

    @ParameterizedTest
    @Tag("slow")
    @ValueSource(
            strings = {
                "A & B",
                "<b>đậm</b> <script>alert(1)</script>",
                "<img src=\"file:///etc/hostname\"/> <a href=\"http://a.b\">x</a>",
                "<style forecolor=\"red\" isBold=\"true\">x</style> <font size=\"9\">y</font>",
                "a < b > c",
                "\"trong\" 'ngoặc' “kép”",
                "&amp; &lt;b&gt; ${x} $P{y} #{z}",
                "100 % %s %d {0}",
                "\\u0041 \\n"
            })
    void names_are_printed_as_they_are_and_never_understood(String name) {
        Edition edition = printedWhole(new SmallLedger()
                .title("Kế hoạch " + name)
                .unit("1", "Thọ Xuân " + name)
                .indicator("A", "Thu " + name, "Kinh tế " + name, name)
                .target("1", "A", "100", "30", new Progress.Ruling(Status.BEHIND, "vì " + name)));

        assertThat(read(edition.bulletins().get(0)).squeezed()).contains(squeezed("Thu " + name));
    }

    /** Prints the bulletin of every unit (of many the first) and the summary. */
    private static Edition printedWhole(SmallLedger ledger) {
        Edition edition = ledger.edition();
        for (Bulletin bulletin :
                edition.bulletins().subList(0, Math.min(3, edition.bulletins().size()))) {
            PrintedPdf pdf = SampleEdition.PRESS.print(bulletin, SampleEdition.ISSUED_ON);
            PageAssertions.assertPrinted(bulletin, ReadPdf.of(pdf.content()));
            assertReadBack(pdf, print -> SampleEdition.SHOP.inspection().inspect(print, bulletin));
            assertThat(Conformance.broken(pdf.content(), PDFAFlavour.PDFA_2_B)).isEmpty();
        }
        PrintedPdf pdf = SampleEdition.PRESS.print(edition.summary(), SampleEdition.ISSUED_ON);
        PageAssertions.assertPrinted(edition.summary(), ReadPdf.of(pdf.content()));
        assertReadBack(pdf, print -> SampleEdition.SHOP.inspection().inspect(print, edition.summary()));
        assertThat(Conformance.broken(pdf.content(), PDFAFlavour.PDFA_2_B)).isEmpty();
        return edition;
    }

    private interface Reading {
        void of(Inspection.Print print) throws MisprintException;
    }

    /** However odd it is, what is read back is what was frozen. */
    private static void assertReadBack(PrintedPdf pdf, Reading reading) {
        try {
            Path file = Files.createTempFile("bantin", ".pdf");
            try {
                Files.write(file, pdf.content());
                reading.of(new Inspection.Print(file, pdf.sha256(), pdf.pages()));
            } finally {
                Files.delete(file);
            }
        } catch (IOException | MisprintException e) {
            throw new AssertionError(e);
        }
    }

    private static ReadPdf read(Bulletin bulletin) {
        return ReadPdf.of(
                SampleEdition.PRESS.print(bulletin, SampleEdition.ISSUED_ON).content());
    }
}
