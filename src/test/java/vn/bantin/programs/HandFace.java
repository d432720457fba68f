package vn.bantin.programs;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A face of the pages' letters, each of which has been measured once, and the breaking of lines at spaces. */
enum HandFace {
    REGULAR("Regular"),
    BOLD("Bold"),
    ITALIC("Italic"),
    BOLD_ITALIC("BoldItalic");

    private static final int LETTERS = 1 << 16;
    private static final int THOUSANDTHS = 1000;

    private final BaseFont font;
    private final short[] widths = new short[LETTERS];

    HandFace(String style) {
        String file = "BantinSerif-" + style + ".ttf";
        try {
            font = BaseFont.createFont(
                    file,
                    BaseFont.IDENTITY_H,
                    BaseFont.EMBEDDED,
                    false,
                    Files.readAllBytes(Path.of("reports/fonts", file)),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        font.setIncludeCidSet(false);
        for (int i = 0; i < LETTERS; i++) {
            widths[i] = (short) font.getWidth(i);
        }
    }

    /**
     * A line of a paragraph.
     *
     * @param width in points
     * @param last whether the paragraph ends with it
     */
    record Line(String text, float width, boolean last) {}

    BaseFont font() {
        return font;
    }

    float width(String text, float size) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += widths[text.charAt(i)];
        }
        return width * size / THOUSANDTHS;
    }

    /** The lines of a text in so much room. */
    List<Line> lines(String text, float size, float room) {
        return lines(text, size, room, 0);
    }

    /** @param indent of the first line */
    List<Line> lines(String text, float size, float room, float indent) {
        List<Line> lines = new ArrayList<>();
        float most = room * THOUSANDTHS / size;
        float first = most - indent * THOUSANDTHS / size;
        int from = 0; // of the line
        int space = -1; // the last one at which it may end
        int width = 0;
        int before = 0; // the width up to that space
        for (int i = 0; i <= text.length(); i++) {
            char letter = i < text.length() ? text.charAt(i) : '\n';
            if (letter == '\n' || letter == ' ') {
                if (width > (lines.isEmpty() ? first : most) && space > from) {
                    lines.add(new Line(text.substring(from, space), before * size / THOUSANDTHS, false));
                    width -= before + widths[' '];
                    from = space + 1;
                }
                space = i;
                before = width;
            }
            if (letter == '\n') {
                lines.add(new Line(text.substring(from, i), width * size / THOUSANDTHS, true));
                from = i + 1;
                width = 0;
            } else {
                width += widths[letter];
            }
        }
        return lines;
    }
}
