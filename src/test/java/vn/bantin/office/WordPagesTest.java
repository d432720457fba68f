package vn.bantin.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.press.LibreOffice;
import vn.bantin.press.SampleEdition;

/** The Word copy as LibreOffice prints it, beside the pages that we print. */
class WordPagesTest {

    private static final Bulletin THO_XUAN = SampleEdition.bulletin("395");

    @Test
    @Tag("libreoffice")
    void printed_by_libre_office_it_says_the_same_in_the_same_order_and_size() throws Exception {
        Letters ours = Letters.of(SampleEdition.printed().get("395").content());
        Letters word = Letters.of(LibreOffice.convert(
                SampleEdition.SHOP.copies().word(THO_XUAN, SampleEdition.ISSUED_ON), "docx", "pdf"));
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
        assertThat(word.pages).isBetween(ours.pages - 1, ours.pages + 1);
        List<String> running = texts.stream().filter(text -> text.length() > 40).toList();
        assertThat(running.stream().map(word::place).toList()).isSorted();
        assertThat(running.stream().map(ours::place).toList()).isSorted();
    }

    /** Letters without white space, in the order of drawing, each with its size. */
    private static final class Letters extends PDFTextStripper {

        private final StringBuilder text = new StringBuilder();
        private final List<Integer> sizes = new ArrayList<>();
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

        private int place(String said) {
            return text.indexOf(said.replaceAll("[\\s\u00a0]", ""));
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            String sign = letter.getUnicode().replaceAll("[\\s\u00a0]", "");
            for (int i = 0; i < sign.length(); i++) {
                text.append(sign.charAt(i));
                sizes.add(Math.round(letter.getFontSizeInPt()));
            }
            if (!sign.isEmpty()) {
                smallest = Math.min(smallest, letter.getFontSizeInPt());
            }
        }
    }
}
