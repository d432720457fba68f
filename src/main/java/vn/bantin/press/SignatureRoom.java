package vn.bantin.press;

import com.lowagie.text.Rectangle;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintText;

/** The room for a signature in the block below a text: under who signs for whom, above the name. */
final class SignatureRoom {

    /** The key of the block in the templates. */
    static final String BLOCK = "signature";

    private static final String NAME = "signer";

    private static final int WIDTH = 160;

    private SignatureRoom() {}

    /** The room on a page of that height, in points from its lower left corner. */
    static Rectangle of(JRPrintFrame block, int pageHeight) {
        int top = 0;
        int bottom = block.getHeight();
        for (JRPrintElement part : block.getElements()) {
            boolean said =
                    part instanceof JRPrintText text && !text.getFullText().isBlank();
            if (said && NAME.equals(part.getKey())) {
                bottom = part.getY();
            } else if (said) {
                top = Math.max(top, part.getY() + part.getHeight());
            }
        }
        int width = Math.min(WIDTH, block.getWidth());
        int left = block.getX() + (block.getWidth() - width) / 2;
        int y = pageHeight - block.getY();
        return new Rectangle(left, y - bottom, left + width, y - top);
    }
}
