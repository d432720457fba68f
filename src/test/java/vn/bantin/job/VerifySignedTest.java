package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bantin.inspection.PaperSignature.Coverage.PART;
import static vn.bantin.inspection.PaperSignature.Coverage.UNTIL_THEN;
import static vn.bantin.inspection.PaperSignature.Coverage.WHOLE;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.visible.PDVisibleSigProperties;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.visible.PDVisibleSignDesigner;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.console.CliFixture;
import vn.bantin.console.Said;
import vn.bantin.inspection.PaperSignature;
import vn.bantin.inspection.SignedPaper;

/** A published paper comes back with signatures in it: is it ours, and what was added since? */
@Tag("slow")
class VerifySignedTest {

    static final String THO_XUAN = "bulletins/2024-Q1_03_huyen-tho-xuan_ban-tin.pdf";
    private static final String SECRETARY = "Nguyễn Văn Bí Thư";
    private static final String TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx")
            .withZone(ZoneId.systemDefault())
            .format(ThrowawaySigner.SIGNED_AT);

    @TempDir
    private static Path folder;

    private static CliFixture desk;
    private static Path mail;
    private static byte[] issued;
    private static ThrowawaySigner secretary;

    @BeforeAll
    static void aQuarterIsPublished() throws IOException {
        desk = CliFixture.publishedThreeDistricts(folder.resolve("home"));
        mail = Files.createDirectories(folder.resolve("mail"));
        issued = Files.readAllBytes(desk.edition().resolve(THO_XUAN));
        secretary = new ThrowawaySigner(SECRETARY);
    }

    @AfterAll
    static void itIsThrownAway() {
        desk.close();
    }

    private static Path letter(String name, byte[] content) throws IOException {
        return Files.write(mail.resolve(name), content);
    }

    private static SignedPaper read(byte[] content) {
        return SignedPaper.of(content, issued.length);
    }

    @Test
    void a_signed_copy_is_ours_and_tells_who_signed_it_and_when() throws IOException {
        Path copy = letter("đã ký.pdf", secretary.sign(issued));

        Said said = desk.types("verify", copy.toString());

        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .isEqualTo(copy + ": đúng bản phát hành hiện hành, sau khi phát hành chỉ được ký số thêm"
                        + " (KTXH-2024, kỳ 2024-Q1, lần 1: " + THO_XUAN + ")\n"
                        + "  chữ ký số của " + SECRETARY + ", " + TIME
                        + ": ký trên cả tệp; khớp với nội dung được ký\n"
                        + "  Tên và thời điểm do tệp ghi; chương trình không xét chứng thư số có đáng tin hay còn"
                        + " hiệu lực không.\n");
    }

    @Test
    void several_signatures_are_told_one_after_another_and_to_a_program_too() throws IOException {
        byte[] twice = new ThrowawaySigner("Văn thư", "EC", 256, "SHA384withECDSA").sign(secretary.sign(issued));
        Path copy =
                letter("ký hai lần.pdf", new ThrowawaySigner("Dấu", "RSA", 2048, "SHA256withRSAandMGF1").sign(twice));

        Said said = desk.types("verify", copy.toString(), "--lang", "en");
        Said json = desk.types("verify", copy.toString(), "--json");

        assertThat(said.exit()).isZero();
        assertThat(said.out().lines().skip(1))
                .containsExactly(
                        "  signed by " + SECRETARY + ", " + TIME + ": covers the whole file as it was then, to which"
                                + " something was added later; fits what was signed",
                        "  signed by Văn thư, " + TIME + ": covers the whole file as it was then, to which something"
                                + " was added later; fits what was signed",
                        "  signed by Dấu, " + TIME + ": covers the whole file; fits what was signed",
                        "  Name and time are what the file says; whether the certificate is to be trusted or still"
                                + " valid is not judged.");
        assertThat(json.out())
                .startsWith("{\"all\":true,\"answers\":[{\"asked\":\"" + copy + "\",\"verdict\":\"SIGNED\",")
                .contains("\"since\":{\"signatures\":[{\"by\":\"" + SECRETARY
                        + "\",\"at\":\"2024-04-12T02:30:00Z\",\"covers\":\"UNTIL_THEN\",\"intact\":true},"
                        + "{\"by\":\"Văn thư\",\"at\":\"2024-04-12T02:30:00Z\",\"covers\":\"UNTIL_THEN\",\"intact\":true},"
                        + "{\"by\":\"Dấu\",\"at\":\"2024-04-12T02:30:00Z\",\"covers\":\"WHOLE\",\"intact\":true}]},");
    }

