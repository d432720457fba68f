package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Phrase;

class ConformanceTest {

    static Stream<String> files() {
        return SampleEdition.printed().keySet().stream();
    }

    static Stream<Bulletin> bulletins() {
        return SampleEdition.EDITION.bulletins().stream();
    }

    @Test
    void the_edition_is_27_bulletins_and_a_summary() {
        assertThat(SampleEdition.printed()).hasSize(28).containsKeys("380", "395", "407", SampleEdition.SUMMARY);
    }

    @ParameterizedTest
    @MethodSource("files")
    @Tag("slow")
    void every_file_is_pdf_a_2b_and_pdf_a_2a_and_pdf_ua_1(String name) {
        assertKeepsTheStandards(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"387", "395", SampleEdition.SUMMARY})
    void a_bulletin_and_the_summary_are_pdf_a_2b_and_pdf_a_2a_and_pdf_ua_1(String name) {
        assertKeepsTheStandards(name);
    }

    private static void assertKeepsTheStandards(String name) {
        byte[] content = SampleEdition.printed().get(name).content();

        assertThat(Conformance.broken(content, PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1))
                .isEmpty();
    }

    @Test
    @Tag("slow")
    void a_proof_keeps_the_standards_too_and_its_mark_is_no_part_of_the_text() throws IOException {
        PrintedPdf proof = SampleEdition.PRESS.proof(SampleEdition.bulletin("395"), SampleEdition.ISSUED_ON);

        assertThat(Conformance.broken(proof.content(), PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1))
                .isEmpty();
        assertThat(Conformance.broken(
                        SampleEdition.PRESS.proof(SampleEdition.EDITION).content(), PDFAFlavour.PDFUA_1))
                .isEmpty();
        assertThat(ReadPdf.of(proof.content()).rows())
                .isEqualTo(SampleEdition.read("395").rows());
    }

    @Test
    void the_check_of_conformance_does_find_what_is_broken() throws IOException {
        byte[] content = SampleEdition.printed().get("395").content();
        try (PDDocument document = Loader.loadPDF(content)) {
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.LANG);
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.METADATA);
            var out = new java.io.ByteArrayOutputStream();
            document.save(out);

            assertThat(Conformance.broken(
                            out.toByteArray(), PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1))
                    .anyMatch(rule -> rule.startsWith("2b"))
                    .anyMatch(rule -> rule.startsWith("2a"))
                    .anyMatch(rule -> rule.startsWith("ua1"));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_font_is_our_own_embedded_and_only_the_letters_in_use(String name) throws IOException {
        try (PDDocument document = open(name)) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(font));
                }
            }
            assertThat(fonts).isNotEmpty().allSatisfy(font -> {
                assertThat(font).isInstanceOf(PDType0Font.class);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+BantinSerif(-Bold|-Italic|-BoldItalic)?");
            });
        }
        assertThat(new String(
                        SampleEdition.printed().get(name).content(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("/Helvetica");
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_has_as_many_pages_as_it_says(String name) throws IOException {
        try (PDDocument document = open(name)) {
            assertThat(document.getNumberOfPages())
                    .isEqualTo(SampleEdition.printed().get(name).pages());
        }
    }

    @ParameterizedTest
    @MethodSource("bulletins")
    void a_bulletin_says_title_author_subject_and_language(Bulletin bulletin) throws IOException {
        try (PDDocument document = open(bulletin.unit())) {
            var about = document.getDocumentInformation();
            assertThat(about.getTitle())
                    .isEqualTo("Kết quả thực hiện các chỉ tiêu quý I/2024 của " + bulletin.unitName());
            assertThat(about.getAuthor()).isEqualTo(bulletin.letterhead().issuingBody());
            assertThat(about.getSubject()).isEqualTo(bulletin.programme());
            assertThat(about.getCreator()).isEqualTo("bantin");
            assertShown(document);
        }
    }

    @Test
    void the_summary_says_title_author_and_language() throws IOException {
        try (PDDocument document = open(SampleEdition.SUMMARY)) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Tổng hợp kết quả thực hiện các chỉ tiêu quý I/2024 của các đơn vị");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("TỈNH ỦY THANH HÓA");
            assertShown(document);
        }
    }

    private static void assertShown(PDDocument document) {
        var catalog = document.getDocumentCatalog();
        assertThat(catalog.getLanguage()).isEqualTo("vi-VN");
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(document.isEncrypted()).isFalse();
        assertThat(document.getVersion()).isEqualTo(1.7f);
    }

    @ParameterizedTest
    @MethodSource("bulletins")
    void the_bookmarks_of_a_bulletin_are_the_unit_and_its_annex(Bulletin bulletin) throws IOException {
        try (PDDocument document = open(bulletin.unit())) {
            List<String> bookmarks = bookmarks(document);
            assertThat(bookmarks.get(0)).isEqualTo(bulletin.unitName() + " @ 1");
            boolean results = !bulletin.resultRows().isEmpty();
            assertThat(bookmarks.subList(1, bookmarks.size()))
                    .hasSize(results ? 1 : 0)
                    .allMatch(bookmark -> bookmark.matches("  Kết quả từng chỉ tiêu @ [23]"));
        }
    }

    @Test
    void the_bookmarks_of_the_summary_are_its_title_and_its_headings() throws IOException {
        try (PDDocument document = open(SampleEdition.SUMMARY)) {
            assertThat(bookmarks(document).stream().map(b -> b.replaceAll(" @ \\d+$", "")))
                    .containsExactly(
                            Phrase.capitalised(SampleEdition.EDITION.summary().title()),
                            "  Kết quả theo đơn vị và nhóm chỉ tiêu",
                            "  Xếp hạng các đơn vị",
                            "  Đơn vị chưa xếp hạng",
                            "  Xếp hạng trong từng cụm",
                            "  Thay đổi thứ hạng",
                            "  Đơn vị dẫn đầu và nhóm cuối theo từng chỉ tiêu",
                            "  Số ước và đánh giá theo ý kiến cơ quan theo dõi",
                            "  Cách đánh giá, tính điểm và xếp hạng");
        }
    }

    private static PDDocument open(String name) throws IOException {
        return Loader.loadPDF(SampleEdition.printed().get(name).content());
    }

    private static List<String> bookmarks(PDDocument document) throws IOException {
        List<String> titles = new ArrayList<>();
        bookmarks(document, document.getDocumentCatalog().getDocumentOutline(), "", titles);
        return titles;
    }

    private static void bookmarks(PDDocument document, PDOutlineNode node, String indent, List<String> titles)
            throws IOException {
        for (PDOutlineItem item : node.children()) {
            int page = document.getPages().indexOf(item.findDestinationPage(document)) + 1;
            titles.add(indent + item.getTitle() + " @ " + page);
            bookmarks(document, item, indent + "  ", titles);
        }
    }
}
