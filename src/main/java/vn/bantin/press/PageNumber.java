package vn.bantin.press;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRStyle;
import org.jspecify.annotations.Nullable;

/**
 * The number of a page as it stands in a page's content: an artifact of pagination with the box that it stands in, which
 * is there too where no number is printed, so that whoever binds pages can number them anew.
 */
final class PageNumber {

    /** What {@code bantin.tag} says of a text that is a page's number; {@link Typesetter} sets it. */
    static final String ROLE = "page";

    private static final byte[] BEGIN = ascii("/Artifact <</Type/Pagination/BBox[");
    private static final byte[] BOXED = ascii("]>> BDC\n");
    private static final byte[] END = ascii("EMC\n");

    private PageNumber() {}

    /** Begins the artifact; all that is written before its end is the number. */
    static void begin(PdfContentByte content, JRPrintElement number, int pageHeight) {
        int top = pageHeight - number.getY();
        content.setLiteral(begin(new Box(
                number.getX(), top - number.getHeight(), (float) number.getX() + number.getWidth(), (float) top)));
    }

    static void end(PdfContentByte content) {
        content.setLiteral(new String(END, StandardCharsets.US_ASCII));
    }

    /** A box on the page, in points from its lower left corner. */
    record Box(float left, float bottom, float right, float top) {

        private static Box of(String numbers) {
            String[] sides = numbers.split(" ");
            return new Box(
                    Float.parseFloat(sides[0]),
                    Float.parseFloat(sides[1]),
                    Float.parseFloat(sides[2]),
                    Float.parseFloat(sides[3]));
        }
    }

    /** Writes what stands in a box. */
    interface Writer {
        String number(Box box);
    }

    /**
     * How numbers are printed: as the layout's style says.
     *
     * @param size in points
     * @param before the share of what is left of the box's width that stands before the number
     */
    record Style(SharedFonts fonts, SharedFonts.Face face, float size, float before) {

        static Style of(SharedFonts fonts, JRStyle style) {
            boolean bold = Boolean.TRUE.equals(style.isBold());
            boolean italic = Boolean.TRUE.equals(style.isItalic());
            SharedFonts.Face face = bold
                    ? italic ? SharedFonts.Face.BOLD_ITALIC : SharedFonts.Face.BOLD
                    : italic ? SharedFonts.Face.ITALIC : SharedFonts.Face.REGULAR;
            float before = switch (style.getHorizontalTextAlign()) {
                case LEFT, JUSTIFIED -> 0;
                case CENTER -> 0.5f;
                case RIGHT -> 1;
            };
            return new Style(fonts, face, style.getFontSize(), before);
        }

        /** Writes a number at the top of its box, with the letters of a font that the page knows by that name. */
        String number(Box box, int number, PdfName font) {
            StringBuilder codes = new StringBuilder();
            int thousandths = 0;
            for (char digit : String.valueOf(number).toCharArray()) {
                codes.append(String.format(Locale.ROOT, "%04x", fonts.code(face, digit)));
                thousandths += fonts.width(face, digit);
            }
            double left = box.left + before * (box.right - box.left - thousandths * size / 1000);
            double line = box.top - Fonts.lineHeight(size) + Fonts.descent(size);
            return String.format(
                    Locale.ROOT,
                    "BT%n1 0 0 1 %.2f %.2f Tm%n%s %s Tf%n0 0 0 rg%n<%s>Tj%nET%n".replace("%n", "\n"),
                    left,
                    line,
                    font,
                    BigDecimal.valueOf(size).stripTrailingZeros().toPlainString(),
                    codes);
        }
    }

    /**
     * A page's content with another number.
     *
     * @return {@code null} where the page has no place for one
     */
    static byte @Nullable [] renumbered(byte[] content, Writer writer) {
        int from = indexOf(content, BEGIN, 0);
        int boxed = from < 0 ? -1 : indexOf(content, BOXED, from);
        int end = boxed < 0 ? -1 : indexOf(content, END, boxed);
        if (end < 0) {
            return null;
        }
        int numbers = from + BEGIN.length;
        Box box = Box.of(new String(content, numbers, boxed - numbers, StandardCharsets.US_ASCII));
        ByteArrayOutputStream renumbered = new ByteArrayOutputStream(content.length + 100);
        renumbered.write(content, 0, from);
        renumbered.writeBytes(ascii(begin(box) + writer.number(box)));
        renumbered.write(content, end, content.length - end);
        return renumbered.toByteArray();
    }

    private static String begin(Box box) {
        return String.format(
                Locale.ROOT,
                "%s%.2f %.2f %.2f %.2f%s",
                new String(BEGIN, StandardCharsets.US_ASCII),
                box.left,
                box.bottom,
                box.right,
                box.top,
                new String(BOXED, StandardCharsets.US_ASCII));
    }

    private static int indexOf(byte[] content, byte[] part, int from) {
        for (int at = from; at <= content.length - part.length; at++) {
            int i = 0;
            while (i < part.length && content[at + i] == part[i]) {
                i++;
            }
            if (i == part.length) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
