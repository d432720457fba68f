package vn.bantin.press;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JRTemplate;
import org.jspecify.annotations.Nullable;

/** The letters of a cell, and what it keeps free around them. */
record CellLetters(float size, boolean bold, double lineHeight, int beside, int above) {
    private static final float DEFAULT_SIZE = 12; // of letters of which no style says any
    private static final int SLACK = 1; // of the measuring, in points

    /** No single word, unbroken, holds more room than that for its column. */
    private static final int WIDEST_WORD = 120;

    static CellLetters of(JRElement element, JRTemplate styles) {
        List<JRStyle> line = line(element, styles);
        float size = said(line, JRStyle::getOwnFontSize, DEFAULT_SIZE);
        return new CellLetters(
                size,
                said(line, JRStyle::isOwnBold, false),
                Fonts.lineHeight(size),
                said(line, style -> style.getLineBox().getOwnLeftPadding(), 0)
                        + said(line, style -> style.getLineBox().getOwnRightPadding(), 0),
                said(line, style -> style.getLineBox().getOwnTopPadding(), 0)
                        + said(line, style -> style.getLineBox().getOwnBottomPadding(), 0));
    }

    /** The style of an element and those that it is made of, the nearest first. */
    private static List<JRStyle> line(JRElement element, JRTemplate styles) {
        List<JRStyle> line = new ArrayList<>();
        String name = element.getStyleNameReference();
        while (name != null && line.size() < styles.getStyles().length) {
            String wanted = name;
            Optional<JRStyle> found = Arrays.stream(styles.getStyles())
                    .filter(style -> style.getName().equals(wanted))
                    .findFirst();
            found.ifPresent(line::add);
            name = found.map(JRStyle::getStyleNameReference).orElse(null);
        }
        return line;
    }

    private static <T> T said(List<JRStyle> line, Function<JRStyle, @Nullable T> number, T otherwise) {
        for (JRStyle style : line) {
            T said = number.apply(style);
            if (said != null) {
                return said;
            }
        }
        return otherwise;
    }

    MeasuredText measured(String text, boolean atSlash) {
        return MeasuredText.of(text, size, bold, atSlash);
    }

    double height(int lines) {
        return lines * lineHeight + above;
    }

    double room(int width) {
        return width - beside - SLACK;
    }

    /** The least width at which no word is broken and the text is no higher than that. */
    int least(MeasuredText text, int height) {
        int width = least(List.of(text));
        while (height(text.lines(room(width))) > height && width < WIDEST_WORD) {
            width++;
        }
        return width;
    }

    /** The least width at which no word is broken. */
    int least(List<MeasuredText> texts) {
        return least(texts.stream().mapToDouble(MeasuredText::widestWord));
    }

    /** The least width at which what is read in one breath stays on a line. */
    int leastUnparted(List<MeasuredText> texts) {
        return least(texts.stream().mapToDouble(MeasuredText::widestBreath));
    }

    private int least(DoubleStream widths) {
        return Math.min(WIDEST_WORD, (int) Math.ceil(widths.max().orElse(0)) + beside + SLACK);
    }
}