    @Test
    void every_kind_of_our_papers_can_be_signed() throws IOException {
        for (String file :
                desk.files().stream().filter(name -> name.endsWith(".pdf")).toList()) {
            byte[] paper = Files.readAllBytes(desk.edition().resolve(file));
            assertThat(SignedPaper.of(secretary.sign(paper), paper.length))
                    .as(file)
                    .isEqualTo(new SignedPaper(List.of(signature(WHOLE, true)), null));
        }
    }

    private static PaperSignature signature(PaperSignature.Coverage coverage, boolean intact) {
        return new PaperSignature(SECRETARY, ThrowawaySigner.SIGNED_AT, coverage, intact);
    }

    @Test
    void what_was_altered_after_it_was_signed_is_altered() throws IOException {
        byte[] signed = secretary.sign(issued);
        byte[] changed = signed.clone();
        changed[indexOf(changed, "(D:2024", issued.length) + 8] = '9';
        byte[] inside = signed.clone();
        inside[issued.length / 2] ^= 1;
        byte[] torn = Arrays.copyOf(signed, signed.length - 300);
        byte[] more = ForeignUpdate.of(signed, ForeignUpdate::writesOnThePage);
        byte[] less = ForeignUpdate.withoutItsEnd(signed, secretary);

        assertThat(read(changed)).isEqualTo(new SignedPaper(List.of(signature(WHOLE, false)), null));
        assertThat(read(torn)).isEqualTo(new SignedPaper(List.of(), "the end of the file"));
        assertThat(read(more).signatures()).containsExactly(signature(UNTIL_THEN, true));
        assertThat(read(more).refusal()).isEqualTo("page 1");
        assertThat(read(less)).isEqualTo(new SignedPaper(List.of(signature(PART, true)), null));
        for (byte[] content : new byte[][] {changed, inside, torn, more, less}) {
            Said said = desk.types("verify", letter("sửa.pdf", content).toString());
            assertThat(said.exit()).isEqualTo(7);
            assertThat(said.out()).contains(": ĐÃ BỊ SỬA, không còn như bản phát hành (KTXH-2024, kỳ 2024-Q1, lần 1");
        }
        assertThat(desk.types("verify", letter("một phần.pdf", less).toString())
                        .out()
                        .lines()
                        .skip(1))
                .containsExactly(
                        "  phần đầu của tệp đúng là bản đã phát hành; phần được ghi thêm sau đó không chỉ là chữ ký số"
                                + " còn nguyên giá trị của cả bản",
                        "  chữ ký số của " + SECRETARY + ", " + TIME
                                + ": CHỈ ký trên một phần của tệp; khớp với nội dung được ký",
                        "  Tên và thời điểm do tệp ghi; chương trình không xét chứng thư số có đáng tin hay còn hiệu"
                                + " lực không.");
        assertThat(desk.types("verify", letter("sai.pdf", changed).toString()).out())
                .contains(": ký trên cả tệp; KHÔNG khớp với nội dung được ký\n");
    }

    static int indexOf(byte[] content, String text, int from) {
        return new String(content, StandardCharsets.ISO_8859_1).indexOf(text, from);
    }

    @Test
    void a_picture_of_a_signature_stands_on_blank_paper() throws IOException {
        assertThat(read(secretary.sign(issued, picture(4, 4, 40, 25))))
                .isEqualTo(new SignedPaper(List.of(signature(WHOLE, true)), null));
        assertThat(read(secretary.sign(issued, picture(150, 250, 300, 200))))
                .isEqualTo(new SignedPaper(List.of(), "what is printed on page 1"));
    }

    private static InputStream picture(int x, int y, int width, int height) throws IOException {
        PDVisibleSignDesigner designer = new PDVisibleSignDesigner(
                        new RandomAccessReadBuffer(issued), new BufferedImage(40, 25, BufferedImage.TYPE_INT_RGB), 1)
                .xAxis(x)
                .yAxis(y)
                .width(width)
                .height(height)
                .signatureFieldName("Chữ ký");
        PDVisibleSigProperties properties =
                new PDVisibleSigProperties().page(1).visualSignEnabled(true).setPdVisibleSignature(designer);
        properties.buildSignature();
        return properties.getVisibleSignature();
    }

    @Test
    void a_field_left_empty_can_be_signed_and_by_itself_is_no_signature() throws IOException {
        byte[] empty = ForeignUpdate.of(issued, VerifySignedTest::leavesAField);
        byte[] signed = ThrowawaySigner.sign(
                empty,
                in -> secretary.message(in.readAllBytes()),
                ThrowawaySigner.DETACHED,
                VerifySignedTest::takesTheField,
                null);

        assertThat(read(empty)).isEqualTo(new SignedPaper(List.of(), null));
        assertThat(read(empty).signedOnly()).isFalse();
        assertThat(read(signed)).isEqualTo(new SignedPaper(List.of(signature(WHOLE, true)), null));
    }

