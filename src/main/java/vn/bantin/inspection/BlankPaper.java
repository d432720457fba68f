package vn.bantin.inspection;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Looks whether a place of a page is blank, so that a picture put there covers nothing. */
final class BlankPaper {

    /** Pixels a point, so that a hairline is seen. */
    private static final int SCALE = 2;

    private static final int WHITE = 0xFFFFFF;

    private BlankPaper() {}

    /**
     * Whether nothing is printed below the rectangle, nor one pixel around it.
     *
     * @param page its number from 0
     */
    static boolean at(PDDocument document, int page, PDRectangle place) throws IOException {
        PDPage sheet = document.getPage(page);
        if (sheet.getRotation() != 0) {
            return false;
        }
        BufferedImage image = new PDFRenderer(document).renderImage(page, SCALE);
        PDRectangle paper = sheet.getCropBox();
        int left = pixel(place.getLowerLeftX() - paper.getLowerLeftX()) - 1;
        int right = pixel(place.getUpperRightX() - paper.getLowerLeftX()) + 1;
        int top = pixel(paper.getUpperRightY() - place.getUpperRightY()) - 1;
        int bottom = pixel(paper.getUpperRightY() - place.getLowerLeftY()) + 1;
        for (int y = Math.max(0, top); y <= Math.min(bottom, image.getHeight() - 1); y++) {
            for (int x = Math.max(0, left); x <= Math.min(right, image.getWidth() - 1); x++) {
                if ((image.getRGB(x, y) & WHITE) != WHITE) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int pixel(float points) {
        return Math.round(points * SCALE);
    }
}
