package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bantin.bulletin.Summary;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;

/** The units of a cluster are ranked among themselves, where there is more than one cluster. */
class ClusterTest {

    @Test
    void each_cluster_has_its_table_in_the_order_of_the_units_codes() {
        Summary summary = new SmallLedger()
                .indicator("A", "Thu ngân sách", "Kinh tế", "tỷ đồng")
                .unit(unit("1", "Nga Sơn", "ven biển"))
                .unit(unit("2", "Thọ Xuân", "đồng bằng"))
                .unit(unit("3", "Hậu Lộc", "ven biển"))
                .unit(unit("4", "Yên Định", "đồng bằng"))
                .unit(unit("5", "Thanh Hóa", null))
                .unit(unit("6", "Mường Lát", "miền núi"))
                .target("1", "A", "100", "10")
                .target("2", "A", "100", "20")
                .target("3", "A", "100", "20")
                .target("4", "A", "100", "20")
                .target("5", "A", "100", "25")
                .target("6", "A", "100", null)
                .edition()
                .summary();

        assertThat(text(summary)).isEqualTo("""
                Cụm ven biển
                1 | huyện Hậu Lộc | 80.00 | 2*
                2 | huyện Nga Sơn | 40.00 | 5
                Cụm đồng bằng
                1* | huyện Thọ Xuân | 80.00 | 2*
                1* | huyện Yên Định | 80.00 | 2*
                """);
        ReadPdf pdf = printed(summary);
        assertThat(pdf.squeezed()).contains("Xếphạngtrongtừngcụm").contains("Dấu*sauhạng:đồnghạng.");
    }

    @ParameterizedTest
    @CsvSource({"đồng bằng, đồng bằng", ","})
    void one_cluster_alone_or_none_is_left_out(String first, String second) {
        Summary summary = new SmallLedger()
                .indicator("A", "Thu ngân sách", "Kinh tế", "tỷ đồng")
                .unit(unit("1", "Nga Sơn", first))
                .unit(unit("2", "Thọ Xuân", second))
                .target("1", "A", "100", "10")
                .target("2", "A", "100", "20")
                .edition()
                .summary();

        assertThat(summary.clusters()).isEmpty();
        assertThat(printed(summary).squeezed()).doesNotContain("Xếphạngtrongtừngcụm");
    }

    /** Names that fit their column; every second unit shares its rank with another. */
    @ParameterizedTest
    @CsvSource({"4, 2", "27, 3", "170, 5"})
    void a_tie_makes_no_row_higher(int units, int clusters) {
        SmallLedger ledger = new SmallLedger().indicator("A", "Thu ngân sách", "Kinh tế", "tỷ đồng");
        for (int i = 1; i <= units; i++) {
            String code = "%03d".formatted(i);
            ledger.unit(unit(code, "Số " + i, "số " + i % clusters)).target(code, "A", "1000", "" + (i - i % 2));
        }
        Summary summary = ledger.edition().summary();

        ReadPdf pdf = printed(summary);

        assertThat(summary.ranking()).filteredOn(line -> line.place().tied()).hasSizeGreaterThanOrEqualTo(units - 2);
        assertThat(pdf.rows())
                .filteredOn(row -> row.cells().size() == 5 && row.cells().get(1).startsWith("huyệnSố"))
                .hasSize(units)
                .allSatisfy(row -> assertThat(row.cells().get(0)).matches("\\d+\\*?"));
    }

    @Test
    @Tag("slow")
    void the_pages_can_be_kept_and_read_aloud() {
        SmallLedger ledger = new SmallLedger().indicator("A", "Thu ngân sách", "Kinh tế", "tỷ đồng");
        for (int i = 100; i < 200; i++) {
            ledger.unit(unit("" + i, "Số " + i, "số " + i % 2)).target("" + i, "A", "1000", "" + i);
        }

        assertThat(Conformance.broken(
                        SampleEdition.PRESS
                                .print(ledger.edition().summary(), SampleEdition.ISSUED_ON)
                                .content(),
                        PDFAFlavour.PDFA_2_B,
                        PDFAFlavour.PDFA_2_A,
                        PDFAFlavour.PDFUA_1))
                .isEmpty();
    }

    private static Unit unit(String code, String name, String cluster) {
        return new Unit(code, name, UnitKind.DISTRICT, null, cluster, null, null, null, null, null, null);
    }

    private static ReadPdf printed(Summary summary) {
        ReadPdf pdf = ReadPdf.of(
                SampleEdition.PRESS.print(summary, SampleEdition.ISSUED_ON).content());
        PageAssertions.assertPrinted(summary, pdf);
        return pdf;
    }

    private static String text(Summary summary) {
        StringBuilder text = new StringBuilder();
        for (Summary.Cluster cluster : summary.clusters()) {
            text.append("Cụm ").append(cluster.name()).append('\n');
            cluster.lines()
                    .forEach(line -> text.append("%d%s | %s | %s | %d%s%n"
                            .formatted(
                                    line.inCluster().rank(),
                                    line.inCluster().tied() ? "*" : "",
                                    line.name(),
                                    line.score(),
                                    line.place().rank(),
                                    line.place().tied() ? "*" : "")));
        }
        return text.toString();
    }
}
