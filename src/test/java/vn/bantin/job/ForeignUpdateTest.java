package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bantin.inspection.PaperSignature.Coverage.UNTIL_THEN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bantin.console.CliFixture;
import vn.bantin.inspection.PaperSignature;
import vn.bantin.inspection.SignedPaper;

/** Whatever else an update writes into a published paper is found beside the signature that is to hide it. */
class ForeignUpdateTest {

    @TempDir
    private static Path folder;

    private static byte[] issued;
    private static ThrowawaySigner secretary;

    @BeforeAll
    static void aPaperIsPublished() throws IOException {
        try (CliFixture desk = CliFixture.publishedThreeDistricts(folder.resolve("home"))) {
            issued = Files.readAllBytes(desk.edition().resolve(VerifySignedTest.THO_XUAN));
        }
        secretary = new ThrowawaySigner("Nguyễn Văn Bí Thư");
    }

    private static SignedPaper read(byte[] content) {
        return SignedPaper.of(content, issued.length);
    }

    /** Each is signed in the same update, and so well that the signature covers the whole file. */
    static Stream<Arguments> changesBesideASignature() {
        return Stream.of(
                change("page 1", ForeignUpdate::writesOnThePage),
                change("none of a signature", document -> {
                    COSStream words = (COSStream) ForeignUpdate.page(document).getDictionaryObject(COSName.CONTENTS);
                    try (var out = words.createOutputStream(COSName.FLATE_DECODE)) {
                        out.write("0 0 100 100 re f".getBytes(StandardCharsets.US_ASCII));
                    }
                    words.setNeedToBeUpdated(true);
                }),
                change("none of a signature", document -> {
                    COSDictionary fonts =
                            document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
                    COSDictionary font =
                            fonts.getCOSDictionary(fonts.keySet().iterator().next());
                    font.removeItem(COSName.TO_UNICODE);
                    font.setNeedToBeUpdated(true);
                }),
                change("page 1", document -> {
                    ForeignUpdate.page(document).setItem(COSName.ROTATE, org.apache.pdfbox.cos.COSInteger.get(180));
                    ForeignUpdate.page(document).setNeedToBeUpdated(true);
                }),
                change("none of a signature", document -> {
                    document.getPages().getCOSObject().setInt(COSName.COUNT, 1);
                    document.getPages().getCOSObject().setNeedToBeUpdated(true);
                }),
                change("the catalogue", document -> {
                    document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
                    document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
                }),
                change("the catalogue", document -> {
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, new COSDictionary());
                    document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
                }),
                change("an annotation on page 1", document -> {
                    PDAnnotation note = new PDAnnotationText();
                    note.setRectangle(new PDRectangle(100, 100, 50, 50));
                    List<PDAnnotation> annotations = document.getPage(0).getAnnotations();
                    annotations.add(note);
                    document.getPage(0).setAnnotations(annotations);
                    ForeignUpdate.page(document).setNeedToBeUpdated(true);
                }),
                change("the document information", document -> {
                    document.getDocumentInformation().setTitle("khác");
                    document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
                }),
                change("none of a signature", document -> {
                    COSStream told = document.getDocumentCatalog().getMetadata().getCOSObject();
                    try (var out = told.createOutputStream()) {
                        out.write("<x/>".getBytes(StandardCharsets.US_ASCII));
                    }
                    told.setNeedToBeUpdated(true);
                }),
                change("a field that is none of a signature", document -> {
                    ForeignUpdate.field(document).setName(COSName.FT, "Tx");
                }),
                change("a field that is none of a signature", document -> {
                    ForeignUpdate.field(document).setItem(COSName.AA, new COSDictionary());
                }),
                change(
                        "a field that is shown elsewhere",
                        document -> ForeignUpdate.field(document).setInt(COSName.F, 4 | 8)),
                change("the form", document -> {
                    document.getDocumentCatalog().getAcroForm(null).setNeedAppearances(true);
                }));
    }

    /** Changes a document as PDFBox has it. */
    interface Change {
        void in(PDDocument document) throws IOException;
    }

    private static Arguments change(String refusal, Change change) {
        return Arguments.of(refusal, (Consumer<PDDocument>) document -> {
            try {
                change.in(document);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @ParameterizedTest(name = "{index}: {0}")
    @MethodSource("changesBesideASignature")
    void a_signature_hides_no_other_change(String refusal, Consumer<PDDocument> change) throws IOException {
        byte[] content = secretary.sign(issued, change);

        SignedPaper paper = read(content);

        assertThat(paper.refusal()).endsWith(refusal);
        assertThat(paper.signedOnly()).isFalse();
    }

    @Test
    void what_no_library_would_write_is_refused_too() throws IOException {
        byte[] signed = secretary.sign(issued);
        long words;
        long catalogue;
        String pages;
        try (PDDocument document = Loader.loadPDF(signed)) {
            words = ((COSObject) ForeignUpdate.page(document).getItem(COSName.CONTENTS))
                    .getKey()
                    .getNumber();
            pages = ((COSObject) document.getDocumentCatalog().getCOSObject().getItem(COSName.PAGES))
                            .getKey()
                            .getNumber()
                    + " 0 R";
            catalogue = ((COSObject) document.getDocument().getTrailer().getItem(COSName.ROOT))
                    .getKey()
                    .getNumber();
        }
        byte[] freed = ForeignUpdate.byHand(signed, "", Map.of(words, ""));
        byte[] hidden = ForeignUpdate.byHand(signed, words + " 0 obj\n<<>>\nendobj\n", Map.of(9000L, "null"));
        byte[] another = ForeignUpdate.byHand(signed, "", Map.of(9000L, "<</S/JavaScript/JS(x)>>"));
        byte[] bare = ForeignUpdate.byHand(signed, "", Map.of(catalogue, "<</Type/Catalog/Pages " + pages + ">>"));
        byte[] doubled = ForeignUpdate.byHand(
                signed, "", Map.of(catalogue, "<</Type/Catalog/Pages 1 0 R/#50ages " + pages + ">>"));
        byte[] skipped = new String(ForeignUpdate.byHand(signed, "", Map.of()), StandardCharsets.ISO_8859_1)
                .replaceAll("/Prev \\d+/ID", "/Prev 9/ID")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read(ForeignUpdate.byHand(signed, "", Map.of())).refusal()).isNull();
        assertThat(read(freed).refusal()).isEqualTo("the cross-reference of object " + words);
        assertThat(read(hidden).refusal()).isEqualTo("object " + words + ", which is hidden in the update");
        assertThat(read(another).refusal()).isEqualTo("object 9000, which is none of a signature");
        assertThat(read(bare).refusal()).isEqualTo("the catalogue");
        assertThat(read(doubled).refusal()).isEqualTo("a dictionary with two entries /Pages");
        assertThat(read(skipped).signedOnly()).isFalse();
        assertThat(read(ForeignUpdate.join(signed, "\n".getBytes(StandardCharsets.US_ASCII)))
                        .refusal())
                .isEqualTo("the end of the file");
        assertThat(read(ForeignUpdate.join(signed, "%%EOF".getBytes(StandardCharsets.US_ASCII)))
                        .signedOnly())
                .isFalse();
    }

    @Test
    void an_object_stream_says_one_thing_to_every_reader() throws IOException {
        byte[] signed = secretary.sign(issued);
        long number;
        try (PDDocument document = Loader.loadPDF(signed)) {
            number = ((COSObject) document.getDocument().getTrailer().getItem(COSName.ROOT))
                    .getKey()
                    .getNumber();
        }
        int from = VerifySignedTest.indexOf(signed, "\n" + number + " 0 obj", issued.length)
                + ("\n" + number + " 0 obj").length();
        String catalogue = new String(signed, StandardCharsets.ISO_8859_1)
                .substring(from, VerifySignedTest.indexOf(signed, "endobj", from))
                .strip();
        byte[] active = ForeignUpdate.packed(
                signed, number, number, catalogue.substring(0, catalogue.length() - 2) + "/AA<<>>>>");

        assertThat(read(ForeignUpdate.packed(signed, number, number, catalogue)))
                .isEqualTo(new SignedPaper(
                        read(signed).signatures().stream()
                                .map(one -> new PaperSignature(one.signer(), one.at(), UNTIL_THEN, true))
                                .toList(),
                        null));
        assertThat(read(ForeignUpdate.packed(signed, number, 8000, catalogue)).signedOnly())
                .isFalse();
        assertThat(read(active).refusal()).isEqualTo("the catalogue");
    }
}
