package vn.bantin.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.press.Conformance;
import vn.bantin.press.PrintedPdf;
import vn.bantin.press.SampleEdition;

/** What is measured beside ours is the same paper. */
@Tag("slow")
class DrawnByHandTest {

    private static final Bulletin BULLETIN = SampleEdition.bulletin("395");

    @Test
    void the_bulletin_drawn_by_hand_says_what_ours_says_on_as_many_pages() throws IOException {
        PrintedPdf ours = SampleEdition.printed().get("395");
        for (Contender contender : new Contender[] {Contender.HAND, Contender.HAND_UNTAGGED}) {
            PrintedPdf drawn = contender.print(BULLETIN);
            assertThat(words(drawn)).isEqualTo(words(ours));
            assertThat(drawn.pages()).isEqualTo(ours.pages());
        }
    }

    @Test
    void the_tagged_one_keeps_both_standards() {
        byte[] drawn = Contender.HAND.print(BULLETIN).content();
        assertThat(Conformance.broken(drawn, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1))
                .isEmpty();
    }

    private static SortedSet<String> words(PrintedPdf pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.content())) {
            String text = new PDFTextStripper().getText(document).replace('\u00a0', ' ');
            return Arrays.stream(text.split("\\s+")).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
