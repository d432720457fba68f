package vn.bantin.office;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Measures texts in Times New Roman. The unit is the width of a digit, in which a workbook gives the widths of its
 * columns; an office that prints unseen measures neither its columns nor its rows.
 */
final class TextWidth {

    /** A digit is half as wide as the letters are high. */
    private static final double DIGIT = 500;

    /** Letters on a screen are rounded to whole dots, and bold ones are wider. */
    private static final double REGULAR = 1.06;

    private static final double BOLD = 1.14;

    /** Signs like ▲, and all that is not in the table. */
    private static final int WIDEST = 1000;

    /** A column that is exactly as wide as a text holds it, however its words are added up. */
    private static final double SAME = 1e-6;

    /** The widths of the signs from the blank to the tilde, in thousandths of their height. */
    private static final int[] WIDTHS = {
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500,
                500, 500,
        500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
                722, 722,
        556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444,
                333, 500,
        500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480,
                541
    };

    /** The widths of all Latin letters; a letter with marks is as wide as the letter without. */
    private static final int[] LETTERS = IntStream.range(0, 0x1F00)
            .map(letter -> Normalizer.normalize(String.valueOf((char) letter), Normalizer.Form.NFD)
                    .chars()
                    .map(TextWidth::sign)
                    .sum())
            .toArray();

    private TextWidth() {}

    /** The width of a text in one line; of several lines that of the longest. */
    static double of(String text, boolean bold) {
        return text.lines().mapToDouble(line -> line(line, bold)).max().orElse(0);
    }

    /** The width of its longest word, below which a column cuts words in two. */
    static double word(String text, boolean bold) {
        return Arrays.stream(text.split("[ \n]"))
                .mapToDouble(word -> line(word, bold))
                .max()
                .orElse(0);
    }

    /** How many lines it takes in a column of that width. */
    static int lines(String text, double width, boolean bold) {
        return Math.max(
                1, text.lines().mapToInt(line -> wrapped(line, width, bold)).sum());
    }

    private static int wrapped(String line, double column, boolean bold) {
        double width = column + SAME;
        int lines = 1;
        double used = 0;
        for (String word : line.split(" ")) {
            double wide = line(word, bold);
            double blank = used == 0 ? 0 : line(" ", bold);
            if (used > 0 && used + blank + wide > width) {
                lines++;
                used = 0;
                blank = 0;
            }
            used += blank + wide;
            while (used > width && width > 0) {
                lines++;
                used -= width;
            }
        }
        return lines;
    }

    private static double line(String text, boolean bold) {
        double width = text.chars()
                .map(sign -> sign < LETTERS.length ? LETTERS[sign] : sign(sign))
                .sum();
        return width / DIGIT * (bold ? BOLD : REGULAR);
    }

    private static int sign(int sign) {
        if (sign >= ' ' && sign <= '~') {
            return WIDTHS[sign - ' '];
        }
        if (sign == '\u0111') {
            return WIDTHS['d' - ' '];
        }
        if (sign == '\u0110') {
            return WIDTHS['D' - ' '];
        }
        if (sign == '\u00a0') {
            return WIDTHS[0];
        }
        return Character.getType(sign) == Character.NON_SPACING_MARK ? 0 : WIDEST;
    }
}
