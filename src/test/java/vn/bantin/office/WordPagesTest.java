package vn.bantin.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Summary;
import vn.bantin.press.LibreOffice;
import vn.bantin.press.SampleEdition;
import vn.bantin.progress.Period;

/** The Word copy as LibreOffice prints it, beside the pages that we print. */
class WordPagesTest {

    private static final Bulletin THO_XUAN = SampleEdition.bulletin("395");
    private static final Map<String, Pair> PAPERS = new LinkedHashMap<>();

    /** Our pages, those that the office prints of the Word copy, and the copy. */
    private record Pair(Letters ours, Letters word, XWPFDocument copy) {}

    @BeforeAll
    static void everyPaperIsPrintedOnceAndByOneStartOfTheOffice() throws Exception {
        Map<String, Bulletin> bulletins = new LinkedHashMap<>();
        bulletins.put("plain", THO_XUAN);
        bulletins.put("nothing sent", SampleEdition.bulletin("387"));
        bulletins.put("with chapters", WordPapers.withRemarks("395"));
        bulletins.put("a long name", WordPapers.named("384", "Chu Mạnh Trinh và vùng phụ cận phía Tây"));
        bulletins.put("36 targets", WordPapers.of(new Period(2023, 4), "385"));
        List<byte[]> ours = new ArrayList<>();
        List<byte[]> copies = new ArrayList<>();
        for (Bulletin bulletin : bulletins.values()) {
            ours.add(
                    SampleEdition.PRESS.print(bulletin, SampleEdition.ISSUED_ON).content());
            copies.add(WordPapers.word(bulletin));
        }
        Summary summary = SampleEdition.EDITION.summary();
        ours.add(SampleEdition.printed().get(SampleEdition.SUMMARY).content());
        copies.add(SampleEdition.SHOP.copies().word(summary, SampleEdition.ISSUED_ON));
        List<byte[]> printed = LibreOffice.convert(copies, "docx", "pdf");
        List<String> names = new ArrayList<>(bulletins.keySet());
        names.add("summary");
        for (int i = 0; i < names.size(); i++) {
            PAPERS.put(
                    names.get(i),
                    new Pair(
                            Letters.of(ours.get(i)),
                            Letters.of(printed.get(i)),
                            new XWPFDocument(new ByteArrayInputStream(copies.get(i)))));
        }
    }

    /**
     * Lines of 14 pt stand up to 2 pt a paragraph nearer than in our pages, whose bands are whole points, so that a
     * paragraph may still fit a page that ours leaves; what begins there begins on the same page.
     */
    @Test
    @Tag("libreoffice")
    void each_title_chapter_table_annex_and_the_signature_begin_on_the_page_where_ours_do() {
        PAPERS.forEach((name, pair) -> {
            List<String> beginnings = beginnings(pair.copy);
            assertThat(beginnings).as(name).hasSizeGreaterThan(6);
            assertThat(beginnings.stream()
                            .map(text -> pair.word.page(text) + " " + text)
                            .toList())
                    .as(name)
                    .containsExactlyElementsOf(beginnings.stream()
                            .map(text -> pair.ours.page(text) + " " + text)
                            .toList());
        });
    }

    /** The headings, the first words of every table, the signature. */
    private static List<String> beginnings(XWPFDocument copy) {
        List<String> beginnings = new ArrayList<>();
        for (IBodyElement part : copy.getBodyElements()) {
            if (part instanceof XWPFParagraph paragraph && HEADINGS.contains(paragraph.getStyleID())) {
                beginnings.add(paragraph.getText());
            } else if (part instanceof XWPFTable table) {
                boolean ruled = !table.getStyleID().equals("Plain");
                List<String> cells = table.getRow(0).getTableCells().stream()
                        .flatMap(cell -> cell.getParagraphs().stream())
                        .map(XWPFParagraph::getText)
                        .filter(text -> !text.isEmpty() && !text.equals("(chức vụ)")) // which ours leaves blank
                        .toList();
                beginnings.addAll(
                        ruled ? List.of(String.join(" ", cells.subList(0, Math.min(3, cells.size())))) : cells);
            }
        }
        return beginnings;
    }

    private static final Set<String> HEADINGS =
            Set.of("Heading1", "Heading2", "Heading3", "Chapter", "Lead", "AnnexKind", "AnnexTitle");

    @Test
    @Tag("libreoffice")
    void printed_by_libre_office_it_says_the_same_in_the_same_order_and_size() {
        Letters ours = PAPERS.get("plain").ours;
        Letters word = PAPERS.get("plain").word;
        List<String> texts = new ArrayList<>(List.of(
                "ĐẢNG CỘNG SẢN VIỆT NAM",
                THO_XUAN.letterhead().issuingBody(),
                THO_XUAN.letterhead().placeAndDate(),
                "BÁO CÁO",
                THO_XUAN.title(),
                THO_XUAN.programme(),
                THO_XUAN.counts()));
        THO_XUAN.groups().forEach(group -> texts.add(group.name()));
        texts.addAll(List.of("Nơi nhận:", "- Lưu Văn phòng Huyện ủy.", "T/M BAN THƯỜNG VỤ"));
        texts.addAll(THO_XUAN.method());

        assertThat(texts.stream().map(word::of))
                .containsExactlyElementsOf(texts.stream().map(ours::of).toList());
        assertThat(word.smallest).isGreaterThanOrEqualTo(9);
        assertThat(word.text.toString()).doesNotContain("Mãkiểmtra");
        assertThat(word.pages).isEqualTo(ours.pages);
        List<String> running = texts.stream().filter(text -> text.length() > 40).toList();
        assertThat(running.stream().map(word::place).toList()).isSorted();
        assertThat(running.stream().map(ours::place).toList()).isSorted();
    }

    /** Letters without white space, in the order of drawing, each with its size. */
    private static final class Letters extends PDFTextStripper {

        private final StringBuilder text = new StringBuilder();
        private final List<Integer> sizes = new ArrayList<>();
        private final List<Integer> onPage = new ArrayList<>();
        private int pages;
        private double smallest = Double.MAX_VALUE;

        private Letters() throws IOException {}

        static Letters of(byte[] pdf) throws IOException {
            Letters letters = new Letters();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                letters.getText(document);
                letters.pages = document.getNumberOfPages();
            }
            return letters;
        }

        /** A text with the size in which it is drawn where it stands first. */
        String of(String said) {
            int at = place(said);
            return at < 0 ? "missing: " + said : sizes.get(at) + " pt: " + said;
        }

        /** The page on which a text stands first; 0 where it does not stand. */
        int page(String said) {
            int at = place(said);
            return at < 0 ? 0 : onPage.get(at);
        }

        private int place(String said) {
            return text.indexOf(said.replaceAll("[\\s\u00a0]", ""));
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            String sign = letter.getUnicode().replaceAll("[\\s\u00a0]", "");
            for (int i = 0; i < sign.length(); i++) {
                text.append(sign.charAt(i));
                onPage.add(getCurrentPageNo());
                sizes.add(Math.round(letter.getFontSizeInPt()));
            }
            if (!sign.isEmpty()) {
                smallest = Math.min(smallest, letter.getFontSizeInPt());
            }
        }
    }
}
