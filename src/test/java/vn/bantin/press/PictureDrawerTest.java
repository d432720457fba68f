package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bantin.press.ReadPdf.squeezed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.PeriodNames;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.progress.NumberText;
import vn.bantin.progress.Period;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.StatusTally;

/** The pictures say in words what the tables say in numbers, and are drawn, not painted. */
class PictureDrawerTest {

    static Stream<Bulletin> bulletins() {
        return SampleEdition.EDITION.bulletins().stream();
    }

    @ParameterizedTest
    @MethodSource("bulletins")
    void a_bulletin_has_a_figure_for_each_assessed_group_and_each_target_with_a_value(Bulletin bulletin)
            throws IOException {
        List<String> words = new ArrayList<>();
        bulletin.groups().forEach(group -> words.add(group.words(false)));
        bulletin.resultRows().forEach(row -> words.add(row.trend().words()));

        assertThat(alternatives(SampleEdition.printed().get(bulletin.unit())))
                .containsExactlyElementsOf(
                        words.stream().filter(text -> !text.isEmpty()).toList());
    }

    @ParameterizedTest
    @MethodSource("bulletins")
    void the_words_of_a_figure_hold_the_numbers_that_are_printed_beside_it(Bulletin bulletin) {
        for (Bulletin.Group group : bulletin.groups()) {
            if (group.score() != null) {
                assertThat(group.words(false))
                        .isEqualTo(group.name() + ": " + NumberText.of(group.score(), 2)
                                + " điểm, đúng tiến độ là 100 điểm.");
            }
        }
        for (TargetRow row : bulletin.rows()) {
            if (!row.valueText().isEmpty()) {
                assertThat(row.trend().words()).startsWith("Năm 2024: quý I: " + row.valueText() + ".");
            }
            if (!row.lastYear().isEmpty()) {
                assertThat(row.trend().words()).contains("Năm 2023: quý I: " + row.lastYear() + ";");
            }
        }
    }

    @Test
    void the_score_of_a_unit_lies_among_those_of_its_groups_and_is_that_of_its_only_group() {
        Edition edition = new SmallLedger()
                .unit("1", "Thọ Xuân")
                .indicator("A", "Thu ngân sách", "Kinh tế", "tỷ đồng")
                .indicator("B", "Chi ngân sách", "Kinh tế", "tỷ đồng")
                .indicator("C", "Xuất khẩu", "Kinh tế", "tỷ đồng")
                .target("1", "A", "300", "25")
                .target("1", "B", "300", "50")
                .target("1", "C", "700", "30")
                .edition();

        Bulletin.Group only = edition.bulletins().get(0).groups().get(0);

        assertThat(only.score())
                .isEqualTo(edition.summary().ranking().get(0).score())
                .isEqualTo("39.05");
        assertThat(edition.summary().groups()).containsExactly(only);
    }

    @Test
    void the_summary_has_a_figure_for_each_group_and_for_the_movement_of_each_unit() throws IOException {
        Summary summary = SampleEdition.EDITION.summary();
        List<String> words = new ArrayList<>();
        summary.groups().forEach(group -> words.add(group.words(false)));
        summary.moved()
                .forEach(line -> words.add(line.movement(summary.comparedWith(), summary.period(), summary.names())));

        assertThat(alternatives(SampleEdition.printed().get(SampleEdition.SUMMARY)))
                .containsExactlyElementsOf(words);
        assertThat(words)
                .hasSize(5 + 27)
                .contains(
                        "Quý I/2023 hạng 15, quý I/2024 hạng 1: tăng 14 bậc.",
                        "Quý I/2023 hạng 12, quý I/2024 hạng 18: giảm 6 bậc.",
                        "Quý I/2023 hạng 26, quý I/2024 chưa có hạng.");
    }

    @Test
    void where_no_unit_had_a_rank_before_no_movement_is_shown() throws IOException {
        Edition first = SampleEdition.of(new Period(2023, 1));

        PrintedPdf pdf = SampleEdition.PRESS.print(first.summary(), SampleEdition.ISSUED_ON);

        assertThat(first.summary().moved()).isEmpty();
        assertThat(alternatives(pdf)).hasSameSizeAs(first.summary().groups());
        assertThat(ReadPdf.of(pdf.content()).squeezed()).doesNotContain(squeezed("Thay đổi thứ hạng"));
    }

    @Test
    void a_unit_that_stays_where_it_is_or_had_no_rank_before_says_so() {
        assertThat(moved(5, 9, 5)).isEqualTo("Năm 2023 hạng 5, quý I/2024 hạng 5: giữ nguyên.");
        assertThat(moved(null, null, 5)).isEqualTo("Quý I/2024 hạng 5, năm 2023 chưa có hạng.");
    }

    @Test
    void a_unit_that_only_the_number_of_ranked_units_has_moved_is_said_to_gain_and_lose_nothing() {
        assertThat(moved(8, 12, 7)).isEqualTo("Năm 2023 hạng 8, quý I/2024 hạng 7.");
        assertThat(line(8, 12, 7).change()).isNull();
        assertThat(moved(8, 9, 7)).isEqualTo("Năm 2023 hạng 8, quý I/2024 hạng 7: tăng 1 bậc.");
    }

    private static String moved(Integer before, Integer among, int now) {
        return line(before, among, now).movement(new Period(2023, 4), new Period(2024, 1), PeriodNames.CUMULATIVE);
    }

    private static Summary.Line line(Integer before, Integer among, int now) {
        return new Summary.Line(
                "1",
                "huyện Thọ Xuân",
                null,
                new StatusTally(0, Map.of()),
                List.of(),
                null,
                null,
                new Rank(now, false, 9),
                null,
                before,
                before == null ? null : new Rank(before, false, among),
                null,
                null,
                null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"395", SampleEdition.SUMMARY})
    void nothing_is_painted_all_is_drawn(String name) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(SampleEdition.printed().get(name).content())) {
            for (PDPage page : document.getPages()) {
                for (COSName object : page.getResources().getXObjectNames()) {
                    assertThat(page.getResources().isImageXObject(object)).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    @Tag("slow")
    void a_quarter_of_the_sample_year_is_printed_whole(int quarter) {
        Edition edition = SampleEdition.of(new Period(2023, quarter));
        Bulletin bulletin = edition.bulletins().get(15);

        for (PrintedPdf pdf : List.of(
                SampleEdition.PRESS.print(bulletin, SampleEdition.ISSUED_ON),
                SampleEdition.PRESS.print(edition.summary(), SampleEdition.ISSUED_ON))) {
            assertThat(Conformance.broken(
                            pdf.content(), PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1))
                    .isEmpty();
        }
        assertThat(bulletin.rows().stream().map(row -> row.trend().now().size()))
                .containsOnly(quarter);
    }

    @Test
    void the_same_rows_give_the_same_bytes() {
        Bulletin bulletin = SampleEdition.bulletin("395");

        assertThat(SampleEdition.PRESS.print(bulletin, SampleEdition.ISSUED_ON).content())
                .isEqualTo(SampleEdition.printed().get("395").content());
    }

    /** The alternative texts of the figures, in reading order. */
    private static List<String> alternatives(PrintedPdf pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.content())) {
            List<String> found = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), found);
            return found;
        }
    }

    private static void collect(PDStructureNode node, List<String> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    found.add(element.getAlternateDescription());
                    assertThat(((PDStructureElement) element.getParent()).getStructureType())
                            .isEqualTo("TD");
                }
                collect(element, found);
            }
        }
    }
}
