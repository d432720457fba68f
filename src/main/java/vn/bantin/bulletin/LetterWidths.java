package vn.bantin.bulletin;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * How wide the letters of the pages are, in thousandths of their size, and how many lines a text takes: those of Times New
 * Roman and of all fonts of its metrics, so that a page can be composed without a font.
 */
public final class LetterWidths {

    /** A sign that is not among them is reckoned as wide as the letters are high. */
    private static final int UNKNOWN = 1000;

    private static final int BOUND = 0x2600;

    /** Each width before the letters that have it. */
    private static final String[] KNOWN = {
        "181'",
        "201|",
        "250 ,.\u00a0",
        "278/:;\\ijlt",
        "334!()-I[]`fr\u2010\u2011‘’‚",
        "351•",
        "390Js",
        "400°",
        "409\"",
        "444?acez“”„",
        "470^",
        "480{}",
        "500#$*0123456789_bdghknopquvxyđ–↑↓",
        "529ơ",
        "542~ư",
        "549±≤≥",
        "557FPS",
        "564+<=>×−",
        "495◊",
        "605■□○●",
        "611ELTZ",
        "667BCR",
        "723ADGHKNOQUVXYwĐƠ",
        "776Ư",
        "778&m",
        "834%",
        "890M",
        "921@",
        "944W",
        "990▲▼"
    };

    private static final short[] WIDTHS = widths();

    private LetterWidths() {}

    private static short[] widths() {
        short[] widths = new short[BOUND];
        Arrays.fill(widths, (short) UNKNOWN);
        for (String known : KNOWN) {
            short width = Short.parseShort(known.substring(0, 3));
            known.substring(3).chars().forEach(letter -> widths[letter] = width);
        }
        for (int letter = 0xc0; letter < 0x1f00; letter = letter == 0x1b0 ? 0x1ea0 : letter + 1) {
            if (widths[letter] == UNKNOWN) {
                widths[letter] = widths[base(letter)];
            }
        }
        return widths;
    }

    /** The letter without its marks; a horn belongs to it. */
    private static int base(int letter) {
        String apart = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
        boolean horn = apart.indexOf('\u031b') > 0;
        return horn
                ? Normalizer.normalize(apart.charAt(0) + "\u031b", Normalizer.Form.NFC)
                        .charAt(0)
                : apart.charAt(0);
    }

    /** The width of a line of text, in points, for a size in points. */
    public static double of(String text, double size) {
        long width = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            width += letter < BOUND ? WIDTHS[letter] : UNKNOWN;
        }
        return width * size / 1000;
    }

    /**
     * The lines that a text takes, broken between words that nothing keeps together.
     *
     * @param indent of the first line, in points
     */
    static int lines(String text, double size, double room, double indent) {
        double space = of(" ", size);
        int lines = 1;
        double used = indent;
        boolean begun = false;
        for (String kept : NonBreakingText.kept(text.strip()).split("[ \\n]+")) {
            String[] words =
                    of(kept, size) > room ? kept.split(String.valueOf(NonBreakingText.NO_BREAK)) : new String[] {kept};
            for (String word : words) {
                double width = of(word, size);
                if (begun && used + space + width > room) {
                    lines++;
                    used = 0;
                    begun = false;
                }
                used += (begun ? space : 0) + width;
                begun = true;
                while (used > room) {
                    lines++;
                    used -= room;
                }
            }
        }
        return lines;
    }
}
