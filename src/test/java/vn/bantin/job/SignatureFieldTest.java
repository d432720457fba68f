package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.inspection.SigningPlaces;
import vn.bantin.press.Conformance;
import vn.bantin.press.Papers;
import vn.bantin.press.Press;
import vn.bantin.progress.UnitKind;

/** With {@code pdf.signature-field} a paper has an empty field where it is signed, and keeps its standards. */
@Tag("slow")
class SignatureFieldTest {

    private static final PDFAFlavour[] STANDARDS = {PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"dang-05hd", "dang-36hd", "nd30"})
    void a_field_lies_between_position_and_name_and_the_file_keeps_its_standards(String layout) throws IOException {
        Press press = Papers.press(layout).withSignatureField();
        Bulletin paper = Papers.bulletin(press, UnitKind.DISTRICT, "Thọ Xuân", Papers.FULL);

        byte[] pdf = press.print(paper, Papers.ISSUED_ON).content();

        assertThat(Conformance.broken(pdf, STANDARDS)).isEmpty();
        assertThat(press.print(paper, Papers.ISSUED_ON).content()).isEqualTo(pdf);
        assertField(pdf, paper);
        byte[] without = Papers.press(layout).print(paper, Papers.ISSUED_ON).content();
        try (PDDocument document = Loader.loadPDF(without)) {
            assertThat(document.getDocumentCatalog().getAcroForm(null)).isNull();
        }
    }

    @Test
    void the_setting_leaves_a_field_in_each_paper_and_none_in_the_pack_and_a_signature_goes_into_it()
            throws IOException {
        CliFixture desk = CliFixture.withThreeDistricts(folder.resolve("home"));
        Files.createDirectories(desk.home().resolve("config"));
        Files.writeString(
                desk.home().resolve("config/application.yml"), "bantin:\n  pdf:\n    signature-field: true\n");

        Said published = desk.types("publish", "--period", "2024-Q1", "--issued-on", "2024-04-03");

        assertThat(published.exit()).as(published.all()).isZero();
        Path bulletins = desk.edition().resolve("bulletins");
        for (String name : CliFixture.names(bulletins)) {
            if (name.endsWith(".pdf")) {
                byte[] pdf = Files.readAllBytes(bulletins.resolve(name));
                assertThat(Conformance.broken(pdf, STANDARDS)).as(name).isEmpty();
                try (PDDocument document = Loader.loadPDF(pdf)) {
                    assertThat(fields(document)).as(name).hasSize(name.matches(".*(tong-hop|ban-tin)\\.pdf") ? 1 : 0);
                    for (PDPage page : document.getPages()) {
                        assertThat(page.getAnnotations())
                                .as(name)
                                .allMatch(one -> !one.getSubtype().equals("Widget") || !name.contains("tap-tai-lieu"));
                    }
                }
            }
        }
        Shelves.assertWhole(desk.edition());
        byte[] paper = Files.readAllBytes(desk.edition().resolve(VerifySignedTest.THO_XUAN));
        Path signed = Files.write(
                folder.resolve("da-ky.pdf"),
                new ThrowawaySigner("Nguyễn Văn Bí Thư").sign(paper, VerifySignedTest::takesTheField));
        Said said = desk.types("verify", signed.toString());
        assertThat(said.exit()).as(said.all()).isZero();
        assertThat(said.out()).contains("chỉ được ký số thêm", "chữ ký số của Nguyễn Văn Bí Thư");

        Path summary = bulletins.resolve("2024-Q1_00_tong-hop.pdf");
        byte[] before = Files.readAllBytes(summary);
        Files.delete(summary);
        assertThat(desk.types("publish", "--period", "2024-Q1").exit()).isZero();
        assertThat(Files.readAllBytes(summary)).isEqualTo(before);
    }

    private static void assertField(byte[] pdf, Bulletin paper) throws IOException {
        SigningPlaces.Place place = SigningPlaces.of(pdf, paper.letterhead(), paper.closing()).found().stream()
                .filter(one -> one.mark() == SigningPlaces.Mark.SIGNATURE)
                .findFirst()
                .orElseThrow();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDSignatureField> fields = fields(document);
            assertThat(fields).hasSize(1);
            PDSignatureField field = fields.get(0);
            assertThat(field.getPartialName()).isEqualTo("chu-ky");
            assertThat(field.getAlternateFieldName()).isEqualTo("Chữ ký");
            assertThat(field.getSignature()).isNull();
            PDPage page = document.getPage(place.page() - 1);
            assertThat(page.getAnnotations())
                    .extracting(one -> one.getCOSObject())
                    .containsExactly(field.getWidgets().get(0).getCOSObject());
            PDRectangle rectangle = field.getWidgets().get(0).getRectangle();
            assertThat(rectangle.getHeight()).isGreaterThan(25);
            assertThat(rectangle.getLowerLeftY())
                    .isBetween(
                            place.y().floatValue() - 10,
                            place.y().add(place.height()).floatValue());
            float top = page.getCropBox().getHeight() - rectangle.getUpperRightY();
            PDFTextStripperByArea area = new PDFTextStripperByArea();
            area.addRegion(
                    "field",
                    new Rectangle2D.Float(rectangle.getLowerLeftX(), top, rectangle.getWidth(), rectangle.getHeight()));
            area.addRegion(
                    "above", new Rectangle2D.Float(rectangle.getLowerLeftX(), top - 40, rectangle.getWidth(), 40));
            area.extractRegions(page);
            assertThat(area.getTextForRegion("field").strip()).isEmpty();
            assertThat(area.getTextForRegion("above")).contains("BÍ THƯ");
        }
    }

    private static List<PDSignatureField> fields(PDDocument document) {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        return form == null ? List.of() : document.getSignatureFields();
    }
}
