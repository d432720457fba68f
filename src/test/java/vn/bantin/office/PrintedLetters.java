package vn.bantin.office;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The letters of a PDF that an office made of our file.
 *
 * @param smallest the size of the smallest letter, in points
 * @param widest the width of the widest page, in points
 */
record PrintedLetters(String text, double smallest, int pages, long widest) {

    static PrintedLetters of(byte[] file) throws IOException {
        Sizes sizes = new Sizes();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            long widest = 0;
            for (PDPage page : pdf.getPages()) {
                widest = Math.max(widest, Math.round(page.getMediaBox().getWidth()));
            }
            return new PrintedLetters(sizes.getText(pdf), sizes.smallest, pdf.getNumberOfPages(), widest);
        }
    }

    private static final class Sizes extends PDFTextStripper {

        private double smallest = Double.MAX_VALUE;

        private Sizes() throws IOException {
            setSortByPosition(true);
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            super.processTextPosition(letter);
            smallest = Math.min(smallest, letter.getFontSizeInPt());
        }
    }
}