    private static void leavesAField(PDDocument document) {
        try {
            PDAcroForm form = new PDAcroForm(document);
            PDSignatureField field = new PDSignatureField(form);
            field.getWidgets().get(0).setRectangle(new PDRectangle(4, 4, 40, 25));
            field.getWidgets().get(0).setPage(document.getPage(0));
            form.getFields().add(field);
            document.getDocumentCatalog().setAcroForm(form);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            List<PDAnnotation> annotations = document.getPage(0).getAnnotations();
            annotations.add(field.getWidgets().get(0));
            document.getPage(0).setAnnotations(annotations);
            ForeignUpdate.page(document).setNeedToBeUpdated(true);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** PDFBox made a second field for the signature; it goes into the first one. */
    static void takesTheField(PDDocument document) {
        COSArray fields =
                document.getDocumentCatalog().getAcroForm(null).getCOSObject().getCOSArray(COSName.FIELDS);
        COSDictionary first = (COSDictionary) fields.getObject(0);
        COSDictionary second = (COSDictionary) fields.getObject(1);
        first.setItem(COSName.V, second.getItem(COSName.V));
        first.setNeedToBeUpdated(true);
        fields.remove(1);
        COSArray annotations = ForeignUpdate.page(document).getCOSArray(COSName.ANNOTS);
        annotations.remove(annotations.size() - 1);
    }

    @Test
    void proofs_and_a_time_stamp_may_follow_and_a_signature_keeps_its_look() throws IOException {
        byte[] signed = secretary.sign(issued, picture(4, 4, 40, 25));
        byte[] proven = ForeignUpdate.of(signed, document -> {
            COSArray certificates = new COSArray();
            COSStream certificate = document.getDocument().createCOSStream();
            certificates.add(certificate);
            COSDictionary proofs = new COSDictionary();
            proofs.setItem(COSName.getPDFName("Certs"), certificates);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("DSS"), proofs);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        });
        byte[] stamped = ThrowawaySigner.stamp(proven);
        byte[] painted = ForeignUpdate.of(stamped, document -> {
            COSDictionary look = ForeignUpdate.field(document).getCOSDictionary(COSName.AP);
            COSStream picture = look.getCOSStream(COSName.N);
            picture.setInt(COSName.FORMTYPE, 1);
            picture.setNeedToBeUpdated(true);
        });

        byte[] lookedUp = ForeignUpdate.of(signed, document -> {
            COSDictionary proofs = new COSDictionary();
            COSDictionary each = new COSDictionary();
            each.setItem("A".repeat(40), ForeignUpdate.page(document).getItem(COSName.CONTENTS));
            proofs.setItem(COSName.getPDFName("VRI"), each);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("DSS"), proofs);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        });

        assertThat(read(lookedUp).refusal()).endsWith("which is something else");
        assertThat(read(proven)).isEqualTo(new SignedPaper(List.of(signature(UNTIL_THEN, true)), null));
        assertThat(read(stamped))
                .isEqualTo(new SignedPaper(
                        List.of(
                                signature(UNTIL_THEN, true),
                                new PaperSignature("Cấp dấu thời gian", ThrowawaySigner.STAMPED_AT, WHOLE, true)),
                        null));
        assertThat(read(painted).refusal()).endsWith("which is none of a signature");
    }

    @Test
    void a_file_of_somebody_else_stays_unknown_whoever_signed_it() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        Path file = letter("của ai.pdf", secretary.sign(out.toByteArray()));

        Said said = desk.types("verify", file.toString());

        assertThat(said.exit()).isEqualTo(7);
        assertThat(said.out())
                .isEqualTo(file + ": không do cơ quan này phát hành (không có trong các báo cáo đã phát hành ở cơ sở dữ"
                        + " liệu này)\n");
    }

    @Test
    void what_a_later_edition_replaced_stays_replaced_and_tells_its_signatures() throws IOException {
        try (CliFixture there = CliFixture.publishedThreeDistricts(folder.resolve("corrected"))) {
            there.sql().sql("""
                            insert into editions (programme, period, number, issued_on, title, folder, inputs_sha256,
                                configuration_sha256, templates_sha256, program_version, scored_at, published_at)
                            select programme, period, 2, issued_on, title, folder, inputs_sha256, configuration_sha256,
                                templates_sha256, program_version, scored_at, published_at from editions
                            """).update();
            byte[] paper = Files.readAllBytes(there.edition().resolve(THO_XUAN));

            Said said = there.types(
                    "verify", letter("cũ.pdf", secretary.sign(paper)).toString());

            assertThat(said.exit()).isEqualTo(7);
            assertThat(said.out()).contains(THO_XUAN + ") nhưng đã được thay bằng lần 2\n  chữ ký số của " + SECRETARY);
        }
    }
}
