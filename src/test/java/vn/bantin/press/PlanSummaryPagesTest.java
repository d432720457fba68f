package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bantin.press.ReadPdf.squeezed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.plan.Plan;
import vn.bantin.plan.PlanSummary;
import vn.bantin.progress.LedgerFile;

/** The plans of all units on paper: the table above the signature where it is short, behind it where it is long. */
class PlanSummaryPagesTest {

    private static final String SIGNED = squeezed("T/M BAN THƯỜNG VỤ");
    private static final String TABLE = squeezed("Kế hoạch của các đơn vị");

    @TempDir
    private Path own;

    @Test
    void the_table_of_27_units_begins_on_page_one_and_ends_above_the_signature() {
        PlanSummary summary = summary(27);
        ReadPdf pdf = read(new Press(Path.of("target", "no-own-templates")), summary);

        assertThat(summary.sentences().get(0))
                .isEqualTo("Năm 2024, 27 đơn vị có 02 chỉ tiêu kế hoạch (54 lượt chỉ tiêu), đều do tỉnh giao; đơn vị đề"
                        + " ra 27 lượt.");
        assertThat(pdf.pages()).hasSize(2);
        assertThat(pdf.squeezedPage(1))
                .contains(TABLE, squeezed("huyện Số 1 2 1"))
                .doesNotContain(SIGNED);
        assertThat(pdf.squeezedPage(2)).contains(squeezed("huyện Số 27 2 1"), squeezed("Cộng 54 27"));
        assertThat(pdf.squeezed().indexOf(SIGNED)).isGreaterThan(pdf.squeezed().indexOf(squeezed("Cộng 54 27")));
        summary.method().forEach(text -> assertThat(pdf.squeezed()).contains(squeezed(text)));
    }

    @Test
    void a_short_table_stands_with_all_else_on_one_page() {
        ReadPdf pdf = read(new Press(Path.of("target", "no-own-templates")), summary(3));

        assertThat(pdf.pages()).hasSize(1);
        assertThat(pdf.squeezed()).contains(TABLE, squeezed("Cộng 6 3"), SIGNED);
    }

    @Test
    void a_table_of_many_units_follows_the_signature_and_so_does_one_of_an_office_s_own_template() throws IOException {
        ReadPdf many = read(new Press(Path.of("target", "no-own-templates")), summary(135));
        Files.writeString(own.resolve("plans.jrxml"), Files.readString(Path.of("reports/plans.jrxml")) + "\n");
        ReadPdf other = read(new Press(own), summary(27));

        assertThat(many.squeezedPage(1)).contains(SIGNED);
        assertThat(other.squeezedPage(1)).contains(SIGNED);
        assertThat(List.of(many, other))
                .allSatisfy(pdf -> assertThat(pdf.squeezed().indexOf(TABLE))
                        .isGreaterThan(pdf.squeezed().indexOf(SIGNED)));
    }

    private static ReadPdf read(Press press, PlanSummary summary) {
        PrintedPdf pdf = press.print(summary, SampleEdition.ISSUED_ON);
        assertThat(Conformance.broken(pdf.content(), PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1))
                .isEmpty();
        ReadPdf pages = ReadPdf.of(pdf.content());
        assertThat(pages.outside()).isEmpty();
        assertThat(pages.overprinted()).isEmpty();
        summary.sentences().forEach(text -> assertThat(pages.squeezed()).contains(squeezed(text)));
        return pages;
    }

    /** The plans of so many units, each of which has two targets and has set one of them itself. */
    private static PlanSummary summary(int units) {
        String names = IntStream.rangeClosed(1, units)
                .mapToObj("%1$03d,Số %1$d,DISTRICT,T\n"::formatted)
                .collect(Collectors.joining());
        String targets = IntStream.rangeClosed(1, units)
                .mapToObj(
                        "KH,%1$03d,A,ASSIGNED,AT_LEAST,1\nKH,%1$03d,A,OWN,AT_LEAST,1\nKH,%1$03d,B,ASSIGNED,AT_LEAST,1\n"
                                ::formatted)
                .collect(Collectors.joining());
        return Plan.of(
                        LedgerFile.of("""
                            # units
                            code,name,kind,parent
                            T,Tỉnh,PROVINCE,
                            %s
                            # programmes
                            code,title,kind,first_year,last_year
                            KH,Kế hoạch,ANNUAL,2024,2024
                            # indicators
                            code,name,unit_of_measure,measure
                            A,Lúa,ha,FLOW
                            B,Ngô,ha,FLOW
                            # targets
                            programme,unit,indicator,basis,comparator,low
                            %s
                            """.formatted(names, targets)).at("2024-Q1"),
                        List.of(),
                        IssuerSettings.STANDARD,
                        SampleEdition.ISSUED_ON)
                .summary();
    }
}
